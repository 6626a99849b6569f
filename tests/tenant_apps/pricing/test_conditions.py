"""Prices by whom and by what: found when asked, never written per buyer."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from tenant_apps.catalog.commands import save_category
from tenant_apps.catalog.models import Product
from tenant_apps.partners.rules import Who
from tenant_apps.pricing.commands import (
    PriceRow,
    ScopedRow,
    TermRow,
    import_prices,
    open_list,
    set_prices,
    set_scoped_prices,
    set_strategy,
    set_terms,
)
from tenant_apps.pricing.errors import BelowFloor, NoBaseBelow, PricesOverlap
from tenant_apps.pricing.models import Price, PriceChange, PriceList
from tenant_apps.pricing.queries import AskedLine, lists_for, quote
from tenant_apps.pricing.rules import Layer, PriceKind, Strategy
from tests.support.trading import CLERK, clerk_of, make_customer, make_products, refused

SINCE = date(2020, 1, 1)
DAY = date(2026, 6, 1)


def book(code, *, prices=(), scoped=(), **facts):
    made = open_list(code=code, name=code, currency="CNY", actor=CLERK, **facts)
    rows = [PriceRow(product_id=key, **told(given)) for key, given in dict(prices).items()]
    set_prices(list_id=made.id, rows=rows, actor=CLERK)
    wide = [ScopedRow(**told(given)) for given in scoped]
    set_scoped_prices(list_id=made.id, rows=wide, actor=CLERK)
    return made


def told(given):
    facts = dict(given) if isinstance(given, dict) else {"amount": given}
    return {"valid_from": SINCE, **facts, "amount": Decimal(facts["amount"])}


def off(share, base=Layer.LIST, **given):
    return {"amount": share, "kind": PriceKind.SHARE_OFF, "base": base, **given}


def unit_price(product, partner=None, **given):
    line = AskedLine(product_id=product, quantity=Decimal(1), **given)
    key = partner.id if partner else None
    [quoted] = quote(partner_id=key, lines=[line], currency="CNY", on=DAY)
    return quoted.unit_price


@pytest.fixture
def product(brand):
    [made] = make_products(1, price="100")
    return made


def test_the_grade_and_area_decide_without_anybody_choosing(product):
    """PRC-04, PRC-12: and a dealer admitted later is priced by the same row."""
    east = Who(grades=frozenset({"gold"}), sales_areas=frozenset({"east"}))
    book("EAST", layer=Layer.FLOAT, who=east, scoped=[off("0.05")])

    gold, plain = make_customer(grade="gold", sales_area="east"), make_customer(sales_area="east")
    assert unit_price(product, gold) == 95
    assert unit_price(product, plain) == 100
    assert unit_price(product) == 100
    assert Price.objects.filter(product=product).count() == 1
    lists = lists_for(PriceList.objects.all(), partner_id=gold.id, currency="CNY")
    assert set(lists.values_list("code", flat=True)) >= {"EAST"}
    assert not lists_for(lists, partner_id=plain.id, currency="CNY").filter(code="EAST").exists()


def test_every_key_of_whom_a_list_is_for_counts(product):
    facts = {
        "kind": "store",
        "grade": "a",
        "group": "tailspin",
        "region_code": "310000",
        "sales_area": "east",
        "tier": 2,
    }
    keys = {
        "kinds": "store",
        "grades": "a",
        "groups": "tailspin",
        "regions": "310000",
        "sales_areas": "east",
        "tiers": 2,
    }
    for place, (name, value) in enumerate(keys.items(), start=1):
        who = Who(**{name: frozenset({value})})
        book(name, who=who, priority=place, prices={product: 100 - place})
    customer = make_customer(**facts)

    assert unit_price(product, customer) == 94
    for place, name in reversed(list(enumerate(facts, start=1))):
        setattr(customer, name, None if name == "tier" else "dealer" if name == "kind" else "")
        customer.save()
        assert unit_price(product, customer) == 100 - place + 1


def test_the_deepest_category_decides_then_the_brand_then_everything(brand):
    """PRC-02."""
    top = save_category(code="top", name="Top", actor=CLERK)
    low = save_category(code="low", name="Low", parent_id=top.id, actor=CLERK)
    one, two, three, four = make_products(4, price="100")
    owner = uuid4()
    Product.objects.filter(pk=one).update(category=low)
    Product.objects.filter(pk=two).update(category=top, brand_owner_id=owner)
    Product.objects.filter(pk=three).update(brand_owner_id=owner)
    book(
        "ALL",
        is_general=True,
        layer=Layer.PROMOTION,
        scoped=[
            off("0.1"),
            off("0.2", brand_owner_id=owner),
            off("0.3", category_id=top.id),
            off("0.4", category_id=low.id),
        ],
    )

    assert [unit_price(key) for key in (one, two, three, four)] == [60, 70, 80, 90]
    own = PriceList.objects.get(code="ALL")
    row = PriceRow(product_id=one, valid_from=SINCE, amount=Decimal(50))
    set_prices(list_id=own.id, rows=[row], actor=CLERK)
    assert unit_price(one) == 50


def test_many_products_take_the_statements_of_one(brand, count_queries):
    products = make_products(20, price="100")
    who = Who(kinds=frozenset({"dealer"}))
    book("WIDE", layer=Layer.FLOAT, who=who, scoped=[off("0.05")])
    customer = make_customer()

    counts = []
    for some in (products[:1], products):
        lines = [AskedLine(product_id=key, quantity=Decimal(1)) for key in some]
        with count_queries() as queries:
            quoted = quote(partner_id=customer.id, lines=lines, currency="CNY", on=DAY)
        assert {line.unit_price for line in quoted} == {95}
        counts.append(len(queries))
    assert counts == [6, 6]  # lists, buyer, prices, goods, wide prices; how the company rounds


def test_the_company_settles_whether_the_lowest_price_decides(product):
    """PRC-05."""
    book("HIGH", is_general=True, priority=9, prices={product: 120})
    assert unit_price(product) == 120

    set_strategy(strategy=Strategy.LOWEST, actor=CLERK)
    assert unit_price(product) == 100
    set_strategy(strategy=Strategy.PRIORITY, actor=CLERK)
    assert unit_price(product) == 120


def test_a_price_for_a_pack_is_kept_beside_that_of_the_piece(product):
    general = PriceList.objects.get()
    row = PriceRow(product_id=product, valid_from=SINCE, amount=Decimal(90), unit="CS")
    set_prices(list_id=general.id, rows=[row], actor=CLERK)

    assert unit_price(product) == 100
    assert unit_price(product, unit="CS") == 90


def test_a_price_is_taken_off_a_lower_layer_only(product):
    with pytest.raises(NoBaseBelow):
        book("ODD", layer=Layer.GUIDE, prices={product: off("0.1")})
    with pytest.raises(NoBaseBelow):
        book("BARE", prices={product: off("0.1", base=None)})


def test_the_database_knows_no_negative_price(product):
    general = PriceList.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Price.objects.create(
            price_list=general, product_id=product, amount=-1, valid_from=date(2021, 1, 1)
        )


def test_the_history_of_a_product_s_prices_says_who_changed_what(product, brand):
    """PRC-18."""
    general = PriceList.objects.get()
    anna = clerk_of(brand, name="Anna")
    for amount in (Decimal(110), Decimal(110), None):
        row = PriceRow(product_id=product, valid_from=SINCE, amount=amount)
        set_prices(list_id=general.id, rows=[row], actor=anna)

    changes = PriceChange.objects.filter(product=product).order_by("id")
    assert [(each.actor, each.old_amount, each.new_amount) for each in changes] == [
        ("clerk", None, 100),
        ("Anna", 100, 110),
        ("Anna", 110, None),
    ]


def test_very_many_prices_are_imported_like_few(brand):
    """Replaced, noted, refused: as set_prices does it."""
    one, two = make_products(2, price="100")
    general = PriceList.objects.get()

    def rows(*amounts):
        return [
            PriceRow(product_id=key, valid_from=SINCE, amount=amount and Decimal(amount))
            for key, amount in zip((one, two), amounts, strict=True)
        ]

    assert import_prices(list_id=general.id, rows=rows(100, 90), actor=CLERK) == 2
    assert [unit_price(key) for key in (one, two)] == [100, 90]
    assert PriceChange.objects.filter(product=one).count() == 1
    assert PriceChange.objects.filter(product=two).last().old_amount == 100
    assert import_prices(list_id=general.id, rows=rows(None, 80), actor=CLERK) == 1

    with refused(PricesOverlap):
        import_prices(list_id=general.id, rows=rows(1, 2) + rows(3, None), actor=CLERK)
    set_terms(rows=[TermRow(currency="CNY", valid_from=SINCE, floor=Decimal(50))], actor=CLERK)
    with refused(BelowFloor):
        import_prices(list_id=general.id, rows=rows(60, 40), actor=CLERK)
    assert [unit_price(key) for key in (one, two)] == [100, 80]
