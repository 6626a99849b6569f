"""What an order lacks, and who gets goods that have come in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class Shortage:
    """How one order line stands against stock, in base units.

    wanted     nobody has promised it yet
    available  free stock that can serve it
    on_order   ordered upstream for this very line, and not in yet
    short      what has to be got from somewhere
    """

    line_id: UUID
    product_id: UUID
    position: int
    wanted: Decimal
    available: Decimal
    on_order: Decimal
    short: Decimal


@dataclass(frozen=True, kw_only=True)
class Wish:
    """An open line: what it wants, and what is coming for it alone."""

    line_id: UUID
    product_id: UUID
    position: int
    wanted: Decimal
    on_order: Decimal = Decimal(0)


def shortages(wishes: Iterable[Wish], free: Mapping[UUID, Decimal]) -> list[Shortage]:
    """Spread what is free over the lines in their order; no unit serves two lines."""
    left = dict(free)
    found = []
    for wish in wishes:
        available = min(wish.wanted, max(left.get(wish.product_id, Decimal(0)), Decimal(0)))
        left[wish.product_id] = left.get(wish.product_id, Decimal(0)) - available
        short = max(wish.wanted - available - wish.on_order, Decimal(0))
        found.append(
            Shortage(
                line_id=wish.line_id,
                product_id=wish.product_id,
                position=wish.position,
                wanted=wish.wanted,
                available=available,
                on_order=wish.on_order,
                short=short,
            )
        )
    return found


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """A line that waits for goods, and what decides on its turn."""

    order_id: UUID
    line_id: UUID
    product_id: UUID
    open: Decimal
    due: date
    placed_at: datetime
    position: int = 0

    @property
    def turn(self) -> tuple[date, datetime, UUID, int]:
        """Who is wanted first is served first; then who has asked first.

        Nobody is due before the day it asked, so that only those who are there already can
        come before a line: it cannot wait for ever.
        """
        return (self.due, self.placed_at, self.order_id, self.position)


def shares(
    waiting: Iterable[Waiting], free: Mapping[UUID, Decimal], earmarked: Mapping[UUID, Decimal]
) -> dict[UUID, dict[UUID, Decimal]]:
    """Who gets what of goods that are free: order -> line -> base units.

    free       what can be promised of each product, in the warehouse all of them wait for
    earmarked  how much of it was bought for one line

    A line first gets what was bought for it; the rest goes by turn. Whoever is served in part
    has emptied the shelf: nobody after it gets anything.
    """
    left = dict(free)
    in_turn = sorted(waiting, key=lambda line: line.turn)
    given: dict[UUID, dict[UUID, Decimal]] = {}
    for only_earmarked in (True, False):
        for line in in_turn:
            had = given.get(line.order_id, {}).get(line.line_id, Decimal(0))
            most = min(line.open - had, left.get(line.product_id, Decimal(0)))
            if only_earmarked:
                most = min(most, earmarked.get(line.line_id, Decimal(0)))
            if most > 0:
                given.setdefault(line.order_id, {})[line.line_id] = had + most
                left[line.product_id] -= most
    return given
