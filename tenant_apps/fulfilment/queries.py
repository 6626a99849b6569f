"""Reading fulfilment."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from kernel.actor import Actor
from kernel.errors import NotFound
from tenant_apps.fulfilment.models import Receipt, Shipment, ShipmentLine
from tenant_apps.fulfilment.permissions import Permission


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


def receipt_by_shipment(shipment_key: UUID) -> Receipt | None:
    return Receipt.objects.filter(shipment_key=shipment_key).first()


_SHIPPED = """
    SELECT s.number, sum(l.quantity), coalesce((
        SELECT sum(m.amount) FROM inventory_move m
        WHERE m.reference = 'fulfilment.shipment:' || s.id), 0)
    FROM fulfilment_shipment s JOIN fulfilment_shipmentline l ON l.shipment_id = s.id
    WHERE s.state = 'dispatched' GROUP BY s.id
    HAVING sum(l.quantity) <> coalesce((
        SELECT sum(m.amount) FROM inventory_move m
        WHERE m.reference = 'fulfilment.shipment:' || s.id), 0)
"""
_RECEIVED = """
    SELECT r.number, sum(l.received), coalesce((
        SELECT sum(m.amount) FROM inventory_move m
        WHERE m.reference = 'fulfilment.receipt:' || r.id), 0)
    FROM fulfilment_receipt r JOIN fulfilment_receiptline l ON l.receipt_id = r.id
    GROUP BY r.id
    HAVING sum(l.received) <> coalesce((
        SELECT sum(m.amount) FROM inventory_move m
        WHERE m.reference = 'fulfilment.receipt:' || r.id), 0)
"""


def broken_deliveries() -> list[str]:
    """Sentences on shipments and receipts that the stock book does not bear out (I8)."""
    found = []
    with connection.cursor() as cursor:
        for sql, word in ((_SHIPPED, "shipment"), (_RECEIVED, "receipt")):
            cursor.execute(sql)
            found += [
                f"I8: {word} {number}: {said} on paper, {moved} moved"
                for number, said, moved in cursor.fetchall()
            ]
    return found
