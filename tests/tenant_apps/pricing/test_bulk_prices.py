"""Prices entered like a spreadsheet: every bad row named, what stood there given back."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenant_apps.pricing.models import PriceList
from tests.support.api import Api
from tests.support.trading import make_customer, make_products

LIST = """query ($id: ID!, $on: Date) { prices(listId: $id, on: $on) { edges { node {
    product { sku } amount { amount } validFrom } } } }"""
BEFORE = "before { productId amount validFrom validUntil minQuantity }"


@pytest.fixture
def api(brand):
    return Api(brand, role="finance")


@pytest.fixture
def book(api, brand):
    products = make_products(3, price="10")
    return api.gid("PriceList", PriceList.objects.get().id), [
        api.gid("CatalogProduct", key) for key in products
    ]


def row(product, amount, day="2026-01-01", **given):
    return {"productId": product, "amount": amount, "validFrom": day, **given}


def amounts(api, listed, on=None):
    rows = api.ask(LIST, id=listed, on=on)["prices"]["edges"]
    return sorted(edge["node"]["amount"]["amount"] for edge in rows)


def test_what_stood_there_before_undoes_it(api, book):
    listed, products = book
    rows = [
        row(products[0], "11", "2020-01-01"),
        row(products[1], "12"),
        row(products[2], None, "2020-01-01"),
    ]
    entered = api.do("setPrices", BEFORE, listId=listed, prices=rows)
    assert amounts(api, listed) == ["10", "11", "12"]
    before = entered["before"]
    assert [each["amount"] for each in before] == ["10", None, "10"]
    undone = api.do("setPrices", BEFORE, listId=listed, prices=before)
    assert amounts(api, listed) == ["10", "10", "10"]
    assert [each["amount"] for each in undone["before"]] == ["11", "12", None]


def test_every_row_that_cannot_be_is_named(api, book):
    listed, products = book
    rows = [
        row(products[0], "-1"),
        row(products[1], "5"),
        row(products[2], "5", minQuantity="-2"),
    ]
    refused = api.attempt("setPrices", "before { amount }", listId=listed, prices=rows)
    assert [(e["code"], e["path"]) for e in refused["userErrors"]] == [
        ("BAD_VALUE", ["prices", "0", "amount"]),
        ("BAD_VALUE", ["prices", "2", "minQuantity"]),
    ]
    rows = [
        row(products[0], "1", validUntil="2025-12-31"),
        row(products[1], "5"),
        row(products[1], "6"),
    ]
    refused = api.attempt("setPrices", "before { amount }", listId=listed, prices=rows)
    assert [(e["code"], e["path"]) for e in refused["userErrors"]] == [
        ("PRICE_ENDS_EARLY", ["prices", "0", "validUntil"]),
        ("PRICES_OVERLAP", ["prices", "2"]),
    ]
    assert amounts(api, listed) == ["10", "10", "10"]


def test_a_list_can_be_seen_as_of_a_day(api, book):
    listed, products = book
    rows = [row(products[0], "20", "2026-06-01"), row(products[1], "30", "2027-01-01")]
    api.do("setPrices", "before { amount }", listId=listed, prices=rows)
    assert amounts(api, listed, "2026-05-31") == ["10", "10", "10"]
    assert amounts(api, listed, "2026-06-01") == ["10", "10", "20"]
    assert amounts(api, listed, "2019-12-31") == []


def test_many_prices_take_the_statements_of_few(api, book):
    listed, products = book
    counts = []
    rows = [row(product, "6") for product in products]
    api.do("setPrices", BEFORE, listId=listed, prices=rows)  # and what is remembered
    for chosen in (products[:1], products):
        with CaptureQueriesContext(connection) as queries:
            rows = [row(product, "7") for product in chosen]
            api.do("setPrices", BEFORE, listId=listed, prices=rows)
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.mark.usefixtures("book")
def test_a_list_says_whom_it_is_for(api):
    """PRC-03: and takes the same statements for many lists."""
    asked = "{ priceLists { edges { node { code partners { name } } } } }"
    api.ask(asked)
    with CaptureQueriesContext(connection) as queries:
        api.ask(asked)
    customer = make_customer()
    for code in ("S1", "S2", "S3"):
        made = api.do("openPriceList", "priceList { id }", code=code, name=code, currency="CNY")
        api.do(
            "assignPriceList",
            "priceList { partners { name } }",
            listId=made["priceList"]["id"],
            partnerIds=[api.gid("Partner", customer.id)],
        )
    with CaptureQueriesContext(connection) as more:
        lists = api.ask(asked)["priceLists"]["edges"]
    names = {e["node"]["code"]: [p["name"] for p in e["node"]["partners"]] for e in lists}
    assert names["S2"] == [customer.name]
    assert len(more) <= len(queries) + 1
