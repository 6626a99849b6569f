"""Figures over what this person may see: one statement each, however many orders there are."""

from tenant_apps.insights.queries.asking import Asked, asked
from tenant_apps.insights.queries.currencies import CurrencyRow, traded_currencies
from tenant_apps.insights.queries.orders import (
    Cockpit,
    MonthRow,
    Ranked,
    Step,
    VersusRow,
    cockpit,
    order_trend,
    ordered_versus_shipped,
    orders_and_receipts,
    top_customers,
    top_products,
)
from tenant_apps.insights.queries.partner import PartnerFigures, partner_figures
from tenant_apps.insights.queries.statements import (
    StatementPaper,
    StatementRow,
    statement,
    statement_papers,
)
from tenant_apps.insights.queries.stock import StockRow, stock_overview

__all__ = [
    "Asked",
    "Cockpit",
    "CurrencyRow",
    "MonthRow",
    "PartnerFigures",
    "Ranked",
    "StatementPaper",
    "StatementRow",
    "Step",
    "StockRow",
    "VersusRow",
    "asked",
    "cockpit",
    "order_trend",
    "ordered_versus_shipped",
    "orders_and_receipts",
    "partner_figures",
    "statement",
    "statement_papers",
    "stock_overview",
    "top_customers",
    "top_products",
    "traded_currencies",
]
