"""What a return may become, and how much may go back."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

PHOTOS = "returns.order"  # photos of what is wrong with the goods lie on these


class Side(StrEnum):
    """On which side of the trade we stand."""

    SELLER = "seller"  # goods come back to us
    BUYER = "buyer"  # goods go back from us


class ReturnState(StrEnum):
    """How far a return has come."""

    REQUESTED = "requested"  # the customer asks; the seller has not answered
    INSTRUCTED = "instructed"  # agreed: the goods shall go back
    DISPATCHED = "dispatched"  # on their way, at least a part
    RECEIVED = "received"  # all is back, or given up
    REFUSED = "refused"
    CANCELLED = "cancelled"


NEXT: dict[ReturnState, frozenset[ReturnState]] = {
    ReturnState.REQUESTED: frozenset(
        {ReturnState.INSTRUCTED, ReturnState.REFUSED, ReturnState.CANCELLED}
    ),
    ReturnState.INSTRUCTED: frozenset(
        {ReturnState.DISPATCHED, ReturnState.RECEIVED, ReturnState.CANCELLED}
    ),
    ReturnState.DISPATCHED: frozenset({ReturnState.DISPATCHED, ReturnState.RECEIVED}),
    # We gave it up or called it off, but goods had left the customer by then.
    ReturnState.RECEIVED: frozenset({ReturnState.DISPATCHED}),
    ReturnState.REFUSED: frozenset(),
    ReturnState.CANCELLED: frozenset({ReturnState.DISPATCHED}),
}

# States in which what is agreed may still come, and counts against what is left to return.
OPEN = frozenset({ReturnState.REQUESTED, ReturnState.INSTRUCTED, ReturnState.DISPATCHED})
# States in which goods may leave the customer, or be given up.
AGREED = frozenset({ReturnState.INSTRUCTED, ReturnState.DISPATCHED})


class Counted(Protocol):
    """What a line must know of itself to be judged."""

    quantity: Decimal
    received: Decimal
    rejected: Decimal


def is_settled(lines: Iterable[Counted]) -> bool:
    """Whether all that shall go back has been received or rejected."""
    return all(line.received + line.rejected >= line.quantity for line in lines)
