"""Keeping price lists and the prices in them."""

from tenant_apps.pricing.commands.entering import (
    PriceRow,
    ScopedRow,
    set_prices,
    set_scoped_prices,
)
from tenant_apps.pricing.commands.guarding import TermRow, receive_terms, set_terms
from tenant_apps.pricing.commands.importing import import_prices
from tenant_apps.pricing.commands.lists import assign_list, open_list, set_strategy

__all__ = [
    "PriceRow",
    "ScopedRow",
    "TermRow",
    "assign_list",
    "import_prices",
    "open_list",
    "receive_terms",
    "set_prices",
    "set_scoped_prices",
    "set_strategy",
    "set_terms",
]
