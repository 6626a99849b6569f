"""What has been ordered, delivered and sent back with each partner, month by month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from tenant_apps.insights.queries.asking import Asked, rows_of
from tenant_apps.insights.rules import TradeSide

PAPERS_MAX = 5_000


@dataclass(frozen=True, kw_only=True)
class StatementRow:
    """One partner in one month; amounts are in the statement's currency."""

    partner_id: UUID
    partner_name: str
    month: date
    orders: int
    ordered: Decimal
    deliveries: int
    delivered: Decimal
    returns: int
    returned: Decimal

    @property
    def net(self) -> Decimal:
        """Delivered less what came back."""
        return self.delivered - self.returned

    @property
    def key(self) -> str:
        return f"{self.partner_id}/{self.month}"


@dataclass(frozen=True, kw_only=True)
class StatementPaper:
    """One order, delivery or return of a statement; a return's amount is negative."""

    side: TradeSide
    kind: str  # order, delivery, return
    id: UUID
    number: str
    order_number: str
    at: datetime
    amount: Decimal

    @property
    def key(self) -> str:
        return str(self.id)


# Each paper once, with what it comes to at the prices of the order. A delivery to us counts by
# what was taken in, ours by what left.
_SALES = """
    SELECT 'order' AS kind, o.id, o.customer_id AS partner_id, o.number, o.number AS order_number,
           o.submitted_at AS at, o.total_amount AS amount
    FROM sales_salesorder o
    WHERE o.state NOT IN ('draft', 'cancelled', 'rejected') AND o.submitted_at IS NOT NULL
    AND o.currency = %(currency)s
    UNION ALL
    SELECT 'delivery', s.id, s.partner_id, s.number, min(o.number), s.dispatched_at,
           round(sum(d.quantity * l.total_amount / nullif(l.quantity, 0)), 2)
    FROM fulfilment_shipment s JOIN fulfilment_shipmentline d ON d.shipment_id = s.id
    JOIN sales_salesorderline l ON l.line_key = d.line_key
    JOIN sales_salesorder o ON o.id = l.order_id
    WHERE s.state = 'dispatched' AND NOT s.is_return AND o.currency = %(currency)s GROUP BY s.id
    UNION ALL
    SELECT 'return', r.id, r.partner_id, r.number, min(o.number),
           coalesce(r.ended_at, r.dispatched_at),
           -round(sum(b.received * l.total_amount / nullif(l.quantity, 0)), 2)
    FROM returns_returnorder r JOIN returns_returnline b ON b.order_id = r.id
    JOIN sales_salesorderline l ON l.line_key = b.line_key
    JOIN sales_salesorder o ON o.id = l.order_id
    WHERE r.side = 'seller' AND b.received > 0 AND o.currency = %(currency)s GROUP BY r.id
"""
_PRICE = "coalesce(l.unit_price_amount, 0) * (1 - l.discount_share)"
_PURCHASES = f"""
    SELECT 'order' AS kind, o.id, o.supplier_id AS partner_id, o.number, o.number AS order_number,
           coalesce(o.sent_at, o.placed_at) AS at, o.total_amount AS amount
    FROM purchasing_purchaseorder o
    WHERE o.state NOT IN ('draft', 'cancelled', 'rejected') AND o.currency = %(currency)s
    UNION ALL
    SELECT 'delivery', s.id, s.partner_id, s.number, min(o.number), s.received_at,
           round(sum(d.received * {_PRICE}), 2)
    FROM fulfilment_receipt s JOIN fulfilment_receiptline d ON d.receipt_id = s.id
    JOIN purchasing_purchaseorderline l ON l.line_key = d.line_key
    JOIN purchasing_purchaseorder o ON o.id = l.order_id
    WHERE NOT s.is_return AND d.received > 0 AND o.currency = %(currency)s GROUP BY s.id
    UNION ALL
    SELECT 'return', r.id, r.partner_id, r.number, min(o.number),
           coalesce(r.ended_at, r.dispatched_at), -round(sum(b.received * {_PRICE}), 2)
    FROM returns_returnorder r JOIN returns_returnline b ON b.order_id = r.id
    JOIN purchasing_purchaseorderline l ON l.line_key = b.line_key
    JOIN purchasing_purchaseorder o ON o.id = l.order_id
    WHERE r.side = 'buyer' AND b.received > 0 AND o.currency = %(currency)s GROUP BY r.id
"""
_PAPERS = {TradeSide.SALES: _SALES, TradeSide.PURCHASES: _PURCHASES}
_WITHIN = """
    p.at >= (%(since)s::date)::timestamp AT TIME ZONE %(zone)s
    AND p.at < (%(until)s::date + 1)::timestamp AT TIME ZONE %(zone)s
    AND (%(partners)s::uuid[] IS NULL OR p.partner_id = ANY(%(partners)s))
"""
_BY_MONTH = """
    SELECT p.partner_id, n.name, date_trunc('month', p.at AT TIME ZONE %(zone)s)::date AS month,
           count(*) FILTER (WHERE p.kind = 'order'),
           coalesce(sum(p.amount) FILTER (WHERE p.kind = 'order'), 0),
           count(*) FILTER (WHERE p.kind = 'delivery'),
           coalesce(sum(p.amount) FILTER (WHERE p.kind = 'delivery'), 0),
           count(*) FILTER (WHERE p.kind = 'return'),
           coalesce(-sum(p.amount) FILTER (WHERE p.kind = 'return'), 0)
    FROM ({papers}) p JOIN partners_partner n ON n.id = p.partner_id
    WHERE {within} GROUP BY 1, 2, 3 ORDER BY 3 DESC, 2, 1 LIMIT {most}
"""
_ONE_BY_ONE = """
    SELECT p.kind, p.id, p.number, p.order_number, p.at, coalesce(p.amount, 0) FROM ({papers}) p
    WHERE {within} ORDER BY p.at, p.id LIMIT {most}
"""


def statement(wanted: Asked, *, side: TradeSide) -> list[StatementRow]:
    """Per partner and month, the latest month first; at most 5,000 rows."""
    sql = _BY_MONTH.format(papers=_PAPERS[side], within=_WITHIN, most=PAPERS_MAX)
    return [
        StatementRow(
            partner_id=row[0],
            partner_name=row[1],
            month=row[2],
            orders=row[3],
            ordered=row[4],
            deliveries=row[5],
            delivered=row[6],
            returns=row[7],
            returned=row[8],
        )
        for row in rows_of(sql, wanted.values)
    ]


def statement_papers(wanted: Asked, *, side: TradeSide) -> list[StatementPaper]:
    """The papers behind it, in order of time; at most 5,000."""
    sql = _ONE_BY_ONE.format(papers=_PAPERS[side], within=_WITHIN, most=PAPERS_MAX)
    return [
        StatementPaper(
            side=side,
            kind=row[0],
            id=row[1],
            number=row[2],
            order_number=row[3],
            at=row[4],
            amount=row[5],
        )
        for row in rows_of(sql, wanted.values)
    ]
