"""Limits of a policy: what is left of them, and what an order takes (PRM-12)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from kernel.words import Phrase
from tenant_apps.ledger.rules import AccountKey, name_kinds
from tenant_apps.promotions.rules.policies import Policy
from tenant_apps.promotions.rules.snapshot import Counters

BUDGET = "promotion"  # kind of the accounts that limits are kept in
COUNT = "promotion_count"  # and of those that count for cumulative policies
ORDERS = "orders"
PIECES = "C62"
GIVEN = "promotion_given"

name_kinds(
    promotion=Phrase("limit of a promotion", "促销额度"),
    promotion_count=Phrase("count of a promotion", "促销累计"),
    promotion_given=Phrase("what promotions have given", "已发放的促销"),
)


@dataclass(frozen=True, slots=True)
class Left:
    """What may be given still; None: any amount. orders False: no further order."""

    amount: Decimal | None
    quantity: Decimal | None
    orders: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """What an order takes from an account; limit is what the policy has opened it with.

    None: the account only counts.
    """

    policy_id: UUID
    account: AccountKey
    amount: Decimal
    limit: Decimal | None


def accounts_of(policy: Policy, buyer: UUID | None) -> Iterator[tuple[str, AccountKey, Decimal]]:
    """The accounts of a policy's limits: which limit, the account, how much there is at all."""
    limits = policy.terms.limits
    units = {"amount": policy.currency, "quantity": PIECES, "orders": ORDERS}
    for name, unit in units.items():
        whole: Decimal | None = getattr(limits, name)
        if whole is not None:
            yield name, AccountKey(BUDGET, f"policy:{policy.id}", unit), whole
        each: Decimal | None = getattr(limits, f"buyer_{name}")
        if each is not None and buyer is not None:
            yield name, AccountKey(BUDGET, f"policy:{policy.id}/{buyer}", unit), each


def count_account(policy: Policy, buyer: UUID | None) -> AccountKey:
    """Where a cumulative policy counts what this buyer has ordered."""
    return AccountKey(COUNT, f"policy:{policy.id}/{buyer}", policy.terms.condition.measure.value)


def left_of(policy: Policy, buyer: UUID | None, counters: Counters) -> Left:
    """What the limits leave; of a limit for all and one for the buyer the smaller counts."""
    left: dict[str, Decimal] = {}
    for name, account, whole in accounts_of(policy, buyer):
        free = max(counters.free.get(account, whole), Decimal(0))
        left[name] = min(free, left.get(name, free))
    orders = left.get("orders")
    return Left(left.get("amount"), left.get("quantity"), orders is None or orders >= 1)


def uses_of(
    policy: Policy, buyer: UUID | None, *, amount: Decimal, quantity: Decimal, measured: Decimal
) -> Iterator[Use]:
    """What an order that got this much takes from the accounts."""
    taken = {"amount": amount, "quantity": quantity, "orders": Decimal(1)}
    for name, account, whole in accounts_of(policy, buyer):
        if taken[name]:
            yield Use(policy_id=policy.id, account=account, amount=taken[name], limit=whole)
    if policy.terms.condition.is_cumulative and measured:
        yield Use(
            policy_id=policy.id,
            account=count_account(policy, buyer),
            amount=measured,
            limit=None,
        )


def given_account(use: Use) -> AccountKey:
    """Where what was taken goes to: a place outside, one per policy and unit."""
    return AccountKey(GIVEN, f"policy:{use.policy_id}", use.account.unit, True)
