"""The rows that are locked: every change of stock goes through here.

Balances are locked in one canonical order, checked in memory while locked, and changed in
one statement, so that a thousand lines cost as many statements as one and nobody deadlocks.
The table's own constraint (no_more_held_than_there_is) stands behind the check.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

import uuid6
from django.db import connection

from shared_apps.visibility.commands import show_stock
from shared_apps.visibility.rules import StockChange

Place = tuple[UUID, UUID]  # product, location
Key = tuple[UUID, UUID, UUID | None]  # product, location, lot

_COLUMNS = """
    b.id, b.product_id, b.location_id, b.lot_id, b.on_hand, b.held, b.is_outside,
    t.expires_on, p.sku, p.shared_product_id, w.id, w.name, w.region_code
"""
_FROM = """
    FROM inventory_balance b
    JOIN inventory_location l ON l.id = b.location_id
    JOIN catalog_product p ON p.id = b.product_id
    LEFT JOIN inventory_warehouse w ON w.id = l.warehouse_id
    LEFT JOIN inventory_lot t ON t.id = b.lot_id
"""
_LOCK = f"""
    SELECT {_COLUMNS} {_FROM}
    JOIN unnest(%s::uuid[], %s::uuid[]) AS wanted(product_id, location_id)
      ON wanted.product_id = b.product_id AND wanted.location_id = b.location_id
    ORDER BY b.product_id, b.location_id, b.lot_id NULLS FIRST
    FOR NO KEY UPDATE OF b
"""
_OPEN = """
    INSERT INTO inventory_balance
        (id, created_at, product_id, location_id, lot_id, is_outside, on_hand, held)
    SELECT k.id, now(), k.product_id, k.location_id, k.lot_id,
           l.kind IN ('supplier', 'customer', 'adjustment'), 0, 0
    FROM unnest(%s::uuid[], %s::uuid[], %s::uuid[], %s::uuid[])
         AS k(id, product_id, location_id, lot_id)
    JOIN inventory_location l ON l.id = k.location_id
    ORDER BY k.product_id, k.location_id, k.lot_id NULLS FIRST
    ON CONFLICT (product_id, location_id, lot_id) DO NOTHING
"""
_CHANGE = """
    UPDATE inventory_balance b
    SET on_hand = b.on_hand + c.on_hand, held = b.held + c.held
    FROM unnest(%s::uuid[], %s::numeric[], %s::numeric[]) AS c(id, on_hand, held)
    WHERE b.id = c.id
"""


@dataclass(slots=True)
class Row:
    """One locked balance, as it will be when the changes asked for have been written."""

    id: UUID
    product_id: UUID
    location_id: UUID
    lot_id: UUID | None
    on_hand: Decimal
    held: Decimal
    is_outside: bool
    expires_on: date | None
    sku: str
    shared_product_id: UUID | None
    warehouse_id: UUID | None
    warehouse_name: str | None
    region_code: str | None
    on_hand_change: Decimal = Decimal(0)
    held_change: Decimal = Decimal(0)

    @property
    def free(self) -> Decimal:
        return self.on_hand + self.on_hand_change - self.held - self.held_change

    @property
    def is_shelf(self) -> bool:
        """Whether goods here can be promised: it is a place in a warehouse of ours."""
        return self.warehouse_id is not None and not self.is_outside


class LockedBalances:
    """The balances of some places, locked until the transaction ends."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.by_key: dict[Key, Row] = {}
        self.by_place: dict[Place, list[Row]] = {}
        for row in rows:
            self.by_key[row.product_id, row.location_id, row.lot_id] = row
            self.by_place.setdefault((row.product_id, row.location_id), []).append(row)

    def at(self, place: Place) -> list[Row]:
        return self.by_place.get(place, [])

    def write(self) -> None:
        """Write all changes in one statement, and put them on show in another."""
        changed = [row for row in self.by_key.values() if row.on_hand_change or row.held_change]
        if not changed:
            return
        with connection.cursor() as cursor:
            cursor.execute(
                _CHANGE,
                [
                    [row.id for row in changed],
                    [row.on_hand_change for row in changed],
                    [row.held_change for row in changed],
                ],
            )
        show_stock(changes=_on_show(changed))


def lock_places(places: Iterable[Place]) -> LockedBalances:
    """Lock whatever lies in these places, in every lot."""
    wanted = sorted(set(places))
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [[place[0] for place in wanted], [place[1] for place in wanted]])
        return LockedBalances([Row(*values) for values in cursor.fetchall()])


def lock_keys(keys: Iterable[Key]) -> LockedBalances:
    """Lock exactly these balances, opening those that do not exist yet."""
    wanted = set(keys)
    locked = lock_places((product_id, location_id) for product_id, location_id, _ in wanted)
    missing = [key for key in wanted if key not in locked.by_key]
    if not missing:
        return locked
    columns = [list(column) for column in zip(*missing, strict=True)]
    with connection.cursor() as cursor:
        cursor.execute(_OPEN, [[uuid6.uuid7() for _ in missing], *columns])
    return lock_places((product_id, location_id) for product_id, location_id, _ in wanted)


def _on_show(changed: Iterable[Row]) -> list[StockChange]:
    sums: dict[tuple[UUID, UUID], list[Decimal]] = {}
    facts: dict[tuple[UUID, UUID], Row] = {}
    for row in changed:
        if row.shared_product_id is None or row.warehouse_id is None:
            continue
        key = (row.shared_product_id, row.warehouse_id)
        facts[key] = row
        total = sums.setdefault(key, [Decimal(0), Decimal(0)])
        total[0] += row.on_hand_change
        total[1] += row.held_change
    return [_change(facts[key], sums) for key in sorted(sums) if any(sums[key])]


def _change(row: Row, sums: Mapping[tuple[UUID, UUID], list[Decimal]]) -> StockChange:
    assert row.shared_product_id is not None  # _on_show has seen to both
    assert row.warehouse_id is not None
    on_hand, held = sums[row.shared_product_id, row.warehouse_id]
    return StockChange(
        product_id=row.shared_product_id,
        warehouse_id=row.warehouse_id,
        warehouse_name=row.warehouse_name or "",
        region_code=row.region_code or "",
        on_hand=on_hand,
        held=held,
    )
