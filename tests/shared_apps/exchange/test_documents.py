"""What a document may hold (T: hostile partners), and how strictly its stored form is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID, uuid4

import msgspec
import pytest

from shared_apps.exchange.documents import (
    DespatchAdviceDocument,
    DespatchLine,
    Item,
    Lot,
    checked,
    decode,
)
from shared_apps.exchange.errors import BadDocument, UnknownDocument
from tests.support.letters import make_order

ORDER = make_order(UUID(int=1))
LINE = ORDER.lines[0]


def with_line(**given):
    return replace(ORDER, lines=(replace(LINE, **given),))


def despatch(lines: int, lots: int = 0) -> DespatchAdviceDocument:
    lot = Lot(code="L", quantity=Decimal(1))
    line = DespatchLine(
        shipment_line_key=uuid4(),
        line_key=uuid4(),
        position=1,
        item=Item(),
        quantity=Decimal(1),
        unit="C62",
        lots=(lot,) * lots,
    )
    return DespatchAdviceDocument(
        link_id=uuid4(),
        number="D",
        shipment_key=uuid4(),
        order_key=uuid4(),
        dispatched_at=datetime(2026, 1, 1, tzinfo=UTC),
        lines=tuple(replace(line, shipment_line_key=UUID(int=n)) for n in range(lines)),
    )


@pytest.mark.parametrize(
    "number",
    ["NaN", "sNaN", "Infinity", "-Infinity", "1E400", "-1", "1E12", "0.0000001", "1" + "0" * 28],
)
def test_numbers_the_books_cannot_keep_are_refused_with_their_place(number):
    with pytest.raises(BadDocument, match=r"lines\[0\]\.quantity"):
        checked(with_line(quantity=Decimal(number)))


@pytest.mark.parametrize("number", ["0", "0.000001", "999999999999.999999", "1.50000000", "1E+3"])
def test_numbers_the_books_can_keep_are_taken(number):
    document = with_line(quantity=Decimal(number))
    assert checked(document) == document


@pytest.mark.parametrize(
    "document",
    [
        replace(ORDER, number=""),
        replace(ORDER, number="\u202e"),
        replace(ORDER, number="N" * 61),
        replace(ORDER, note="n" * 1001),
        replace(ORDER, version=-1),
        replace(ORDER, version=2**31),
        with_line(unit=""),
        with_line(unit="PIECE"),
        replace(ORDER, lines=(LINE, LINE)),
        replace(ORDER, lines=tuple(replace(LINE, line_key=uuid4()) for _ in range(1001))),
        despatch(5001),
        despatch(2, lots=2501),
    ],
)
def test_what_is_too_much_or_too_little_is_refused(document):
    with pytest.raises(BadDocument):
        checked(document)


def test_what_is_just_enough_is_taken():
    for document in (
        replace(ORDER, number="N" * 60, note="n" * 1000, version=2**31 - 1),
        replace(ORDER, lines=tuple(replace(LINE, line_key=uuid4()) for _ in range(1000))),
        despatch(5000),
        despatch(2, lots=2500),
    ):
        assert checked(document) == document


def test_an_unknown_status_is_refused():
    content = {
        "link_id": str(uuid4()),
        "number": "S",
        "order_key": str(uuid4()),
        "order_number": "",
        "version": 1,
        "issued_on": "2026-01-01",
        "currency": "CNY",
        "total": "0",
        "lines": [],
    }
    assert decode("order_response/1", {**content, "status": "accepted"}).status == "accepted"
    with pytest.raises(BadDocument, match="status is none of"):
        decode("order_response/1", {**content, "status": "maybe"})


@pytest.mark.parametrize(
    "changes",
    [
        {"version": "1"},
        {"issued_on": "1 March"},
        {"link_id": "x"},
        {"lines": None},
        {"lines": [{"line_key": "x"}]},
        {"note": 7},
    ],
)
def test_the_stored_form_is_read_strictly(changes):
    content = msgspec.json.decode(msgspec.json.encode(ORDER))
    assert decode("order/1", content) == ORDER
    with pytest.raises(BadDocument):
        decode("order/1", {**content, **changes})


def test_a_missing_field_is_named():
    content = msgspec.to_builtins(ORDER)
    del content["order_key"]
    with pytest.raises(BadDocument, match="order_key"):
        decode("order/1", content)


def test_an_unknown_kind_is_no_document():
    with pytest.raises(UnknownDocument):
        decode("order/2", {})
