"""Amounts that go from one account to another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.fields import require_fits
from kernel.money import CurrencyMismatch
from kernel.reasons import EMPTY, LINE_TWICE
from tenant_apps.ledger.commands.accounts import LockedAccounts, lock_accounts
from tenant_apps.ledger.errors import EntryDiffers
from tenant_apps.ledger.models import Entry
from tenant_apps.ledger.rules import AccountKey, require_amount

_THERE = """
    SELECT e.reference, e.line, e.source_id, e.target_id, e.amount
    FROM ledger_entry e JOIN unnest(%s::text[], %s::text[]) AS w(reference, line)
      ON e.reference = w.reference AND e.line = w.line
"""


@dataclass(frozen=True, kw_only=True)
class NewEntry:
    """amount > 0 of a unit, from one account to another.

    reference, line  what caused it and which part of it: the pair is booked once
    reason           a code of the app that posts
    details          facts for whoever reads the entry; plain values
    """

    source: AccountKey
    target: AccountKey
    amount: Decimal
    reference: str
    line: str
    reason: str
    booked_on: date
    details: Mapping[str, Any] = field(default_factory=dict)


@transaction.atomic(savepoint=False)
def post_entries(*, entries: Sequence[NewEntry], actor: Actor) -> int:
    """Book entries, all or none, in at most seven statements; returns how many were new.

    What is booked already under its reference and line is left alone, so asking again is
    harmless; asking for something else under them raises EntryDiffers. Raises NotEnough naming
    every account that would fall below its limit, BadValue for what is no amount.
    """
    _require(entries)
    if not entries:
        return 0
    locked = lock_accounts(key for entry in entries for key in (entry.source, entry.target))
    fresh = _not_yet(entries, locked)
    carry(fresh, locked=locked, actor=actor)
    return len(fresh)


@transaction.atomic(savepoint=False)
def reverse_entries(
    *,
    reference: str,
    reason: str,
    booked_on: date,
    actor: Actor,
    lines: Iterable[str] | None = None,
) -> int:
    """Take back what was booked under a reference, or some lines of it; returns how many.

    The reverse entries stand under the same reference, which then sums to zero. Harmless to
    repeat. Raises NotEnough where what was given has been used.
    """
    rows = Entry.objects.filter(reference=reference, reverses=None)
    if lines is not None:
        rows = rows.filter(line__in=list(lines))
    entries = list(rows.select_related("source", "target").order_by("id"))
    if not entries:
        return 0
    keys = {each.id: _keys(each) for each in entries}
    locked = lock_accounts(key for pair in keys.values() for key in pair)
    undone = set(Entry.objects.filter(reverses__in=entries).values_list("reverses", flat=True))
    again = [
        NewEntry(
            source=keys[each.id][1],
            target=keys[each.id][0],
            amount=each.amount,
            reference=reference,
            line=f"reverse:{each.id}",
            reason=reason,
            booked_on=booked_on,
            details=each.details,
        )
        for each in entries
        if each.id not in undone
    ]
    reverses = {f"reverse:{each.id}": each.id for each in entries}
    carry(again, locked=locked, actor=actor, reverses=reverses)
    return len(again)


def carry(
    entries: Sequence[NewEntry],
    *,
    locked: LockedAccounts,
    actor: Actor,
    reverses: Mapping[str, UUID] | None = None,
) -> None:
    """Book between accounts that are locked already; two statements."""
    for entry in entries:
        locked.by_key[entry.source].actual_change -= entry.amount
        locked.by_key[entry.target].actual_change += entry.amount
    locked.write()
    Entry.objects.bulk_create(
        Entry(
            source_id=locked.by_key[entry.source].id,
            target_id=locked.by_key[entry.target].id,
            amount=entry.amount,
            reference=entry.reference,
            line=entry.line,
            reason=entry.reason,
            booked_on=entry.booked_on,
            reverses_id=(reverses or {}).get(entry.line),
            details=dict(entry.details),
            actor=actor.name,
        )
        for entry in entries
    )


def there(pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], tuple[UUID, UUID, Decimal]]:
    """What is booked under these references and lines: source, target, amount."""
    columns = [[reference for reference, _ in pairs], [line for _, line in pairs]]
    with connection.cursor() as cursor:
        cursor.execute(_THERE, columns)
        return {(row[0], row[1]): (row[2], row[3], row[4]) for row in cursor.fetchall()}


def _not_yet(entries: Sequence[NewEntry], locked: LockedAccounts) -> list[NewEntry]:
    """Those that are not booked. Read now that the accounts are locked, so it stays true."""
    known = there([(entry.reference, entry.line) for entry in entries])
    fresh = []
    for entry in entries:
        before = known.get((entry.reference, entry.line))
        if before is None:
            fresh.append(entry)
        elif before != (
            locked.by_key[entry.source].id,
            locked.by_key[entry.target].id,
            entry.amount,
        ):
            raise EntryDiffers(reference=entry.reference, line=entry.line)
    return fresh


def _require(entries: Sequence[NewEntry]) -> None:
    seen = set()
    for index, entry in enumerate(entries):
        require_amount(entry.amount, ("entries", index, "amount"))
        require_fits(Entry, reference=entry.reference, line=entry.line, reason=entry.reason)
        if entry.source.unit != entry.target.unit:
            raise CurrencyMismatch(f"{entry.source} and {entry.target}")
        pair = (entry.reference, entry.line)
        if pair in seen or not all(pair):
            why = LINE_TWICE if all(pair) else EMPTY
            path = ("entries", index, "line")
            raise BadValue(field="line", value=repr(entry.line), reason=why, path=path)
        seen.add(pair)


def _keys(entry: Entry) -> tuple[AccountKey, AccountKey]:
    source, target = entry.source, entry.target
    return (
        AccountKey(source.kind, source.key, source.unit),
        AccountKey(target.kind, target.key, target.unit),
    )
