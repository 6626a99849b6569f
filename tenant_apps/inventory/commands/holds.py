"""Promises of stock: made, given up, and taken when the goods leave."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import uuid6
from django.db import connection, transaction

from kernel.actor import Actor
from kernel.events.bus import emit
from kernel.quantity import plain
from tenant_apps.inventory.commands.balances import (
    Key,
    LockedBalances,
    Row,
    lock_keys,
    lock_places,
)
from tenant_apps.inventory.commands.moves import MoveLine, carry, freed
from tenant_apps.inventory.errors import NotEnoughStock
from tenant_apps.inventory.rules import Reason, Source, first_expired_first_out

_PROMISE = """
    INSERT INTO inventory_hold
        (id, created_at, product_id, location_id, lot_id, reference, amount, taken, released)
    SELECT h.id, now(), h.product_id, h.location_id, h.lot_id, h.reference, h.amount, 0, 0
    FROM unnest(%s::uuid[], %s::uuid[], %s::uuid[], %s::uuid[], %s::text[], %s::numeric[])
         AS h(id, product_id, location_id, lot_id, reference, amount)
    ON CONFLICT (reference, product_id, location_id, lot_id)
    DO UPDATE SET amount = inventory_hold.amount + EXCLUDED.amount
"""
_PROMISED = """
    SELECT reference, sum(amount - released) FROM inventory_hold
    WHERE reference = ANY(%s) GROUP BY reference
"""
_OPEN_HOLDS = """
    SELECT h.id, h.product_id, h.location_id, h.lot_id, h.reference,
           h.amount - h.taken - h.released
    FROM inventory_hold h LEFT JOIN inventory_lot t ON t.id = h.lot_id
    WHERE h.reference = ANY(%s) AND h.amount > h.taken + h.released
    ORDER BY h.reference, t.expires_on NULLS LAST, h.id
"""
_SETTLE = """
    UPDATE inventory_hold h SET taken = h.taken + c.taken, released = h.released + c.released
    FROM unnest(%s::uuid[], %s::numeric[], %s::numeric[]) AS c(id, taken, released)
    WHERE h.id = c.id
"""


@dataclass(frozen=True, kw_only=True)
class HoldLine:
    """Promise amount base units of a product in a place, in total, to a reference."""

    product_id: UUID
    location_id: UUID
    amount: Decimal
    reference: str


@dataclass(frozen=True, kw_only=True)
class TakeLine:
    """Let amount base units of what is held for a reference go to a place."""

    reference: str
    amount: Decimal
    target_id: UUID
    move_reference: str


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What has gone, lot by lot."""

    reference: str
    product_id: UUID
    lot_id: UUID | None
    amount: Decimal


@dataclass(slots=True)
class _OpenHold:
    id: UUID
    product_id: UUID
    location_id: UUID
    lot_id: UUID | None
    reference: str
    open: Decimal
    taken: Decimal = Decimal(0)
    released: Decimal = Decimal(0)


@transaction.atomic(savepoint=False)
def hold_stock(
    *, lines: Sequence[HoldLine], actor: Actor, partial: bool = False, is_new: bool = False
) -> dict[str, Decimal]:
    """Promise stock to references, all lines or none, in at most five statements.

    lines     each says what its reference shall have been promised in total, so that asking
              again is harmless; references are unique among the lines
    partial   promise what is free instead of refusing
    is_new    the caller knows that nothing has been promised to these references before
    returns   what is now promised in total to each reference

    Lots are promised first expired, first out. Raises NotEnoughStock naming every short line.
    """
    locked = lock_places((line.product_id, line.location_id) for line in lines)
    before = {} if is_new else _promised([line.reference for line in lines])
    promised: dict[str, Decimal] = {}
    short: list[tuple[HoldLine, Decimal, str]] = []
    holds: list[tuple[UUID, UUID, UUID | None, str, Decimal]] = []
    for line in sorted(lines, key=lambda line: line.reference):
        had = before.get(line.reference, Decimal(0))
        wanted = max(line.amount - had, Decimal(0))
        rows = locked.at((line.product_id, line.location_id))
        got = _allocate(rows, wanted)
        found = sum((amount for _, amount in got), Decimal(0))
        if found < wanted and not partial:
            short.append((line, had + found, rows[0].sku if rows else ""))
        promised[line.reference] = had + found
        holds += [
            (line.product_id, line.location_id, lot, line.reference, part) for lot, part in got
        ]
    if short:
        raise _not_enough(short)
    _promise(holds)
    locked.write()
    return promised


@transaction.atomic(savepoint=False)
def release_holds(
    *, references: Iterable[str], actor: Actor, keep: Mapping[str, Decimal] | None = None
) -> None:
    """Give up what is still open of these promises; asking again is harmless.

    keep  base units that stay promised to a reference, first expired first; else nothing does
    """
    holds = _open_holds(list(references))
    if not holds:
        return
    locked = lock_places((hold.product_id, hold.location_id) for hold in holds)
    # Read again now that the balances are locked: another may have taken some meanwhile.
    holds = _open_holds([hold.reference for hold in holds])
    kept = dict(keep or {})
    for hold in holds:
        stays = min(hold.open, kept.get(hold.reference, Decimal(0)))
        kept[hold.reference] = kept.get(hold.reference, Decimal(0)) - stays
        hold.released = hold.open - stays
        locked.by_key[hold.product_id, hold.location_id, hold.lot_id].held_change -= hold.released
    _settle(holds)
    locked.write()
    given_up = {hold.product_id for hold in holds if hold.released}
    if given_up:
        emit(freed(given_up), actor=actor)


@transaction.atomic(savepoint=False)
def take_holds(
    *,
    lines: Sequence[TakeLine],
    actor: Actor,
    occurred_at: datetime | None = None,
    reason: Reason = Reason.ISSUE,
) -> list[Taken]:
    """Goods that were promised leave: holds become moves, lot by lot.

    Raises NotEnoughStock when less is held than shall be taken; then nothing has left.
    """
    references = sorted({line.reference for line in lines})
    holds = _open_holds(references)
    targets = {line.reference: line.target_id for line in lines}
    # Source and target together, so that every writer locks in the same order.
    keys: set[Key] = set()
    for hold in holds:
        keys.add((hold.product_id, hold.location_id, hold.lot_id))
        keys.add((hold.product_id, targets[hold.reference], hold.lot_id))
    locked = lock_keys(keys)
    by_reference: dict[str, list[_OpenHold]] = defaultdict(list)
    for hold in _open_holds(references):
        by_reference[hold.reference].append(hold)
    taken, moves = _take(lines, by_reference, locked)
    _settle([hold for group in by_reference.values() for hold in group])
    carry(moves, reason=reason, occurred_at=occurred_at, actor=actor, locked=locked)
    return taken


def _take(
    lines: Sequence[TakeLine], holds: dict[str, list[_OpenHold]], locked: LockedBalances
) -> tuple[list[Taken], list[MoveLine]]:
    taken, moves = [], []
    for line in lines:
        rest = line.amount
        for hold in holds.get(line.reference, []):
            part = min(rest, hold.open - hold.taken)
            if part <= 0:
                continue
            rest -= part
            hold.taken += part
            key = (hold.product_id, hold.location_id, hold.lot_id)
            locked.by_key[key].held_change -= part
            taken.append(
                Taken(
                    reference=line.reference,
                    product_id=hold.product_id,
                    lot_id=hold.lot_id,
                    amount=part,
                )
            )
            moves.append(
                MoveLine(
                    product_id=hold.product_id,
                    source_id=hold.location_id,
                    target_id=line.target_id,
                    amount=part,
                    reference=line.move_reference,
                    lot_id=hold.lot_id,
                )
            )
        if rest > 0:
            raise NotEnoughStock(short=f"{plain(line.amount - rest)} < {plain(line.amount)}")
    return taken, moves


def _allocate(rows: Sequence[Row], wanted: Decimal) -> list[tuple[UUID | None, Decimal]]:
    """Find the amount among the rows and count it as held in them."""
    if wanted <= 0:
        return []
    sources = [Source(lot_id=r.lot_id, expires_on=r.expires_on, free=r.free) for r in rows]
    got = first_expired_first_out(sources, wanted)
    by_lot = {row.lot_id: row for row in rows}
    for lot_id, part in got:
        by_lot[lot_id].held_change += part
    return got


def _not_enough(short: Sequence[tuple[HoldLine, Decimal, str]]) -> NotEnoughStock:
    words = "; ".join(
        f"{sku or line.product_id} {plain(found)} < {plain(line.amount)}"
        for line, found, sku in short[:20]
    )
    lines = [
        {
            "reference": line.reference,
            "productId": str(line.product_id),
            "available": plain(found),
            "wanted": plain(line.amount),
        }
        for line, found, _ in short
    ]
    return NotEnoughStock(short=words, lines=lines)


def _promised(references: Sequence[str]) -> dict[str, Decimal]:
    with connection.cursor() as cursor:
        cursor.execute(_PROMISED, [list(references)])
        return dict(cursor.fetchall())


def _promise(holds: Sequence[tuple[UUID, UUID, UUID | None, str, Decimal]]) -> None:
    if not holds:
        return
    columns = [list(column) for column in zip(*holds, strict=True)]
    with connection.cursor() as cursor:
        cursor.execute(_PROMISE, [[uuid6.uuid7() for _ in holds], *columns])


def _open_holds(references: Sequence[str]) -> list[_OpenHold]:
    with connection.cursor() as cursor:
        cursor.execute(_OPEN_HOLDS, [list(references)])
        return [_OpenHold(*values) for values in cursor.fetchall()]


def _settle(holds: Sequence[_OpenHold]) -> None:
    changed = [hold for hold in holds if hold.taken or hold.released]
    with connection.cursor() as cursor:
        cursor.execute(
            _SETTLE,
            [
                [hold.id for hold in changed],
                [hold.taken for hold in changed],
                [hold.released for hold in changed],
            ],
        )
