"""Goods that go from one place to another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import uuid6
from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.events.bus import emit_all
from kernel.quantity import plain
from tenant_apps.inventory.commands.balances import LockedBalances, Row, lock_keys
from tenant_apps.inventory.errors import NotEnoughStock
from tenant_apps.inventory.events import Moved, StockFreed, StockMoved
from tenant_apps.inventory.models import Location, Move
from tenant_apps.inventory.rules import LocationKind, Reason


@dataclass(frozen=True, kw_only=True)
class MoveLine:
    """amount base units of a product, from source to target."""

    product_id: UUID
    source_id: UUID
    target_id: UUID
    amount: Decimal
    reference: str
    lot_id: UUID | None = None


@transaction.atomic(savepoint=False)
def move_stock(
    *,
    lines: Sequence[MoveLine],
    reason: Reason,
    actor: Actor,
    occurred_at: datetime | None = None,
) -> list[Move]:
    """Record that goods went from places to places, in a constant number of statements.

    Places outside our walls may go below zero; of our own no more can leave than is free.
    Raises NotEnoughStock naming every short line; then nothing has moved.
    """
    keys = {(line.product_id, line.source_id, line.lot_id) for line in lines}
    keys |= {(line.product_id, line.target_id, line.lot_id) for line in lines}
    locked = lock_keys(keys)
    return carry(lines, reason=reason, occurred_at=occurred_at, actor=actor, locked=locked)


def carry(
    lines: Sequence[MoveLine],
    *,
    reason: Reason,
    occurred_at: datetime | None,
    actor: Actor,
    locked: LockedBalances,
) -> list[Move]:
    """Move between balances that are locked already."""
    touched = _count(lines, locked)
    short = [row for row in touched if not row.is_outside and row.free < 0]
    if short:
        raise _not_enough(short)
    locked.write()
    when = occurred_at or clock.now()
    moves = Move.objects.bulk_create(
        Move(
            product_id=line.product_id,
            lot_id=line.lot_id,
            source_id=line.source_id,
            target_id=line.target_id,
            amount=line.amount,
            reason=reason,
            reference=line.reference,
            occurred_at=when,
            actor=actor.name,
        )
        for line in lines
    )
    if moves:
        emit_all([_told(lines, reason, when), *_freed(lines, reason, locked)], actor=actor)
    return moves


@transaction.atomic(savepoint=False)
def adjust_stock(
    *,
    location_id: UUID,
    differences: Sequence[tuple[UUID, UUID | None, Decimal]],
    reason: Reason,
    reference: str,
    actor: Actor,
    occurred_at: datetime | None = None,
) -> list[Move]:
    """Add (or, below zero, take away) stock against the adjustment place.

    differences are (product, lot, base units). Raises NotEnoughStock.
    """
    beyond = Location.objects.get(kind=LocationKind.ADJUSTMENT).id
    lines = [
        MoveLine(
            product_id=product_id,
            source_id=beyond if difference > 0 else location_id,
            target_id=location_id if difference > 0 else beyond,
            amount=abs(difference),
            reference=reference,
            lot_id=lot_id,
        )
        for product_id, lot_id, difference in differences
        if difference
    ]
    return move_stock(lines=lines, reason=reason, actor=actor, occurred_at=occurred_at)


def _count(lines: Sequence[MoveLine], locked: LockedBalances) -> list[Row]:
    touched = []
    for line in lines:
        source = locked.by_key[line.product_id, line.source_id, line.lot_id]
        target = locked.by_key[line.product_id, line.target_id, line.lot_id]
        source.on_hand_change -= line.amount
        target.on_hand_change += line.amount
        touched += [source, target]
    return touched


def _not_enough(short: Sequence[Row]) -> NotEnoughStock:
    words = "; ".join(
        f"{row.sku} {plain(row.on_hand - row.held)} < {plain(row.on_hand - row.held - row.free)}"
        for row in short[:20]
    )
    lines = [
        {
            "productId": str(row.product_id),
            "available": plain(row.on_hand - row.held),
            "wanted": plain(row.on_hand - row.held - row.free),
        }
        for row in short
    ]
    return NotEnoughStock(short=words, lines=lines)


def _freed(lines: Sequence[MoveLine], reason: Reason, locked: LockedBalances) -> list[StockFreed]:
    """What has come onto a shelf of ours, and nobody else tells of."""
    if reason in (Reason.RECEIPT, Reason.ISSUE):
        return []
    came = {
        line.product_id
        for line in lines
        if locked.by_key[line.product_id, line.target_id, line.lot_id].is_shelf
    }
    return [freed(came)] if came else []


def freed(product_ids: Iterable[UUID]) -> StockFreed:
    """The news that there may be more of these products to promise; the caller emits it."""
    return StockFreed(subject_id=uuid6.uuid7(), product_ids=tuple(sorted(set(product_ids))))


def _told(lines: Sequence[MoveLine], reason: Reason, when: datetime) -> StockMoved:
    return StockMoved(
        subject_id=uuid6.uuid7(),
        reference=lines[0].reference,
        reason=reason,
        occurred_at=when,
        moves=tuple(
            Moved(
                product_id=line.product_id,
                source_id=line.source_id,
                target_id=line.target_id,
                lot_id=line.lot_id,
                amount=line.amount,
            )
            for line in lines
        ),
    )
