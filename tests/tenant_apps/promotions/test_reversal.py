"""What a return takes back (decision 20)."""

from __future__ import annotations

from decimal import Decimal

from tenant_apps.promotions.rules import Limits, reversal
from tests.support.promotions import (
    amount,
    called,
    gift,
    line,
    minus,
    order,
    percent,
    policy,
    sets,
    what,
)

D = Decimal
CART = order(line("A", 5, 100), line("B", 3, 50))
PAIR = [
    policy("five", (5, percent(5)), what=what("A")),
    policy("set", (1, minus(10)), condition=sets(("A", 2), ("B", 3))),
]


def test_a_step_that_is_no_longer_reached_is_taken_back():
    """One A of the cart of story 3 comes back: 100 less the 25 that 5 A had earned."""
    back = reversal(CART, {"A": D(1)}, PAIR)

    assert back.refund == 75
    assert back.adjustments == {(called("five"), "A"): D("25.00")}


def test_a_whole_return_gives_back_exactly_what_was_paid():
    back = reversal(CART, {"A": D(5), "B": D(3)}, PAIR)

    assert back.refund == 615
    assert sum(back.adjustments.values()) == 35


def test_a_lost_step_may_be_worth_more_than_the_goods():
    one = policy("p", (1000, minus(100)), condition=amount())

    assert reversal(order(line("A", 20, 50)), {"A": D(1)}, [one]).refund == -50


def test_gifts_and_limits_come_back():
    one = policy("p", (10, gift(("D", 1))), what=what("A"), limits=Limits(quantity=D(10)))
    back = reversal(order(line("A", 10, 1)), {"A": D(1)}, [one])

    assert back.gifts == {(one.id, called("D")): 1}
    assert list(back.uses.values()) == [1]


def test_a_later_version_does_not_rule_an_earlier_order():
    """The caller gives the original versions; the newer one would have taken 120 back."""
    old = policy("p", (1000, minus(100)), condition=amount())

    assert reversal(order(line("A", 10, 100)), {"A": D(10)}, [old]).refund == 900
