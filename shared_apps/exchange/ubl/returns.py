"""InstructionForReturns."""

from __future__ import annotations

from decimal import Decimal
from typing import Final
from uuid import UUID

from shared_apps.exchange.documents import ReturnInstructionDocument, ReturnLine
from shared_apps.exchange.ubl import building, heads, items, keys
from shared_apps.exchange.ubl.building import Piece, group, text
from shared_apps.exchange.ubl.keys import ORDER, RETURN, derived, line_of
from shared_apps.exchange.ubl.parsing import Part
from shared_apps.exchange.ubl.parties import PartyFact, gln_of, party
from shared_apps.exchange.ubl.reading import Page, Reading, positions

# The lines of this form can refer to nothing and have no UUID: both go to the goods' attributes.
_RETURN_LINE: Final = "ReturnLineUUID"
_ORDER_LINE: Final = "OrderLineUUID"


def write_return(
    instruction: ReturnInstructionDocument, seller: PartyFact, buyer: PartyFact
) -> bytes:
    return building.document(
        "InstructionForReturns",
        *heads.head(instruction, instruction.return_key, instruction.issued_on),
        text("Note", instruction.reason),
        group(
            "DocumentReference",
            text("ID", instruction.order_number or heads.NONE),
            text("UUID", instruction.order_key),
            text("DocumentType", "Order"),
        ),
        heads.own_version(instruction, "InstructionForReturns", "DocumentReference"),
        party("SellerSupplierParty", seller),
        party("RetailerCustomerParty", buyer),
        *(_line(line, n) for n, line in enumerate(instruction.lines, start=1)),
    )


def read_return(page: Page) -> Reading:
    root = page.root
    order, order_key = _order_in(page)
    instruction = ReturnInstructionDocument(
        link_id=page.link_id,
        number=page.number,
        version=page.version or 1,
        return_key=root.uuid("UUID") or derived(page.link_id, RETURN, page.number),
        order_key=order_key,
        order_number=order,
        issued_on=page.issued_on,
        reason=root.prose("Note"),
        lines=_lines_in(page, order),
    )
    return Reading(
        document=instruction,
        issued_on=page.issued_on,
        sender_gln=gln_of(root, "SellerSupplierParty"),
        references=heads.references((ORDER, order)),
    )


def _order_in(page: Page) -> tuple[str, UUID]:
    for reference in page.root.parts("DocumentReference"):
        if reference.text("DocumentType") == "Order":
            number = reference.text("ID")
            key = reference.uuid("UUID") or derived(page.link_id, ORDER, number)
            return "" if number == heads.NONE else number, key
    return "", keys.order_of(page.link_id, RETURN, page.number)


def _line(line: ReturnLine, n: int) -> Piece:
    lot = group("ItemInstance", group("LotIdentification", text("LotNumberID", line.lot_code)))
    return group(
        "InstructionForReturnsLine",
        text("ID", line.position or n),
        text("Note", line.reason),
        text("Quantity", line.quantity, unitCode=line.unit),
        items.item(
            line.item,
            items.property_of(_RETURN_LINE, line.return_line_key),
            items.property_of(_ORDER_LINE, line.line_key),
            lot,
        ),
    )


def _lines_in(page: Page, order: str) -> tuple[ReturnLine, ...]:
    parts = list(page.root.parts("InstructionForReturnsLine"))
    ids = heads.line_ids(parts)
    return tuple(
        _line_in(page, part, line_id, place)
        for part, line_id, place in zip(parts, ids, positions(ids), strict=True)
    )


def _line_in(page: Page, part: Part, line_id: str, place: int) -> ReturnLine:
    quantity, unit = items.quantity_in(part, "Quantity")
    own, ordered = _key_in(part, _RETURN_LINE), _key_in(part, _ORDER_LINE)
    return ReturnLine(
        return_line_key=own or line_of(page.link_id, RETURN, page.number, line_id),
        line_key=ordered or keys.order_line_of(page.link_id, RETURN, page.number, line_id),
        position=place,
        item=items.item_in(part),
        quantity=Decimal(0) if quantity is None else quantity,
        unit=unit,
        lot_code=part.text("Item/ItemInstance/LotIdentification/LotNumberID"),
        reason=part.prose("Note"),
    )


def _key_in(part: Part, name: str) -> UUID | None:
    found = items.property_in(part, name)
    return found.uuid("Value") if found is not None else None
