"""Sixteen at once on the limits of the same promotions: never more than there is (PRM-12)."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection, transaction

from kernel.schema import in_schema
from tenant_apps.ledger.queries import balances, broken_accounts
from tenant_apps.ledger.rules import AccountKey
from tenant_apps.promotions.commands import (
    draft_policy,
    hold_uses,
    publish_version,
    release_uses,
    take_uses,
)
from tenant_apps.promotions.errors import PromotionUsedUp
from tenant_apps.promotions.queries import benefits_for
from tenant_apps.promotions.rules import Limits
from tests.support.promotions import gift, line, minus, order, percent, policy, what
from tests.support.tenancy import known_channel
from tests.support.trading import CLERK

pytestmark = pytest.mark.slow
WORKERS = 16
D = Decimal
TERMS = {
    "gifts": policy("x", (1, gift(("D", 2))), limits=Limits(quantity=D(60))).terms,
    "budget": policy("x", (1, percent(10)), limits=Limits(amount=D(777))).terms,
    "orders": policy("x", (1, minus(5)), what=what("A"), limits=Limits(orders=D(25))).terms,
}


@pytest.fixture
def schema(fresh_database):
    name = known_channel().brand.schema_name
    with in_schema(name), transaction.atomic():
        for code, terms in TERMS.items():
            made = draft_policy(code=code, name=code, currency="CNY", terms=terms, actor=CLERK)
            publish_version(policy_id=made.policy_id, number=1, actor=CLERK)
    return name


def test_no_interleaving_gives_more_than_there_is(schema):
    """Orders are priced, held, given up or taken; whoever loses the race prices again."""

    def place(number):
        chance = random.Random(number)
        lines = [line(name, chance.randint(1, 5), 100) for name in chance.sample("ABC", 2)]
        try:
            with in_schema(schema):
                return _priced_and_held(f"o{number}", order(*lines), chance)
        finally:
            connection.close()

    with ThreadPoolExecutor(WORKERS) as pool:
        given = list(pool.map(place, range(160)))

    with in_schema(schema):
        assert broken_accounts() == []
        kept = [found for found, stays in given if found and stays]
        sums: dict[AccountKey, Decimal] = {}
        for found in kept:
            for use in found.uses:
                sums[use.account] = sums.get(use.account, D(0)) + use.amount
        limits = {use.account: use.limit for found in kept for use in found.uses}
        assert len(limits) == 3
        for account, standing in balances(limits).items():
            assert sums[account] == -standing.free <= limits[account]
        assert min(-balances([a])[a].free for a in limits) > 20  # they were sought after


def _priced_and_held(reference, snapshot, chance):
    for _ in range(60):
        found = benefits_for(snapshot)
        try:
            with transaction.atomic():
                hold_uses(reference=reference, uses=found.uses, actor=CLERK)
        except PromotionUsedUp:
            continue
        if chance.random() < 0.3:
            release_uses(reference=reference, actor=CLERK)
            return found, False
        if chance.random() < 0.5:
            take_uses(reference=reference, uses=found.uses, booked_on=date(2026, 6, 1), actor=CLERK)
        return found, True
    return None, False
