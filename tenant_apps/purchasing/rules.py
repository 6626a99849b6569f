"""What a purchase order may become."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Protocol

FILES = "PurchaseOrder"  # what files of an order are attached to


class PurchaseState(StrEnum):
    """How far one of our orders has come."""

    DRAFT = "draft"
    SENT = "sent"  # the supplier has not answered yet
    CONFIRMED = "confirmed"  # answered with at least a part, or still being answered
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    CLOSED = "closed"  # all that was promised is in


NEXT: dict[PurchaseState, frozenset[PurchaseState]] = {
    PurchaseState.DRAFT: frozenset({PurchaseState.SENT, PurchaseState.CANCELLED}),
    PurchaseState.SENT: frozenset(
        {
            PurchaseState.CONFIRMED,
            PurchaseState.REJECTED,
            PurchaseState.CANCELLED,
            PurchaseState.CLOSED,
        }
    ),
    PurchaseState.CONFIRMED: frozenset(
        {PurchaseState.CONFIRMED, PurchaseState.CANCELLED, PurchaseState.CLOSED}
    ),
    PurchaseState.REJECTED: frozenset(),
    PurchaseState.CANCELLED: frozenset(),
    PurchaseState.CLOSED: frozenset({PurchaseState.CONFIRMED}),  # the supplier promises more
}

WAITING = "waiting"  # a line the supplier has not promised in full, and may still
ENDED = frozenset({PurchaseState.REJECTED, PurchaseState.CANCELLED, PurchaseState.CLOSED})
CHANGEABLE = frozenset({PurchaseState.DRAFT, PurchaseState.SENT})
# States in which goods may still be on their way, or come to be.
COMING = frozenset({PurchaseState.DRAFT, PurchaseState.SENT, PurchaseState.CONFIRMED})
# States of orders the supplier has taken on.
SERIOUS = frozenset({PurchaseState.SENT, PurchaseState.CONFIRMED, PurchaseState.CLOSED})


def answered(status: str, state: PurchaseState) -> PurchaseState:
    """The state after a supplier's answer of this status: received, accepted, amended, rejected.

    The supplier's newest answer holds whatever we thought before.
    """
    if status == "rejected":
        return (
            PurchaseState.CANCELLED if state == PurchaseState.CONFIRMED else PurchaseState.REJECTED
        )
    return state if status == "received" else PurchaseState.CONFIRMED


class Counted(Protocol):
    """What a line must know of itself to be judged."""

    status: str
    confirmed: Decimal
    received: Decimal
    rejected: Decimal
    missing: Decimal
    over: Decimal


def waits(line: Counted) -> bool:
    """Whether something of the line may still come."""
    came = line.received + line.rejected + line.missing - line.over
    return line.status == WAITING or line.confirmed > came
