"""What a supplier cannot take of a change is refused in words, and the order stays (NET-11)."""

from decimal import Decimal

import pytest

from kernel.events.models import Delivery
from kernel.schema import PUBLIC, in_schema
from shared_apps.exchange.documents import OrderResponseDocument
from shared_apps.exchange.queries import written_about
from tenant_apps.catalog.commands import ProductFacts, add_products
from tenant_apps.purchasing.commands import PurchaseAsk, change_order
from tenant_apps.purchasing.models import PurchaseOrder
from tenant_apps.sales.commands import confirm_order
from tenant_apps.sales.models import SalesOrder
from tests.support.api import Api
from tests.support.people import make_user
from tests.support.trading import CLERK, buy, make_products


def add_line(trade, product_id) -> PurchaseOrder:
    order = PurchaseOrder.objects.get()
    return change_order(
        order_id=order.id,
        quantities={order.lines.get(position=1).id: Decimal(4)},
        new_lines=[PurchaseAsk(product_id=product_id, quantity=Decimal(2))],
        actor=CLERK,
    )


def written_by_them(trade, order) -> list:
    with trade.buying():
        papers = written_about([order.order_key])[order.order_key]
    return [paper for paper in papers if paper.kind == OrderResponseDocument.kind]


def nobodys(trade) -> object:
    ours = [ProductFacts(sku="OURS-1", name="Not of theirs", base_unit="C62")]
    return next(iter(add_products(products=ours, actor=CLERK).values()))


def without_price(trade) -> object:
    with trade.selling():
        make_products(1, price=None, gtin="4006381333931")
    return make_products(1, price=None, gtin="4006381333931")[0]


@pytest.mark.parametrize("of", [nobodys, without_price])
def test_a_change_that_cannot_be_taken_is_answered_in_words(trade, deliver, of):
    buy(trade, deliver, 10)
    with trade.buying():
        add_line(trade, of(trade))
    deliver()

    with in_schema(PUBLIC):
        assert not Delivery.objects.exists()
    with trade.selling():
        sold = SalesOrder.objects.get()
        assert [line.quantity for line in sold.lines.all()] == [10]
        assert (sold.state, sold.customer_version) == ("submitted", 2)
    with trade.buying():
        order = PurchaseOrder.objects.get()
        new = order.lines.get(position=2)
        assert (new.status, new.confirmed) == ("rejected", 0)
        assert order.state == "sent"
        assert "OURS-1" in order.reason or "P" in order.reason


def test_the_words_are_in_the_language_of_whoever_reads_them(trade, deliver):
    buy(trade, deliver, 10)
    with trade.buying():
        add_line(trade, nobodys(trade))
    deliver()
    with trade.buying():
        order = PurchaseOrder.objects.get()

    def told(language: str) -> str:
        api = Api(trade.buyer, user=make_user(language=language))
        asked = "query($id: ID!) { purchaseOrder(id: $id) { reason } }"
        return api.ask(asked, id=api.gid("PurchaseOrder", order.id))["purchaseOrder"]["reason"]

    latest = written_by_them(trade, order)[-1]
    assert (latest.facts["note"], latest.facts["note_zh"]) == (order.reason, order.reason_zh)
    assert told("en") == order.reason
    assert told("zh") == order.reason_zh
    assert "商品" in told("zh")


def test_a_change_that_comes_too_late_says_so_and_waits_for_nothing(trade, deliver):
    order_key = buy(trade, deliver, 10)
    with trade.selling():
        sold = SalesOrder.objects.get(order_key=order_key)
        confirm_order(order_id=sold.id, actor=CLERK)
    with trade.buying():
        add_line(trade, trade.bought[0])
    deliver()
    deliver()

    with trade.buying():
        order = PurchaseOrder.objects.get()
        assert order.state == "confirmed"
        assert "confirmed" in order.reason
        assert order.lines.get(position=2).status == "rejected"


def test_the_next_answer_takes_the_words_back(trade, deliver):
    order_key = buy(trade, deliver, 10)
    with trade.buying():
        add_line(trade, nobodys(trade))
    deliver()
    with trade.selling():
        confirm_order(order_id=SalesOrder.objects.get(order_key=order_key).id, actor=CLERK)
    deliver()

    with trade.buying():
        order = PurchaseOrder.objects.get()
        assert (order.reason, order.reason_zh) == ("", "")
