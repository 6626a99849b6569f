"""Handlers run at least once and in any order; the books come out the same (I6, I7, I9)."""

import random
from itertools import pairwise

import pytest
from django.utils import timezone

from kernel.events import relay
from kernel.events.models import Delivery
from kernel.schema import PUBLIC, in_schema
from tenant_apps.fulfilment.commands import receive
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.purchasing.queries import broken_purchases
from tenant_apps.sales.models import SalesOrder
from tests.support.trading import CLERK, make_purchase, make_sale, make_trade, ship_all


def deliver_shuffled(chance: random.Random, *, until=None) -> None:
    """Run the outbox in any order; what comes too early is put off and tried again."""
    with in_schema(PUBLIC):
        for _ in range(500):
            waiting = list(Delivery.objects.all())
            if not waiting or (until is not None and until()):
                return
            chosen = chance.choice(waiting)
            Delivery.objects.filter(pk=chosen.pk).update(attempts=0, due_at=timezone.now())
            relay.deliver(chosen.pk)
    raise AssertionError([d.last_error for d in waiting])


@pytest.mark.parametrize("seed", range(4))
def test_the_books_agree_whatever_comes_first(channel, deliver, seed):
    chance = random.Random(seed)
    trade = make_trade(channel, deliver, products=2)
    with trade.buying():
        order = make_purchase(dict.fromkeys(trade.bought, 10), supplier=trade.supplier)
    deliver_shuffled(chance)
    with trade.selling():
        ship_all(SalesOrder.objects.get(order_key=order.order_key))

    def goods_are_there() -> bool:
        with trade.buying():
            return Receipt.objects.exists()

    deliver_shuffled(chance, until=goods_are_there)
    with trade.buying():  # perhaps before purchasing has heard of the despatch
        receive(receipt_id=Receipt.objects.get().id, actor=CLERK)
    deliver_shuffled(chance)

    with trade.buying():
        lines = PurchaseOrderLine.objects.order_by("position")
        assert [(li.confirmed, li.advised, li.received) for li in lines] == [(10, 10, 10)] * 2
        assert PurchaseOrder.objects.get().state == "closed"
        assert broken_purchases() == []
    with trade.selling():
        assert SalesOrder.objects.get().state == "closed"


@pytest.mark.parametrize("seed", range(3))
def test_an_order_of_the_mall_is_mirrored_whatever_comes_first(channel, deliver, seed):
    trade = make_trade(channel, deliver)
    with trade.selling():
        ship_all(make_sale({trade.sold[0]: 4}, customer=trade.customer))

    deliver_shuffled(random.Random(seed))

    with trade.buying():
        line = PurchaseOrderLine.objects.get()
        assert (line.quantity, line.confirmed, line.advised) == (4, 4, 4)
        assert Receipt.objects.count() == 1


def test_numbers_are_given_without_gaps(dealer):
    numbers = [make_purchase(send=False).number for _ in range(3)]

    last = [int(number.removeprefix("PO-")) for number in numbers]
    assert all(later == earlier + 1 for earlier, later in pairwise(last))
