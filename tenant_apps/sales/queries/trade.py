"""What we and our customers must agree on, and whether our own books do."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import connection

from tenant_apps.pricing.rules import document_total
from tenant_apps.sales.models import SalesOrderLine


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
