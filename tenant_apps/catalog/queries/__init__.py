"""Finding products, and saying what they are to somebody else."""

from tenant_apps.catalog.queries.assortment import (
    assortment_of,
    offered_to,
    on_offer,
    visible_listing_rules,
)
from tenant_apps.catalog.queries.categories import below, visible_categories
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
    goods_of,
    products_by_id,
    published_ids,
    skus_of,
    visible_products,
)
from tenant_apps.catalog.queries.reports import (
    products_of_reports,
    reports_about,
    visible_reports,
)
from tenant_apps.catalog.queries.searching import CANDIDATES, Hit, ranked, search
from tenant_apps.catalog.queries.units import Unit, order_unit, pack_units, to_base, units_of

__all__ = [
    "CANDIDATES",
    "Found",
    "Hit",
    "Resolved",
    "Told",
    "Unit",
    "assortment_of",
    "below",
    "bought_item",
    "counted_here",
    "find_by_codes",
    "find_items",
    "goods_of",
    "ids_by_own_codes",
    "item_of",
    "items_of",
    "numbered_by",
    "offered_to",
    "on_offer",
    "order_unit",
    "pack_units",
    "partner_numbers",
    "products_by_id",
    "products_of_reports",
    "published_ids",
    "ranked",
    "reports_about",
    "resolve_items",
    "search",
    "skus_of",
    "to_base",
    "units_of",
    "visible_categories",
    "visible_listing_rules",
    "visible_products",
    "visible_reports",
]
