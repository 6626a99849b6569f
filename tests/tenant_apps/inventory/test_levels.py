"""The stock list, and putting counts and transfers away (INV-02, INV-06, INV-08)."""

from decimal import Decimal

import pytest

from kernel.actor import Scope
from tenant_apps.inventory.commands import (
    HoldLine,
    add_warehouse,
    cancel_transfer,
    draft_transfer,
    hold_stock,
    open_count,
    ship_transfer,
)
from tenant_apps.inventory.queries import default_warehouse, storage_of
from tests.support.api import Api
from tests.support.trading import CLERK, make_products, stock

LEVELS = """query ($search: String, $only: StockFilter, $warehouse: ID) {
    productStock(search: $search, only: $only, warehouseId: $warehouse) { totalCount edges { node {
        product { sku } onHand held available
        places { warehouse { code } onHand held available } } } } }"""


def rows(answer):
    return [edge["node"] for edge in answer["productStock"]["edges"]]


@pytest.fixture
def goods(brand):
    first, second, third = make_products(3)
    shelf = stock(first, 10)
    stock(second, 4)
    hold_stock(
        lines=[
            HoldLine(product_id=second, location_id=shelf, amount=Decimal(4), reference="test:1"),
        ],
        actor=CLERK,
    )
    return first, second, third


def test_each_product_stands_once_with_what_is_on_hand_held_and_free(brand, goods):
    """INV-02: available is actual less frozen; what was never in stock is no row."""
    found = rows(Api(brand, role="warehouse").ask(LEVELS))

    assert [(row["onHand"], row["held"], row["available"]) for row in found] == [
        ("10", "0", "10"),
        ("4", "4", "0"),
    ]


def test_the_list_can_be_of_what_is_held_or_has_nothing_free(brand, goods):
    api = Api(brand, role="warehouse")

    assert [row["onHand"] for row in rows(api.ask(LEVELS, only="NOTHING_FREE"))] == ["4"]
    assert [row["onHand"] for row in rows(api.ask(LEVELS, only="HELD"))] == ["4"]


def test_the_lots_of_a_product_are_added_up(brand):
    [product] = make_products(1)
    stock(product, 3, lot="A")
    stock(product, 2, lot="B")

    [row] = rows(Api(brand, role="warehouse").ask(LEVELS))

    [place] = row["places"]
    assert place["onHand"] == "5"


def test_other_warehouses_than_ones_own_do_not_count(brand, goods):
    """ORG-06."""
    annex = add_warehouse(code="ANNEX", name="Annex", actor=CLERK)
    api = Api(brand, role="warehouse", scope=Scope(warehouse_ids=frozenset({annex.id})))

    assert rows(api.ask(LEVELS)) == []


def test_a_sheet_says_how_far_it_has_come_and_can_be_put_away(brand, goods):
    sheet = open_count(warehouse_id=default_warehouse().id, product_ids=None, actor=CLERK)
    api = Api(brand, role="warehouse")
    first = sheet.lines.order_by("id").first()
    api.do(
        "recordCounts",
        countId=api.gid("StockCount", sheet.id),
        lines=[{"lineId": api.gid("CountLine", first.id), "counted": "1"}],
    )

    [edge] = api.ask("{ stockCounts { edges { node { counting { lines counted differing } } } } }")[
        "stockCounts"
    ]["edges"]

    assert edge["node"]["counting"] == {"lines": 2, "counted": 1, "differing": 1}
    wish = {"countId": api.gid("StockCount", sheet.id)}
    assert api.codes("cancelCount", **wish) == []
    assert api.codes("approveCount", **wish) == ["WRONG_STATE"]


def test_a_transfer_is_given_up_before_it_leaves_and_not_after(brand, goods):
    south = add_warehouse(code="SOUTH", name="South", actor=CLERK)
    home = default_warehouse()
    one, other = (
        draft_transfer(
            source_id=home.id, target_id=south.id, lines=[(goods[0], Decimal(1))], actor=CLERK
        )
        for _ in range(2)
    )
    ship_transfer(transfer_id=other.id, actor=CLERK)
    api = Api(brand, role="warehouse")

    assert cancel_transfer(transfer_id=one.id, actor=CLERK).state == "cancelled"
    assert api.codes("cancelTransfer", transferId=api.gid("StockTransfer", other.id)) == [
        "WRONG_STATE"
    ]
    assert storage_of(south.id)
