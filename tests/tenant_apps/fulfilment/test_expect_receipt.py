"""The partner's goods issue becomes our receipt (NET-08, NET-10, I7)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import msgspec
from uuid6 import uuid7

from kernel.events.bus import post
from kernel.schema import PUBLIC, in_schema
from shared_apps.exchange.documents import DespatchAdviceDocument, Item
from shared_apps.exchange.models import Envelope
from tenant_apps.catalog.errors import UnknownItems
from tenant_apps.catalog.models import Product
from tenant_apps.fulfilment.commands import ExpectedLine, expect
from tenant_apps.fulfilment.errors import EmptyShipment, WrongWay
from tenant_apps.fulfilment.handlers import expect_receipt
from tenant_apps.fulfilment.models import Receipt, ReceiptLine
from tenant_apps.partners.errors import NotOnNetwork
from tenant_apps.purchasing.models import PurchaseOrderLine
from tenant_apps.sales.models import SalesOrder
from tests.support.trading import (
    CLERK,
    buy,
    deliver_goods,
    make_products,
    make_supplier,
    make_trade,
    refused,
    stock,
)


def letter() -> DespatchAdviceDocument:
    with in_schema(PUBLIC):
        content = Envelope.objects.get(kind="despatch_advice/1").content
    return msgspec.convert(content, DespatchAdviceDocument, strict=False)


def test_the_sales_issue_becomes_the_purchase_receipt(channel, deliver):
    trade = make_trade(channel, deliver, products=3)
    order_key = buy(trade, deliver, 5, 6, 7)

    deliver_goods(trade, deliver, order_key)

    with trade.buying():
        receipt = Receipt.objects.get()
        assert receipt.partner == trade.supplier
        assert (receipt.state, receipt.order_key) == ("expected", order_key)
        assert receipt.despatch_number == letter().number
        lines = receipt.lines.order_by("position")
        assert [(li.product_id, li.advised, li.received) for li in lines] == [
            (product, quantity, 0)
            for product, quantity in zip(trade.bought, (5, 6, 7), strict=True)
        ]


def test_a_repeated_letter_makes_no_second_receipt(trade, deliver):
    deliver_goods(trade, deliver, buy(trade, deliver, 10))

    with in_schema(PUBLIC):
        post(letter(), schema=trade.buyer.schema_name)
    deliver()

    with trade.buying():
        assert Receipt.objects.count() == 1
        assert ReceiptLine.objects.count() == 1
        assert PurchaseOrderLine.objects.get().advised == 10


def test_unknown_goods_are_named_and_nothing_half_made_remains(trade, deliver):
    deliver_goods(trade, deliver, buy(trade, deliver, 10))
    known = letter()
    strange = replace(
        known.lines[0], item=Item(item_number="X-1", name="Strange"), shipment_line_key=uuid7()
    )
    document = replace(known, shipment_key=uuid7(), lines=(*known.lines, strange))

    with trade.buying(), refused(UnknownItems) as refusal:
        expect_receipt(document, actor=CLERK)

    assert refusal.value.details["items"] == "X-1"
    with trade.buying():
        assert Receipt.objects.count() == 1


def test_a_letter_over_an_unknown_link_is_refused(trade, deliver):
    deliver_goods(trade, deliver, buy(trade, deliver, 10))
    document = replace(letter(), link_id=uuid7(), shipment_key=uuid7())

    with trade.buying(), refused(NotOnNetwork):
        expect_receipt(document, actor=CLERK)


def test_goods_come_from_suppliers_and_returns_from_customers(trade, deliver):
    """T4: a partner cannot fill our stock from the wrong side."""
    deliver_goods(trade, deliver, buy(trade, deliver, 10))
    backwards = replace(letter(), is_return=True, return_key=uuid7(), shipment_key=uuid7())

    with trade.buying(), refused(WrongWay):
        expect_receipt(backwards, actor=CLERK)

    with trade.selling(), refused(WrongWay):
        expect_receipt(replace(letter(), shipment_key=uuid7()), actor=CLERK)
        assert not Receipt.objects.exists()


def test_lots_travel_with_the_goods(channel, deliver):
    trade = make_trade(channel, deliver, stocked=None, tracks_lots=True)
    with trade.selling():
        stock(trade.sold[0], 10, lot="L1", expires_on=date(2027, 5, 1))
    with trade.buying():
        Product.objects.update(tracks_lots=True)

    deliver_goods(trade, deliver, buy(trade, deliver, 4))

    with trade.buying():
        lots = ReceiptLine.objects.get().lots
        assert [(lot["code"], lot["expires_on"], Decimal(lot["quantity"])) for lot in lots] == [
            ("L1", "2027-05-01", Decimal(4))
        ]


def test_goods_are_expected_once_for_each_shipment(dealer):
    lines = [expected(*make_products(1, price=None))]
    key = uuid7()
    given = {"partner_id": make_supplier().id, "order_key": uuid7(), "actor": CLERK}

    first = expect(shipment_key=key, lines=lines, **given)
    second = expect(shipment_key=key, lines=lines, **given)

    assert first == second
    assert ReceiptLine.objects.count() == 1


def test_nothing_cannot_be_expected(dealer):
    with refused(EmptyShipment):
        expect(partner_id=make_supplier().id, order_key=uuid7(), lines=[], actor=CLERK)

    assert not Receipt.objects.exists()


def test_two_hundred_lines_cost_as_many_statements_as_one(dealer, count_queries):
    products = make_products(200, price=None)
    supplier = make_supplier().id

    with count_queries() as few:
        expect(partner_id=supplier, order_key=uuid7(), lines=[expected(products[0])], actor=CLERK)
    with count_queries() as more:
        lines = [expected(key) for key in products]
        expect(partner_id=supplier, order_key=uuid7(), lines=lines, actor=CLERK)

    assert len(more) == len(few)


def test_the_order_of_a_mall_may_come_after_its_goods(trade, deliver):
    """Handlers run in any order: the despatch is counted once the order is there."""
    from shared_apps.exchange.errors import NotYet
    from tenant_apps.fulfilment.events import Delivered, GoodsExpected
    from tenant_apps.purchasing.handlers import count_expected

    with trade.buying(), refused(NotYet):
        count_expected(
            GoodsExpected(
                subject_id=uuid7(),
                reference="",
                partner_id=trade.supplier.id,
                order_key=uuid7(),
                shipment_key=uuid7(),
                is_return=False,
                return_key=None,
                lines=(
                    Delivered(
                        reference="",
                        line_key=uuid7(),
                        product_id=trade.bought[0],
                        quantity=Decimal(1),
                    ),
                ),
            ),
            actor=CLERK,
        )
    with trade.selling():
        assert not SalesOrder.objects.exists()


def expected(product_id) -> ExpectedLine:
    return ExpectedLine(line_key=uuid7(), position=1, product_id=product_id, quantity=Decimal(5))
