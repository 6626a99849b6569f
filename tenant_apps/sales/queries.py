"""Reading sales."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import Greatest, TruncDate

from kernel import clock
from kernel.actor import Actor
from kernel.money import Money
from tenant_apps.pricing.rules import document_total
from tenant_apps.sales.models import SalesOrder, SalesOrderLine
from tenant_apps.sales.permissions import Permission
from tenant_apps.sales.rules import OrderState


def visible_orders(actor: Actor) -> QuerySet[SalesOrder]:
    """The orders this person may see: the base of every list and every lookup by id (ORG-06)."""
    actor.require(Permission.VIEW)
    orders = SalesOrder.objects.all()
    allowed = actor.partners()
    return orders if allowed is None else orders.filter(customer__in=allowed)


def visible_lines(actor: Actor) -> QuerySet[SalesOrderLine]:
    """The lines of those orders."""
    return SalesOrderLine.objects.filter(order__in=visible_orders(actor))


def orders_seen(actor: Actor, ids: Collection[UUID]) -> set[UUID]:
    """Those of these orders that this person may see."""
    if not actor.may(Permission.VIEW):
        return set()
    return set(visible_orders(actor).filter(pk__in=ids).values_list("pk", flat=True))


def search(orders: QuerySet[SalesOrder], text: str) -> QuerySet[SalesOrder]:
    """Those whose number, reference or customer contains the text."""
    return orders.filter(
        Q(number__icontains=text)
        | Q(customer_reference__icontains=text)
        | Q(customer__name__icontains=text)
    )


@dataclass(frozen=True, kw_only=True)
class Narrowing:
    """Which orders a list is about; what is None or empty narrows nothing.

    since, until  first and last day of submitting, days being days in zone
    """

    states: Collection[OrderState] = ()
    customer_id: UUID | None = None
    since: date | None = None
    until: date | None = None
    currency: str = ""
    text: str = ""


def narrow(orders: QuerySet[SalesOrder], wanted: Narrowing, *, zone: str) -> QuerySet[SalesOrder]:
    """Those of the orders that are wanted."""
    if wanted.states:
        orders = orders.filter(state__in=wanted.states)
    if wanted.customer_id:
        orders = orders.filter(customer=wanted.customer_id)
    if wanted.currency:
        orders = orders.filter(currency=wanted.currency)
    if wanted.since:
        orders = orders.filter(submitted_at__gte=clock.start_of(wanted.since, zone))
    if wanted.until:
        after = date.fromordinal(min(wanted.until.toordinal() + 1, date.max.toordinal()))
        orders = orders.filter(submitted_at__lt=clock.start_of(after, zone))
    return search(orders, wanted.text) if wanted.text else orders


@dataclass(frozen=True, kw_only=True)
class CurrencyTotal:
    """What orders of one currency add up to."""

    orders: int
    total: Money


def totals(orders: QuerySet[SalesOrder]) -> list[CurrencyTotal]:
    """What they come to, per currency; amounts of two currencies are never added."""
    rows = orders.order_by().values_list("currency").annotate(Count("id"), Sum("total_amount"))
    return [
        CurrencyTotal(orders=count, total=Money(amount=amount, currency=currency))
        for currency, count, amount in sorted(rows)
    ]


def order_by_key(order_key: UUID) -> SalesOrder | None:
    """The order both sides know by this key, if we have it."""
    return SalesOrder.objects.filter(order_key=order_key).first()


def warehouse_of(order_id: UUID) -> UUID | None:
    """The warehouse an order is served from."""
    orders = SalesOrder.objects.filter(pk=order_id)
    return orders.values_list("warehouse_id", flat=True).first()


def products_of(line_keys: Iterable[UUID]) -> dict[UUID, UUID]:
    """What our lines are for, by the identity both sides share; unknown ones are left out."""
    lines = SalesOrderLine.objects.filter(line_key__in=list(line_keys))
    return dict(lines.values_list("line_key", "product_id"))


def totals_by_number(numbers: Iterable[str]) -> dict[str, Decimal]:
    """What our orders with these numbers come to, in their numbers' order."""
    orders = SalesOrder.objects.filter(number__in=list(numbers)).order_by("number")
    return dict(orders.values_list("number", "total_amount"))


@dataclass(frozen=True, kw_only=True)
class Sold:
    """What lines of orders add up to; amounts are in the orders' currency, units in base units."""

    lines: int
    units: Decimal
    amount: Decimal


def sold_under(numbers: Iterable[str]) -> Sold:
    """The lines of our orders with these numbers, added up in one query."""
    lines = SalesOrderLine.objects.filter(order__number__in=list(numbers))
    nothing = Decimal(0)
    return Sold(
        **lines.aggregate(
            lines=Count("id"),
            units=Sum("quantity", default=nothing),
            amount=Sum("total_amount", default=nothing),
        )
    )


@dataclass(frozen=True, kw_only=True)
class Habit:
    """How a customer has ordered one product lately; quantities in base units."""

    product_id: UUID
    last_on: datetime
    last_quantity: Decimal
    orders: int
    quantity: Decimal  # of all these orders


_HABITS = """
    SELECT l.product_id, max(o.placed_at),
           (array_agg(l.quantity - l.cancelled ORDER BY o.placed_at DESC, l.id DESC))[1],
           count(DISTINCT o.id), sum(l.quantity - l.cancelled)
    FROM sales_salesorderline l JOIN sales_salesorder o ON o.id = l.order_id
    WHERE o.customer_id = %(customer)s AND o.placed_at >= %(since)s
      AND o.state NOT IN ('draft', 'cancelled', 'rejected') AND l.quantity > l.cancelled
      {narrowed}
    GROUP BY l.product_id
"""


def habits(
    *, customer_id: UUID, since: datetime, product_ids: Iterable[UUID] | None = None
) -> dict[UUID, Habit]:
    """What a customer has ordered since an instant, by product, in one query; None: all of it."""
    narrowed = "" if product_ids is None else "AND l.product_id = ANY(%(products)s)"
    given: dict[str, Any] = {"customer": customer_id, "since": since}
    given["products"] = list(product_ids or ())
    with connection.cursor() as cursor:
        cursor.execute(_HABITS.format(narrowed=narrowed), given)
        return {
            key: Habit(
                product_id=key, last_on=last_on, last_quantity=last, orders=orders, quantity=total
            )
            for key, last_on, last, orders, total in cursor
        }


def best_sellers(*, since: datetime, most: int) -> list[UUID]:
    """What most customers have ordered since an instant, the favourites first (MAL-15)."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT l.product_id FROM sales_salesorderline l
            JOIN sales_salesorder o ON o.id = l.order_id
            WHERE o.placed_at >= %s AND o.state NOT IN ('draft', 'cancelled', 'rejected')
            GROUP BY l.product_id
            ORDER BY count(DISTINCT o.customer_id) DESC, sum(l.quantity) DESC, l.product_id
            LIMIT %s
            """,
            [since, most],
        )
        return [key for (key,) in cursor]


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
    ).annotate(due=Greatest("order__requested_on", TruncDate("order__placed_at")))
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


@dataclass(frozen=True, kw_only=True)
class TradeLine:
    """What one side's book says of one line both sides share, in base units."""

    order_key: UUID
    line_key: UUID
    confirmed: Decimal
    shipped: Decimal
    received: Decimal
    rejected: Decimal
    returned: Decimal


def trade_lines() -> list[TradeLine]:
    """Our side of every line that a linked customer's book has too (I6)."""
    lines = SalesOrderLine.objects.filter(order__link_id__isnull=False)
    return [
        TradeLine(
            order_key=order_key,
            line_key=key,
            confirmed=confirmed,
            shipped=out,
            received=there,
            rejected=refused,
            returned=back,
        )
        for order_key, key, confirmed, out, there, refused, back in lines.order_by(
            "line_key"
        ).values_list(
            "order__order_key",
            "line_key",
            "confirmed",
            "shipped",
            "received",
            "rejected",
            "returned",
        )
    ]


_UNEXPLAINED = """
    SELECT o.number, l.position, l.confirmed - l.shipped, coalesce(h.open, 0)
    FROM sales_salesorderline l
    JOIN sales_salesorder o ON o.id = l.order_id
    LEFT JOIN (
        SELECT reference, sum(amount - taken - released) AS open
        FROM inventory_hold GROUP BY reference
    ) h ON h.reference = 'sales.line:' || l.id
    WHERE l.confirmed - l.shipped <> coalesce(h.open, 0)
"""
_TOTALS = """
    SELECT o.number, o.currency, o.total_amount, sum(l.total_amount)
    FROM sales_salesorder o JOIN sales_salesorderline l ON l.order_id = o.id
    GROUP BY o.id HAVING o.total_amount <> sum(l.total_amount)
"""


def broken_orders() -> list[str]:
    """Sentences on orders whose promises are not held, or whose total is not their lines'."""
    found = []
    with connection.cursor() as cursor:
        cursor.execute(_UNEXPLAINED)
        found += [
            f"I8: order {number} line {position}: {due} promised and unshipped, {held} held"
            for number, position, due, held in cursor.fetchall()
        ]
        cursor.execute(_TOTALS)
        found += [
            f"I4: order {number}: total {total}, lines {lines}"
            for number, currency, total, lines in cursor.fetchall()
            if total != document_total([lines], currency)
        ]
    return found
