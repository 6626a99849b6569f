"""BIA-01 to BIA-06: real figures, within what the person who asks may see."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kernel.actor import Scope
from kernel.schema import in_schema
from tenant_apps.fulfilment.commands import receive
from tenant_apps.purchasing.commands import advise_goods
from tenant_apps.returns.commands import ReturnAsk, instruct_return
from tenant_apps.sales.commands import cancel_order
from tenant_apps.sales.models import SalesOrder
from tests.support.api import Api
from tests.support.trading import (
    CLERK,
    make_customer,
    make_products,
    make_purchase,
    make_sale,
    make_supplier,
    ship_all,
    stock_all,
)

NOW = datetime.now(UTC)


def sold(quantities, customer, *, days_ago=0, shipped=False):
    order = make_sale(quantities, customer=customer)
    if shipped:
        ship_all(order)
    when = NOW - timedelta(days=days_ago)
    SalesOrder.objects.filter(pk=order.pk).update(submitted_at=when)
    return order


@pytest.fixture
def shops(brand):
    """Two customers; one has 13 x 10 (3 of them shipped), the other 5 x 10 long ago."""
    goods = make_products(2)
    stock_all(goods, 100)
    big, small = make_customer(name="Big"), make_customer(name="Small")
    sold({goods[0]: 3}, big, shipped=True)
    sold({goods[0]: 2, goods[1]: 8}, big)
    sold({goods[1]: 5}, small, days_ago=40)
    called_off = sold({goods[1]: 50}, big)
    cancel_order(order_id=called_off.id, reason="", actor=CLERK)
    return {"goods": goods, "big": big, "small": small}


def test_the_cockpit_compares_with_the_days_before(brand, shops):
    """BIA-01."""
    day = (NOW - timedelta(days=29)).date().isoformat()
    found = Api(brand).ask(
        """query ($since: Date) { cockpit(since: $since) { currency amount amountBefore change
        orders ordersBefore customers toConfirm toConfirmAmount openAmount late } }""",
        since=day,
    )["cockpit"]
    assert found == {
        "currency": "CNY",
        "amount": "130",
        "amountBefore": "50",
        "change": "1.6",
        "orders": 2,
        "ordersBefore": 1,
        "customers": 1,
        "toConfirm": 2,
        "toConfirmAmount": "150",
        "openAmount": "0",
        "late": 0,
    }


def test_a_trend_has_a_step_for_every_period_also_without_orders(brand, shops):
    """BIA-02."""
    ask = "query ($s: Date) { orderTrend(since: $s, period: MONTH) { start amount change } }"
    since = (NOW - timedelta(days=100)).date().isoformat()
    steps = Api(brand).ask(ask, s=since)["orderTrend"]
    assert len(steps) in (4, 5)
    assert sum(Decimal(step["amount"]) for step in steps) == 180
    assert steps[-1]["amount"] == "130"
    refused = '{ orderTrend(since: "1990-01-01", period: DAY) { start } }'
    assert Api(brand).refused(refused) == ["SPAN_TOO_LONG"]
    backwards = '{ orderTrend(since: "2020-02-01", until: "2020-01-01") { start } }'
    assert Api(brand).refused(backwards) == ["SPAN_BACKWARDS"]


def test_months_stand_side_by_side(brand, shops):
    """BIA-03."""
    rows = Api(brand).ask("{ ordersAndReceipts { month ordered shipped received } }")
    rows = rows["ordersAndReceipts"]
    assert len(rows) == 6
    assert (rows[-1]["ordered"], rows[-1]["shipped"], rows[-1]["received"]) == ("130", "30", "0")


def test_ordered_against_shipped_by_customer_and_product(brand, shops):
    """BIA-04."""
    ask = """query ($by: InsightGrouping!) { orderedVersusShipped(by: $by) { totalCount edges {
        node { partnerName sku ordered orderedAmount shipped shippedAmount open openAmount }
        } } }"""
    by = {
        grouping: [edge["node"] for edge in Api(brand).ask(ask, by=grouping)[
            "orderedVersusShipped"]["edges"]]
        for grouping in ("CUSTOMER", "PRODUCT", "CUSTOMER_AND_PRODUCT")
    }  # fmt: skip
    [row] = by["CUSTOMER"]
    assert row == {
        "partnerName": "Big",
        "sku": "",
        "ordered": "13",
        "orderedAmount": "130",
        "shipped": "3",
        "shippedAmount": "30",
        "open": "10",
        "openAmount": "100",
    }
    assert [r["orderedAmount"] for r in by["PRODUCT"]] == ["80", "50"]
    assert len(by["CUSTOMER_AND_PRODUCT"]) == 2


def test_the_first_customers_and_products(brand, shops):
    """BIA-05, BIA-06."""
    since = (NOW - timedelta(days=60)).date().isoformat()
    found = Api(brand).ask(
        """query ($s: Date) { topCustomers(since: $s) { name amount orders share }
        topProducts(since: $s, by: QUANTITY, first: 1) { quantity amount share unit } }""",
        s=since,
    )
    assert found["topCustomers"] == [
        {"name": "Big", "amount": "130", "orders": 2, "share": "0.7222"},
        {"name": "Small", "amount": "50", "orders": 1, "share": "0.2778"},
    ]
    [first] = found["topProducts"]
    assert first == {"quantity": "13", "amount": "130", "share": "0.7222", "unit": "C62"}


def test_the_stock_at_a_glance(brand, shops):
    [row, *_] = Api(brand).ask("{ stockOverview { code products onHand held idle90 } }")[
        "stockOverview"
    ]
    assert (row["products"], row["onHand"], row["held"], row["idle90"]) == (2, "197", "0", 1)


def test_a_scope_narrows_the_figures_and_a_customer_sees_its_own(brand, shops):
    """ORG-05, ORG-06."""
    ask = '{ topCustomers(since: "2020-01-01") { name } cockpit { orders } }'
    scope = Scope(partner_ids=frozenset({shops["small"].id}))
    for api in (
        Api(brand, role="order_admin", scope=scope),
        Api(brand, role="dealer", partner_id=shops["small"].id),
    ):
        assert [each["name"] for each in api.ask(ask)["topCustomers"]] == ["Small"]
        foreign = api.gid("Partner", shops["big"].id)
        asked = 'query ($c: ID) { orderTrend(customerId: $c, since: "2026-11-01") { amount } }'
        assert {s["amount"] for s in api.ask(asked, c=foreign)["orderTrend"]} == {"0"}


def test_a_statement_adds_up_orders_deliveries_and_returns(brand, shops):
    order = sold({shops["goods"][0]: 4}, shops["small"], shipped=True)
    line = order.lines.get()
    ask = ReturnAsk(line_key=line.line_key, quantity=Decimal(1), reason="broken")
    instruct_return(order_key=order.order_key, lines=[ask], actor=CLERK)
    api = Api(brand)
    partner = api.gid("Partner", shops["small"].id)
    rows = api.ask(
        """query ($p: ID!) { statement(partnerId: $p) { edges { node { partnerName orders ordered
        deliveries delivered returns returned net } } }
        statementPapers(partnerId: $p) { edges { node { kind recordType amount } } } }""",
        p=partner,
    )
    months = [edge["node"] for edge in rows["statement"]["edges"]]
    assert (months[0]["orders"], months[0]["ordered"], months[0]["delivered"]) == (1, "40", "40")
    papers = [edge["node"] for edge in rows["statementPapers"]["edges"]]
    assert sorted((p["kind"], p["recordType"], p["amount"]) for p in papers) == [
        ("delivery", "Shipment", "40"),
        ("order", "SalesOrder", "40"),
        ("order", "SalesOrder", "50"),
    ]


def test_a_statement_of_what_we_bought(brand, deliver):
    supplier = make_supplier()
    order = make_purchase({make_products(1)[0]: 10}, supplier=supplier)
    receive(receipt_id=advise_goods(order_id=order.id, actor=CLERK).id, actor=CLERK)
    deliver()
    with in_schema(brand.schema_name):
        api = Api(brand)
        rows = api.ask("{ statement(side: PURCHASES) { edges { node { orders deliveries } } } }")
    assert rows["statement"]["edges"] == [{"node": {"orders": 1, "deliveries": 1}}]


def test_each_currency_stands_for_itself(brand, shops):
    """Amounts of two currencies are never added (BIA-01)."""
    abroad = sold({shops["goods"][0]: 7}, shops["small"])
    SalesOrder.objects.filter(pk=abroad.pk).update(currency="EUR")
    api = Api(brand)
    found = api.ask("""{ tradedCurrencies { currency orders amount } cockpit { amount }
        purchases: tradedCurrencies(side: PURCHASES) { currency }
        salesOrdersTotal { orders total { amount currencyCode } } }""")
    assert found["tradedCurrencies"] == [
        {"currency": "CNY", "orders": 3, "amount": "180"},
        {"currency": "EUR", "orders": 1, "amount": "70"},
    ]
    assert found["cockpit"] == {"amount": "130"}
    assert found["purchases"] == []
    sums = [(each["orders"], each["total"]["amount"]) for each in found["salesOrdersTotal"]]
    assert sums == [(4, "680"), (1, "70")]


def test_the_list_behind_a_figure_has_its_orders(brand, shops):
    """BIA-01: a figure leads to the documents it counts, no more and no fewer."""
    api = Api(brand)
    since = (NOW - timedelta(days=29)).date().isoformat()
    found = api.ask(
        """query ($s: Date) { cockpit(since: $s) { orders amount currency }
        salesOrders(since: $s, currency: "CNY", states: [SUBMITTED, CONFIRMED, SHIPPED, CLOSED])
        { totalCount edges { node { total { amount } } } }
        salesOrdersTotal(since: $s, states: [SUBMITTED, CONFIRMED, SHIPPED, CLOSED]) { orders }
        ahead: salesOrders(since: "9999-12-31", until: "9999-12-31") { totalCount }
        foreign: salesOrders(currency: "EUR") { totalCount } }""",
        s=since,
    )
    listed = [edge["node"]["total"]["amount"] for edge in found["salesOrders"]["edges"]]
    assert found["salesOrders"]["totalCount"] == found["cockpit"]["orders"] == 2
    assert sum(map(Decimal, listed)) == Decimal(found["cockpit"]["amount"])
    assert found["salesOrdersTotal"] == [{"orders": 2}]
    assert (found["ahead"]["totalCount"], found["foreign"]["totalCount"]) == (0, 0)


@pytest.mark.parametrize(
    ("role", "asked"),
    [
        ("purchaser", "cockpit { orders }"),
        ("warehouse", "stockOverview { code }"),
        ("order_admin", "statement { edges { node { net } } }"),
    ],
)
def test_who_may_see_orders_may_not_add_them_up_unless_it_is_their_job(brand, role, asked):
    """ORG-09, BIA-09."""
    assert Api(brand, role=role).refused(f"{{ {asked} }}") == ["FORBIDDEN"]


def test_each_figure_is_one_statement(brand, shops):
    api = Api(brand)
    parts = [
        "cockpit { amount }",
        "orderTrend { amount }",
        "ordersAndReceipts { ordered }",
        "orderedVersusShipped { edges { node { ordered } } }",
        "topCustomers { amount }",
        "topProducts { amount }",
        "tradedCurrencies { amount }",
        "salesOrdersTotal { orders }",
        "stockOverview { onHand }",
        "statement { edges { node { net } } }",
    ]
    api.ask("{ stockOverview { code } }")
    counts = []
    for ask in ("{ stockOverview { code } }", f"{{ {' '.join(parts)} }}"):
        with CaptureQueriesContext(connection) as queries:
            api.ask(ask)
        counts.append(len(queries))
    assert counts[1] - counts[0] == len(parts) - 1


def test_a_partner_from_all_sides_in_one_statement(brand, shops):
    """PTR-19."""
    api = Api(brand)
    ask = """query ($p: ID!) { partnerFigures(partnerId: $p) { salesOrders salesAmount salesOpen
        purchaseOrders shipmentsToSend returnsOpen priceLists lastActivityAt shippedLastAt } }"""
    found = api.ask(ask, p=api.gid("Partner", shops["big"].id))["partnerFigures"]
    assert (found["salesOrders"], found["salesAmount"], found["salesOpen"]) == (3, "130", 1)
    assert found["purchaseOrders"] == 0
    assert found["lastActivityAt"] >= found["shippedLastAt"]
    clerk = Api(brand, role="plain_user")
    narrow = clerk.ask(ask, p=api.gid("Partner", shops["big"].id))["partnerFigures"]
    hidden = (narrow["purchaseOrders"], narrow["returnsOpen"])
    assert (narrow["salesOrders"], *hidden) == (3, None, None)
    customer = Api(brand, role="dealer", partner_id=shops["big"].id)
    assert customer.refused(ask, p=api.gid("Partner", shops["big"].id)) == ["FORBIDDEN"]
