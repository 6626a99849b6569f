"""The order that words are about."""

from __future__ import annotations

from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.graphql.ids import sought_key
from tenant_apps.messages.queries import Trade, trade

KINDS = ("SalesOrder", "PurchaseOrder")


def trade_of(global_id: str, actor: Actor) -> Trade | None:
    """The SalesOrder or PurchaseOrder with this id that the person may see, or None."""
    for kind in KINDS:
        if f"/{kind}/" in global_id:
            return trade(kind, sought_key(global_id, kind, actor), actor)
    return None


def required_trade(global_id: str, actor: Actor) -> Trade:
    """The same, or NotFound."""
    found = trade_of(global_id, actor)
    if found is None:
        raise NotFound(what="Order", key=global_id, path=("order_id",))
    return found
