"""Values without a sense are refused where they stand, with the field's name (T15)."""

from __future__ import annotations

import pytest

from tenant_apps.sales.commands import confirm_order
from tests.support.api import Api
from tests.support.trading import CLERK, make_products, make_sale, stock


@pytest.fixture
def api(brand):
    return Api(brand)


def test_a_price_beyond_the_books_is_refused(api):
    [product] = make_products(1)
    [book] = api.ask("{ priceLists { edges { node { id } } } }")["priceLists"]["edges"]
    price = {
        "productId": api.gid("CatalogProduct", product),
        "amount": "99999999999999",
        "validFrom": "2026-01-01",
    }

    assert api.codes("setPrices", listId=book["node"]["id"], prices=[price]) == ["BAD_VALUE"]


@pytest.mark.parametrize("empty", ["", "  ", "\u00ad"])
def test_a_product_needs_a_number_and_a_name(api, empty):
    for facts in ({"sku": empty, "name": "Lamp"}, {"sku": "L1", "name": empty}):
        assert api.codes("addProducts", products=[facts]) == ["BAD_VALUE"]


@pytest.mark.parametrize(
    ("products", "code"),
    [
        ([{"sku": "A"}, {"sku": "a"}], "BAD_VALUE"),
        ([{"sku": "A", "packs": [{"unit": "CS", "numerator": 6}] * 2}], "BAD_VALUE"),
        (
            [
                {"sku": sku, "packs": [{"unit": "CS", "numerator": 6, "gtin": "4006381333931"}]}
                for sku in "AB"
            ],
            "CODE_TAKEN",
        ),
        (
            [{"sku": sku, "family": "F", "attributes": {"colour": "red"}} for sku in "AB"],
            "VARIANT_TAKEN",
        ),
        (
            [
                {"sku": sku, "codes": [{"scheme": "MODEL", "value": value}]}
                for sku, value in (("A", "M-1"), ("B", " m-1"))
            ],
            "CODE_TAKEN",
        ),
    ],
    ids=["sku", "unit", "gtin of a pack", "variant", "code"],
)
def test_what_stands_twice_is_refused_in_words(api, products, code):
    named = [{"name": "Thing", **each} for each in products]

    assert api.codes("addProducts", products=named) == [code]


def test_a_partner_needs_a_name(api):
    assert api.codes("admitPartner", name=" ", currency="CNY") == ["BAD_VALUE"]
    admitted = api.do("admitPartner", "partner { id }", name="Acme", currency="CNY")["partner"]
    assert api.codes("changePartner", partnerId=admitted["id"], name="") == ["BAD_VALUE"]


def test_a_warehouse_needs_a_code_and_a_name(api):
    assert api.codes("addWarehouse", code=" ", name="North") == ["BAD_VALUE"]
    assert api.codes("addWarehouse", code="N", name="") == ["BAD_VALUE"]


def test_a_line_named_twice_is_not_taken_once(api):
    """FUL-02: six and six are neither six nor twelve."""
    [product] = make_products(1)
    stock(product, 100)
    sale = make_sale({product: 20})
    confirm_order(order_id=sale.id, actor=CLERK)
    line = {"lineId": api.gid("SalesOrderLine", sale.lines.get().id), "quantity": "6"}

    codes = api.codes("createShipment", orderId=api.gid("SalesOrder", sale.id), lines=[line, line])

    assert codes == ["BAD_VALUE"]
