"""DespatchAdvice."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from shared_apps.exchange.documents import DespatchAdviceDocument, DespatchLine
from shared_apps.exchange.ubl import building, heads, items
from shared_apps.exchange.ubl.building import Piece, group, text
from shared_apps.exchange.ubl.keys import (
    DESPATCH,
    ORDER,
    RETURN,
    derived,
    line_of,
    order_line_of,
    order_of,
)
from shared_apps.exchange.ubl.parsing import Part
from shared_apps.exchange.ubl.parties import PartyFact, gln_of, party
from shared_apps.exchange.ubl.reading import Page, Reading, positions

RETURNS: Final = "Return"  # despatch and receipt advices of goods that go back
_INSTRUCTION: Final = "InstructionForReturns"
_FIRST_ORDER: Final = "DespatchLine/OrderLineReference/OrderReference"


def write_despatch(advice: DespatchAdviceDocument, sender: PartyFact, receiver: PartyFact) -> bytes:
    left_at = advice.dispatched_at.astimezone(UTC).replace(tzinfo=None)
    return building.document(
        "DespatchAdvice",
        *heads.head(advice, advice.shipment_key, left_at.date(), left_at.time()),
        text("DespatchAdviceTypeCode", RETURNS if advice.is_return else ""),
        heads.order_reference(advice.order_number, advice.order_key),
        heads.own_version(advice, "DespatchAdvice"),
        _return_reference(advice),
        party("DespatchSupplierParty", sender),
        party("DeliveryCustomerParty", receiver),
        _shipment(advice, left_at.date().isoformat(), f"{left_at.time().isoformat()}Z"),
        *(_line(line) for line in advice.lines),
    )


def read_despatch(page: Page) -> Reading:
    root = page.root
    number = heads.order_number_in(root) or root.text(f"{_FIRST_ORDER}/ID")
    instruction, return_key = _return_in(page)
    advice = DespatchAdviceDocument(
        link_id=page.link_id,
        number=page.number,
        version=page.version or 1,
        shipment_key=root.uuid("UUID") or derived(page.link_id, DESPATCH, page.number),
        order_key=_order_key_in(page, number),
        order_number=number,
        dispatched_at=_left_at(root),
        carrier=_carrier_in(root),
        tracking_number=_tracking_in(root)[:80],
        is_return=return_key is not None or root.text("DespatchAdviceTypeCode") == RETURNS,
        return_key=return_key,
        lines=_lines_in(page, number),
    )
    return Reading(
        document=advice,
        issued_on=page.issued_on,
        sender_gln=gln_of(root, "DespatchSupplierParty"),
        references=heads.references((ORDER, number), (RETURN, instruction)),
    )


def _return_reference(advice: DespatchAdviceDocument) -> Piece:
    if advice.return_key is None:
        return None
    return group(
        "AdditionalDocumentReference",
        text("ID", heads.NONE),
        text("UUID", advice.return_key),
        text("DocumentType", _INSTRUCTION),
    )


def _return_in(page: Page) -> tuple[str, UUID | None]:
    """Number and identity of the instruction that the goods go back on."""
    for reference in page.root.parts("AdditionalDocumentReference"):
        if reference.text("DocumentType") == _INSTRUCTION:
            number = reference.text("ID")
            key = reference.uuid("UUID") or derived(page.link_id, RETURN, number)
            return "" if number == heads.NONE else number, key
    return "", None


def _shipment(advice: DespatchAdviceDocument, day: str, time: str) -> Piece:
    carrier = group("CarrierParty", group("PartyName", text("Name", advice.carrier)))
    return group(
        "Shipment",
        text("ID", advice.number),
        group("Consignment", text("ID", advice.number), carrier) if carrier is not None else None,
        group(
            "Delivery",
            text("TrackingID", advice.tracking_number),
            group("Despatch", text("ActualDespatchDate", day), text("ActualDespatchTime", time)),
        ),
    )


def _order_key_in(page: Page, number: str) -> UUID:
    fallback = order_of(page.link_id, DESPATCH, page.number)
    if number:
        fallback = derived(page.link_id, ORDER, number)
    root = page.root
    return root.uuid("OrderReference/UUID") or root.uuid(f"{_FIRST_ORDER}/UUID") or fallback


def _left_at(root: Part) -> datetime:
    despatch = "Shipment/Delivery/Despatch/ActualDespatch"
    left_at = root.instant(f"{despatch}Date", f"{despatch}Time")
    found = left_at or root.instant("IssueDate", "IssueTime")
    if found is None:
        raise root.missing("IssueDate")
    return found


def _carrier_in(root: Part) -> str:
    places = (
        "Shipment/Consignment/CarrierParty",
        "Shipment/Delivery/CarrierParty",
        "Shipment/ShipmentStage/CarrierParty",
    )
    names = (root.text(f"{place}/PartyName/Name") for place in places)
    return next(filter(None, names), "")[:60]


def _tracking_in(root: Part) -> str:
    return root.text("Shipment/Delivery/TrackingID") or root.text(
        "Shipment/Consignment/CarrierAssignedID"
    )


def _line(line: DespatchLine) -> Piece:
    return group(
        "DespatchLine",
        text("ID", line.position),
        text("UUID", line.shipment_line_key),
        text("DeliveredQuantity", line.quantity, unitCode=line.unit),
        heads.line_reference("OrderLineReference", line.position, line.line_key),
        items.item(line.item, *items.lots(line.lots, line.unit)),
    )


def _lines_in(page: Page, order_number: str) -> tuple[DespatchLine, ...]:
    parts = list(page.root.parts("DespatchLine"))
    ids = heads.line_ids(parts)
    return tuple(
        _line_in(page, part, order_number, line_id, place)
        for part, line_id, place in zip(parts, ids, positions(ids), strict=True)
    )


def _line_in(page: Page, part: Part, order_number: str, line_id: str, place: int) -> DespatchLine:
    quantity, unit = items.quantity_in(part, "DeliveredQuantity")
    amount = Decimal(0) if quantity is None else quantity
    shipped = (page.link_id, DESPATCH, page.number, line_id)
    return DespatchLine(
        shipment_line_key=part.uuid("UUID") or line_of(*shipped),
        line_key=heads.order_line_in(page, part, order_number, order_line_of(*shipped)),
        position=place,
        item=items.item_in(part),
        quantity=amount,
        unit=unit,
        lots=items.lots_in(part, amount),
    )
