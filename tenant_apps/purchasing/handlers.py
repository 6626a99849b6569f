"""What purchasing does when a supplier writes, and when goods are advised and come in."""

from __future__ import annotations

from kernel.actor import Actor
from kernel.events.bus import on
from shared_apps.exchange.documents import OrderResponseDocument
from shared_apps.exchange.errors import NotYet
from tenant_apps.fulfilment.events import GoodsExpected, GoodsReceived
from tenant_apps.purchasing import commands
from tenant_apps.purchasing.commands import CameIn
from tenant_apps.purchasing.queries import order_by_key, receives_too_much


@on(OrderResponseDocument)
def take_answer(document: OrderResponseDocument, *, actor: Actor) -> None:
    """The supplier tells where our order stands."""
    commands.record_answer(document=document, actor=actor)


@on(GoodsExpected)
def count_despatch(event: GoodsExpected, *, actor: Actor) -> None:
    """Goods we have ordered are on their way; what was advised by hand is counted already.

    An order placed in the supplier's mall may come after its goods: then we try again later.
    """
    if event.is_return or event.reference:
        return
    if order_by_key(event.order_key) is None:
        raise NotYet(kind="despatch_advice", key=event.order_key)
    commands.record_despatch(
        order_key=event.order_key,
        supplier_id=event.partner_id,
        lines=[(line.line_key, line.quantity) for line in event.lines],
        actor=actor,
    )


@on(GoodsReceived)
def count_receipt(event: GoodsReceived, *, actor: Actor) -> None:
    """What has come in counts on the lines of the order it belongs to, after their despatch."""
    if event.is_return:
        return
    lines = [
        CameIn(
            line_key=line.line_key,
            received=line.quantity,
            rejected=line.rejected,
            over=line.over,
            missing=line.missing,
        )
        for line in event.lines
    ]
    if order_by_key(event.order_key) is None or receives_too_much(commands.totals(lines)):
        raise NotYet(kind="goods_received", key=event.order_key)
    commands.record_receipt(
        order_key=event.order_key, supplier_id=event.partner_id, lines=lines, actor=actor
    )
