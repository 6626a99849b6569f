"""Partners and their addresses, many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kernel.graphql.batching import Loader, grouped
from tenant_apps.partners.models import Address, Partner
from tenant_apps.partners.queries import partners_by_id


class PartnerById(Loader[UUID, Partner | None]):
    """The partner with each id."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[Partner | None]:
        found = partners_by_id(keys)
        return [found.get(key) for key in keys]


class AddressesByPartner(Loader[UUID, list[Address]]):
    """The addresses of each partner, the default first."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[list[Address]]:
        rows = Address.objects.filter(partner__in=keys).order_by("-is_default", "id")
        return grouped(rows, keys, "partner_id")
