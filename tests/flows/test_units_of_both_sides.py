"""Buyer and seller count the same goods in different units (PRD-02, PRD-03, I1, I6, I8)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

import pytest

from config.books import check_books
from kernel.quantity import Ratio
from kernel.schema import in_schema
from tenant_apps.catalog.commands import PackFact
from tenant_apps.fulfilment.commands import ReceivedLine, close_short, receive
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.returns.commands import (
    ReturnAsk,
    dispatch_return,
    instruct_return,
    receive_return,
)
from tenant_apps.returns.models import ReturnOrder
from tenant_apps.sales.commands import (
    ShipAsk,
    confirm_order,
    create_shipment,
    dispatch_shipment,
)
from tenant_apps.sales.models import SalesOrder, SalesOrderLine
from tests.support.trading import (
    CLERK,
    Trade,
    buy,
    case_of,
    link_tenants,
    make_products,
    on_hand,
    stock_all,
)

PIECE, CASE = "4006381333931", "4006381333948"


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A trade in which so many of the buyer's units are one of the seller's."""

    trade: Trade
    ratio: Ratio

    def sellers(self, cases) -> Decimal:
        """What the seller calls so many cases."""
        return Decimal(cases) if self.ratio.numerator == 12 else Decimal(cases) * 12

    def buyers(self, cases) -> Decimal:
        return Decimal(cases) * 12 if self.ratio.numerator == 12 else Decimal(cases)


def _in_pieces(**given):
    return make_products(1, gtin=PIECE, packs=(replace(case_of(12), gtin=CASE),), **given)


def _in_cases(**given):
    piece = PackFact(unit="C62", ratio=Ratio(1, 12), name="Piece", gtin=PIECE)
    return make_products(1, gtin=CASE, base_unit="CS", packs=(piece,), **given)


@pytest.fixture(params=["seller in pieces", "seller in cases"])
def pair(request, channel, deliver) -> Pair:
    """Both know the GTINs of piece and case; one keeps books in pieces, the other in cases."""
    link = link_tenants(channel.brand, channel.dealer)
    deliver()
    by_the_piece = request.param == "seller in pieces"
    with in_schema(channel.brand.schema_name):
        sold = (_in_pieces if by_the_piece else _in_cases)()
        stock_all(sold, 1200)
    with in_schema(channel.dealer.schema_name):
        bought = (_in_cases if by_the_piece else _in_pieces)(price=None)
    trade = Trade(seller=channel.brand, buyer=channel.dealer, link=link, sold=sold, bought=bought)
    return Pair(trade=trade, ratio=Ratio(1, 12) if by_the_piece else Ratio(12))


def _ordered(pair: Pair, deliver, cases) -> None:
    key = buy(pair.trade, deliver, pair.buyers(cases))
    with pair.trade.selling():
        confirm_order(order_id=SalesOrder.objects.get(order_key=key).id, actor=CLERK)
    deliver()


def _shipped(pair: Pair, deliver, cases) -> None:
    with pair.trade.selling():
        order = SalesOrder.objects.get()
        part = ShipAsk(line_id=order.lines.get().id, quantity=pair.sellers(cases))
        shipment_id = create_shipment(order_id=order.id, lines=[part], actor=CLERK)
        dispatch_shipment(shipment_id=shipment_id, actor=CLERK)
    deliver()


def _received(pair: Pair, deliver, cases, *, rejected=0) -> None:
    with pair.trade.buying():
        receipt = Receipt.objects.filter(state="expected").earliest("id")
        came = ReceivedLine(
            receipt_line_id=receipt.lines.get().id,
            received=pair.buyers(cases),
            rejected=pair.buyers(rejected),
            reason="damaged" if rejected else "",
        )
        receive(receipt_id=receipt.id, lines=[came], actor=CLERK)
    deliver()


def _lost(pair: Pair, deliver) -> None:
    with pair.trade.buying():
        receipt = Receipt.objects.get(state="expected")
        close_short(receipt_id=receipt.id, reason="lost", actor=CLERK)
    deliver()


def _returned(pair: Pair, deliver, cases) -> None:
    with pair.trade.selling():
        line = SalesOrderLine.objects.get()
        ask = ReturnAsk(line_key=line.line_key, quantity=pair.sellers(cases))
        agreed = instruct_return(order_key=line.order.order_key, lines=[ask], actor=CLERK)
    deliver()
    with pair.trade.buying():
        dispatch_return(return_id=ReturnOrder.objects.get().id, actor=CLERK)
    deliver()
    with pair.trade.selling():
        receive_return(return_id=agreed.id, actor=CLERK)
    deliver()


def _story(pair: Pair, deliver) -> None:
    """Five cases ordered, two and three sent; one is refused, one lost, one goes back."""
    _ordered(pair, deliver, 5)
    _shipped(pair, deliver, 2)
    _shipped(pair, deliver, 3)
    _received(pair, deliver, 1, rejected=1)
    _received(pair, deliver, 2)
    _lost(pair, deliver)
    _returned(pair, deliver, 1)


def test_both_books_say_the_same_in_their_own_units(pair, deliver):
    _story(pair, deliver)

    with pair.trade.selling():
        line = SalesOrderLine.objects.get()
        told = (line.shipped, line.received, line.rejected, line.missing, line.returned)
        assert told == tuple(map(pair.sellers, (5, 3, 1, 1, 1)))
        assert SalesOrder.objects.get().state == "closed"
        assert on_hand(pair.trade.sold[0]) == 1200 - pair.sellers(4)
    with pair.trade.buying():
        line = PurchaseOrderLine.objects.get()
        told = (line.advised, line.received, line.rejected, line.missing, line.returned)
        assert told == tuple(map(pair.buyers, (5, 3, 1, 1, 1)))
        assert PurchaseOrder.objects.get().state == "closed"
        assert on_hand(pair.trade.bought[0]) == pair.buyers(2)
    assert check_books() == {}


def test_the_price_is_that_of_the_buyers_unit(pair, deliver):
    _ordered(pair, deliver, 5)

    with pair.trade.buying():
        line = PurchaseOrderLine.objects.get()
        assert (line.supplier_numerator, line.supplier_denominator) == (
            pair.ratio.numerator,
            pair.ratio.denominator,
        )
        per_piece = Decimal("10") / 12
        wanted = 120 if pair.ratio.numerator == 1 else round(per_piece, 6)
        assert line.unit_price_amount == wanted


@pytest.mark.parametrize("side", ["selling", "buying"])
def test_a_quantity_that_truly_differs_is_found(pair, deliver, side):
    _story(pair, deliver)
    lines = SalesOrderLine if side == "selling" else PurchaseOrderLine
    with getattr(pair.trade, side)():
        line = lines.objects.get()
        lines.objects.update(returned=line.returned + Decimal("0.000001"))

    [sentence] = check_books()["platform"]

    assert sentence.startswith("I6: ")


def test_the_same_figure_in_other_units_is_no_agreement(pair, deliver):
    _story(pair, deliver)
    with pair.trade.selling():
        said = SalesOrderLine.objects.get().returned
    with pair.trade.buying():
        PurchaseOrderLine.objects.update(returned=min(said, 3))
    with pair.trade.selling():
        SalesOrderLine.objects.update(returned=min(said, 3))

    assert [words[:3] for words in check_books()["platform"]] == ["I6:"]
