from decimal import Decimal

import pytest

from tenant_apps.fulfilment.commands import receive
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.returns.commands import ReturnAsk, instruct_return
from tenant_apps.sales.models import SalesOrderLine
from tests.support.trading import CLERK, buy, deliver_goods


@pytest.fixture
def order_key(trade, deliver):
    """The buyer has bought ten and has them in stock."""
    key = buy(trade, deliver, 10)
    deliver_goods(trade, deliver, key)
    with trade.buying():
        receive(receipt_id=Receipt.objects.get().id, actor=CLERK)
    deliver()
    return key


@pytest.fixture
def instruct(trade, deliver, order_key):
    """The seller agrees to take some of them back; answers the seller's return."""

    def run(quantity=4, **given):
        with trade.selling():
            line = SalesOrderLine.objects.get(order__order_key=order_key)
            ask = ReturnAsk(line_key=line.line_key, quantity=Decimal(quantity), reason="broken")
            made = instruct_return(order_key=order_key, lines=[ask], actor=CLERK, **given)
        deliver()
        return made

    return run
