"""How much of its goods a company lets another see (decision 11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum, StrEnum
from uuid import UUID


class Level(IntEnum):
    """Each level shows what the ones below it show, and more."""

    NOTHING = 0
    AVAILABLE = 1  # yes or no
    BAND = 2  # about how much
    REGION = 3  # quantity by product and region
    WAREHOUSE = 4  # quantity by warehouse
    EVERYTHING = 5  # with sell-out and age


class Data(StrEnum):
    """What of a company may be looked at."""

    STOCK = "stock"
    SALES = "sales"
    BOTH = "both"


# Where each band begins, in base units, and what it is called. Below the first: nothing there.
BAND_STARTS = (Decimal("0.000001"), Decimal(10), Decimal(50), Decimal(200))
BANDS = ("0", "1-9", "10-49", "50-199", "200+")

LOGGED_PRODUCTS_MAX = 50  # that one line of the access log names; it counts the rest
PURPOSE_MAX = 200  # characters
SELL_OUT_MONTHS = 12
STOCK_ROWS_MAX = 10_000  # in one answer of the API


def bucket_of(available: Decimal) -> int:
    """The place of its band in BANDS; above 0 means that there is something."""
    return sum(available >= start for start in BAND_STARTS)


def month_of(day: date) -> date:
    return day.replace(day=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class StockChange:
    """What has changed in one warehouse, in base units; or, for a rebuild, what is there."""

    product_id: UUID  # the shared id
    warehouse_id: UUID
    warehouse_name: str
    region_code: str
    on_hand: Decimal
    held: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class SaleShown:
    """Goods sold to a customer; negative for goods that came back."""

    product_id: UUID
    region_code: str  # the customer's
    on: date
    quantity: Decimal  # base units
