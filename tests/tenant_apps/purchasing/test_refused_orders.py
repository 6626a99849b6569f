"""What a supplier cannot take at all is refused, with all that was written about it since."""

from decimal import Decimal

import pytest

from kernel.events import relay
from kernel.events.bus import post
from kernel.events.models import Delivery
from kernel.schema import PUBLIC, in_schema
from shared_apps.exchange.models import Envelope
from shared_apps.exchange.queries import document_of
from tenant_apps.catalog.commands import ProductFacts, add_products
from tenant_apps.purchasing.commands import cancel_order, change_order
from tenant_apps.purchasing.models import PurchaseOrder
from tenant_apps.sales.models import SalesOrder
from tests.support.trading import CLERK, make_purchase


def buy_what_nobody_sells(trade) -> PurchaseOrder:
    ours = [ProductFacts(sku="OURS-1", name="Not of theirs", base_unit="C62")]
    [product_id] = add_products(products=ours, actor=CLERK).values()
    return make_purchase({product_id: 10}, supplier=trade.supplier)


@pytest.mark.parametrize("order_first", [True, False])
def test_what_follows_a_refused_order_is_refused_at_once(trade, deliver, order_first):
    """I9: a change and a cancellation that cross the refusal wait for nothing."""
    with trade.buying():
        order = buy_what_nobody_sells(trade)
        line = order.lines.get()
        change_order(order_id=order.id, quantities={line.id: Decimal(6)}, actor=CLERK)
        cancel_order(order_id=order.id, reason="too late", actor=CLERK)
    with in_schema(PUBLIC):
        letters = list(Delivery.objects.order_by("id" if order_first else "-id"))
        for letter in letters * 2:
            relay.deliver(letter.pk)
        assert not Delivery.objects.exclude(handler="purchasing.take_answer").exists()
    deliver()

    with trade.buying():
        order.refresh_from_db()
        assert (order.state, order.response_version) == ("rejected", 3)
        assert "OURS-1" in order.reason or "Not of theirs" in order.reason
    with in_schema(PUBLIC):
        kinds = Envelope.objects.filter(order_key=order.order_key).values_list("kind", "state")
        assert sorted(kinds) == [
            ("order/1", "handled"),
            ("order_cancellation/1", "handled"),
            ("order_change/1", "handled"),
            *[("order_response/1", "handled")] * 3,
        ]
    with trade.selling():
        assert not SalesOrder.objects.exists()


def test_a_refusal_is_said_once_however_often_the_letter_comes(trade, deliver):
    with trade.buying():
        order = buy_what_nobody_sells(trade)
        cancel_order(order_id=order.id, reason="too late", actor=CLERK)
    deliver()
    with in_schema(PUBLIC):
        letter = Envelope.objects.get(kind="order_cancellation/1")
        post(document_of(letter), schema=trade.seller.schema_name)
    deliver()
    with in_schema(PUBLIC):
        assert Envelope.objects.filter(kind="order_response/1").count() == 2
