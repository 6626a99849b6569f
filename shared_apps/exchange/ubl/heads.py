"""What stands at the top of every document, and references to others."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Final
from uuid import UUID

from shared_apps.exchange.documents import Document
from shared_apps.exchange.ubl.building import Piece, group, text
from shared_apps.exchange.ubl.keys import ORDER, derived, line_of
from shared_apps.exchange.ubl.parsing import Part
from shared_apps.exchange.ubl.reading import Page

NONE: Final = "NA"  # an id that UBL wants and nobody has given


def head(document: Document, key: UUID | None, on: date, at: time | None = None) -> list[Piece]:
    return [
        text("ID", document.number),
        text("UUID", key),
        text("IssueDate", on),
        text("IssueTime", f"{at.isoformat()}Z" if at else ""),
    ]


def order_reference(number: str, key: UUID) -> Piece:
    return group("OrderReference", text("ID", number or NONE), text("UUID", key))


def line_reference(name: str, line: int, key: UUID) -> Piece:
    """A reference to a line of another document; UBL wants its id even where it has none."""
    return group(name, text("LineID", line or NONE), text("UUID", key))


def own_version(document: Document, form: str, name: str = "AdditionalDocumentReference") -> Piece:
    """Which version of the document this is; UBL has no other place for it. See reading.Page."""
    if document.version == 1:
        return None
    return group(
        name,
        text("ID", document.number),
        text("DocumentType", form),
        text("VersionID", document.version),
    )


def order_number_in(part: Part) -> str:
    number = part.text("OrderReference/ID")
    return "" if number == NONE else number


def order_key_in(page: Page, fallback: UUID) -> UUID:
    """The identity of the order a document refers to, on its head or else on its first line."""
    number = order_number_in(page.root)
    if key := page.root.uuid("OrderReference/UUID"):
        return key
    return derived(page.link_id, ORDER, number) if number else fallback


def order_line_in(page: Page, line: Part, order: str, fallback: UUID) -> UUID:
    """The identity of the order line a line is about; order is the number on the head."""
    key = line.uuid("OrderLineReference/UUID")
    number = line.text("OrderLineReference/OrderReference/ID") or order
    order_line = line.text("OrderLineReference/LineID")
    if key is None and number and order_line not in ("", NONE):
        return line_of(page.link_id, ORDER, number, order_line)
    return key or fallback


def references(*named: tuple[str, str]) -> frozenset[tuple[str, str]]:
    """Those that have a number."""
    return frozenset(pair for pair in named if pair[1])


def line_ids(lines: list[Part], path: str = "ID") -> list[str]:
    """The id of each line; one that has none is known by its place."""
    return [line.text(path) or f"#{n}" for n, line in enumerate(lines, start=1)]


def currency_in(root: Part) -> str:
    """The document's currency, or where it names none that of its first amount."""
    places = (
        ("AnticipatedMonetaryTotal/PayableAmount", "currencyID"),
        ("LegalMonetaryTotal/PayableAmount", "currencyID"),
        ("OrderLine/LineItem/Price/PriceAmount", "currencyID"),
        ("OrderLine/LineItem/LineExtensionAmount", "currencyID"),
    )
    named = root.text("DocumentCurrencyCode") or root.text("PricingCurrencyCode")
    found = named or next(filter(None, (root.attribute(*place) for place in places)), "")
    return found.upper()


def total_in(root: Part) -> Decimal | None:
    """What the lines cost without taxes, as far as the document says so."""
    for name in ("TaxExclusiveAmount", "LineExtensionAmount", "PayableAmount"):
        amount = root.number(f"LegalMonetaryTotal/{name}")
        if amount is not None:
            return amount
    return None
