"""A return from the seller's agreement to goods back on the shelf (RMA-02, I6, I8)."""

from decimal import Decimal

from config.books import check_books
from tenant_apps.fulfilment.commands import ReceivedLine, close_short, receive
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.purchasing.models import PurchaseOrderLine
from tenant_apps.returns.commands import ReturnAsk, dispatch_return, instruct_return, receive_return
from tenant_apps.returns.models import ReturnOrder
from tenant_apps.sales.models import SalesOrderLine
from tests.support.trading import CLERK, buy, deliver_goods, make_trade, on_hand


def test_goods_go_back_and_both_books_agree(channel, deliver):
    trade = make_trade(channel, deliver)
    order_key = buy(trade, deliver, 10)
    deliver_goods(trade, deliver, order_key)
    with trade.buying():
        receive(receipt_id=Receipt.objects.get().id, actor=CLERK)
    deliver()
    with trade.selling():
        line = SalesOrderLine.objects.get()
        agreed = instruct_return(
            order_key=order_key,
            lines=[ReturnAsk(line_key=line.line_key, quantity=Decimal(4), reason="broken")],
            actor=CLERK,
        )
    deliver()

    with trade.buying():
        dispatch_return(return_id=ReturnOrder.objects.get().id, actor=CLERK)
        assert on_hand(trade.bought[0]) == 6
    deliver()
    with trade.selling():
        receive_return(return_id=agreed.id, actor=CLERK)
    assert check_books() == {}  # the buyer's book is behind, and a letter explains it
    deliver()

    with trade.selling():
        line.refresh_from_db()
        assert line.returned == 4
        assert on_hand(trade.sold[0]) == 94
        assert ReturnOrder.objects.get().state == "received"
    with trade.buying():
        bought = PurchaseOrderLine.objects.get()
        assert (bought.received, bought.returned) == (10, 4)
        assert ReturnOrder.objects.get().state == "received"
    assert check_books() == {}


def test_short_damaged_and_surplus_goods_leave_all_books_right(channel, deliver):
    trade = make_trade(channel, deliver, products=3)
    order_key = buy(trade, deliver, 10, 10, 10)
    deliver_goods(trade, deliver, order_key)
    with trade.buying():
        receipt = Receipt.objects.get()
        short, damaged, over = receipt.lines.order_by("position")
        came = [
            ReceivedLine(receipt_line_id=short.id, received=Decimal(8)),
            ReceivedLine(
                receipt_line_id=damaged.id,
                received=Decimal(9),
                rejected=Decimal(1),
                reason="damaged",
            ),
            ReceivedLine(receipt_line_id=over.id, received=Decimal(11), reason="over"),
        ]
        receive(receipt_id=receipt.id, lines=came, actor=CLERK)
        close_short(receipt_id=receipt.id, reason="short", actor=CLERK)
    assert check_books() == {}
    deliver()

    assert check_books() == {}
    with trade.buying():
        assert [on_hand(key) for key in trade.bought] == [8, 9, 11]
