"""The money book: what is booked, what is promised, and that nothing appears or vanishes."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import DataError, IntegrityError, ProgrammingError, connection, transaction

from kernel import clock
from kernel.errors import BadValue
from kernel.ledger import transfers
from kernel.money import CurrencyMismatch
from kernel.words import Phrase
from tenant_apps.ledger.commands import (
    NewEntry,
    NewHold,
    TakeHold,
    hold,
    open_accounts,
    post_entries,
    release_expired,
    release_holds,
    reverse_entries,
    take_holds,
)
from tenant_apps.ledger.errors import EntryDiffers, NotEnough
from tenant_apps.ledger.models import Account, Balance, Entry, Hold
from tenant_apps.ledger.queries import balances, broken_accounts, entries_of
from tenant_apps.ledger.rules import AccountKey, name_kinds
from tests.support.trading import CLERK, make_customer, refused

GRANTED = AccountKey("granted", "all", "CNY", is_outside=True)
SPENT = AccountKey("spent", "all", "CNY", is_outside=True)
BUDGET = AccountKey("budget", "policy:1", "CNY")
OTHER = AccountKey("budget", "policy:2", "CNY")
DAY = date(2026, 3, 31)


def entry(amount, *, line="1", reference="test:1", source=GRANTED, target=BUDGET):
    return NewEntry(
        source=source,
        target=target,
        amount=Decimal(amount),
        reference=reference,
        line=line,
        reason="test",
        booked_on=DAY,
    )


def post(*entries):
    return post_entries(entries=entries, actor=CLERK)


def promise(amount, *, line="1", reference="order:1", account=BUDGET, **given):
    wanted = NewHold(account=account, amount=Decimal(amount), reference=reference, line=line)
    return hold(lines=[wanted], actor=CLERK, **given)[0]


def take(*, reference="order:1", **given):
    if "amount" in given:
        given["amount"] = Decimal(given["amount"])
    wanted = TakeHold(reference=reference, target=SPENT, **given)
    return take_holds(lines=[wanted], reason="test", booked_on=DAY, actor=CLERK)


def figures(account=BUDGET):
    found = balances([account])[account]
    return found.actual, found.held, found.free


def test_an_entry_takes_from_one_account_and_gives_to_another(brand):
    post(entry(100))

    assert figures() == (100, 0, 100)
    assert figures(GRANTED) == (-100, 0, -100)
    assert broken_accounts() == []


def test_booking_again_changes_nothing(brand):
    assert [post(entry(100)), post(entry(100)), post(entry(100), entry(5, line="2"))] == [1, 0, 1]
    assert figures()[0] == 105


@pytest.mark.parametrize("other", [{"amount": 99}, {"amount": 100, "target": OTHER}])
def test_something_else_under_the_same_line_is_refused(brand, other):
    post(entry(100))

    with refused(EntryDiffers):
        post(entry(**other))


def test_no_account_goes_below_its_limit(brand):
    """Check and change are one statement; none of the lines is booked."""
    post(entry(100))

    with refused(NotEnough) as refusal:
        post(
            entry(70, source=BUDGET, target=SPENT, line="2"),
            entry(40, source=BUDGET, target=SPENT, line="3"),
        )

    [line] = refusal.value.details["lines"]
    assert (line["kind"], line["free"], line["wanted"]) == ("budget", "100", "110")
    assert figures() == (100, 0, 100)


def test_credit_may_be_used_to_its_limit_and_not_beyond(brand):
    open_accounts(limits={BUDGET: Decimal(50)}, actor=CLERK)

    post(entry(50, source=BUDGET, target=SPENT))

    assert figures() == (-50, 0, -50)
    with refused(NotEnough):
        post(entry("0.000001", source=BUDGET, target=SPENT, line="2"))
    with refused(NotEnough):
        open_accounts(limits={BUDGET: Decimal(49)}, actor=CLERK)
    open_accounts(limits={BUDGET: None}, actor=CLERK)
    assert balances([BUDGET])[BUDGET].room is None


def test_what_is_reversed_sums_to_zero_and_reversing_again_is_harmless(brand):
    post(entry(100), entry(7, line="2"))

    def undo():
        return reverse_entries(reference="test:1", reason="undo", booked_on=DAY, actor=CLERK)

    assert [undo(), undo()] == [2, 0]
    assert figures() == (0, 0, 0)
    assert set(transfers.balances(Entry.objects.all()).values()) == {Decimal(0)}
    assert broken_accounts() == []


def test_one_line_of_several_can_be_reversed(brand):
    post(entry(100), entry(7, line="2"))

    reverse_entries(reference="test:1", lines=["2"], reason="x", booked_on=DAY, actor=CLERK)

    assert figures()[0] == 100


def test_what_has_been_used_cannot_be_taken_back(brand):
    post(entry(100))
    promise(1)

    with refused(NotEnough):
        reverse_entries(reference="test:1", reason="undo", booked_on=DAY, actor=CLERK)


def test_a_promise_lowers_what_is_free_and_not_what_is_there(brand):
    post(entry(100))

    assert [promise(30), promise(30), promise(40)] == [30, 30, 40]
    assert figures() == (100, 40, 60)


def test_too_large_a_promise_is_refused_naming_the_account_in_both_languages(brand):
    name_kinds(budget=Phrase("Budget", "预算"))
    post(entry(100))
    promise(90)

    with refused(NotEnough) as refusal:
        promise(20, reference="order:2")

    assert "Budget 10 < 20 CNY" in refusal.value.sentence("en")
    assert "预算 10 < 20 CNY" in refusal.value.sentence("zh")
    assert figures() == (100, 90, 10)


def test_a_partial_promise_grants_what_is_free_line_by_line(brand):
    post(entry(100))
    lines = [
        NewHold(account=BUDGET, amount=Decimal(60), reference="order:1", line=str(n))
        for n in range(3)
    ]

    assert hold(lines=lines, partial=True, actor=CLERK) == [60, 40, 0]
    assert hold(lines=lines, partial=True, actor=CLERK) == [60, 40, 0]
    assert figures() == (100, 100, 0)


def test_an_account_nobody_has_opened_grants_nothing(brand):
    assert promise(5, partial=True) == 0
    with refused(NotEnough):
        promise(5)


def test_released_promises_are_free_again_and_releasing_twice_is_harmless(brand):
    post(entry(100))
    promise(40)

    release_holds(references=["order:1"], keep={("order:1", "1"): Decimal(15)}, actor=CLERK)
    assert figures() == (100, 15, 85)
    release_holds(references=["order:1"], actor=CLERK)
    release_holds(references=["order:1"], actor=CLERK)

    assert figures() == (100, 0, 100)
    assert broken_accounts() == []


def test_what_is_taken_goes_to_its_account_and_is_no_longer_promised(brand):
    post(entry(100))
    promise(40)

    assert take() == [("order:1", "1", 40)]
    assert take() == []

    assert figures() == (60, 0, 60)
    assert figures(SPENT)[0] == 40
    assert [each.amount for each in entries_of(BUDGET)] == [40, 100]
    assert broken_accounts() == []


def test_a_promise_is_taken_in_parts_each_booked_once(brand):
    post(entry(100))
    promise(40)

    for part in ("a", "b", "b"):
        take(line="1", amount=15, entry_line=part)

    assert figures() == (70, 10, 60)
    with refused(NotEnough):
        take(line="1", amount=11, entry_line="c")
    with refused(EntryDiffers):
        take(line="1", amount=5, entry_line="b")
    take()
    assert take(line="1", amount=15, entry_line="a") == []  # booked, though nothing is held
    with refused(NotEnough):
        take(line="1", amount=1, entry_line="d")
    assert broken_accounts() == []


def test_a_taken_promise_is_given_back_by_the_reverse_entry(brand):
    post(entry(100))
    promise(40)
    take()

    reverse_entries(reference="order:1", reason="cancelled", booked_on=DAY, actor=CLERK)

    assert figures() == (100, 0, 100)


def test_promises_that_have_run_out_are_given_up(brand):
    post(entry(100))
    promise(40, expires_at=clock.now() - timedelta(seconds=1))
    promise(5, reference="order:2", expires_at=clock.now() + timedelta(hours=1))

    assert release_expired(actor=CLERK) == 1
    assert release_expired(actor=CLERK) == 0
    assert figures() == (100, 5, 95)
    assert broken_accounts() == []


def test_who_finds_too_little_need_not_wait_for_the_night(brand):
    post(entry(100))
    promise(90, expires_at=clock.now() - timedelta(seconds=1))

    assert promise(80, reference="order:2") == 80
    assert figures() == (100, 80, 20)
    assert broken_accounts() == []


@pytest.mark.parametrize("amount", ["0", "-1", "NaN", "Infinity", "-Infinity", "1E400", "1E12"])
def test_what_is_no_amount_is_refused(brand, amount):
    with refused(BadValue):
        post(entry(amount))
    with refused(BadValue):
        promise(amount)
    with refused(BadValue):
        open_accounts(limits={BUDGET: Decimal("-1" if amount == "0" else amount)}, actor=CLERK)


def test_more_decimals_than_the_book_has_are_refused_and_not_cut(brand):
    with refused(BadValue):
        post(entry("0.0000001"))
    assert post(entry("0.000001")) == 1


def test_no_account_holds_a_million_millions(brand):
    post(entry("999999999999"))

    with refused(BadValue):
        post(entry(1, line="2"))


def test_two_units_never_meet_in_an_entry(brand):
    with pytest.raises(CurrencyMismatch), transaction.atomic():
        post(entry(1, target=AccountKey("budget", "x", "EUR")))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE ledger_balance SET actual = 'NaN'",
        "UPDATE ledger_balance SET actual = 'Infinity'",
        "UPDATE ledger_balance SET held = 'NaN'",
        "UPDATE ledger_balance SET held = 101 WHERE overdraft = 0",
        "UPDATE ledger_balance SET actual = -1 WHERE overdraft = 0",
        "UPDATE ledger_balance SET overdraft = 'NaN'",
        "UPDATE ledger_hold SET amount = 'NaN'",
        "UPDATE ledger_hold SET taken = amount + 1",
        "UPDATE ledger_entry SET amount = 1",
        "DELETE FROM ledger_entry",
        "INSERT INTO ledger_entry SELECT gen_random_uuid(), now(), 'NaN', 'r', 'l', 'x', now(), "
        "'{}', 'a', null, source_id, target_id FROM ledger_entry LIMIT 1",
    ],
)
def test_the_database_itself_refuses(brand, change):
    """Behind the checks in the code stand constraints, rights and a trigger."""
    post(entry(100))
    promise(40)

    with (
        pytest.raises((IntegrityError, DataError, ProgrammingError)) as refusal,
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change)

    assert "syntax" not in str(refusal.value)
    assert "of type" not in str(refusal.value)


def test_a_partners_account_is_known_for_its_own(brand):
    customer = make_customer()
    mine = AccountKey.of_partner("rebate_due", customer.id, "CNY")
    post(entry(5, target=mine))

    assert mine.partner_id == customer.id
    assert Account.objects.get(kind="rebate_due").partner_id == customer.id
    assert Account.objects.get(kind="granted").partner_id is None


def test_a_thousand_lines_cost_as_many_statements_as_one(brand, count_queries):
    def accounts(n):
        return [AccountKey("budget", f"policy:{n}:{i}", "CNY") for i in range(n)]

    counts = []
    for n in (2, 1, 300):  # the first opens the accounts all have in common
        keys = accounts(n)
        lines = [
            NewHold(account=key, amount=Decimal(2), reference=f"h{n}", line=key.key) for key in keys
        ]
        with count_queries() as queries:
            post(*(entry(10, target=key, reference=f"e{n}", line=key.key) for key in keys))
            hold(lines=lines, actor=CLERK)
            take(reference=f"h{n}")
            reverse_entries(reference=f"h{n}", reason="x", booked_on=DAY, actor=CLERK)
        counts.append(len(queries))

    assert counts[1] == counts[2] <= 26, counts


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("UPDATE ledger_balance SET actual = actual + 1 WHERE overdraft = 0", "I12: budget"),
        ("UPDATE ledger_balance SET actual = actual + 1 WHERE overdraft = 0", "they add up to 1"),
        ("UPDATE ledger_balance SET held = 1 WHERE overdraft = 0", "I14: budget"),
    ],
)
def test_a_book_that_is_wrong_is_told_of(brand, change, sentence):
    post(entry(100))
    with connection.cursor() as cursor:
        cursor.execute(change)

    assert any(sentence in said for said in broken_accounts())


def test_nothing_is_left_of_what_was_only_tried(brand):
    with refused(NotEnough):
        post(entry(1, source=BUDGET, target=SPENT))

    assert not Balance.objects.exists()
    assert not Hold.objects.exists()


@pytest.mark.parametrize("second", [Decimal(3), Decimal(4), None])
def test_two_parts_of_one_line_under_one_name_are_refused(brand, second):
    """The books keep one entry of a name; the second part met their constraint as a bug."""
    post(entry(100))
    hold(
        lines=[NewHold(account=BUDGET, amount=Decimal(10), reference="order:1", line="1")],
        actor=CLERK,
    )
    parts = [
        TakeHold(reference="order:1", target=SPENT, line="1", amount=amount)
        for amount in (Decimal(3), second)
    ]
    with refused(EntryDiffers):
        take_holds(lines=parts, reason="test", booked_on=DAY, actor=CLERK)
    assert figures() == (100, 10, 90)
