"""Who is short of what, and who gets what has come in: pure rules."""

from decimal import Decimal
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tenant_apps.planning.rules import Waiting, Wish, shares, shortages

PRODUCTS = [UUID(int=n) for n in range(1, 4)]
units = st.integers(0, 50).map(Decimal)
products = st.sampled_from(PRODUCTS)
stock = st.dictionaries(products, units)
# A loaded machine draws slowly; that says nothing about the rules.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def wish(line, product=0, wanted=0, on_order=0) -> Wish:
    return Wish(
        line_id=UUID(int=line),
        product_id=PRODUCTS[product],
        position=line,
        wanted=Decimal(wanted),
        on_order=Decimal(on_order),
    )


def waiting(order, line, product, open_) -> Waiting:
    return Waiting(
        order_id=UUID(int=100 + order),
        line_id=UUID(int=line),
        product_id=PRODUCTS[product],
        open=Decimal(open_),
    )


def test_twenty_wanted_and_five_free_are_fifteen_short():
    [found] = shortages([wish(1, wanted=20)], {PRODUCTS[0]: Decimal(5)})

    assert (found.available, found.short) == (5, 15)


def test_no_unit_serves_two_lines():
    first, second = shortages([wish(1, wanted=4), wish(2, wanted=4)], {PRODUCTS[0]: Decimal(5)})

    assert (first.short, second.short) == (0, 3)


def test_what_is_ordered_already_is_not_short():
    [found] = shortages([wish(1, wanted=20, on_order=15)], {PRODUCTS[0]: Decimal(5)})

    assert found.short == 0


def test_a_book_below_zero_has_nothing_free():
    [found] = shortages([wish(1, wanted=2)], {PRODUCTS[0]: Decimal(-12)})

    assert (found.available, found.short) == (0, 2)


@patient
@given(st.lists(st.tuples(products, units)), stock)
def test_available_and_short_make_up_what_is_wanted(asked, free):
    wishes = [
        Wish(line_id=UUID(int=n), product_id=product, position=n, wanted=wanted)
        for n, (product, wanted) in enumerate(asked)
    ]

    found = shortages(wishes, free)

    assert all(line.available + line.short == line.wanted for line in found)
    for product in PRODUCTS:
        given_out = sum(line.available for line in found if line.product_id == product)
        assert given_out <= free.get(product, 0)


def test_goods_go_first_to_the_line_they_were_bought_for():
    older, younger = waiting(1, 1, 0, 10), waiting(2, 2, 0, 10)

    given_ = shares([older, younger], {PRODUCTS[0]: Decimal(12)}, {younger.line_id: Decimal(10)})

    assert given_ == {younger.order_id: {younger.line_id: 10}, older.order_id: {older.line_id: 2}}


def test_the_rest_goes_to_who_has_waited_longest():
    older, younger = waiting(1, 1, 0, 10), waiting(2, 2, 0, 10)

    given_ = shares([older, younger], {PRODUCTS[0]: Decimal(12)}, {})

    assert given_ == {older.order_id: {older.line_id: 10}, younger.order_id: {younger.line_id: 2}}


@patient
@given(
    st.lists(st.tuples(products, units.filter(bool)), max_size=8),
    stock,
    st.dictionaries(st.integers(0, 7).map(lambda n: UUID(int=n)), units),
)
def test_nobody_gets_more_than_it_waits_for_or_than_has_come(asked, came, earmarked):
    lines = [
        Waiting(order_id=UUID(int=100 + n), line_id=UUID(int=n), product_id=product, open=open_)
        for n, (product, open_) in enumerate(asked)
    ]

    given_ = shares(lines, came, earmarked)

    got = {line: amount for order in given_.values() for line, amount in order.items()}
    assert all(0 < got[line.line_id] <= line.open for line in lines if line.line_id in got)
    for product in PRODUCTS:
        mine = [line for line in lines if line.product_id == product]
        total = sum((got.get(line.line_id, Decimal(0)) for line in mine), Decimal(0))
        wanted = sum((line.open for line in mine), Decimal(0))
        assert total == min(wanted, came.get(product, Decimal(0)))
