"""Every kind of promotion, by the figures users reckon with (PRM-01 to PRM-14, PRM-22)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tenant_apps.partners.rules import Buyer, Who
from tenant_apps.promotions.rules import (
    Base,
    Condition,
    Counters,
    Group,
    Limits,
    Measure,
    Mode,
    accounts_of,
    evaluate,
)
from tests.support.promotions import (
    BUYER,
    amount,
    called,
    gift,
    line,
    minus,
    order,
    percent,
    points,
    policy,
    price,
    sets,
    what,
)

D = Decimal
FIVE_A = policy("five", (5, percent(5)), what=what("A"))
A2B3 = policy("set", (1, minus(10)), condition=sets(("A", 2), ("B", 3)))
CART = order(line("A", 5, 100), line("B", 3, 50))


def off(snapshot, *policies, **given) -> Decimal:
    return -evaluate(snapshot, policies, **given).total


def free(one, name, left, *, buyer=None) -> Counters:
    """Counters with one limit of a policy nearly used up."""
    account = [a for n, a, _ in accounts_of(one, buyer or BUYER.partner_id) if n == name]
    return Counters(free={account[0]: D(left)})


def test_two_promotions_stack_and_each_saving_is_told():
    """Story 3.2: 650 - 25 - 10 = 615 (PRM-05, PRM-06, PRM-13)."""
    found = evaluate(CART, [FIVE_A, A2B3])

    assert found.by_policy() == {called("five"): D("-25"), called("set"): D("-10")}
    assert sum(each.amount for each in CART.lines) + found.total == 615
    assert {(e.policy_id, e.line): e.amount for e in found.adjustments} == {
        (called("five"), "A"): D("-25.00"),
        (called("set"), "A"): D("-5.71"),  # 200 : 150, largest remainder
        (called("set"), "B"): D("-4.29"),
    }


@pytest.mark.parametrize(
    ("mode", "total"), [(Mode.BEST, 625), (Mode.LOWEST, 640), (Mode.FIRST, 640)]
)
def test_where_they_exclude_each_other_one_applies(mode, total):
    """Story 3.3: the better one, 625; and the other modes of decision 2."""
    pair = [
        policy("five", (5, percent(5)), what=what("A"), group="g"),
        policy("set", (1, minus(10)), condition=sets(("A", 2), ("B", 3)), group="g", priority=1),
    ]
    found = evaluate(CART, pair, groups={"g": Group(key="g", mode=mode)})

    assert 650 + found.total == total
    assert [e.reason_code for e in found.trace].count("OUTRANKED") == 1


def test_policies_about_different_goods_exclude_each_other_only_per_order():
    pair = [
        policy("a", (1, percent(5)), what=what("A"), group="g"),
        policy("b", (1, percent(10)), what=what("B"), group="g"),
    ]

    def total(**given):
        return off(CART, *pair, groups={"g": Group(key="g", mode=Mode.BEST, **given)})

    assert total() == 25
    assert total(per_goods=True) == 40


def test_a_free_combination_gives_a_gift_while_there_are_some():
    """Story 3.4: A x 4 + B x 3 + C x 3 gives one D; with none of 10 left it gives none."""
    ten = policy(
        "ten",
        (10, gift(("D", 1))),
        what=what("A", "B", "C"),
        limits=Limits(quantity=D(10)),
    )
    cart = order(line("A", 4, 1), line("B", 3, 1), line("C", 3, 1))

    found = evaluate(cart, [ten])
    assert [(each.product_id, each.quantity) for each in found.gifts] == [(called("D"), 1)]
    assert [(use.amount, use.limit) for use in found.uses] == [(1, 10)]

    gone = evaluate(cart, [ten], free(ten, "quantity", 0))
    assert gone.gifts == []
    assert [each.reason_code for each in gone.trace] == ["LIMIT_REACHED"]


@pytest.mark.parametrize(
    ("one", "costs"),
    [(policy("p", (1000, minus(100)), condition=amount()), 900),
     (policy("p", (800, minus(120)), condition=amount()), 780)],
)  # fmt: skip
def test_spend_and_save(one, costs):
    """Story 4.4: 900 costs 900 under "1000 minus 100" and 780 under "800 minus 120" (PRM-02)."""
    assert 900 - off(order(line("A", 9, 100)), one) == costs


def test_spend_and_discount_takes_a_share_of_the_order():
    one = policy("p", (1000, percent(10)), condition=amount())

    assert off(order(line("A", 10, 100)), one) == 100  # the boundary counts
    assert off(order(line("A", 1, "999.99")), one) == 0


def test_of_several_steps_the_one_that_is_reached_applies():
    """PRM-09."""
    one = policy("p", (1000, minus(50)), (2000, minus(150)), condition=amount())

    assert [off(order(line("A", n, 100)), one) for n in (9, 10, 19, 20, 45)] == [
        0, 50, 50, 150, 150,
    ]  # fmt: skip


def test_each_full_threshold_gives_again_up_to_a_maximum():
    one = policy("p", (100, minus(10)), condition=amount(each=True))
    most = policy("p", (100, minus(10)), condition=amount(each=True, most_times=3))

    assert off(order(line("A", 35, 10)), one) == 30
    assert off(order(line("A", 99, 10)), most) == 30


def test_a_combination_counts_as_often_as_all_its_parts_are_there():
    cart = order(line("A", 5, 100), line("B", 6, 50))

    assert off(cart, A2B3) == 20
    assert off(order(line("A", 5, 100)), A2B3) == 0


def test_a_special_price_holds_for_so_many_units_as_there_are():
    """PRM-04, PRM-12, PRM-25: the first 3 at 80."""
    one = policy("p", (1, price(80)), what=what("A"), limits=Limits(quantity=D(3)))

    found = evaluate(CART, [one])
    assert found.total == -60
    assert [use.amount for use in found.uses] == [3]
    assert off(CART, policy("p", (1, price(120)), what=what("A"))) == 0


def test_the_second_at_half_price():
    """Buy 2, the cheaper one of each pair at 50 %."""
    one = policy(
        "p", (2, percent(50, units=D(1))), what=what("A", "B"), condition=Condition(each=True)
    )

    assert off(order(line("A", 1, 100), line("B", 1, 50)), one) == 25
    assert off(order(line("A", 5, 100)), one) == 100


@pytest.mark.parametrize("scope", [what("A"), None])
@pytest.mark.parametrize("benefit", [percent(10), gift(("D", 1)), gift(("D", 1), value=5)])
def test_the_matrix_of_scopes(scope, benefit):
    """Product, category and whole order; gift and discount (PRM-07, PRM-08)."""
    given = {"what": scope} if scope else {}
    found = evaluate(CART, [policy("p", (1, benefit), **given)])

    if benefit.gifts:
        assert [each.quantity for each in found.gifts] == [1]
    else:
        assert found.total == (-50 if scope else -65)


def test_what_is_counted_and_what_gets_cheaper_may_differ():
    one = policy("p", (5, percent(20, on=what("B"))), what=what("A"))

    assert evaluate(CART, [one]).by_line() == {"B": D("-30.00")}


def test_among_several_gifts_the_buyer_chooses():
    one = policy("p", (1, gift(("D", 1), ("E", 2), is_choice=True)))

    def given(**chosen):
        found = evaluate(order(line("A", 1, 1), chosen=chosen.get("to") or {}), [one])
        return [(each.product_id, each.quantity) for each in found.gifts]

    assert given() == [(called("D"), 1)]
    assert given(to={one.id: called("E")}) == [(called("E"), 2)]
    assert given(to={one.id: called("other")}) == [(called("D"), 1)]


def test_a_cumulative_policy_gives_the_difference_to_what_was_reached_before():
    """PRM-10: 100 for 1000, 300 for 2000, over several orders."""
    one = policy("p", (1000, minus(100)), (2000, minus(300)), condition=amount(is_cumulative=True))

    def at(earlier, units):
        return off(
            order(line("A", units, 100)), one, counters=Counters(measured={one.id: D(earlier)})
        )

    assert [at(0, 9), at(900, 1), at(900, 11), at(1000, 5), at(1000, 10)] == [
        0, 100, 300, 0, 200,
    ]  # fmt: skip
    counted = evaluate(order(line("A", 9, 100)), [one]).uses
    assert [(use.amount, use.limit) for use in counted] == [(900, None)]


def test_every_third_order_gets_a_gift():
    one = policy(
        "p",
        (3, gift(("D", 1))),
        condition=Condition(measure=Measure.ORDERS, each=True, is_cumulative=True),
    )
    given = [len(evaluate(CART, [one], Counters(measured={one.id: D(n)})).gifts) for n in range(6)]

    assert given == [0, 0, 1, 0, 0, 1]


def test_points_are_earned_for_each_full_amount():
    """PRM-22."""
    one = policy("p", (100, points(1)), condition=amount(each=True))

    assert evaluate(CART, [one]).points == {one.id: 6}


@pytest.mark.parametrize(
    ("limits", "name", "left", "given"),
    [
        (Limits(amount=D(1000)), "amount", 7, 7),
        (Limits(buyer_amount=D(1000)), "amount", 7, 7),
        (Limits(orders=D(5)), "orders", 1, 25),
        (Limits(orders=D(5)), "orders", 0, 0),
        (Limits(buyer_orders=D(5)), "orders", 0, 0),
        (Limits(quantity=D(9), buyer_quantity=D(2)), "quantity", 9, 10),
    ],
)
def test_what_is_used_up_is_given_no_more(limits, name, left, given):
    """PRM-12: in total and per customer; amount, pieces, orders."""
    one = policy("p", (5, percent(5)), what=what("A"), limits=limits)

    assert off(CART, one, counters=free(one, name, left)) == given


def test_the_floor_wins_and_says_so():
    """Decision 19: nothing goes below it, and the trace tells."""
    cart = order(line("A", 5, 100, floor=98))
    found = evaluate(cart, [FIVE_A])

    assert found.total == -10
    assert [each.reason_code for each in found.trace] == ["FLOOR_REACHED", "APPLIED"]
    assert found.trace[0].details == {"wanted": "25.00", "given": "10.00"}


def test_what_one_floor_keeps_back_of_an_amount_goes_to_the_other_lines():
    cart = order(line("A", 1, 100, floor=99), line("B", 1, 100))

    assert evaluate(cart, [policy("p", (1, minus(10)))]).by_line() == {
        "A": D("-1.00"), "B": D("-9.00"),
    }  # fmt: skip


def test_a_unit_that_counts_once_is_lost_for_the_next_policy():
    """Decision 2: the switch of a group."""
    pair = [
        policy("five", (5, percent(5)), what=what("A"), group="g", priority=1),
        policy("set", (1, minus(10)), condition=sets(("A", 2), ("B", 3)), group="g"),
    ]

    assert off(CART, *pair, groups={"g": Group(key="g", unit_counts_once=True)}) == 25
    assert off(CART, *pair, groups={"g": Group(key="g")}) == 35


def test_percentages_add_up_or_compound_as_the_policy_says():
    def pair(base):
        return [policy(n, (1, percent(10, base=base)), what=what("A")) for n in "xy"]

    assert off(CART, *pair(Base.LISTED)) == 100
    assert off(CART, *pair(Base.NET)) == 95


def test_a_policy_is_for_whom_it_names():
    """PRM-16, PRM-17."""
    silver = policy("p", (1, percent(10)), who=Who(grades=frozenset({"silver"})))
    named = policy("q", (1, percent(10)), who=Who(partners=frozenset({BUYER.partner_id})))

    assert off(CART, silver) == 0
    assert off(CART, named) == 65
    assert off(order(*CART.lines, buyer=Buyer(partner_id=called("other"))), named) == 0


def test_the_brand_bears_its_share_and_the_seller_the_rest():
    one = policy("p", (1, minus("0.05")), brand_share=D("0.5"))
    (found,) = evaluate(order(line("A", 1, 1)), [one]).adjustments

    assert found.funded_by == {"brand": D("-0.03"), "seller": D("-0.02")}


def test_nothing_costs_less_than_nothing():
    assert off(order(line("A", 1, 5)), policy("p", (1, minus(10)))) == 5
