"""The cheapest addition that reaches a policy's next step: "add one lamp and save 10" (PRM-24)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from math import gcd
from uuid import UUID

from tenant_apps.catalog.rules import Goods, What
from tenant_apps.promotions.rules.evaluate import NOTHING_BEFORE, applicable
from tenant_apps.promotions.rules.ground import Ground, units_of
from tenant_apps.promotions.rules.index import PolicyIndex
from tenant_apps.promotions.rules.policies import ZERO, Measure, Policy, Step
from tenant_apps.promotions.rules.reaching import level, measured_by, parts_of
from tenant_apps.promotions.rules.snapshot import Counters, OrderSnapshot

LIMIT = 200_000  # sums looked at for one policy; beyond, one product alone has to do


@dataclass(frozen=True, slots=True, kw_only=True)
class Addable:
    """A product the buyer may order, at its price for one base unit."""

    goods: Goods
    unit_price: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """What to add, in whole base units, what that costs before promotions, and what it reaches.

    missing is in the policy's measure. is_exact is False where too many sums were possible to
    look at each; the addition reaches the step all the same.
    """

    policy: Policy
    step: Step
    missing: Decimal
    additions: tuple[tuple[UUID, Decimal], ...]
    cost: Decimal
    is_exact: bool = True


def nearest(
    order: OrderSnapshot,
    policies: PolicyIndex | Iterable[Policy],
    addable: Sequence[Addable],
    counters: Counters = NOTHING_BEFORE,
) -> list[Nearest]:
    """For each policy the order touches its cheapest way to the next step, cheapest first.

    A policy without a further step, or without anything addable, is left out.
    """
    ground = Ground(order)
    found = [
        _next(policy, ground, addable, counters.measured.get(policy.id, ZERO))
        for policy in applicable(order, policies)
    ]
    there = [each for each in found if each is not None]
    return sorted(there, key=lambda each: (each.cost, each.policy.rank))


def next_threshold(policy: Policy, value: Decimal) -> tuple[Step, Decimal] | None:
    """The step above a measured value, and from which value on it is reached."""
    condition = policy.terms.condition
    higher = [step for step in policy.terms.steps if step.threshold > value]
    if higher:
        step = min(higher, key=lambda each: each.threshold)
        again = _again(policy, value)
        return min((step, step.threshold), again or (step, step.threshold), key=lambda e: e[1])
    if condition.each or condition.measure == Measure.SETS:
        return _again(policy, value)
    return None


def _again(policy: Policy, value: Decimal) -> tuple[Step, Decimal] | None:
    """The step that is reached already, once more."""
    now, condition = level(policy, value), policy.terms.condition
    if not (condition.each or condition.measure == Measure.SETS):
        return None
    if now.step is None or not now.step.threshold:
        return None
    if condition.most_times is not None and now.times >= condition.most_times:
        return None
    return now.step, now.step.threshold * (now.times + 1)


def _next(
    policy: Policy, ground: Ground, addable: Sequence[Addable], earlier: Decimal
) -> Nearest | None:
    cumulative = policy.terms.condition.is_cumulative
    value = measured_by(policy, ground) + (earlier if cumulative else ZERO)
    target = next_threshold(policy, value)
    if target is None:
        return None
    step, threshold = target
    measure, missing = policy.terms.condition.measure, threshold - value
    if measure == Measure.ORDERS:
        return None
    if measure == Measure.SETS:
        bought, exact = _for_sets(policy, ground, addable, threshold), True
    elif measure == Measure.QUANTITY:
        bought, exact = _cheapest(policy.terms.what, addable, missing), True
    else:
        bought, exact = _for_amount(policy.terms.what, addable, missing)
    if bought is None:
        return None
    return _told(policy, step, missing, bought, exact)


def _told(
    policy: Policy, step: Step, missing: Decimal, bought: list[tuple[Addable, Decimal]], exact: bool
) -> Nearest:
    cost = sum((each.unit_price * units for each, units in bought), ZERO)
    lines = tuple((each.goods.product_id, units) for each, units in bought)
    return Nearest(
        policy=policy, step=step, missing=missing, additions=lines, cost=cost, is_exact=exact
    )


def _meant(what: What, addable: Iterable[Addable]) -> list[Addable]:
    there = [each for each in addable if what.matches(each.goods)]
    return sorted(there, key=lambda each: (each.unit_price, str(each.goods.product_id)))


def _cheapest(
    what: What, addable: Iterable[Addable], missing: Decimal
) -> list[tuple[Addable, Decimal]] | None:
    """So many units of the cheapest product."""
    there = _meant(what, addable)
    units = max(missing, ZERO).to_integral_value(ROUND_CEILING)
    return [(there[0], units)] if there else None


def _for_sets(
    policy: Policy, ground: Ground, addable: Sequence[Addable], sets: Decimal
) -> list[tuple[Addable, Decimal]] | None:
    """What each part lacks. A product in several parts counts for the first, as in an order."""
    bought: list[tuple[Addable, Decimal]] = []
    rest = list(addable)
    for part, there in zip(policy.terms.condition.parts, parts_of(policy, ground), strict=True):
        mine = [each for each in rest if part.what.matches(each.goods)]
        rest = [each for each in rest if not part.what.matches(each.goods)]
        lacking = part.quantity * sets - units_of(there)
        if lacking > 0:
            found = _cheapest(part.what, mine, lacking)
            if found is None:
                return None
            bought += found
    return bought


def _for_amount(
    what: What, addable: Sequence[Addable], missing: Decimal
) -> tuple[list[tuple[Addable, Decimal]] | None, bool]:
    """The smallest sum of prices from the missing amount on."""
    there = [each for each in _meant(what, addable) if each.unit_price > 0]
    if not there:
        return None, True
    alone = min(
        (_alone(each, missing) for each in there),
        key=lambda each: each[0].unit_price * each[1],
    )
    found = _exact(there, missing)
    return ([alone], len(there) == 1) if found is None else (found, True)


def _alone(each: Addable, missing: Decimal) -> tuple[Addable, Decimal]:
    return each, (missing / each.unit_price).to_integral_value(ROUND_CEILING)


def _exact(there: Sequence[Addable], missing: Decimal) -> list[tuple[Addable, Decimal]] | None:
    """Every sum that prices can make, up to the first that is enough; None: too many."""
    prices = [int(each.unit_price.scaleb(6)) for each in there]
    grain = gcd(*prices)
    steps = [price // grain for price in prices]
    need = -(-int(missing.scaleb(6)) // grain)
    if (need + max(steps)) * len(steps) > LIMIT:
        return None
    last: list[int | None] = [None] * (need + max(steps))
    made = [True] + [False] * (need + max(steps) - 1)
    for total in range(1, len(made)):
        for at, price in enumerate(steps):
            if price <= total and made[total - price]:
                made[total], last[total] = True, at
                break
    total = next(each for each in range(need, len(made)) if made[each])
    counts = [0] * len(there)
    while total:
        bought = last[total] or 0
        counts[bought] += 1
        total -= steps[bought]
    return [(each, Decimal(n)) for each, n in zip(there, counts, strict=True) if n]
