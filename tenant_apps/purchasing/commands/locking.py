"""Purchase orders and their lines, locked until the transaction ends."""

from __future__ import annotations

from uuid import UUID

from kernel.errors import NotFound
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine


def locked_order(order_id: UUID) -> PurchaseOrder:
    """The order with its supplier, the order's row locked. Raises NotFound."""
    orders = PurchaseOrder.objects.select_for_update(of=("self",), no_key=True)
    order = orders.select_related("supplier").filter(pk=order_id).first()
    if order is None:
        raise NotFound(what="Purchase order", key=order_id)
    return order


def locked_order_by_key(order_key: UUID) -> PurchaseOrder | None:
    """The same by the identity both sides share; None where we do not have it."""
    orders = PurchaseOrder.objects.select_for_update(of=("self",), no_key=True)
    return orders.select_related("supplier").filter(order_key=order_key).first()


def lines_of(order: PurchaseOrder) -> list[PurchaseOrderLine]:
    """The lines with their products; safe while the order is locked."""
    return list(order.lines.select_related("product").order_by("position"))
