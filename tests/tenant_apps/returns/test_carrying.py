"""Goods that go back, and come back (RMA-02, I1, I6, I8)."""

from decimal import Decimal

import msgspec

from kernel.errors import NotFound, WrongState
from kernel.events.bus import post
from kernel.schema import PUBLIC, in_schema
from shared_apps.exchange.documents import ReceiptAdviceDocument
from shared_apps.exchange.models import Envelope
from tenant_apps.fulfilment.commands import ReceivedLine, receive
from tenant_apps.fulfilment.errors import ComesBack, TooMuchReceived
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.fulfilment.queries import broken_deliveries
from tenant_apps.inventory.commands import adjust_stock
from tenant_apps.inventory.errors import NotEnoughStock
from tenant_apps.inventory.queries import broken_balances, default_storage
from tenant_apps.inventory.rules import Reason
from tenant_apps.purchasing.commands import advise_goods
from tenant_apps.purchasing.models import PurchaseOrderLine
from tenant_apps.purchasing.queries import broken_purchases
from tenant_apps.returns.commands import (
    ReturnAsk,
    close_return,
    dispatch_return,
    instruct_return,
    receive_return,
    return_to_supplier,
)
from tenant_apps.returns.errors import (
    EmptyReturn,
    NothingOnItsWay,
    NotTheirSide,
    SupplierInstructs,
    TooMuchToReturn,
)
from tenant_apps.returns.models import ReturnOrder
from tenant_apps.returns.queries import broken_returns
from tenant_apps.sales.models import SalesOrderLine
from tests.support.trading import (
    CLERK,
    buy,
    deliver_goods,
    make_products,
    make_purchase,
    make_sale,
    moves_of,
    on_hand,
    refused,
    ship_all,
    stock,
)


def sent_back(trade, deliver, **given) -> None:
    with trade.buying():
        dispatch_return(return_id=ReturnOrder.objects.get().id, actor=CLERK, **given)
    deliver()


def broken() -> list[str]:
    return broken_balances() + broken_deliveries() + broken_purchases() + broken_returns()


def test_goods_leave_the_buyers_shelf_towards_the_supplier(trade, instruct, deliver):
    instruct(4)

    sent_back(trade, deliver, carrier="SF")

    with trade.buying():
        order = ReturnOrder.objects.get()
        assert (order.state, order.lines.get().dispatched) == ("dispatched", 4)
        assert on_hand(trade.bought[0]) == 6
        assert on_hand(trade.bought[0], "supplier") == -6
        assert broken() == []
    with trade.selling():
        receipt = Receipt.objects.get(is_return=True)
        assert (receipt.state, receipt.carrier) == ("expected", "SF")
        assert ReturnOrder.objects.get().state == "dispatched"
        assert on_hand(trade.sold[0]) == 90


def test_no_more_goes_back_than_was_agreed(trade, instruct):
    instruct(4)

    with trade.buying():
        order = ReturnOrder.objects.get()
        with refused(TooMuchToReturn):
            dispatch_return(
                return_id=order.id, quantities={order.lines.get().id: Decimal(5)}, actor=CLERK
            )
        assert on_hand(trade.bought[0]) == 10


def test_goods_that_are_gone_cannot_go_back(trade, instruct):
    instruct(4)
    with trade.buying():
        adjust_stock(
            location_id=default_storage()[1],
            differences=[(trade.bought[0], None, Decimal(-8))],
            reason=Reason.SCRAP,
            reference="test",
            actor=CLERK,
        )

        with refused(NotEnoughStock):
            dispatch_return(return_id=ReturnOrder.objects.get().id, actor=CLERK)

        assert on_hand(trade.bought[0]) == 2
        assert ReturnOrder.objects.get().state == "instructed"


def test_goods_that_have_not_come_in_cannot_go_back(trade, deliver):
    key = buy(trade, deliver, 10)
    deliver_goods(trade, deliver, key)
    with trade.selling():
        line = SalesOrderLine.objects.get()
        ask = ReturnAsk(line_key=line.line_key, quantity=Decimal(4))
        instruct_return(order_key=key, lines=[ask], actor=CLERK)
    deliver()

    with trade.buying():
        stock(trade.bought[0], 50)  # from elsewhere
        with refused(TooMuchToReturn) as refusal:
            dispatch_return(return_id=ReturnOrder.objects.get().id, actor=CLERK)
        assert refusal.value.details["open"] == "0"


def test_goods_go_back_in_parts(trade, instruct, deliver):
    agreed = instruct(4)
    with trade.buying():
        line = ReturnOrder.objects.get().lines.get()
    for part in (1, 3):
        sent_back(trade, deliver, quantities={line.id: Decimal(part)})
        with trade.selling():
            receive_return(return_id=agreed.id, actor=CLERK)
        deliver()

    with trade.selling():
        assert ReturnOrder.objects.get().state == "received"
        assert SalesOrderLine.objects.get().returned == 4
    with trade.buying():
        assert PurchaseOrderLine.objects.get().returned == 4
        with refused(WrongState):
            dispatch_return(return_id=ReturnOrder.objects.get().id, actor=CLERK)


def test_nothing_is_no_return(trade, instruct):
    instruct(4)

    with trade.buying():
        order = ReturnOrder.objects.get()
        with refused(EmptyReturn):
            dispatch_return(
                return_id=order.id, quantities={order.lines.get().id: Decimal(0)}, actor=CLERK
            )


def test_each_side_does_its_own_part(trade, instruct, deliver):
    agreed = instruct(4)

    with trade.selling(), refused(NotTheirSide) as refusal:
        dispatch_return(return_id=agreed.id, actor=CLERK)
    assert str(refusal.value).endswith("is to be dispatched by the buyer, not by us.")
    assert refusal.value.sentence("zh").endswith("应由买方发出，而不是我方。")
    with trade.buying(), refused(NotTheirSide):
        receive_return(return_id=ReturnOrder.objects.get().id, actor=CLERK)


def test_the_seller_takes_back_what_it_finds_good(trade, instruct, deliver):
    agreed = instruct(4)
    sent_back(trade, deliver)
    with trade.selling():
        line = Receipt.objects.get(is_return=True).lines.get()
        came = ReceivedLine(
            receipt_line_id=line.id,
            received=Decimal(3),
            rejected=Decimal(1),
            reason="damaged",
        )
        receive_return(return_id=agreed.id, lines=[came], actor=CLERK)
    deliver()

    with trade.selling():
        assert on_hand(trade.sold[0]) == 93
        assert SalesOrderLine.objects.get().returned == 3
        receipt = Receipt.objects.get(is_return=True)
        assert moves_of(f"fulfilment.receipt:{receipt.id}") == [("customer", "storage", 3)]
        assert broken() == []
    with trade.buying():
        line = ReturnOrder.objects.get().lines.get()
        assert (line.received, line.rejected) == (3, 1)
        assert PurchaseOrderLine.objects.get().returned == 3
        assert ReturnOrder.objects.get().state == "received"
        assert broken() == []


def test_no_more_comes_back_than_was_sent(trade, instruct, deliver):
    agreed = instruct(4)
    sent_back(trade, deliver)

    with trade.selling():
        line = Receipt.objects.get(is_return=True).lines.get()
        came = ReceivedLine(receipt_line_id=line.id, received=Decimal(5), reason="over")
        with refused(TooMuchReceived):
            receive_return(return_id=agreed.id, lines=[came], actor=CLERK)
        assert SalesOrderLine.objects.get().returned == 0
        assert on_hand(trade.sold[0]) == 90


def test_nothing_is_received_before_it_is_sent(trade, instruct):
    agreed = instruct(4)

    with trade.selling(), refused(NothingOnItsWay):
        receive_return(return_id=agreed.id, actor=CLERK)


def test_goods_are_taken_back_before_we_have_heard_that_they_left(trade, instruct, deliver):
    """The receipt is there, the note of the return's despatch still waits in the outbox."""
    from kernel.events import relay
    from kernel.events.models import Delivery

    agreed = instruct(4)
    with trade.buying():
        dispatch_return(return_id=ReturnOrder.objects.get().id, actor=CLERK)
    with in_schema(PUBLIC):
        letter = Delivery.objects.get(handler="fulfilment.expect_receipt")
        relay.deliver(letter.id)
    with trade.selling():
        receive_return(return_id=agreed.id, actor=CLERK)
    deliver()

    with trade.selling():
        order = ReturnOrder.objects.get()
        line = order.lines.get()
        assert (order.state, line.dispatched, line.received) == ("received", 4, 4)
        assert SalesOrderLine.objects.get().returned == 4
        assert broken() == []


def test_a_purchase_is_not_received_as_a_return(trade, instruct, deliver):
    agreed = instruct(4)
    sent_back(trade, deliver)
    with trade.selling():
        returned = Receipt.objects.get(is_return=True)

        with refused(ComesBack):
            receive(receipt_id=returned.id, actor=CLERK)
        with refused(NotFound):
            receive_return(return_id=agreed.id, receipt_id=agreed.id, actor=CLERK)


def test_a_repeated_advice_is_counted_once(trade, instruct, deliver):
    agreed = instruct(4)
    sent_back(trade, deliver)
    with trade.selling():
        receive_return(return_id=agreed.id, actor=CLERK)
    deliver()
    with in_schema(PUBLIC):
        for envelope in Envelope.objects.filter(kind="receipt_advice/1", sender_id=trade.seller.id):
            letter = msgspec.convert(envelope.content, ReceiptAdviceDocument, strict=False)
            post(letter, schema=trade.buyer.schema_name)
    deliver()

    with trade.buying():
        assert PurchaseOrderLine.objects.get().returned == 4


def test_what_does_not_come_back_is_given_up(trade, instruct, deliver):
    agreed = instruct(4)
    with trade.buying():
        line = ReturnOrder.objects.get().lines.get()
    sent_back(trade, deliver, quantities={line.id: Decimal(1)})
    with trade.selling():
        receive_return(return_id=agreed.id, actor=CLERK)
        close_return(return_id=agreed.id, reason="kept the rest", actor=CLERK)

        assert ReturnOrder.objects.get().state == "received"
        assert SalesOrderLine.objects.get().returned == 1


def test_a_customer_without_a_tenant_brings_goods_back(dealer, deliver):
    [product] = make_products(1)
    stock(product, 10)
    order = make_sale({product: 10})
    ship_all(order)
    line = order.lines.get()
    agreed = instruct_return(
        order_key=order.order_key,
        lines=[ReturnAsk(line_key=line.line_key, quantity=Decimal(6))],
        actor=CLERK,
    )
    deliver()

    receive_return(return_id=agreed.id, actor=CLERK)
    deliver()

    agreed.refresh_from_db()
    line.refresh_from_db()
    assert (agreed.state, line.returned, on_hand(product)) == ("received", 6, 6)
    assert broken() == []


def bought(deliver):
    """A purchase of ten from a supplier without a tenant that is in."""
    order = make_purchase()
    receive(receipt_id=advise_goods(order_id=order.id, actor=CLERK).id, actor=CLERK)
    deliver()
    return order, order.lines.get()


def test_goods_go_back_to_a_supplier_without_a_tenant(dealer, deliver):
    order, line = bought(deliver)

    back = return_to_supplier(
        order_key=order.order_key,
        lines=[ReturnAsk(line_key=line.line_key, quantity=Decimal(4))],
        actor=CLERK,
    )
    dispatch_return(return_id=back.id, actor=CLERK)

    back.refresh_from_db()
    line.refresh_from_db()
    assert (back.state, line.returned, on_hand(line.product_id)) == ("received", 4, 6)
    assert broken() == []


def test_no_more_goes_back_to_it_than_came(dealer, deliver):
    order, line = bought(deliver)

    with refused(TooMuchToReturn):
        return_to_supplier(
            order_key=order.order_key,
            lines=[ReturnAsk(line_key=line.line_key, quantity=Decimal(11))],
            actor=CLERK,
        )

    assert not ReturnOrder.objects.exists()


def test_a_linked_supplier_agrees_itself(trade, order_key):
    with trade.buying():
        line = PurchaseOrderLine.objects.get()
        with refused(SupplierInstructs):
            return_to_supplier(
                order_key=order_key,
                lines=[ReturnAsk(line_key=line.line_key, quantity=Decimal(1))],
                actor=CLERK,
            )
