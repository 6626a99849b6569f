"""Keeping the catalogue: products, their tree, and who is offered what."""

from tenant_apps.catalog.commands.adopting import adopt_products
from tenant_apps.catalog.commands.categories import assign_category, remove_category, save_category
from tenant_apps.catalog.commands.codes import add_codes
from tenant_apps.catalog.commands.listing import (
    ListingFacts,
    launch_products,
    remove_listing_rule,
    save_listing_rule,
)
from tenant_apps.catalog.commands.pictures import set_picture
from tenant_apps.catalog.commands.products import (
    PackFact,
    ProductFacts,
    add_products,
    offer_product,
    withdraw_product,
)
from tenant_apps.catalog.commands.reports import file_report, withdraw_report
from tenant_apps.catalog.commands.searching import refresh_search
from tenant_apps.catalog.commands.taking_over import take_over_items

__all__ = [
    "ListingFacts",
    "PackFact",
    "ProductFacts",
    "add_codes",
    "add_products",
    "adopt_products",
    "assign_category",
    "file_report",
    "launch_products",
    "offer_product",
    "refresh_search",
    "remove_category",
    "remove_listing_rule",
    "save_category",
    "save_listing_rule",
    "set_picture",
    "take_over_items",
    "withdraw_product",
    "withdraw_report",
]
