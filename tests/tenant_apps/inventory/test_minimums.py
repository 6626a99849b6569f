"""How much shall be free where, and who hears of less (INV-09, INV-12)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel.actor import Scope
from kernel.errors import BadValue
from kernel.history.models import Entry
from tenant_apps.catalog.commands import withdraw_product
from tenant_apps.inventory.commands import (
    HoldLine,
    MinimumAsk,
    add_warehouse,
    hold_stock,
    set_minimums,
)
from tenant_apps.inventory.models import StockMinimum
from tenant_apps.inventory.queries import below, default_warehouse
from tenant_apps.inventory.rules import missing
from tests.support.api import Api
from tests.support.trading import CLERK, make_products, refused, stock

ALERTS = """query ($below: Boolean, $product: ID, $warehouse: ID) {
    stockMinimums(below: $below, productId: $product, warehouseId: $warehouse) { totalCount
        edges { node { product { sku } warehouse { code } minimum available missing } } } }"""
LEVELS = """query ($only: StockFilter, $warehouse: ID) {
    productStock(only: $only, warehouseId: $warehouse) { edges { node {
        product { sku } available missing places { warehouse { code } minimum missing } } } } }"""

amounts = st.decimals(0, 10**9, places=6)


@given(amounts, st.decimals(-(10**9), 10**9, places=6))
def test_what_is_missing_fills_up_to_the_minimum_and_no_further(minimum, free):
    lacks = missing(minimum, free)

    assert lacks >= 0
    assert (lacks == 0) == (free >= minimum)
    assert missing(minimum, free + lacks) == 0
    assert free + lacks == max(minimum, free)


@given(amounts, amounts, amounts)
def test_more_stock_never_lacks_more(minimum, free, more):
    assert missing(minimum, free + more) <= missing(minimum, free)


@pytest.fixture
def home(brand):
    return default_warehouse()


def ask(product, home, minimum) -> MinimumAsk:
    return MinimumAsk(product_id=product, warehouse_id=home.id, minimum=Decimal(minimum))


def alerts() -> dict:
    return {row.product_id: row.lacks for row in below(StockMinimum.objects.all())}


def test_less_than_the_minimum_is_told_and_enough_is_not(home):
    """What is promised is not free; what was never there lacks all of it."""
    enough, exact, little, none = make_products(4)
    stock(enough, 11)
    stock(exact, 10)
    shelf = stock(little, 12)
    hold_stock(
        lines=[HoldLine(product_id=little, location_id=shelf, amount=Decimal(5), reference="t:1")],
        actor=CLERK,
    )

    set_minimums(lines=[ask(key, home, 10) for key in (enough, exact, little, none)], actor=CLERK)

    assert alerts() == {little: 3, none: 10}


def test_each_warehouse_has_its_own_minimum_and_nobody_helps_out(home):
    [product] = make_products(1)
    stock(product, 100)
    annex = add_warehouse(code="ANNEX", name="Annex", actor=CLERK)

    set_minimums(lines=[ask(product, home, 10), ask(product, annex, 4)], actor=CLERK)

    [row] = below(StockMinimum.objects.all())
    assert (row.warehouse_id, row.free, row.lacks) == (annex.id, 0, 4)


def test_a_product_that_is_withdrawn_lacks_nothing(home):
    [product] = make_products(1)
    set_minimums(lines=[ask(product, home, 10)], actor=CLERK)
    withdraw_product(product_id=product, actor=CLERK)

    assert alerts() == {}


def test_a_minimum_is_set_anew_and_taken_away(home):
    first, second = make_products(2)
    set_minimums(lines=[ask(first, home, 10), ask(second, home, 5)], actor=CLERK)

    [changed] = set_minimums(lines=[ask(first, home, 3), ask(second, home, 0)], actor=CLERK)

    assert (changed.product_id, changed.minimum) == (first, 3)
    assert alerts() == {first: 3}
    assert Entry.objects.filter(name="StockMinimumSet", subject_id=second).count() == 2


def test_what_makes_no_sense_is_refused_where_it_stands(home):
    [product] = make_products(1)

    with refused(BadValue) as negative:
        set_minimums(lines=[ask(product, home, -1)], actor=CLERK)
    with refused(BadValue) as twice:
        set_minimums(lines=[ask(product, home, 1), ask(product, home, 2)], actor=CLERK)

    assert negative.value.path == ("lines", 0, "minimum")
    assert twice.value.path == ("lines", 1, "product_id")
    assert alerts() == {}


def test_many_minimums_take_the_statements_of_one(home, count_queries):
    products = make_products(300)
    set_minimums(lines=[ask(key, home, 1) for key in products], actor=CLERK)

    with count_queries() as few:
        set_minimums(lines=[ask(products[0], home, 1), ask(products[1], home, 0)], actor=CLERK)
    with count_queries() as many:
        lines = [ask(key, home, n % 2) for n, key in enumerate(products)]
        set_minimums(lines=lines, actor=CLERK)

    assert len(many) == len(few)


def test_the_alerts_are_a_list_and_a_filter_of_the_stock(brand, home):
    enough, little, never = make_products(3)
    stock(enough, 10)
    stock(little, 4)
    annex = add_warehouse(code="ANNEX", name="Annex", actor=CLERK)
    api = Api(brand, role="warehouse")
    lines = [
        {
            "productId": api.gid("CatalogProduct", product),
            "warehouseId": api.gid("Warehouse", place.id),
            "minimum": minimum,
        }
        for product, place, minimum in (
            (enough, home, "10"), (little, home, "6.5"), (little, annex, "1"), (never, home, "2"),
        )
    ]  # fmt: skip

    made = api.do("setStockMinimums", "minimums { minimum missing }", lines=lines)["minimums"]

    assert [row["missing"] for row in made] == ["0", "2.5", "1", "2"]
    found = api.ask(ALERTS, below=True)["stockMinimums"]
    assert found["totalCount"] == 3
    assert {edge["node"]["missing"] for edge in found["edges"]} == {"2.5", "1", "2"}
    here = api.ask(ALERTS, product=lines[1]["productId"], warehouse=lines[1]["warehouseId"])
    [edge] = here["stockMinimums"]["edges"]
    assert (edge["node"]["minimum"], edge["node"]["available"]) == ("6.5", "4")

    rows = api.ask(LEVELS, only="BELOW_MINIMUM")["productStock"]["edges"]
    assert [edge["node"]["missing"] for edge in rows] == ["3.5", "2"]
    assert [place["minimum"] for place in rows[0]["node"]["places"]] == ["1", "6.5"]
    assert len(api.ask(LEVELS)["productStock"]["edges"]) == 3
    at_annex = api.ask(LEVELS, only="BELOW_MINIMUM", warehouse=lines[2]["warehouseId"])
    [edge] = at_annex["productStock"]["edges"]
    assert edge["node"]["missing"] == "1"


def test_only_who_may_sets_minimums_and_only_of_his_own_warehouses(brand, home):
    """ORG-06."""
    [product] = make_products(1)
    annex = add_warehouse(code="ANNEX", name="Annex", actor=CLERK)
    set_minimums(lines=[ask(product, home, 5), ask(product, annex, 6)], actor=CLERK)
    looking = Api(brand, role="order_admin")
    there = Api(brand, role="warehouse", scope=Scope(warehouse_ids=frozenset({annex.id})))
    line = {
        "productId": looking.gid("CatalogProduct", product),
        "warehouseId": looking.gid("Warehouse", home.id),
        "minimum": "1",
    }

    assert looking.codes("setStockMinimums", lines=[line]) == ["FORBIDDEN"]
    assert there.codes("setStockMinimums", lines=[line]) == ["NOT_FOUND"]
    [edge] = there.ask(ALERTS, below=True)["stockMinimums"]["edges"]
    assert edge["node"]["missing"] == "6"


def test_a_page_of_alerts_takes_the_statements_of_one(brand, home, count_queries):
    api = Api(brand, role="warehouse")
    counts = []
    for number in (1, 20):
        set_minimums(lines=[ask(key, home, 5) for key in make_products(number)], actor=CLERK)
        for query in (ALERTS, LEVELS):
            api.ask(query, below=True) if query is ALERTS else api.ask(query)
            with count_queries() as queries:
                api.ask(query, below=True) if query is ALERTS else api.ask(query)
            counts.append(len(queries))

    assert counts[:2] == counts[2:]
