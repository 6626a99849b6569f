"""What the books of rebates refuse, and that they tell when they are wrong."""

from __future__ import annotations

import pytest
from django.db import DataError, IntegrityError, ProgrammingError, connection, transaction

from kernel.errors import BadValue
from tenant_apps.rebates.queries import broken_rebates
from tests.support.trading import make_customer, make_products, refused
from tests.tenant_apps.rebates.test_settling import agree, count, line


@pytest.fixture
def shop(brand):
    return make_customer()


@pytest.fixture
def goods(brand):
    return make_products(1)[0]


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "1E400", "1E12", "0.0000001"])
def test_what_is_no_number_is_refused(shop, goods, amount):
    with refused(BadValue):
        count(line(shop, goods, amount))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE rebates_volumeline SET amount = 1",
        "DELETE FROM rebates_volumeline",
        "UPDATE rebates_contractversion SET terms = '{}'",
        "UPDATE rebates_standing SET accrued = 'NaN'",
        "INSERT INTO rebates_volumeline SELECT * FROM rebates_volumeline",
    ],
)
def test_the_database_itself_refuses(shop, goods, change):
    agree(("0", "0.1"))
    count(line(shop, goods, 100))

    with (
        pytest.raises((IntegrityError, DataError, ProgrammingError)) as refusal,
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change)

    assert "syntax" not in str(refusal.value)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("UPDATE rebates_volumesum SET amount = amount + 1", "counted"),
        ("UPDATE rebates_standing SET accrued = accrued + 1", "accrued, the ledger says"),
        ("UPDATE rebates_standing SET settled = 1", "settled, settlements say"),
    ],
)
def test_books_that_are_wrong_are_told_of(shop, goods, change, sentence):
    agree(("0", "0.1"))
    count(line(shop, goods, 100))
    with connection.cursor() as cursor:
        cursor.execute(change)

    assert any(sentence in said for said in broken_rebates())
