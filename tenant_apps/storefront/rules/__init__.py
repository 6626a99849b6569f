"""What the mall decides: quantities that fit, typed orders, changes by two at once."""

from tenant_apps.storefront.rules.carts import (
    CartKind,
    LineNow,
    LineWish,
    NewsKind,
    Part,
    contested,
    price_stamp,
    split,
)
from tenant_apps.storefront.rules.fitting import Fit, fit, suggested
from tenant_apps.storefront.rules.parsing import Typed, decoded, parse
from tenant_apps.storefront.rules.staged import READY, StagedStatus, reason

__all__ = [
    "READY",
    "CartKind",
    "Fit",
    "LineNow",
    "LineWish",
    "NewsKind",
    "Part",
    "StagedStatus",
    "Typed",
    "contested",
    "decoded",
    "fit",
    "parse",
    "price_stamp",
    "reason",
    "split",
    "suggested",
]
