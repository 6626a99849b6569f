"""What sales does when a customer writes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.errors import DomainError, WrongState
from kernel.events.bus import on
from kernel.history.trails import follow
from shared_apps.exchange.commands import send
from shared_apps.exchange.documents import (
    OrderCancellationDocument,
    OrderChangeDocument,
    OrderDocument,
    OrderLine,
    OrderResponseDocument,
    ReceiptAdviceDocument,
)
from shared_apps.exchange.errors import NotYet
from shared_apps.exchange.queries import last_sent
from tenant_apps.attachments.queries import openers, removable
from tenant_apps.catalog.queries import Told, counted_here, resolve_items
from tenant_apps.partners.queries import partner_on_link
from tenant_apps.sales import commands
from tenant_apps.sales.commands import Arrived, OrderAsk
from tenant_apps.sales.commands.answers import answer, refuse_change
from tenant_apps.sales.commands.locking import lines_of, locked_order_by_key
from tenant_apps.sales.errors import ShippedAlready
from tenant_apps.sales.events import (
    GoodsAcknowledged,
    OrderCancelled,
    OrderChanged,
    OrderConfirmed,
    OrderPlaced,
    OrderRejected,
    OrderShipped,
)
from tenant_apps.sales.queries import order_by_key, orders_seen, products_of
from tenant_apps.sales.rules import FILES
from tenants import days

follow(
    "SELECT id, order_key FROM sales_salesorder",
    public=(
        OrderPlaced,
        OrderChanged,
        OrderConfirmed,
        OrderRejected,
        OrderCancelled,
        OrderShipped,
        GoodsAcknowledged,
    ),
)

openers[FILES] = orders_seen
removable.add(FILES)


@on(OrderDocument)
def take_order(document: OrderDocument, *, actor: Actor) -> None:
    """Turn a customer's order into one of ours; a repeated letter changes nothing.

    What we cannot take at all (unknown items, no price) is answered with a refusal that
    says why, so that the customer's order does not wait for nothing.
    """
    if order_by_key(document.order_key) is not None:
        return
    try:
        with transaction.atomic():
            _place(document, actor=actor)
    except DomainError as refusal:
        _refuse(document, refusal, actor=actor)


@on(OrderChangeDocument)
def take_change(document: OrderChangeDocument, *, actor: Actor) -> None:
    """Change an order we have not answered.

    What we cannot take (it is too late, unknown items, no price) leaves the order as it is, and
    the customer is told where it stands and why.
    """
    order = locked_order_by_key(document.order_key, link_id=document.link_id)
    if order is None:
        _refuse_again(document, actor=actor)
        return
    if document.version <= order.customer_version:
        return
    known = {line.line_key for line in lines_of(order)}
    new = [line for line in document.lines if line.line_key not in known and line.quantity]
    try:
        with transaction.atomic():
            commands.change_order(
                order_id=order.id,
                quantities={
                    line.line_key: line.quantity
                    for line in document.lines
                    if line.line_key in known
                },
                new_lines=_asks(new, order.customer_id),
                customer_version=document.version,
                actor=actor,
            )
    except DomainError as refusal:
        order.customer_version = document.version
        order.version += 1
        order.save(update_fields=["customer_version", "version"])
        refuse_change(order, lines_of(order), refusal=refusal, unknown=new, actor=actor)


@on(OrderCancellationDocument)
def take_cancellation(document: OrderCancellationDocument, *, actor: Actor) -> None:
    """Give an order up as far as it has not left."""
    order = locked_order_by_key(document.order_key, link_id=document.link_id)
    if order is None:
        _refuse_again(document, actor=actor)
        return
    try:
        with transaction.atomic():
            commands.cancel_order(order_id=order.id, reason=document.reason, actor=actor)
    except (WrongState, ShippedAlready):
        order.version += 1  # the same answer under a new version: the partner hears it anew
        order.save(update_fields=["version"])
        answer(order, lines_of(order), actor=actor)


@on(ReceiptAdviceDocument)
def take_receipt(document: ReceiptAdviceDocument, *, actor: Actor) -> None:
    """The customer says what has arrived of a shipment; a repeated letter changes nothing."""
    if document.is_return:
        return
    commands.acknowledge_receipt(
        order_key=document.order_key,
        link_id=document.link_id,
        shipment_key=document.shipment_key,
        advice=document.number,
        arrived=_arrived(document),
        actor=actor,
    )


def _arrived(document: ReceiptAdviceDocument) -> list[Arrived]:
    """What came of the lines we have, in our base units; the customer may count in packs."""
    products = products_of(line.line_key for line in document.lines)
    lines = [line for line in document.lines if line.line_key in products]
    told = [
        Told(item=line.item, unit=line.unit, product_id=products[line.line_key]) for line in lines
    ]
    ratios = counted_here(told, partner_id=partner_on_link(document.link_id).id)
    return [
        Arrived(
            line_key=line.line_key,
            received=ratio.to_base(line.received),
            rejected=ratio.to_base(line.rejected),
            missing=ratio.to_base(line.missing),
        )
        for line, ratio in zip(lines, ratios, strict=True)
    ]


def _place(document: OrderDocument, *, actor: Actor) -> None:
    customer = partner_on_link(document.link_id)
    order = commands.place_order(
        customer_id=customer.id,
        currency=document.currency,
        lines=_asks(document.lines, customer.id),
        customer_reference=document.number,
        order_key=document.order_key,
        requested_on=document.requested_on,
        deliver_to=document.deliver_to,
        note=document.note,
        actor=actor,
    )
    commands.submit_order(order_id=order.id, actor=actor)


def _asks(lines: Sequence[OrderLine], customer_id: UUID) -> list[OrderAsk]:
    found = resolve_items([line.item for line in lines], partner_id=customer_id)
    return [
        OrderAsk(
            product_id=here.product_id,
            quantity=here.counted_in(line.unit).to_base(line.quantity),
            order_quantity=line.order_quantity,
            order_unit=line.order_unit,
            line_key=line.line_key,
        )
        for line, here in zip(lines, found, strict=True)
    ]


def _refuse_again(
    document: OrderChangeDocument | OrderCancellationDocument, *, actor: Actor
) -> None:
    """An order we have refused stays refused. Raises NotYet for one that may still come."""
    refusal = last_sent(OrderResponseDocument, document.order_key, link_id=document.link_id)
    if refusal is None:
        raise NotYet(kind=document.kind, key=document.order_key)
    # The letter's own version: it is answered once however often it comes, and as news.
    again = replace(refusal, version=document.version, issued_on=days.today())
    send(again, actor=actor)


def _refuse(document: OrderDocument, refusal: DomainError, *, actor: Actor) -> None:
    send(
        OrderResponseDocument(
            link_id=document.link_id,
            number=document.number,
            order_key=document.order_key,
            order_number=document.number,
            version=1,
            issued_on=days.today(),
            currency=document.currency,
            status="rejected",
            note=refusal.sentence("en"),
            note_zh=refusal.sentence("zh"),
            total=Decimal(0),
            lines=(),
        ),
        actor=actor,
    )
