"""The language between tenants.

A document is a frozen dataclass with a kind ("order/1"), the grant its sender needs, and
plain values only. It is written once and never edited; a change of its meaning is a new kind,
which is read for one release before it is written. Every document passes ``checked`` on its way
in and out.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import msgspec

from kernel.words import Phrase
from shared_apps.exchange.documents.despatch_advice import DespatchAdviceDocument, DespatchLine
from shared_apps.exchange.documents.limits import checked
from shared_apps.exchange.documents.message import MessageDocument
from shared_apps.exchange.documents.order import (
    OrderCancellationDocument,
    OrderChangeDocument,
    OrderDocument,
    OrderLine,
)
from shared_apps.exchange.documents.order_response import OrderResponseDocument, ResponseLine
from shared_apps.exchange.documents.parts import Address, Item, Lot
from shared_apps.exchange.documents.receipt_advice import ReceiptAdviceDocument, ReceiptLine
from shared_apps.exchange.documents.return_instruction import (
    ReturnInstructionDocument,
    ReturnLine,
)
from shared_apps.exchange.errors import BadDocument, UnknownDocument

Document: TypeAlias = (
    OrderDocument
    | OrderResponseDocument
    | OrderChangeDocument
    | OrderCancellationDocument
    | DespatchAdviceDocument
    | ReceiptAdviceDocument
    | ReturnInstructionDocument
    | MessageDocument
)

DOCUMENTS: dict[str, type[Document]] = {
    document.kind: document
    for document in (
        OrderDocument,
        OrderResponseDocument,
        OrderChangeDocument,
        OrderCancellationDocument,
        DespatchAdviceDocument,
        ReceiptAdviceDocument,
        ReturnInstructionDocument,
        MessageDocument,
    )
}


def decode(kind: str, content: Any) -> Document:
    """A document from its JSON form: nothing is guessed, nothing is left out.

    Raises UnknownDocument, and BadDocument for whatever does not fit.
    """
    if kind not in DOCUMENTS:
        raise UnknownDocument(kind=kind)
    try:
        return checked(msgspec.convert(content, DOCUMENTS[kind]))
    except msgspec.ValidationError as error:
        raise BadDocument(
            place=kind, reason=Phrase(str(error), f"内容不符合格式（{error}）")
        ) from error


__all__ = [
    "DOCUMENTS",
    "Address",
    "DespatchAdviceDocument",
    "DespatchLine",
    "Document",
    "Item",
    "Lot",
    "MessageDocument",
    "OrderCancellationDocument",
    "OrderChangeDocument",
    "OrderDocument",
    "OrderLine",
    "OrderResponseDocument",
    "ReceiptAdviceDocument",
    "ReceiptLine",
    "ResponseLine",
    "ReturnInstructionDocument",
    "ReturnLine",
    "checked",
    "decode",
]
