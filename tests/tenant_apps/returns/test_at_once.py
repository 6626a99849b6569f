"""Two people at once: what is left to return, and a delivery, are taken once (I8)."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from django.db import connection

from kernel.errors import DomainError
from kernel.schema import in_schema
from tenant_apps.fulfilment.commands import receive
from tenant_apps.purchasing.commands import advise_goods
from tenant_apps.returns.commands import ReturnAsk, instruct_return
from tenant_apps.returns.models import ReturnLine
from tests.support.tenancy import known_channel
from tests.support.trading import (
    CLERK,
    make_products,
    make_purchase,
    make_sale,
    on_hand,
    ship_all,
    stock,
)

pytestmark = pytest.mark.slow


def at_once(schema, *actions) -> list[str]:
    """Run each in a thread of its own; "" or the code of its refusal."""

    def run(action) -> str:
        try:
            with in_schema(schema):
                action()
        except DomainError as refusal:
            return refusal.code
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(len(actions)) as pool:
        return sorted(pool.map(run, actions))


def test_what_is_left_to_return_is_agreed_once(fresh_database):
    schema = known_channel().dealer.schema_name
    with in_schema(schema):
        [product] = make_products(1)
        stock(product, 10)
        order = make_sale({product: 10})
        ship_all(order)
        ask = ReturnAsk(line_key=order.lines.get().line_key, quantity=Decimal(4))

    def agree():
        instruct_return(order_key=order.order_key, lines=[ask], actor=CLERK)

    outcomes = at_once(schema, *[agree] * 6)

    assert outcomes == ["", "", *["TOO_MUCH_TO_RETURN"] * 4]
    with in_schema(schema):
        assert sum(line.quantity for line in ReturnLine.objects.all()) == 8


def test_a_delivery_is_received_once(fresh_database):
    schema = known_channel().dealer.schema_name
    with in_schema(schema):
        order = make_purchase()
        product = order.lines.get().product_id
        receipt = advise_goods(order_id=order.id, actor=CLERK)

    outcomes = at_once(schema, *[lambda: receive(receipt_id=receipt.id, actor=CLERK)] * 4)

    assert outcomes == ["", *["WRONG_STATE"] * 3]
    with in_schema(schema):
        assert on_hand(product) == 10
