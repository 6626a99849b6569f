from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel.money import CurrencyMismatch, Money, rounded

amounts = st.decimals(-(10**9), 10**9, places=2)
weights = st.lists(st.decimals("0.01", 1000, places=2), min_size=1, max_size=20)


@given(amounts, weights)
def test_splitting_loses_nothing(amount, weights):
    parts = Money(amount, "EUR").split(weights)

    assert sum((part.amount for part in parts), Decimal(0)) == amount


@given(amounts, weights)
def test_each_part_is_within_a_cent_of_its_exact_share(amount, weights):
    parts = Money(amount, "EUR").split(weights)

    exact = [amount * weight / sum(weights) for weight in weights]
    assert all(
        abs(part.amount - share) < Decimal("0.01") for part, share in zip(parts, exact, strict=True)
    )


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("0.005", "0.01"), ("-0.005", "-0.01"), ("2.675", "2.68"), ("1.0049", "1.00")],
)
def test_half_a_cent_goes_away_from_zero(amount, expected):
    assert rounded(Decimal(amount), 2) == Decimal(expected)


@pytest.mark.parametrize(
    ("currency", "expected"), [("JPY", "3"), ("KWD", "2.500"), ("CNY", "2.50")]
)
def test_each_currency_is_rounded_to_its_minor_unit(currency, expected):
    assert str(Money(Decimal("2.5"), currency).rounded().amount) == expected


def test_two_currencies_do_not_add_up():
    with pytest.raises(CurrencyMismatch):
        Money(Decimal(1), "EUR") + Money(Decimal(1), "CNY")
