"""One timeline per order with both sides' documents (story 3): the same trade, seen from both."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenant_apps.fulfilment.commands import receive
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.purchasing.models import PurchaseOrder
from tenant_apps.sales.models import SalesOrder
from tests.support.api import Api
from tests.support.trading import (
    CLERK,
    buy,
    deliver_goods,
    make_customer,
    make_products,
    make_sale,
    make_trade,
    ship_all,
    stock_all,
)

FIELDS = "timeline { at kind party actor private facts number version state documentId }"


@pytest.fixture
def told(channel, deliver):
    """(seller's, buyer's) timeline of a trade that has been delivered and received."""
    trade = make_trade(channel, deliver)
    key = buy(trade, deliver, 10)
    deliver_goods(trade, deliver, key)
    with trade.buying():
        receive(receipt_id=Receipt.objects.get().id, actor=CLERK)
    deliver()
    found = []
    for inside, tenant, model, kind in (
        (trade.selling, trade.seller, SalesOrder, "SalesOrder"),
        (trade.buying, trade.buyer, PurchaseOrder, "PurchaseOrder"),
    ):
        with inside():
            api = Api(tenant)
            order = api.gid(kind, model.objects.get(order_key=key).id)
            field = kind[0].lower() + kind[1:]
            ask = f"query ($id: ID!) {{ {field}(id: $id) {{ {FIELDS} }} }}"
            found.append(api.ask(ask, id=order)[field]["timeline"])
    return found


def test_both_sides_see_the_same_documents_each_from_its_end(told):
    seller, buyer = (
        [(e["kind"], e["number"], e["version"]) for e in side if e["documentId"]] for side in told
    )
    assert seller == buyer
    assert {kind for kind, _, _ in seller} == {
        "order/1",
        "order_response/1",
        "despatch_advice/1",
        "receipt_advice/1",
    }
    by_kind = [{e["kind"]: e["party"] for e in side} for side in told]
    assert by_kind[0]["order/1"] == "THEIRS"
    assert by_kind[1]["order/1"] == "OURS"
    answers = [e for e in told[1] if e["kind"] == "order_response/1"]
    assert [e["facts"]["status"] for e in answers] == ["received", "accepted"]
    assert answers[-1]["facts"]["lines"] == 1


def test_ones_own_events_are_ones_own(told):
    seller, buyer = ({e["kind"]: e for e in side} for side in told)
    assert "OrderConfirmed" in seller
    assert "OrderConfirmed" not in buyer
    assert buyer["PurchaseOrderAnswered"]["private"] is True
    assert seller["OrderShipped"]["actor"] == "clerk"
    assert [e["at"] for e in told[0]] == sorted(e["at"] for e in told[0])


def test_a_customers_person_reads_what_its_company_is_told(brand):
    goods = make_products(1)
    stock_all(goods, 10)
    customer = make_customer()
    order = make_sale({goods[0]: 3}, customer=customer)
    ship_all(order)
    api = Api(brand, role="dealer", partner_id=customer.id)
    ask = f"query ($id: ID!) {{ salesOrder(id: $id) {{ {FIELDS} }} }}"
    entries = api.ask(ask, id=api.gid("SalesOrder", order.id))["salesOrder"]["timeline"]
    assert [e["kind"] for e in entries] == [
        "OrderPlaced",
        "OrderConfirmed",
        "ShipmentDispatched",
        "OrderShipped",
    ]
    assert {(e["private"], e["actor"], e["party"]) for e in entries} == {(False, "", "THEIRS")}
    rival = Api(brand, role="dealer", partner_id=make_customer(name="Rival").id)
    assert rival.ask(ask, id=rival.gid("SalesOrder", order.id))["salesOrder"] is None


def test_the_timelines_of_a_page_take_two_statements(brand):
    goods = make_products(1)
    stock_all(goods, 100)
    api = Api(brand)
    counts = []
    for number in (1, 6):
        for _ in range(number):
            ship_all(make_sale({goods[0]: 1}))
        api.ask(f"{{ salesOrders {{ edges {{ node {{ {FIELDS} }} }} }} }}")
        with CaptureQueriesContext(connection) as queries:
            api.ask(f"{{ salesOrders {{ edges {{ node {{ {FIELDS} }} }} }} }}")
        counts.append(len(queries))
    assert counts[0] == counts[1]
