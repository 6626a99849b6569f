"""What a purchase order may become."""

from __future__ import annotations

from enum import StrEnum


class PurchaseState(StrEnum):
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


def answered(status: str, state: PurchaseState) -> PurchaseState:
    """The state after a supplier's answer of this status: received, accepted, amended, rejected."""
    if status == "rejected":
        return (
            PurchaseState.CANCELLED if state == PurchaseState.CONFIRMED else PurchaseState.REJECTED
        )
    return state if status == "received" else PurchaseState.CONFIRMED
