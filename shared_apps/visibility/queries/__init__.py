"""Looking through the window, and at who has looked."""

from shared_apps.visibility.queries.checks import broken_reads, stock_drift
from shared_apps.visibility.queries.records import (
    shown_by,
    visible_access_log,
    visible_brands,
    visible_grants,
    visible_organisations,
    visible_products,
)
from shared_apps.visibility.queries.sales import SalesSeen, network_sales, visible_network_sales
from shared_apps.visibility.queries.stock import (
    RegionStock,
    StockSeen,
    WarehouseStock,
    network_stock,
    visible_network_stock,
)

__all__ = [
    "RegionStock",
    "SalesSeen",
    "StockSeen",
    "WarehouseStock",
    "broken_reads",
    "network_sales",
    "network_stock",
    "shown_by",
    "stock_drift",
    "visible_access_log",
    "visible_brands",
    "visible_grants",
    "visible_network_sales",
    "visible_network_stock",
    "visible_organisations",
    "visible_products",
]
