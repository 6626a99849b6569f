"""Sixteen at once on the same accounts."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from django.db import connection, transaction

from kernel.schema import in_schema
from tenant_apps.ledger.commands import (
    NewEntry,
    NewHold,
    TakeHold,
    hold,
    release_holds,
    reverse_entries,
    take_holds,
)
from tenant_apps.ledger.errors import NotEnough
from tenant_apps.ledger.models import Balance
from tenant_apps.ledger.queries import balances, broken_accounts
from tenant_apps.ledger.rules import AccountKey
from tests.support.tenancy import known_channel
from tests.support.trading import CLERK
from tests.tenant_apps.ledger.test_money_book import DAY, GRANTED, SPENT, entry, post

pytestmark = pytest.mark.slow
WORKERS = 16
BUDGETS = [AccountKey("budget", f"policy:{n}", "CNY") for n in range(6)]


@pytest.fixture
def schema(fresh_database):
    return known_channel().brand.schema_name


def at_once(schema, jobs):
    def run(job):
        try:
            with in_schema(schema), transaction.atomic():
                return job()
        except NotEnough:
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(WORKERS) as pool:
        return list(pool.map(run, jobs))


def _promise(reference, *wanted, partial=False):
    lines = [
        NewHold(account=account, amount=Decimal(amount), reference=reference, line=account.key)
        for account, amount in wanted
    ]
    return hold(lines=lines, partial=partial, actor=CLERK)


def _naive(account):
    """What nobody should write: read, decide, write."""
    found = balances([account])[account]
    if found.free < 1:
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(0.002)")
    Balance.objects.filter(account__key=account.key).update(held=found.held + 1)
    return True


def test_a_budget_is_neither_overdrawn_nor_left_over(schema):
    """400 orders want 1 of 100; exactly 100 get it. The naive way promises too often."""
    with in_schema(schema):
        post(entry(100, target=BUDGETS[0]), entry(20, target=BUDGETS[1], line="2"))

    got = at_once(schema, [lambda n=n: _promise(f"o{n}", (BUDGETS[0], 1)) for n in range(400)])
    naive = at_once(schema, [lambda: _naive(BUDGETS[1])] * 120)

    assert sum(each is not None for each in got) == 100
    assert sum(each is not None for each in naive) > 20, "the harness has no power"
    with in_schema(schema):
        assert balances([BUDGETS[0]])[BUDGETS[0]].free == 0


def test_partial_promises_share_out_all_there_is(schema):
    with in_schema(schema):
        post(entry(100, target=BUDGETS[0]))

    got = at_once(
        schema, [lambda n=n: _promise(f"o{n}", (BUDGETS[0], 7), partial=True) for n in range(40)]
    )

    assert sum(amount for [amount] in got) == 100


def test_an_account_opened_by_many_at_once_is_one(schema):
    """New and old accounts in any order: nobody deadlocks, nothing is booked twice."""

    def job(n):
        keys = random.Random(n).sample(BUDGETS, 4)
        return post(
            *(
                NewEntry(
                    source=GRANTED,
                    target=key,
                    amount=Decimal(1),
                    reference=f"r{n // 2}",
                    line=key.key,
                    reason="x",
                    booked_on=DAY,
                )
                for key in keys
            )
        )

    got = at_once(schema, [lambda n=n: job(n) for n in range(160)])

    with in_schema(schema):
        assert sum(got) == -balances([GRANTED])[GRANTED].actual
        assert broken_accounts() == []


def test_any_interleaving_keeps_the_book(schema):
    """Orders hold, take, give up and come back; budgets are never exceeded and all is explained."""
    with in_schema(schema):
        post(*(entry(30, target=key, line=key.key) for key in BUDGETS))

    def order(n):
        chance, name = random.Random(n), f"o{n}"
        wanted = [(key, chance.randint(1, 4)) for key in chance.sample(BUDGETS, 4)]
        _promise(name, *wanted, partial=chance.random() < 0.5)
        if chance.random() < 0.3:
            release_holds(references=[name], actor=CLERK)
        if chance.random() < 0.8:
            ask = TakeHold(reference=name, target=SPENT)
            take_holds(lines=[ask], reason="x", booked_on=DAY, actor=CLERK)
        if chance.random() < 0.4:
            reverse_entries(reference=name, reason="x", booked_on=DAY, actor=CLERK)
        return True

    got = at_once(schema, [lambda n=n: order(n) for n in range(240)])

    assert any(got)
    with in_schema(schema):
        assert broken_accounts() == []
        assert all(each.free >= 0 for each in balances(BUDGETS).values())
        assert sum(each.actual for each in balances([*BUDGETS, GRANTED, SPENT]).values()) == 0
