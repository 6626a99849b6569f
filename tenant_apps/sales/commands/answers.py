"""Telling the customer's tenant where its order stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from kernel import clock
from kernel.actor import Actor
from kernel.errors import DomainError
from shared_apps.exchange.commands import send, send_all
from shared_apps.exchange.documents import OrderLine, OrderResponseDocument, ResponseLine
from tenant_apps.catalog.queries import item_of
from tenant_apps.sales.models import SalesOrder, SalesOrderLine
from tenant_apps.sales.rules import OrderState, line_status, response_status
from tenants import days


def answer(
    order: SalesOrder,
    lines: Sequence[SalesOrderLine],
    *,
    actor: Actor,
    at: datetime | None = None,
) -> None:
    """Send the order as we see it, all lines of it, where the customer is linked."""
    if order.link_id is not None:
        send(_letter(order, order.link_id, lines, at or clock.now()), actor=actor)


def refuse_change(
    order: SalesOrder,
    lines: Sequence[SalesOrderLine],
    *,
    refusal: DomainError,
    unknown: Sequence[OrderLine],
    actor: Actor,
) -> None:
    """Say where the order stands, why it stays so, and that lines we have not are not to come."""
    if order.link_id is None:
        return
    letter = _letter(order, order.link_id, lines, clock.now())
    last = max((line.position for line in lines), default=0)
    rejected = [_rejected(line, last + n) for n, line in enumerate(unknown, start=1)]
    note, note_zh = refusal.sentence("en"), refusal.sentence("zh")
    letter = replace(letter, note=note, note_zh=note_zh, lines=(*letter.lines, *rejected))
    send(letter, actor=actor)


def answer_all(
    orders: Sequence[SalesOrder],
    lines: Mapping[UUID, Sequence[SalesOrderLine]],
    *,
    actor: Actor,
) -> None:
    """The same for many orders with their lines by order id, in a constant number of statements."""
    now = clock.now()
    letters = [
        _letter(order, order.link_id, lines[order.id], now)
        for order in orders
        if order.link_id is not None
    ]
    if letters:
        send_all(letters, grant=OrderResponseDocument.grant, actor=actor)


def _letter(
    order: SalesOrder, link_id: UUID, lines: Sequence[SalesOrderLine], at: datetime
) -> OrderResponseDocument:
    return OrderResponseDocument(
        link_id=link_id,
        number=order.number,
        order_key=order.order_key,
        order_number=order.customer_reference,
        version=order.version,
        issued_on=days.day_of(at),
        currency=order.currency,
        status=response_status(OrderState(order.state), lines),
        note=order.reason,
        total=order.total_amount,
        lines=tuple(_line(order, line) for line in lines),
    )


def _line(order: SalesOrder, line: SalesOrderLine) -> ResponseLine:
    return ResponseLine(
        line_key=line.line_key,
        position=line.position,
        item=item_of(line.product),
        status=line_status(OrderState(order.state), line),
        ordered=line.quantity,
        confirmed=line.confirmed,
        unit=line.product.base_unit,
        unit_price=line.unit_price_amount,
        discount_share=line.discount_share,
        promised_on=order.promised_on,
        reason=order.reason,
    )


def _rejected(line: OrderLine, position: int) -> ResponseLine:
    return ResponseLine(
        line_key=line.line_key,
        position=position,
        item=line.item,
        status="rejected",
        ordered=line.quantity,
        confirmed=Decimal(0),
        unit=line.unit,
        unit_price=line.unit_price or Decimal(0),
    )
