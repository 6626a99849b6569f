"""An order as promotions look at it; what they need to know beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from tenant_apps.catalog.rules import Goods
from tenant_apps.ledger.rules import AccountKey
from tenant_apps.partners.rules import Buyer


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotLine:
    """A priced line. key names it and stays with it; quantity is in base units."""

    key: str
    goods: Goods
    quantity: Decimal
    unit_price: Decimal
    amount: Decimal  # after the steps of the line's own price, rounded
    floor: Decimal | None = None  # what a base unit may cost at least


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSnapshot:
    """What somebody orders on a day, and the gifts it has chosen where it may choose."""

    lines: tuple[SnapshotLine, ...]
    buyer: Buyer
    currency: str
    on: date
    places: int = 2  # decimals of a line's amount
    chosen: Mapping[UUID, UUID] = field(default_factory=dict)  # policy -> product


@dataclass(frozen=True, slots=True, kw_only=True)
class Counters:
    """What was before this order.

    free      what is left of limits; one that is not named has not been touched
    measured  what earlier orders of this buyer count for cumulative policies
    """

    free: Mapping[AccountKey, Decimal] = field(default_factory=dict)
    measured: Mapping[UUID, Decimal] = field(default_factory=dict)
