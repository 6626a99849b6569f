"""What planning does when there are goods to promise."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from kernel.actor import Actor
from kernel.events.bus import on
from tenant_apps.fulfilment.events import GoodsReceived
from tenant_apps.inventory.events import StockFreed
from tenant_apps.planning import commands


@on(GoodsReceived)
def serve_waiting(event: GoodsReceived, *, actor: Actor) -> None:
    """Promise what has come in to the orders that wait for it; a repetition finds none."""
    if event.is_return:  # of which the stock book tells
        return
    came: dict[UUID, Decimal] = {}
    for line in event.lines:
        came[line.line_key] = came.get(line.line_key, Decimal(0)) + line.quantity
    products = {line.product_id for line in event.lines}
    commands.serve_waiting(product_ids=products, came=came, actor=actor)


@on(StockFreed)
def serve_freed(event: StockFreed, *, actor: Actor) -> None:
    """The same for what was promised to others, counted, adjusted, moved or came back."""
    commands.serve_waiting(product_ids=event.product_ids, actor=actor)
