"""Promises of amounts: made, given up, and taken when what they were made for has happened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

import uuid6
from django.db import connection, transaction
from django.db.models import F

from kernel import clock
from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.fields import require_fits
from kernel.reasons import EMPTY, LINE_TWICE
from tenant_apps.ledger.commands.accounts import LockedAccounts, Row, lock_accounts, not_enough
from tenant_apps.ledger.commands.open_holds import give_up_expired, open_holds, settle
from tenant_apps.ledger.errors import EntryDiffers
from tenant_apps.ledger.models import Hold
from tenant_apps.ledger.rules import AccountKey, require_amount

HoldKey = tuple[str, str]  # reference, line
_PROMISE = """
    INSERT INTO ledger_hold
        (id, created_at, account_id, reference, line, amount, taken, released, expires_at)
    SELECT h.id, now(), h.account_id, h.reference, h.line, h.amount, 0, 0, %s
    FROM unnest(%s::uuid[], %s::uuid[], %s::text[], %s::text[], %s::numeric[])
         AS h(id, account_id, reference, line, amount)
    ON CONFLICT (reference, line) DO UPDATE
    SET amount = ledger_hold.amount + EXCLUDED.amount, expires_at = EXCLUDED.expires_at
"""
_PROMISED = """
    SELECT h.reference, h.line, h.account_id, h.amount - h.released FROM ledger_hold h
    JOIN unnest(%s::text[], %s::text[]) AS w(reference, line)
      ON h.reference = w.reference AND h.line = w.line
"""


@dataclass(frozen=True, kw_only=True)
class NewHold:
    """Promise an amount of an account, in total, to one line of a reference."""

    account: AccountKey
    amount: Decimal
    reference: str
    line: str


@transaction.atomic(savepoint=False)
def hold(
    *,
    lines: Sequence[NewHold],
    actor: Actor,
    partial: bool = False,
    expires_at: datetime | None = None,
) -> list[Decimal]:
    """Promise amounts, all lines or none, in at most eight statements.

    lines       each says what shall have been promised to it in total, so that asking again is
                harmless; reference and line are unique among them
    partial     promise what is free instead of refusing, to the lines in their order
    expires_at  until when, if it is neither taken nor given up; None is for good
    returns     what is now promised in total to each line, in their order

    Where too little is free, promises that have run out are given up first. Raises NotEnough
    naming every account that is short, with what is free; BadValue.
    """
    _require(lines)
    if not lines:
        return []
    locked = lock_accounts(line.account for line in lines)
    before = _promised(lines, locked)
    wanted = [max(line.amount - had, Decimal(0)) for line, had in zip(lines, before, strict=True)]
    _make_room(lines, wanted, locked)
    got = [_grant(locked.by_key[line.account], more, partial)
           for line, more in zip(lines, wanted, strict=True)]  # fmt: skip
    if not partial:
        _refuse_short(locked)
    _promise(lines, got, locked, expires_at)
    locked.write()
    return [had + more for had, more in zip(before, got, strict=True)]


@transaction.atomic(savepoint=False)
def release_holds(
    *,
    references: Iterable[str],
    actor: Actor,
    keep: Mapping[HoldKey, Decimal] | None = None,
) -> None:
    """Give up what is still open of these promises; asking again is harmless.

    keep  what stays promised to a line (reference, line); to all others nothing does
    """
    wanted = list(references)
    holds = open_holds(wanted)
    if not holds:
        return
    locked = lock_accounts({each.account for each in holds})
    # Read again now that the accounts are locked: another may have taken some meanwhile.
    holds = [each for each in open_holds(wanted) if each.account in locked.by_key]
    for each in holds:
        stays = (keep or {}).get((each.reference, each.line), Decimal(0))
        each.released = each.open - min(each.open, stays)
        locked.by_key[each.account].held_change -= each.released
    settle(holds)
    locked.write()


@transaction.atomic(savepoint=False)
def release_expired(*, actor: Actor, most: int = 1000) -> int:
    """Give up promises that have run out, on the accounts of so many; returns how many were."""
    now = clock.now()
    rows = Hold.objects.filter(expires_at__lte=now, amount__gt=F("taken") + F("released"))
    accounts = {
        AccountKey(row.account.kind, row.account.key, row.account.unit)
        for row in rows.select_related("account").order_by("expires_at")[:most]
    }
    if not accounts:
        return 0
    locked = lock_accounts(accounts)
    given_up = give_up_expired(locked, locked.by_id.values(), now)
    locked.write()
    return given_up


def _require(lines: Sequence[NewHold]) -> None:
    seen = set()
    for index, line in enumerate(lines):
        require_amount(line.amount, ("lines", index, "amount"))
        require_fits(Hold, reference=line.reference, line=line.line)
        pair = (line.reference, line.line)
        if pair in seen or not all(pair):
            why = LINE_TWICE if all(pair) else EMPTY
            path = ("lines", index, "line")
            raise BadValue(field="line", value=repr(line.line), reason=why, path=path)
        seen.add(pair)


def _promised(lines: Sequence[NewHold], locked: LockedAccounts) -> list[Decimal]:
    """What each line has been promised already. Raises EntryDiffers for another account."""
    columns = [[line.reference for line in lines], [line.line for line in lines]]
    with connection.cursor() as cursor:
        cursor.execute(_PROMISED, columns)
        known = {(row[0], row[1]): (row[2], row[3]) for row in cursor.fetchall()}
    had = []
    for line in lines:
        account_id = locked.by_key[line.account].id
        there, amount = known.get((line.reference, line.line), (account_id, Decimal(0)))
        if there != account_id:
            raise EntryDiffers(reference=line.reference, line=line.line)
        had.append(amount)
    return had


def _make_room(lines: Sequence[NewHold], wanted: Sequence[Decimal], locked: LockedAccounts) -> None:
    """Give up what has run out on accounts that are too small for what is wanted."""
    sums: dict[AccountKey, Decimal] = {}
    for line, more in zip(lines, wanted, strict=True):
        sums[line.account] = sums.get(line.account, Decimal(0)) + more
    rows = {key: locked.by_key[key] for key in sums}
    short = [row for key, row in rows.items() if row.room is not None and row.room < sums[key]]
    if short:
        give_up_expired(locked, short, clock.now())


def _grant(row: Row, wanted: Decimal, partial: bool) -> Decimal:
    room = row.room
    got = min(wanted, max(room, Decimal(0))) if partial and room is not None else wanted
    row.held_change += got
    return got


def _refuse_short(locked: LockedAccounts) -> None:
    short = [
        row
        for row in locked.by_id.values()
        if row.held_change > 0 and row.room is not None and row.room < 0
    ]
    if short:
        raise not_enough([(row, -row.held_change) for row in short])


def _promise(
    lines: Sequence[NewHold],
    got: Sequence[Decimal],
    locked: LockedAccounts,
    expires_at: datetime | None,
) -> None:
    given = [(line, part) for line, part in zip(lines, got, strict=True) if part > 0]
    if not given:
        return
    columns: list[list[Any]] = [
        [uuid6.uuid7() for _ in given],
        [locked.by_key[line.account].id for line, _ in given],
        [line.reference for line, _ in given],
        [line.line for line, _ in given],
        [part for _, part in given],
    ]
    with connection.cursor() as cursor:
        cursor.execute(_PROMISE, [expires_at, *columns])
