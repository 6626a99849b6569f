"""What planning does when goods come in."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from kernel.actor import Actor
from kernel.events.bus import on
from tenant_apps.fulfilment.events import GoodsReceived
from tenant_apps.planning import commands


@on(GoodsReceived)
def serve_waiting(event: GoodsReceived, *, actor: Actor) -> None:
    """Promise what has come in to the orders that wait for it; a repetition finds none."""
    if event.is_return:
        return
    came: dict[UUID, tuple[UUID, Decimal]] = {}
    for line in event.lines:
        had = came.get(line.line_key, (line.product_id, Decimal(0)))[1]
        came[line.line_key] = (line.product_id, had + line.quantity)
    commands.confirm_waiting(came=came, actor=actor)
