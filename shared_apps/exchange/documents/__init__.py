"""The language between tenants.

A document is a frozen dataclass with a kind ("order/1"), the grant its sender needs, and
plain values only. It is written once and never edited; a change of its meaning is a new kind,
which is read for one release before it is written.
"""

from shared_apps.exchange.documents.despatch_advice import DespatchAdviceDocument, DespatchLine
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

__all__ = [
    "Address",
    "DespatchAdviceDocument",
    "DespatchLine",
    "Item",
    "Lot",
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
]
