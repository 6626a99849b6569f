"""What an order may become."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

FILES = "SalesOrder"  # what files of an order are attached to


class OrderState(StrEnum):
    """How far a customer's order has come."""

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
        {
            OrderState.SUBMITTED,  # taken back before anybody has acted on it
            OrderState.CONFIRMED,
            OrderState.SHIPPED,
            OrderState.CANCELLED,
            OrderState.CLOSED,
        }
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


class Counted(Protocol):
    """What a line must know of itself to be judged."""

    quantity: Decimal
    confirmed: Decimal
    cancelled: Decimal


class Sent(Protocol):
    """What has left on a line, and what the customer says has become of it."""

    shipped: Decimal
    received: Decimal
    rejected: Decimal
    missing: Decimal


def is_accounted_for(line: Sent) -> bool:
    """Whether all that has left was taken in, refused at the door, or given up as missing.

    What was refused or never came is not owed any more: the customer pays for what it took in.
    """
    return line.received + line.rejected + line.missing >= line.shipped


def line_status(state: OrderState, line: Counted) -> LineStatus:
    """How one line of an order in this state is answered."""
    if state in (OrderState.REJECTED, OrderState.CANCELLED):
        return LineStatus.REJECTED
    if state in (OrderState.DRAFT, OrderState.SUBMITTED) and not line.confirmed:
        return LineStatus.REJECTED if line.cancelled >= line.quantity else LineStatus.WAITING
    if line.confirmed >= line.quantity:
        return LineStatus.ACCEPTED
    if line.cancelled >= line.quantity:
        return LineStatus.REJECTED
    if line.confirmed + line.cancelled >= line.quantity:
        return LineStatus.AMENDED
    return LineStatus.WAITING


def response_status(state: OrderState, lines: Iterable[Counted]) -> str:
    """How the order as a whole is answered: received, accepted, amended or rejected."""
    if state in (OrderState.REJECTED, OrderState.CANCELLED):
        return "rejected"
    if state in (OrderState.DRAFT, OrderState.SUBMITTED):
        return "received"
    statuses = {line_status(state, line) for line in lines}
    return "accepted" if statuses == {LineStatus.ACCEPTED} else "amended"
