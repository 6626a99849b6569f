"""Story 7: the warehouse ships and keeps the stock right, through the API."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection

from config.books import check_books
from kernel import clock
from kernel.schema import in_schema
from tests.support.api import Api
from tests.support.tenancy import known_channel
from tests.support.trading import make_customer, make_products, stock

ORDER = "order { id state lines { id confirmed openToShip openToConfirm } }"


@pytest.fixture
def warehouse(brand):
    """100 pieces of X, 12 of them promised to somebody already."""
    [product] = make_products(1)
    stock(product, 100)
    customer = make_customer()
    api = Api(brand)
    order = _confirmed(api, customer, product, 12)
    return api, customer, product, order


def _placed(api, customer, product, quantity):
    return api.do(
        "placeOrder",
        ORDER,
        customerId=api.gid("Partner", customer.id),
        lines=[{"productId": api.gid("CatalogProduct", product), "quantity": str(quantity)}],
    )["order"]


def _confirmed(api, customer, product, quantity):
    order = _placed(api, customer, product, quantity)
    return api.do("confirmSalesOrder", ORDER, orderId=order["id"])["order"]


def _figures(api, product):
    """Actual, frozen, available."""
    data = api.ask(
        "query($id: ID) { stock(productId: $id) { edges { node { onHand held available } } } }",
        id=api.gid("CatalogProduct", product),
    )
    [edge] = data["stock"]["edges"]
    return tuple(edge["node"].values())


def test_step_1_an_order_freezes_stock_and_its_cancellation_lets_go(warehouse):
    """INV-02, INV-03: 12 / 88, then 22 / 78, then 12 / 88 again."""
    api, customer, product, _ = warehouse
    assert _figures(api, product) == ("100", "12", "88")

    order = _confirmed(api, customer, product, 10)
    assert _figures(api, product) == ("100", "22", "78")

    cancelled = api.do("cancelSalesOrder", "order { state }", orderId=order["id"], reason="no")
    assert cancelled["order"]["state"] == "CANCELLED"
    assert _figures(api, product) == ("100", "12", "88")


@pytest.mark.slow
def test_step_2_of_100_orders_at_once_exactly_88_succeed(fresh_database):
    """INV-03, TEN-23: no oversell, and nobody is refused while there is stock."""
    tenant = known_channel().brand
    with in_schema(tenant.schema_name):
        [product] = make_products(1)
        stock(product, 88)
        customer = make_customer()
    api = Api(tenant)
    orders = [_placed(api, customer, product, 1)["id"] for _ in range(100)]

    def confirm(order_id):
        try:
            return api.attempt("confirmSalesOrder", "order { state }", orderId=order_id)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(confirm, orders))

    refusals = [error["code"] for answer in answers for error in answer["userErrors"]]
    assert refusals == ["NOT_ENOUGH_STOCK"] * 12
    assert _figures(api, product) == ("88", "88", "0")
    assert check_books() == {}


def test_step_3_a_delivery_note_for_a_part_leaves_the_rest_open(warehouse):
    """FUL-01, FUL-02: 30 of 50 leave 20 open; 51 are refused."""
    api, customer, product, _ = warehouse
    order = _confirmed(api, customer, product, 50)
    [line] = order["lines"]

    too_much = api.attempt(
        "createShipment",
        orderId=order["id"],
        lines=[{"lineId": line["id"], "quantity": "51"}],
    )
    note = api.do(
        "createShipment",
        "shipment { number state } order { lines { openToShip } }",
        orderId=order["id"],
        lines=[{"lineId": line["id"], "quantity": "30"}],
    )

    [refusal] = too_much["userErrors"]
    assert refusal["code"] == "TOO_MUCH_SHIPPED"
    assert refusal["path"] == ["lines", "0", "quantity"]
    assert note["shipment"]["state"] == "DRAFT"
    assert note["order"]["lines"] == [{"openToShip": "20"}]
    assert _figures(api, product) == ("100", "62", "38")


def test_step_5_carrier_and_number_are_on_the_shipment_and_stock_is_down(warehouse):
    """FUL-03, FUL-05: the goods issue reduces actual and frozen stock and updates the order."""
    api, customer, product, _ = warehouse
    order = _confirmed(api, customer, product, 10)
    note = api.do("createShipment", "shipment { id }", orderId=order["id"])

    sent = api.do(
        "dispatchShipment",
        "shipment { state carrier trackingNumber dispatchedAt } order { state }",
        shipmentId=note["shipment"]["id"],
        carrier="SF Express",
        trackingNumber="SF1234567890",
    )

    assert sent["shipment"]["carrier"] == "SF Express"
    assert sent["shipment"]["trackingNumber"] == "SF1234567890"
    assert sent["shipment"]["dispatchedAt"]
    assert sent["order"]["state"] == "SHIPPED"
    assert _figures(api, product) == ("90", "12", "78")
    again = api.codes("dispatchShipment", shipmentId=note["shipment"]["id"])
    assert again == ["WRONG_STATE"]
    assert _figures(api, product) == ("90", "12", "78")


def test_step_6_a_count_books_the_difference_and_the_ledger_explains_it(brand):
    """INV-06: the system says 78, 76 are counted, the difference of -2 is approved."""
    [product] = make_products(1)
    stock(product, 78)
    api = Api(brand)
    shelf = api.ask("{ warehouses { edges { node { id } } } }")["warehouses"]["edges"][0]["node"]
    count = api.do("openCount", "count { id lines { id expected } }", warehouseId=shelf["id"])[
        "count"
    ]
    [line] = count["lines"]
    assert line["expected"] == "78"

    early = api.codes("approveCount", countId=count["id"])
    api.do(
        "recordCounts",
        "count { id }",
        countId=count["id"],
        lines=[{"lineId": line["id"], "counted": "76"}],
    )
    done = api.do("approveCount", "count { state lines { difference } }", countId=count["id"])

    assert early == ["NOT_COUNTED"]
    assert done["count"] == {"state": "DONE", "lines": [{"difference": "-2"}]}
    assert _figures(api, product) == ("76", "0", "76")
    moves = api.ask(
        "query($id: ID) { stockMoves(productId: $id, first: 1) { edges { node "
        "{ reason amount source { kind } target { kind } actor } } } }",
        id=api.gid("CatalogProduct", product),
    )["stockMoves"]["edges"]
    [node] = [edge["node"] for edge in moves]
    assert (node["reason"], node["amount"]) == ("COUNT", "2")
    assert (node["source"]["kind"], node["target"]["kind"]) == ("STORAGE", "ADJUSTMENT")


def test_step_10_the_report_of_the_day_is_the_ledger(warehouse):
    """INV-19: receipts and issues by product and reason, equal to the moves."""
    api, _customer, product, order = warehouse
    note = api.do("createShipment", "shipment { id }", orderId=order["id"])
    api.do("dispatchShipment", "order { id }", shipmentId=note["shipment"]["id"])
    now = clock.now()

    report = api.ask(
        "query($since: DateTime!, $until: DateTime!) { inOutReport(since: $since, until: $until) "
        "{ product { id } reason unitsIn unitsOut } }",
        since=(now - timedelta(hours=1)).isoformat(),
        until=(now + timedelta(hours=1)).isoformat(),
    )["inOutReport"]

    ours = {
        row["reason"]: (Decimal(row["unitsIn"]), Decimal(row["unitsOut"]))
        for row in report
        if row["product"]["id"] == api.gid("CatalogProduct", product)
    }
    assert ours == {"OPENING": (100, 0), "ISSUE": (0, 12)}
    assert check_books() == {}


def test_no_lines_are_not_all_lines(warehouse):
    """An empty list promises and ships nothing; leaving it out means everything."""
    api, customer, product, confirmed = warehouse
    order = _placed(api, customer, product, 5)

    assert api.codes("confirmSalesOrder", orderId=order["id"], lines=[]) == ["NOTHING_TO_CONFIRM"]
    assert api.codes("createShipment", orderId=confirmed["id"], lines=[]) == ["NOTHING_TO_SHIP"]
    assert _figures(api, product) == ("100", "12", "88")
