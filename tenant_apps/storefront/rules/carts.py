"""Carts: two people at one cart, prices that moved, and what comes from where and when."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

ZERO = Decimal(0)


class CartKind(StrEnum):
    """What a basket of products is for."""

    CART = "cart"
    LIST = "list"  # to order from again (MAL-08)


class NewsKind(StrEnum):
    """What a post on the home page is about (MAL-05)."""

    CATALOGUE = "catalogue"
    POLICY = "policy"
    LAUNCH = "launch"
    TRAINING = "training"
    NOTICE = "notice"


@dataclass(frozen=True, kw_only=True)
class LineWish:
    """What somebody wants a line to be; quantity 0 takes it out."""

    line_key: UUID
    quantity: Decimal
    unit: str
    product_id: UUID | None = None  # None: as it is
    note: str | None = None  # None: as it is
    is_parked: bool | None = None


@dataclass(frozen=True, kw_only=True)
class LineNow:
    """What a line is; revision is the cart's when it was last changed."""

    line_key: UUID
    quantity: Decimal
    unit: str
    revision: int


def contested(
    wishes: Iterable[LineWish], lines: Mapping[UUID, LineNow], base_revision: int | None
) -> list[UUID]:
    """The lines somebody else changed to something else since the cart was read.

    base_revision  the revision the wishes were made on; None: whatever it is, mine holds

    Two who want the same do not contest it, and neither do changes to different lines. A line
    that others took out meanwhile is put in again: what is typed is never lost.
    """
    if base_revision is None:
        return []
    found = []
    for wish in wishes:
        line = lines.get(wish.line_key)
        if line is None or line.revision <= base_revision:
            continue
        if (line.quantity, line.unit) != (wish.quantity, wish.unit):
            found.append(wish.line_key)
    return found


def price_stamp(prices: Iterable[tuple[UUID, Decimal | None]]) -> str:
    """A short text that changes when any price does: what was shown is what is agreed to."""
    told = sorted(
        f"{key}={price.normalize() if price is not None else ''}" for key, price in prices
    )
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:24]


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of one line that comes together: from a warehouse at once, or on a day.

    warehouse_id and on both None: nobody can say yet.
    """

    quantity: Decimal
    warehouse_id: UUID | None = None
    on: date | None = None


def split(
    quantity: Decimal,
    *,
    shelves: Mapping[UUID, Decimal],
    coming: Sequence[tuple[date, Decimal]],
    first: UUID | None,
    today: date,
) -> list[Part]:
    """How a quantity would be delivered: from one shelf if one has it all, else in parts.

    shelves  what is free in each warehouse; first is the one asked before the others
    coming   what is expected and when, the earliest first

    The parts add up to the quantity.
    """
    order = sorted(shelves, key=lambda key: (key != first, -shelves[key], str(key)))
    whole = next((key for key in order if shelves[key] >= quantity), None)
    parts, left = [], quantity
    for key in [whole] if whole else order:
        amount = min(left, max(shelves[key], ZERO))
        if amount > 0:
            parts.append(Part(quantity=amount, warehouse_id=key, on=today))
            left -= amount
    for day, due in coming:
        amount = min(left, due)
        if amount > 0:
            parts.append(Part(quantity=amount, on=day))
            left -= amount
    return [*parts, Part(quantity=left)] if left > 0 else parts
