"""Who is short of what, and who gets what has come in: pure rules."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
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


TODAY = date(2026, 3, 1)


def waiting(order, line, product, open_, *, due=TODAY, hour=0) -> Waiting:
    return Waiting(
        due=due,
        placed_at=datetime(2026, 3, 1, hour, tzinfo=UTC),
        position=line,
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


def test_the_day_wanted_comes_before_the_hour_asked():
    late = waiting(1, 1, 0, 10, due=TODAY + timedelta(days=3), hour=1)
    soon = waiting(2, 2, 0, 10, hour=9)

    given_ = shares([late, soon], {PRODUCTS[0]: Decimal(10)}, {})

    assert given_ == {soon.order_id: {soon.line_id: 10}}


def test_the_rest_goes_to_who_has_waited_longest():
    older, younger = waiting(1, 1, 0, 10), waiting(2, 2, 0, 10)

    given_ = shares([older, younger], {PRODUCTS[0]: Decimal(12)}, {})

    assert given_ == {older.order_id: {older.line_id: 10}, younger.order_id: {younger.line_id: 2}}


@st.composite
def queues(draw) -> list[Waiting]:
    """Lines of a few orders in no order; several may be wanted on the same day and hour."""
    asked = draw(
        st.lists(
            st.tuples(products, units.filter(bool), st.integers(0, 3), st.integers(0, 3)),
            max_size=8,
        )
    )
    return [
        Waiting(
            order_id=UUID(int=100 + n // 2),
            line_id=UUID(int=n),
            product_id=product,
            open=open_,
            due=TODAY + timedelta(days=day),
            placed_at=datetime(2026, 3, 1, hour, tzinfo=UTC),
            position=n,
        )
        for n, (product, open_, day, hour) in enumerate(asked)
    ]


def got_by_line(lines, free, earmarked) -> dict[UUID, Decimal]:
    given_ = shares(lines, free, earmarked)
    return {line: amount for order in given_.values() for line, amount in order.items()}


earmarks = st.dictionaries(st.integers(0, 7).map(lambda n: UUID(int=n)), units)


@patient
@given(queues(), stock, earmarks)
def test_nobody_gets_more_than_it_waits_for_or_than_there_is(lines, free, earmarked):
    """Never over-promised, and nothing is left lying while somebody waits."""
    got = got_by_line(lines, free, earmarked)

    assert all(0 < got[line.line_id] <= line.open for line in lines if line.line_id in got)
    for product in PRODUCTS:
        mine = [line for line in lines if line.product_id == product]
        total = sum((got.get(line.line_id, Decimal(0)) for line in mine), Decimal(0))
        wanted = sum((line.open for line in mine), Decimal(0))
        assert total == min(wanted, free.get(product, Decimal(0)))


@patient
@given(queues(), stock)
def test_nobody_is_served_before_those_whose_turn_it_was(lines, free):
    """First come, first served: after a line that lacks something nobody gets anything."""
    got = got_by_line(lines, free, {})

    for product in PRODUCTS:
        mine = sorted((x for x in lines if x.product_id == product), key=lambda x: x.turn)
        short = [got.get(line.line_id, Decimal(0)) < line.open for line in mine]
        after = mine[short.index(True) + 1 :] if True in short else []
        assert not any(line.line_id in got for line in after)


@patient
@given(queues(), st.lists(units.filter(bool), min_size=1, max_size=4))
def test_nobody_starves(lines, deliveries):
    """A line is served once as much has come as it and those before it wait for."""
    latest = TODAY + timedelta(days=9)
    newcomer = waiting(99, 99, 0, 1000, due=latest, hour=23)  # somebody always asks for more
    open_ = {line.line_id: line for line in [*lines, newcomer]}
    for amount in deliveries:
        got = got_by_line(list(open_.values()), dict.fromkeys(PRODUCTS, amount), {})
        for line_id, more in got.items():
            line = open_[line_id]
            open_[line_id] = replace(line, open=line.open - more)
        open_ = {key: line for key, line in open_.items() if line.open}

    came = sum(deliveries)
    for line in lines:
        before = [x for x in lines if x.product_id == line.product_id and x.turn <= line.turn]
        if sum(x.open for x in before) <= came:
            assert line.line_id not in open_


@patient
@given(queues(), stock, st.randoms())
def test_the_turn_does_not_depend_on_how_lines_are_listed(lines, free, chance):
    mixed = list(lines)
    chance.shuffle(mixed)

    assert got_by_line(mixed, free, {}) == got_by_line(lines, free, {})
