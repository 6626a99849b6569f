"""Purchase orders and their lines, locked until the transaction ends."""

from __future__ import annotations

from uuid import UUID

from kernel import clock
from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.events.bus import emit
from tenant_apps.purchasing.errors import OthersOrder
from tenant_apps.purchasing.events import PurchaseOrderEnded
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.purchasing.rules import PurchaseState


def locked_order(order_id: UUID) -> PurchaseOrder:
    """The order with its supplier, the order's row locked. Raises NotFound."""
    orders = PurchaseOrder.objects.select_for_update(of=("self",), no_key=True)
    order = orders.select_related("supplier").filter(pk=order_id).first()
    if order is None:
        raise NotFound(what="Purchase order", key=order_id)
    return order


def locked_order_by_key(order_key: UUID, *, supplier_id: UUID) -> PurchaseOrder | None:
    """The same by the identity both sides share; None where we do not have it.

    Raises OthersOrder when the supplier who speaks of it is not the one we asked.
    """
    orders = PurchaseOrder.objects.select_for_update(of=("self",), no_key=True)
    order = orders.select_related("supplier").filter(order_key=order_key).first()
    if order is not None and order.supplier_id != supplier_id:
        raise OthersOrder(partner=supplier_id, order=order.number)
    return order


def lines_of(order: PurchaseOrder) -> list[PurchaseOrderLine]:
    """The lines with their products; safe while the order is locked."""
    return list(order.lines.select_related("product").order_by("position"))


def end(order: PurchaseOrder, state: PurchaseState, *, actor: Actor) -> None:
    """Nothing more will come. Raises WrongState."""
    order.go(state)
    conclude(order, actor=actor)


def conclude(order: PurchaseOrder, *, actor: Actor) -> None:
    """Store and tell that the order has come to the end it is in."""
    order.ended_at = clock.now()
    order.save()
    emit(
        PurchaseOrderEnded(subject_id=order.id, partner_id=order.supplier_id, state=order.state),
        actor=actor,
    )
