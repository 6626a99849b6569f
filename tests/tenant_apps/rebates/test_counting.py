"""The index over contracts agrees with asking each one; counting as it comes with counting anew."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import msgspec
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tenant_apps.catalog.rules import Goods, What
from tenant_apps.ledger.queries import broken_accounts
from tenant_apps.partners.rules import Buyer, Who
from tenant_apps.rebates.commands import (
    accrue,
    activate_contract,
    count_anew,
    draft_contract,
    record_volume,
)
from tenant_apps.rebates.models import Standing, VolumeSum
from tenant_apps.rebates.queries import broken_rebates
from tenant_apps.rebates.rules import (
    Calendar,
    Component,
    Contracts,
    Counted,
    DocumentKind,
    Measure,
    Scale,
    period_of,
)
from tests.support.trading import CLERK, make_customer, make_products
from tests.tenant_apps.rebates.test_rules import terms
from tests.tenant_apps.rebates.test_settling import line

IDS = [UUID(int=n) for n in range(1, 5)]
keys = st.frozensets(st.sampled_from(IDS), max_size=2)
words = st.frozensets(st.sampled_from(["a", "b"]), max_size=2)
whos = st.builds(
    Who, partners=keys, kinds=words, grades=words, groups=words, regions=words,
    sales_areas=words, tiers=st.frozensets(st.sampled_from([1, 2]), max_size=1),
)  # fmt: skip
whats = st.builds(
    What, products=keys, categories=keys, brands=keys, without_products=keys,
    without_categories=keys, without_brands=keys,
)  # fmt: skip
buyers = st.builds(
    Buyer, partner_id=st.sampled_from(IDS), kind=st.sampled_from("ab"),
    grade=st.sampled_from(["a", "b", ""]), group=st.sampled_from("ab"),
    region_code=st.sampled_from("ab"), sales_area=st.sampled_from("ab"),
    tier=st.sampled_from([1, 2, None]),
)  # fmt: skip
goods = st.none() | st.builds(
    Goods, product_id=st.sampled_from(IDS), category_path=st.lists(
        st.sampled_from(IDS), max_size=3, unique=True
    ).map(tuple), brand_owner_id=st.none() | st.sampled_from(IDS),
)  # fmt: skip
said = st.builds(
    lambda **facts: terms(
        ("0", "0.02"), ("50", "0.03"), **{**facts, "mix": (
            Component(what=facts["what"], share=Decimal("0.5")),
        )}
    ),
    who=whos,
    what=whats,
    kinds=st.frozensets(st.sampled_from(DocumentKind), min_size=1),
    currency=st.sampled_from(["CNY", "EUR"]),
    measure=st.sampled_from(Measure),
    calendar=st.sampled_from(Calendar),
)  # fmt: skip
QUIET = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _text(facts):
    return "" if facts is None else msgspec.json.encode(facts).decode()


@settings(max_examples=300, deadline=None)
@given(
    st.lists(said, max_size=5),
    st.lists(st.tuples(buyers, goods, st.integers(-400, 400)), min_size=1, max_size=4),
    st.sampled_from(DocumentKind),
)
def test_the_index_finds_the_contracts_that_asking_each_one_finds(contracts, lines, kind):
    index = Contracts([(UUID(int=n), each) for n, each in enumerate(contracts)])
    for buyer, product, days in lines:
        day = date(2026, 1, 1) + timedelta(days=days)
        counted = Counted(
            kind, "CNY", buyer.partner_id, _text(buyer), _text(product), day, days % 60,
            Decimal(1), Decimal(1),
        )  # fmt: skip
        expected = {
            (UUID(int=n), buyer.partner_id, period_of(each, day), each.bucket(product, days % 60))
            for n, each in enumerate(contracts)
            if kind in each.kinds
            and each.currency == "CNY"
            and each.counts(buyer, product)
            and period_of(each, day) is not None
        }
        assert set(index.of(counted)) == expected


facts = st.tuples(
    st.integers(0, 1),  # who
    st.integers(0, 1),  # what
    st.integers(-30, 120).map(lambda n: Decimal(n) / 4),
    st.integers(0, 420),  # when
)


@given(st.lists(facts, min_size=1, max_size=8), st.randoms(use_true_random=False))
@QUIET
def test_counting_as_lines_come_equals_counting_anew_to_the_cent(brand, drawn, chance):
    """Order, batches and repetition change nothing; taking away restores."""
    with transaction.atomic():
        shops = [make_customer(name=f"S{n}") for n in range(2)]
        products = make_products(2, price=None)
        for measure, scale in (
            (Measure.AMOUNT, Scale.WHOLE),
            (Measure.AMOUNT, Scale.PER_BAND),
            (Measure.GROWTH, Scale.WHOLE),
        ):
            wanted = terms(
                ("0.07", "0.013"), ("20", "0.02"), measure=measure, scale=scale,
                kinds=frozenset(DocumentKind),
                what=What(without_products=frozenset({products[1]}))
                if scale is Scale.PER_BAND else What(),
            )  # fmt: skip
            contract = draft_contract(name="x", terms=wanted, actor=CLERK)
            activate_contract(contract_id=contract.id, actor=CLERK)
        lines = [
            line(
                shops[who],
                products[what],
                amount,
                key=str(n),
                day=date(2025, 6, 1) + timedelta(days=days),
            )
            for n, (who, what, amount, days) in enumerate(drawn)
        ]
        chance.shuffle(lines)
        cut = chance.randint(0, len(lines))
        for batch in (lines[:cut], lines[cut:], lines[:cut]):
            accrue(keys=record_volume(lines=batch, actor=CLERK), actor=CLERK)
        before = _books()
        assert broken_rebates() == broken_accounts() == []

        count_anew(actor=CLERK)
        assert accrue(actor=CLERK) == 0
        assert _books() == before

        extra = line(shops[0], products[0], "77.77", key="more")
        back = line(shops[0], products[0], "-77.77", key="back", quantity=Decimal(-1))
        for each in (extra, back):
            accrue(keys=record_volume(lines=[each], actor=CLERK), actor=CLERK)
        assert {key: value for key, value in _books().items() if value} == {
            key: value for key, value in before.items() if value
        }
        transaction.set_rollback(True)


def _books():
    sums = VolumeSum.objects.values_list("contract", "partner", "period", "bucket", "amount")
    standings = Standing.objects.values_list("contract", "partner", "period", "accrued")
    return {**{row[:4]: row[4] for row in sums}, **{row[:3]: row[3] for row in standings}}
