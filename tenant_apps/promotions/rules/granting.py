"""What a policy would give as things stand; nothing is applied yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import chain

from kernel.money import rounded
from tenant_apps.promotions.rules.allocation import allocate
from tenant_apps.promotions.rules.ground import Covered, Ground, Position, counting, take, units_of
from tenant_apps.promotions.rules.limiting import Left
from tenant_apps.promotions.rules.policies import (
    ZERO,
    Base,
    Benefit,
    BenefitKind,
    Gift,
    Policy,
)
from tenant_apps.promotions.rules.reaching import Level, Reach


@dataclass(slots=True)
class Grant:
    """What one policy gives: amounts off positions, gifts, points. wanted is before the floor."""

    policy: Policy
    reach: Reach
    cuts: list[tuple[Position, Decimal]] = field(default_factory=list)
    gifts: list[tuple[Gift, Decimal]] = field(default_factory=list)
    points: Decimal = ZERO
    amount: Decimal = ZERO  # of all cuts
    wanted: Decimal = ZERO
    units: Decimal = ZERO  # that limits of quantity count
    is_limited: bool = False

    @property
    def worth(self) -> Decimal:
        """For the buyer, in money."""
        return self.amount + sum((gift.unit_value * units for gift, units in self.gifts), ZERO)

    @property
    def is_empty(self) -> bool:
        return not (self.amount or self.gifts or self.points)

    def touches(self) -> Iterable[int]:
        """The positions that counted or became cheaper."""
        return map(id, chain((p for p, _ in self.reach.covered), (p for p, _ in self.cuts)))


def grant(policy: Policy, reach: Reach, ground: Ground, left: Left) -> Grant:
    """What the reached step gives, within the limits and above the floors."""
    found = Grant(policy, reach)
    step = reach.now.step
    if step is None:
        return found
    if not left.orders:
        found.is_limited = True
        return found
    kind = step.benefit.kind
    if kind == BenefitKind.GIFT:
        _give(found, left, ground)
    elif kind == BenefitKind.POINTS:
        found.points = _due(reach.now) - _due(reach.before)
    elif kind == BenefitKind.AMOUNT_OFF and not step.benefit.per_unit:
        _take_off(found, step.benefit, left, ground)
    else:
        _make_cheaper(found, step.benefit, left, ground)
    return found


def _due(level: Level) -> Decimal:
    """What a level is worth in the value of its step, all times together."""
    return level.step.benefit.value * level.times if level.step else ZERO


def _give(found: Grant, left: Left, ground: Ground) -> None:
    """Gifts of the level, less those of the level earlier orders had reached."""
    now, before = _gifts(found, found.reach.now, ground), _gifts(found, found.reach.before, ground)
    free = left.quantity
    for gift, units in now:
        had = sum((each for other, each in before if other.product_id == gift.product_id), ZERO)
        due = max(units - had, ZERO)
        given = due if free is None else min(due, free)
        found.is_limited |= given < due
        if given:
            found.gifts.append((gift, given))
            found.units += given
            free = None if free is None else free - given


def _gifts(found: Grant, level: Level, ground: Ground) -> list[tuple[Gift, Decimal]]:
    if level.step is None:
        return []
    gifts = level.step.benefit.gifts
    if level.step.benefit.is_choice:
        wish = ground.order.chosen.get(found.policy.id)
        gifts = tuple(each for each in gifts if each.product_id == wish)[:1] or gifts[:1]
    return [(each, each.quantity * level.times) for each in gifts]


def _take_off(found: Grant, benefit: Benefit, left: Left, ground: Ground) -> None:
    """One amount, shared out in proportion; what a floor holds back goes to the others."""
    goods = _goods(found, benefit, ground)
    found.wanted = max(_due(found.reach.now) - _due(found.reach.before), ZERO)
    total = _within(found, rounded(found.wanted, ground.order.places), left)
    _share(found, goods, [_base(benefit, *each) for each in goods], total, ground, spill=True)


def _make_cheaper(found: Grant, benefit: Benefit, left: Left, ground: Ground) -> None:
    """A share, an amount or a price for every unit; a floor keeps back what is below it."""
    goods = _goods(found, benefit, ground)
    if left.quantity is not None:
        found.is_limited = units_of(goods) > left.quantity
        goods = take(goods, left.quantity)
    raw = [_off(benefit, position, units) for position, units in goods]
    found.wanted = rounded(sum(raw, ZERO), ground.order.places)
    found.units = sum((u for (_, u), off in zip(goods, raw, strict=True) if off), ZERO)
    total = _within(found, found.wanted, left)
    _share(found, goods, raw, total, ground, spill=False)


def _goods(found: Grant, benefit: Benefit, ground: Ground) -> Covered:
    """The units that become cheaper."""
    goods = found.reach.covered
    if benefit.on is not None:
        goods = counting(ground.matching(benefit.on), once=False)
    if benefit.units is not None:
        times = found.reach.now.times - found.reach.before.times
        goods = take(goods, benefit.units * max(times, 0), cheapest=True)
    return goods


def _off(benefit: Benefit, position: Position, units: Decimal) -> Decimal:
    base = _base(benefit, position, units)
    if benefit.kind == BenefitKind.PERCENT_OFF:
        return base * benefit.value
    if benefit.kind == BenefitKind.SPECIAL_PRICE:
        return max(base - benefit.value * units, ZERO)
    return min(benefit.value * units, base)


def _base(benefit: Benefit, position: Position, units: Decimal) -> Decimal:
    return position.worth_now(units) if benefit.base == Base.NET else position.worth(units)


def _within(found: Grant, total: Decimal, left: Left) -> Decimal:
    if left.amount is None or total <= left.amount:
        return total
    found.is_limited = True
    return left.amount


def _share(
    found: Grant,
    goods: Covered,
    weights: list[Decimal],
    total: Decimal,
    ground: Ground,
    *,
    spill: bool,
) -> None:
    rooms = [position.room for position, _ in goods]
    places = ground.order.places
    if spill:
        parts = allocate(total, weights, places=places, caps=rooms)
    else:
        shares = allocate(total, weights, places=places)
        parts = [min(share, room) for share, room in zip(shares, rooms, strict=True)]
    found.cuts = [(goods[at][0], part) for at, part in enumerate(parts) if part]
    found.amount = sum(parts, ZERO)
