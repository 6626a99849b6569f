"""What an order may become."""

from __future__ import annotations

from enum import StrEnum


class OrderState(StrEnum):
    DRAFT = "draft"  # ours, not yet asked for
    SUBMITTED = "submitted"  # the customer has asked, we have not answered
    CONFIRMED = "confirmed"  # answered with at least a part
    SHIPPED = "shipped"  # all that was confirmed has left, nothing waits
    CLOSED = "closed"
    CANCELLED = "cancelled"
    REJECTED = "rejected"


# From each state, where an order may go next.
NEXT: dict[OrderState, frozenset[OrderState]] = {
    OrderState.DRAFT: frozenset({OrderState.SUBMITTED, OrderState.CONFIRMED, OrderState.CANCELLED}),
    OrderState.SUBMITTED: frozenset(
        {OrderState.CONFIRMED, OrderState.REJECTED, OrderState.CANCELLED}
    ),
    OrderState.CONFIRMED: frozenset(
        {OrderState.CONFIRMED, OrderState.SHIPPED, OrderState.CANCELLED, OrderState.CLOSED}
    ),
    OrderState.SHIPPED: frozenset({OrderState.CLOSED, OrderState.CONFIRMED}),
    OrderState.CLOSED: frozenset(),
    OrderState.CANCELLED: frozenset(),
    OrderState.REJECTED: frozenset(),
}


class LineStatus(StrEnum):
    """How a line is answered, as the partner reads it."""

    ACCEPTED = "accepted"
    AMENDED = "amended"
    WAITING = "waiting"
    REJECTED = "rejected"
