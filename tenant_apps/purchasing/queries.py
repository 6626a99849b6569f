"""Reading purchasing."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from kernel.actor import Actor
from tenant_apps.partners.models import Partner
from tenant_apps.partners.rules import PartnerState
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.purchasing.permissions import Permission


def visible_orders(actor: Actor) -> QuerySet[PurchaseOrder]:
    """The purchase orders this person may see (ORG-06). Never a customer's people."""
    actor.require(Permission.VIEW)
    orders = PurchaseOrder.objects.all()
    if actor.partner_id is not None:
        return orders.none()
    allowed = actor.scope.partner_ids
    return orders if allowed is None else orders.filter(supplier__in=allowed)


def search(orders: QuerySet[PurchaseOrder], text: str) -> QuerySet[PurchaseOrder]:
    """Those whose number, the supplier's number or name contains the text."""
    return orders.filter(
        Q(number__icontains=text)
        | Q(supplier_number__icontains=text)
        | Q(supplier__name__icontains=text)
    )


def visible_suppliers(actor: Actor) -> QuerySet[Partner]:
    """Whom we may buy from now, linked or not: the choice of supplier (MAL-17, INV-18)."""
    actor.require(Permission.VIEW)
    suppliers = Partner.objects.filter(is_supplier=True, state=PartnerState.ACTIVE)
    if actor.partner_id is not None:
        return suppliers.none()
    allowed = actor.scope.partner_ids
    return suppliers if allowed is None else suppliers.filter(pk__in=allowed)


def order_by_key(order_key: UUID) -> PurchaseOrder | None:
    """The order both sides know by this key, if we have it."""
    return PurchaseOrder.objects.filter(order_key=order_key).first()


def lines_by_key(line_keys: Iterable[UUID]) -> dict[UUID, PurchaseOrderLine]:
    """Our lines by the identity both sides share."""
    lines = PurchaseOrderLine.objects.filter(line_key__in=list(line_keys))
    return {line.line_key: line for line in lines.select_related("product", "order")}


def on_order_for(source_references: Iterable[str]) -> dict[str, list[PurchaseOrderLine]]:
    """Lines ordered on behalf of something, e.g. "sales.line:<id>", that may still come."""
    found: dict[str, list[PurchaseOrderLine]] = {}
    lines = PurchaseOrderLine.objects.filter(source_reference__in=list(source_references))
    for line in lines.exclude(order__state__in=["cancelled", "rejected"]):
        found.setdefault(line.source_reference, []).append(line)
    return found


def trade_lines() -> dict[UUID, tuple[UUID, object, object, object]]:
    """Our side of every line a linked supplier's book has too (I6).

    By line key: the order's key, confirmed, advised and returned, in base units.
    """
    lines = PurchaseOrderLine.objects.filter(order__link_id__isnull=False)
    return {
        key: (order_key, confirmed, advised, returned)
        for key, order_key, confirmed, advised, returned in lines.values_list(
            "line_key", "order__order_key", "confirmed", "advised", "returned"
        )
    }


def broken_purchases() -> list[str]:
    """Sentences on lines that have received more than was sent (I8)."""
    lines = PurchaseOrderLine.objects.select_related("order").order_by("id")
    return [
        f"I8: purchase order {line.order.number} line {line.position}: received {line.received} "
        f"and rejected {line.rejected} of {line.advised} advised"
        for line in lines
        if line.received + line.rejected > line.advised or line.returned > line.received
    ]
