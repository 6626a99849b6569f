"""Promotions as data: a condition, steps with benefits, limits (PRM-14, PRM-15).

No kind of promotion has code of its own. What users call spend-and-save, single-product,
combination, free combination or whole-order promotion are wordings of the same few facts. A JSON
column holds them as msgspec writes them.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

import msgspec

from tenant_apps.catalog.rules import What
from tenant_apps.partners.rules import Who

ZERO = Decimal(0)


class Measure(StrEnum):
    """What is counted against the thresholds."""

    AMOUNT = "amount"  # before promotions, in the order's currency
    QUANTITY = "quantity"  # base units
    SETS = "sets"  # how often all parts are there together
    ORDERS = "orders"  # this order and earlier ones that had such goods


class BenefitKind(StrEnum):
    """What a step gives."""

    PERCENT_OFF = "percent_off"
    AMOUNT_OFF = "amount_off"
    SPECIAL_PRICE = "special_price"
    GIFT = "gift"
    POINTS = "points"


class Base(StrEnum):
    """Of which amount a benefit is taken."""

    LISTED = "listed"  # before all promotions: they add up, in whatever order
    NET = "net"  # what earlier promotions have left


class Part(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One part of a combination: so many base units of these goods."""

    what: What
    quantity: Decimal


class Condition(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What has to be bought.

    each          again for every full threshold, at most most_times
    is_cumulative earlier orders of the buyer count along (PRM-10)
    """

    measure: Measure = Measure.QUANTITY
    parts: tuple[Part, ...] = ()  # for SETS; goods in several parts count for the first
    each: bool = False
    most_times: int | None = None
    is_cumulative: bool = False


class Gift(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Goods that come along. unit_value is what one is worth, for comparing and for funding."""

    product_id: UUID
    quantity: Decimal = Decimal(1)
    unit_value: Decimal = ZERO
    is_material: bool = False  # posters, displays: not for sale (PRM-08)


class Benefit(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is given.

    value     a share of 1, an amount, a unit price or points, as the kind says
    per_unit  an amount off every base unit
    on        the goods it is taken off; None: those that were counted
    units     only so many base units each time, the cheapest ("the second at half price")
    """

    kind: BenefitKind
    value: Decimal = ZERO
    per_unit: bool = False
    on: What | None = None
    units: Decimal | None = None
    gifts: tuple[Gift, ...] = ()
    is_choice: bool = False  # one of the gifts, else all
    base: Base = Base.LISTED


class Step(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """From a threshold on, boundary included, this benefit; the highest step reached counts."""

    threshold: Decimal
    benefit: Benefit


class Limits(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How much there is, for all buyers together and for each; None: without end (PRM-12)."""

    amount: Decimal | None = None
    quantity: Decimal | None = None  # gifts, or units at the special price
    orders: Decimal | None = None
    buyer_amount: Decimal | None = None
    buyer_quantity: Decimal | None = None
    buyer_orders: Decimal | None = None


class Terms(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All that one version of a policy says."""

    steps: tuple[Step, ...]
    who: Who = Who()
    what: What = What()
    condition: Condition = Condition()
    limits: Limits = Limits()
    brand_share: Decimal = ZERO  # of what it costs; the seller bears the rest


class Policy(msgspec.Struct, frozen=True, kw_only=True):
    """One version of a policy, in force from the first to the last day."""

    id: UUID
    version: int
    terms: Terms
    currency: str
    priority: int = 0
    group: str = ""
    starts_on: date | None = None
    ends_on: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the day lies in its period, both ends included."""
        return (self.starts_on is None or self.starts_on <= day) and (
            self.ends_on is None or day <= self.ends_on
        )

    @property
    def rank(self) -> tuple[int, int, str]:
        """In which turn it comes: by priority, then the closer look, then the older policy."""
        what = self.terms.what
        close = self.terms.who.specificity + (0 if what.is_everything else 1)
        return (-self.priority, -close, str(self.id))


class Mode(StrEnum):
    """What happens where several policies of a group could apply (decision 2)."""

    STACKABLE = "stackable"
    FIRST = "first"
    BEST = "best"
    LOWEST = "lowest"


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Policies that stack or exclude each other; groups themselves stack, by priority.

    unit_counts_once  a unit that has counted for one policy does not count for the next
    per_goods         of the excluding modes: one policy per product, else one per order
    """

    key: str = ""
    mode: Mode = Mode.STACKABLE
    priority: int = 0
    unit_counts_once: bool = False
    per_goods: bool = False
