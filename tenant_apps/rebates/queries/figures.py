"""What has been counted, per contract, partner and period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.backends.utils import CursorWrapper

from tenant_apps.rebates.rules import Counted, Figures, Measure, Sums, Terms, year_before

PeriodKey = tuple[UUID, UUID, date]  # contract, partner, first day of the period
_SUMS = """
    SELECT s.contract_id, s.partner_id, s.period, s.bucket, s.amount, s.quantity
    FROM rebates_volumesum s
    JOIN unnest(%s::uuid[], %s::uuid[], %s::date[]) AS w(contract_id, partner_id, period)
      ON s.contract_id = w.contract_id AND s.partner_id = w.partner_id AND s.period = w.period
"""
_LINES = """
    SELECT kind, currency, partner_id, buyer::text, coalesce(goods::text, ''), day, days_early,
           amount, quantity
    FROM rebates_volumeline
"""


def figures_of(
    keys: Iterable[PeriodKey], terms: Mapping[UUID, tuple[int, Terms]]
) -> dict[PeriodKey, Figures]:
    """What each entitlement depends on, in one statement; nothing counted is nothing."""
    wanted = sorted(set(keys))
    bases = {key: _base_key(key, terms[key[0]][1]) for key in wanted}
    sums = _sums({*wanted, *(key for key in bases.values() if key)})
    found = {}
    for key in wanted:
        said, base = terms[key[0]][1], bases[key]
        grown_from = said.bases.get(key[1])
        if grown_from is None and base:
            grown_from = Figures(buckets=sums.get(base, {})).total.amount
        found[key] = Figures(
            buckets=sums.get(key, {}),
            base=grown_from or Sums().amount,
            target=said.target_of(key[1]),
        )
    return found


def counted_lines(*, batch: int = 20_000) -> Iterator[Counted]:
    """All volume lines as they count, read in batches; the transaction must stay open."""
    raw = connection.connection
    with raw.cursor(name="rebates_volume") as cursor:
        cursor.itersize = batch
        for row in cursor.execute(_LINES):
            yield Counted(*row)


def _sums(keys: Iterable[PeriodKey]) -> dict[PeriodKey, dict[int, Sums]]:
    wanted = sorted(keys)
    columns = [[key[at] for key in wanted] for at in range(3)]
    found: dict[PeriodKey, dict[int, Sums]] = {}
    cursor: CursorWrapper
    with connection.cursor() as cursor:
        cursor.execute(_SUMS, columns)
        for *key, bucket, amount, quantity in cursor.fetchall():
            buckets = found.setdefault((key[0], key[1], key[2]), {})
            buckets[bucket] = Sums(amount=amount, quantity=quantity)
    return found


def _base_key(key: PeriodKey, terms: Terms) -> PeriodKey | None:
    return (*key[:2], year_before(key[2])) if terms.measure is Measure.GROWTH else None
