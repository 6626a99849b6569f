"""What holds for every order and every set of policies."""

from __future__ import annotations

import os
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tenant_apps.promotions.rules import (
    Condition,
    Group,
    Limits,
    Mode,
    PolicyIndex,
    accounts_of,
    evaluate,
    reversal,
)
from tests.support.promotions import (
    BUYER,
    amount,
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

LONG = int(os.environ.get("TIERLINE_LONG_CASES", "1000"))  # 100000 takes a quarter of an hour
PRICES = {"A": "100", "B": "49.99", "C": "7.35", "D": "0.07"}
FLOORS = {"A": "85", "B": None, "C": "7.35", "D": "0.05"}
names = st.sampled_from("ABCD")


@st.composite
def orders(draw):
    lines = [
        line(name, draw(st.integers(1, 12)), PRICES[name], key=f"{n}", floor=FLOORS[name])
        for n, name in enumerate(draw(st.lists(names, min_size=1, max_size=5)))
    ]
    return order(*lines)


benefits = st.one_of(
    st.sampled_from([1, 5, "33.3", 100]).map(percent),
    st.sampled_from([1, 2]).map(lambda n: percent(50, units=Decimal(n))),
    st.sampled_from(["0.01", 10, "99.99", 5000]).map(minus),
    st.sampled_from([1, 40]).map(lambda n: minus(n, per_unit=True)),
    st.sampled_from([0, 5, 80]).map(price),
    st.sampled_from([1, 3]).map(lambda n: gift(("D", n), value=2)),
    st.just(points(1)),
)
conditions = st.one_of(
    st.builds(Condition, each=st.booleans()),
    st.builds(amount, each=st.booleans(), most_times=st.sampled_from([None, 2])),
    st.just(sets(("A", 2), ("B", 3))),
    st.just(sets(("C", 1), ("D", 1))),
)
limits = st.builds(
    Limits,
    amount=st.sampled_from([None, Decimal("17.03")]),
    quantity=st.sampled_from([None, Decimal(4)]),
)


@st.composite
def one_policy(draw, number):
    condition = draw(conditions)
    most = {"amount": 400, "quantity": 10, "sets": 2}[condition.measure]
    thresholds = draw(st.sets(st.integers(1, most), min_size=1, max_size=2))
    return policy(
        f"p{number}",
        *((at, draw(benefits)) for at in sorted(thresholds)),
        condition=condition,
        what=draw(st.sampled_from([what(), what("A"), what("B", "C"), what("A", "C", "D")])),
        limits=draw(limits),
        priority=draw(st.integers(0, 2)),
        group=draw(st.sampled_from(["", "g", "h"])),
        brand_share=draw(st.sampled_from([Decimal(0), Decimal("0.333"), Decimal(1)])),
    )


@st.composite
def policies(draw):
    return [draw(one_policy(number)) for number in range(draw(st.integers(1, 4)))]


def groups_of(mode, once, per_goods):
    group = Group(key="g", mode=mode, unit_counts_once=once, per_goods=per_goods)
    return {"g": group, "h": Group(key="h", unit_counts_once=once, priority=1)}


groups = st.builds(groups_of, st.sampled_from(Mode), st.booleans(), st.booleans())


def told(found):
    """All of an answer but which line of the same goods an odd cent went to."""
    return found.by_policy(), found.gifts, found.points, sorted(map(str, found.uses))


def per_product(snapshot, found):
    goods = {each.key: each.goods.product_id for each in snapshot.lines}
    sums = defaultdict(Decimal)
    for each in found.adjustments:
        sums[each.policy_id, goods[each.line]] += each.amount
    return dict(sums)


def check_all(snapshot, some, known):
    found = evaluate(snapshot, some, groups=known)
    order_never_matters(snapshot, some, known, found)
    batching_never_matters(snapshot, some, known, found)
    nothing_is_below_its_floor(snapshot, found)
    every_policy_adds_up(some, found)
    what_comes_and_goes_changes_nothing(snapshot, some, known, found)


def order_never_matters(snapshot, some, known, found):
    turned = replace(snapshot, lines=snapshot.lines[::-1])
    again = evaluate(turned, PolicyIndex(some[::-1]), groups=known)
    assert again == found


def batching_never_matters(snapshot, some, known, found):
    ones = [
        replace(each, key=f"{each.key}.{n:02}", quantity=Decimal(1), amount=each.unit_price)
        for each in snapshot.lines
        for n in range(int(each.quantity))
    ]
    single = replace(snapshot, lines=tuple(ones))
    apart = evaluate(single, some, groups=known)
    assert told(apart) == told(found)
    assert per_product(single, apart) == per_product(snapshot, found)


def nothing_is_below_its_floor(snapshot, found):
    off = found.by_line()
    for each in snapshot.lines:
        rest = each.amount + off.get(each.key, 0)
        assert rest >= (each.floor or 0) * each.quantity
    assert all(each.amount < 0 for each in found.adjustments)


def every_policy_adds_up(some, found):
    for each in found.adjustments:
        assert sum(each.funded_by.values()) == each.amount
    for each in some:
        given_ = -found.by_policy().get(each.id, Decimal(0))
        if each.terms.limits.amount is not None:
            assert given_ <= each.terms.limits.amount
        gifts = sum(gift.quantity for gift in found.gifts if gift.policy_id == each.id)
        if each.terms.limits.quantity is not None:
            assert gifts <= each.terms.limits.quantity
        used = {use.account: use.amount for use in found.uses if use.policy_id == each.id}
        for name, account, _ in accounts_of(each, BUYER.partner_id):
            if name == "amount":
                assert used.get(account, 0) == given_


def what_comes_and_goes_changes_nothing(snapshot, some, known, found):
    first = snapshot.lines[0]
    more = replace(snapshot, lines=(*snapshot.lines, replace(first, key="new")))
    back = reversal(more, {"new": first.quantity}, some, groups=known)
    assert back.after == found
    everything = {each.key: each.quantity for each in snapshot.lines}
    whole = reversal(snapshot, everything, some, groups=known)
    assert whole.refund == sum(each.amount for each in snapshot.lines) + found.total
    assert whole.uses == {use.account: use.amount for use in found.uses}


@settings(max_examples=150, deadline=None)
@given(orders(), policies(), groups)
def test_every_answer_holds(snapshot, some, known):
    check_all(snapshot, some, known)


@pytest.mark.slow
@settings(max_examples=LONG, deadline=None, suppress_health_check=list(HealthCheck))
@given(orders(), policies(), groups)
def test_every_answer_holds_in_the_long_form(snapshot, some, known):
    check_all(snapshot, some, known)
