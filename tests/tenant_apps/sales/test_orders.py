"""Placing, changing, answering and ending orders."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import transaction

from kernel.errors import WrongState
from kernel.history.models import Entry
from tenant_apps.inventory.errors import NotEnoughStock
from tenant_apps.inventory.models import Hold
from tenant_apps.inventory.queries import broken_balances, free
from tenant_apps.partners.commands import change_partner
from tenant_apps.partners.errors import PartnerSuspended
from tenant_apps.partners.rules import PartnerState
from tenant_apps.pricing.commands import PriceRow, set_prices
from tenant_apps.pricing.errors import NoPrice
from tenant_apps.pricing.models import PriceList
from tenant_apps.sales.commands import (
    OrderAsk,
    ShipAsk,
    cancel_order,
    change_order,
    close_order,
    confirm_more,
    confirm_order,
    create_shipment,
    dispatch_shipment,
    place_order,
    record_returned,
    reject_order,
    withdraw_shipment,
)
from tenant_apps.sales.errors import (
    EmptyOrder,
    NothingToConfirm,
    OrderAlreadyTaken,
    OtherLines,
    ShippedAlready,
    TooMuchConfirmed,
    TooMuchReturned,
    TooMuchShipped,
)
from tenant_apps.sales.models import SalesOrder, SalesOrderLine
from tenant_apps.sales.queries import broken_orders
from tests.support.trading import CLERK, make_customer, make_products, make_sale, stock


def test_an_order_has_the_prices_of_the_day_where_the_seller_is(brand, time_machine):
    """Half past midnight in Shanghai: in UTC it is still the day of the old price."""
    product, customer = make_products(1)[0], make_customer()
    new = PriceRow(product_id=product, amount=Decimal(12), valid_from=date(2026, 3, 2))
    set_prices(list_id=PriceList.objects.get().id, rows=[new], actor=CLERK)
    time_machine.move_to(datetime(2026, 3, 1, 16, 30, tzinfo=UTC))

    order = make_sale({product: 1}, customer=customer)

    assert order.total_amount == 12
    line = line_of(order)
    change_order(order_id=order.id, quantities={line.line_key: Decimal(2)}, actor=CLERK)
    assert line_of(order).unit_price_amount == 12


@pytest.fixture
def sale(brand):
    """An order for 10 of a product of which 10 are there."""
    [product] = make_products(1)
    stock(product, 10)
    return make_sale({product: 10})


def line_of(order):
    return SalesOrderLine.objects.get(order=order)


def test_an_order_carries_the_prices_of_its_day_with_their_reasons(brand):
    """ORD-01, PRC-01: and who placed it for whom, and when."""
    [product] = make_products(1, price="12.34")

    order = make_sale({product: 3})

    line = line_of(order)
    assert (line.unit_price_amount, line.total_amount) == (Decimal("12.34"), Decimal("37.02"))
    assert line.price_trail[0]["reason_code"] == "LIST_PRICE"
    assert order.total.amount == Decimal("37.02")
    assert order.placed_by == "clerk"
    assert order.submitted_at


def test_an_order_without_lines_is_refused(brand):
    with pytest.raises(EmptyOrder):
        place_order(customer_id=make_customer().id, lines=[], actor=CLERK)


def test_a_product_without_a_price_cannot_be_ordered(brand):
    [product] = make_products(1, price=None)
    ask = OrderAsk(product_id=product, quantity=Decimal(1))

    with pytest.raises(NoPrice), transaction.atomic():
        place_order(customer_id=make_customer().id, lines=[ask], actor=CLERK)

    assert not SalesOrder.objects.exists()


def test_a_suspended_customer_cannot_order(brand):
    [product] = make_products(1)
    customer = make_customer()
    change_partner(partner_id=customer.id, state=PartnerState.SUSPENDED, actor=CLERK)
    ask = OrderAsk(product_id=product, quantity=Decimal(1))

    with pytest.raises(PartnerSuspended):
        place_order(customer_id=customer.id, lines=[ask], actor=CLERK)


def test_confirming_holds_the_stock_of_every_line_and_says_so(sale):
    """INV-03."""
    confirm_order(order_id=sale.id, actor=CLERK)

    line = line_of(sale)
    assert line.confirmed == 10
    assert free([line.product_id]) == {line.product_id: 0}
    assert Entry.objects.filter(subject_id=sale.id, name="OrderConfirmed").count() == 1


def test_a_short_line_refuses_the_whole_confirmation(brand):
    plenty, scarce = make_products(2)
    stock(plenty, 10)
    stock(scarce, 1)
    order = make_sale({plenty: 5, scarce: 2})

    with pytest.raises(NotEnoughStock), transaction.atomic():
        confirm_order(order_id=order.id, actor=CLERK)

    order.refresh_from_db()
    assert order.state == "submitted"
    assert not Hold.objects.exists()


def test_what_is_there_can_be_promised_and_the_rest_waits(brand):
    """Story 8, step 5; decision 6."""
    [product] = make_products(1)
    stock(product, 5)
    order = make_sale({product: 20})

    confirm_order(order_id=order.id, partial=True, actor=CLERK)
    assert line_of(order).confirmed == 5

    stock(product, 100)
    line = line_of(order)
    confirm_more(order_id=order.id, quantities={line.id: Decimal(15)}, actor=CLERK)

    assert line_of(order).confirmed == 20
    assert broken_orders() == []


def test_with_nothing_free_the_order_is_taken_once_and_waits(brand):
    order = make_sale()
    confirm_order(order_id=order.id, partial=True, actor=CLERK)

    with pytest.raises(NothingToConfirm), transaction.atomic():
        confirm_order(order_id=order.id, partial=True, actor=CLERK)

    order.refresh_from_db()
    assert (order.state, order.waits) == ("submitted", True)


def test_no_more_than_was_ordered_can_be_promised(sale):
    line = line_of(sale)

    with pytest.raises(TooMuchConfirmed):
        confirm_order(order_id=sale.id, quantities={line.id: Decimal(11)}, actor=CLERK)


def test_lines_of_another_order_are_refused(sale):
    other = make_sale()

    with pytest.raises(OtherLines):
        confirm_order(order_id=sale.id, quantities={line_of(other).id: Decimal(1)}, actor=CLERK)


def test_cancelling_gives_the_stock_back(sale):
    """INV-03."""
    confirm_order(order_id=sale.id, actor=CLERK)

    cancel_order(order_id=sale.id, reason="changed my mind", actor=CLERK)
    cancel_order(order_id=sale.id, reason="again", actor=CLERK)

    line = line_of(sale)
    assert (line.confirmed, line.cancelled) == (0, 10)
    assert free([line.product_id]) == {line.product_id: 10}
    assert broken_orders() == broken_balances() == []


def test_what_has_left_stays_when_the_rest_is_cancelled(sale):
    confirm_order(order_id=sale.id, actor=CLERK)
    ask = ShipAsk(line_id=line_of(sale).id, quantity=Decimal(4))
    shipment = create_shipment(order_id=sale.id, lines=[ask], actor=CLERK)
    dispatch_shipment(shipment_id=shipment, actor=CLERK)

    cancel_order(order_id=sale.id, reason="enough", actor=CLERK)

    line = line_of(sale)
    assert (line.confirmed, line.shipped, line.cancelled) == (4, 4, 6)
    assert free([line.product_id]) == {line.product_id: 6}
    assert broken_orders() == []


def test_what_is_on_a_delivery_note_stays_promised_when_the_rest_is_cancelled(sale):
    """I8: the note can still be dispatched."""
    confirm_order(order_id=sale.id, actor=CLERK)
    ask = ShipAsk(line_id=line_of(sale).id, quantity=Decimal(4))
    shipment = create_shipment(order_id=sale.id, lines=[ask], actor=CLERK)

    cancel_order(order_id=sale.id, reason="enough", actor=CLERK)

    line = line_of(sale)
    assert free([line.product_id]) == {line.product_id: 6}
    assert broken_orders() == broken_balances() == []
    dispatch_shipment(shipment_id=shipment, actor=CLERK)
    assert line_of(sale).shipped == 4


def test_an_order_of_which_only_what_has_left_remains_is_shipped(sale):
    confirm_order(order_id=sale.id, actor=CLERK)
    ask = ShipAsk(line_id=line_of(sale).id, quantity=Decimal(4))
    shipment = create_shipment(order_id=sale.id, lines=[ask], actor=CLERK)
    dispatch_shipment(shipment_id=shipment, actor=CLERK)

    cancel_order(order_id=sale.id, reason="enough", actor=CLERK)

    sale.refresh_from_db()
    assert sale.state == "shipped"
    assert sale.shipped_at


def test_a_customers_order_number_is_taken_once(brand):
    """ORD-01: the same order sent twice is not delivered twice."""
    products, customer = make_products(1), make_customer()
    asks = [OrderAsk(product_id=products[0], quantity=Decimal(1))]
    facts = {"customer_id": customer.id, "lines": asks, "customer_reference": "PO-7"}
    first = place_order(**facts, actor=CLERK)

    with pytest.raises(OrderAlreadyTaken) as refusal, transaction.atomic():
        place_order(**facts, actor=CLERK)

    assert refusal.value.details["reference"] == "PO-7"
    assert [order.id for order in SalesOrder.objects.all()] == [first.id]


def test_an_order_that_has_left_whole_cannot_be_cancelled(sale):
    confirm_order(order_id=sale.id, actor=CLERK)
    dispatch_shipment(shipment_id=create_shipment(order_id=sale.id, actor=CLERK), actor=CLERK)

    with pytest.raises(ShippedAlready):
        cancel_order(order_id=sale.id, reason="", actor=CLERK)


def test_a_rejected_order_is_at_its_end(sale):
    reject_order(order_id=sale.id, reason="sold out", actor=CLERK)

    with pytest.raises(WrongState):
        confirm_order(order_id=sale.id, actor=CLERK)


def test_before_the_answer_quantities_may_change(sale):
    line = line_of(sale)

    change_order(order_id=sale.id, quantities={line.line_key: Decimal(4)}, actor=CLERK)

    sale.refresh_from_db()
    assert line_of(sale).quantity == 4
    assert sale.total.amount == 40


def test_a_line_that_is_given_up_is_cancelled_and_costs_nothing(sale):
    line = line_of(sale)

    change_order(order_id=sale.id, quantities={line.line_key: Decimal(0)}, actor=CLERK)

    sale.refresh_from_db()
    assert line_of(sale).cancelled == 10
    assert sale.total.amount == 0


def test_after_the_answer_an_order_is_not_changed(sale):
    confirm_order(order_id=sale.id, actor=CLERK)

    with pytest.raises(WrongState):
        change_order(order_id=sale.id, quantities={}, actor=CLERK)


def test_an_order_ships_in_parts_and_never_more_than_was_promised(sale):
    """FUL-01 to 03, I8."""
    confirm_order(order_id=sale.id, actor=CLERK)
    line = line_of(sale)
    create_shipment(
        order_id=sale.id, lines=[ShipAsk(line_id=line.id, quantity=Decimal(7))], actor=CLERK
    )

    with pytest.raises(TooMuchShipped) as refusal, transaction.atomic():
        create_shipment(
            order_id=sale.id, lines=[ShipAsk(line_id=line.id, quantity=Decimal(4))], actor=CLERK
        )

    assert refusal.value.details["open"] == "3"
    assert line_of(sale).shipping == 7


def test_a_delivery_note_taken_back_leaves_the_goods_promised(sale):
    confirm_order(order_id=sale.id, actor=CLERK)
    shipment = create_shipment(order_id=sale.id, actor=CLERK)

    withdraw_shipment(shipment_id=shipment, actor=CLERK)

    line = line_of(sale)
    assert (line.confirmed, line.shipping) == (10, 0)
    assert create_shipment(order_id=sale.id, actor=CLERK) != shipment


def test_an_order_is_shipped_when_nothing_waits(sale):
    confirm_order(order_id=sale.id, actor=CLERK)
    when = datetime(2026, 5, 4, 12, tzinfo=UTC)
    shipment = create_shipment(order_id=sale.id, actor=CLERK)

    dispatch_shipment(shipment_id=shipment, dispatched_at=when, actor=CLERK)

    sale.refresh_from_db()
    assert (sale.state, sale.shipped_at) == ("shipped", when)
    close_order(order_id=sale.id, actor=CLERK)
    assert broken_orders() == broken_balances() == []


def test_no_more_comes_back_than_has_left(sale):
    """I8."""
    confirm_order(order_id=sale.id, actor=CLERK)
    dispatch_shipment(shipment_id=create_shipment(order_id=sale.id, actor=CLERK), actor=CLERK)
    key = line_of(sale).line_key
    record_returned(lines=[(key, Decimal(6))], actor=CLERK)

    with pytest.raises(TooMuchReturned), transaction.atomic():
        record_returned(lines=[(key, Decimal(5))], actor=CLERK)

    assert line_of(sale).returned == 6


@pytest.mark.parametrize("size", [2, 60])
def test_statements_do_not_grow_with_the_lines(brand, count_queries, size):
    """ORD-01 at scale: placing, confirming and shipping cost the same for 2 and 60 lines."""
    products = make_products(size)
    for product in products:
        stock(product, 5)
    customer = make_customer()
    with count_queries() as placing:
        order = make_sale(dict.fromkeys(products, 1), customer=customer)
    with count_queries() as confirming:
        confirm_order(order_id=order.id, actor=CLERK)
    with count_queries() as shipping:
        shipment = create_shipment(order_id=order.id, actor=CLERK)
        dispatch_shipment(shipment_id=shipment, actor=CLERK)

    assert len(confirming) <= 9
    assert len(placing) <= 16
    assert len(shipping) <= 32
