"""Many at once on one shelf."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from django.db import connection, transaction

from kernel.schema import in_schema
from tenant_apps.inventory.commands import HoldLine, hold_stock
from tenant_apps.inventory.errors import NotEnoughStock
from tenant_apps.inventory.models import Balance
from tenant_apps.inventory.queries import broken_balances
from tests.support.tenancy import known_channel
from tests.support.trading import CLERK, make_products, stock

pytestmark = pytest.mark.slow


@pytest.fixture
def schema(fresh_database):
    return known_channel().brand.schema_name


def _at_once(schema, jobs, workers=8):
    def run(job):
        try:
            with in_schema(schema):
                return job()
        finally:
            connection.close()

    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(run, jobs))


def _held(product, shelf, amount, reference):
    try:
        with transaction.atomic():
            hold_stock(
                lines=[
                    HoldLine(
                        product_id=product,
                        location_id=shelf,
                        amount=Decimal(amount),
                        reference=reference,
                    )
                ],
                actor=CLERK,
            )
    except NotEnoughStock:
        return False
    return True


def _naive(product, shelf):
    """What nobody should write: read, decide, write."""
    balance = Balance.objects.get(product=product, location=shelf)
    if balance.on_hand - balance.held < 1:
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(0.002)")
    Balance.objects.filter(pk=balance.pk).update(held=balance.held + 1)
    return True


def test_a_hot_product_is_neither_oversold_nor_left_over(schema):
    """INV-03, TEN-23: 400 want one of 100; exactly 100 get it. The naive way oversells."""
    with in_schema(schema):
        product, other = make_products(2, price=None)
        shelf = stock(product, 100)
        stock(other, 20)

    got = _at_once(schema, [lambda n=n: _held(product, shelf, 1, f"t:{n}") for n in range(400)])
    naive = _at_once(schema, [lambda: _naive(other, shelf)] * 80)

    assert sum(got) == 100
    assert sum(naive) > 20, "the harness has no power: even the naive way did not oversell"
    with in_schema(schema):
        assert [s for s in broken_balances() if str(other) not in s and "I3" not in s] == []


def test_shuffled_lines_never_deadlock(schema):
    """Finding 9: rows are locked in one order, whatever order the lines come in."""
    with in_schema(schema):
        products = make_products(20, price=None)
        shelves = [stock(product, 1000) for product in products]

    def order(n):
        chosen = random.Random(n).sample(products, 15)
        with transaction.atomic():
            hold_stock(
                lines=[
                    HoldLine(
                        product_id=p,
                        location_id=shelves[0],
                        amount=Decimal(1),
                        reference=f"o{n}:{p}",
                    )
                    for p in chosen
                ],
                actor=CLERK,
            )
        return True

    assert all(_at_once(schema, [lambda n=n: order(n) for n in range(120)]))
    with in_schema(schema):
        assert broken_balances() == []
