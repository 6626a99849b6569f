"""Reading sales."""

from tenant_apps.sales.queries.lines import (
    OpenLine,
    WaitingLine,
    lines_of_order,
    open_lines,
    waiting_lines,
)
from tenant_apps.sales.queries.orders import (
    CurrencyTotal,
    Narrowing,
    Sold,
    narrow,
    order_by_key,
    orders_seen,
    products_of,
    search,
    sold_under,
    totals,
    totals_by_number,
    visible_lines,
    visible_orders,
    warehouse_of,
)
from tenant_apps.sales.queries.repeats import Habit, best_sellers, habits
from tenant_apps.sales.queries.trade import TradeLine, broken_orders, trade_lines

__all__ = [
    "CurrencyTotal",
    "Habit",
    "Narrowing",
    "OpenLine",
    "Sold",
    "TradeLine",
    "WaitingLine",
    "best_sellers",
    "broken_orders",
    "habits",
    "lines_of_order",
    "narrow",
    "open_lines",
    "order_by_key",
    "orders_seen",
    "products_of",
    "search",
    "sold_under",
    "totals",
    "totals_by_number",
    "trade_lines",
    "visible_lines",
    "visible_orders",
    "waiting_lines",
    "warehouse_of",
]
