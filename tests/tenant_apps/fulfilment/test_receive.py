"""Goods that come in, as advised or not (INV-17, I1, I8)."""

from datetime import date
from decimal import Decimal

from uuid6 import uuid7

from kernel.errors import BadValue, NotFound, WrongState
from kernel.schema import PUBLIC, in_schema
from shared_apps.exchange.documents import Lot
from shared_apps.exchange.models import Envelope
from tenant_apps.catalog.models import Product
from tenant_apps.fulfilment.commands import (
    ExpectedLine,
    ReceivedLine,
    close_short,
    expect,
    receive,
)
from tenant_apps.fulfilment.errors import (
    ComesBack,
    NothingReceived,
    ReasonMissing,
    TooMuchReceived,
)
from tenant_apps.fulfilment.models import Receipt, ReceiptLine
from tenant_apps.fulfilment.queries import broken_deliveries, broken_receipts
from tenant_apps.inventory.commands import add_warehouse
from tenant_apps.inventory.errors import UnknownLot
from tenant_apps.inventory.models import Balance
from tenant_apps.inventory.queries import broken_balances
from tests.support.trading import (
    CLERK,
    buy,
    deliver_goods,
    make_products,
    make_supplier,
    moves_of,
    on_hand,
    refused,
)


def coming(*quantities, **given) -> Receipt:
    """A receipt for new products that are on their way."""
    facts = {"tracks_lots": given.pop("tracks_lots", False)}
    products = make_products(len(quantities), price=None, **facts)
    lots = given.pop("lots", ())
    return expect(
        partner_id=make_supplier().id,
        order_key=uuid7(),
        lines=[
            ExpectedLine(
                line_key=uuid7(),
                position=n,
                product_id=key,
                quantity=Decimal(quantity),
                lots=lots,
            )
            for n, (key, quantity) in enumerate(zip(products, quantities, strict=True), start=1)
        ],
        actor=CLERK,
        **given,
    )


def line_of(receipt, position=1) -> ReceiptLine:
    return receipt.lines.get(position=position)


def came(line, received, rejected=0, reason="", lots=()) -> ReceivedLine:
    return ReceivedLine(
        receipt_line_id=line.id,
        received=Decimal(received),
        rejected=Decimal(rejected),
        reason=reason,
        lots=lots,
    )


def test_everything_comes_in_as_advised_when_nothing_else_is_said(dealer):
    receipt = coming(5, 7)

    receive(receipt_id=receipt.id, actor=CLERK)

    receipt.refresh_from_db()
    assert receipt.state == "received"
    assert [on_hand(line.product_id) for line in receipt.lines.order_by("position")] == [5, 7]
    assert moves_of(f"fulfilment.receipt:{receipt.id}") == [
        ("supplier", "storage", 5),
        ("supplier", "storage", 7),
    ]
    assert broken_deliveries() + broken_balances() == []


def test_goods_come_in_several_goes(dealer):
    receipt = coming(10)
    line = line_of(receipt)

    receive(receipt_id=receipt.id, lines=[came(line, 4)], actor=CLERK)
    receipt.refresh_from_db()
    assert (receipt.state, line_of(receipt).open) == ("expected", 6)

    receive(receipt_id=receipt.id, actor=CLERK)
    receipt.refresh_from_db()
    assert (receipt.state, line_of(receipt).received) == ("received", 10)
    assert on_hand(line.product_id) == 10


def test_rejected_goods_are_not_stocked(dealer):
    receipt = coming(10)
    line = line_of(receipt)

    receive(receipt_id=receipt.id, lines=[came(line, 7, 3, "damaged")], actor=CLERK)

    receipt.refresh_from_db()
    line.refresh_from_db()
    assert (line.received, line.rejected, line.reason) == (7, 3, "damaged")
    assert receipt.state == "received"
    assert on_hand(line.product_id) == 7
    assert broken_deliveries() == []


def test_who_rejects_says_why(dealer):
    receipt = coming(10)

    with refused(ReasonMissing):
        receive(receipt_id=receipt.id, lines=[came(line_of(receipt), 7, 3)], actor=CLERK)

    assert on_hand(line_of(receipt).product_id) == 0


def test_no_more_comes_in_than_was_advised(dealer):
    receipt = coming(10, 10)
    first, second = line_of(receipt, 1), line_of(receipt, 2)

    with refused(TooMuchReceived) as refusal:
        receive(receipt_id=receipt.id, lines=[came(first, 10), came(second, 11)], actor=CLERK)

    assert refusal.value.details == {"position": 2, "asked": "11", "open": "10"}
    assert refusal.value.path == ("lines", 1, "received")
    assert on_hand(first.product_id) == 0
    assert line_of(receipt, 1).received == 0


def test_more_comes_in_when_it_is_declared_as_over(dealer):
    receipt = coming(10)
    line = line_of(receipt)

    receive(receipt_id=receipt.id, lines=[came(line, 12, reason="over")], actor=CLERK)

    line.refresh_from_db()
    assert (line.received, line.over, line.open) == (12, 2, 0)
    assert on_hand(line.product_id) == 12
    assert broken_deliveries() == []


def test_goods_nobody_kept_are_not_over(dealer):
    receipt = coming(10)

    with refused(TooMuchReceived):
        receive(receipt_id=receipt.id, lines=[came(line_of(receipt), 0, 12, "over")], actor=CLERK)


def test_the_same_line_twice_counts_together(dealer):
    receipt = coming(10)
    line = line_of(receipt)

    with refused(TooMuchReceived):
        receive(receipt_id=receipt.id, lines=[came(line, 6), came(line, 6)], actor=CLERK)

    assert on_hand(line.product_id) == 0


def test_less_than_nothing_does_not_come_in(dealer):
    receipt = coming(10)

    with refused(BadValue):
        receive(receipt_id=receipt.id, lines=[came(line_of(receipt), -1)], actor=CLERK)


def test_nothing_is_no_receipt(dealer):
    receipt = coming(10)

    with refused(NothingReceived):
        receive(receipt_id=receipt.id, lines=[came(line_of(receipt), 0)], actor=CLERK)


def test_another_receipts_line_is_not_found(dealer):
    receipt, other = coming(10), coming(10)

    with refused(NotFound):
        receive(receipt_id=receipt.id, lines=[came(line_of(other), 1)], actor=CLERK)


def test_what_is_in_cannot_be_received_again(dealer):
    receipt = coming(10)
    receive(receipt_id=receipt.id, actor=CLERK)

    with refused(WrongState):
        receive(receipt_id=receipt.id, actor=CLERK)

    assert on_hand(line_of(receipt).product_id) == 10


def test_returned_goods_come_in_with_their_return_only(dealer):
    receipt = coming(10, is_return=True)

    with refused(ComesBack):
        receive(receipt_id=receipt.id, actor=CLERK)

    assert on_hand(line_of(receipt).product_id) == 0


def test_goods_go_to_the_warehouse_that_is_named(dealer):
    receipt = coming(10)
    annex = add_warehouse(code="ANNEX", name="Annex", actor=CLERK)

    receive(receipt_id=receipt.id, warehouse_id=annex.id, actor=CLERK)

    shelf = Balance.objects.get(product=line_of(receipt).product_id, location__kind="storage")
    assert shelf.location.warehouse_id == annex.id


def test_lots_come_in_as_they_were_advised_one_after_the_other(dealer):
    lots = (
        Lot(code="A", quantity=Decimal(4), expires_on=date(2027, 1, 1)),
        Lot(code="B", quantity=Decimal(6)),
    )
    receipt = coming(10, tracks_lots=True, lots=lots)
    line = line_of(receipt)

    receive(receipt_id=receipt.id, lines=[came(line, 5)], actor=CLERK)
    receive(receipt_id=receipt.id, actor=CLERK)

    shelves = Balance.objects.filter(product=line.product_id, location__kind="storage")
    assert {s.lot.code: s.on_hand for s in shelves.select_related("lot")} == {"A": 4, "B": 6}


def test_goods_kept_by_lot_need_one(dealer):
    receipt = coming(10, tracks_lots=True)
    line = line_of(receipt)

    with refused(UnknownLot):
        receive(receipt_id=receipt.id, actor=CLERK)
    receive(
        receipt_id=receipt.id,
        lines=[came(line, 10, lots=(Lot(code="Z", quantity=Decimal(10)),))],
        actor=CLERK,
    )

    assert Balance.objects.get(location__kind="storage", lot__code="Z").on_hand == 10


def test_lots_add_up_to_what_came(dealer):
    receipt = coming(10, tracks_lots=True)
    lots = (Lot(code="Z", quantity=Decimal(9)),)

    with refused(BadValue):
        receive(receipt_id=receipt.id, lines=[came(line_of(receipt), 10, lots=lots)], actor=CLERK)


def test_what_will_not_come_is_closed_as_missing(dealer):
    receipt = coming(10)
    line = line_of(receipt)
    receive(receipt_id=receipt.id, lines=[came(line, 8)], actor=CLERK)

    close_short(receipt_id=receipt.id, reason="", actor=CLERK)

    receipt.refresh_from_db()
    line.refresh_from_db()
    assert receipt.state == "received"
    assert (line.received, line.missing, line.reason) == (8, 2, "short")
    assert on_hand(line.product_id) == 8
    assert broken_receipts() == []


def test_a_closed_receipt_is_closed(dealer):
    receipt = coming(10)
    close_short(receipt_id=receipt.id, reason="lost", actor=CLERK)

    with refused(WrongState):
        receive(receipt_id=receipt.id, actor=CLERK)
    with refused(WrongState):
        close_short(receipt_id=receipt.id, reason="lost", actor=CLERK)


def test_a_linked_supplier_reads_what_differed(trade, deliver):
    deliver_goods(trade, deliver, buy(trade, deliver, 10))
    with trade.buying():
        receipt = Receipt.objects.get()
        line = line_of(receipt)
        receive(receipt_id=receipt.id, lines=[came(line, 6, 1, "damaged")], actor=CLERK)
        close_short(receipt_id=receipt.id, reason="short", actor=CLERK)

    with in_schema(PUBLIC):
        letters = [
            e.content for e in Envelope.objects.filter(kind="receipt_advice/1").order_by("id")
        ]
    assert [letter["number"] for letter in letters] == [
        f"{receipt.number}/1",
        f"{receipt.number}/2",
    ]
    said = [
        (
            *(Decimal(li[name]) for name in ("advised", "received", "rejected", "missing")),
            li["reason"],
        )
        for letter in letters
        for li in letter["lines"]
    ]
    assert said == [(10, 6, 1, 0, "damaged"), (3, 0, 0, 3, "short")]


def test_goods_are_received_even_when_the_link_has_ended(trade, deliver):
    from shared_apps.network.commands import end_link
    from tests.support.trading import clerk_of

    deliver_goods(trade, deliver, buy(trade, deliver, 10))
    end_link(link_id=trade.link.id, actor=clerk_of(trade.buyer))
    deliver()

    with trade.buying():
        receive(receipt_id=Receipt.objects.get().id, actor=CLERK)
        assert on_hand(trade.bought[0]) == 10


def test_two_hundred_lines_cost_as_many_statements_as_one(dealer, count_queries):
    one, many = coming(5), coming(*[5] * 200)

    with count_queries() as few:
        receive(receipt_id=one.id, actor=CLERK)
    with count_queries() as more:
        receive(receipt_id=many.id, actor=CLERK)

    assert len(more) == len(few)


def test_a_receipt_that_did_not_move_what_it_says_is_named(dealer):
    receipt = coming(10)
    receive(receipt_id=receipt.id, actor=CLERK)
    ReceiptLine.objects.update(received=9, rejected=1)

    assert broken_deliveries() == [
        f"I8: receipt {receipt.number}: 9.000000 on paper, 10.000000 moved"
    ]


def test_a_receipt_that_ended_too_early_is_named(dealer):
    receipt = coming(10)
    receive(receipt_id=receipt.id, actor=CLERK)
    ReceiptLine.objects.update(received=9)

    assert any("received 9" in sentence for sentence in broken_receipts())
    assert Product.objects.exists()
