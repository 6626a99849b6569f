"""What becomes free is promised to who waits, by turn, without anybody asking (INV-15, INV-03)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from config.books import check_books
from kernel.schema import PUBLIC, in_schema
from shared_apps.exchange.models import Envelope
from shared_apps.network.commands import end_link
from tenant_apps.fulfilment.commands import receive
from tenant_apps.inventory.commands import (
    add_warehouse,
    adjust_stock,
    approve_count,
    draft_transfer,
    open_count,
    receive_transfer,
    record_counts,
    ship_transfer,
)
from tenant_apps.inventory.queries import default_storage
from tenant_apps.inventory.rules import Reason
from tenant_apps.partners.models import Partner
from tenant_apps.planning.commands import order_shortages, serve_waiting
from tenant_apps.planning.queries import shortages_of_order
from tenant_apps.purchasing.commands import advise_goods
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.sales.commands import (
    OrderAsk,
    cancel_order,
    confirm_order,
    place_order,
    reject_order,
    submit_order,
)
from tenant_apps.sales.errors import NothingToConfirm
from tenant_apps.sales.models import SalesOrder
from tests.support.api import Api
from tests.support.trading import (
    CLERK,
    buy,
    clerk_of,
    make_customer,
    make_products,
    make_purchase,
    make_sale,
    make_supplier,
    refused,
    ship_all,
    stock,
)

ZONE = ZoneInfo("Asia/Shanghai")


def waiting_sale(
    product, quantity=10, *, placed=1, hour=12, wanted=None, customer=None
) -> SalesOrder:
    """An order placed on a day of January of which nothing can be promised."""
    customer = customer or make_customer()
    order = place_order(
        customer_id=customer.id,
        lines=[OrderAsk(product_id=product, quantity=Decimal(quantity))],
        placed_at=datetime(2026, 1, placed, hour, tzinfo=ZONE),
        requested_on=wanted and date(2026, 1, wanted),
        actor=CLERK,
    )
    submit_order(order_id=order.id, actor=CLERK)
    return confirm_order(order_id=order.id, partial=True, actor=CLERK)


def promised(*orders: SalesOrder) -> list[Decimal]:
    return [order.lines.get().confirmed for order in orders]


@pytest.fixture
def product(dealer):
    [key] = make_products(1)
    return key


def test_an_order_of_which_nothing_is_free_is_taken_and_waits(product):
    order = waiting_sale(product)

    assert (order.state, order.waits) == ("submitted", True)
    with refused(NothingToConfirm):
        confirm_order(order_id=order.id, partial=True, actor=CLERK)


def test_one_that_shall_wait_can_still_be_rejected(product, deliver):
    order = waiting_sale(product)

    reject_order(order_id=order.id, reason="out of range", actor=CLERK)
    stock(product, 10)
    deliver()

    assert promised(order) == [0]
    assert SalesOrder.objects.get().state == "rejected"


def received(product, quantity):
    bought = make_purchase({product: quantity})
    receive(receipt_id=advise_goods(order_id=bought.id, actor=CLERK).id, actor=CLERK)


def released(product, quantity):
    """Another had all of it, and gives it up."""
    stock(product, quantity)
    held = make_sale({product: quantity})
    confirm_order(order_id=held.id, actor=CLERK)
    return held


def test_what_is_received_is_promised(product, deliver):
    order = waiting_sale(product)

    received(product, 10)
    deliver()

    order.refresh_from_db()
    assert (order.state, order.waits, promised(order)) == ("confirmed", False, [10])
    assert check_books() == {}


def test_what_another_gives_up_is_promised(product, deliver):
    held = released(product, 10)
    order = waiting_sale(product)

    cancel_order(order_id=held.id, reason="too late", actor=CLERK)
    deliver()

    assert promised(order) == [10]
    assert check_books() == {}


def test_what_is_counted_is_promised(product, deliver):
    stock(product, 2)
    confirm_order(order_id=make_sale({product: 2}).id, actor=CLERK)
    order = waiting_sale(product)
    warehouse, _ = default_storage()
    sheet = open_count(warehouse_id=warehouse, product_ids=[product], actor=CLERK)
    line = sheet.lines.get()
    record_counts(sheet_id=sheet.id, counted={line.id: Decimal(9)}, actor=CLERK)

    approve_count(sheet_id=sheet.id, actor=CLERK)
    deliver()

    assert promised(order) == [7]


def test_what_is_found_missing_frees_nothing(product, deliver):
    stock(product, 2)
    order = waiting_sale(product, 2, placed=2)
    assert promised(order) == [2]
    other = waiting_sale(product)
    adjust_stock(
        location_id=default_storage()[1],
        differences=[(make_products(1)[0], None, Decimal(3))],
        reason=Reason.ADJUSTMENT,
        reference="test",
        actor=CLERK,
    )
    deliver()

    assert promised(other) == [0]


def test_what_comes_from_another_warehouse_is_promised_once_it_is_there(product, deliver):
    annex = add_warehouse(code="ANNEX", name="Annex", actor=CLERK)
    bought = make_purchase({product: 10})
    receipt = advise_goods(order_id=bought.id, actor=CLERK)
    receive(receipt_id=receipt.id, warehouse_id=annex.id, actor=CLERK)
    order = waiting_sale(product)
    deliver()
    assert promised(order) == [0]

    transfer = draft_transfer(
        source_id=annex.id,
        target_id=default_storage()[0],
        lines=[(product, Decimal(10))],
        actor=CLERK,
    )
    ship_transfer(transfer_id=transfer.id, actor=CLERK)
    receive_transfer(transfer_id=transfer.id, actor=CLERK)
    deliver()

    assert promised(order) == [10]


def test_a_shortage_is_that_of_the_warehouse_the_order_leaves_from(product):
    """Goods in the annex cannot be promised to it, so they do not make its shortage less."""
    annex = add_warehouse(code="ANNEX", name="Annex", actor=CLERK)
    bought = make_purchase({product: 10})
    receipt = advise_goods(order_id=bought.id, actor=CLERK)
    receive(receipt_id=receipt.id, warehouse_id=annex.id, actor=CLERK)
    order = make_sale({product: 10})

    [found] = shortages_of_order(order.id)

    assert (found.available, found.short) == (0, 10)


def test_who_is_wanted_first_is_served_first(product, deliver):
    """By the day wanted, never before the day asked; then by the hour of asking."""
    later = waiting_sale(product, placed=1, wanted=20)
    soon = waiting_sale(product, placed=3)
    backdated = waiting_sale(product, placed=5, wanted=1)

    stock(product, 25)
    deliver()

    assert promised(soon, backdated, later) == [10, 10, 5]


def test_a_turn_goes_by_the_day_where_the_seller_is(product, deliver):
    """One o'clock at night in Shanghai: in UTC it would be yesterday, and before its turn."""
    wanted_that_day = waiting_sale(product, placed=1, wanted=5)
    asked_that_night = waiting_sale(product, placed=5, hour=1)

    stock(product, 10)
    deliver()

    assert promised(wanted_that_day, asked_that_night) == [10, 0]


def test_a_line_bought_for_is_served_before_its_turn(product, deliver):
    older = waiting_sale(product, placed=1)
    younger = waiting_sale(product, placed=2)
    order_shortages(order_id=younger.id, supplier_id=make_supplier().id, actor=CLERK)
    bought = PurchaseOrder.objects.get()

    receive(receipt_id=advise_goods(order_id=bought.id, actor=CLERK).id, actor=CLERK)
    deliver()

    assert promised(older, younger) == [0, 10]


def test_an_order_for_which_goods_are_ordered_waits_for_them(product, deliver):
    order = make_sale({product: 10})  # nobody has tried to promise anything
    order_shortages(order_id=order.id, supplier_id=make_supplier().id, actor=CLERK)

    bought = PurchaseOrder.objects.get()
    receive(receipt_id=advise_goods(order_id=bought.id, actor=CLERK).id, actor=CLERK)
    deliver()

    assert promised(order) == [10]


def test_a_customer_that_may_not_trade_keeps_nobody_waiting(product, deliver):
    first = waiting_sale(product, placed=1)
    second = waiting_sale(product, placed=2)
    Partner.objects.filter(pk=first.customer_id).update(state="suspended")

    stock(product, 10)
    deliver()

    assert promised(first, second) == [0, 10]


def test_many_wait_and_all_are_served_in_batches(product, deliver):
    orders = [waiting_sale(product, 1, placed=1 + n) for n in range(5)]
    other = waiting_sale(product, 1, placed=9)
    stock(product, 5)

    served = serve_waiting(product_ids=[product], actor=CLERK, most=2)
    assert served == sorted(order.id for order in orders[:2])
    deliver()

    assert promised(*orders) == [1] * 5
    assert promised(other) == [0]


def test_asking_again_promises_nothing_twice(product, deliver):
    order = waiting_sale(product)
    stock(product, 4)

    for _ in range(2):
        serve_waiting(product_ids=[product], actor=CLERK)
    deliver()

    assert promised(order) == [4]
    assert check_books() == {}


def test_as_many_statements_for_twenty_orders_as_for_two(product, count_queries):
    def serve(number):
        [own] = make_products(1)
        orders = [waiting_sale(own, 1) for _ in range(number)]
        stock(own, number)
        with count_queries() as queries:
            assert len(serve_waiting(product_ids=[own], actor=CLERK)) == len(orders)
        return len(queries)

    assert serve(20) == serve(2)


def test_the_buyer_hears_of_it_by_itself(trade, deliver):
    """NET-11: the OrderResponse follows the goods, not a person."""
    with trade.selling():
        ship_all(make_sale({trade.sold[0]: 100}))
    buy(trade, deliver, 10)
    with trade.selling():
        order = SalesOrder.objects.get(link_id=trade.link.id)
        confirm_order(order_id=order.id, partial=True, actor=CLERK)
    deliver()
    with trade.buying():
        line = PurchaseOrderLine.objects.get()
        assert (line.status, line.confirmed, line.order.state) == ("waiting", 0, "sent")

    with trade.selling():
        received(trade.sold[0], 6)
    deliver()

    with trade.buying():
        line = PurchaseOrderLine.objects.get()
        assert (line.status, line.confirmed, line.order.state) == ("waiting", 6, "confirmed")
    assert check_books() == {}


def test_as_many_letters_as_linked_orders_in_as_many_statements(
    channel, trade, deliver, count_queries
):
    def serve(number):
        with trade.selling():
            [own] = make_products(1)
            orders = [waiting_sale(own, 1, customer=trade.customer) for _ in range(number)]
            stock(own, number)
            with count_queries() as queries:
                assert len(serve_waiting(product_ids=[own], actor=CLERK)) == len(orders)
        return len(queries)

    with in_schema(PUBLIC):
        before = Envelope.objects.count()
    assert serve(7) == serve(2)
    with in_schema(PUBLIC):
        # one when it was submitted, one when it had to wait, one when it was served
        assert Envelope.objects.count() == before + 3 * 9


def test_an_ended_link_stops_nobody_else(trade, deliver):
    with trade.selling():
        gone = waiting_sale(make_products(1)[0], 1, customer=trade.customer)
        product = gone.lines.get().product_id
        there = waiting_sale(product, 1, placed=2)
    end_link(link_id=trade.link.id, actor=clerk_of(trade.seller))

    with trade.selling():
        stock(product, 2)
        serve_waiting(product_ids=[product], actor=CLERK)  # before the partner is released
        assert promised(gone, there) == [0, 1]


def test_the_screen_says_that_it_waits(product, dealer):
    order = make_sale({product: 3})
    api = Api(dealer, role="owner")

    payload = api.do(
        "confirmSalesOrder",
        "order { state waits lines { status } }",
        orderId=api.gid("SalesOrder", order.id),
        partial=True,
    )

    assert payload["order"] == {
        "state": "SUBMITTED",
        "waits": True,
        "lines": [{"status": "WAITING"}],
    }


def test_time_alone_changes_no_turn(product):
    """A wish for a day long past does not overtake who asked before."""
    first = waiting_sale(product, placed=10)
    past = waiting_sale(product, placed=10 + 1, wanted=2)
    stock(product, 10)

    serve_waiting(product_ids=[product], actor=CLERK)

    assert promised(first, past) == [10, 0]
    assert first.placed_at < past.placed_at - timedelta(hours=1)
