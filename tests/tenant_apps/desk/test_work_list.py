"""What needs somebody now, and nothing they may not see."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kernel.actor import Actor, Scope
from kernel.schema import in_schema
from tenant_apps.inventory.commands import MinimumAsk, add_warehouse, set_minimums
from tenant_apps.inventory.queries import default_warehouse
from tenant_apps.purchasing.commands import advise_goods
from tenant_apps.returns.commands import ReturnAsk, request_return
from tenant_apps.sales.commands import confirm_order, create_shipment
from tests.support.api import Api
from tests.support.trading import (
    CLERK,
    make_customer,
    make_products,
    make_purchase,
    make_sale,
    ship_all,
    stock_all,
)

ASK = """query ($first: Int! = 5) { workList(first: $first) {
    total lead { orders confirmed byRule needYou }
    groups { kind count mayAct items { recordType recordId number partnerName fact quantity
        amount { amount currencyCode } since due action mayAct } } } }"""


@pytest.fixture
def goods(brand):
    keys = make_products(2)
    stock_all(keys, 10)
    return keys


def groups(api, **given):
    return {each["kind"]: each for each in api.ask(ASK, **given)["workList"]["groups"]}


def test_each_role_sees_its_own_work_with_the_fact_that_decides(brand, goods):
    there, short = make_sale({goods[0]: 3}), make_sale({goods[0]: 30, goods[1]: 1})
    part = make_sale({goods[1]: 15})
    confirm_order(order_id=part.id, partial=True, actor=CLERK)
    create_shipment(order_id=part.id, actor=CLERK)
    make_purchase(send=False)
    advise_goods(order_id=make_purchase().id, actor=CLERK)

    found = groups(Api(brand, role="order_admin"))
    asked = {item["number"]: item for item in found["ORDER_TO_CONFIRM"]["items"]}
    assert {n: (i["fact"], i["action"], i["quantity"]) for n, i in asked.items()} == {
        there.number: ("ALL_IN_STOCK", "CONFIRM", None),
        short.number: ("SHORT", "ORDER_SHORTAGES", "2"),
    }
    assert asked[there.number]["amount"] == {"amount": "30", "currencyCode": "CNY"}
    assert found["ORDER_SHORT"]["items"][0]["number"] == part.number
    assert found["SHIPMENT_TO_SEND"]["count"] == 1
    assert "ORDER_TO_SHIP" not in found
    assert found["PURCHASE_TO_SEND"]["items"][0]["mayAct"] is False

    store = groups(Api(brand, role="warehouse"))
    assert store["RECEIPT_DUE"]["items"][0]["action"] == "RECEIVE"
    assert store["RECEIPT_DUE"]["items"][0]["mayAct"] is True


def test_a_return_that_is_asked_for_waits_for_the_seller(brand, goods):
    sold = make_sale({goods[0]: 3})
    ship_all(sold)
    line = sold.lines.get()
    ask = ReturnAsk(line_key=line.line_key, quantity=Decimal(1), reason="broken")
    request_return(order_key=sold.order_key, lines=[ask], actor=CLERK)
    found = groups(Api(brand, role="order_admin"))["RETURN_TO_DECIDE"]["items"]
    assert [(i["fact"], i["action"], i["recordType"]) for i in found] == [
        ("ASKED", "DECIDE_RETURN", "ReturnOrder")
    ]


def test_row_rules_hold_and_a_customers_person_has_no_list(brand, goods):
    """ORG-05, ORG-06."""
    mine, other = make_customer(), make_customer(name="Other shop")
    wanted = make_sale({goods[0]: 1}, customer=mine)
    make_sale({goods[0]: 1}, customer=other)
    scope = Scope(partner_ids=frozenset({mine.id}))
    found = Api(brand, role="order_admin", scope=scope).ask(ASK)["workList"]
    [group] = found["groups"]
    assert [item["number"] for item in group["items"]] == [wanted.number]
    assert found["lead"]["orders"] == 1
    customer = Api(brand, role="dealer", partner_id=mine.id).ask(ASK)["workList"]
    assert customer == {"total": 0, "lead": None, "groups": []}


def test_who_may_only_watch_is_not_told_that_it_waits_for_them(brand, goods):
    """A warehouse sees that an order is short; to promise it is not its work."""
    make_sale({goods[0]: 3})
    make_shipped = make_sale({goods[1]: 2})
    confirm_order(order_id=make_shipped.id, actor=CLERK)

    seen = {}
    for role in ("warehouse", "order_admin"):
        found = Api(brand, role=role).ask(ASK)["workList"]
        theirs = {each["kind"] for each in found["groups"] if each["mayAct"]}
        seen[role] = (found["total"], theirs, found["lead"]["needYou"])
    assert seen["warehouse"] == (1, {"ORDER_TO_SHIP"}, 0)
    assert seen["order_admin"][0] >= 1
    assert "ORDER_TO_CONFIRM" in seen["order_admin"][1]
    assert seen["order_admin"][2] == 1


def test_what_is_below_its_minimum_is_told_once_to_who_can_do_something(brand, goods):
    """INV-12: each product once, with what lacks over all warehouses."""
    home, annex = default_warehouse(), add_warehouse(code="ANNEX", name="Annex", actor=CLERK)
    lines = [
        MinimumAsk(product_id=product, warehouse_id=place.id, minimum=Decimal(minimum))
        for product, place, minimum in (
            (goods[0], home, 14),
            (goods[0], annex, 3),
            (goods[1], home, 10),
        )
    ]
    set_minimums(lines=lines, actor=CLERK)

    for role in ("warehouse", "purchaser"):
        found = groups(Api(brand, role=role))["STOCK_BELOW_MINIMUM"]
        [item] = found["items"]
        assert (found["count"], item["recordType"]) == (1, "CatalogProduct")
        assert (item["fact"], item["action"], item["quantity"]) == (
            "BELOW_MINIMUM",
            "REPLENISH",
            "7",
        )
    for role in ("finance", "order_admin"):
        assert "STOCK_BELOW_MINIMUM" not in groups(Api(brand, role=role))
    here = Scope(warehouse_ids=frozenset({annex.id}))
    [item] = groups(Api(brand, role="warehouse", scope=here))["STOCK_BELOW_MINIMUM"]["items"]
    assert item["quantity"] == "3"


def test_the_lead_counts_who_went_through_by_rule(brand, goods):
    by_rule, by_hand, _waiting = (make_sale({goods[0]: 1}) for _ in range(3))
    confirm_order(order_id=by_rule.id, actor=Actor.system("rules"))
    confirm_order(order_id=by_hand.id, actor=CLERK)
    lead = Api(brand).ask(ASK)["workList"]["lead"]
    assert lead == {"orders": 3, "confirmed": 2, "byRule": 1, "needYou": 1}


def test_many_things_to_do_take_the_statements_of_few(brand, goods):
    api = Api(brand)
    counts = []
    for _ in range(2):
        for _ in range(6):
            make_sale({goods[0]: 1})
            advise_goods(order_id=make_purchase({goods[0]: 1}).id, actor=CLERK)
        api.ask(ASK)
        with CaptureQueriesContext(connection) as queries:
            found = groups(api, first=20)
        counts.append(len(queries))
        with in_schema(brand.schema_name):
            assert found["RECEIPT_DUE"]["count"] == len(found["RECEIPT_DUE"]["items"])
    assert counts[0] == counts[1] <= 8


def test_all_things_of_one_kind_can_be_paged(brand, goods):
    numbers = [make_sale({goods[0]: 1}).number for _ in range(5)]
    api = Api(brand, role="order_admin")
    ask = """query ($after: String) { workItems(kind: ORDER_TO_CONFIRM, first: 2, after: $after)
        { totalCount pageInfo { hasNextPage endCursor } edges { node { number } } } }"""
    seen, after = [], None
    while True:
        page = api.ask(ask, after=after)["workItems"]
        seen += [edge["node"]["number"] for edge in page["edges"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert seen == numbers
    assert page["totalCount"] == 5
