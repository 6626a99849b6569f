"""What a price is made of: which listed price decides, the steps after it, what guards it."""

from tenant_apps.pricing.rules.guard import Audience, Guard, Term, guards_at_sale, guards_of_list
from tenant_apps.pricing.rules.layers import RANK, Depth, Layer, PriceKind, Strategy
from tenant_apps.pricing.rules.listed import (
    PLACES,
    ListedPrice,
    amount_off,
    applicable,
    general_price,
    next_break,
    price_steps,
    rivals,
)
from tenant_apps.pricing.rules.pipeline import (
    STEPS,
    Adjustment,
    Facts,
    Price,
    Step,
    document_total,
    given_price,
    line_discount,
    line_total,
    list_price,
    price_line,
)
from tenant_apps.pricing.rules.rounding import RoundingPolicy, TaxRounding
from tenant_apps.pricing.rules.splitting import Part, split

__all__ = [
    "PLACES",
    "RANK",
    "STEPS",
    "Adjustment",
    "Audience",
    "Depth",
    "Facts",
    "Guard",
    "Layer",
    "ListedPrice",
    "Part",
    "Price",
    "PriceKind",
    "RoundingPolicy",
    "Step",
    "Strategy",
    "TaxRounding",
    "Term",
    "amount_off",
    "applicable",
    "document_total",
    "general_price",
    "given_price",
    "guards_at_sale",
    "guards_of_list",
    "line_discount",
    "line_total",
    "list_price",
    "next_break",
    "price_line",
    "price_steps",
    "rivals",
    "split",
]
