"""The lines of orders, and what of them is still to be promised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db.models import F, Q
from django.db.models.functions import Greatest, TruncDate

from tenant_apps.sales.models import SalesOrderLine
from tenant_apps.sales.rules import OrderState
from tenants import days


@dataclass(frozen=True, kw_only=True)
class OpenLine:
    """One line of an order, and what of it nobody has promised yet, in base units."""

    line_id: UUID
    line_key: UUID
    position: int
    product_id: UUID
    quantity: Decimal
    confirmed: Decimal
    open: Decimal


def open_lines(order_id: UUID) -> list[OpenLine]:
    """The lines of an order with what is open of each, in their order."""
    lines = SalesOrderLine.objects.filter(order=order_id).order_by("position")
    return [
        OpenLine(
            line_id=line.id,
            line_key=line.line_key,
            position=line.position,
            product_id=line.product_id,
            quantity=line.quantity,
            confirmed=line.confirmed,
            open=line.open,
        )
        for line in lines
    ]


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What one line of an order that is still going wants beyond what is promised, and whence.

    warehouse_id    None where the order names none: then the default one serves it
    """

    order_id: UUID
    warehouse_id: UUID | None
    product_id: UUID
    sku: str
    open: Decimal


def wanted_by(order_ids: Iterable[UUID]) -> list[Wanted]:
    """What is open of many orders, line by line in the lines' order; one query."""
    rows = SalesOrderLine.objects.filter(
        order__in=list(order_ids),
        order__state__in=(OrderState.DRAFT, OrderState.SUBMITTED, OrderState.CONFIRMED),
        quantity__gt=F("confirmed") + F("cancelled"),
    ).annotate(still=F("quantity") - F("confirmed") - F("cancelled"))
    facts = ("order_id", "order__warehouse_id", "product_id", "product__sku", "still")
    return [
        Wanted(order_id=order_id, warehouse_id=place, product_id=product_id, sku=sku, open=still)
        for order_id, place, product_id, sku, still in rows.order_by(
            "order_id", "position"
        ).values_list(*facts)
    ]


def lines_of_order(order_id: UUID) -> list[SalesOrderLine]:
    """The lines of an order as they were ordered, without those given up wholly."""
    lines = SalesOrderLine.objects.filter(order=order_id, quantity__gt=F("cancelled"))
    return list(lines.order_by("position"))


@dataclass(frozen=True, kw_only=True)
class WaitingLine:
    """A line that shall be promised as soon as there are goods.

    due   the day it is wanted, but never before the day it was asked for: without a date it is
          wanted at once, and a date in the past overtakes nobody
    """

    order_id: UUID
    line_id: UUID
    link_id: UUID | None
    product_id: UUID
    position: int
    open: Decimal
    due: date
    placed_at: datetime


def waiting_lines(
    *, warehouse_id: UUID, product_ids: Iterable[UUID], most: int
) -> list[WaitingLine]:
    """Lines that wait for products of a warehouse, those whose turn it is first; one query.

    They are of orders that have been answered, or that wait with nothing promised, and of
    customers that may trade.
    """
    lines = SalesOrderLine.objects.filter(
        Q(order__state=OrderState.CONFIRMED)
        | Q(order__state=OrderState.SUBMITTED, order__waits=True),
        product__in=list(product_ids),
        order__warehouse=warehouse_id,
        order__customer__state="active",
        quantity__gt=F("confirmed") + F("cancelled"),
    ).annotate(
        due=Greatest("order__requested_on", TruncDate("order__placed_at", tzinfo=days.zone()))
    )
    found = lines.select_related("order").order_by(
        "due", "order__placed_at", "order_id", "position"
    )
    return [
        WaitingLine(
            order_id=line.order_id,
            line_id=line.id,
            link_id=line.order.link_id,
            product_id=line.product_id,
            position=line.position,
            open=line.open,
            due=line.due,
            placed_at=line.order.placed_at,
        )
        for line in found[:most]
    ]
