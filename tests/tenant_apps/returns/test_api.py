"""Returns through the API, for both sides and for a customer's people (RMA-02, TEN-02, ORG-06)."""

import io
from decimal import Decimal
from uuid import uuid4

import pytest
from PIL import Image

from kernel.schema import PUBLIC, in_schema
from tenant_apps.returns.commands import ReturnAsk, request_return
from tenant_apps.returns.models import ReturnOrder
from tenant_apps.sales.models import SalesOrder
from tests.support.api import Api
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
    return [{"lineId": api.gid("SalesOrderLine", line.id), "quantity": quantity}]


def test_a_customers_person_asks_and_the_seller_agrees_and_receives(dealer, deliver):
    customer = make_customer()
    order = shipped(customer)
    buyer = Api(dealer, role="dealer", partner_id=customer.id)
    seller = Api(dealer, role="owner")

    asked = buyer.do(
        "requestReturn",
        "returnOrder { id state lines { quantity } }",
        orderId=buyer.gid("SalesOrder", order.id),
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


def test_a_line_that_is_named_twice_is_refused_and_not_broken(dealer):
    customer = make_customer()
    order = shipped(customer)
    buyer = Api(dealer, role="dealer", partner_id=customer.id)
    twice = lines(buyer, order, "1") + lines(buyer, order, "2")

    [error] = buyer.attempt(
        "requestReturn", orderId=buyer.gid("SalesOrder", order.id), lines=twice
    )["userErrors"]

    assert (error["code"], error["path"]) == ("BAD_VALUE", ["lines", "1", "lineId"])
    assert not ReturnOrder.objects.exists()


def test_a_customers_people_may_not_agree(dealer):
    customer = make_customer()
    order = shipped(customer)
    buyer = Api(dealer, role="dealer", partner_id=customer.id)

    codes = buyer.codes(
        "instructReturn", orderId=buyer.gid("SalesOrder", order.id), lines=lines(buyer, order)
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

    assert buyer.ask(RETURNS)["returnOrders"]["totalCount"] == 0
    codes = buyer.codes(
        "requestReturn", orderId=buyer.gid("SalesOrder", order.id), lines=lines(buyer, order)
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
        returnOrderId=seller.gid("ReturnOrder", asked.id),
        reason="worn",
    )

    assert payload["returnOrder"] == {"state": "REFUSED", "answer": "worn"}


def test_an_agreement_says_of_which_order(dealer):
    seller = Api(dealer, role="owner")

    payload = seller.attempt("instructReturn", lines=[])

    assert [(e["code"], e["path"]) for e in payload["userErrors"]] == [("BAD_VALUE", ["orderId"])]


def test_a_linked_buyer_sends_back_through_its_own_api(trade, instruct, deliver):
    instruct(4)
    api = Api(trade.buyer, role="purchaser")
    with trade.buying():
        mine = ReturnOrder.objects.get()

    payload = api.do(
        "dispatchReturn",
        "returnOrder { state side lines { dispatched } shipments { state isReturn carrier } }",
        returnOrderId=api.gid("ReturnOrder", mine.id),
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


RETURNABLE = """query ($orderId: ID, $orderKey: UUID) {
    returnable(orderId: $orderId, orderKey: $orderKey) {
        number partner { name } lines { lineId delivered goingBack open }
    }
}"""


def test_what_may_still_go_back_is_what_was_delivered_less_what_goes_back(dealer):
    """RMA-02: an open return counts in full, a refused one not at all."""
    customer = make_customer()
    order = shipped(customer)
    buyer = Api(dealer, role="dealer", partner_id=customer.id)
    seller = Api(dealer, role="owner")

    def ask(quantity):
        return buyer.do(
            "requestReturn",
            "returnOrder { id }",
            orderId=buyer.gid("SalesOrder", order.id),
            lines=lines(buyer, order, quantity),
        )["returnOrder"]["id"]

    ask("4")
    seller.do("refuseReturn", returnOrderId=ask("5"), reason="worn")

    by_id = buyer.ask(RETURNABLE, orderId=buyer.gid("SalesOrder", order.id))["returnable"]
    by_key = seller.ask(RETURNABLE, orderKey=str(order.order_key))["returnable"]

    assert by_id == by_key
    assert by_id["lines"] == [
        {
            "lineId": buyer.gid("SalesOrderLine", order.lines.get().id),
            "delivered": "10",
            "goingBack": "4",
            "open": "6",
        }
    ]


def test_what_may_go_back_of_others_orders_is_not_told(dealer):
    """ORG-06, T4."""
    order = shipped(make_customer("Other"))
    buyer = Api(dealer, role="dealer", partner_id=make_customer("Mine").id)

    assert buyer.ask(RETURNABLE, orderId=buyer.gid("SalesOrder", order.id))["returnable"] is None
    assert buyer.ask(RETURNABLE, orderKey=str(order.order_key))["returnable"] is None
    assert buyer.ask(RETURNABLE, orderKey=str(uuid4()))["returnable"] is None


def test_a_linked_buyer_asks_what_may_go_back_of_its_own_order(trade, instruct):
    instruct(4)
    api = Api(trade.buyer, role="purchaser")
    with trade.buying():
        mine = ReturnOrder.objects.get()

    told = api.ask(RETURNABLE, orderKey=str(mine.order_key))["returnable"]

    assert [(line["delivered"], line["open"]) for line in told["lines"]] == [("10", "6")]


@pytest.fixture
def upload(settings, tmp_path):
    """Puts a picture where files wait to be used; its id."""
    settings.STORAGES = {
        **settings.STORAGES,
        "attachments": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path)},
        },
    }

    def run(api):
        drawn = io.BytesIO()
        Image.new("RGB", (4, 3), "red").save(drawn, format="PNG")
        with in_schema(PUBLIC):
            return api.client.post(
                "/files",
                drawn.getvalue(),
                content_type="application/octet-stream",
                headers={"x-file-name": "crack.png"},
            ).json()

    return run


def fetch(api, url):
    with in_schema(PUBLIC):
        return api.client.get(url).status_code


def test_photos_of_what_is_wrong_go_with_the_request(dealer, upload):
    """RMA-02: an application with reason and evidence; nobody else gets them (T7)."""
    customer = make_customer()
    order = shipped(customer)
    buyer = Api(dealer, role="dealer", partner_id=customer.id)
    stranger = Api(dealer, role="dealer", partner_id=make_customer("Other").id)
    photo = upload(buyer)

    asked = buyer.do(
        "requestReturn",
        "returnOrder { id photos { name } orderId }",
        orderId=buyer.gid("SalesOrder", order.id),
        lines=lines(buyer, order),
        photoIds=[photo["id"]],
    )["returnOrder"]

    assert asked["photos"] == [{"name": "crack.png"}]
    assert asked["orderId"] == buyer.gid("SalesOrder", order.id)
    one = "query ($id: ID!) { returnOrder(id: $id) { photos { name } } }"
    seller = Api(dealer, role="order_admin")
    assert seller.ask(one, id=asked["id"])["returnOrder"]["photos"] == [{"name": "crack.png"}]
    assert stranger.ask(one, id=asked["id"])["returnOrder"] is None
    assert [fetch(api, photo["url"]) for api in (buyer, seller, stranger)] == [200, 200, 404]


def test_the_timeline_of_a_return_is_about_that_return(trade, instruct, deliver):
    """Both sides' documents, and nothing of the order it came from or of another return."""
    instruct(4)
    instruct(2)
    api = Api(trade.buyer, role="purchaser")
    with trade.buying():
        mine = ReturnOrder.objects.order_by("id").first()
    api.do("dispatchReturn", returnOrderId=api.gid("ReturnOrder", mine.id))
    deliver()
    with trade.selling():
        theirs = ReturnOrder.objects.order_by("id").first()
    seller = Api(trade.seller, role="owner")
    seller.do("receiveReturn", returnOrderId=seller.gid("ReturnOrder", theirs.id))
    deliver()

    def told(asking, key):
        one = "query ($id: ID!) { returnOrder(id: $id) { timeline { kind party } } }"
        entries = asking.ask(one, id=asking.gid("ReturnOrder", key))["returnOrder"]["timeline"]
        return [(each["kind"], each["party"]) for each in entries if "/" in each["kind"]]

    assert told(api, mine.id) == [
        ("return_instruction/1", "THEIRS"),
        ("despatch_advice/1", "OURS"),
        ("receipt_advice/1", "THEIRS"),
    ]
    assert told(seller, theirs.id) == [
        ("return_instruction/1", "OURS"),
        ("despatch_advice/1", "THEIRS"),
        ("receipt_advice/1", "OURS"),
    ]
