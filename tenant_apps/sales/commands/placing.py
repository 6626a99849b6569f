"""Taking down what a customer asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec
import uuid6
from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.db import refusing, write_columns
from kernel.errors import WrongState
from kernel.events.bus import emit
from kernel.numbering.commands import next_number
from shared_apps.exchange.documents import Address
from tenant_apps.catalog.queries import units_of
from tenant_apps.inventory.queries import default_storage
from tenant_apps.partners.queries import trading_partner
from tenant_apps.pricing.queries import AskedLine, QuotedLine, quote
from tenant_apps.pricing.rules import document_total
from tenant_apps.sales.commands.answers import answer
from tenant_apps.sales.commands.locking import lines_of, locked_order
from tenant_apps.sales.errors import EmptyOrder, OrderAlreadyTaken
from tenant_apps.sales.events import OrderChanged, OrderPlaced
from tenant_apps.sales.models import SalesOrder, SalesOrderLine
from tenant_apps.sales.rules import OrderState
from tenants import days

if TYPE_CHECKING:
    from tenant_apps.partners.models import Partner

_PRICE = ("unit_price_amount", "discount_share", "total_amount", "price_trail")


@dataclass(frozen=True, kw_only=True)
class OrderAsk:
    """One line somebody asks for; quantity in base units, as ordered beside it."""

    product_id: UUID
    quantity: Decimal
    order_quantity: Decimal | None = None  # None: ordered in the base unit
    order_unit: str = ""
    line_key: UUID | None = None  # None: the line is born here
    given_price: Decimal | None = None  # per base unit; None: the price lists decide
    given_reason: str = ""
    discount_share: Decimal = Decimal(0)


@transaction.atomic(savepoint=False)
def place_order(
    *,
    customer_id: UUID,
    lines: Sequence[OrderAsk],
    actor: Actor,
    currency: str = "",
    customer_reference: str = "",
    order_key: UUID | None = None,
    number: str = "",
    placed_at: datetime | None = None,
    requested_on: date | None = None,
    deliver_to: Address | None = None,
    note: str = "",
) -> SalesOrder:
    """Draft an order at the prices of the day it is placed, however many lines it has.

    currency            the customer's unless given
    customer_reference  the number it gave the order, which we take once
    number              ours; made here unless given
    placed_at           now unless given

    Raises EmptyOrder, NoPrice, OrderAlreadyTaken, PartnerSuspended, NotFound.
    """
    if not lines:
        raise EmptyOrder
    customer = trading_partner(customer_id)
    when = placed_at or clock.now()
    order = SalesOrder(
        order_key=order_key or uuid6.uuid7(),
        customer=customer,
        link_id=customer.link_id,
        customer_reference=customer_reference,
        currency=currency or customer.currency,
        placed_by=actor.name,
        on_behalf=actor.user_id is not None and actor.partner_id is None,
        placed_at=when,
        requested_on=requested_on,
        deliver_to=msgspec.to_builtins(deliver_to) if deliver_to else None,
        note=note,
    )
    order.warehouse_id, _ = default_storage()
    rows = _priced(order, customer, lines, days.day_of(when))
    order.total_amount = document_total((row.total_amount for row in rows), order.currency)
    order.number = number or next_number("SO")
    taken = OrderAlreadyTaken(
        customer=customer.name, reference=customer_reference, path=("customer_reference",)
    )
    with refusing(customer_order_taken_once=taken):
        order.save(force_insert=True)
    SalesOrderLine.objects.bulk_create(rows)
    return order


@transaction.atomic(savepoint=False)
def submit_order(*, order_id: UUID, actor: Actor, at: datetime | None = None) -> SalesOrder:
    """The customer means it: from now on we owe an answer. Raises WrongState."""
    order = locked_order(order_id, actor)
    order.go(OrderState.SUBMITTED)
    order.submitted_at = at or clock.now()
    order.save(update_fields=["state", "submitted_at"])
    emit(
        OrderPlaced(subject_id=order.id, partner_id=order.customer_id, total=order.total),
        actor=actor,
    )
    if order.link_id is not None:
        answer(order, lines_of(order), actor=actor, at=order.submitted_at)
    return order


@transaction.atomic(savepoint=False)
def change_order(
    *,
    order_id: UUID,
    quantities: Mapping[UUID, Decimal],
    new_lines: Sequence[OrderAsk] = (),
    customer_version: int | None = None,
    actor: Actor,
) -> SalesOrder:
    """The customer wants other quantities before we have answered, or further lines.

    quantities maps line keys to base units, 0 gives the line up. What has been promised is
    changed by cancelling and ordering again. Raises WrongState.
    """
    order = locked_order(order_id, actor)
    if order.state not in (OrderState.DRAFT, OrderState.SUBMITTED):
        raise WrongState(subject=f"Sales order {order.number}", state=order.state, action="change")
    lines = lines_of(order)
    _requote(order, lines, quantities)
    last = max((line.position for line in lines), default=0)
    added = _priced(order, order.customer, new_lines, days.day_of(order.placed_at), first=last + 1)
    SalesOrderLine.objects.bulk_create(added)
    order.total_amount = document_total(
        (line.total_amount for line in [*lines, *added]), order.currency
    )
    order.customer_version = customer_version or order.customer_version + 1
    order.version += 1
    order.save()
    emit(
        OrderChanged(subject_id=order.id, partner_id=order.customer_id, total=order.total),
        actor=actor,
    )
    answer(order, [*lines, *added], actor=actor)
    return order


def _requote(
    order: SalesOrder, lines: Sequence[SalesOrderLine], quantities: Mapping[UUID, Decimal]
) -> None:
    changed = [line for line in lines if line.line_key in quantities]
    kept = [line for line in changed if quantities[line.line_key] > 0]
    quoted = quote(
        partner_id=order.customer_id,
        lines=[
            AskedLine(product_id=line.product_id, quantity=quantities[line.line_key])
            for line in kept
        ],
        currency=order.currency,
        on=days.day_of(order.placed_at),
    )
    for line, price in zip(kept, quoted, strict=True):
        line.order_quantity = line.order_quantity * price.quantity / line.quantity
        line.quantity, line.cancelled = price.quantity, Decimal(0)
        _set_price(line, price)
    write_columns(kept, "quantity", "order_quantity", "cancelled", *_PRICE)
    dropped = [line for line in changed if quantities[line.line_key] <= 0]
    for line in dropped:
        line.cancelled, line.total_amount = line.quantity, Decimal(0)
    write_columns(dropped, "total_amount", "cancelled")


def _priced(
    order: SalesOrder,
    customer: Partner,
    lines: Sequence[OrderAsk],
    on: date,
    first: int = 1,
) -> list[SalesOrderLine]:
    quoted = quote(
        partner_id=customer.id,
        lines=[
            AskedLine(
                product_id=line.product_id,
                quantity=line.quantity,
                given_price=line.given_price,
                given_reason=line.given_reason,
                discount_share=line.discount_share,
            )
            for line in lines
        ],
        currency=order.currency,
        on=on,
    )
    plain = {line.product_id for line in lines if not line.order_unit}
    base = {key: units[0].unit for key, units in units_of(plain).items()} if plain else {}
    rows = []
    for position, (line, price) in enumerate(zip(lines, quoted, strict=True), start=first):
        row = SalesOrderLine(
            order=order,
            line_key=line.line_key or uuid6.uuid7(),
            position=position,
            product_id=line.product_id,
            quantity=line.quantity,
            order_quantity=line.order_quantity if line.order_quantity else line.quantity,
            order_unit=line.order_unit or base[line.product_id],
        )
        _set_price(row, price)
        rows.append(row)
    return rows


def _set_price(line: SalesOrderLine, price: QuotedLine) -> None:
    line.unit_price_amount = price.unit_price
    line.discount_share = price.discount_share
    line.total_amount = price.total
    line.price_trail = msgspec.to_builtins(price.trail)
