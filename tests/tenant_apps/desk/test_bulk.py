"""Many orders confirmed at once: the consequences first, then one by one, then taken back."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kernel.schema import in_schema
from tenant_apps.inventory.models import Balance
from tenant_apps.sales.commands import create_shipment
from tenant_apps.sales.models import SalesOrder
from tenant_apps.sales.queries import broken_orders
from tests.support.api import Api
from tests.support.trading import CLERK, make_customer, make_products, make_sale, stock_all

PREVIEW = """query ($ids: [ID!]!) { previewConfirm(orderIds: $ids) {
    order { number } outcome lines short { sku wanted free } } }"""
RUN = "run { id kind total done refused isFinished items { number state code message } }"
WATCH = f"query ($id: ID!) {{ bulkRun(id: $id) {{ {RUN[6:-2]} }} }}"


@pytest.fixture
def goods(brand):
    keys = make_products(2)
    stock_all(keys, 10)
    return keys


@pytest.fixture
def api(brand):
    return Api(brand, role="order_admin")


def ids(api, *orders):
    return [api.gid("SalesOrder", order.id) for order in orders]


def run(api, brand, deliver, mutation, orders, **given):
    started = api.do(mutation, RUN, orderIds=ids(api, *orders), **given)["run"]
    assert (started["total"], started["done"]) == (len(orders), 0)
    deliver()
    with in_schema(brand.schema_name):
        return api.ask(WATCH, id=started["id"])["bulkRun"]


def test_the_preview_serves_orders_in_their_turn(api, goods):
    full, part = make_sale({goods[0]: 7}), make_sale({goods[0]: 7, goods[1]: 1})
    nothing = make_sale({goods[0]: 1})
    found = api.ask(PREVIEW, ids=ids(api, full, part, nothing))["previewConfirm"]
    assert [(row["outcome"], row["lines"]) for row in found] == [
        ("IN_FULL", 1),
        ("IN_PART", 2),
        ("NOTHING", 1),
    ]
    assert [(s["wanted"], s["free"]) for s in found[1]["short"]] == [("7", "3")]


def test_a_preview_takes_the_same_statements_for_many(api, goods):
    counts = []
    for number in (1, 8):
        orders = [make_sale({goods[0]: 1}) for _ in range(number)]
        api.ask(PREVIEW, ids=ids(api, *orders))
        with CaptureQueriesContext(connection) as queries:
            api.ask(PREVIEW, ids=ids(api, *orders))
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 10


def test_each_order_is_done_or_refused_by_itself(api, brand, deliver, goods):
    good, short, late = (
        make_sale({goods[0]: 7}),
        make_sale({goods[0]: 70}),
        make_sale({goods[1]: 1}),
    )
    done = run(api, brand, deliver, "confirmSalesOrders", [good, short, late])
    assert (done["done"], done["refused"], done["isFinished"]) == (2, 1, True)
    assert [(i["state"], i["code"]) for i in done["items"]] == [
        ("DONE", ""),
        ("REFUSED", "NOT_ENOUGH_STOCK"),
        ("DONE", ""),
    ]
    with in_schema(brand.schema_name):
        states = {o.number: o.state for o in SalesOrder.objects.all()}
        assert [states[o.number] for o in (good, short, late)] == [
            "confirmed",
            "submitted",
            "confirmed",
        ]


def test_what_nobody_has_acted_on_can_be_undone_and_done_again(api, brand, deliver, goods):
    quick, shipping = make_sale({goods[0]: 4}), make_sale({goods[1]: 4})
    run(api, brand, deliver, "confirmSalesOrders", [quick, shipping])
    with in_schema(brand.schema_name):
        create_shipment(order_id=shipping.id, actor=CLERK)
        undone = run(api, brand, deliver, "undoConfirmSalesOrders", [quick, shipping])
    assert [(i["state"], i["code"]) for i in undone["items"]] == [
        ("DONE", ""),
        ("REFUSED", "ACTED_UPON"),
    ]
    with in_schema(brand.schema_name):
        assert SalesOrder.objects.get(pk=quick.pk).state == "submitted"
        assert Balance.objects.get(product=goods[0], is_outside=False).held == 0
        again = run(api, brand, deliver, "confirmSalesOrders", [quick])
        assert again["done"] == 1
        assert Balance.objects.get(product=goods[0], is_outside=False).held == 4
        assert broken_orders() == []


def test_a_run_is_the_starters_and_needs_the_permission(api, brand, goods):
    order = make_sale({goods[0]: 1}, customer=make_customer())
    started = api.do("confirmSalesOrders", "run { id }", orderIds=ids(api, order))["run"]
    assert Api(brand, role="order_admin").ask(WATCH, id=started["id"])["bulkRun"] is None
    clerk = Api(brand, role="plain_user")
    assert clerk.codes("confirmSalesOrders", orderIds=ids(clerk, order)) == ["FORBIDDEN"]
    assert clerk.refused(PREVIEW, ids=ids(clerk, order)) == ["FORBIDDEN"]
