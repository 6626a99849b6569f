"""Arguments that orders and carts share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.graphql.ids import key_of
from kernel.quantity import LIMIT, plain
from kernel.reasons import ABOVE_ZERO
from shared_apps.exchange.documents import Address
from tenant_apps.fulfilment.graphql.arguments import amounts
from tenant_apps.partners.queries import address_of
from tenant_apps.sales.permissions import Permission


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


def order_key(global_id: str, actor: Actor) -> UUID:
    """An order's key; the command that locks the order finds only what the actor may see."""
    actor.require(Permission.VIEW)
    return key_of(global_id, "SalesOrder", actor, ("order_id",))


def require_positive(index: int, quantity: Decimal) -> None:
    """An order's line wants something. Raises BadValue."""
    if not 0 < quantity < LIMIT:
        raise BadValue(
            field="quantity",
            value=plain(quantity),
            reason=ABOVE_ZERO,
            path=("lines", index, "quantity"),
        )


def quantities_of(lines: Sequence[Any], actor: Actor) -> Mapping[UUID, Decimal]:
    """Amounts of an order's lines in base units, by the lines' ids. Raises NotFound, BadValue."""
    for index, line in enumerate(lines):
        require_positive(index, line.quantity)
    return amounts(lines, "SalesOrderLine", actor) or {}
