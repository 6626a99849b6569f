"""Codes and their check digits, the terms a product is found by, and who is offered what."""

from tenant_apps.catalog.rules.codes import (
    CodeScheme,
    clean_code,
    folded,
    gtin14,
    gtin_is_valid,
    is_same_unit,
)
from tenant_apps.catalog.rules.goods import CATEGORY_LEVELS, Goods, What
from tenant_apps.catalog.rules.listing import Audience, Branch, ListingEffect, Reader, branches
from tenant_apps.catalog.rules.pictures import picture_address
from tenant_apps.catalog.rules.reports import REPORT_FILES, REPORT_KINDS
from tenant_apps.catalog.rules.searching import query_of, rank, terms_of

__all__ = [
    "CATEGORY_LEVELS",
    "REPORT_FILES",
    "REPORT_KINDS",
    "Audience",
    "Branch",
    "CodeScheme",
    "Goods",
    "ListingEffect",
    "Reader",
    "What",
    "branches",
    "clean_code",
    "folded",
    "gtin14",
    "gtin_is_valid",
    "is_same_unit",
    "picture_address",
    "query_of",
    "rank",
    "terms_of",
]
