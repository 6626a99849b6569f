"""What purchasing does when a supplier writes, and when goods come in."""

from __future__ import annotations

from kernel.actor import Actor
from kernel.events.bus import on
from shared_apps.exchange.documents import DespatchAdviceDocument, OrderResponseDocument
from shared_apps.exchange.errors import NotYet
from tenant_apps.catalog.queries import resolve_items
from tenant_apps.fulfilment.events import GoodsReceived
from tenant_apps.partners.queries import partner_on_link
from tenant_apps.purchasing import commands


@on(OrderResponseDocument)
def take_answer(document: OrderResponseDocument, *, actor: Actor) -> None:
    """The supplier tells where our order stands."""
    commands.record_answer(document=document, actor=actor)


@on(DespatchAdviceDocument)
def take_despatch(document: DespatchAdviceDocument, *, actor: Actor) -> None:
    """Goods we have ordered are on their way."""
    if document.is_return:
        return
    sender = partner_on_link(document.link_id)
    found = resolve_items([line.item for line in document.lines], partner_id=sender.id)
    known = commands.record_despatch(
        order_key=document.order_key,
        lines=[
            (line.line_key, here.ratio.to_base(line.quantity))
            for line, here in zip(document.lines, found, strict=True)
        ],
        actor=actor,
    )
    if not known:
        raise NotYet(kind=document.kind, key=document.order_key)


@on(GoodsReceived)
def count_receipt(event: GoodsReceived, *, actor: Actor) -> None:
    """What has come in counts on the lines of the order it belongs to."""
    if event.is_return:
        return
    commands.record_receipt(
        order_key=event.order_key,
        lines=[(line.line_key, line.quantity, line.rejected) for line in event.lines],
        actor=actor,
    )
