"""What purchasing tells."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class PurchaseOrderSent(Event):
    """We have asked a supplier for goods; subject_id is the purchase order."""

    partner_id: UUID


@dataclass(frozen=True, kw_only=True)
class PurchaseOrderAnswered(Event):
    """The supplier has answered; subject_id is the purchase order."""

    partner_id: UUID
    status: str
    version: int


@dataclass(frozen=True, kw_only=True)
class PurchaseOrderEnded(Event):
    """Nothing more will come; subject_id is the purchase order."""

    partner_id: UUID
    state: str


@dataclass(frozen=True, kw_only=True)
class AnswerAccepted(Event):
    """We agree with what the supplier has answered; subject_id is the purchase order."""

    partner_id: UUID
    version: int
