"""What volume earns: known answers first, then what holds for all terms and volumes."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel.errors import BadValue
from tenant_apps.catalog.rules import Goods, What
from tenant_apps.partners.rules import Buyer, Who
from tenant_apps.rebates.rules import (
    Basis,
    Calendar,
    Component,
    DocumentKind,
    Figures,
    Measure,
    Scale,
    Step,
    Sums,
    Terms,
    entitlement,
    forecast,
    period_end,
    period_of,
    require_sound,
)


def terms(*steps, **given):
    facts = {
        "currency": "CNY",
        "starts_on": date(2026, 1, 1),
        "ends_on": date(2026, 12, 31),
        "kinds": frozenset({DocumentKind.SHIPPED}),
        "steps": tuple(
            each if isinstance(each, Step) else Step(at=Decimal(each[0]), rate=Decimal(each[1]))
            for each in steps
        ),
    }
    return Terms(**{**facts, **given})


def figures(amount=0, quantity=0, **given):
    sums = Sums(amount=Decimal(amount), quantity=Decimal(quantity))
    return Figures(buckets={0: sums}, **given)


def reward(wanted, *given, **facts):
    return entitlement(wanted, figures(*given, **facts)).reward


LADDER = (("5000000", "0.03"), ("10000000", "0.05"))


@pytest.mark.parametrize(
    ("amount", "whole", "per_band"),
    [
        ("4999999", "0", "0"),
        ("4999999.99", "0", "0"),
        ("5000000", "150000", "0"),
        ("9999999.99", "300000", "150000"),
        ("10000000", "500000", "150000"),
        ("12000000", "600000", "250000"),
        ("-5", "0", "0"),
    ],
)
def test_story_6_6_the_boundary_is_included_on_the_whole_amount_and_per_band(
    amount, whole, per_band
):
    """RBT-01, decision 1: "reaches" includes the boundary."""
    assert reward(terms(*LADDER), amount) == Decimal(whole)
    assert reward(terms(*LADDER, scale=Scale.PER_BAND), amount) == Decimal(per_band)


def test_sap_published_case():
    """Nothing below the minimum of 5,000; 7,000 at 2 % is 140; 27,000 at 4 % is 940 more."""
    ladder = terms(("5000", "0.02"), ("20000", "0.04"), calendar=Calendar.CONTRACT)
    paid = Decimal(0)
    payments = []
    for cumulative in ("3000", "7000", "27000"):
        payments.append(reward(ladder, cumulative) - paid)
        paid += payments[-1]

    assert payments == [0, 140, 940]


def test_a_dealer_is_told_how_far_it_is_to_the_next_tier():
    """ "12,400 to the 3 % tier, 9 days"."""
    ladder = terms(("50000", "0.02"), ("100000", "0.03"))

    told = forecast(ladder, figures("87600"), date(2026, 1, 1), date(2026, 3, 22))

    assert (told.missing, told.next_rate, told.days_left) == (
        Decimal("12400"), Decimal("0.03"), 9,
    )  # fmt: skip
    assert told.more == Decimal("3000") - Decimal("1752")
    top = forecast(ladder, figures("100000"), date(2026, 1, 1), date(2026, 3, 31))
    assert (top.missing, top.days_left, top.more) == (None, 0, 0)


def test_a_quantity_rebate_pays_so_much_a_unit():
    by_unit = terms(
        Step(at=Decimal(100), per_unit=Decimal("0.5")),
        Step(at=Decimal(200), per_unit=Decimal(1)),
        measure=Measure.QUANTITY,
    )

    assert [reward(by_unit, 9, quantity) for quantity in (99, 100, 200)] == [0, 50, 200]
    banded = msgspec.structs.replace(by_unit, scale=Scale.PER_BAND)
    assert reward(banded, 9, 300) == 50 + 100


@pytest.mark.parametrize(
    ("basis", "scale", "expected"),
    [
        (Basis.VOLUME, Scale.WHOLE, "6500"),
        (Basis.INCREASE, Scale.WHOLE, "1500"),
        (Basis.INCREASE, Scale.PER_BAND, "700"),
    ],
)
def test_a_growth_rebate_compares_with_the_base_period(basis, scale, expected):
    """130,000 after 100,000 is 30 % of growth."""
    grown = terms(
        ("0.10", "0.02"), ("0.20", "0.05"), measure=Measure.GROWTH, basis=basis, scale=scale
    )

    # Per band: the part from 10 % to 20 % earns 2 % (200), from 20 % on 5 % (500).
    assert reward(grown, 130000, base=Decimal(100000)) == Decimal(expected)
    assert reward(grown, "109999.99", base=Decimal(100000)) == 0
    assert reward(grown, 130000, base=Decimal(0)) == 0, "no base, no growth"


def test_a_target_rebate_needs_what_was_agreed():
    agreed = terms(
        ("0.8", "0.01"), Step(at=Decimal(1), rate=Decimal("0.02"), fixed=Decimal(500)),
        measure=Measure.TARGET,
    )  # fmt: skip

    got = [reward(agreed, amount, target=Decimal(1000)) for amount in (799, 800, 999, 1000)]

    assert got == [0, 8, Decimal("9.99"), 520]
    assert reward(agreed, 1000) == 0, "nothing was agreed with this partner"


def test_a_task_rebate_pays_for_what_was_done():
    """RBT-09: ten shop visits earn 300."""
    tasks = terms(
        Step(at=Decimal(10), fixed=Decimal(300)),
        measure=Measure.QUANTITY,
        kinds=frozenset({DocumentKind.TASK}),
    )

    assert [reward(tasks, 0, done) for done in (9, 10, 11)] == [0, 300, 300]


def test_a_payment_rebate_pays_for_each_payment_by_how_early_it_came():
    """RBT-06: in advance by ten days 2 %, on time 1 %, late nothing."""
    early = terms(("0", "0.01"), ("10", "0.02"), measure=Measure.PAYMENT)
    buckets = {}
    for days, amount in ((-1, 1000), (0, 1000), (9, 1000), (10, 1000), (30, 1000)):
        at = early.bucket(None, days)
        buckets[at] = buckets.get(at, Sums()) + Sums(amount=Decimal(amount))

    assert entitlement(early, Figures(buckets=buckets)).reward == 20 + 40


def test_a_mix_rebate_needs_every_component():
    first, second = UUID(int=1), UUID(int=2)
    mixed = terms(
        ("1000", "0.10"),
        measure=Measure.MIX,
        mix=(
            Component(what=What(categories=frozenset({first})), share=Decimal("0.5")),
            Component(what=What(categories=frozenset({second})), share=Decimal("0.2")),
        ),
    )

    def earned(*amounts):
        goods = [(first,), (second,), (UUID(int=3),)]
        buckets = {
            mixed.bucket(Goods(product_id=UUID(int=9), category_path=path), 0): Sums(
                amount=Decimal(amount)
            )
            for path, amount in zip(goods, amounts, strict=True)
        }
        return entitlement(mixed, Figures(buckets=buckets)).reward

    assert earned(500, 200, 300) == 100
    assert earned(499, 201, 300) == 0
    assert earned(500, 199, 301) == 0
    assert earned(400, 150, 100) == 0, "less than the step"


@pytest.mark.parametrize(
    ("calendar", "start", "end"),
    [
        (Calendar.MONTH, date(2026, 2, 1), date(2026, 2, 28)),
        (Calendar.QUARTER, date(2026, 1, 10), date(2026, 3, 31)),
        (Calendar.YEAR, date(2026, 1, 10), date(2026, 11, 20)),
        (Calendar.CONTRACT, date(2026, 1, 10), date(2026, 11, 20)),
    ],
)
def test_a_period_is_of_the_civil_year_cut_to_the_contract(calendar, start, end):
    wanted = terms(
        *LADDER, calendar=calendar, starts_on=date(2026, 1, 10), ends_on=date(2026, 11, 20)
    )

    assert period_of(wanted, date(2026, 2, 28)) == start
    assert period_end(wanted, start) == end
    assert period_of(wanted, date(2026, 1, 9)) is None
    assert period_of(wanted, date(2026, 11, 21)) is None
    assert period_of(wanted, date(2025, 5, 5)) is None


def test_growth_counts_the_year_before_as_well():
    grown = terms(("0.1", "0.02"), measure=Measure.GROWTH)

    assert period_of(grown, date(2025, 5, 5)) == date(2025, 4, 1)
    assert period_of(grown, date(2024, 5, 5)) is None


def test_only_volume_of_the_right_buyers_and_goods_counts():
    gold = terms(
        *LADDER, who=Who(grades=frozenset({"gold"})), what=What(brands=frozenset({UUID(int=1)}))
    )
    ours, theirs = (Goods(product_id=UUID(int=9), brand_owner_id=UUID(int=n)) for n in (1, 2))
    buyer = Buyer(partner_id=UUID(int=5), grade="gold")

    assert gold.counts(buyer, ours)
    assert not gold.counts(buyer, theirs)
    assert not gold.counts(Buyer(partner_id=UUID(int=5)), ours)


@pytest.mark.parametrize(
    "steps",
    [
        (),
        (("5", "0.1"), ("5", "0.2")),
        (("5", "0.1"), ("4", "0.2")),
        (("-1", "0.1"),),
        (("NaN", "0.1"),),
        (("1E400", "0.1"),),
        (("1", "NaN"),),
        (("1", "1.01"),),
        (("1", "-0.01"),),
        (Step(at=Decimal(1), fixed=Decimal("Infinity")),),
    ],
)
def test_steps_that_cannot_be_calculated_are_refused(steps):
    with pytest.raises(BadValue):
        require_sound(terms(*steps))


def test_a_mix_of_more_than_all_and_an_end_before_the_beginning_are_refused():
    share = Component(what=What(), share=Decimal("0.6"))
    for facts in (
        {"measure": Measure.MIX, "mix": (share, share)},
        {"measure": Measure.MIX},
        {"ends_on": date(2025, 1, 1)},
    ):
        with pytest.raises(BadValue):
            require_sound(terms(*LADDER, **facts))


def test_terms_survive_the_column_they_are_kept_in():
    wanted = terms(
        *LADDER,
        who=Who(partners=frozenset({UUID(int=1)})),
        measure=Measure.MIX,
        mix=(Component(what=What(), share=Decimal("0.6")),),
        targets={UUID(int=1): Decimal("10.50")},
    )

    assert msgspec.convert(msgspec.to_builtins(wanted), Terms) == wanted


levels = st.decimals(0, 1000, places=2)
rates = st.decimals(0, 1, places=3)
ladders = st.lists(st.tuples(levels, rates), min_size=1, max_size=5, unique_by=lambda at: at[0])


def _ladder(drawn, **given):
    return terms(*(Step(at=at, rate=rate) for at, rate in sorted(drawn)), **given)


@given(ladders, st.lists(st.decimals(-50, 300, places=2), max_size=8), st.sampled_from(Scale))
def test_how_volume_is_cut_into_lines_never_changes_the_reward(drawn, lines, scale):
    wanted = _ladder(drawn, scale=scale)
    at_once = reward(wanted, sum(lines, Decimal(0)))

    total = Sums()
    for line in lines:
        total += Sums(amount=line)

    assert entitlement(wanted, Figures(buckets={0: total})).reward == at_once


@given(ladders, st.decimals(-50, 3000, places=2))
def test_per_band_agrees_with_adding_up_cent_by_band(drawn, amount):
    """An oracle that looks at each band by itself."""
    wanted = _ladder(drawn, scale=Scale.PER_BAND)
    expected = Decimal(0)
    ends = [step.at for step in wanted.steps[1:]] + [Decimal("Infinity")]
    for step, end in zip(wanted.steps, ends, strict=True):
        expected += max(min(amount, end) - step.at, Decimal(0)) * step.rate

    assert abs(reward(wanted, amount) - expected) <= Decimal("0.005")


@given(ladders, st.decimals(0, 2000, places=2), st.integers(0, 90))
def test_what_the_forecast_says_is_missing_reaches_the_next_step_exactly(drawn, amount, days):
    wanted = _ladder(drawn)
    today = date(2026, 1, 1) + timedelta(days=days)
    now = entitlement(wanted, figures(amount))
    told = forecast(wanted, figures(amount), date(2026, 1, 1), today)

    if told.missing is None:
        assert now.step == len(wanted.steps) - 1
        return
    assert told.missing > 0
    there = entitlement(wanted, figures(amount + told.missing))
    assert there.step == now.step + 1
    assert there.reward - now.reward == told.more
    assert entitlement(wanted, figures(amount + told.missing - Decimal("0.01"))).step == now.step
