"""The stock book: what moves, what is promised, and that nothing appears or vanishes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import DataError, IntegrityError, connection, transaction
from django.db.models import Sum
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kernel.ledger.transfers import balances
from tenant_apps.inventory.commands import (
    HoldLine,
    MoveLine,
    TakeLine,
    adjust_stock,
    hold_stock,
    move_stock,
    release_holds,
    take_holds,
)
from tenant_apps.inventory.errors import NotEnoughStock
from tenant_apps.inventory.models import Balance, Hold, Lot, Move
from tenant_apps.inventory.queries import broken_balances, free
from tenant_apps.inventory.rules import Reason, Source, first_expired_first_out
from tests.support.trading import CLERK, make_products, on_hand, places, stock

QUIET = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _hold(product, shelf, amount, reference="test:1", **given):
    line = HoldLine(
        product_id=product, location_id=shelf, amount=Decimal(amount), reference=reference
    )
    return hold_stock(lines=[line], actor=CLERK, **given)


def _take(amount, reference="test:1"):
    target = places()["customer"]
    line = TakeLine(
        reference=reference, amount=Decimal(amount), target_id=target, move_reference="test"
    )
    return take_holds(lines=[line], actor=CLERK)


def test_a_hold_lowers_what_is_free_and_not_what_is_there(brand):
    [product] = make_products(1)
    shelf = stock(product, 100)

    _hold(product, shelf, 12)

    balance = Balance.objects.get(product=product, location=shelf)
    assert (balance.on_hand, balance.held) == (100, 12)
    assert free([product]) == {product: 88}


def test_holding_again_for_the_same_reference_changes_nothing(brand):
    [product] = make_products(1)
    shelf = stock(product, 100)

    first, second = _hold(product, shelf, 12), _hold(product, shelf, 12)

    assert first == second == {"test:1": 12}
    assert free([product]) == {product: 88}


def test_a_hold_may_grow_to_a_new_total(brand):
    [product] = make_products(1)
    shelf = stock(product, 100)
    _hold(product, shelf, 12)

    assert _hold(product, shelf, 20) == {"test:1": 20}
    assert free([product]) == {product: 80}


def test_one_short_line_holds_nothing_at_all_and_every_short_line_is_named(brand):
    """INV-03: all lines or none."""
    plenty, scarce, none = make_products(3)
    shelf = stock(plenty, 10)
    stock(scarce, 1)

    with pytest.raises(NotEnoughStock) as refusal, transaction.atomic():
        hold_stock(
            lines=[
                HoldLine(product_id=p, location_id=shelf, amount=Decimal(a), reference=f"test:{i}")
                for i, (p, a) in enumerate([(plenty, 5), (scarce, 2), (none, 1)])
            ],
            actor=CLERK,
        )

    short = {line["productId"]: line for line in refusal.value.details["lines"]}
    assert set(short) == {str(scarce), str(none)}
    assert (short[str(scarce)]["available"], short[str(scarce)]["wanted"]) == ("1", "2")
    assert not Hold.objects.exists()


def test_a_partial_hold_takes_what_is_free(brand):
    [product] = make_products(1)
    shelf = stock(product, 5)

    assert _hold(product, shelf, 20, partial=True) == {"test:1": 5}
    assert free([product]) == {product: 0}


def test_released_goods_are_free_again_and_releasing_twice_is_harmless(brand):
    [product] = make_products(1)
    shelf = stock(product, 10)
    _hold(product, shelf, 4)

    release_holds(references=["test:1"], actor=CLERK)
    release_holds(references=["test:1"], actor=CLERK)

    assert free([product]) == {product: 10}
    assert broken_balances() == []


def test_taken_goods_leave_and_are_no_longer_held(brand):
    [product] = make_products(1)
    shelf = stock(product, 10)
    _hold(product, shelf, 4)

    _take(3)

    balance = Balance.objects.get(product=product, location=shelf)
    assert (balance.on_hand, balance.held) == (7, 1)
    assert broken_balances() == []


def test_no_more_can_be_taken_than_was_promised(brand):
    [product] = make_products(1)
    shelf = stock(product, 10)
    _hold(product, shelf, 4)

    with pytest.raises(NotEnoughStock), transaction.atomic():
        _take(5)

    assert on_hand(product) == 10


def test_promised_goods_cannot_be_moved_away(brand):
    [product] = make_products(1)
    shelf = stock(product, 10)
    _hold(product, shelf, 8)

    with pytest.raises(NotEnoughStock), transaction.atomic():
        adjust_stock(
            location_id=shelf,
            differences=[(product, None, Decimal(-3))],
            reason=Reason.SCRAP,
            reference="test",
            actor=CLERK,
        )

    assert on_hand(product) == 10


def test_lots_leave_first_expired_first_out(brand):
    [product] = make_products(1, tracks_lots=True)
    shelf = stock(product, 5, lot="LATE", expires_on=date(2027, 1, 1))
    stock(product, 5, lot="SOON", expires_on=date(2026, 12, 1))

    _hold(product, shelf, 7)
    taken = _take(7)

    codes = {lot.id: lot.code for lot in Lot.objects.all()}
    assert [(codes[part.lot_id], part.amount) for part in taken] == [("SOON", 5), ("LATE", 2)]
    assert broken_balances() == []


def test_the_database_itself_refuses_more_held_than_there_is(brand):
    """I2: behind the check in the code stands a constraint."""
    [product] = make_products(1)
    shelf = stock(product, 10)

    with pytest.raises(IntegrityError), transaction.atomic():
        Balance.objects.filter(product=product, location=shelf).update(held=11)


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_the_database_refuses_what_is_no_number(brand, value):
    """NaN is above every number in PostgreSQL: the constraints must not take it for one."""
    [product] = make_products(1)
    shelf = stock(product, 10)

    change = "UPDATE inventory_balance SET on_hand = %s WHERE location_id = %s"
    # The column's own type refuses infinity, the constraint what is no number at all.
    with (
        pytest.raises((IntegrityError, DataError)),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change, [value, shelf])

    assert on_hand(product) == 10


def test_a_thousand_lines_cost_as_many_statements_as_one(brand, count_queries):
    products = make_products(200)
    shelf = stock(products[0], 1)
    for product in products[1:]:
        stock(product, 1)

    counts = []
    for chosen, name in ((products[:1], "one"), (products[1:], "many")):
        with count_queries() as queries:
            hold_stock(
                lines=[
                    HoldLine(
                        product_id=p, location_id=shelf, amount=Decimal(1), reference=f"{name}:{p}"
                    )
                    for p in chosen
                ],
                actor=CLERK,
            )
        counts.append(len(queries))

    assert counts[0] == counts[1] <= 5


steps = st.lists(
    st.tuples(
        st.sampled_from(["supplier", "adjustment", "customer", "storage"]),
        st.sampled_from(["supplier", "adjustment", "customer", "storage"]),
        st.integers(1, 50),
    ).filter(lambda step: step[0] != step[1]),
    max_size=12,
)


@given(steps)
@QUIET
def test_nothing_appears_or_vanishes(brand, history):
    """I1: every balance is the sum of its moves, and all of them together are zero."""
    with transaction.atomic():
        [product] = make_products(1, price=None)
        place = places()
        for source, target, amount in history:
            line = MoveLine(
                product_id=product,
                source_id=place[source],
                target_id=place[target],
                amount=Decimal(amount),
                reference="test",
            )
            try:
                with transaction.atomic():
                    move_stock(lines=[line], reason=Reason.ADJUSTMENT, actor=CLERK)
            except NotEnoughStock:
                assert source == "storage"

        kept = Balance.objects.filter(product=product)
        moves = Move.objects.filter(product=product)
        derived = balances(moves.values_list("source_id", "target_id", "amount", named=True))
        assert {b.location_id: b.on_hand for b in kept if b.on_hand} == {
            key: amount for key, amount in derived.items() if amount
        }
        assert (kept.aggregate(total=Sum("on_hand"))["total"] or 0) == 0
        assert broken_balances() == []
        transaction.set_rollback(True)


promises = st.lists(
    st.tuples(st.sampled_from(["hold", "release", "take"]), st.integers(0, 2), st.integers(1, 15)),
    max_size=15,
)


@given(promises)
@QUIET
def test_promises_never_exceed_what_is_there(brand, history):
    """I2, I3: through any history of holds, releases and takes."""
    with transaction.atomic():
        [product] = make_products(1, price=None)
        shelf = stock(product, 30)
        for action, which, amount in history:
            try:
                with transaction.atomic():
                    if action == "hold":
                        _hold(product, shelf, amount, f"test:{which}")
                    elif action == "release":
                        release_holds(references=[f"test:{which}"], actor=CLERK)
                    else:
                        _take(amount, f"test:{which}")
            except NotEnoughStock:
                pass
            balance = Balance.objects.get(product=product, location=shelf)
            assert 0 <= balance.held <= balance.on_hand
        assert broken_balances() == []
        transaction.set_rollback(True)


@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 20)), max_size=6),
    st.integers(0, 60),
)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_spreading_over_lots_takes_all_there_is_but_no_more(lots, amount):
    sources = [
        Source(lot_id=i, expires_on=date(2027, 1, 1 + day), free=Decimal(n))
        for i, (day, n) in enumerate(lots)
    ]

    taken = first_expired_first_out(sources, Decimal(amount))

    assert sum(part for _, part in taken) == min(amount, sum(n for _, n in lots))
    days = [lots[lot][0] for lot, _ in taken]
    assert days == sorted(days)
