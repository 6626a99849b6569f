"""Reading fulfilment."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import F, Min, Q, QuerySet, Sum

from kernel.actor import Actor
from kernel.errors import NotFound
from tenant_apps.fulfilment.models import Receipt, ReceiptLine, Shipment, ShipmentLine
from tenant_apps.fulfilment.permissions import Permission
from tenant_apps.fulfilment.rules import ReceiptState, ShipmentState


def visible_shipments(actor: Actor) -> QuerySet[Shipment]:
    """The shipments this person may see (ORG-06)."""
    actor.require(Permission.VIEW_SHIPMENTS)
    shipments = Shipment.objects.all()
    partners, warehouses = actor.partners(), actor.scope.warehouse_ids
    if partners is not None:
        shipments = shipments.filter(partner__in=partners)
    return shipments if warehouses is None else shipments.filter(warehouse__in=warehouses)


def visible_receipts(actor: Actor) -> QuerySet[Receipt]:
    """The receipts this person may see; those without a warehouse yet are everybody's."""
    actor.require(Permission.VIEW_RECEIPTS)
    receipts = Receipt.objects.all()
    partners, warehouses = actor.partners(), actor.scope.warehouse_ids
    if partners is not None:
        receipts = receipts.filter(partner__in=partners)
    if warehouses is None:
        return receipts
    return receipts.filter(Q(warehouse=None) | Q(warehouse__in=warehouses))


def lines_seen(actor: Actor, line_ids: Collection[UUID]) -> set[UUID]:
    """Those of these receipt lines that this person may see."""
    if not actor.may(Permission.VIEW_RECEIPTS):
        return set()
    lines = ReceiptLine.objects.filter(pk__in=line_ids, receipt__in=visible_receipts(actor))
    return set(lines.values_list("pk", flat=True))


def search_shipments(shipments: QuerySet[Shipment], text: str) -> QuerySet[Shipment]:
    """Those whose number, order, tracking number or partner contains the text."""
    return shipments.filter(
        Q(number__icontains=text)
        | Q(order_number__icontains=text)
        | Q(tracking_number__icontains=text)
        | Q(partner__name__icontains=text)
    )


def search_receipts(receipts: QuerySet[Receipt], text: str) -> QuerySet[Receipt]:
    """Those whose number, order, the sender's number or tracking or partner contains the text."""
    return receipts.filter(
        Q(number__icontains=text)
        | Q(order_number__icontains=text)
        | Q(despatch_number__icontains=text)
        | Q(tracking_number__icontains=text)
        | Q(partner__name__icontains=text)
    )


@dataclass(frozen=True, kw_only=True)
class ShippedLine:
    """One line of a shipment, in base units."""

    reference: str
    line_key: UUID
    product_id: UUID
    quantity: Decimal


@dataclass(frozen=True, kw_only=True)
class ShipmentFacts:
    """What those above need to know of a shipment."""

    id: UUID
    reference: str
    state: str
    is_return: bool
    lines: tuple[ShippedLine, ...]


def shipment_facts(shipment_id: UUID) -> ShipmentFacts:
    """One shipment, or NotFound."""
    shipment = Shipment.objects.filter(pk=shipment_id).first()
    if shipment is None:
        raise NotFound(what="Shipment", key=shipment_id)
    lines = ShipmentLine.objects.filter(shipment=shipment).order_by("position")
    return ShipmentFacts(
        id=shipment.id,
        reference=shipment.reference,
        state=shipment.state,
        is_return=shipment.is_return,
        lines=tuple(
            ShippedLine(
                reference=line.reference,
                line_key=line.line_key,
                product_id=line.product_id,
                quantity=line.quantity,
            )
            for line in lines
        ),
    )


def shipment_by_key(shipment_key: UUID) -> Shipment | None:
    """The shipment both sides know by this key, if it is ours."""
    return Shipment.objects.filter(shipment_key=shipment_key).first()


def expected_receipts() -> QuerySet[Receipt]:
    """Everything that is on its way to us, the oldest first."""
    return Receipt.objects.filter(state=ReceiptState.EXPECTED).order_by("id")


def receipts_of_return(return_key: UUID) -> QuerySet[Receipt]:
    """What is, or was, on its way back to us under a return, the oldest first."""
    return Receipt.objects.filter(return_key=return_key, is_return=True).order_by("id")


@dataclass(frozen=True, kw_only=True)
class Came:
    """What all receipts together say of one order line, in base units."""

    advised: Decimal
    received: Decimal
    rejected: Decimal
    over: Decimal
    missing: Decimal


def came_for_order(order_key: UUID, *, partner_id: UUID) -> dict[UUID, Came]:
    """What a partner has sent us under an order so far, and what came of it, by line key."""
    return _came(Q(receipt__order_key=order_key, receipt__is_return=False), partner_id)


def came_for_return(return_key: UUID, *, partner_id: UUID) -> dict[UUID, Came]:
    """The same for what a partner sends back under a return."""
    return _came(Q(receipt__return_key=return_key, receipt__is_return=True), partner_id)


def _came(condition: Q, partner_id: UUID) -> dict[UUID, Came]:
    lines = ReceiptLine.objects.filter(condition, receipt__partner=partner_id)
    sums = (
        lines.order_by()
        .values_list("line_key")
        .annotate(Sum("advised"), Sum("received"), Sum("rejected"), Sum("over"), Sum("missing"))
    )
    return {
        key: Came(advised=advised, received=received, rejected=rejected, over=over, missing=missing)
        for key, advised, received, rejected, over, missing in sums
    }


@dataclass(frozen=True, kw_only=True)
class Carried:
    """How much of one order line went one way, in base units."""

    line_key: UUID
    position: int
    product_id: UUID
    quantity: Decimal


def carried_out(order_key: UUID, *, is_return: bool = False) -> dict[UUID, Carried]:
    """What has left us for an order, or has gone back to its supplier, by line key."""
    lines = ShipmentLine.objects.filter(
        shipment__order_key=order_key,
        shipment__state=ShipmentState.DISPATCHED,
        shipment__is_return=is_return,
    )
    return _carried(lines, "quantity")


def carried_in(order_key: UUID, *, is_return: bool = False) -> dict[UUID, Carried]:
    """What we took in for an order, or took back from its customer, by line key."""
    lines = ReceiptLine.objects.filter(
        receipt__order_key=order_key, receipt__is_return=is_return, received__gt=0
    )
    return _carried(lines, "received")


def _carried(lines: QuerySet[Any], column: str) -> dict[UUID, Carried]:
    groups = lines.values("line_key", "product_id").annotate(
        place=Min("position"), total=Sum(column)
    )
    return {
        row["line_key"]: Carried(
            line_key=row["line_key"],
            position=row["place"],
            product_id=row["product_id"],
            quantity=row["total"],
        )
        for row in groups.order_by()
    }


_SHIPPED = """
    WITH moved AS (
        SELECT reference, sum(amount) AS amount FROM inventory_move
        WHERE reference LIKE 'fulfilment.shipment:%%' GROUP BY reference
    )
    SELECT s.number, sum(l.quantity), coalesce(min(m.amount), 0)
    FROM fulfilment_shipment s JOIN fulfilment_shipmentline l ON l.shipment_id = s.id
    LEFT JOIN moved m ON m.reference = 'fulfilment.shipment:' || s.id
    GROUP BY s.id
    HAVING CASE WHEN s.state = 'dispatched' THEN sum(l.quantity) ELSE 0 END
        <> coalesce(min(m.amount), 0)
"""
_RECEIVED = """
    WITH moved AS (
        SELECT reference, sum(amount) AS amount FROM inventory_move
        WHERE reference LIKE 'fulfilment.receipt:%%' GROUP BY reference
    )
    SELECT r.number, sum(l.received), coalesce(min(m.amount), 0)
    FROM fulfilment_receipt r JOIN fulfilment_receiptline l ON l.receipt_id = r.id
    LEFT JOIN moved m ON m.reference = 'fulfilment.receipt:' || r.id
    GROUP BY r.id HAVING sum(l.received) <> coalesce(min(m.amount), 0)
"""


def broken_deliveries() -> list[str]:
    """Sentences on shipments and receipts that the stock book does not bear out (I8)."""
    found = []
    with connection.cursor() as cursor:
        for sql, word in ((_SHIPPED, "shipment"), (_RECEIVED, "receipt")):
            cursor.execute(sql, [])
            found += [
                f"I8: {word} {number}: {said} on paper, {moved} moved"
                for number, said, moved in cursor.fetchall()
            ]
    return found + broken_receipts()


def broken_receipts() -> list[str]:
    """Sentences on receipts that took in more than was advised, or whose end is not true (I8)."""
    lines = ReceiptLine.objects.select_related("receipt").order_by("id")
    came = F("received") + F("rejected") + F("missing")
    too_much = lines.filter(advised__lt=came - F("over"))
    unfinished = lines.filter(receipt__state=ReceiptState.RECEIVED, advised__gt=came - F("over"))
    return [
        f"I8: receipt {line.receipt.number} line {line.position}: received {line.received}, "
        f"rejected {line.rejected}, missing {line.missing} of {line.advised} advised"
        for line in [*too_much, *unfinished]
    ]
