"""Posting what has been earned: the difference of entitlements, to the cent, whenever asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from kernel.actor import Actor
from tenant_apps.ledger.commands import NewEntry, post_entries
from tenant_apps.rebates.commands.locks import share_counting
from tenant_apps.rebates.queries.contracts import terms_in_force
from tenant_apps.rebates.queries.figures import PeriodKey, figures_of
from tenant_apps.rebates.rules import Terms, accrued_of, cost_of, entitlement
from tenants import days

_KEYS = "unnest(%s::uuid[], %s::uuid[], %s::date[]) AS k(contract_id, partner_id, period)"
_OPEN = f"""
    INSERT INTO rebates_standing
        (id, created_at, contract_id, partner_id, period, accrued, settled, postings)
    SELECT gen_random_uuid(), now(), k.contract_id, k.partner_id, k.period, 0, 0, 0
    FROM {_KEYS} ORDER BY 3, 4, 5
    ON CONFLICT (contract_id, partner_id, period) DO NOTHING
"""
_LOCK = f"""
    SELECT s.id, s.contract_id, s.partner_id, s.period, s.accrued, s.settled, s.postings
    FROM rebates_standing s JOIN {_KEYS} ON s.contract_id = k.contract_id
     AND s.partner_id = k.partner_id AND s.period = k.period
    ORDER BY s.contract_id, s.partner_id, s.period FOR NO KEY UPDATE OF s
"""
_POSTED = """
    UPDATE rebates_standing s SET accrued = c.accrued, postings = s.postings + 1
    FROM unnest(%s::uuid[], %s::numeric[]) AS c(id, accrued) WHERE s.id = c.id
"""
_ALL = """
    SELECT contract_id, partner_id, period FROM rebates_volumesum
    WHERE %s::uuid[] IS NULL OR contract_id = ANY(%s)
    UNION
    SELECT contract_id, partner_id, period FROM rebates_standing
    WHERE %s::uuid[] IS NULL OR contract_id = ANY(%s)
"""


@dataclass(slots=True)
class LockedStanding:
    """One partner's standing in one period, locked until the transaction ends."""

    id: UUID
    contract_id: UUID
    partner_id: UUID
    period: date
    accrued: Decimal
    settled: Decimal
    postings: int

    @property
    def key(self) -> PeriodKey:
        return self.contract_id, self.partner_id, self.period


@transaction.atomic(savepoint=False)
def accrue(
    *, actor: Actor, keys: Iterable[PeriodKey] | None = None, booked_on: date | None = None
) -> int:
    """Post the difference between what is earned now and what was posted; returns how many.

    keys  of which contracts, partners and periods, as record_volume returned them; None: all

    A constant number of statements. Harmless to repeat: the second time there is no difference.
    """
    wanted = every_period() if keys is None else set(keys)
    terms = terms_in_force({key[0] for key in wanted})
    earning = {key for key in wanted if _earns(key, terms)}
    if not earning:
        return 0
    share_counting()
    locked = lock_standings(earning)
    return len(post_differences(locked, terms, booked_on or days.today(), actor))


def every_period(contract_ids: Sequence[UUID] | None = None) -> set[PeriodKey]:
    """All contracts, partners and periods of which something was counted or posted."""
    ids = None if contract_ids is None else list(contract_ids)
    with connection.cursor() as cursor:
        cursor.execute(_ALL, [ids] * 4)
        return {(row[0], row[1], row[2]) for row in cursor.fetchall()}


def lock_standings(keys: Iterable[PeriodKey]) -> list[LockedStanding]:
    """Lock these standings in one order, opening those that do not exist yet."""
    wanted = sorted(set(keys))
    columns = [[key[at] for key in wanted] for at in range(3)]
    with connection.cursor() as cursor:
        cursor.execute(_OPEN, columns)
        cursor.execute(_LOCK, columns)
        return [LockedStanding(*row) for row in cursor.fetchall()]


def post_differences(
    locked: Sequence[LockedStanding],
    terms: Mapping[UUID, tuple[int, Terms]],
    booked_on: date,
    actor: Actor,
) -> list[LockedStanding]:
    """Bring what is posted to what is earned; the standings are locked."""
    figures = figures_of([each.key for each in locked], terms)
    changed, entries = [], []
    for each in locked:
        version, said = terms[each.contract_id]
        earned = entitlement(said, figures[each.key]).reward
        if earned != each.accrued:
            entries.append(_entry(each, earned - each.accrued, version, said, booked_on))
            each.accrued, each.postings = earned, each.postings + 1
            changed.append(each)
    post_entries(entries=entries, actor=actor)
    if changed:
        with connection.cursor() as cursor:
            columns: list[list[Any]] = [
                [each.id for each in changed],
                [each.accrued for each in changed],
            ]
            cursor.execute(_POSTED, columns)
    return changed


def _entry(
    standing: LockedStanding, change: Decimal, version: int, terms: Terms, booked_on: date
) -> NewEntry:
    cost = cost_of(standing.contract_id, terms.currency)
    accrued = accrued_of(standing.partner_id, terms.currency)
    return NewEntry(
        source=cost if change > 0 else accrued,
        target=accrued if change > 0 else cost,
        amount=abs(change),
        reference=f"rebates.standing:{standing.id}",
        line=f"accrual:{standing.postings + 1}",
        reason="accrued" if change > 0 else "taken_back",
        booked_on=booked_on,
        details={"period": standing.period.isoformat(), "version": version},
    )


def _earns(key: PeriodKey, terms: Mapping[UUID, tuple[int, Terms]]) -> bool:
    """Whether the period is one of the contract's own, not of the year it is compared with."""
    return key[0] in terms and terms[key[0]][1].starts_on <= key[2] <= terms[key[0]][1].ends_on
