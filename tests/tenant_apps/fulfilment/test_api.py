"""Shipments and receipts through the API (ORG-05, ORG-06, FUL-05, INV-17, T4)."""

import io

from PIL import Image

from kernel.actor import Scope
from kernel.schema import PUBLIC, in_schema
from tenant_apps.attachments.models import Attachment
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.inventory.commands import add_warehouse
from tenant_apps.inventory.queries import default_warehouse
from tenant_apps.purchasing.commands import advise_goods
from tests.support.api import Api
from tests.support.trading import (
    CLERK,
    make_customer,
    make_products,
    make_purchase,
    make_sale,
    on_hand,
    ship_all,
    stock_all,
)

SHIPMENTS = """{ shipments(first: 10) { totalCount edges { node { number state carrier
    partner { name } warehouse { code } lines { quantity product { sku } lots { code } } } } } }"""
RECEIPTS = """{ receipts(first: 10) { totalCount edges { node { number state partner { name }
    warehouse { code } lines { advised received open product { sku } } } } } }"""


def sale(customer, products=1, **given):
    keys = make_products(products)
    stock_all(keys, 10)
    order = make_sale(dict.fromkeys(keys, 1), customer=customer)
    ship_all(order, **given)
    return order


def partners_in(listed) -> set[str]:
    return {edge["node"]["partner"]["name"] for edge in listed["edges"]}


def test_a_customers_people_see_the_shipments_of_their_own(dealer):
    mine, other = make_customer("Mine"), make_customer("Other")
    sale(mine, carrier="SF")
    sale(other)

    listed = Api(dealer, role="dealer", partner_id=mine.id).ask(SHIPMENTS)["shipments"]

    assert (listed["totalCount"], partners_in(listed)) == (1, {"Mine"})
    assert listed["edges"][0]["node"]["carrier"] == "SF"


def test_a_customers_people_see_no_receipts(dealer):
    api = Api(dealer, role="dealer", partner_id=make_customer().id)

    assert api.refused(RECEIPTS) == ["FORBIDDEN"]


def test_a_shipment_of_another_customer_does_not_exist(dealer):
    from tenant_apps.fulfilment.models import Shipment

    sale(make_customer("Other"))
    api = Api(dealer, role="dealer", partner_id=make_customer("Mine").id)
    key = api.gid("Shipment", Shipment.objects.get().id)

    found = api.ask("query ($id: ID!) { shipment(id: $id) { number } }", id=key)

    assert found == {"shipment": None}


def test_warehouse_people_see_what_is_in_or_comes_to_their_warehouse(dealer):
    annex = add_warehouse(code="ANNEX", name="Annex", actor=CLERK)
    advise_goods(order_id=make_purchase().id, actor=CLERK)
    sale(make_customer())
    here = Api(
        dealer,
        role="warehouse",
        scope=Scope(warehouse_ids=frozenset({default_warehouse().id})),
    )
    there = Api(dealer, role="warehouse", scope=Scope(warehouse_ids=frozenset({annex.id})))

    assert here.ask(SHIPMENTS)["shipments"]["totalCount"] == 1
    assert there.ask(SHIPMENTS)["shipments"]["totalCount"] == 0
    assert there.ask(RECEIPTS)["receipts"]["totalCount"] == 1  # nobody's yet


def test_nobody_receives_into_a_warehouse_they_may_not_work_in(dealer):
    annex = add_warehouse(code="ANNEX", name="Annex", actor=CLERK)
    receipt = advise_goods(order_id=make_purchase().id, actor=CLERK)
    api = Api(
        dealer,
        role="warehouse",
        scope=Scope(warehouse_ids=frozenset({default_warehouse().id})),
    )

    codes = api.codes(
        "receiveGoods",
        receiptId=api.gid("Receipt", receipt.id),
        warehouseId=api.gid("Warehouse", annex.id),
    )

    assert codes == ["NOT_FOUND"]
    assert Receipt.objects.get().state == "expected"


def test_a_repeated_click_receives_once(dealer):
    order = make_purchase()
    receipt = advise_goods(order_id=order.id, actor=CLERK)
    api = Api(dealer, role="warehouse")
    line = receipt.lines.get()
    wish = {
        "receiptId": api.gid("Receipt", receipt.id),
        "lines": [{"lineId": api.gid("ReceiptLine", line.id), "received": "4"}],
        "idempotencyKey": "click",
    }

    for _ in range(2):
        payload = api.do("receiveGoods", "receipt { state lines { received open } }", **wish)

    assert payload["receipt"] == {"state": "EXPECTED", "lines": [{"received": "4", "open": "6"}]}
    assert on_hand(line.product_id) == 4


def test_a_receipt_is_closed_short(dealer):
    receipt = advise_goods(order_id=make_purchase().id, actor=CLERK)
    api = Api(dealer, role="warehouse")

    payload = api.do(
        "closeReceiptShort",
        "receipt { state lines { missing reason } }",
        receiptId=api.gid("Receipt", receipt.id),
        reason="lost",
    )

    assert payload["receipt"] == {
        "state": "RECEIVED",
        "lines": [{"missing": "10", "reason": "lost"}],
    }


def test_lists_cost_the_same_however_long_they_are(dealer, count_queries):
    api = Api(dealer, role="owner")
    sale(make_customer())
    advise_goods(order_id=make_purchase().id, actor=CLERK)
    api.ask(SHIPMENTS)
    with count_queries() as few:
        api.ask(SHIPMENTS)
        api.ask(RECEIPTS)
    for _ in range(4):
        sale(make_customer(), products=3)
        advise_goods(order_id=make_purchase().id, actor=CLERK)

    with count_queries() as more:
        assert api.ask(SHIPMENTS)["shipments"]["totalCount"] == 5
        assert api.ask(RECEIPTS)["receipts"]["totalCount"] == 5

    assert len(more) == len(few)


def take_photo(api) -> str:
    content = io.BytesIO()
    Image.new("RGB", (4, 4)).save(content, "PNG")
    with in_schema(PUBLIC):
        answer = api.client.post(
            "/files", content.getvalue(), content_type="application/octet-stream"
        )
    return answer.json()["id"]


def test_photos_of_many_lines_cost_the_statements_of_one(dealer, count_queries):
    counts = []
    for number in (1, 4):
        bought = make_purchase(dict.fromkeys(make_products(number, price=None), 10))
        receipt = advise_goods(order_id=bought.id, actor=CLERK)
        api = Api(dealer, role="warehouse")
        lines = [
            {
                "lineId": api.gid("ReceiptLine", line.id),
                "received": "9",
                "rejected": "1",
                "reason": "damaged",
                "photoIds": [take_photo(api), take_photo(api)],
            }
            for line in receipt.lines.all()
        ]
        receipt_id = api.gid("Receipt", receipt.id)
        with count_queries() as queries:
            api.do("receiveGoods", receiptId=receipt_id, lines=lines)
        counts.append(len(queries))
        assert Attachment.objects.filter(subject_id__in=receipt.lines.values("id")).count() == (
            2 * number
        )

    assert counts[0] == counts[1]


def test_what_came_damaged_has_its_photo(dealer):
    """FUL-07: who may see the receipt may see the photo, and nobody else."""
    receipt = advise_goods(order_id=make_purchase().id, actor=CLERK)
    api = Api(dealer, role="warehouse")
    photo = take_photo(api)
    line = {
        "lineId": api.gid("ReceiptLine", receipt.lines.get().id),
        "received": "9",
        "rejected": "1",
        "reason": "damaged",
        "photoIds": [photo],
    }

    payload = api.do(
        "receiveGoods",
        "receipt { lines { rejected photos { id name url } } }",
        receiptId=api.gid("Receipt", receipt.id),
        lines=[line],
    )

    [told] = payload["receipt"]["lines"]
    assert told["rejected"] == "1"
    assert told["photos"][0]["id"] == photo
