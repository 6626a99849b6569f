"""The supplier agrees to take goods back (UBL InstructionForReturns)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from shared_apps.exchange.documents.limits import LINES_MAX
from shared_apps.exchange.documents.parts import Item
from shared_apps.network.rules import Grant


@dataclass(frozen=True, kw_only=True)
class ReturnLine:
    """How much of one order line shall come back, and why."""

    return_line_key: UUID
    line_key: UUID
    position: int = 0
    item: Item
    quantity: Decimal
    unit: str
    lot_code: str = ""
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class ReturnInstructionDocument:
    """Answered with a DespatchAdvice when the goods leave the customer."""

    kind: ClassVar[str] = "return_instruction/1"
    grant: ClassVar[Grant] = Grant.SEND_RETURNS
    lines_max: ClassVar[int] = LINES_MAX
    line_identity: ClassVar[str] = "return_line_key"

    link_id: UUID
    number: str
    version: int = 1
    return_key: UUID
    order_key: UUID
    order_number: str = ""
    issued_on: date
    reason: str = ""
    lines: tuple[ReturnLine, ...]
