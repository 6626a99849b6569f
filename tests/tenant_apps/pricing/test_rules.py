from datetime import date
from decimal import Decimal
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from tenant_apps.pricing.rules import (
    Facts,
    ListedPrice,
    applicable,
    document_total,
    line_total,
    price_line,
    price_steps,
)

numbers = st.decimals(0, 10_000, places=4)
shares = st.decimals(0, 1, places=4)


def listed(amount="10", *, priority=0, at=0, since=date(2020, 1, 1), code="LIST"):
    return ListedPrice(
        price_id=uuid4(),
        list_code=code,
        priority=priority,
        min_quantity=Decimal(at),
        amount=Decimal(amount),
        valid_from=since,
    )


def test_the_list_with_the_highest_priority_decides():
    """PRC-03, PRC-05: one customer's own price goes before the general one."""
    own, general = listed("9", priority=10, code="OWN"), listed("8")

    assert applicable([general, own], Decimal(1)) is own


def test_within_a_list_the_deepest_break_that_is_reached_decides():
    rows = [listed("10"), listed("9", at=10), listed("8", at=100)]

    assert applicable(rows, Decimal(99)).amount == 9
    assert applicable(rows, Decimal(100)).amount == 8


def test_the_steps_of_a_price_say_what_every_quantity_costs():
    """MAL-06: a screen that knows them totals a cart while somebody types."""
    rows = [listed("10"), listed("9", at=10), listed("9.5", at=20, priority=1, code="OWN")]
    rows.append(listed("9", at=15))

    assert [(step.min_quantity, step.amount) for step in price_steps(rows)] == [
        (0, 10), (10, 9), (20, Decimal("9.5")),
    ]  # fmt: skip
    assert price_steps([]) == []


@given(st.lists(st.tuples(numbers, st.integers(0, 30), st.integers(0, 2)), max_size=8))
def test_the_steps_agree_with_the_row_that_applies(rows):
    listings = [listed(amount, at=at, priority=first) for amount, at, first in rows]
    steps = price_steps(listings)

    for quantity in range(32):
        reached = [step for step in steps if step.min_quantity <= quantity]
        row = applicable(listings, Decimal(quantity))
        assert (reached[-1].amount if reached else None) == (row.amount if row else None)


def test_a_new_price_simply_begins():
    """PRC-01: of prices that overlap the latest start counts."""
    rows = [listed("10"), listed("11", since=date(2026, 1, 1))]

    assert applicable(rows, Decimal(1)).amount == 11


def test_a_break_that_is_not_reached_does_not_apply():
    assert applicable([listed(at=5)], Decimal(4)) is None


def test_the_trail_names_every_step():
    price = price_line(
        Facts(
            listed=listed("10"),
            quantity=Decimal(3),
            given=Decimal("9.5"),
            discount_share=Decimal("0.1"),
        )
    )

    assert [note.step for note in price.trail] == ["list", "given", "discount"]
    assert [note.reason_code for note in price.trail] == [
        "LIST_PRICE",
        "GIVEN_PRICE",
        "LINE_DISCOUNT",
    ]
    assert line_total(price, Decimal(3), 2) == Decimal("25.65")


def test_without_any_price_there_is_none():
    assert price_line(Facts(listed=None, quantity=Decimal(1))).unit is None


@given(numbers, shares, numbers)
def test_a_line_is_rounded_once_and_only_by_half_a_unit(unit, share, quantity):
    price = price_line(Facts(listed=listed(unit), quantity=quantity, discount_share=share))
    total = line_total(price, quantity, 2)

    assert abs(total - unit * (1 - share) * quantity) <= Decimal("0.005")
    assert total == total.quantize(Decimal("0.01"))


@given(st.lists(st.decimals(0, 10_000, places=4), max_size=50))
def test_a_document_is_the_sum_of_its_lines(lines):
    assert abs(document_total(lines, "USD") - sum(lines, Decimal(0))) <= Decimal("0.005")
