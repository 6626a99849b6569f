"""Order, OrderChange and OrderCancellation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from shared_apps.exchange.documents import (
    OrderCancellationDocument,
    OrderChangeDocument,
    OrderDocument,
    OrderLine,
)
from shared_apps.exchange.ubl import building, heads, items, parties
from shared_apps.exchange.ubl.building import Piece, group, leaf, text
from shared_apps.exchange.ubl.keys import ORDER, derived, line_of
from shared_apps.exchange.ubl.parsing import Part
from shared_apps.exchange.ubl.parties import PartyFact, party
from shared_apps.exchange.ubl.reading import Page, Reading, positions

# UNCL 1229: what has become of a line.
_DELETED: Final = "2"
_CHANGED: Final = "3"


def write_order(order: OrderDocument, buyer: PartyFact, seller: PartyFact) -> bytes:
    return building.document(
        "Order",
        *heads.head(order, order.order_key, order.issued_on),
        text("Note", order.note),
        text("DocumentCurrencyCode", order.currency),
        heads.own_version(order, "Order"),
        party("BuyerCustomerParty", buyer),
        party("SellerSupplierParty", seller),
        _delivery(order),
        *(_line(line, order.currency) for line in order.lines),
    )


def write_change(change: OrderChangeDocument, buyer: PartyFact, seller: PartyFact) -> bytes:
    return building.document(
        "OrderChange",
        *heads.head(change, None, change.issued_on),
        text("SequenceNumberID", change.version - 1),  # the first change makes the second version
        text("Note", change.note),
        text("DocumentCurrencyCode", change.currency),
        heads.order_reference(change.number, change.order_key),
        party("BuyerCustomerParty", buyer),
        party("SellerSupplierParty", seller),
        _delivery(change),
        *(
            _line(line, change.currency, _CHANGED if line.quantity else _DELETED)
            for line in change.lines
        ),
    )


def write_cancellation(
    cancellation: OrderCancellationDocument, buyer: PartyFact, seller: PartyFact
) -> bytes:
    return building.document(
        "OrderCancellation",
        *heads.head(cancellation, None, cancellation.issued_on),
        leaf("CancellationNote", cancellation.reason),
        heads.order_reference(cancellation.number, cancellation.order_key),
        heads.own_version(cancellation, "OrderCancellation"),
        party("BuyerCustomerParty", buyer),
        party("SellerSupplierParty", seller),
    )


def read_order(page: Page) -> Reading:
    root = page.root
    order = OrderDocument(
        link_id=page.link_id,
        number=page.number,
        order_key=root.uuid("UUID") or derived(page.link_id, ORDER, page.number),
        version=page.version or 1,
        issued_on=page.issued_on,
        currency=heads.currency_in(root),
        requested_on=_requested_on(root),
        note=root.prose("Note"),
        deliver_to=parties.address_in(root),
        lines=_lines_in(page, page.number),
    )
    return Reading(
        document=order,
        issued_on=page.issued_on,
        sender_gln=parties.gln_of(root, "BuyerCustomerParty"),
    )


def read_change(page: Page) -> Reading:
    root = page.root
    number = heads.order_number_in(root)
    sequence = root.text("SequenceNumberID")
    is_numbered = sequence.isascii() and sequence.isdigit() and len(sequence) < 10
    change = OrderChangeDocument(
        link_id=page.link_id,
        number=page.number,
        order_key=heads.order_key_in(page, derived(page.link_id, ORDER, page.number)),
        version=int(sequence) + 1 if is_numbered else 2,
        issued_on=page.issued_on,
        currency=heads.currency_in(root),
        requested_on=_requested_on(root),
        note=root.prose("Note"),
        deliver_to=parties.address_in(root),
        lines=_lines_in(page, number or page.number),
    )
    return Reading(
        document=change,
        issued_on=page.issued_on,
        sender_gln=parties.gln_of(root, "BuyerCustomerParty"),
        references=heads.references((ORDER, number)),
        is_complete=is_numbered,
    )


def read_cancellation(page: Page) -> Reading:
    root = page.root
    cancellation = OrderCancellationDocument(
        link_id=page.link_id,
        number=page.number,
        order_key=heads.order_key_in(page, derived(page.link_id, ORDER, page.number)),
        version=page.version or 1,
        issued_on=page.issued_on,
        reason=root.prose("CancellationNote", "Note"),
    )
    return Reading(
        document=cancellation,
        issued_on=page.issued_on,
        sender_gln=parties.gln_of(root, "BuyerCustomerParty"),
        references=heads.references((ORDER, heads.order_number_in(root))),
    )


def _delivery(order: OrderDocument | OrderChangeDocument) -> Piece:
    period = group("RequestedDeliveryPeriod", text("EndDate", order.requested_on))
    return parties.delivery(order.deliver_to, period)


def _requested_on(root: Part) -> date | None:
    for place in ("Delivery", "OrderLine/LineItem/Delivery"):
        for end in ("EndDate", "StartDate"):
            day = root.day(f"{place}/RequestedDeliveryPeriod/{end}")
            if day is not None:
                return day
    return None


def _line(line: OrderLine, currency: str, status: str = "") -> Piece:
    return group(
        "OrderLine",
        group(
            "LineItem",
            text("ID", line.position),
            text("UUID", line.line_key),
            text("LineStatusCode", status),
            text("Quantity", line.quantity, unitCode=line.unit),
            _packed(line),
            items.price(line.unit_price, line.unit, currency),
            items.item(line.item),
        ),
    )


def _packed(line: OrderLine) -> Piece:
    """The quantity as people wrote it, in packs, where that is another unit."""
    if (line.order_quantity, line.order_unit) == (line.quantity, line.unit):
        return None
    return group("Delivery", text("Quantity", line.order_quantity, unitCode=line.order_unit))


def _lines_in(page: Page, order_number: str) -> tuple[OrderLine, ...]:
    parts = list(page.root.parts("OrderLine/LineItem"))
    ids = heads.line_ids(parts)
    places = positions(ids)
    return tuple(
        _line_in(part, position, line_of(page.link_id, ORDER, order_number, line_id))
        for part, line_id, position in zip(parts, ids, places, strict=True)
    )


def _line_in(part: Part, position: int, fallback: UUID) -> OrderLine:
    quantity, unit = items.quantity_in(part, "Quantity")
    if quantity is None:
        raise part.missing("Quantity")
    if part.text("LineStatusCode") == _DELETED:
        quantity = Decimal(0)
    packed, pack = _packed_in(list(part.parts("Delivery")))
    return OrderLine(
        line_key=part.uuid("UUID") or fallback,
        position=position,
        item=items.item_in(part),
        quantity=quantity,
        unit=unit,
        order_quantity=quantity if packed is None else packed,
        order_unit=unit if packed is None else pack,
        unit_price=items.net_price_in(part, unit),
    )


def _packed_in(deliveries: Sequence[Part]) -> tuple[Decimal | None, str]:
    """One delivery may say it in packs; several are a schedule, which is something else."""
    return items.quantity_in(deliveries[0], "Quantity") if len(deliveries) == 1 else (None, "")
