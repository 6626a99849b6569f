"""Goods are on their way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from shared_apps.exchange.documents.limits import SHIPPED_LINES_MAX
from shared_apps.exchange.documents.parts import Item, Lot
from shared_apps.network.rules import Grant


@dataclass(frozen=True, kw_only=True)
class DespatchLine:
    """What has left of one order line, lot by lot where lots are kept."""

    shipment_line_key: UUID
    line_key: UUID
    position: int
    item: Item
    quantity: Decimal
    unit: str
    lots: tuple[Lot, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DespatchAdviceDocument:
    """Sent by whoever ships: the supplier, or the customer when goods go back."""

    kind: ClassVar[str] = "despatch_advice/1"
    grant: ClassVar[Grant] = Grant.SEND_DESPATCH_ADVICE
    lines_max: ClassVar[int] = SHIPPED_LINES_MAX
    line_identity: ClassVar[str] = "shipment_line_key"

    link_id: UUID
    number: str
    version: int = 1
    shipment_key: UUID
    order_key: UUID
    order_number: str = ""
    dispatched_at: datetime
    carrier: str = ""
    tracking_number: str = ""
    is_return: bool = False
    return_key: UUID | None = None
    lines: tuple[DespatchLine, ...]
