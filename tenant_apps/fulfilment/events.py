"""What fulfilment tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class Delivered:
    """One line that left or came in, in base units."""

    reference: str
    line_key: UUID
    product_id: UUID
    quantity: Decimal
    rejected: Decimal = Decimal(0)
    over: Decimal = Decimal(0)  # of quantity: beyond what was advised
    missing: Decimal = Decimal(0)  # advised, and will not come any more


@dataclass(frozen=True, kw_only=True)
class ShipmentDispatched(Event):
    """Goods have left us; subject_id is the shipment."""

    reference: str
    partner_id: UUID
    shipment_key: UUID
    is_return: bool
    lines: tuple[Delivered, ...]


@dataclass(frozen=True, kw_only=True)
class GoodsExpected(Event):
    """Goods are on their way to us; told once for each shipment. subject_id is the receipt."""

    reference: str
    partner_id: UUID
    order_key: UUID
    shipment_key: UUID
    is_return: bool
    return_key: UUID | None
    lines: tuple[Delivered, ...]


@dataclass(frozen=True, kw_only=True)
class GoodsReceived(Event):
    """Goods have come in, or have been given up; subject_id is the receipt."""

    reference: str
    partner_id: UUID
    order_key: UUID
    shipment_key: UUID
    is_return: bool
    return_key: UUID | None
    is_complete: bool
    received_at: datetime
    lines: tuple[Delivered, ...]
