"""Returns through the API, for both sides and for a customer's people (RMA-02, TEN-02, ORG-06)."""

from decimal import Decimal

from tenant_apps.returns.commands import ReturnAsk, request_return
from tenant_apps.returns.models import ReturnOrder
from tenant_apps.sales.models import SalesOrder
from tests.support.asking import Api
from tests.support.trading import (
    CLERK,
    make_customer,
    make_products,
    make_sale,
    on_hand,
    ship_all,
    stock,
)

RETURNS = "{ returnOrders(first: 10) { totalCount edges { node { number state } } } }"


def shipped(customer=None):
    [product] = make_products(1)
    stock(product, 10)
    order = make_sale({product: 10}, customer=customer or make_customer())
    ship_all(order)
    return order


def lines(api, order, quantity="4"):
    line = order.lines.get()
    return [{"lineId": api.id("SalesOrderLine", line.id), "quantity": quantity}]


def test_a_customers_person_asks_and_the_seller_agrees_and_receives(dealer, deliver):
    customer = make_customer()
    order = shipped(customer)
    buyer = Api(dealer, role="dealer", partner_id=customer.id)
    seller = Api(dealer, role="owner")

    asked = buyer.do(
        "requestReturn",
        "returnOrder { id state lines { quantity } }",
        orderId=buyer.id("SalesOrder", order.id),
        lines=lines(buyer, order),
        reason="faulty",
    )
    agreed = seller.do(
        "instructReturn",
        "returnOrder { state receipts { state lines { advised } } }",
        returnOrderId=asked["returnOrder"]["id"],
    )
    received = seller.do(
        "receiveReturn", "returnOrder { state }", returnOrderId=asked["returnOrder"]["id"]
    )

    assert asked["returnOrder"]["lines"] == [{"quantity": "4"}]
    assert agreed["returnOrder"] == {
        "state": "INSTRUCTED",
        "receipts": [{"state": "EXPECTED", "lines": [{"advised": "4"}]}],
    }
    assert received["returnOrder"] == {"state": "RECEIVED"}
    assert on_hand(order.lines.get().product_id) == 4


def test_a_customers_people_may_not_agree(dealer):
    customer = make_customer()
    order = shipped(customer)
    buyer = Api(dealer, role="dealer", partner_id=customer.id)

    codes = buyer.codes(
        "instructReturn", orderId=buyer.id("SalesOrder", order.id), lines=lines(buyer, order)
    )

    assert codes == ["FORBIDDEN"]
    assert not ReturnOrder.objects.exists()


def test_a_customers_people_see_and_ask_about_their_own_orders_only(dealer):
    order = shipped(make_customer("Other"))
    [line] = order.lines.all()
    request_return(
        order_key=order.order_key,
        lines=[ReturnAsk(line_key=line.line_key, quantity=Decimal(1))],
        actor=CLERK,
    )
    buyer = Api(dealer, role="dealer", partner_id=make_customer("Mine").id)

    assert buyer(RETURNS)["returnOrders"]["totalCount"] == 0
    codes = buyer.codes(
        "requestReturn", orderId=buyer.id("SalesOrder", order.id), lines=lines(buyer, order)
    )
    assert codes == ["NOT_FOUND"]


def test_the_seller_refuses(dealer):
    order = shipped()
    asked = request_return(
        order_key=order.order_key,
        lines=[ReturnAsk(line_key=order.lines.get().line_key, quantity=Decimal(1))],
        actor=CLERK,
    )
    seller = Api(dealer, role="order_admin")

    payload = seller.do(
        "refuseReturn",
        "returnOrder { state answer }",
        returnOrderId=seller.id("ReturnOrder", asked.id),
        reason="worn",
    )

    assert payload["returnOrder"] == {"state": "REFUSED", "answer": "worn"}


def test_an_agreement_says_of_which_order(dealer):
    seller = Api(dealer, role="owner")

    payload = seller.do("instructReturn", lines=[])

    assert [(e["code"], e["path"]) for e in payload["userErrors"]] == [("BAD_VALUE", ["orderId"])]


def test_a_linked_buyer_sends_back_through_its_own_api(trade, instruct, deliver):
    instruct(4)
    api = Api(trade.buyer, role="purchaser")
    with trade.buying():
        mine = ReturnOrder.objects.get()

    payload = api.do(
        "dispatchReturn",
        "returnOrder { state side lines { dispatched } shipments { state isReturn carrier } }",
        returnOrderId=api.id("ReturnOrder", mine.id),
        carrier="SF",
    )

    assert payload["returnOrder"] == {
        "state": "DISPATCHED",
        "side": "BUYER",
        "lines": [{"dispatched": "4"}],
        "shipments": [{"state": "DISPATCHED", "isReturn": True, "carrier": "SF"}],
    }
    with trade.selling():
        assert SalesOrder.objects.count() == 1
