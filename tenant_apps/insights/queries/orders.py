"""What customers have ordered and got (BIA-01 to BIA-06)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from tenant_apps.insights.errors import SpanTooLong
from tenant_apps.insights.queries.asking import ORDERS, PER_UNIT, Asked, rows_of
from tenant_apps.insights.rules import MOST_STEPS, Grouping, Measure, Period, change, steps

ROWS_MAX = 2_000


@dataclass(frozen=True, kw_only=True)
class Step:
    """One day, week or month; change is against the one before, as a share."""

    start: date
    amount: Decimal
    orders: int
    change: Decimal | None


_TREND = f"""
    SELECT s::date, coalesce(f.amount, 0), coalesce(f.orders, 0)
    FROM generate_series(date_trunc(%(period)s, %(since)s::date::timestamp),
                         date_trunc(%(period)s, %(until)s::date::timestamp),
                         ('1 ' || %(period)s)::interval) s
    LEFT JOIN (
        SELECT date_trunc(%(period)s, o.submitted_at AT TIME ZONE %(zone)s) AS start,
               sum(o.total_amount) AS amount, count(*) AS orders
        FROM sales_salesorder o WHERE {ORDERS} GROUP BY 1
    ) f ON f.start = s
    ORDER BY s
"""


def order_trend(wanted: Asked, *, period: Period) -> list[Step]:
    """Order amount per period, each with its change against the one before (BIA-02).

    The first and the last may be cut by the span. Raises SpanTooLong.
    """
    cut = steps(wanted.span, period)
    if cut > MOST_STEPS + 1:
        raise SpanTooLong(steps=cut, most=MOST_STEPS, path=("since",))
    found: list[Step] = []
    for start, amount, orders in rows_of(_TREND, {**wanted.values, "period": str(period)}):
        before = found[-1].amount if found else Decimal(0)
        found.append(Step(start=start, amount=amount, orders=orders, change=change(amount, before)))
    return found


@dataclass(frozen=True, kw_only=True)
class MonthRow:
    """What was ordered in a month, and what has been shipped and received of that since."""

    month: date
    ordered: Decimal
    shipped: Decimal
    received: Decimal


_MONTHS = f"""
    SELECT m::date, coalesce(f.ordered, 0), coalesce(f.shipped, 0), coalesce(f.received, 0)
    FROM generate_series(date_trunc('month', %(since)s::date::timestamp),
                         date_trunc('month', %(until)s::date::timestamp),
                         '1 month'::interval) m
    LEFT JOIN (
        SELECT date_trunc('month', o.submitted_at AT TIME ZONE %(zone)s) AS month,
               sum(l.total_amount) AS ordered,
               round(sum(l.shipped * {PER_UNIT}), 6) AS shipped,
               round(sum(l.received * {PER_UNIT}), 6) AS received
        FROM sales_salesorder o JOIN sales_salesorderline l ON l.order_id = o.id
        WHERE {ORDERS} GROUP BY 1
    ) f ON f.month = m
    ORDER BY m
"""


def orders_and_receipts(wanted: Asked) -> list[MonthRow]:
    """Months side by side: ordered, and of that shipped and received until now (BIA-03)."""
    return [
        MonthRow(month=month, ordered=ordered, shipped=shipped, received=received)
        for month, ordered, shipped, received in rows_of(_MONTHS, wanted.values)
    ]


@dataclass(frozen=True, kw_only=True)
class VersusRow:
    """Ordered against shipped, of a customer, a product, or both; units are base units."""

    partner_id: UUID | None
    partner_name: str
    product_id: UUID | None
    sku: str
    product_name: str
    unit: str
    ordered: Decimal
    ordered_amount: Decimal
    shipped: Decimal
    shipped_amount: Decimal
    open: Decimal
    open_amount: Decimal

    @property
    def key(self) -> str:
        return f"{self.partner_id or ''}/{self.product_id or ''}"


_BY = {
    Grouping.CUSTOMER: ("o.customer_id", "NULL::uuid"),
    Grouping.PRODUCT: ("NULL::uuid", "l.product_id"),
    Grouping.CUSTOMER_AND_PRODUCT: ("o.customer_id", "l.product_id"),
}
_VERSUS = """
    SELECT f.partner_id, coalesce(p.name, ''), f.product_id, coalesce(g.sku, ''),
           coalesce(g.name, ''), coalesce(g.base_unit, ''), f.ordered, f.ordered_amount,
           f.shipped, f.shipped_amount, f.open, f.open_amount
    FROM (
        SELECT {partner} AS partner_id, {product} AS product_id,
               sum(l.quantity - l.cancelled) AS ordered,
               round(sum((l.quantity - l.cancelled) * {per_unit}), 6) AS ordered_amount,
               sum(l.shipped) AS shipped,
               round(sum(l.shipped * {per_unit}), 6) AS shipped_amount,
               sum(l.quantity - l.cancelled - l.shipped) AS open,
               round(sum((l.quantity - l.cancelled - l.shipped) * {per_unit}), 6) AS open_amount
        FROM sales_salesorder o JOIN sales_salesorderline l ON l.order_id = o.id
        WHERE {orders} AND l.quantity > l.cancelled
        GROUP BY 1, 2 ORDER BY ordered_amount DESC, 1, 2 LIMIT %(most)s
    ) f
    LEFT JOIN partners_partner p ON p.id = f.partner_id
    LEFT JOIN catalog_product g ON g.id = f.product_id
    ORDER BY f.ordered_amount DESC, f.partner_id, f.product_id
"""


def ordered_versus_shipped(wanted: Asked, *, by: Grouping) -> list[VersusRow]:
    """Ordered, shipped and open, the largest amounts first, at most 2,000 rows (BIA-04)."""
    partner, product = _BY[by]
    sql = _VERSUS.format(partner=partner, product=product, per_unit=PER_UNIT, orders=ORDERS)
    return [
        VersusRow(
            partner_id=row[0],
            partner_name=row[1],
            product_id=row[2],
            sku=row[3],
            product_name=row[4],
            unit=row[5],
            ordered=row[6],
            ordered_amount=row[7],
            shipped=row[8],
            shipped_amount=row[9],
            open=row[10],
            open_amount=row[11],
        )
        for row in rows_of(sql, {**wanted.values, "most": ROWS_MAX})
    ]


@dataclass(frozen=True, kw_only=True)
class Ranked:
    """One of the first: a customer or a product; quantity is base units, None of customers."""

    id: UUID
    name: str
    number: str
    unit: str
    amount: Decimal
    quantity: Decimal | None
    orders: int
    share: Decimal | None  # of the amount of all


_CUSTOMERS = f"""
    SELECT f.id, p.name, p.number, '', f.amount, NULL::numeric, f.orders,
           round(f.amount / nullif(f.whole, 0), 4)
    FROM (
        SELECT o.customer_id AS id, sum(o.total_amount) AS amount, count(*) AS orders,
               sum(sum(o.total_amount)) OVER () AS whole
        FROM sales_salesorder o WHERE {ORDERS}
        GROUP BY o.customer_id ORDER BY amount DESC, id LIMIT %(most)s
    ) f JOIN partners_partner p ON p.id = f.id ORDER BY f.amount DESC, f.id
"""
_PRODUCTS = """
    SELECT f.id, g.name, g.sku, g.base_unit, f.amount, f.quantity, f.orders,
           round(f.amount / nullif(f.whole, 0), 4)
    FROM (
        SELECT l.product_id AS id, sum(l.total_amount) AS amount,
               sum(l.quantity - l.cancelled) AS quantity,
               count(DISTINCT l.order_id) AS orders, sum(sum(l.total_amount)) OVER () AS whole
        FROM sales_salesorder o JOIN sales_salesorderline l ON l.order_id = o.id
        WHERE {orders} GROUP BY l.product_id ORDER BY {measure} DESC, id LIMIT %(most)s
    ) f JOIN catalog_product g ON g.id = f.id ORDER BY f.{measure} DESC, f.id
"""


def top_customers(wanted: Asked, *, most: int) -> list[Ranked]:
    """Those with the largest order amounts (BIA-05)."""
    return _ranked(_CUSTOMERS, wanted, most)


def top_products(wanted: Asked, *, most: int, by: Measure) -> list[Ranked]:
    """Those ordered most, by quantity or amount (BIA-06)."""
    return _ranked(_PRODUCTS.format(orders=ORDERS, measure=str(by)), wanted, most)


def _ranked(sql: str, wanted: Asked, most: int) -> list[Ranked]:
    return [
        Ranked(
            id=row[0],
            name=row[1],
            number=row[2],
            unit=row[3],
            amount=row[4],
            quantity=row[5],
            orders=row[6],
            share=row[7],
        )
        for row in rows_of(sql, {**wanted.values, "most": most})
    ]


@dataclass(frozen=True, kw_only=True)
class Cockpit:
    """The channel's ordering at a glance; the span against the one of equal length before it."""

    amount: Decimal
    amount_before: Decimal
    orders: int
    orders_before: int
    customers: int  # who have ordered
    to_confirm: int
    to_confirm_amount: Decimal
    open_amount: Decimal  # promised and not shipped, of all times
    late: int  # orders promised for a day that is past, and not shipped

    @property
    def change(self) -> Decimal | None:
        return change(self.amount, self.amount_before)


_COCKPIT = f"""
    SELECT n.amount, b.amount, n.orders, b.orders, n.customers, w.orders, w.amount,
           (SELECT coalesce(round(sum((l.confirmed - l.shipped) * {PER_UNIT}), 6), 0)
            FROM sales_salesorderline l JOIN sales_salesorder o ON o.id = l.order_id
            WHERE o.state = 'confirmed' AND o.currency = %(currency)s
            AND (%(partners)s::uuid[] IS NULL OR o.customer_id = ANY(%(partners)s))),
           (SELECT count(*) FROM sales_salesorder o
            WHERE o.state = 'confirmed' AND o.promised_on < %(today)s
            AND (%(partners)s::uuid[] IS NULL OR o.customer_id = ANY(%(partners)s)))
    FROM (SELECT coalesce(sum(o.total_amount), 0) AS amount, count(*) AS orders,
                 count(DISTINCT o.customer_id) AS customers
          FROM sales_salesorder o WHERE {ORDERS}) n,
         (SELECT coalesce(sum(o.total_amount), 0) AS amount, count(*) AS orders
          FROM sales_salesorder o
          WHERE {
    ORDERS.replace("%(since)s", "%(before)s").replace("%(until)s::date + 1", "%(since)s::date")
}) b,
         (SELECT coalesce(sum(o.total_amount), 0) AS amount, count(*) AS orders
          FROM sales_salesorder o
          WHERE o.state = 'submitted' AND o.currency = %(currency)s
          AND (%(partners)s::uuid[] IS NULL OR o.customer_id = ANY(%(partners)s))) w
"""


def cockpit(wanted: Asked, *, today: date) -> Cockpit:
    """The preset overview (BIA-01)."""
    span = wanted.span
    days = span.until.toordinal() - span.since.toordinal() + 1
    before = date.fromordinal(max(span.since.toordinal() - days, 1))
    [row] = rows_of(_COCKPIT, {**wanted.values, "before": before, "today": today})
    return Cockpit(
        amount=row[0],
        amount_before=row[1],
        orders=row[2],
        orders_before=row[3],
        customers=row[4],
        to_confirm=row[5],
        to_confirm_amount=row[6],
        open_amount=row[7],
        late=row[8],
    )
