"""Arguments that orders and carts share."""

from __future__ import annotations

from uuid import UUID

from kernel.actor import Actor
from kernel.graphql.ids import key_of
from shared_apps.exchange.documents import Address
from tenant_apps.partners.queries import address_of


def address_given(global_id: str | None, customer_id: UUID, actor: Actor) -> Address | None:
    """Where a customer wants its goods: one of its own addresses. Raises NotFound."""
    if global_id is None:
        return None
    key = key_of(global_id, "Address", actor)
    found = address_of(partner_id=customer_id, address_id=key)
    return Address(
        name=found.recipient,
        phone=found.phone,
        street=found.street,
        city=found.city,
        region=found.region,
        postal_code=found.postal_code,
        country=found.country,
    )
