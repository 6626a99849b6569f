"""The cheapest addition that reaches the next step, held against trying everything (PRM-24)."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenant_apps.promotions.rules import Addable, Condition, Counters, nearest
from tenant_apps.promotions.rules.ground import Ground
from tenant_apps.promotions.rules.reaching import level, measured_by
from tests.support.promotions import (
    amount,
    called,
    goods,
    line,
    minus,
    order,
    percent,
    policy,
    sets,
    what,
)

D = Decimal
PRICES = {"A": 7, "B": 5, "C": 3}
OFFERS = [Addable(goods=goods(name), unit_price=D(price)) for name, price in PRICES.items()]


def test_one_more_lamp_saves_ten():
    one = policy("p", (1, minus(10)), condition=sets(("A", 2), ("B", 3)))
    (found,) = nearest(order(line("A", 2, 7), line("B", 2, 5)), [one], OFFERS)

    assert (found.additions, found.cost, found.missing) == (((called("B"), 1),), 5, 1)


def test_an_amount_is_reached_with_the_least_money():
    """11 are missing: 3 + 3 + 5 is exact; two of 7 would be 14."""
    one = policy("p", (18, minus(10)), condition=amount())
    (found,) = nearest(order(line("A", 1, 7)), [one], OFFERS)

    assert found.cost == 11
    assert found.is_exact


def test_too_many_sums_still_lead_there():
    one = policy("p", (10**9, minus(10)), condition=amount())
    (found,) = nearest(order(line("A", 1, 7)), [one], OFFERS)

    assert not found.is_exact
    assert 7 + found.cost >= 10**9


@pytest.mark.parametrize(
    "one",
    [
        policy("p", (5, minus(1))),
        policy("p", (1000, minus(1)), condition=Condition(measure="orders", is_cumulative=True)),
        policy("p", (3, minus(1)), what=what("elsewhere")),
    ],
)
def test_without_a_next_step_there_is_nothing_to_say(one):
    assert nearest(order(line("A", 5, 7)), [one], OFFERS) == []


def test_what_was_ordered_before_counts_along():
    one = policy("p", (100, minus(1)), condition=amount(is_cumulative=True))
    earlier = Counters(measured={one.id: D(90)})
    (found,) = nearest(order(line("A", 1, 7)), [one], OFFERS, earlier)

    assert found.missing == 3


wordings = st.one_of(
    st.builds(amount, each=st.booleans()),
    st.builds(Condition, each=st.booleans()),
    st.just(sets(("A", 2), ("B", 1))),
    st.just(sets(("C", 3))),
)


@settings(max_examples=60, deadline=None)
@given(
    wordings,
    st.lists(st.integers(1, 24), min_size=1, max_size=3, unique=True),
    st.sampled_from([what(), what("A"), what("A", "C")]),
    st.dictionaries(st.sampled_from("ABC"), st.integers(1, 3), min_size=1),
)
def test_nothing_cheaper_reaches_the_next_step(condition, thresholds, goods_, cart):
    least = {"amount": 1, "quantity": 3, "sets": 8}[condition.measure]
    steps = {-(-at // least): percent(1) for at in thresholds}
    one = policy("p", *sorted(steps.items()), condition=condition, what=goods_)
    lines = [line(name, n, PRICES[name]) for name, n in cart.items()]
    for found in nearest(order(*lines), [one], OFFERS):
        assert found.cost == cheapest_of_all(one, cart)


def cheapest_of_all(one, cart) -> int:
    """By trying: every basket of up to 9 pieces of each, the cheapest first."""

    def standing(extra):
        full = [(name, cart.get(name, 0) + n) for name, n in zip("ABC", extra, strict=True)]
        ground = Ground(order(*(line(name, n, PRICES[name]) for name, n in full if n)))
        value = measured_by(one, ground)
        now = level(one, value)
        return (now.step.threshold * now.times if now.step else 0, now.step and now.step.threshold)

    before = standing((0, 0, 0))
    baskets = sorted(
        product(range(10), repeat=3),
        key=lambda extra: sum(n * PRICES[name] for n, name in zip(extra, "ABC", strict=True)),
    )
    for extra in baskets:
        if standing(extra) != before:
            return sum(n * PRICES[name] for n, name in zip(extra, "ABC", strict=True))
    raise AssertionError("no basket was large enough")
