"""Which price decides among layers, lists and conditions: pure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import uuid4

from hypothesis import given, settings
from hypothesis import strategies as st

from tenant_apps.pricing.rules import (
    Depth,
    Facts,
    Layer,
    ListedPrice,
    PriceKind,
    Strategy,
    applicable,
    price_line,
    price_steps,
    rivals,
)

GUIDE, LIST, FLOAT = Layer.GUIDE, Layer.LIST, Layer.FLOAT


def row(amount, layer=LIST, **given):
    facts = {
        "price_id": uuid4(),
        "list_code": given.get("list_code", layer.value),
        "priority": 0,
        "min_quantity": Decimal(given.pop("at", 0)),
        "amount": Decimal(amount),
        "valid_from": date(2020, 1, 1),
    }
    return ListedPrice(**{**facts, "layer": layer, **given})


def off(share, base, layer, **given):
    return row(share, layer, kind=PriceKind.SHARE_OFF, base=base, **given)


def price(rows, quantity=1, unit=""):
    found = applicable(rows, Decimal(quantity), unit)
    return found.amount if found else None


def test_guide_float_and_promotion_are_kept_apart_and_shown():
    """PRC-07: 100, five per cent on top in the region, then a promotion at 98."""
    rows = [row(100, GUIDE), off("-0.05", GUIDE, FLOAT), row(98, Layer.PROMOTION)]
    decided = applicable(rows, Decimal(1))
    trail = price_line(Facts(listed=decided, quantity=Decimal(1))).trail

    assert [(note.step, note.reason_code, note.before, note.after) for note in trail] == [
        ("guide", "GUIDE_PRICE", None, 100),
        ("float", "FLOAT_PRICE", 100, 105),
        ("promotion", "PROMOTION_PRICE", 105, 98),
    ]
    assert trail[1].details["off"] == "guide"


def test_a_contract_goes_before_every_other_layer():
    """PRC-13."""
    rows = [row(7, Layer.CONTRACT), row(6, Layer.PROMOTION), row(5, GUIDE)]

    assert price(rows) == 7


def test_a_list_of_higher_priority_goes_before_a_later_layer():
    """PRC-05."""
    assert price([row(7, Layer.CONTRACT), row(9, priority=1)]) == 9


def test_the_lowest_price_decides_where_the_company_takes_it():
    """PRC-05: a guide price is no offer, so that it counts only alone."""
    low = {"strategy": Strategy.LOWEST}
    rows = [row(5, GUIDE, **low), row(9, priority=9, **low), row(8, Layer.CONTRACT, **low)]

    assert price(rows) == 8
    assert price(rows[:1]) == 5


def test_what_names_the_product_most_closely_decides_within_a_list():
    """PRC-02: the product, then the deepest category, then the brand, then everything."""
    depths = (Depth.EVERYTHING, Depth.BRAND, Depth.CATEGORY, Depth.CATEGORY + 2, Depth.PRODUCT)
    rows = [row(place, depth=depth) for place, depth in enumerate(depths)]

    for known in range(1, 6):
        assert price(rows[:known]) == known - 1


def test_a_price_off_a_layer_that_has_none_does_not_apply():
    rows = [off("0.4", GUIDE, LIST)]

    assert price(rows) is None
    assert [why for _, why in rivals(rows, Decimal(1))] == ["NO_BASE"]


def test_an_amount_off_never_makes_a_price_negative():
    less = row(15, kind=PriceKind.AMOUNT_OFF, base=GUIDE)

    assert price([row(20, GUIDE), less]) == 5
    assert price([row(10, GUIDE), less]) == 0


def test_a_price_off_another_is_taken_off_the_break_that_is_reached():
    rows = [row(10, GUIDE), row(8, GUIDE, at=100), off("0.5", GUIDE, LIST)]

    assert (price(rows, 99), price(rows, 100)) == (5, 4)
    assert [(step.min_quantity, step.amount) for step in price_steps(rows)] == [(0, 5), (100, 4)]


def test_a_price_for_a_pack_is_for_what_is_ordered_in_it():
    rows = [row(10), row(9, unit="CS")]

    assert (price(rows), price(rows, unit="CS"), price(rows, unit="EA")) == (10, 9, 10)


def test_an_exclusive_list_keeps_its_products_to_itself():
    only = row(10, at=5, list_code="A", priority=2, is_exclusive=True)
    rows = [only, row(8, list_code="B", priority=1)]

    assert (price(rows, 4), price(rows, 5)) == (None, 10)
    late = [row(10, list_code="A", priority=2), row(8, list_code="B", is_exclusive=True)]
    assert price(late) == 10
    assert price(late[1:]) == 8


def test_the_losers_say_why_they_did_not_decide():
    rows = [
        row(10, priority=5),
        row(9, list_code="B"),
        row(8, at=10),
        row(7, unit="CS"),
    ]

    told = {loser.amount: why for loser, why in rivals(rows, Decimal(1))}
    assert told == {9: "LOWER_PRIORITY", 8: "QUANTITY_NOT_REACHED", 7: "OTHER_PACK"}


conditions = st.builds(
    lambda amount, layer, at, priority, depth, code, relative: row(
        amount,
        layer,
        at=at,
        priority=priority,
        depth=depth,
        list_code=code + layer.value,
        kind=PriceKind.SHARE_OFF if relative and layer is not GUIDE else PriceKind.AMOUNT,
        base=GUIDE if relative and layer is not GUIDE else None,
    ),
    st.decimals(0, 1, places=2),
    st.sampled_from(Layer),
    st.integers(0, 5),
    st.integers(0, 2),
    st.sampled_from([0, 1, 10, 11, 100]),
    st.sampled_from("ABC"),
    st.booleans(),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(conditions, max_size=9), st.randoms(), st.integers(0, 6))
def test_the_order_in_which_prices_are_found_does_not_matter(rows, chance, quantity):
    unlike = list({(each.list_code, each.depth, each.min_quantity): each for each in rows}.values())
    mixed = list(unlike)
    chance.shuffle(mixed)

    first, second = applicable(unlike, Decimal(quantity)), applicable(mixed, Decimal(quantity))
    assert (first and first.amount) == (second and second.amount)


@settings(max_examples=300, deadline=None)
@given(st.lists(conditions, max_size=9))
def test_the_steps_agree_with_the_price_at_every_quantity(rows):
    steps = price_steps(rows)

    for quantity in range(8):
        reached = [step for step in steps if step.min_quantity <= quantity]
        assert (reached[-1].amount if reached else None) == price(rows, quantity)
