"""What a rebate contract says: whose volume of what counts, how it is measured, what it earns.

A contract is volume filter x measure x scale x calendar. Terms are immutable: a change is a new
version. A JSON column holds them as msgspec writes them.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final
from uuid import UUID

import msgspec

from kernel.errors import BadValue
from kernel.quantity import LIMIT
from kernel.words import Phrase
from tenant_apps.catalog.rules import Goods, What
from tenant_apps.partners.rules import Buyer, Who

MOST_STEPS: Final = 50
_RISING: Final = Phrase("steps begin at zero or above, each higher than the last",
                        "阶梯起点不得为负，且须逐级递增")  # fmt: skip
_NO_STEP: Final = Phrase(f"it has 1 to {MOST_STEPS} steps", f"需设置 1 至 {MOST_STEPS} 个阶梯")
_RATE: Final = Phrase("a rate is a share from 0 to 1", "比例须在 0 到 1 之间")
_ENDS: Final = Phrase("it is before the first day", "早于起始日期")
_MIX: Final = Phrase("a mix names shares that are above zero and come to 1 at most",
                     "组合须列出各组成部分，占比大于零且合计不超过 1")  # fmt: skip


class DocumentKind(StrEnum):
    """What volume is read from (RBT-02): contracts choose one basis, and returns with it."""

    ORDERED = "ordered"
    SHIPPED = "shipped"
    INVOICED = "invoiced"
    PAID = "paid"
    RETURNED = "returned"  # below zero
    TASK = "task"  # what the partner has done; its quantity counts (RBT-09)


class Measure(StrEnum):
    """What decides which step is reached."""

    AMOUNT = "amount"
    QUANTITY = "quantity"
    GROWTH = "growth"  # share by which the amount exceeds that of the base period
    TARGET = "target"  # share of the partner's target that the amount comes to
    PAYMENT = "payment"  # days by which each payment came before it was due (RBT-06)
    MIX = "mix"  # the amount, if each component has its share of it


class Scale(StrEnum):
    """Decision 1: what a step's rate applies to."""

    WHOLE = "whole"  # all volume earns the rate of the highest step reached
    PER_BAND = "per_band"  # each part of it earns the rate of the band it lies in


class Basis(StrEnum):
    """Which amount a growth rebate is a share of."""

    VOLUME = "volume"
    INCREASE = "increase"


class Calendar(StrEnum):
    """How long volume is added up before it begins anew."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    CONTRACT = "contract"


class Step(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """From `at` on (the boundary included): a share of the amount, so much a unit, or a sum."""

    at: Decimal
    rate: Decimal = Decimal(0)
    per_unit: Decimal = Decimal(0)
    fixed: Decimal = Decimal(0)


class Component(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Goods that must make up at least this share of the amount (mix)."""

    what: What
    share: Decimal


class Terms(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One version of a contract."""

    currency: str
    starts_on: date
    ends_on: date  # included
    kinds: frozenset[DocumentKind]
    steps: tuple[Step, ...]
    who: Who = Who()
    what: What = What()
    measure: Measure = Measure.AMOUNT
    scale: Scale = Scale.WHOLE
    calendar: Calendar = Calendar.QUARTER
    basis: Basis = Basis.VOLUME
    mix: tuple[Component, ...] = ()
    targets: dict[UUID, Decimal] = {}  # by partner
    target: Decimal = Decimal(0)  # of everybody else
    bases: dict[UUID, Decimal] = {}  # given base amounts; else the period a year before

    def target_of(self, partner_id: UUID) -> Decimal:
        """What the partner is to reach; 0 where nothing was agreed."""
        return self.targets.get(partner_id, self.target)

    def counts(self, buyer: Buyer, goods: Goods | None) -> bool:
        """Whether volume of this buyer in these goods is meant; tasks have no goods."""
        return self.who.matches(buyer) and (goods is None or self.what.matches(goods))

    def bucket(self, goods: Goods | None, days_early: int) -> int:
        """Where in a period's sums a line belongs: its mix component, or its payment step."""
        if self.measure is Measure.PAYMENT:
            return reached(self.steps, Decimal(days_early))
        if self.measure is Measure.MIX and goods is not None:
            found = (at for at, part in enumerate(self.mix) if part.what.matches(goods))
            return next(found, -1)
        return 0


def reached(steps: tuple[Step, ...], level: Decimal) -> int:
    """Which step a level has reached, its boundary included; -1 for none."""
    return sum(step.at <= level for step in steps) - 1


def require_sound(terms: Terms) -> None:
    """Refuse terms that cannot be calculated. Raises BadValue."""
    if terms.ends_on < terms.starts_on:
        raise BadValue(field="endsOn", value=terms.ends_on, reason=_ENDS, path=("ends_on",))
    if not 0 < len(terms.steps) <= MOST_STEPS:
        raise BadValue(field="steps", value=len(terms.steps), reason=_NO_STEP, path=("steps",))
    _require_steps(terms)
    shares = [part.share for part in terms.mix]
    if terms.measure is Measure.MIX and not _is_mix(shares):
        raise BadValue(field="mix", value=len(shares), reason=_MIX, path=("mix",))


def _require_steps(terms: Terms) -> None:
    before: Decimal | None = None
    lowest = -LIMIT if terms.measure is Measure.PAYMENT else Decimal(0)
    for index, step in enumerate(terms.steps):
        path = ("steps", index)
        if not _is_number(step.at, lowest) or (before is not None and step.at <= before):
            raise BadValue(field="at", value=step.at, reason=_RISING, path=(*path, "at"))
        if not (_is_number(step.rate) and step.rate <= 1):
            raise BadValue(field="rate", value=step.rate, reason=_RATE, path=(*path, "rate"))
        for name in ("per_unit", "fixed"):
            if not _is_number(getattr(step, name)):
                value = getattr(step, name)
                raise BadValue(field=name, value=value, reason=_RISING, path=(*path, name))
        before = step.at


def _is_number(value: Decimal, lowest: Decimal = Decimal(0)) -> bool:
    return value.is_finite() and lowest <= value < LIMIT


def _is_mix(shares: list[Decimal]) -> bool:
    return (
        bool(shares)
        and all(_is_number(each) and each > 0 for each in shares)
        and (sum(shares) <= 1)
    )
