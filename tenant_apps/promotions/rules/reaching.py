"""Whether an order reaches a policy's step, how often, and with which units."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tenant_apps.promotions.rules.ground import Covered, Ground, counting, take, units_of
from tenant_apps.promotions.rules.policies import ZERO, Measure, Policy, Step


@dataclass(frozen=True, slots=True)
class Level:
    """How far a measured value leads: a step, so many times. No step: nowhere."""

    step: Step | None
    times: int


@dataclass(frozen=True, slots=True)
class Reach:
    """What an order comes to under a policy.

    now, before  with this order, and what earlier ones had reached (cumulative policies)
    measured     what this order counts
    covered      the units that count
    """

    now: Level
    before: Level
    measured: Decimal
    covered: Covered


def level(policy: Policy, value: Decimal) -> Level:
    """The highest step the value reaches, boundary included."""
    condition = policy.terms.condition
    reached = [step for step in policy.terms.steps if step.threshold <= value]
    if not reached or value <= 0:
        return Level(None, 0)
    step = max(reached, key=lambda each: each.threshold)
    if not condition.each and condition.measure != Measure.SETS:
        return Level(step, 1)
    times = int(value // step.threshold) if step.threshold else 1
    return Level(step, min(times, condition.most_times or times))


def reach(policy: Policy, ground: Ground, *, earlier: Decimal, once: bool) -> Reach:
    """Measure an order. earlier is what the buyer's orders before count."""
    condition = policy.terms.condition
    if condition.measure == Measure.SETS:
        return _sets(policy, ground, earlier, once)
    there = counting(ground.matching(policy.terms.what), once=once)
    measured = _measured(condition.measure, there)
    before = level(policy, earlier)
    now = level(policy, measured + earlier) if measured else Level(None, 0)
    covered = there
    if condition.each and condition.measure == Measure.QUANTITY and now.step:
        wanted = now.times * now.step.threshold - (before.times * _threshold(before))
        covered = take(there, max(wanted, ZERO))
    return Reach(now, before, measured, covered)


def measured_by(policy: Policy, ground: Ground) -> Decimal:
    """What an order counts, every unit included; for what has to be bought still."""
    return reach(policy, ground, earlier=ZERO, once=False).measured


def _measured(measure: Measure, there: Covered) -> Decimal:
    if measure == Measure.AMOUNT:
        return sum((position.worth(units) for position, units in there), ZERO)
    if measure == Measure.ORDERS:
        return Decimal(1) if there else ZERO
    return units_of(there)


def parts_of(policy: Policy, ground: Ground, *, once: bool = False) -> list[Covered]:
    """The units for each part of a combination; goods in several count for the first."""
    given: set[int] = set()
    found: list[Covered] = []
    for part in policy.terms.condition.parts:
        mine = [each for each in ground.matching(part.what) if id(each) not in given]
        given |= {id(each) for each in mine}
        found.append(counting(mine, once=once))
    return found


def _sets(policy: Policy, ground: Ground, earlier: Decimal, once: bool) -> Reach:
    parts = policy.terms.condition.parts
    there = parts_of(policy, ground, once=once)
    full = [units_of(each) // part.quantity for part, each in zip(parts, there, strict=True)]
    sets = min(full, default=ZERO)
    now = level(policy, sets + earlier) if sets else Level(None, 0)
    before = level(policy, earlier)
    used = min(sets, now.times * _threshold(now) - before.times * _threshold(before))
    covered: Covered = []
    for part, units in zip(parts, there, strict=True):
        covered += take(units, used * part.quantity)
    return Reach(now, before, sets, covered)


def _threshold(level: Level) -> Decimal:
    return level.step.threshold if level.step else ZERO
