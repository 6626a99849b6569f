"""The rows that are locked: every change of an account goes through here.

Accounts that do not exist are opened before anything is locked, in the order of their keys;
then all balances concerned are locked in the order of their ids. So whoever waits for a new
account holds none that others wait for, and nobody deadlocks. Check and change are one
conditional statement; the table's constraint (no_more_taken_than_allowed) stands behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

import uuid6
from django.db import connection, transaction

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.fields import require_fits
from kernel.quantity import LIMIT, plain
from kernel.reasons import EMPTY
from kernel.words import Phrase
from tenant_apps.ledger.errors import NotEnough
from tenant_apps.ledger.models import Account
from tenant_apps.ledger.rules import AccountKey, kind_words, require_overdraft

_TOO_MUCH = Phrase("the account would hold 1,000,000,000,000 or more", "账户金额将达到或超过一万亿")
_WANTED = "unnest(%s::text[], %s::text[], %s::text[]) AS w(kind, key, unit)"
_MISSING = f"""
    SELECT w.kind, w.key, w.unit FROM {_WANTED}
    LEFT JOIN ledger_account a ON a.kind = w.kind AND a.key = w.key AND a.unit = w.unit
    WHERE a.id IS NULL
"""
_OPEN = """
    WITH opened AS (
        INSERT INTO ledger_account (id, created_at, kind, key, unit, partner_id)
        SELECT k.id, now(), k.kind, k.key, k.unit, k.partner_id
        FROM unnest(%s::uuid[], %s::text[], %s::text[], %s::text[], %s::uuid[])
             WITH ORDINALITY AS k(id, kind, key, unit, partner_id, n)
        ORDER BY k.n
        ON CONFLICT (kind, key, unit) DO NOTHING
        RETURNING id
    )
    INSERT INTO ledger_balance (id, created_at, account_id, actual, held, overdraft)
    SELECT b.id, now(), o.id, 0, 0, b.overdraft
    FROM opened o JOIN unnest(%s::uuid[], %s::uuid[], %s::numeric[]) AS b(id, account_id, overdraft)
      ON b.account_id = o.id
"""
_COLUMNS = "a.id, a.kind, a.key, a.unit, b.actual, b.held, b.overdraft"
_LOCK = f"""
    SELECT {_COLUMNS} FROM ledger_balance b JOIN ledger_account a ON a.id = b.account_id
    JOIN {_WANTED} ON a.kind = w.kind AND a.key = w.key AND a.unit = w.unit
    ORDER BY b.account_id FOR NO KEY UPDATE OF b
"""
_CHANGE = """
    UPDATE ledger_balance b SET actual = b.actual + c.actual, held = b.held + c.held
    FROM unnest(%s::uuid[], %s::numeric[], %s::numeric[]) AS c(account_id, actual, held)
    WHERE b.account_id = c.account_id
      AND (b.overdraft IS NULL OR b.actual + c.actual - b.held - c.held >= -b.overdraft)
    RETURNING b.account_id
"""
_LIMIT = """
    UPDATE ledger_balance b SET overdraft = c.overdraft
    FROM unnest(%s::uuid[], %s::numeric[]) AS c(account_id, overdraft)
    WHERE b.account_id = c.account_id
      AND (c.overdraft IS NULL OR b.actual - b.held >= -c.overdraft)
    RETURNING b.account_id
"""


@dataclass(slots=True)
class Row:
    """One locked account, as it will be when the changes asked for have been written."""

    id: UUID
    kind: str
    key: str
    unit: str
    actual: Decimal
    held: Decimal
    overdraft: Decimal | None
    actual_change: Decimal = Decimal(0)
    held_change: Decimal = Decimal(0)

    @property
    def free(self) -> Decimal:
        return self.actual + self.actual_change - self.held - self.held_change

    @property
    def room(self) -> Decimal | None:
        return None if self.overdraft is None else self.free + self.overdraft

    @property
    def account(self) -> AccountKey:
        return AccountKey(self.kind, self.key, self.unit)


class LockedAccounts:
    """Some accounts, locked until the transaction ends."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.by_key = {row.account: row for row in rows}
        self.by_id = {row.id: row for row in self.by_key.values()}

    def write(self) -> None:
        """Check and write all changes in one statement. Raises NotEnough, BadValue."""
        changed = [row for row in self.by_id.values() if row.actual_change or row.held_change]
        if not changed:
            return
        for row in changed:
            if max(abs(row.actual + row.actual_change), row.held + row.held_change) >= LIMIT:
                raise BadValue(field="amount", value=row.key, reason=_TOO_MUCH, path=("amount",))
        columns: list[list[Any]] = [
            [row.id for row in changed],
            [row.actual_change for row in changed],
            [row.held_change for row in changed],
        ]
        with connection.cursor() as cursor:
            cursor.execute(_CHANGE, columns)
            written = {key for (key,) in cursor.fetchall()}
        short = [row for row in changed if row.id not in written]
        if short:
            raise not_enough([(row, row.actual_change - row.held_change) for row in short])


def not_enough(short: Sequence[tuple[Row, Decimal]]) -> NotEnough:
    """The refusal for rows with the change of what is free that they do not bear."""
    lines = []
    for row, change in short:
        had = row.free + (row.overdraft or Decimal(0)) - (row.actual_change - row.held_change)
        lines.append(
            {
                "kind": row.kind,
                "key": row.key,
                "unit": row.unit,
                "free": plain(max(had, Decimal(0))),
                "wanted": plain(-change),
            }
        )
    return NotEnough(lines=lines, names=[kind_words(row.kind) for row, _ in short])


def lock_accounts(keys: Iterable[AccountKey]) -> LockedAccounts:
    """Lock these accounts, opening those that do not exist yet; at most three statements."""
    named = list(keys)
    outside = {key for key in named if key.is_outside}
    wanted = sorted(outside | {key for key in named if key not in outside})
    columns = _columns(wanted)
    with connection.cursor() as cursor:
        cursor.execute(_MISSING, columns)
        missing = {AccountKey(*row) for row in cursor.fetchall()}
        if missing:
            _open([key for key in wanted if key in missing])
        cursor.execute(_LOCK, columns)
        return LockedAccounts(Row(*values) for values in cursor.fetchall())


@transaction.atomic(savepoint=False)
def open_accounts(*, limits: Mapping[AccountKey, Decimal | None], actor: Actor) -> None:
    """Open accounts, or change how far what is free on them may go below zero.

    limits  by account: 0 for what must never go below, above 0 for credit, None for no limit

    Harmless to repeat. Raises NotEnough for an account on which more is used already.
    """
    for key, overdraft in limits.items():
        if overdraft is not None:
            require_overdraft(overdraft)
        _require_key(key)
    locked = lock_accounts(limits)
    rows = [locked.by_key[key] for key in limits]
    changed = [(row, to) for row, to in zip(rows, limits.values(), strict=True)
               if row.overdraft != to]  # fmt: skip
    if not changed:
        return
    with connection.cursor() as cursor:
        cursor.execute(_LIMIT, [[row.id for row, _ in changed], [to for _, to in changed]])
        written = {key for (key,) in cursor.fetchall()}
    short = [row for row, _ in changed if row.id not in written]
    if short:
        raise NotEnough(
            lines=[
                {"kind": row.kind, "key": row.key, "unit": row.unit, "free": "0",
                 "wanted": plain(-row.free)}
                for row in short
            ],
            names=[kind_words(row.kind) for row in short],
        )  # fmt: skip


def _open(keys: Sequence[AccountKey]) -> None:
    for key in keys:
        _require_key(key)
    ids = [uuid6.uuid7() for _ in keys]
    kinds, names, units = _columns(keys)
    limits = [None if key.is_outside else Decimal(0) for key in keys]
    partners = [key.partner_id for key in keys]
    balance_ids = [uuid6.uuid7() for _ in keys]
    with connection.cursor() as cursor:
        cursor.execute(_OPEN, [ids, kinds, names, units, partners, balance_ids, ids, limits])


def _columns(keys: Sequence[AccountKey]) -> list[list[str]]:
    return [[key.kind for key in keys], [key.key for key in keys], [key.unit for key in keys]]


def _require_key(key: AccountKey) -> None:
    require_fits(Account, kind=key.kind, key=key.key, unit=key.unit)
    for name in ("kind", "key", "unit"):
        if not getattr(key, name):
            raise BadValue(field=name, value='""', reason=EMPTY, path=(name,))
