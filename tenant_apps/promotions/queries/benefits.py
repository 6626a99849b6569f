"""What promotions give on an order, in two statements however many policies there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import msgspec
from django.db.models import Q, QuerySet

from kernel import clock
from tenant_apps.ledger.queries import balances
from tenant_apps.promotions.models import PolicyGroup, PolicyVersion
from tenant_apps.promotions.queries.visible import in_force
from tenant_apps.promotions.rules import (
    Counters,
    Evaluation,
    Group,
    Mode,
    OrderSnapshot,
    Policy,
    Terms,
    accounts_of,
    count_account,
    evaluate,
    keys_of_order,
)

_POLICY = (
    "policy_id", "number", "terms", "policy__currency", "priority", "starts_on", "ends_on",
)  # fmt: skip
_GROUP = tuple(
    f"policy__group__{name}"
    for name in ("key", "mode", "priority", "unit_counts_once", "per_goods")
)


def benefits_for(order: OrderSnapshot, *, at: datetime | None = None) -> Evaluation:
    """What the policies in force give on this order; two statements, one without limits.

    at  as it was at an instant: the versions of then, with the limits of now
    """
    policies, groups = policies_for(order, at=at)
    return evaluate(order, policies, counters_of(policies, order.buyer.partner_id), groups)


def policies_for(
    order: OrderSnapshot, *, at: datetime | None = None
) -> tuple[list[Policy], Mapping[str, Group]]:
    """The policies in force that may have a say on this order, and their groups."""
    keys = keys_of_order((line.goods for line in order.lines), order.buyer)
    rows = in_force(PolicyVersion.objects.all(), at or clock.now()).filter(
        Q(starts_on=None) | Q(starts_on__lte=order.on),
        Q(ends_on=None) | Q(ends_on__gte=order.on),
        keys__overlap=keys,
        policy__currency=order.currency,
    )
    return _told(rows)


def versions_of(pairs: Iterable[tuple[UUID, int]]) -> tuple[list[Policy], Mapping[str, Group]]:
    """Certain versions of policies, in force or not: those an order was priced by."""
    wanted = set(pairs)
    rows = PolicyVersion.objects.filter(policy__in={key for key, _ in wanted})
    policies, groups = _told(rows)
    return [each for each in policies if (each.id, each.version) in wanted], groups


def counters_of(policies: Sequence[Policy], buyer: UUID | None) -> Counters:
    """What is left of the limits and what was counted before, in at most one statement."""
    limits = {a: whole for each in policies for _, a, whole in accounts_of(each, buyer)}
    counts = {
        count_account(each, buyer): each.id
        for each in policies
        if each.terms.condition.is_cumulative
    }
    if not limits and not counts:
        return Counters()
    found = balances([*limits, *counts])
    return Counters(
        free={key: max(whole + found[key].free, Decimal(0)) for key, whole in limits.items()},
        measured={policy: -found[key].free for key, policy in counts.items()},
    )


def groups_by_key() -> Mapping[str, Group]:
    """All groups, as the engine takes them."""
    facts = ("key", "mode", "priority", "unit_counts_once", "per_goods")
    return {row[0]: _group(*row) for row in PolicyGroup.objects.values_list(*facts)}


def _told(rows: QuerySet[PolicyVersion]) -> tuple[list[Policy], Mapping[str, Group]]:
    """One statement; without making rows of them, which would cost more than evaluating."""
    policies: list[Policy] = []
    groups: dict[str, Group] = {}
    for facts in rows.values_list(*_POLICY, *_GROUP):
        key, number, terms, currency, priority, starts, ends, group, *rest = facts
        if group is not None:
            groups[group] = _group(group, *rest)
        policies.append(
            Policy(
                id=key,
                version=number,
                terms=msgspec.convert(terms, Terms),
                currency=currency,
                priority=priority,
                group=group or "",
                starts_on=starts,
                ends_on=ends,
            )
        )
    return policies, groups


def _group(key: str, mode: str, priority: int, once: bool, per_goods: bool) -> Group:
    return Group(
        key=key, mode=Mode(mode), priority=priority, unit_counts_once=once, per_goods=per_goods
    )
