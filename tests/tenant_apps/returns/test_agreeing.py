"""Agreeing that goods go back, or not (RMA-02, I7, I8, T4)."""

from dataclasses import replace
from decimal import Decimal

import msgspec
from uuid6 import uuid7

from kernel.errors import BadValue, NotFound, WrongState
from kernel.events.bus import post
from kernel.schema import PUBLIC, in_schema
from shared_apps.exchange.documents import ReturnInstructionDocument
from shared_apps.exchange.models import Envelope
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.returns.commands import (
    ReturnAsk,
    approve_return,
    cancel_return,
    dispatch_return,
    instruct_return,
    receive_return,
    refuse_return,
    request_return,
)
from tenant_apps.returns.errors import EmptyReturn, NothingWasShipped, TooMuchToReturn
from tenant_apps.returns.handlers import take_instruction
from tenant_apps.returns.models import ReturnLine, ReturnOrder
from tenant_apps.sales.models import SalesOrderLine
from tests.support.trading import (
    CLERK,
    link_tenants,
    make_products,
    make_sale,
    on_hand,
    refused,
    ship_all,
    stock,
)


def ask(line_key, quantity, reason="") -> ReturnAsk:
    return ReturnAsk(line_key=line_key, quantity=Decimal(quantity), reason=reason)


def shipped(quantity=10, *, have=100):
    """A sales order to a customer without a tenant that has left; its only line."""
    [product] = make_products(1)
    stock(product, have)
    order = make_sale({product: quantity})
    ship_all(order)
    return order, order.lines.get()


def letter() -> ReturnInstructionDocument:
    with in_schema(PUBLIC):
        content = Envelope.objects.get(kind="return_instruction/1").content
    return msgspec.convert(content, ReturnInstructionDocument, strict=False)


def test_the_buyer_gets_the_same_return_in_its_books(trade, instruct):
    agreed = instruct(4)

    with trade.buying():
        mirrored = ReturnOrder.objects.get()
        assert mirrored.return_key == agreed.return_key
        assert (mirrored.side, mirrored.state) == ("buyer", "instructed")
        assert (mirrored.partner, mirrored.partner_number) == (trade.supplier, agreed.number)
        line = mirrored.lines.get()
        assert (line.product_id, line.quantity, line.reason) == (trade.bought[0], 4, "broken")


def test_a_repeated_instruction_makes_no_second_return(trade, instruct, deliver):
    instruct(4)
    with in_schema(PUBLIC):
        post(letter(), schema=trade.buyer.schema_name)
    deliver()

    with trade.buying():
        assert ReturnOrder.objects.count() == 1
        assert ReturnLine.objects.count() == 1


def test_only_our_supplier_instructs_us(channel, trade, instruct, deliver):
    instruct(4)
    other = link_tenants(channel.subdealer, channel.dealer)
    deliver()
    forged = replace(
        letter(),
        link_id=other.id,
        return_key=uuid7(),
        lines=tuple(replace(li, return_line_key=uuid7()) for li in letter().lines),
    )

    with trade.buying(), refused(NotFound):
        take_instruction(forged, actor=CLERK)

    with trade.buying():
        assert ReturnOrder.objects.count() == 1


def test_a_part_is_agreed_to_and_what_was_asked_stays_said(dealer):
    """RMA-02: nothing granted of a line is an answer, too; only the rest is expected."""
    products = make_products(2)
    for product in products:
        stock(product, 10)
    order = make_sale(dict.fromkeys(products, 10))
    ship_all(order)
    some, none = order.lines.order_by("position")
    asked = request_return(
        order_key=order.order_key, lines=[ask(some.line_key, 6), ask(none.line_key, 2)], actor=CLERK
    )
    first, second = asked.lines.order_by("position")

    approve_return(
        return_id=asked.id, quantities={first.id: Decimal(4), second.id: Decimal(0)}, actor=CLERK
    )
    receive_return(return_id=asked.id, actor=CLERK)

    rows = asked.lines.order_by("position").values_list("asked", "quantity", "received")
    assert list(rows) == [(6, 4, 4), (2, 0, 0)]
    assert ReturnOrder.objects.get().state == "received"
    assert [on_hand(product) for product in products] == [4, 0]


def test_no_more_is_agreed_than_was_shipped(dealer):
    order, line = shipped(10)

    with refused(TooMuchToReturn) as refusal:
        instruct_return(order_key=order.order_key, lines=[ask(line.line_key, 11)], actor=CLERK)

    assert refusal.value.details == {"position": 1, "asked": "11", "open": "10"}
    assert refusal.value.path == ("lines", 0, "quantity")
    assert not ReturnOrder.objects.exists()


def test_what_goes_back_already_is_not_left_to_return(dealer):
    order, line = shipped(10)
    instruct_return(order_key=order.order_key, lines=[ask(line.line_key, 7)], actor=CLERK)

    with refused(TooMuchToReturn) as refusal:
        instruct_return(order_key=order.order_key, lines=[ask(line.line_key, 4)], actor=CLERK)

    assert refusal.value.details["open"] == "3"
    assert ReturnOrder.objects.count() == 1


def test_a_return_called_off_leaves_the_goods_returnable(dealer):
    order, line = shipped(10)
    first = instruct_return(order_key=order.order_key, lines=[ask(line.line_key, 7)], actor=CLERK)
    cancel_return(return_id=first.id, reason="kept", actor=CLERK)

    instruct_return(order_key=order.order_key, lines=[ask(line.line_key, 10)], actor=CLERK)

    assert Receipt.objects.filter(state="received").count() == 1  # expected no more
    assert ReturnOrder.objects.count() == 2


def test_what_was_not_shipped_cannot_come_back(dealer):
    [product] = make_products(1)
    stock(product, 10)
    order = make_sale({product: 5})

    with refused(NothingWasShipped):
        line_key = order.lines.get().line_key
        instruct_return(order_key=order.order_key, lines=[ask(line_key, 1)], actor=CLERK)

    assert not ReturnOrder.objects.exists()


def test_a_return_needs_lines_that_say_something(dealer):
    order, line = shipped(10)

    with refused(EmptyReturn):
        instruct_return(order_key=order.order_key, lines=[], actor=CLERK)
    for quantity in (0, -1):
        with refused(BadValue):
            instruct_return(
                order_key=order.order_key, lines=[ask(line.line_key, quantity)], actor=CLERK
            )


def test_an_unknown_order_is_not_found(dealer):
    with refused(NotFound):
        instruct_return(order_key=uuid7(), lines=[ask(uuid7(), 1)], actor=CLERK)


def test_a_request_waits_for_an_answer(dealer):
    order, line = shipped(10)

    asked = request_return(
        order_key=order.order_key, lines=[ask(line.line_key, 6)], reason="faulty", actor=CLERK
    )

    assert (asked.state, asked.reason) == ("requested", "faulty")
    assert not Receipt.objects.exists()


def test_a_request_is_granted_in_part(dealer):
    order, line = shipped(10)
    asked = request_return(order_key=order.order_key, lines=[ask(line.line_key, 6)], actor=CLERK)

    approve_return(return_id=asked.id, quantities={asked.lines.get().id: Decimal(2)}, actor=CLERK)

    asked.refresh_from_db()
    assert (asked.state, asked.lines.get().quantity) == ("instructed", 2)
    assert Receipt.objects.get(is_return=True).lines.get().advised == 2


def test_no_more_is_granted_than_was_asked_for(dealer):
    order, line = shipped(10)
    asked = request_return(order_key=order.order_key, lines=[ask(line.line_key, 6)], actor=CLERK)

    with refused(TooMuchToReturn):
        approve_return(
            return_id=asked.id, quantities={asked.lines.get().id: Decimal(7)}, actor=CLERK
        )

    asked.refresh_from_db()
    assert asked.state == "requested"


def test_a_request_is_refused_with_a_reason(dealer):
    order, line = shipped(10)
    asked = request_return(order_key=order.order_key, lines=[ask(line.line_key, 6)], actor=CLERK)

    refuse_return(return_id=asked.id, reason="too late", actor=CLERK)

    asked.refresh_from_db()
    assert (asked.state, asked.answer) == ("refused", "too late")
    with refused(WrongState):
        approve_return(return_id=asked.id, actor=CLERK)


def test_the_buyer_hears_that_a_return_is_off(trade, instruct, deliver):
    agreed = instruct(4)
    with trade.selling():
        cancel_return(return_id=agreed.id, reason="keep them", actor=CLERK)
    deliver()

    with trade.buying():
        mirrored = ReturnOrder.objects.get()
        assert (mirrored.state, mirrored.answer) == ("cancelled", "keep them")
        with refused(WrongState):
            dispatch_return(return_id=mirrored.id, actor=CLERK)
        assert on_hand(trade.bought[0]) == 10


def test_goods_that_left_before_the_buyer_heard_come_back_after_all(trade, instruct, deliver):
    agreed = instruct(4)
    with trade.buying():
        dispatch_return(return_id=ReturnOrder.objects.get().id, actor=CLERK)
    with trade.selling():
        cancel_return(return_id=agreed.id, reason="keep them", actor=CLERK)
    deliver()

    with trade.selling():
        receive_return(return_id=agreed.id, actor=CLERK)
    deliver()

    with trade.selling():
        assert SalesOrderLine.objects.get().returned == 4
        assert ReturnOrder.objects.get().state == "received"
    with trade.buying():
        assert ReturnOrder.objects.get().state == "received"


def test_a_call_off_that_overtakes_the_instruction_leaves_no_return(trade, instruct, deliver):
    instruct(4)
    known = letter()
    nothing = replace(
        known,
        version=2,
        return_key=uuid7(),
        lines=tuple(replace(li, quantity=Decimal(0)) for li in known.lines),
    )

    with trade.buying():
        take_instruction(nothing, actor=CLERK)
        assert ReturnOrder.objects.count() == 1


def test_fifty_lines_cost_as_many_statements_as_one(dealer, count_queries):
    def many(number):
        products = make_products(number)
        for key in products:
            stock(key, 5)
        order = make_sale(dict.fromkeys(products, 5))
        ship_all(order)
        return order, [ask(line.line_key, 1) for line in order.lines.all()]

    (one, one_line), (fifty, fifty_lines) = many(1), many(50)
    with count_queries() as few:
        instruct_return(order_key=one.order_key, lines=one_line, actor=CLERK)
    with count_queries() as more:
        instruct_return(order_key=fifty.order_key, lines=fifty_lines, actor=CLERK)

    assert len(more) == len(few)
