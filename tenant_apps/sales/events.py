"""What sales tells."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from kernel.events.bus import Event
from kernel.money import Money


@dataclass(frozen=True, kw_only=True)
class OrderPlaced(Event):
    """A customer has asked for goods; subject_id is the order."""

    partner_id: UUID
    total: Money


@dataclass(frozen=True, kw_only=True)
class OrderConfirmed(Event):
    """We have promised a customer these goods, or more of them; subject_id is the order."""

    partner_id: UUID
    total: Money


@dataclass(frozen=True, kw_only=True)
class OrderWaits(Event):
    """We take the order and have nothing to promise yet; subject_id is the order."""

    partner_id: UUID


@dataclass(frozen=True, kw_only=True)
class ConfirmationWithdrawn(Event):
    """We have taken a promise back before anybody acted on it; subject_id is the order."""

    partner_id: UUID


@dataclass(frozen=True, kw_only=True)
class OrderChanged(Event):
    """The customer wants something else than before; subject_id is the order."""

    partner_id: UUID
    total: Money


@dataclass(frozen=True, kw_only=True)
class OrderRejected(Event):
    """We will not deliver; subject_id is the order."""

    partner_id: UUID
    reason: str


@dataclass(frozen=True, kw_only=True)
class OrderCancelled(Event):
    """The order is off and its goods are free again; subject_id is the order."""

    partner_id: UUID
    reason: str


@dataclass(frozen=True, kw_only=True)
class OrderShipped(Event):
    """Goods of an order have left; subject_id is the order."""

    partner_id: UUID
    shipment_id: UUID
    units: Decimal


@dataclass(frozen=True, kw_only=True)
class GoodsAcknowledged(Event):
    """The customer says what has arrived; subject_id is the order."""

    partner_id: UUID
    shipment_key: UUID
    received: Decimal
    rejected: Decimal
