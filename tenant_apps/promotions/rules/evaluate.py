"""What promotions come to for an order: one pure function (PRM-01 to PRM-14, PRM-22).

The same order, policies and counters always give the same answer. The order of lines, splitting
a line into several and asking twice change nothing; groups come in turn of their priority, and
the policies of a group by priority, then the closer look, then age.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from kernel.money import rounded
from tenant_apps.promotions.rules.granting import Grant, grant
from tenant_apps.promotions.rules.ground import Ground
from tenant_apps.promotions.rules.index import PolicyIndex
from tenant_apps.promotions.rules.limiting import Use, left_of, uses_of
from tenant_apps.promotions.rules.policies import ZERO, Gift, Group, Mode, Policy
from tenant_apps.promotions.rules.reaching import reach
from tenant_apps.promotions.rules.snapshot import Counters, OrderSnapshot

NOTHING_BEFORE = Counters()


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """What one policy takes off one line; amount is below zero, funded_by adds up to it."""

    policy_id: UUID
    version: int
    line: str
    amount: Decimal
    funded_by: Mapping[str, Decimal]
    reason_code: str = "PROMOTION"
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftLine:
    """Goods that come along at price 0; funded_by says who bears which part of their value."""

    policy_id: UUID
    version: int
    product_id: UUID
    quantity: Decimal
    unit_value: Decimal
    is_material: bool
    funded_by: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """Why a policy gave something or nothing; a code, not a sentence."""

    policy_id: UUID
    version: int
    reason_code: str
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Evaluation:
    """The answer: what changes, what comes along, why, and what limits it takes from."""

    adjustments: list[Adjustment] = field(default_factory=list)
    gifts: list[GiftLine] = field(default_factory=list)
    trace: list[Trace] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)
    points: dict[UUID, Decimal] = field(default_factory=dict)

    @property
    def total(self) -> Decimal:
        """What is taken off altogether, from zero down."""
        return sum((each.amount for each in self.adjustments), ZERO)

    def by_policy(self) -> dict[UUID, Decimal]:
        """What each policy takes off."""
        found: dict[UUID, Decimal] = defaultdict(lambda: ZERO)
        for each in self.adjustments:
            found[each.policy_id] += each.amount
        return dict(found)

    def by_line(self) -> dict[str, Decimal]:
        """What is taken off each line."""
        found: dict[str, Decimal] = defaultdict(lambda: ZERO)
        for each in self.adjustments:
            found[each.line] += each.amount
        return dict(found)


def evaluate(
    order: OrderSnapshot,
    policies: PolicyIndex | Iterable[Policy],
    counters: Counters = NOTHING_BEFORE,
    groups: Mapping[str, Group] | None = None,
) -> Evaluation:
    """What the policies that hold on the day give on this order.

    policies  several versions of one policy may be among them: the newest that holds counts
    groups    by key; policies of a group that is not named stack
    """
    ground, answer = Ground(order), Evaluation()
    known = groups or {}
    members: dict[str, list[Policy]] = defaultdict(list)
    for policy in applicable(order, policies):
        members[policy.group].append(policy)
    chosen = [known.get(key) or Group(key=key) for key in members]
    for group in sorted(chosen, key=lambda each: (-each.priority, each.key)):
        ground.reset_use()
        turn = sorted(members[group.key], key=lambda each: each.rank)
        _Run(ground, answer, counters, group).apply(turn)
    return answer


def applicable(order: OrderSnapshot, policies: PolicyIndex | Iterable[Policy]) -> list[Policy]:
    """The policies that hold for this buyer on this day, of each the newest version."""
    index = policies if isinstance(policies, PolicyIndex) else PolicyIndex(policies)
    newest: dict[UUID, Policy] = {}
    for policy in index.candidates((line.goods for line in order.lines), order.buyer):
        if policy.holds_on(order.on) and policy.currency == order.currency:
            other = newest.get(policy.id)
            if other is None or other.version < policy.version:
                newest[policy.id] = policy
    return [each for each in newest.values() if each.terms.who.matches(order.buyer)]


@dataclass(slots=True)
class _Run:
    """One group at work."""

    ground: Ground
    answer: Evaluation
    counters: Counters
    group: Group

    def apply(self, turn: list[Policy]) -> None:
        if self.group.mode == Mode.STACKABLE:
            for policy in turn:
                found = self._offer(policy)
                if not found.is_empty:
                    self._book(found)
            return
        offers = [found for found in map(self._offer, turn) if not found.is_empty]
        if self.group.mode != Mode.FIRST:
            way = -1 if self.group.mode == Mode.BEST else 1
            offers.sort(key=lambda found: way * found.worth)  # ties stay in turn
        self._choose(offers)

    def _choose(self, offers: list[Grant]) -> None:
        """The first wins; others only where policies exclude each other per product."""
        taken: set[int] = set()
        for number, found in enumerate(offers):
            touched = set(found.touches())
            if number and (not self.group.per_goods or touched & taken):
                self._note(found.policy, "OUTRANKED", {"group": self.group.key})
                continue
            taken |= touched
            self._book(found)

    def _offer(self, policy: Policy) -> Grant:
        buyer = self.ground.order.buyer.partner_id
        cumulative = policy.terms.condition.is_cumulative
        earlier = self.counters.measured.get(policy.id, ZERO) if cumulative else ZERO
        once = self.group.unit_counts_once
        reached = reach(policy, self.ground, earlier=earlier, once=once)
        found = grant(policy, reached, self.ground, left_of(policy, buyer, self.counters))
        if found.is_limited:
            self._note(policy, "LIMIT_REACHED")
        if found.is_empty:
            if reached.now.step is None:
                self._note(policy, "NOT_REACHED", {"measured": f"{reached.measured:f}"})
            self._count(policy, reached.measured)
        if found.wanted > found.amount and not found.is_limited:
            details = {"wanted": f"{found.wanted:f}", "given": f"{found.amount:f}"}
            self._note(policy, "FLOOR_REACHED", details)
        return found

    def _count(self, policy: Policy, measured: Decimal) -> None:
        """What gives nothing yet counts all the same for the next order."""
        buyer = self.ground.order.buyer.partner_id
        uses = uses_of(policy, buyer, amount=ZERO, quantity=ZERO, measured=measured)
        self.answer.uses += [use for use in uses if use.limit is None]

    def _book(self, found: Grant) -> None:
        policy, order = found.policy, self.ground.order
        share = policy.terms.brand_share
        for position, amount in found.cuts:
            for line, part in position.cut(amount, order.places):
                if part:
                    self.answer.adjustments.append(
                        Adjustment(
                            policy_id=policy.id,
                            version=policy.version,
                            line=line.key,
                            amount=-part,
                            funded_by=funded(-part, share, order.places),
                        )
                    )
        for gift, units in found.gifts:
            self.answer.gifts.append(_gift_line(policy, gift, units, order.places))
        if found.points:
            self.answer.points[policy.id] = found.points
        if self.group.unit_counts_once:
            for position, units in found.reach.covered:
                position.used += units
        self.answer.uses += uses_of(
            policy,
            order.buyer.partner_id,
            amount=found.amount,
            quantity=found.units,
            measured=found.reach.measured,
        )
        self._note(policy, "APPLIED", {"amount": f"{found.amount:f}"})

    def _note(self, policy: Policy, code: str, details: Mapping[str, str] | None = None) -> None:
        self.answer.trace.append(
            Trace(
                policy_id=policy.id,
                version=policy.version,
                reason_code=code,
                details=details or {},
            )
        )


def funded(amount: Decimal, share: Decimal, places: int) -> dict[str, Decimal]:
    """Who bears an amount: the brand its rounded share, the seller the rest."""
    if not share:
        return {"brand": ZERO, "seller": amount}
    brand = rounded(amount * share, places)
    return {"brand": brand, "seller": amount - brand}


def _gift_line(policy: Policy, gift: Gift, units: Decimal, places: int) -> GiftLine:
    worth = rounded(gift.unit_value * units, places)
    return GiftLine(
        policy_id=policy.id,
        version=policy.version,
        product_id=gift.product_id,
        quantity=units,
        unit_value=gift.unit_value,
        is_material=gift.is_material,
        funded_by=funded(worth, policy.terms.brand_share, places),
    )
