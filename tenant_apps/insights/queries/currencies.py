"""In which currencies was traded: figures of one are never added to those of another."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tenant_apps.insights.queries.asking import Asked, rows_of
from tenant_apps.insights.rules import TradeSide


@dataclass(frozen=True, kw_only=True)
class CurrencyRow:
    """What was ordered in one currency."""

    currency: str
    orders: int
    amount: Decimal


_ORDERED = {
    TradeSide.SALES: ("sales_salesorder", "o.customer_id", "o.submitted_at"),
    TradeSide.PURCHASES: (
        "purchasing_purchaseorder",
        "o.supplier_id",
        "coalesce(o.sent_at, o.placed_at)",
    ),
}
_CURRENCIES = """
    SELECT o.currency, count(*), sum(o.total_amount) FROM {table} o
    WHERE {day} >= (%(since)s::date)::timestamp AT TIME ZONE %(zone)s
    AND {day} < (%(until)s::date + 1)::timestamp AT TIME ZONE %(zone)s
    AND o.state NOT IN ('draft', 'cancelled', 'rejected')
    AND (%(partners)s::uuid[] IS NULL OR {partner} = ANY(%(partners)s))
    GROUP BY 1 ORDER BY 2 DESC, 1
"""


def traded_currencies(wanted: Asked, *, side: TradeSide) -> list[CurrencyRow]:
    """The currencies of the orders of a span, the one with most orders first."""
    table, partner, day = _ORDERED[side]
    return [
        CurrencyRow(currency=currency, orders=orders, amount=amount)
        for currency, orders, amount in rows_of(
            _CURRENCIES.format(table=table, partner=partner, day=day), wanted.values
        )
    ]
