"""Files on orders of both kinds: for whoever may see the order, and nobody else (T7, ORD-07)."""

from __future__ import annotations

import pytest
from django.test import Client

from kernel.schema import PUBLIC, in_schema
from tenant_apps.attachments.models import Attachment
from tests.support.api import Api
from tests.support.trading import (
    make_customer,
    make_products,
    make_purchase,
    make_sale,
    make_supplier,
    stock,
)


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.STORAGES = {
        **settings.STORAGES,
        "attachments": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path)},
        },
    }


def upload(api, name="terms.pdf"):
    with in_schema(PUBLIC):
        headers = {**_headers(api), "x-file-name": name}
        kind = "application/octet-stream"
        answer = Client().post("/files", b"%PDF-1.7 x", content_type=kind, headers=headers)
        return answer.json()


def fetch(api, url):
    with in_schema(PUBLIC):
        return Client().get(url, headers=_headers(api)).status_code


def _headers(api):
    return {"host": api.tenant.host, "authorization": f"Bearer {api.token}"}


@pytest.fixture
def customer(dealer):
    return make_customer()


@pytest.fixture
def sale(customer):
    [product] = make_products(1)
    stock(product, 10)
    return make_sale({product: 3}, customer=customer)


FILES = "query ($id: ID!) { %s(id: $id) { files { name isOwn } } }"


def test_a_file_on_a_sales_order_is_for_both_sides_of_it(dealer, customer, sale):
    seller = Api(dealer, role="order_admin")
    buyer = Api(dealer, role="dealer", partner_id=customer.id)
    stranger = Api(dealer, role="dealer", partner_id=make_customer("Other").id)
    file, order = upload(seller), seller.gid("SalesOrder", sale.id)

    put = seller.do(
        "attachToSalesOrder", "order { files { name isOwn } }", orderId=order, fileIds=[file["id"]]
    )

    assert put["order"]["files"] == [{"name": "terms.pdf", "isOwn": True}]
    shown = [{"name": "terms.pdf", "isOwn": False}]
    assert buyer.ask(FILES % "salesOrder", id=order)["salesOrder"]["files"] == shown
    assert stranger.ask(FILES % "salesOrder", id=order)["salesOrder"] is None
    assert [fetch(api, file["url"]) for api in (seller, buyer, stranger)] == [200, 200, 404]
    theirs = upload(stranger)["id"]
    assert stranger.codes("attachToSalesOrder", orderId=order, fileIds=[theirs]) == ["NOT_FOUND"]


def test_a_file_on_a_purchase_order_is_our_own(dealer):
    [product] = make_products(1)
    order = make_purchase({product: 3}, supplier=make_supplier())
    buyer = Api(dealer, role="purchaser")
    file, key = upload(buyer, "offer.pdf"), buyer.gid("PurchaseOrder", order.id)

    put = buyer.do(
        "attachToPurchaseOrder",
        "purchaseOrder { files { name } }",
        purchaseOrderId=key,
        fileIds=[file["id"]],
    )

    assert put["purchaseOrder"]["files"] == [{"name": "offer.pdf"}]
    guest = Api(dealer, role="dealer", partner_id=make_customer().id)
    assert [fetch(api, file["url"]) for api in (buyer, guest)] == [200, 404]


def test_a_file_is_taken_away_by_who_put_it_there_or_by_who_may(dealer, sale):
    owner, clerk, other = (Api(dealer, role=r) for r in ("owner", "order_admin", "warehouse"))
    order = owner.gid("SalesOrder", sale.id)
    for api, remover, codes in (
        (clerk, other, ["FORBIDDEN"]),
        (clerk, clerk, []),
        (clerk, owner, []),
    ):
        file = upload(api)
        api.do("attachToSalesOrder", orderId=order, fileIds=[file["id"]])
        assert remover.codes("removeFile", fileId=file["id"]) == codes
        assert fetch(owner, file["url"]) == (200 if codes else 404)


def test_a_file_nothing_uses_or_that_proves_something_is_not_taken_away(dealer, sale):
    clerk = Api(dealer, role="order_admin")
    file = upload(clerk)

    assert clerk.codes("removeFile", fileId=file["id"]) == ["NOT_FOUND"]
    clerk.do(
        "sendMessage",
        orderId=clerk.gid("SalesOrder", sale.id),
        body="see here",
        fileIds=[file["id"]],
    )
    assert clerk.codes("removeFile", fileId=file["id"]) == ["NOT_FOUND"]
    assert Attachment.objects.count() == 1
