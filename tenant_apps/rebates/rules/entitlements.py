"""What volume earns under a contract's terms: pure, from sums, so that any order of lines agrees.

Amounts are rounded once, at the end, to the currency's minor unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from kernel.money import decimals_of, rounded
from tenant_apps.rebates.rules.calendars import period_end
from tenant_apps.rebates.rules.terms import Basis, Measure, Scale, Terms, reached

ZERO = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Sums:
    """What a partner's lines of one period come to, in one bucket."""

    amount: Decimal = ZERO
    quantity: Decimal = ZERO

    def __add__(self, other: Sums) -> Sums:
        return Sums(amount=self.amount + other.amount, quantity=self.quantity + other.quantity)


@dataclass(frozen=True, kw_only=True)
class Figures:
    """All that an entitlement depends on besides the terms.

    buckets  sums by Terms.bucket
    base     the amount of the base period (growth); target: what was to be reached
    """

    buckets: Mapping[int, Sums] = field(default_factory=dict)
    base: Decimal = ZERO
    target: Decimal = ZERO

    @property
    def total(self) -> Sums:
        return sum(self.buckets.values(), Sums())


@dataclass(frozen=True, kw_only=True)
class Entitlement:
    """What a statement says of one period (RBT-04).

    level   what decided the step: an amount, a quantity, or a share; None for payments
    step    which step of the terms it reached, -1 for none
    basis   the amount the rate was applied to
    reward  what is earned, rounded
    """

    level: Decimal | None
    step: int
    rate: Decimal
    basis: Decimal
    reward: Decimal


@dataclass(frozen=True, kw_only=True)
class Forecast:
    """ "12,400 to the 3 % tier, 9 days".

    missing    what lacks to the next step, in the measure's terms; None at the top
    days_left  until the period ends, today not counted
    more       what reaching it would earn beyond what is earned now
    """

    missing: Decimal | None
    next_rate: Decimal
    days_left: int
    more: Decimal


def entitlement(terms: Terms, figures: Figures) -> Entitlement:
    """What the figures of one period earn."""
    if terms.measure is Measure.PAYMENT:
        return _payments(terms, figures)
    level = _level(terms, figures)
    step = reached(terms.steps, level)
    basis = _basis(terms, figures)
    quantity = figures.total.quantity
    if step < 0:
        exact = ZERO
    elif terms.scale is Scale.WHOLE:
        exact = _earned(terms, step, basis, quantity) + terms.steps[step].fixed
    else:
        exact = _per_band(terms, level, basis, quantity)
    rate = terms.steps[step].rate if step >= 0 else ZERO
    reward = max(_round(terms, exact), ZERO)
    return Entitlement(level=level, step=step, rate=rate, basis=basis, reward=reward)


def forecast(terms: Terms, figures: Figures, period: date, today: date) -> Forecast:
    """How far it is to the next step, and what it would earn."""
    days_left = max((period_end(terms, period) - today).days, 0)
    now = entitlement(terms, figures)
    upper = now.step + 1
    if now.level is None or upper >= len(terms.steps):
        return Forecast(missing=None, next_rate=now.rate, days_left=days_left, more=ZERO)
    following = terms.steps[upper]
    missing = following.at - now.level
    lacking = _in_volume(terms, figures, missing)
    if lacking is None:
        return Forecast(missing=missing, next_rate=following.rate, days_left=days_left, more=ZERO)
    there = entitlement(terms, _with_more(figures, lacking))
    more = there.reward - now.reward
    return Forecast(missing=missing, next_rate=following.rate, days_left=days_left, more=more)


def _level(terms: Terms, figures: Figures) -> Decimal:
    total = figures.total
    if terms.measure is Measure.QUANTITY:
        return total.quantity
    if terms.measure is Measure.GROWTH:
        return (total.amount - figures.base) / figures.base if figures.base > 0 else -Decimal(1)
    if terms.measure is Measure.TARGET:
        return total.amount / figures.target if figures.target > 0 else -Decimal(1)
    if terms.measure is Measure.MIX and not _is_mixed(terms, figures):
        return -Decimal(1)
    return total.amount


def _is_mixed(terms: Terms, figures: Figures) -> bool:
    total = figures.total.amount
    return total > 0 and all(
        figures.buckets.get(at, Sums()).amount >= part.share * total
        for at, part in enumerate(terms.mix)
    )


def _basis(terms: Terms, figures: Figures) -> Decimal:
    amount = figures.total.amount
    if terms.measure is Measure.GROWTH and terms.basis is Basis.INCREASE:
        return amount - figures.base
    return amount


def _earned(terms: Terms, step: int, amount: Decimal, quantity: Decimal) -> Decimal:
    return amount * terms.steps[step].rate + quantity * terms.steps[step].per_unit


def _per_band(terms: Terms, level: Decimal, amount: Decimal, quantity: Decimal) -> Decimal:
    """Each band's part of the level earns its rate; fixed sums of all steps reached add up."""
    earned = ZERO
    for at, step in enumerate(terms.steps):
        if step.at > level:
            break
        upper = terms.steps[at + 1].at if at + 1 < len(terms.steps) else level
        part = min(upper, level) - step.at
        earned += step.fixed
        if part and level:
            earned += _earned(terms, at, amount * part / level, quantity * part / level)
    return earned


def _payments(terms: Terms, figures: Figures) -> Entitlement:
    """Each payment earns by how early it came; late ones lie in no step."""
    inside = {at: sums for at, sums in figures.buckets.items() if at >= 0}
    exact = sum(
        (_earned(terms, at, sums.amount, sums.quantity) for at, sums in inside.items()), ZERO
    )
    best = max((at for at, sums in inside.items() if sums.amount > 0), default=-1)
    return Entitlement(
        level=None,
        step=best,
        rate=terms.steps[best].rate if best >= 0 else ZERO,
        basis=sum((sums.amount for sums in inside.values()), ZERO),
        reward=max(_round(terms, exact), ZERO),
    )


def _in_volume(terms: Terms, figures: Figures, missing: Decimal) -> Sums | None:
    """Missing of the level as volume; None where no volume is known to make it up."""
    if terms.measure is Measure.QUANTITY:
        return Sums(quantity=missing)
    if terms.measure is Measure.AMOUNT:
        return Sums(amount=missing)
    if terms.measure is Measure.GROWTH and figures.base > 0:
        return Sums(amount=missing * figures.base)
    if terms.measure is Measure.TARGET and figures.target > 0:
        return Sums(amount=missing * figures.target)
    return None


def _with_more(figures: Figures, more: Sums) -> Figures:
    buckets = {**figures.buckets, 0: figures.buckets.get(0, Sums()) + more}
    return Figures(buckets=buckets, base=figures.base, target=figures.target)


def _round(terms: Terms, exact: Decimal) -> Decimal:
    return rounded(exact, decimals_of(terms.currency))
