"""Goods that leave (FUL-01, FUL-03, FUL-05)."""

from datetime import date
from decimal import Decimal

from uuid6 import uuid7

from kernel.errors import BadValue, NotFound, WrongState
from kernel.history.models import Entry
from kernel.schema import PUBLIC, in_schema
from shared_apps.exchange.models import Envelope
from tenant_apps.fulfilment.commands import (
    ShipmentAsk,
    cancel_shipment,
    dispatch,
    request_shipment,
)
from tenant_apps.fulfilment.errors import EmptyShipment
from tenant_apps.fulfilment.models import Shipment, ShipmentLine
from tenant_apps.fulfilment.queries import broken_deliveries
from tenant_apps.inventory.commands import HoldLine, hold_stock
from tenant_apps.inventory.errors import NotEnoughStock
from tenant_apps.inventory.models import Balance
from tenant_apps.inventory.queries import default_warehouse
from tenant_apps.sales.models import SalesOrder
from tests.support.trading import (
    CLERK,
    buy,
    make_customer,
    make_products,
    moves_of,
    on_hand,
    refused,
    ship_all,
    stock,
    stock_all,
)


def held(quantities, *, have=100, lots=False):
    """A delivery note for goods that are in stock and held for it."""
    products = make_products(len(quantities), price=None, tracks_lots=lots)
    if lots:
        shelf = stock(products[0], 3, lot="LATE", expires_on=date(2028, 1, 1))
        stock(products[0], 2, lot="EARLY", expires_on=date(2027, 1, 1))
    else:
        shelf = stock_all(products, have)
    lines = [
        ShipmentAsk(
            reference=f"test.line:{key}",
            line_key=uuid7(),
            position=n,
            product_id=key,
            quantity=Decimal(quantity),
        )
        for n, (key, quantity) in enumerate(zip(products, quantities, strict=True), start=1)
    ]
    hold_stock(
        lines=[
            HoldLine(
                product_id=line.product_id,
                location_id=shelf,
                amount=line.quantity,
                reference=line.reference,
            )
            for line in lines
        ],
        actor=CLERK,
    )
    return note(lines), products


def note(lines, **given):
    return request_shipment(
        reference="test.order:1",
        partner_id=make_customer().id,
        warehouse_id=default_warehouse().id,
        order_key=uuid7(),
        lines=lines,
        actor=CLERK,
        **given,
    )


def test_what_is_dispatched_leaves_the_shelf_and_the_promise(dealer):
    shipment, [product] = held([30])

    dispatch(shipment_id=shipment.id, carrier="SF", tracking_number="1Z", actor=CLERK)

    shelf = Balance.objects.get(product=product, location__kind="storage")
    assert (shelf.on_hand, shelf.held) == (70, 0)
    assert on_hand(product, "customer") == 30
    assert moves_of(f"fulfilment.shipment:{shipment.id}") == [("storage", "customer", 30)]
    shipment.refresh_from_db()
    assert (shipment.state, shipment.carrier, shipment.tracking_number) == (
        "dispatched",
        "SF",
        "1Z",
    )
    assert broken_deliveries() == []


def test_a_dispatch_is_told_with_its_lines(dealer):
    shipment, [product] = held([30])

    dispatch(shipment_id=shipment.id, actor=CLERK)

    told = Entry.objects.get(name="ShipmentDispatched").payload
    assert told["reference"] == "test.order:1"
    assert [(li["product_id"], Decimal(li["quantity"])) for li in told["lines"]] == [
        (str(product), Decimal(30))
    ]


def test_the_lots_that_expire_first_leave_first_and_are_written_down(dealer):
    shipment, [product] = held([4], lots=True)

    dispatch(shipment_id=shipment.id, actor=CLERK)

    lots = ShipmentLine.objects.get().lots
    assert [(lot["code"], Decimal(lot["quantity"])) for lot in lots] == [("EARLY", 2), ("LATE", 2)]
    assert on_hand(product) == 1


def test_goods_leave_once(dealer):
    shipment, [product] = held([30])
    dispatch(shipment_id=shipment.id, actor=CLERK)

    with refused(WrongState):
        dispatch(shipment_id=shipment.id, actor=CLERK)

    assert on_hand(product) == 70


def test_what_is_not_held_does_not_leave(dealer):
    [product] = make_products(1, price=None)
    stock(product, 5)
    shipment = note(
        [
            ShipmentAsk(
                reference="test.line:x",
                line_key=uuid7(),
                position=1,
                product_id=product,
                quantity=Decimal(1),
            )
        ]
    )

    with refused(NotEnoughStock):
        dispatch(shipment_id=shipment.id, actor=CLERK)

    assert on_hand(product) == 5


def test_a_withdrawn_delivery_note_never_leaves(dealer):
    shipment, [product] = held([30])
    cancel_shipment(shipment_id=shipment.id, actor=CLERK)

    with refused(WrongState):
        dispatch(shipment_id=shipment.id, actor=CLERK)

    assert on_hand(product) == 100
    assert broken_deliveries() == []


def test_a_delivery_note_needs_lines(dealer):
    with refused(EmptyShipment):
        note([])

    assert not Shipment.objects.exists()


def test_a_carrier_that_does_not_fit_is_refused(dealer):
    shipment, [product] = held([1])

    with refused(BadValue) as refusal:
        dispatch(shipment_id=shipment.id, carrier="x" * 61, actor=CLERK)

    assert refusal.value.path == ("carrier",)
    assert on_hand(product) == 100


def test_an_unknown_shipment_is_not_found(dealer):
    with refused(NotFound):
        dispatch(shipment_id=uuid7(), actor=CLERK)


def test_a_linked_customer_is_told_what_comes(trade, deliver):
    order_key = buy(trade, deliver, 10)

    with trade.selling():
        ship_all(SalesOrder.objects.get(order_key=order_key), carrier="SF", tracking_number="7")

    with in_schema(PUBLIC):
        letter = Envelope.objects.get(kind="despatch_advice/1").content
    assert (letter["carrier"], letter["tracking_number"]) == ("SF", "7")
    assert letter["order_key"] == str(order_key)
    assert [Decimal(line["quantity"]) for line in letter["lines"]] == [10]


def test_a_customer_without_a_tenant_gets_no_letter(dealer):
    shipment, _ = held([1])

    dispatch(shipment_id=shipment.id, actor=CLERK)

    with in_schema(PUBLIC):
        assert not Envelope.objects.exists()


def test_two_hundred_lines_cost_as_many_statements_as_one(dealer, count_queries):
    one, _ = held([1])
    many, _ = held([1] * 200)

    with count_queries() as few:
        dispatch(shipment_id=one.id, actor=CLERK)
    with count_queries() as more:
        dispatch(shipment_id=many.id, actor=CLERK)

    assert len(more) == len(few)


def test_a_shipment_that_did_not_move_what_it_says_is_named(dealer):
    shipment, _ = held([30])
    dispatch(shipment_id=shipment.id, actor=CLERK)
    ShipmentLine.objects.update(quantity=29)

    assert broken_deliveries() == [
        f"I8: shipment {shipment.number}: 29.000000 on paper, 30.000000 moved"
    ]
