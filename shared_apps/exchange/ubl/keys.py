"""Identities for documents of partners who give none.

A stranger's order has a number and its lines have ids; ours have UUIDs, the same in both books.
We derive one from the other, per link. Where the number is that of a document which has
crossed the link before, the derived identity stands for the one that document has:
known_keys() says which.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from uuid import UUID, uuid5

from shared_apps.exchange.documents import (
    DespatchAdviceDocument,
    Document,
    OrderChangeDocument,
    OrderDocument,
    ReturnInstructionDocument,
)

ORDER: Final = "order"
DESPATCH: Final = "despatch"
RETURN: Final = "return"


def derived(link_id: UUID, *names: str) -> UUID:
    """The same for the same names on the same link, for ever; lengths keep names apart."""
    return uuid5(link_id, "".join(f"{len(name)}:{name}" for name in names))


def line_of(link_id: UUID, form: str, number: str, line: str) -> UUID:
    return derived(link_id, form, number, "line", line)


def order_of(link_id: UUID, form: str, number: str) -> UUID:
    """The order a document that names none belongs to."""
    return derived(link_id, form, number, "its order")


def order_line_of(link_id: UUID, form: str, number: str, line: str) -> UUID:
    """The order line that a line which names none belongs to."""
    return derived(link_id, form, number, "its order line", line)


def known_keys(link_id: UUID, documents: Iterable[Document]) -> dict[UUID, UUID]:
    """Derived identity -> the real one, for documents that have crossed the link."""
    known: dict[UUID, UUID] = {}
    for document in documents:
        match document:
            case OrderDocument() | OrderChangeDocument():
                _know_order(known, link_id, document)
            case DespatchAdviceDocument():
                _know_despatch(known, link_id, document)
            case ReturnInstructionDocument():
                _know_return(known, link_id, document)
    return {derived_key: key for derived_key, key in known.items() if derived_key != key}


def _know_order(
    known: dict[UUID, UUID], link_id: UUID, order: OrderDocument | OrderChangeDocument
) -> None:
    known[derived(link_id, ORDER, order.number)] = order.order_key
    for line in order.lines:
        known[line_of(link_id, ORDER, order.number, str(line.position))] = line.line_key


def _know_despatch(known: dict[UUID, UUID], link_id: UUID, advice: DespatchAdviceDocument) -> None:
    known[derived(link_id, DESPATCH, advice.number)] = advice.shipment_key
    known[order_of(link_id, DESPATCH, advice.number)] = advice.order_key
    for line in advice.lines:
        place = (link_id, DESPATCH, advice.number, str(line.position))
        known[line_of(*place)] = line.shipment_line_key
        known[order_line_of(*place)] = line.line_key


def _know_return(
    known: dict[UUID, UUID], link_id: UUID, instruction: ReturnInstructionDocument
) -> None:
    known[derived(link_id, RETURN, instruction.number)] = instruction.return_key
    known[order_of(link_id, RETURN, instruction.number)] = instruction.order_key
    for line in instruction.lines:
        place = (link_id, RETURN, instruction.number, str(line.position))
        known[line_of(*place)] = line.return_line_key
        known[order_line_of(*place)] = line.line_key
