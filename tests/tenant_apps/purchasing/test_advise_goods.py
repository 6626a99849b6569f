"""Suppliers without a tenant: what they send is noted and received by hand (INV-17, INV-18)."""

from decimal import Decimal

from kernel.errors import WrongState
from tenant_apps.fulfilment.commands import close_short, receive
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.purchasing.commands import advise_goods, cancel_order, record_returned
from tenant_apps.purchasing.errors import MoreThanOrdered, NothingToCome, TooMuchSentBack
from tenant_apps.purchasing.models import PurchaseOrderLine
from tenant_apps.purchasing.queries import broken_purchases
from tests.support.trading import CLERK, make_products, make_purchase, on_hand, refused


def test_all_that_is_open_is_advised_and_received(dealer, deliver):
    order = make_purchase()

    receipt = advise_goods(order_id=order.id, despatch_number="LS-7", actor=CLERK)
    receive(receipt_id=receipt.id, actor=CLERK)
    deliver()

    line = order.lines.get()
    assert (line.confirmed, line.advised, line.received) == (10, 10, 10)
    assert on_hand(line.product_id) == 10
    order.refresh_from_db()
    assert order.state == "closed"
    assert receipt.despatch_number == "LS-7"
    assert broken_purchases() == []


def test_goods_are_advised_in_parts(dealer, deliver):
    order = make_purchase()
    line = order.lines.get()

    for part in (4, 6):
        receipt = advise_goods(order_id=order.id, quantities={line.id: Decimal(part)}, actor=CLERK)
        receive(receipt_id=receipt.id, actor=CLERK)
        deliver()

    line.refresh_from_db()
    assert (line.advised, line.received) == (10, 10)
    assert Receipt.objects.count() == 2


def test_no_more_is_advised_than_was_ordered(dealer):
    order = make_purchase()
    line = order.lines.get()

    with refused(MoreThanOrdered) as refusal:
        advise_goods(order_id=order.id, quantities={line.id: Decimal(11)}, actor=CLERK)

    assert refusal.value.details == {"position": 1, "asked": "11", "open": "10"}
    assert not Receipt.objects.exists()


def test_what_has_come_does_not_come_again(dealer):
    order = make_purchase()
    advise_goods(order_id=order.id, actor=CLERK)

    with refused(NothingToCome):
        advise_goods(order_id=order.id, actor=CLERK)

    assert Receipt.objects.count() == 1


def test_nothing_comes_of_a_draft(dealer):
    order = make_purchase(send=False)

    with refused(WrongState):
        advise_goods(order_id=order.id, actor=CLERK)


def test_missing_goods_end_the_order_too(dealer, deliver):
    order = make_purchase()
    receipt = advise_goods(order_id=order.id, actor=CLERK)

    close_short(receipt_id=receipt.id, reason="never sent", actor=CLERK)
    deliver()

    order.refresh_from_db()
    assert (order.state, order.lines.get().missing) == ("closed", 10)


def test_an_order_nothing_came_of_is_cancelled(dealer):
    order = make_purchase()

    cancel_order(order_id=order.id, reason="", actor=CLERK)

    order.refresh_from_db()
    assert order.state == "cancelled"


def test_an_order_something_came_of_is_closed_with_that(dealer, deliver):
    order = make_purchase()
    line = order.lines.get()
    receipt = advise_goods(order_id=order.id, quantities={line.id: Decimal(4)}, actor=CLERK)
    receive(receipt_id=receipt.id, actor=CLERK)
    deliver()

    cancel_order(order_id=order.id, reason="enough", actor=CLERK)

    order.refresh_from_db()
    line.refresh_from_db()
    assert (order.state, line.confirmed, line.received) == ("closed", 4, 4)


def test_what_is_on_its_way_still_comes_after_a_cancellation(dealer, deliver):
    order = make_purchase()
    line = order.lines.get()
    receipt = advise_goods(order_id=order.id, quantities={line.id: Decimal(4)}, actor=CLERK)

    cancel_order(order_id=order.id, reason="enough", actor=CLERK)
    order.refresh_from_db()
    assert order.state == "confirmed"
    receive(receipt_id=receipt.id, actor=CLERK)
    deliver()

    order.refresh_from_db()
    assert order.state == "closed"
    assert on_hand(line.product_id) == 4


def test_no_more_goes_back_than_has_come(dealer, deliver):
    order = make_purchase()
    receive(receipt_id=advise_goods(order_id=order.id, actor=CLERK).id, actor=CLERK)
    deliver()
    key = order.lines.get().line_key
    record_returned(lines=[(key, Decimal(8))], actor=CLERK)

    with refused(TooMuchSentBack):
        record_returned(lines=[(key, Decimal(3))], actor=CLERK)

    assert order.lines.get().returned == 8


def test_two_hundred_lines_cost_as_many_statements_as_one(dealer, count_queries):
    products = make_products(200, price=None)
    one, many = make_purchase({products[0]: 1}), make_purchase(dict.fromkeys(products, 1))

    with count_queries() as few:
        advise_goods(order_id=one.id, actor=CLERK)
    with count_queries() as more:
        advise_goods(order_id=many.id, actor=CLERK)

    assert len(more) == len(few)


def test_a_line_its_receipts_do_not_bear_out_is_named(dealer, deliver):
    order = make_purchase()
    receive(receipt_id=advise_goods(order_id=order.id, actor=CLERK).id, actor=CLERK)
    deliver()
    PurchaseOrderLine.objects.update(received=9)

    [sentence] = broken_purchases()
    assert order.number in sentence
