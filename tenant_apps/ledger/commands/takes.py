"""What was promised is taken: holds become entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.quantity import plain
from tenant_apps.ledger.commands.accounts import LockedAccounts, lock_accounts
from tenant_apps.ledger.commands.entries import NewEntry, carry, there
from tenant_apps.ledger.commands.open_holds import OpenHold, open_holds, settle
from tenant_apps.ledger.errors import EntryDiffers, NotEnough
from tenant_apps.ledger.rules import AccountKey, kind_words, require_amount

Booked = Mapping[tuple[str, str], tuple[UUID, UUID, Decimal]]  # see entries.there


@dataclass(frozen=True, kw_only=True)
class TakeHold:
    """Let what is held for a reference go to an account.

    line             one line of it; None: all that is open of every line
    amount           how much of that line; None: all that is open
    entry_reference  under which the entry is booked; empty: the hold's own
    entry_line       the same for the line, where one is named; the pair is booked once, so
                     taking in several parts needs a line for each
    """

    reference: str
    target: AccountKey
    line: str | None = None
    amount: Decimal | None = None
    entry_reference: str = ""
    entry_line: str = ""


@dataclass(frozen=True, kw_only=True)
class _Part:
    hold: OpenHold
    target: AccountKey
    amount: Decimal
    entry: tuple[str, str]


@transaction.atomic(savepoint=False)
def take_holds(
    *, lines: Sequence[TakeHold], reason: str, booked_on: date, actor: Actor
) -> list[tuple[str, str, Decimal]]:
    """Book what was promised, in a constant number of statements.

    Returns (reference, line, amount) of what was taken now. What is booked already is not taken
    again. Raises NotEnough when less is held than shall be taken; then nothing is booked.
    """
    references = {line.reference for line in lines}
    accounts = {each.account for each in open_holds(references)}
    if not accounts:
        _require_nothing_left(lines)
        return []
    locked = lock_accounts([*accounts, *(line.target for line in lines)])
    holds = [each for each in open_holds(references) if each.account in locked.by_key]
    parts = _parts(lines, holds)
    for part in parts:
        part.hold.taken += part.amount
        locked.by_key[part.hold.account].held_change -= part.amount
    settle(holds)
    _book(parts, reason, booked_on, actor, locked)
    return [(part.hold.reference, part.hold.line, part.amount) for part in parts]


def _parts(lines: Sequence[TakeHold], holds: Sequence[OpenHold]) -> list[_Part]:
    meant = [(line, [each for each in holds if _means(line, each)]) for line in lines]
    booked = there([_entry_of(line, each) for line, found in meant for each in found])
    left = {each.id: each.open for each in holds}
    parts = []
    for line, found in meant:
        _require_held(line, found, left, booked)
        for each in found:
            entry = _entry_of(line, each)
            if _is_booked(line, entry, booked):
                continue
            amount = left[each.id] if line.amount is None else line.amount
            left[each.id] -= amount
            parts.append(_Part(hold=each, target=line.target, amount=amount, entry=entry))
    real = [part for part in parts if part.amount > 0]
    _require_booked_once(real)
    return real


def _require_booked_once(parts: Sequence[_Part]) -> None:
    """Two parts of one call under one name are two entries. Raises EntryDiffers."""
    for (reference, line), times in Counter(part.entry for part in parts).items():
        if times > 1:
            raise EntryDiffers(reference=reference, line=line)


def _means(line: TakeHold, hold: OpenHold) -> bool:
    return hold.reference == line.reference and line.line in (None, hold.line)


def _entry_of(line: TakeHold, hold: OpenHold | None = None) -> tuple[str, str]:
    own = line.line or (hold.line if hold else "")
    return line.entry_reference or line.reference, (line.entry_line if line.line else "") or own


def _is_booked(line: TakeHold, entry: tuple[str, str], booked: Booked) -> bool:
    """Whether this very take has been made. Raises EntryDiffers for another under its name."""
    if entry not in booked:
        return False
    if line.amount != booked[entry][2]:
        raise EntryDiffers(reference=entry[0], line=entry[1])
    return True


def _require_held(
    line: TakeHold, found: Sequence[OpenHold], left: Mapping[UUID, Decimal], booked: Booked
) -> None:
    if line.amount is None:
        return
    require_amount(line.amount)
    held = sum((left[each.id] for each in found), Decimal(0))
    if held < line.amount and _entry_of(line) not in booked:
        raise _not_held(line, held, found)


def _not_held(line: TakeHold, held: Decimal, found: Sequence[OpenHold]) -> NotEnough:
    account = found[0].account if found else line.target
    facts = {
        "kind": account.kind,
        "key": account.key,
        "unit": account.unit,
        "free": plain(held),
        "wanted": plain(line.amount or Decimal(0)),
        "reference": line.reference,
        "line": line.line or "",
    }
    return NotEnough(lines=[facts], names=[kind_words(account.kind)])


def _require_nothing_left(lines: Sequence[TakeHold]) -> None:
    """Nothing is held: right for what is booked already, or where all that is open was meant."""
    exact = [line for line in lines if line.amount is not None]
    booked = there([_entry_of(line) for line in exact]) if exact else {}
    for line in exact:
        _require_held(line, [], {}, booked)


def _book(
    parts: Sequence[_Part],
    reason: str,
    booked_on: date,
    actor: Actor,
    locked: LockedAccounts,
) -> None:
    entries = [
        NewEntry(
            source=part.hold.account,
            target=part.target,
            amount=part.amount,
            reference=part.entry[0],
            line=part.entry[1],
            reason=reason,
            booked_on=booked_on,
        )
        for part in parts
    ]
    carry(entries, locked=locked, actor=actor)
