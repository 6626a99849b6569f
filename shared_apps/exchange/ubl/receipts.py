"""ReceiptAdvice."""

from __future__ import annotations

from decimal import Decimal

from shared_apps.exchange.documents import ReceiptAdviceDocument, ReceiptLine
from shared_apps.exchange.ubl import building, heads, items
from shared_apps.exchange.ubl.building import Piece, group, text
from shared_apps.exchange.ubl.despatches import RETURNS
from shared_apps.exchange.ubl.keys import DESPATCH, ORDER, derived, line_of, order_line_of, order_of
from shared_apps.exchange.ubl.parsing import Part
from shared_apps.exchange.ubl.parties import PartyFact, gln_of, party
from shared_apps.exchange.ubl.reading import Page, Reading, positions

_NOTHING = Decimal(0)
AWAITED = "AWAITED"  # our ShortageActionCode: the rest of the line may still come


def write_receipt(advice: ReceiptAdviceDocument, sender: PartyFact, receiver: PartyFact) -> bytes:
    return building.document(
        "ReceiptAdvice",
        *heads.head(advice, None, advice.received_on),
        text("ReceiptAdviceTypeCode", RETURNS if advice.is_return else ""),
        heads.order_reference(advice.order_number, advice.order_key),
        group(
            "DespatchDocumentReference",
            text("ID", advice.despatch_number or heads.NONE),
            text("UUID", advice.shipment_key),
        ),
        heads.own_version(advice, "ReceiptAdvice"),
        party("DeliveryCustomerParty", sender),
        party("DespatchSupplierParty", receiver),
        *(_line(line, n) for n, line in enumerate(advice.lines, start=1)),
    )


def read_receipt(page: Page) -> Reading:
    root = page.root
    despatch = _despatch_number(root)
    order = heads.order_number_in(root)
    at_their_door = root.day("Shipment/Delivery/ActualDeliveryDate")
    advice = ReceiptAdviceDocument(
        link_id=page.link_id,
        number=page.number,
        version=page.version or 1,
        shipment_key=root.uuid("DespatchDocumentReference/UUID")
        or derived(page.link_id, DESPATCH, despatch or page.number),
        despatch_number=despatch,
        order_key=heads.order_key_in(
            page, order_of(page.link_id, DESPATCH, despatch or page.number)
        ),
        order_number=order,
        received_on=at_their_door or page.issued_on,
        is_return=root.text("ReceiptAdviceTypeCode") == RETURNS,
        lines=_lines_in(page, order, despatch or page.number),
    )
    return Reading(
        document=advice,
        issued_on=page.issued_on,
        sender_gln=gln_of(root, "DeliveryCustomerParty"),
        references=heads.references((DESPATCH, despatch), (ORDER, order)),
        is_complete=all(_says_how_much(part) for part in root.parts("ReceiptLine")),
    )


def _despatch_number(root: Part) -> str:
    number = root.text("DespatchDocumentReference/ID")
    return "" if number == heads.NONE else number


def _line(line: ReceiptLine, n: int) -> Piece:
    """Four quantities say what UBL has no fifth for: how much was advised.

    What is short is lost, unless it is said that the receiver waits for it.
    """
    missing = line.advised - line.received - line.rejected
    awaits = missing > line.missing
    unit = line.unit
    return group(
        "ReceiptLine",
        text("ID", line.position or n),
        text("UUID", line.shipment_line_key),
        text("ReceivedQuantity", line.received, unitCode=unit),
        text("ShortQuantity", missing, unitCode=unit) if missing > 0 else None,
        text("ShortageActionCode", AWAITED if awaits else ""),
        text("RejectedQuantity", line.rejected, unitCode=unit) if line.rejected else None,
        text("RejectReason", line.reason),
        text("OversupplyQuantity", -missing, unitCode=unit) if missing < 0 else None,
        heads.line_reference("OrderLineReference", line.position or n, line.line_key),
        heads.line_reference("DespatchLineReference", line.position or n, line.shipment_line_key),
        items.item(line.item, *items.lots(line.lots, unit)),
    )


def _lines_in(page: Page, order: str, despatch: str) -> tuple[ReceiptLine, ...]:
    parts = list(page.root.parts("ReceiptLine"))
    own = heads.line_ids(parts)
    ids = [part.text("DespatchLineReference/LineID") or own[n] for n, part in enumerate(parts)]
    return tuple(
        _line_in(page, part, (order, despatch), line_id, place)
        for part, line_id, place in zip(parts, ids, positions(ids), strict=True)
    )


def _line_in(
    page: Page, part: Part, numbers: tuple[str, str], line_id: str, place: int
) -> ReceiptLine:
    order, despatch = numbers
    received, unit = items.quantity_in(part, "ReceivedQuantity")
    rejected, rejected_unit = items.quantity_in(part, "RejectedQuantity")
    short = part.number("ShortQuantity") or _NOTHING
    over = part.number("OversupplyQuantity") or _NOTHING
    got, refused = received or _NOTHING, rejected or _NOTHING
    shipped = (page.link_id, DESPATCH, despatch, line_id)
    return ReceiptLine(
        shipment_line_key=part.uuid("DespatchLineReference/UUID") or line_of(*shipped),
        line_key=heads.order_line_in(page, part, order, order_line_of(*shipped)),
        position=place,
        item=items.item_in(part),
        advised=max(got + refused + short - over, _NOTHING),
        received=got,
        rejected=refused,
        missing=_NOTHING if part.text("ShortageActionCode") == AWAITED else short,
        unit=rejected_unit if received is None and rejected is not None else unit,
        reason=part.prose("RejectReason", "Note", "TimingComplaint"),
        lots=items.lots_in(part, got),
    )


def _says_how_much(part: Part) -> bool:
    names = ("ReceivedQuantity", "RejectedQuantity", "ShortQuantity")
    return any(part.number(name) is not None for name in names)
