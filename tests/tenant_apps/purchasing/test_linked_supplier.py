"""A linked supplier gets our orders and answers them (NET-11, I6, I7, T4)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import msgspec
from uuid6 import uuid7

from kernel.errors import WrongState
from kernel.events.bus import post
from kernel.schema import PUBLIC, in_schema
from shared_apps.exchange.documents import Item, OrderResponseDocument, ResponseLine
from shared_apps.exchange.models import Envelope
from tenant_apps.catalog.commands import ProductFacts, add_products
from tenant_apps.catalog.errors import UnknownItems
from tenant_apps.fulfilment.commands import close_short, receive
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.purchasing.commands import (
    advise_goods,
    cancel_order,
    change_order,
    record_answer,
    send_order,
)
from tenant_apps.purchasing.errors import OthersOrder, SupplierAdvises
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.purchasing.queries import broken_purchases
from tenant_apps.sales.commands import confirm_order, reject_order
from tenant_apps.sales.models import SalesOrder
from tests.support.trading import (
    CLERK,
    buy,
    case_of,
    clerk_of,
    deliver_goods,
    link_tenants,
    make_purchase,
    make_sale,
    refused,
)


def answer_to(trade, order, **given) -> OrderResponseDocument:
    """An answer such as the supplier would write, accepting everything at 9."""
    lines = tuple(
        ResponseLine(
            line_key=line.line_key,
            position=line.position,
            item=Item(seller_number="S"),
            status="accepted",
            ordered=line.quantity,
            confirmed=line.quantity,
            unit="C62",
            unit_price=Decimal(9),
        )
        for line in order.lines.order_by("position")
    )
    facts = {
        "link_id": trade.link.id,
        "number": "SO-1",
        "order_key": order.order_key,
        "order_number": order.number,
        "version": 2,
        "issued_on": date(2026, 1, 1),
        "currency": "CNY",
        "status": "accepted",
        "total": Decimal(90),
        "lines": lines,
    }
    return OrderResponseDocument(**{**facts, **given})


def state_of(trade) -> str:
    with trade.buying():
        return PurchaseOrder.objects.get().state


def test_the_order_appears_at_the_supplier_and_comes_back_with_its_prices(trade, deliver):
    order_key = buy(trade, deliver, 10)
    with trade.selling():
        sold = SalesOrder.objects.get(order_key=order_key)
        confirm_order(order_id=sold.id, promised_on=date(2026, 12, 1), actor=CLERK)
    deliver()

    with trade.buying():
        order = PurchaseOrder.objects.get()
        line = order.lines.get()
        assert (order.state, order.supplier_number) == ("confirmed", sold.number)
        assert order.total.amount == 100
        assert (line.unit_price_amount, line.confirmed) == (10, 10)
        assert line.promised_on == date(2026, 12, 1)


def test_the_order_calls_goods_what_either_side_calls_them(trade, deliver):
    from tenant_apps.catalog.models import Code, Product

    with trade.buying():
        Code.objects.create(
            product_id=trade.bought[0],
            scheme="supplier",
            value="Their-7",
            folded="their7",
            partner_id=trade.supplier.id,
        )
        make_purchase({trade.bought[0]: 10}, supplier=trade.supplier)
        ours = Product.objects.get(pk=trade.bought[0]).sku

    with in_schema(PUBLIC):
        [line] = Envelope.objects.get(kind="order/1").content["lines"]
    assert (line["item"]["seller_number"], line["item"]["buyer_number"]) == ("Their-7", ours)


def test_an_order_is_sent_once(trade, deliver):
    with trade.buying():
        order = make_purchase({trade.bought[0]: 10}, supplier=trade.supplier)
        send_order(order_id=order.id, actor=CLERK)
    deliver()

    with in_schema(PUBLIC):
        assert Envelope.objects.filter(kind="order/1").count() == 1
    with trade.selling():
        assert SalesOrder.objects.count() == 1


def test_the_supplier_says_no(trade, deliver):
    order_key = buy(trade, deliver, 10)
    with trade.selling():
        sold = SalesOrder.objects.get(order_key=order_key)
        reject_order(order_id=sold.id, reason="out of range", actor=CLERK)
    deliver()

    with trade.buying():
        order = PurchaseOrder.objects.get()
        assert (order.state, order.reason) == ("rejected", "out of range")
        assert order.ended_at is not None


def test_an_order_of_the_suppliers_mall_comes_into_our_books(trade, deliver):
    with trade.selling():
        sold = make_sale({trade.sold[0]: 4}, customer=trade.customer)
        confirm_order(order_id=sold.id, actor=CLERK)
    deliver()

    with trade.buying():
        order = PurchaseOrder.objects.get()
        line = order.lines.get()
        assert (order.order_key, order.supplier) == (sold.order_key, trade.supplier)
        assert (line.product_id, line.quantity, line.confirmed) == (trade.bought[0], 4, 4)


def test_a_number_we_have_given_ourselves_is_not_taken_from_the_mall(trade, deliver):
    with trade.buying():
        ours = make_purchase({trade.bought[0]: 1}, supplier=trade.supplier, send=False)
        answer = answer_to(trade, ours, order_key=uuid7(), order_number=ours.number)
        known = answer.lines[0]
        item = Item(owner_id=trade.seller.id, item_number=number_of(trade))
        foreign = replace(known, line_key=uuid7(), item=item)

        mirrored = record_answer(document=replace(answer, lines=(foreign,)), actor=CLERK)

        assert mirrored.number != ours.number


def number_of(trade) -> str:
    from tenant_apps.catalog.models import Product

    return Product.objects.get(pk=trade.bought[0]).item_number


def test_an_older_answer_changes_nothing(trade, deliver):
    with trade.buying():
        order = make_purchase({trade.bought[0]: 10}, supplier=trade.supplier, send=False)
        send_order(order_id=order.id, actor=CLERK)
        record_answer(document=answer_to(trade, order, version=3), actor=CLERK)

        late = answer_to(trade, order, version=2, status="rejected", lines=())
        assert record_answer(document=late, actor=CLERK) is None

        order.refresh_from_db()
        assert (order.state, order.response_version) == ("confirmed", 3)


def test_only_the_supplier_we_asked_may_answer(channel, trade, deliver):
    other = link_tenants(channel.subdealer, channel.dealer)
    deliver()
    with trade.buying():
        order = make_purchase({trade.bought[0]: 10}, supplier=trade.supplier)

        with refused(OthersOrder):
            record_answer(document=answer_to(trade, order, link_id=other.id), actor=CLERK)

        order.refresh_from_db()
        assert (order.state, order.response_version) == ("sent", 0)


def test_goods_we_do_not_know_are_named(trade, deliver):
    with trade.buying():
        order = make_purchase({trade.bought[0]: 10}, supplier=trade.supplier)
        answer = answer_to(trade, order)
        strange = replace(answer.lines[0], line_key=uuid7(), item=Item(item_number="X-9"))

        with refused(UnknownItems):
            record_answer(document=replace(answer, lines=(strange,)), actor=CLERK)

        assert PurchaseOrderLine.objects.count() == 1


def test_a_supplier_that_counts_in_cases_is_understood_in_pieces(trade, deliver):
    """Its GTIN is that of our pack: 1 confirmed there are 12 here, the price is a twelfth."""
    gtin = "4006381333931"
    case = replace(case_of(12), gtin=gtin)
    with trade.buying():
        made = add_products(
            products=[ProductFacts(sku="CASED", name="Cased", packs=(case,))],
            publish=False,
            actor=CLERK,
        )
        order = make_purchase({made["CASED"]: 24}, supplier=trade.supplier)
        answer = answer_to(trade, order)
        line = replace(
            answer.lines[0],
            item=Item(gtin=gtin),
            ordered=Decimal(2),
            confirmed=Decimal(2),
            unit_price=Decimal(24),
        )

        record_answer(document=replace(answer, lines=(line,)), actor=CLERK)

        row = order.lines.get()
        assert (row.confirmed, row.unit_price_amount) == (24, 2)


def test_a_change_reaches_the_supplier_before_it_answers(trade, deliver):
    order_key = buy(trade, deliver, 10)
    with trade.buying():
        order = PurchaseOrder.objects.get()
        change_order(order_id=order.id, quantities={order.lines.get().id: Decimal(6)}, actor=CLERK)
    deliver()

    with trade.selling():
        assert SalesOrder.objects.get(order_key=order_key).lines.get().quantity == 6
    with trade.buying():
        assert PurchaseOrder.objects.get().version == 2


def test_what_is_promised_is_not_changed(trade, deliver):
    order_key = buy(trade, deliver, 10)
    with trade.selling():
        confirm_order(order_id=SalesOrder.objects.get(order_key=order_key).id, actor=CLERK)
    deliver()

    with trade.buying():
        order = PurchaseOrder.objects.get()
        with refused(WrongState):
            change_order(
                order_id=order.id, quantities={order.lines.get().id: Decimal(6)}, actor=CLERK
            )
        assert order.lines.get().quantity == 10


def test_the_supplier_gives_an_unshipped_order_up(trade, deliver):
    order_key = buy(trade, deliver, 10)
    with trade.buying():
        cancel_order(order_id=PurchaseOrder.objects.get().id, reason="too late", actor=CLERK)
    assert state_of(trade) == "sent"  # not ours to decide
    deliver()

    with trade.selling():
        assert SalesOrder.objects.get(order_key=order_key).state == "cancelled"
    assert state_of(trade) == "rejected"


def test_an_order_that_has_left_is_not_given_up(trade, deliver):
    order_key = buy(trade, deliver, 10)
    deliver_goods(trade, deliver, order_key)

    with trade.buying():
        cancel_order(order_id=PurchaseOrder.objects.get().id, reason="too late", actor=CLERK)
    deliver()

    assert state_of(trade) == "confirmed"
    with trade.selling():
        assert SalesOrder.objects.get(order_key=order_key).state == "shipped"


def test_despatch_and_receipt_count_on_our_lines(trade, deliver):
    deliver_goods(trade, deliver, buy(trade, deliver, 10))
    with trade.buying():
        line = PurchaseOrderLine.objects.get()
        assert (line.advised, line.coming, line.received) == (10, 10, 0)
        receive(receipt_id=Receipt.objects.get().id, actor=CLERK)
    deliver()

    with trade.buying():
        line.refresh_from_db()
        assert (line.received, line.coming) == (10, 0)
        assert broken_purchases() == []
    assert state_of(trade) == "closed"


def test_an_order_with_missing_goods_ends_as_well(trade, deliver):
    deliver_goods(trade, deliver, buy(trade, deliver, 10))
    with trade.buying():
        close_short(receipt_id=Receipt.objects.get().id, reason="lost", actor=CLERK)
    deliver()

    with trade.buying():
        line = PurchaseOrderLine.objects.get()
        assert (line.received, line.missing, line.coming) == (0, 10, 0)
        assert broken_purchases() == []
    assert state_of(trade) == "closed"


def test_more_than_was_sent_counts_as_over(trade, deliver):
    from tenant_apps.fulfilment.commands import ReceivedLine

    deliver_goods(trade, deliver, buy(trade, deliver, 10))
    with trade.buying():
        receipt = Receipt.objects.get()
        came = ReceivedLine(
            receipt_line_id=receipt.lines.get().id, received=Decimal(12), reason="over"
        )
        receive(receipt_id=receipt.id, lines=[came], actor=CLERK)
    deliver()

    with trade.buying():
        line = PurchaseOrderLine.objects.get()
        assert (line.advised, line.received, line.over, line.coming) == (10, 12, 2, 0)
        assert broken_purchases() == []


def test_a_repeated_answer_and_despatch_change_nothing(trade, deliver):
    deliver_goods(trade, deliver, buy(trade, deliver, 10))
    with in_schema(PUBLIC):
        kinds = {"order_response/1": OrderResponseDocument}
        for kind, shape in kinds.items():
            for envelope in Envelope.objects.filter(kind=kind):
                letter = msgspec.convert(envelope.content, shape, strict=False)
                post(letter, schema=trade.buyer.schema_name)
    deliver()

    with trade.buying():
        assert PurchaseOrder.objects.count() == 1
        line = PurchaseOrderLine.objects.get()
        assert (line.confirmed, line.advised) == (10, 10)


def test_a_linked_supplier_advises_its_goods_itself(trade, deliver):
    buy(trade, deliver, 10)

    with trade.buying(), refused(SupplierAdvises):
        advise_goods(order_id=PurchaseOrder.objects.get().id, actor=CLERK)


def test_a_partner_of_an_ended_link_gets_no_order(trade, deliver):
    from shared_apps.network.commands import end_link
    from tenant_apps.partners.errors import PartnerSuspended

    with trade.buying():
        order = make_purchase({trade.bought[0]: 1}, supplier=trade.supplier, send=False)
    end_link(link_id=trade.link.id, actor=clerk_of(trade.buyer))
    deliver()

    with trade.buying(), refused(PartnerSuspended):
        send_order(order_id=order.id, actor=CLERK)
    assert state_of(trade) == "draft"
