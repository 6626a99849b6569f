"""Through any history of entries, reversals, holds and takes the book stays right.

The model beside it is plain arithmetic in Python; both are compared after each step.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tenant_apps.ledger.commands import (
    NewEntry,
    NewHold,
    TakeHold,
    hold,
    open_accounts,
    post_entries,
    release_holds,
    reverse_entries,
    take_holds,
)
from tenant_apps.ledger.errors import NotEnough
from tenant_apps.ledger.models import Entry
from tenant_apps.ledger.queries import balances, broken_accounts
from tenant_apps.ledger.rules import AccountKey
from tests.support.trading import CLERK
from tests.tenant_apps.ledger.test_money_book import DAY, GRANTED, SPENT

QUIET = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
LIMITS = {AccountKey("budget", f"policy:{n}", "CNY"): Decimal(20 * n) for n in range(3)}
BUDGETS = list(LIMITS)
amounts = st.integers(1, 60).map(lambda n: Decimal(n) / 4)
budgets = st.sampled_from(BUDGETS)
names = st.sampled_from(["a", "b", "c"])

steps = st.one_of(
    st.tuples(st.just("fund"), names, budgets, amounts),
    st.tuples(st.just("move"), names, st.permutations(BUDGETS), amounts),
    st.tuples(st.just("reverse"), names),
    st.tuples(st.just("hold"), names, budgets, amounts, st.booleans()),
    st.tuples(st.just("take"), names, st.none() | amounts),
    st.tuples(st.just("release"), names, st.none() | amounts),
)


class Model:
    """What ought to stand in the book."""

    def __init__(self) -> None:
        self.actual = defaultdict(Decimal)
        self.held = defaultdict(Decimal)
        self.booked = {}  # reference: [source, target, amount, is reversed]
        self.holds = {}  # name: [account, open]

    def room(self, account):
        return self.actual[account] - self.held[account] + LIMITS[account]

    def book(self, reference, source, target, amount):
        if source in LIMITS and self.room(source) < amount:
            return False
        self.actual[source] -= amount
        self.actual[target] += amount
        self.booked[reference] = [source, target, amount, False]
        return True

    def hold(self, name, account, amount, partial):
        room = max(self.room(account), Decimal(0))
        if not partial and room < amount:
            return None
        got = min(room, amount)
        if got:
            self.held[account] += got
            self.holds[name] = [account, got]
        return got


class Bench:
    """Does each step in the book and in the model, and compares what became of it."""

    def __init__(self) -> None:
        self.model = Model()
        self.serial = 0
        self.names = {}  # of references: the latest under each name
        open_accounts(limits=LIMITS, actor=CLERK)

    def tried(self, work):
        try:
            with transaction.atomic():
                return work()
        except NotEnough:
            return None

    def _post(self, name, source, target, amount):
        self.serial += 1
        reference = f"{name}:{self.serial}"
        entry = NewEntry(
            source=source, target=target, amount=amount, reference=reference, line="1",
            reason="test", booked_on=DAY,
        )  # fmt: skip
        got = self.tried(lambda: post_entries(entries=[entry], actor=CLERK))
        assert bool(got) == self.model.book(reference, source, target, amount)
        if got:
            self.names[name] = reference
            assert post_entries(entries=[entry], actor=CLERK) == 0

    def fund(self, name, budget, amount):
        self._post(name, GRANTED, budget, amount)

    def move(self, name, order, amount):
        self._post(name, order[0], order[1], amount)

    def reverse(self, name):
        reference = self.names.get(name)
        if reference is None:
            return
        got = self.tried(
            lambda: reverse_entries(reference=reference, reason="x", booked_on=DAY, actor=CLERK)
        )
        source, target, amount, done = self.model.booked[reference]
        if done:
            assert got == 0
            return
        bears = self.model.room(target) >= amount
        assert got == (1 if bears else None)
        if bears:
            self.model.actual[source] += amount
            self.model.actual[target] -= amount
            self.model.booked[reference][3] = True

    def hold(self, name, budget, amount, partial):
        if name in self.model.holds:
            return
        self.serial += 1
        self.names[f"hold {name}"] = f"{name}:{self.serial}"
        line = NewHold(
            account=budget, amount=amount, reference=self.names[f"hold {name}"], line="1"
        )
        got = self.tried(lambda: hold(lines=[line], partial=partial, actor=CLERK))
        wanted = self.model.hold(name, budget, amount, partial)
        assert got == (None if wanted is None else [wanted])

    def take(self, name, amount):
        if name not in self.model.holds:
            return
        self.serial += 1
        account, left = self.model.holds[name]
        ask = TakeHold(
            reference=self.names[f"hold {name}"], line="1", amount=amount, target=SPENT,
            entry_line=f"part:{self.serial}",
        )  # fmt: skip
        got = self.tried(lambda: take_holds(lines=[ask], reason="x", booked_on=DAY, actor=CLERK))
        part = left if amount is None else amount
        assert (got is None) == (part > left)
        if got is not None:
            self.model.held[account] -= part
            self.model.actual[account] -= part
            self.model.actual[SPENT] += part
            self._left(name, left - part)

    def release(self, name, keep):
        if name not in self.model.holds:
            return
        account, left = self.model.holds[name]
        reference = self.names[f"hold {name}"]
        kept = {} if keep is None else {(reference, "1"): keep}
        release_holds(references=[reference], keep=kept, actor=CLERK)
        stays = min(left, keep or Decimal(0))
        self.model.held[account] -= left - stays
        self._left(name, stays)

    def _left(self, name, left):
        if left:
            self.model.holds[name][1] = left
        else:
            del self.model.holds[name]

    def compare(self):
        found = balances([*BUDGETS, GRANTED, SPENT])
        for key, balance in found.items():
            assert balance.actual == self.model.actual[key]
            assert balance.held == self.model.held[key]
            assert key not in LIMITS or balance.free >= -LIMITS[key]
        assert sum(balance.actual for balance in found.values()) == 0


@given(st.lists(steps, max_size=14))
@QUIET
def test_any_history_leaves_the_book_as_plain_arithmetic_has_it(brand, history):
    """I12, I13, I14: sums to zero, explained by entries and holds, nothing below its limit."""
    with transaction.atomic():
        bench = Bench()
        for what, *facts in history:
            getattr(bench, what)(*facts)
            bench.compare()
        assert broken_accounts() == []
        transaction.set_rollback(True)


@given(
    st.lists(st.tuples(budgets, amounts), min_size=1, max_size=6),
    st.integers(1, 3),
    st.randoms(use_true_random=False),
)
@QUIET
def test_order_batching_and_repetition_change_nothing(brand, facts, size, chance):
    """However entries are cut into batches, shuffled and posted again, the figures are the same."""
    entries = [
        NewEntry(
            source=GRANTED,
            target=budget,
            amount=amount,
            reference="r",
            line=str(n),
            reason="x",
            booked_on=DAY,
        )
        for n, (budget, amount) in enumerate(facts)
    ]
    with transaction.atomic():
        post_entries(entries=entries, actor=CLERK)
        at_once = balances(BUDGETS)
        transaction.set_rollback(True)
    with transaction.atomic():
        shuffled = [*entries, *entries[:size]]
        chance.shuffle(shuffled)
        for start in range(0, len(shuffled), size):
            batch = {each.line: each for each in shuffled[start : start + size]}
            post_entries(entries=list(batch.values()), actor=CLERK)
        assert {key: each.actual for key, each in balances(BUDGETS).items()} == {
            key: each.actual for key, each in at_once.items()
        }
        assert Entry.objects.count() == len(entries)
        transaction.set_rollback(True)
