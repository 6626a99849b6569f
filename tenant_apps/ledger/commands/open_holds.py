"""Promises of which something is open, as they are read and written inside a transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection

from tenant_apps.ledger.commands.accounts import LockedAccounts, Row
from tenant_apps.ledger.rules import AccountKey

_OPEN_HOLDS = """
    SELECT h.id, a.kind, a.key, a.unit, h.reference, h.line, h.amount - h.taken - h.released
    FROM ledger_hold h JOIN ledger_account a ON a.id = h.account_id
    WHERE h.reference = ANY(%s) AND h.amount > h.taken + h.released
    ORDER BY h.reference, h.id
"""
_SETTLE = """
    UPDATE ledger_hold h SET taken = h.taken + c.taken, released = h.released + c.released
    FROM unnest(%s::uuid[], %s::numeric[], %s::numeric[]) AS c(id, taken, released)
    WHERE h.id = c.id
"""
_GIVE_UP_EXPIRED = """
    WITH expired AS (
        SELECT id, amount - taken - released AS open FROM ledger_hold
        WHERE account_id = ANY(%s) AND expires_at <= %s AND amount > taken + released
        FOR NO KEY UPDATE
    )
    UPDATE ledger_hold h SET released = h.released + e.open
    FROM expired e WHERE h.id = e.id
    RETURNING h.account_id, e.open
"""


@dataclass(slots=True)
class OpenHold:
    """One promise, what is open of it, and what of that is being taken and given up."""

    id: UUID
    account: AccountKey
    reference: str
    line: str
    open: Decimal
    taken: Decimal = Decimal(0)
    released: Decimal = Decimal(0)


def open_holds(references: Iterable[str]) -> list[OpenHold]:
    """The promises to these references of which something is open, the oldest first."""
    with connection.cursor() as cursor:
        cursor.execute(_OPEN_HOLDS, [sorted(set(references))])
        return [
            OpenHold(
                id=row[0], account=AccountKey(*row[1:4]), reference=row[4], line=row[5], open=row[6]
            )
            for row in cursor.fetchall()
        ]


def settle(holds: Sequence[OpenHold]) -> None:
    """Write what has been taken and given up. The accounts are locked."""
    changed = [each for each in holds if each.taken or each.released]
    if not changed:
        return
    columns: list[list[Any]] = [
        [each.id for each in changed],
        [each.taken for each in changed],
        [each.released for each in changed],
    ]
    with connection.cursor() as cursor:
        cursor.execute(_SETTLE, columns)


def give_up_expired(locked: LockedAccounts, rows: Iterable[Row], now: datetime) -> int:
    """Give up what has run out on these locked accounts; returns how many promises."""
    with connection.cursor() as cursor:
        cursor.execute(_GIVE_UP_EXPIRED, [[row.id for row in rows], now])
        given_up = cursor.fetchall()
    for account_id, amount in given_up:
        locked.by_id[account_id].held_change -= amount
    return len(given_up)
