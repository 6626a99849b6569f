"""Letting the goods of an order go, in parts where need be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import NotFound
from kernel.events.bus import emit
from kernel.quantity import plain
from shared_apps.visibility.commands import show_sales
from shared_apps.visibility.rules import SaleShown
from tenant_apps.fulfilment import commands as fulfilment
from tenant_apps.fulfilment.commands import ShipmentAsk
from tenant_apps.fulfilment.queries import shipment_facts
from tenant_apps.inventory.queries import default_warehouse
from tenant_apps.sales.commands.locking import (
    advance,
    lines_of,
    locked_order,
    locked_order_by_key,
)
from tenant_apps.sales.errors import NothingToShip, TooMuchReturned, TooMuchShipped
from tenant_apps.sales.events import GoodsAcknowledged, OrderShipped
from tenant_apps.sales.models import SalesOrder, SalesOrderLine
from tenant_apps.sales.rules import OrderState
from tenants import days


@dataclass(frozen=True, kw_only=True)
class ShipAsk:
    """Base units of one order line that shall go."""

    line_id: UUID
    quantity: Decimal


@dataclass(frozen=True, kw_only=True)
class Arrived:
    """What the customer says has become of one line's goods now, in our base units."""

    line_key: UUID
    received: Decimal
    rejected: Decimal = Decimal(0)
    missing: Decimal = Decimal(0)


@transaction.atomic(savepoint=False)
def create_shipment(
    *,
    order_id: UUID,
    actor: Actor,
    lines: Sequence[ShipAsk] | None = None,
    warehouse_id: UUID | None = None,
) -> UUID:
    """A delivery note for some lines, or for all that is confirmed and open (FUL-01, 02).

    Returns the shipment's id. Raises TooMuchShipped, NothingToShip.
    """
    order = locked_order(order_id, actor)
    by_id = {line.id: line for line in lines_of(order)}
    asks = _asked(order, by_id, lines)
    for ask in asks:
        by_id[ask.line_id].shipping += ask.quantity
    write_columns([by_id[ask.line_id] for ask in asks], "shipping")
    shipment = fulfilment.request_shipment(
        reference=f"sales.order:{order.id}",
        partner_id=order.customer_id,
        warehouse_id=warehouse_id or order.warehouse_id or default_warehouse().id,
        order_key=order.order_key,
        order_number=order.customer_reference or order.number,
        lines=[_shipment_ask(by_id[ask.line_id], ask.quantity) for ask in asks],
        address=order.deliver_to,
        due_on=order.promised_on or order.requested_on,
        actor=actor,
    )
    return shipment.id


@transaction.atomic(savepoint=False)
def dispatch_shipment(
    *,
    shipment_id: UUID,
    actor: Actor,
    carrier: str = "",
    tracking_number: str = "",
    dispatched_at: datetime | None = None,
) -> SalesOrder:
    """The goods leave: stock, order and customer's tenant know at once (FUL-03, FUL-05).

    Raises WrongState when they have left already, NotFound.
    """
    facts = shipment_facts(shipment_id)
    order = locked_order(_order_id(facts.reference), actor)
    shipment = fulfilment.dispatch(
        shipment_id=shipment_id,
        carrier=carrier,
        tracking_number=tracking_number,
        dispatched_at=dispatched_at,
        actor=actor,
    )
    lines = lines_of(order)
    by_reference = {f"sales.line:{line.id}": line for line in lines}
    gone = [(by_reference[line.reference], line.quantity) for line in facts.lines]
    for line, quantity in gone:
        line.shipped += quantity
    write_columns([line for line, _ in gone], "shipped")
    when = shipment.dispatched_at or clock.now()
    _show(order, gone, when)
    advance(order, lines, when)
    order.save()
    units = sum((quantity for _, quantity in gone), Decimal(0))
    emit(
        OrderShipped(
            subject_id=order.id,
            partner_id=order.customer_id,
            shipment_id=shipment_id,
            units=units,
        ),
        actor=actor,
    )
    return order


@transaction.atomic(savepoint=False)
def withdraw_shipment(*, shipment_id: UUID, actor: Actor) -> SalesOrder:
    """A delivery note that has not left is taken back; its goods stay promised."""
    facts = shipment_facts(shipment_id)
    order = locked_order(_order_id(facts.reference), actor)
    fulfilment.cancel_shipment(shipment_id=shipment_id, actor=actor)
    by_reference = {f"sales.line:{line.id}": line for line in lines_of(order)}
    touched = []
    for line in facts.lines:
        by_reference[line.reference].shipping -= line.quantity
        touched.append(by_reference[line.reference])
    write_columns(touched, "shipping")
    return order


@transaction.atomic(savepoint=False)
def acknowledge_receipt(
    *,
    order_key: UUID,
    link_id: UUID,
    shipment_key: UUID,
    advice: str,
    arrived: Sequence[Arrived],
    actor: Actor,
) -> SalesOrder | None:
    """The customer reports what has become of a shipment, or of a part of it.

    advice is the report's number: each is counted once. Returns None for one we know, and for
    an order we do not have. Closes the order once all that has left is accounted for.
    """
    order = locked_order_by_key(order_key, link_id=link_id)
    if order is None or advice in order.advices:
        return None
    order.advices = [*order.advices, advice]
    lines = lines_of(order)
    by_key = {line.line_key: line for line in lines}
    touched = []
    for came in arrived:
        line = by_key.get(came.line_key)
        if line is not None:
            line.received += came.received
            line.rejected += came.rejected
            line.missing += came.missing
            touched.append(line)
    write_columns(touched, "received", "rejected", "missing")
    advance(order, lines, clock.now())
    order.save()
    emit(
        GoodsAcknowledged(
            subject_id=order.id,
            partner_id=order.customer_id,
            shipment_key=shipment_key,
            received=sum((came.received for came in arrived), Decimal(0)),
            rejected=sum((came.rejected for came in arrived), Decimal(0)),
        ),
        actor=actor,
    )
    return order


@transaction.atomic(savepoint=False)
def close_order(*, order_id: UUID, actor: Actor) -> SalesOrder:
    """Everything is done, or shall be. Raises WrongState."""
    order = locked_order(order_id, actor)
    order.go(OrderState.CLOSED)
    order.ended_at = clock.now()
    order.save()
    return order


@transaction.atomic(savepoint=False)
def record_returned(*, lines: Sequence[tuple[UUID, Decimal]], actor: Actor) -> None:
    """Goods of (line key, base units) have come back. Raises TooMuchReturned."""
    wanted = dict(lines)
    rows = SalesOrderLine.objects.select_for_update(no_key=True).filter(line_key__in=wanted)
    found = list(rows.order_by("id"))
    for line in found:
        kept = line.shipped - line.returned
        if wanted[line.line_key] > kept:
            raise TooMuchReturned(
                position=line.position, asked=plain(wanted[line.line_key]), open=plain(kept)
            )
        line.returned += wanted[line.line_key]
    write_columns(found, "returned")


def _asked(
    order: SalesOrder, by_id: dict[UUID, SalesOrderLine], asks: Sequence[ShipAsk] | None
) -> list[ShipAsk]:
    if asks is None:
        asks = [
            ShipAsk(line_id=line.id, quantity=line.confirmed - line.shipping)
            for line in by_id.values()
            if line.confirmed > line.shipping
        ]
    for index, ask in enumerate(asks):
        line = by_id.get(ask.line_id)
        if line is None:
            raise NotFound(what="Order line", key=ask.line_id, path=("lines", index))
        if ask.quantity > line.confirmed - line.shipping:
            raise TooMuchShipped(
                position=line.position,
                asked=plain(ask.quantity),
                open=plain(line.confirmed - line.shipping),
                path=("lines", index, "quantity"),
            )
    wanted = [ask for ask in asks if ask.quantity > 0]
    if not wanted:
        raise NothingToShip(order=order.number)
    return wanted


def _shipment_ask(line: SalesOrderLine, quantity: Decimal) -> ShipmentAsk:
    return ShipmentAsk(
        reference=f"sales.line:{line.id}",
        line_key=line.line_key,
        position=line.position,
        product_id=line.product_id,
        quantity=quantity,
    )


def _order_id(reference: str) -> UUID:
    kind, _, key = reference.partition(":")
    if kind != "sales.order":
        raise NotFound(what="SalesOrder", key=reference)
    return UUID(key)


def _show(
    order: SalesOrder, gone: Sequence[tuple[SalesOrderLine, Decimal]], when: datetime
) -> None:
    show_sales(
        sales=[
            SaleShown(
                product_id=line.product.shared_product_id,
                region_code=order.customer.region_code,
                on=days.day_of(when),
                quantity=quantity,
            )
            for line, quantity in gone
            if line.product.shared_product_id is not None
        ]
    )
