"""Finding products, and saying what they are to somebody else."""

from tenant_apps.catalog.queries.codes import Found, find_by_codes, ids_by_own_codes, numbered_by
from tenant_apps.catalog.queries.items import (
    Resolved,
    Told,
    bought_item,
    counted_here,
    find_items,
    item_of,
    items_of,
    partner_numbers,
    resolve_items,
)
from tenant_apps.catalog.queries.products import (
    products_by_id,
    published_ids,
    search,
    skus_of,
    visible_products,
)
from tenant_apps.catalog.queries.units import Unit, order_unit, to_base, units_of

__all__ = [
    "Found",
    "Resolved",
    "Told",
    "Unit",
    "bought_item",
    "counted_here",
    "find_by_codes",
    "find_items",
    "ids_by_own_codes",
    "item_of",
    "items_of",
    "numbered_by",
    "order_unit",
    "partner_numbers",
    "products_by_id",
    "published_ids",
    "resolve_items",
    "search",
    "skus_of",
    "to_base",
    "units_of",
    "visible_products",
]
