"""Which form each document has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from shared_apps.exchange.documents import (
    DespatchAdviceDocument,
    Document,
    OrderCancellationDocument,
    OrderChangeDocument,
    OrderDocument,
    OrderResponseDocument,
    ReceiptAdviceDocument,
    ReturnInstructionDocument,
    checked,
)
from shared_apps.exchange.errors import UnknownDocument
from shared_apps.exchange.ubl import despatches, orders, receipts, responses, returns
from shared_apps.exchange.ubl.parsing import parse
from shared_apps.exchange.ubl.parties import PartyFact
from shared_apps.exchange.ubl.reading import Page, Reading, page_of

_WRITERS: Final[dict[type[Any], Callable[[Any, PartyFact, PartyFact], bytes]]] = {
    OrderDocument: orders.write_order,
    OrderChangeDocument: orders.write_change,
    OrderCancellationDocument: orders.write_cancellation,
    OrderResponseDocument: responses.write_response,
    DespatchAdviceDocument: despatches.write_despatch,
    ReceiptAdviceDocument: receipts.write_receipt,
    ReturnInstructionDocument: returns.write_return,
}

_READERS: Final[dict[str, Callable[[Page], Reading]]] = {
    "Order": orders.read_order,
    "OrderChange": orders.read_change,
    "OrderCancellation": orders.read_cancellation,
    "OrderResponse": responses.read_response,
    "OrderResponseSimple": responses.read_response,
    "DespatchAdvice": despatches.read_despatch,
    "ReceiptAdvice": receipts.read_receipt,
    "InstructionForReturns": returns.read_return,
}


def has_form(document: Document) -> bool:
    """Whether there is a form for it; words between people have none."""
    return type(document) in _WRITERS


def to_xml(document: Document, sender: PartyFact, receiver: PartyFact) -> bytes:
    """The document as UBL 2.1, UTF-8; who is buyer and who seller follows from what it is."""
    return _WRITERS[type(document)](document, sender, receiver)


def from_xml(xml: bytes | str, link_id: UUID) -> Document:
    """The document in a UBL message. Raises like read()."""
    return read(xml, link_id).document


def read(xml: bytes | str, link_id: UUID) -> Reading:
    """The document in a UBL message, and what its form leaves open.

    Raises BadXml with the line, UnknownDocument for a form we do not trade in, and BadDocument
    for one beyond the limits of documents.limits.
    """
    root = parse(xml)
    if root.name not in _READERS:
        raise UnknownDocument(kind=root.name)
    reading = _READERS[root.name](page_of(root, link_id))
    return replace(reading, document=checked(reading.document), xml=root.xml())
