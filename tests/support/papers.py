"""Documents as hypothesis draws them: whatever the two ends of a link may say to each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from shared_apps.directory.rules import check_digit
from shared_apps.exchange import documents as d
from shared_apps.exchange.documents.limits import clean_text


def _texts(most: int, least: int = 0):
    alphabet = st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp"))
    texts = st.text(alphabet, min_size=least, max_size=most).map(lambda t: clean_text(t).strip())
    return texts.filter(lambda text: len(text) >= least and text != "NA" and text != "-")


notes, names, numbers, short = _texts(200), _texts(60), _texts(30, least=1), _texts(30)
units = st.sampled_from(["C62", "CS", "BX", "PA", "KGM"])
currencies = st.sampled_from(["CNY", "EUR", "USD"])
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))
instants = st.integers(0, 4_000_000_000_000_000).map(
    lambda n: datetime(2000, 1, 1, tzinfo=UTC) + timedelta(microseconds=n)
)
versions = st.integers(1, 2**31 - 1)
gtins = st.one_of(
    st.just(""),
    st.integers(1, 10**13 - 1).map(lambda n: f"{n:013}{check_digit(f'{n:013}')}"),
)


def decimals(most: str, places: int = 6):
    return st.decimals(Decimal(0), Decimal(most), places=places, allow_nan=False)


quantities = decimals("999999999999")
prices = decimals("99999999999")
shares = decimals("1", 8)


@st.composite
def items(draw):
    number = draw(short)
    return d.Item(
        gtin=draw(gtins),
        owner_id=draw(st.none() | st.uuids()) if number else None,
        item_number=number,
        seller_number=draw(short),
        buyer_number=draw(short),
        name=draw(names),
    )


addresses = st.builds(
    d.Address,
    name=_texts(40, least=1),
    phone=short,
    street=names,
    city=short,
    region=short,
    postal_code=short,
    country=st.sampled_from(["", "CN", "DE"]),
)
lots = st.lists(
    st.builds(d.Lot, code=numbers, quantity=quantities, expires_on=st.none() | days), max_size=3
).map(tuple)


def _lines(line: type, *keys: str, **given):
    """Lines that differ in their keys and positions, as lines of a document do."""
    lines = st.lists(
        st.builds(line, position=st.integers(1, 10**6), item=items(), **given),
        min_size=1,
        max_size=4,
        unique_by=(lambda one: one.position, *(lambda one, k=k: getattr(one, k) for k in keys)),
    )
    return lines.map(tuple)


order_lines = _lines(
    d.OrderLine,
    "line_key",
    line_key=st.uuids(),
    quantity=quantities,
    unit=units,
    order_quantity=quantities,
    order_unit=units,
    unit_price=st.none() | prices,
)
order_parts = {
    "link_id": st.uuids(),
    "number": numbers,
    "order_key": st.uuids(),
    "version": versions,
    "issued_on": days,
    "currency": currencies,
    "requested_on": st.none() | days,
    "note": notes,
    "deliver_to": st.none() | addresses,
    "lines": order_lines,
}
orders = st.builds(d.OrderDocument, **order_parts)
changes = st.builds(d.OrderChangeDocument, **order_parts)
cancellations = st.builds(
    d.OrderCancellationDocument,
    link_id=st.uuids(),
    number=numbers,
    order_key=st.uuids(),
    version=versions,
    issued_on=days,
    reason=notes,
)
responses = st.builds(
    d.OrderResponseDocument,
    link_id=st.uuids(),
    number=numbers,
    order_key=st.uuids(),
    order_number=short,
    version=versions,
    issued_on=days,
    currency=currencies,
    status=st.sampled_from(["received", "accepted", "amended", "rejected"]),
    note=notes,
    note_zh=notes,
    total=decimals("999999999999"),
    lines=_lines(
        d.ResponseLine,
        "line_key",
        line_key=st.uuids(),
        status=st.sampled_from(["accepted", "amended", "rejected", "waiting"]),
        ordered=quantities,
        confirmed=quantities,
        unit=units,
        unit_price=prices,
        discount_share=shares,
        promised_on=st.none() | days,
        reason=notes,
    ),
).map(lambda answer: answer if answer.note else replace(answer, note_zh=""))
despatches = st.builds(
    d.DespatchAdviceDocument,
    link_id=st.uuids(),
    number=numbers,
    version=versions,
    shipment_key=st.uuids(),
    order_key=st.uuids(),
    order_number=short,
    dispatched_at=instants,
    carrier=short,
    tracking_number=short,
    is_return=st.just(True),
    return_key=st.none() | st.uuids(),
    lines=_lines(
        d.DespatchLine,
        "shipment_line_key",
        shipment_line_key=st.uuids(),
        line_key=st.uuids(),
        quantity=quantities,
        unit=units,
        lots=lots,
    ),
) | st.builds(
    d.DespatchAdviceDocument,
    link_id=st.uuids(),
    number=numbers,
    shipment_key=st.uuids(),
    order_key=st.uuids(),
    dispatched_at=instants,
    lines=_lines(
        d.DespatchLine,
        "shipment_line_key",
        shipment_line_key=st.uuids(),
        line_key=st.uuids(),
        quantity=quantities,
        unit=units,
    ),
)
receipts = st.builds(
    d.ReceiptAdviceDocument,
    link_id=st.uuids(),
    number=numbers,
    version=versions,
    shipment_key=st.uuids(),
    despatch_number=short,
    order_key=st.uuids(),
    order_number=short,
    received_on=days,
    is_return=st.booleans(),
    lines=_lines(
        d.ReceiptLine,
        "shipment_line_key",
        shipment_line_key=st.uuids(),
        line_key=st.uuids(),
        advised=quantities,
        received=quantities,
        rejected=quantities,
        unit=units,
        reason=notes,
        lots=lots,
    ),
)
returns = st.builds(
    d.ReturnInstructionDocument,
    link_id=st.uuids(),
    number=numbers,
    version=versions,
    return_key=st.uuids(),
    order_key=st.uuids(),
    order_number=short,
    issued_on=days,
    reason=notes,
    lines=_lines(
        d.ReturnLine,
        "return_line_key",
        return_line_key=st.uuids(),
        line_key=st.uuids(),
        quantity=quantities,
        unit=units,
        lot_code=short,
        reason=notes,
    ),
)
KINDS = {
    "order/1": orders,
    "order_response/1": responses,
    "order_change/1": changes,
    "order_cancellation/1": cancellations,
    "despatch_advice/1": despatches,
    "receipt_advice/1": receipts,
    "return_instruction/1": returns,
}
