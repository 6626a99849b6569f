"""What purchasing does when a supplier writes, and when goods are advised and come in."""

from __future__ import annotations

from kernel.actor import Actor
from kernel.events.bus import on
from kernel.history.trails import follow
from shared_apps.exchange.documents import OrderResponseDocument
from shared_apps.exchange.errors import NotYet
from tenant_apps.attachments.queries import openers, removable
from tenant_apps.fulfilment.events import GoodsExpected, GoodsReceived
from tenant_apps.purchasing import commands
from tenant_apps.purchasing.events import PurchaseOrderSent
from tenant_apps.purchasing.queries import order_by_key, orders_seen
from tenant_apps.purchasing.rules import FILES

follow("SELECT id, order_key FROM purchasing_purchaseorder", public=(PurchaseOrderSent,))

openers[FILES] = orders_seen
removable.add(FILES)


@on(OrderResponseDocument)
def take_answer(document: OrderResponseDocument, *, actor: Actor) -> None:
    """The supplier tells where our order stands."""
    commands.record_answer(document=document, actor=actor)


@on(GoodsExpected)
def count_expected(event: GoodsExpected, *, actor: Actor) -> None:
    """Goods we have ordered are on their way."""
    _count(event, actor=actor)


@on(GoodsReceived)
def count_received(event: GoodsReceived, *, actor: Actor) -> None:
    """Goods we have ordered are in, or given up."""
    _count(event, actor=actor)


def _count(event: GoodsExpected | GoodsReceived, *, actor: Actor) -> None:
    """An order placed in the supplier's mall may come after its goods: then, try again later."""
    if event.is_return:
        return
    if order_by_key(event.order_key) is None:
        raise NotYet(kind=type(event).__name__, key=event.order_key)
    commands.count_goods(order_key=event.order_key, supplier_id=event.partner_id, actor=actor)
