"""PRD-20, PRD-21: any code or word finds its product, the best first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel.quantity import Ratio
from tenant_apps.catalog.commands import PackFact, ProductFacts, add_codes, add_products
from tenant_apps.catalog.models import Product
from tenant_apps.catalog.queries import on_offer, ranked, search
from tenant_apps.catalog.rules import CodeScheme, query_of, terms_of
from tests.support.mall import DAY
from tests.support.trading import CLERK, make_customer

LAMPS = (
    ("DL-100-WH", "Desk lamp Pico 台灯 60 W"),
    ("DL-100-BK", "Desk lamp Pico 台灯 60 W 黑色"),
    ("FL-310", "Floor lamp Reed 落地灯"),
    ("BU-009", "Bulb E27 9W 灯泡"),
    ("PICO", "Reading light 阅读灯"),
)


@pytest.fixture
def lamps(brand):
    facts = [
        ProductFacts(
            sku=sku,
            name=name,
            codes=((CodeScheme.MODEL, f"M/{at}7"),),
            packs=(PackFact(unit="CS", ratio=Ratio(12), gtin="16901234567899"),) if not at else (),
            gtin="6901234567892" if not at else "",
        )
        for at, (sku, name) in enumerate(LAMPS)
    ]
    return add_products(products=facts, actor=CLERK)


def found(text, **given):
    hits = ranked(on_offer(DAY), text, **given)
    rows = Product.objects.in_bulk([hit.id for hit in hits])
    return [rows[hit.id].sku for hit in hits]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("DL-100-WH", ["DL-100-WH"]),
        ("dl-100", ["DL-100-BK", "DL-100-WH"]),
        ("dl100wh", ["DL-100-WH"]),
        ("100wh", ["DL-100-WH"]),
        ("6901234567892", ["DL-100-WH"]),
        ("16901234567899", ["DL-100-WH"]),
        ("690123", ["DL-100-WH"]),
        ("M/37", ["BU-009"]),
        ("pico", ["PICO", "DL-100-BK", "DL-100-WH"]),
        ("台灯", ["DL-100-BK", "DL-100-WH"]),
        ("灯", ["BU-009", "DL-100-BK", "DL-100-WH", "FL-310", "PICO"]),
        ("落地", ["FL-310"]),
        ("lamp desk", ["DL-100-BK", "DL-100-WH"]),
        ("60w 黑", ["DL-100-BK"]),
        ("9w", ["BU-009"]),
        ("ＤＬ－１００－ＷＨ", ["DL-100-WH"]),
        ("floo", ["FL-310"]),
        ("黑灯", []),
        ("nothing", []),
        ("%", []),
        ("_", []),
        ("'", []),
        ("& | ! <-> :*", []),
    ],
)
def test_a_text_finds_its_products_the_best_first(lamps, text, first):
    assert found(text) == first


def test_a_partner_s_own_number_finds_for_that_partner_alone(lamps):
    ours, other = make_customer(), make_customer()
    codes = [(lamps["FL-310"], CodeScheme.PARTNER, "X-77")]
    add_codes(codes=codes, partner_id=ours.pk, actor=CLERK)

    assert found("x-77", partner_id=ours.pk) == ["FL-310"]
    assert found("x-7", partner_id=ours.pk) == ["FL-310"]
    assert found("x-77", partner_id=other.pk) == []
    assert found("x-77") == []


def test_another_name_is_found_and_the_old_one_is_not(lamps):
    add_products(products=[ProductFacts(sku="FL-310", name="Standing light")], actor=CLERK)

    assert found("standing") == ["FL-310"]
    assert found("reed") == []


def test_lists_are_searched_by_the_same_words(lamps):
    for text in ("DL-100-WH", "pico", "台灯", "M/37", "6901234567892", "nothing", "%"):
        skus = set(search(Product.objects.all(), text).values_list("sku", flat=True))
        assert skus == set(found(text)), text


def test_searching_takes_two_queries(lamps, count_queries):
    with count_queries() as queries:
        ranked(on_offer(DAY), "desk lamp")

    assert len(queries) == 2


@given(st.text(max_size=60))
def test_what_is_typed_makes_a_question_or_none(text):
    """Only terms, quoted: no character of the question is an operator of the search."""
    for part in filter(None, query_of(text).split(" & ")):
        term = part.removesuffix(":*")
        assert term.startswith("'")
        assert term.endswith("'")
        assert term[1:-1]
        assert not set(term[1:-1]) & set("' \\&|!()<>:*\0")


@given(st.text(min_size=1, max_size=40))
def test_a_name_is_found_by_itself(name):
    terms = set(terms_of(texts=[name], codes=[]))

    for part in filter(None, query_of(name).split(" & ")):
        wanted = part.removesuffix(":*").strip("'")
        assert wanted in terms
