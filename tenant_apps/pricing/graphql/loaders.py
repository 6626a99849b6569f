"""Whom price lists are for, many lists at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from kernel.graphql.batching import Loader
from tenant_apps.partners.queries import visible_partners
from tenant_apps.pricing.models import ListAssignment

if TYPE_CHECKING:
    from tenant_apps.partners.models import Partner


class PartnersByList(Loader[UUID, "list[Partner]"]):
    """The partners each list is assigned to, by name; those one may see."""

    def batch(self, keys: Sequence[UUID]) -> list[list[Partner]]:
        seen = visible_partners(self.request.actor)
        rows = ListAssignment.objects.filter(price_list__in=list(keys), partner__in=seen)
        found: dict[UUID, list[Partner]] = defaultdict(list)
        for row in rows.select_related("partner").order_by("partner__name"):
            found[row.price_list_id].append(row.partner)
        return [found[key] for key in keys]
