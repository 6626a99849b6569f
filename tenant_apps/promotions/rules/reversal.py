"""What a return takes back: the original order, without it, under the original versions.

Decision 20. Nothing is spread by guess: the order is evaluated twice, and the difference is what
the returned units had earned, steps that are no longer reached included.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from kernel.money import rounded
from tenant_apps.ledger.rules import AccountKey
from tenant_apps.promotions.rules.evaluate import NOTHING_BEFORE, Evaluation, evaluate
from tenant_apps.promotions.rules.policies import ZERO, Group, Policy
from tenant_apps.promotions.rules.snapshot import Counters, OrderSnapshot, SnapshotLine

K = TypeVar("K")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversal:
    """The difference between the order as it was and as it remains.

    adjustments  per policy and line what to take back; above zero: the buyer loses a saving
    gifts        per policy and product how many to take back
    points       per policy how many to take back
    uses         what goes back to the accounts of limits and counts
    refund       what the buyer gets: the goods' amount less the savings lost; below zero where
                 a step that is lost was worth more than what comes back
    """

    before: Evaluation
    after: Evaluation
    adjustments: Mapping[tuple[UUID, str], Decimal]
    gifts: Mapping[tuple[UUID, UUID], Decimal]
    points: Mapping[UUID, Decimal]
    uses: Mapping[AccountKey, Decimal]
    refund: Decimal


def reversal(
    order: OrderSnapshot,
    returned: Mapping[str, Decimal],
    policies: Iterable[Policy],
    counters: Counters = NOTHING_BEFORE,
    groups: Mapping[str, Group] | None = None,
) -> Reversal:
    """Take units back. returned: base units by line key, of this return and all before it.

    policies, counters and groups are those of the original order.
    """
    versions = list(policies)
    rest = without(order, returned)
    before = evaluate(order, versions, counters, groups)
    after = evaluate(rest, versions, counters, groups)
    return Reversal(
        before=before,
        after=after,
        adjustments=_less(_amounts(after), _amounts(before)),
        gifts=_less(_gifts(before), _gifts(after)),
        points=_less(before.points, after.points),
        uses=_less(_uses(before), _uses(after)),
        refund=_net(order, before) - _net(rest, after),
    )


def without(order: OrderSnapshot, returned: Mapping[str, Decimal]) -> OrderSnapshot:
    """The order as if these units had not been bought; amounts in proportion, rounded."""
    lines = [_less_units(line, returned.get(line.key, ZERO), order.places) for line in order.lines]
    return replace(order, lines=tuple(line for line in lines if line.quantity > 0))


def _less_units(line: SnapshotLine, units: Decimal, places: int) -> SnapshotLine:
    if not units:
        return line
    rest = max(line.quantity - units, ZERO)
    amount = rounded(line.amount * rest / line.quantity, places)
    return replace(line, quantity=rest, amount=amount)


def _net(order: OrderSnapshot, found: Evaluation) -> Decimal:
    return sum((line.amount for line in order.lines), ZERO) + found.total


def _amounts(found: Evaluation) -> dict[tuple[UUID, str], Decimal]:
    return {(each.policy_id, each.line): each.amount for each in found.adjustments}


def _gifts(found: Evaluation) -> dict[tuple[UUID, UUID], Decimal]:
    return {(each.policy_id, each.product_id): each.quantity for each in found.gifts}


def _uses(found: Evaluation) -> dict[AccountKey, Decimal]:
    return {each.account: each.amount for each in found.uses}


def _less(one: Mapping[K, Decimal], other: Mapping[K, Decimal]) -> dict[K, Decimal]:
    """Key by key the difference, without what is the same."""
    keys = sorted(one.keys() | other.keys(), key=str)
    rest = {key: one.get(key, ZERO) - other.get(key, ZERO) for key in keys}
    return {key: value for key, value in rest.items() if value}
