"""The stock book's vocabulary, and how a quantity is taken from lots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID


class LocationKind(StrEnum):
    """Our own places, and the world outside."""

    STORAGE = "storage"
    SUPPLIER = "supplier"
    CUSTOMER = "customer"
    ADJUSTMENT = "adjustment"
    TRANSIT = "transit"
    SCRAP = "scrap"


class Reason(StrEnum):
    """Why goods moved (INV-05)."""

    RECEIPT = "receipt"
    ISSUE = "issue"
    TRANSFER = "transfer"
    COUNT = "count"
    ADJUSTMENT = "adjustment"
    SCRAP = "scrap"
    RETURN = "return"
    OPENING = "opening"


class LevelFilter(StrEnum):
    """Which products of the stock list."""

    HELD = "held"  # some of it is promised
    NOTHING_FREE = "nothing_free"  # all there is is promised, or there is none
    BELOW_MINIMUM = "below_minimum"  # less is free somewhere than shall be


def missing(minimum: Decimal, free: Decimal) -> Decimal:
    """How much lacks to a minimum of what is free, in base units; 0 from the minimum on."""
    return max(minimum - free, Decimal(0))


class DocumentState(StrEnum):
    """How far a count or a transfer has come."""

    DRAFT = "draft"
    SHIPPED = "shipped"
    DONE = "done"
    CANCELLED = "cancelled"


NEXT: dict[DocumentState, frozenset[DocumentState]] = {
    DocumentState.DRAFT: frozenset(
        {DocumentState.SHIPPED, DocumentState.DONE, DocumentState.CANCELLED}
    ),
    DocumentState.SHIPPED: frozenset({DocumentState.DONE}),
    DocumentState.DONE: frozenset(),
    DocumentState.CANCELLED: frozenset(),
}


@dataclass(frozen=True, kw_only=True)
class Source:
    """One place a quantity can come from: a lot, or the stock without lots."""

    lot_id: UUID | None
    expires_on: date | None
    free: Decimal


def first_expired_first_out(
    sources: Sequence[Source], amount: Decimal
) -> list[tuple[UUID | None, Decimal]]:
    """Spread an amount over lots, those that expire first being taken first.

    Returns (lot, amount) pairs; they add up to the amount, or to all there is when that is
    less. Lots without a date come last, ties in the order given.
    """
    taken = []
    for source in sorted(sources, key=lambda s: (s.expires_on is None, s.expires_on or date.max)):
        part = min(amount, source.free)
        if part > 0:
            taken.append((source.lot_id, part))
            amount -= part
    return taken


class DisplayMode(StrEnum):
    """How exactly stock is shown to a customer (MAL-04)."""

    EXACT = "exact"
    LEVEL = "level"
    HIDDEN = "hidden"


class StockLevel(StrEnum):
    """Stock in a word."""

    PLENTY = "plenty"
    LITTLE = "little"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What a customer may know of our stock of one product; None is not told."""

    mode: DisplayMode
    amount: Decimal | None = None
    level: StockLevel | None = None


def shown(mode: DisplayMode, plenty_from: Decimal, free: Decimal) -> Shown:
    """What is shown of this much free stock; the exact amount only where that is settled."""
    if mode == DisplayMode.HIDDEN:
        return Shown(mode=mode)
    level = StockLevel.LITTLE if free < plenty_from else StockLevel.PLENTY
    level = level if free > 0 else StockLevel.NONE
    return Shown(mode=mode, level=level, amount=free if mode == DisplayMode.EXACT else None)
