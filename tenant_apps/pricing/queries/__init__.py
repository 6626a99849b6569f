"""Asking what things cost, and looking at the lists."""

from tenant_apps.pricing.queries.lists import (
    holding_on,
    list_called,
    lists_for,
    visible_changes,
    visible_lists,
)
from tenant_apps.pricing.queries.quoting import (
    AskedLine,
    QuotedLine,
    UnitPrice,
    line_places,
    quote,
    quote_each,
    rounding_policy,
    unit_prices,
)
from tenant_apps.pricing.queries.sources import Source, listed_prices, sources_of
from tenant_apps.pricing.queries.terms import floors_at_sale, guards_of_prices, visible_terms

__all__ = [
    "AskedLine",
    "QuotedLine",
    "Source",
    "UnitPrice",
    "floors_at_sale",
    "guards_of_prices",
    "holding_on",
    "line_places",
    "list_called",
    "listed_prices",
    "lists_for",
    "quote",
    "quote_each",
    "rounding_policy",
    "sources_of",
    "unit_prices",
    "visible_changes",
    "visible_lists",
    "visible_terms",
]
