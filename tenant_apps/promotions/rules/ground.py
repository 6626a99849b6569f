"""The goods of an order while promotions are applied, batches of the same goods taken together.

Lines with the same product, unit price and floor are one position, so that five lines of one
piece come to the same as one line of five; and positions are sorted, so that the order of lines
never matters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from tenant_apps.catalog.rules import Goods, What
from tenant_apps.promotions.rules.allocation import allocate, cut_down
from tenant_apps.promotions.rules.policies import ZERO
from tenant_apps.promotions.rules.snapshot import OrderSnapshot, SnapshotLine

# So many base units of a position.
Covered = list[tuple["Position", Decimal]]


@dataclass(slots=True, eq=False)
class Position:
    """The same goods at the same price, over all lines."""

    goods: Goods
    unit_price: Decimal
    lines: list[SnapshotLine] = field(default_factory=list)
    quantity: Decimal = ZERO
    amount: Decimal = ZERO  # before promotions
    net: Decimal = ZERO  # after those applied so far
    used: Decimal = ZERO  # units that have counted, where one counts once
    rooms: list[Decimal] = field(default_factory=list)  # of each line: down to its floor

    def add(self, line: SnapshotLine, places: int) -> None:
        self.lines.append(line)
        self.quantity += line.quantity
        self.amount += line.amount
        self.net += line.amount
        lowest = line.floor * line.quantity if line.floor else ZERO
        self.rooms.append(max(cut_down(line.amount - lowest, places), ZERO))

    @property
    def room(self) -> Decimal:
        """How much can come off before the floor."""
        return self.rooms[0] if len(self.rooms) == 1 else sum(self.rooms, ZERO)

    def worth(self, units: Decimal) -> Decimal:
        """What some units cost before promotions."""
        return self.amount if units == self.quantity else self.amount * units / self.quantity

    def worth_now(self, units: Decimal) -> Decimal:
        """What some units cost after those applied so far."""
        return self.net if units == self.quantity else self.net * units / self.quantity

    def cut(self, amount: Decimal, places: int) -> list[tuple[SnapshotLine, Decimal]]:
        """Take an amount off, shared out to the lines, none of them below its floor."""
        if len(self.lines) == 1:  # nearly always, and nothing to share out
            part = min(amount, self.rooms[0])
            self.rooms[0] -= part
            self.net -= part
            return [(self.lines[0], part)]
        weights = [line.amount for line in self.lines]
        parts = allocate(amount, weights, places=places, caps=self.rooms)
        self.rooms = [room - part for room, part in zip(self.rooms, parts, strict=True)]
        self.net -= sum(parts, ZERO)
        return list(zip(self.lines, parts, strict=True))


class Ground:
    """All positions of an order, found by what they are."""

    def __init__(self, order: OrderSnapshot) -> None:
        self.order = order
        by_kind: dict[tuple[str, Decimal, Decimal], Position] = {}
        for line in sorted(order.lines, key=lambda line: line.key):
            if line.quantity <= 0:
                continue
            kind = (str(line.goods.product_id), line.unit_price, line.floor or ZERO)
            if kind not in by_kind:
                by_kind[kind] = Position(goods=line.goods, unit_price=line.unit_price)
            by_kind[kind].add(line, order.places)
        self.positions = [by_kind[kind] for kind in sorted(by_kind)]
        self._turn = {id(position): at for at, position in enumerate(self.positions)}
        self._filed: dict[object, list[Position]] = defaultdict(list)
        for position in self.positions:
            goods = position.goods
            for key in {goods.product_id, goods.brand_owner_id, *goods.category_path}:
                self._filed[key].append(position)

    def matching(self, what: What) -> list[Position]:
        """The positions that are meant, sorted; looked up, not searched for."""
        if what.is_everything:
            return [each for each in self.positions if what.matches(each.goods)]
        named = {
            id(each): each
            for keys in (what.products, what.categories, what.brands)
            for key in (keys if len(keys) < len(self._filed) else keys & self._filed.keys())
            for each in self._filed.get(key, ())
            if what.matches(each.goods)
        }
        return sorted(named.values(), key=lambda each: self._turn[id(each)])

    def reset_use(self) -> None:
        """Another group begins: every unit may count again."""
        for position in self.positions:
            position.used = ZERO


def counting(positions: Iterable[Position], *, once: bool) -> Covered:
    """The units that may count; where one counts once, those that have not yet."""
    units = [(each, each.quantity - each.used if once else each.quantity) for each in positions]
    return [(each, free) for each, free in units if free > 0]


def take(covered: Covered, wanted: Decimal, *, cheapest: bool = False) -> Covered:
    """So many units of what is there, the dearest first, or the cheapest first."""
    by_price = sorted(covered, key=lambda each: each[0].unit_price, reverse=not cheapest)
    taken: Covered = []
    for position, units in by_price:
        part = min(units, wanted)
        if part > 0:
            taken.append((position, part))
            wanted -= part
    return taken


def units_of(covered: Covered) -> Decimal:
    """How many base units."""
    return sum((units for _, units in covered), ZERO)
