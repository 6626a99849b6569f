"""What has arrived, and what differed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from shared_apps.exchange.documents.limits import SHIPPED_LINES_MAX
from shared_apps.exchange.documents.parts import Item, Lot
from shared_apps.network.rules import Grant


@dataclass(frozen=True, kw_only=True)
class ReceiptLine:
    """One line of the shipment as it was found.

    advised   what was still to come before this
    missing   what the receiver has given up; the rest of advised may still come
    """

    shipment_line_key: UUID
    line_key: UUID
    position: int = 0  # of the line in the despatch advice; 0 where it had none
    item: Item
    advised: Decimal
    received: Decimal
    rejected: Decimal = Decimal(0)
    missing: Decimal = Decimal(0)
    unit: str
    reason: str = ""
    lots: tuple[Lot, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReceiptAdviceDocument:
    """Sent by whoever received the goods."""

    kind: ClassVar[str] = "receipt_advice/1"
    grant: ClassVar[Grant] = Grant.SEND_RECEIPT_ADVICE
    lines_max: ClassVar[int] = SHIPPED_LINES_MAX
    line_identity: ClassVar[str] = "shipment_line_key"

    link_id: UUID
    number: str
    version: int = 1
    shipment_key: UUID
    despatch_number: str = ""  # of the advice it answers, for partners who know no keys
    order_key: UUID
    order_number: str = ""
    received_on: date
    is_return: bool = False
    lines: tuple[ReceiptLine, ...]
