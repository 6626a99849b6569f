"""OrderResponse, and the OrderResponseSimple that strangers may send instead."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from shared_apps.exchange.documents import OrderResponseDocument, ResponseLine
from shared_apps.exchange.ubl import building, heads, items, parties
from shared_apps.exchange.ubl.building import Piece, group, text
from shared_apps.exchange.ubl.keys import ORDER, derived, line_of
from shared_apps.exchange.ubl.parsing import Part
from shared_apps.exchange.ubl.parties import PartyFact, party
from shared_apps.exchange.ubl.reading import Page, Reading, positions

# UNCL 4343, as Peppol BIS Order Response uses it.
_CODES: Final = {"received": "AB", "accepted": "AP", "amended": "CA", "rejected": "RE"}
_STATUSES: Final = {code: status for status, code in _CODES.items()} | {"AC": "received"}

# UNCL 1229: accepted, changed, not accepted; 4 is "no action", the line still waits.
_LINE_CODES: Final = {"accepted": "5", "amended": "3", "rejected": "7", "waiting": "4"}
_LINE_STATUSES: Final = {code: status for status, code in _LINE_CODES.items()} | {
    "1": "accepted",
    "2": "rejected",
    "6": "amended",
}


def write_response(response: OrderResponseDocument, seller: PartyFact, buyer: PartyFact) -> bytes:
    currency = response.currency
    return building.document(
        "OrderResponse",
        *heads.head(response, None, response.issued_on),
        text("OrderResponseCode", _CODES[response.status]),
        text("Note", response.note),
        text("Note", response.note_zh, languageID="zh"),
        text("DocumentCurrencyCode", currency),
        heads.order_reference(response.order_number, response.order_key),
        # Always, the first version too: strangers' responses have none, and ours must differ.
        group(
            "AdditionalDocumentReference",
            text("ID", response.number),
            text("DocumentType", "OrderResponse"),
            text("VersionID", response.version),
        ),
        party("SellerSupplierParty", seller),
        party("BuyerCustomerParty", buyer),
        group(
            "LegalMonetaryTotal",
            text("LineExtensionAmount", response.total, currencyID=currency),
            text("PayableAmount", response.total, currencyID=currency),
        ),
        *(_line(line, currency) for line in response.lines),
    )


def read_response(page: Page) -> Reading:
    root = page.root
    number = heads.order_number_in(root)
    lines = _lines_in(page, number)
    total = heads.total_in(root)
    note, note_zh = _notes_in(root)
    response = OrderResponseDocument(
        link_id=page.link_id,
        number=page.number,
        order_key=heads.order_key_in(page, derived(page.link_id, ORDER, page.number)),
        order_number=number,
        version=1 if page.version is None else page.version,
        issued_on=page.issued_on,
        currency=heads.currency_in(root),
        status=_status_in(root),
        note=note,
        note_zh=note_zh,
        total=Decimal(0) if total is None else total,
        lines=lines,
    )
    return Reading(
        document=response,
        issued_on=page.issued_on,
        sender_gln=parties.gln_of(root, "SellerSupplierParty"),
        references=heads.references((ORDER, number)),
        is_complete=page.version is not None,
    )


def _notes_in(root: Part) -> tuple[str, str]:
    """Notes in several languages say the same; one that is alone is simply the note."""
    chinese = root.prose("Note", "RejectionNote", language="zh")
    others = root.prose("Note", "RejectionNote", language="")
    return (others, chinese) if others else (chinese, "")


def _status_in(root: Part) -> str:
    """As the code says; else as the lines do; a plain answer without either is a receipt of it."""
    accepted = root.text("AcceptedIndicator")  # OrderResponseSimple
    if accepted:
        return "accepted" if accepted in ("true", "1") else "rejected"
    code = root.text("OrderResponseCode").upper()
    if code in _STATUSES:
        return _STATUSES[code]
    lines = {
        _LINE_STATUSES.get(part.text("LineStatusCode"), "accepted")
        for part in root.parts("OrderLine/LineItem")
    }
    if not lines:
        return "received"
    return lines.pop() if lines in ({"accepted"}, {"rejected"}) else "amended"


def _line(line: ResponseLine, currency: str) -> Piece:
    promised = group("PromisedDeliveryPeriod", text("EndDate", line.promised_on))
    return group(
        "OrderLine",
        group(
            "LineItem",
            text("ID", line.position),
            text("UUID", line.line_key),
            text("Note", line.reason),
            text("LineStatusCode", _LINE_CODES[line.status]),
            text("Quantity", line.confirmed, unitCode=line.unit),
            text("MaximumQuantity", line.ordered, unitCode=line.unit),
            group("Delivery", promised),
            items.price(line.unit_price, line.unit, currency, line.discount_share),
            items.item(line.item),
        ),
        heads.line_reference("OrderLineReference", line.position, line.line_key),
    )


def _lines_in(page: Page, order_number: str) -> tuple[ResponseLine, ...]:
    parts = list(page.root.parts("OrderLine"))
    own = heads.line_ids(parts, "LineItem/ID")
    ids = [part.text("OrderLineReference/LineID") or own[n] for n, part in enumerate(parts)]
    places = positions(ids)
    return tuple(
        _line_in(page, part, order_number, line_id, place)
        for part, line_id, place in zip(parts, ids, places, strict=True)
    )


def _line_in(page: Page, whole: Part, order_number: str, line_id: str, place: int) -> ResponseLine:
    part = whole.part("LineItem")
    if part is None:
        raise whole.missing("LineItem")
    confirmed, unit = items.quantity_in(part, "Quantity")
    ordered = part.number("MaximumQuantity")
    price, discount = items.price_in(part, unit)
    key = whole.uuid("OrderLineReference/UUID") or part.uuid("UUID")
    return ResponseLine(
        line_key=key or line_of(page.link_id, ORDER, order_number or page.number, line_id),
        position=place,
        item=items.item_in(part),
        status=_LINE_STATUSES.get(part.text("LineStatusCode"), "accepted"),
        ordered=confirmed or Decimal(0) if ordered is None else ordered,
        confirmed=confirmed or Decimal(0),
        unit=unit,
        unit_price=Decimal(0) if price is None else price,
        discount_share=discount,
        promised_on=_promised_in(part) or _promised_in(page.root),
        reason=part.prose("Note"),
    )


def _promised_in(part: Part) -> date | None:
    end = part.day("Delivery/PromisedDeliveryPeriod/EndDate")
    return end or part.day("Delivery/PromisedDeliveryPeriod/StartDate")
