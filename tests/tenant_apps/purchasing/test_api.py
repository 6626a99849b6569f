"""Purchasing through the API (INV-16, MAL-17, ORG-06, T4)."""

import pytest

from tenant_apps.purchasing.models import PurchaseOrder
from tests.support.api import Api
from tests.support.trading import (
    case_of,
    make_products,
    make_purchase,
    make_supplier,
)

ORDERS = """{ purchaseOrders(first: 20) { totalCount edges { node { number state supplier { name }
    total { amount currencyCode } lines { quantity orderQuantity orderUnit unitPrice onItsWay
    product { sku } } receipts { number state lines { advised open } } } } } }"""


@pytest.fixture
def api(dealer):
    return Api(dealer, role="purchaser")


def test_an_order_is_drafted_in_packs_and_sent(api, dealer):
    supplier = make_supplier()
    [product] = make_products(1, price=None, packs=(case_of(12),))

    payload = api.do(
        "draftPurchaseOrder",
        "purchaseOrder { id number state lines { quantity orderQuantity orderUnit } }",
        supplierId=api.gid("Partner", supplier.id),
        lines=[{"productId": api.gid("CatalogProduct", product), "quantity": "2", "unit": "CS"}],
        send=True,
    )

    assert payload["userErrors"] == []
    order = payload["purchaseOrder"]
    assert order["state"] == "SENT"
    assert order["lines"] == [{"quantity": "24", "orderQuantity": "2", "orderUnit": "CS"}]


def test_the_same_wish_makes_one_order(api, dealer):
    supplier = make_supplier()
    [product] = make_products(1, price=None)
    wish = {
        "supplierId": api.gid("Partner", supplier.id),
        "lines": [{"productId": api.gid("CatalogProduct", product), "quantity": "1"}],
        "idempotencyKey": "once",
    }

    first = api.do("draftPurchaseOrder", "purchaseOrder { number }", **wish)
    second = api.do("draftPurchaseOrder", "purchaseOrder { number }", **wish)

    assert first == second
    assert PurchaseOrder.objects.count() == 1


def test_a_refusal_names_the_line_at_fault(api, dealer):
    supplier = make_supplier()
    [product] = make_products(1, price=None)

    payload = api.attempt(
        "draftPurchaseOrder",
        supplierId=api.gid("Partner", supplier.id),
        lines=[{"productId": api.gid("CatalogProduct", product), "quantity": "0"}],
    )

    assert [(e["code"], e["path"]) for e in payload["userErrors"]] == [
        ("BAD_VALUE", ["lines", "0", "quantity"])
    ]
    assert not PurchaseOrder.objects.exists()


def test_orders_are_listed_at_a_constant_cost(api, dealer, count_queries):
    supplier = make_supplier()
    make_purchase({key: 1 for key in make_products(1, price=None)}, supplier=supplier)
    api.ask(ORDERS)  # warms what is remembered between requests
    with count_queries() as few:
        api.ask(ORDERS)
    for _ in range(5):
        make_purchase({key: 1 for key in make_products(3, price=None)}, supplier=supplier)

    with count_queries() as more:
        listed = api.ask(ORDERS)["purchaseOrders"]

    assert listed["totalCount"] == 6
    assert len(more) == len(few)


def test_goods_of_a_supplier_without_a_tenant_are_advised_and_received(dealer, deliver):
    api = Api(dealer, role="owner")
    order = make_purchase()

    advised = api.do(
        "adviseGoods",
        "receipt { id lines { id advised } }",
        purchaseOrderId=api.gid("PurchaseOrder", order.id),
    )["receipt"]
    line = advised["lines"][0]
    payload = api.do(
        "receiveGoods",
        "receipt { state lines { received rejected open } }",
        receiptId=advised["id"],
        lines=[{"lineId": line["id"], "received": "9", "rejected": "1", "reason": "damaged"}],
    )

    assert payload["userErrors"] == []
    assert payload["receipt"] == {
        "state": "RECEIVED",
        "lines": [{"received": "9", "rejected": "1", "open": "0"}],
    }


def test_whom_we_may_buy_from_is_a_choice(api, dealer, deliver):
    [known, other] = make_products(2, price=None)
    seldom, often = make_supplier("Seldom"), make_supplier("Often")
    make_purchase({known: 1}, supplier=often)

    choices = api.ask(
        """query ($ids: [ID!]!) { suppliersFor(productIds: $ids) {
            supplier { name } knownProducts { sku } } }""",
        ids=[api.gid("CatalogProduct", key) for key in (known, other)],
    )["suppliersFor"]

    assert [(c["supplier"]["name"], len(c["knownProducts"])) for c in choices] == [
        (often.name, 1),
        (seldom.name, 0),
    ]


def test_who_may_not_order_is_told_so(dealer):
    api = Api(dealer, role="warehouse")
    order = make_purchase(send=False)

    assert api.codes("sendPurchaseOrder", purchaseOrderId=api.gid("PurchaseOrder", order.id)) == [
        "FORBIDDEN"
    ]
    order.refresh_from_db()
    assert order.state == "draft"


def test_a_customers_people_see_no_purchases(dealer):
    from tests.support.trading import make_customer

    api = Api(dealer, role="dealer", partner_id=make_customer().id)
    make_purchase()

    assert api.refused(ORDERS) == ["FORBIDDEN"]


def test_another_tenants_order_does_not_exist(api, brand):
    """T4: an id of another company's books is answered like one that never was."""
    order = make_purchase()
    theirs = f"gid://tierline/{brand.id}/PurchaseOrder/{order.id}"
    ours = api.gid("PurchaseOrder", order.id)

    for gid in (theirs, ours):
        assert api.codes("sendPurchaseOrder", purchaseOrderId=gid) == ["NOT_FOUND"]


def test_scoped_people_see_their_suppliers_orders_only(dealer):
    from kernel.actor import Scope

    mine, other = make_supplier("Mine"), make_supplier("Other")
    make_purchase({key: 1 for key in make_products(1, price=None)}, supplier=other)
    make_purchase({key: 1 for key in make_products(1, price=None)}, supplier=mine)

    api = Api(dealer, role="purchaser", scope=Scope(partner_ids=frozenset({mine.id})))

    nodes = [edge["node"] for edge in api.ask(ORDERS)["purchaseOrders"]["edges"]]
    assert [node["supplier"]["name"] for node in nodes] == ["Mine"]
