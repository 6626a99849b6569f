"""Products, their codes, units and names in letters."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from kernel.quantity import Ratio
from shared_apps.directory.errors import BadGtin
from shared_apps.exchange.documents import Item
from tenant_apps.catalog.commands import (
    PackFact,
    ProductFacts,
    add_codes,
    add_products,
    adopt_products,
    products,
    withdraw_product,
)
from tenant_apps.catalog.errors import CodeTaken, NotWhole, UnknownItems, UnknownUnit, VariantTaken
from tenant_apps.catalog.models import Code, Product
from tenant_apps.catalog.queries import (
    find_by_codes,
    items_of,
    order_unit,
    resolve_items,
    to_base,
    units_of,
)
from tenant_apps.catalog.rules import CodeScheme, folded, gtin_is_valid
from tests.support.trading import CLERK, make_customer, make_products, refused

LAMP = "4006381333931"


def add(**facts):
    facts = {"sku": "LAMP-1", "name": "Lamp", **facts}
    return add_products(products=[ProductFacts(**facts)], publish=False, actor=CLERK)[facts["sku"]]


@given(st.from_regex(r"[0-9]{12}", fullmatch=True))
def test_exactly_one_check_digit_is_right(twelve):
    """Of the ten numbers that begin alike one is a GTIN (GS1 General Specifications 7.9)."""
    valid = [digit for digit in "0123456789" if gtin_is_valid(twelve + digit)]
    assert len(valid) == (0 if not twelve.strip("0") else 1)


@pytest.mark.parametrize(
    "code", ["4006381333932", "400638133393", "４００６３８１３３３９３１", ""]
)
def test_what_is_no_gtin_is_refused(brand, code):
    assert not gtin_is_valid(code)
    if code:
        with pytest.raises(BadGtin):
            add(gtin=code)


def test_a_product_is_found_by_every_number_it_has(brand):
    """PRD-21: SKU, GTIN in any length, model and order number."""
    product = add(
        gtin=LAMP, codes=((CodeScheme.MODEL, "L-900"), (CodeScheme.ORDER_NUMBER, "77001"))
    )

    found = find_by_codes(["lamp-1", LAMP, f"0{LAMP}", "l-900", "77001", "nothing"])

    assert all(found[code][0].product_id == product for code in list(found)[:5])
    assert found["nothing"] == []


def test_codes_that_look_alike_are_one_code(brand):
    """NFC, case, blanks and invisible characters make no second product."""
    first = add(sku="Café-1")
    again = add(sku="Cafe\u0301-1 ")

    assert first == again
    assert folded(" A1\u200b") == folded("a1")


def test_a_partner_s_own_number_is_known_for_that_partner_alone(brand):
    product = add()
    ours, other = make_customer(), make_customer()
    add_codes(codes=[(product, CodeScheme.PARTNER, "X-1")], partner_id=ours.id, actor=CLERK)

    assert find_by_codes(["X-1"], ours.id)["X-1"][0].product_id == product
    assert find_by_codes(["X-1"], other.id)["X-1"] == []
    assert find_by_codes(["X-1"])["X-1"] == []


def test_a_code_belongs_to_one_product(brand):
    first, second = add(sku="A"), add(sku="B")
    add_codes(codes=[(first, CodeScheme.MODEL, "M")], actor=CLERK)

    with pytest.raises(CodeTaken) as refusal:
        add_codes(codes=[(second, CodeScheme.MODEL, "m")], actor=CLERK)

    assert refusal.value.details["product"] == "A"


def test_a_code_named_twice_is_refused_where_it_stands_again(brand):
    """Dropping the second would leave a product that its own number does not find."""
    taken = add(sku="OLD", codes=((CodeScheme.MODEL, "M-0"),))
    twice = ((CodeScheme.MATERIAL, "M-1"), (CodeScheme.MODEL, "M-2"))
    facts = [ProductFacts(sku="A", name="A", codes=twice), ProductFacts(sku="B", name="B")]

    for codes, sku in ((((CodeScheme.MODEL, " m-2"),), "A"), (((CodeScheme.MODEL, "M-0"),), "OLD")):
        again = [facts[0], replace(facts[1], codes=((CodeScheme.MODEL, "M-9"), *codes))]
        with pytest.raises(CodeTaken) as refusal, transaction.atomic():
            add_products(products=again, publish=False, actor=CLERK)
        assert refusal.value.path == ("products", 1, "codes", 1)
        assert refusal.value.details["product"] == sku

    assert find_by_codes(["M-0"])["M-0"][0].product_id == taken


def test_the_same_codes_again_change_nothing(brand):
    codes = ((CodeScheme.MODEL, "M-1"), (CodeScheme.MODEL, "M-1"))
    product = add(sku="A", codes=codes)
    add(sku="A", codes=codes)
    add_codes(codes=[(product, CodeScheme.MODEL, "M-1")] * 2, actor=CLERK)

    assert Code.objects.filter(product=product).count() == 1


def test_variants_of_a_family_differ_in_their_attributes(brand):
    """PRD-02: each combination is a SKU; the same combination twice is refused."""
    add(sku="RED", family="LAMP", attributes={"colour": "red"})
    add(sku="BLUE", family="LAMP", attributes={"colour": "blue"})

    with pytest.raises(VariantTaken), transaction.atomic():
        add(sku="RED2", family="LAMP", attributes={"colour": "red"})


def test_units_convert_exactly_and_the_scenario_chooses_one(brand):
    """PRD-03, PRD-04: a case is 12 pieces; dealers order cases, stores boxes."""
    product = add(
        packs=(
            PackFact(unit="CS", ratio=Ratio(12), scenarios=("wholesale",)),
            PackFact(unit="BX", ratio=Ratio(6), scenarios=("retail",)),
        )
    )
    units = units_of([product])

    assert to_base([(product, Decimal(5), "CS")], units) == [60]
    assert order_unit(units[product], "wholesale").unit == "CS"
    assert order_unit(units[product], "retail").unit == "BX"
    assert order_unit(units[product], "direct").unit == "C62"


def test_an_unknown_unit_and_an_inexact_quantity_are_refused_with_their_line(brand):
    product = add(packs=(PackFact(unit="PA", ratio=Ratio(1, 3)),))
    units = units_of([product])

    with pytest.raises(UnknownUnit) as unknown:
        to_base([(product, Decimal(1), "C62"), (product, Decimal(1), "KGM")], units)
    with pytest.raises(NotWhole) as inexact:
        to_base([(product, Decimal(1), "PA")], units)

    assert unknown.value.path == ("lines", 1, "unit")
    assert inexact.value.path == ("lines", 0, "quantity")


def test_a_letter_names_goods_by_gtin_or_by_the_owner_s_number(brand, channel):
    with_gtin = add(gtin=LAMP)
    published = make_products(1, publish=True)[0]
    item = items_of([published])[published]

    found = resolve_items([Item(gtin=LAMP), item])

    assert [each.product_id for each in found] == [with_gtin, published]
    assert item.owner_id == channel.brand.id
    assert str(published) not in str(item)


def test_all_unknown_items_are_named(brand):
    with pytest.raises(UnknownItems) as refusal:
        resolve_items([Item(gtin=LAMP), Item(seller_number="NOPE")])

    assert refusal.value.details["items"] == f"{LAMP}, NOPE"


def test_adopting_keeps_the_link_and_is_harmless_again(channel, brand):
    """PRD-19."""
    from kernel.schema import in_schema

    [published] = make_products(1, publish=True)
    shared = Product.objects.get(pk=published).shared_product_id
    with in_schema(channel.dealer.schema_name):
        first = adopt_products(shared_product_ids=[shared], actor=CLERK)
        second = adopt_products(shared_product_ids=[shared], actor=CLERK)

        assert first == second
        assert Product.objects.get(pk=first[shared]).brand_owner_id == channel.brand.id


def test_an_adopted_product_that_gets_packs_stays_its_brands(channel, brand):
    """PRD-04, PRD-19: nothing was said of whose it is."""
    from kernel.schema import in_schema

    [published] = make_products(1, publish=True)
    shared = Product.objects.get(pk=published).shared_product_id
    with in_schema(channel.dealer.schema_name):
        key = adopt_products(shared_product_ids=[shared], actor=CLERK)[shared]
        adopted = Product.objects.get(pk=key)
        packs = (PackFact(unit="CS", ratio=Ratio(12)),)
        facts = ProductFacts(sku=adopted.sku, name=adopted.name, packs=packs)
        add_products(products=[facts], publish=False, actor=CLERK)

        after = Product.objects.get(pk=key)
        assert after.shared_product_id == shared
        assert (after.brand_owner_id, after.item_number) == (channel.brand.id, adopted.item_number)


def test_adopting_what_has_a_number_of_ours_is_refused_until_it_gets_a_prefix(channel, brand):
    from kernel.schema import in_schema

    [published] = make_products(1, publish=True)
    product = Product.objects.get(pk=published)
    with in_schema(channel.dealer.schema_name):
        ours = ProductFacts(sku=product.sku.lower(), name="Ours")
        add_products(products=[ours], publish=False, actor=CLERK)

        with refused(CodeTaken):
            adopt_products(shared_product_ids=[product.shared_product_id], actor=CLERK)

        adopt_products(shared_product_ids=[product.shared_product_id], prefix="BR-", actor=CLERK)
        assert Product.objects.filter(sku=f"BR-{product.sku}").exists()


def test_who_adds_what_is_new_does_not_change_what_is_there(brand, monkeypatch):
    """A form for a new product must not overwrite one whose code somebody has mistyped."""
    key = add(sku="LAMP-1", name="Lamp")
    facts = [ProductFacts(sku="NEW", name="New"), ProductFacts(sku="lamp-1", name="Typed wrongly")]

    with pytest.raises(CodeTaken) as refusal, transaction.atomic():
        add_products(products=facts, publish=False, only_new=True, actor=CLERK)
    assert refusal.value.path == ("products", 1, "sku")
    assert refusal.value.details["product"] == "Lamp"

    monkeypatch.setattr(products, "_require_new", lambda products: None)  # somebody was faster
    with pytest.raises(CodeTaken), transaction.atomic():
        add_products(products=facts, publish=False, only_new=True, actor=CLERK)

    assert Product.objects.get(pk=key).name == "Lamp"
    assert not Product.objects.filter(sku="NEW").exists()
    monkeypatch.undo()
    assert "NEW" in add_products(products=facts[:1], publish=False, only_new=True, actor=CLERK)


def test_adding_nothing_changes_nothing(brand):
    assert add_products(products=[], actor=CLERK) == {}


def test_a_withdrawn_product_is_no_longer_found(brand):
    """PRD-22."""
    product = add()
    withdraw_product(product_id=product, actor=CLERK)

    assert find_by_codes(["LAMP-1"])["LAMP-1"] == []


def test_a_letter_s_unit_is_converted_and_an_unknown_one_refused(brand):
    """An outside order for 2 cases of a product named by its own GTIN is 24 pieces."""
    add(gtin=LAMP, packs=(PackFact(unit="CS", ratio=Ratio(12)),))
    [lamp] = resolve_items([Item(gtin=LAMP)])

    assert lamp.counted_in("CS").to_base(Decimal(2)) == 24
    assert lamp.counted_in("EA").to_base(Decimal(2)) == 2
    assert lamp.counted_in("").to_base(Decimal(2)) == 2
    with pytest.raises(UnknownUnit):
        lamp.counted_in("KGM")


def test_a_pack_s_gtin_is_the_pack_whatever_the_unit_is_called(brand):
    case = "14006381333938"
    add(gtin=LAMP, packs=(PackFact(unit="CS", ratio=Ratio(12), gtin=case),))
    [found] = resolve_items([Item(gtin=case)])

    assert found.counted_in("EA").to_base(Decimal(2)) == 24
