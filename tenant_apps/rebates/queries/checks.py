"""Whether what is posted and settled is what the lines say."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from uuid import UUID

from django.db import connection, transaction

from tenant_apps.rebates.queries.contracts import terms_in_force
from tenant_apps.rebates.queries.figures import counted_lines
from tenant_apps.rebates.rules import Contracts, SumKey, add_up

_SUMS = """
    SELECT contract_id, partner_id, period, bucket, amount, quantity FROM rebates_volumesum
"""
_POSTED = """
    SELECT c.number, s.period, s.accrued, coalesce(sum(e.amount * (CASE WHEN t.kind =
           'rebate_accrued' THEN 1 ELSE -1 END)), 0)
    FROM rebates_standing s JOIN rebates_contract c ON c.id = s.contract_id
    LEFT JOIN ledger_entry e ON e.reference = 'rebates.standing:' || s.id
    LEFT JOIN ledger_account t ON t.id = e.target_id
    GROUP BY c.number, s.id, s.period, s.accrued
    HAVING s.accrued <> coalesce(sum(e.amount * (CASE WHEN t.kind =
           'rebate_accrued' THEN 1 ELSE -1 END)), 0)
"""
_SETTLED = """
    SELECT c.number, s.period, s.settled, coalesce(sum(x.amount), 0)
    FROM rebates_standing s JOIN rebates_contract c ON c.id = s.contract_id
    LEFT JOIN rebates_settlement x ON x.standing_id = s.id AND x.state <> 'rejected'
    GROUP BY c.number, s.id, s.period, s.settled
    HAVING s.settled <> coalesce(sum(x.amount), 0)
"""


def broken_rebates() -> list[str]:
    """Sentences on sums, postings and settlements that do not agree (I15)."""
    with transaction.atomic():
        contracts = Contracts([(key, each) for key, (_, each) in terms_in_force().items()])
        said = add_up(contracts, counted_lines()) if contracts.ids else {}
        found = _differing(said)
        with connection.cursor() as cursor:
            for sql, words in (
                (_POSTED, "I15: {0} {1}: {2} accrued, the ledger says {3}"),
                (_SETTLED, "I15: {0} {1}: {2} settled, settlements say {3}"),
            ):
                cursor.execute(sql)
                found += [words.format(*row) for row in cursor.fetchall()]
    return found


def _differing(said: dict[SumKey, list[Decimal]]) -> list[str]:
    kept: dict[SumKey, list[Decimal]] = defaultdict(lambda: [Decimal(0), Decimal(0)])
    with connection.cursor() as cursor:
        cursor.execute(_SUMS)
        for *key, amount, quantity in cursor.fetchall():
            kept[_key(key)] = [amount, quantity]
    return [
        f"I15: contract {key[0]}, partner {key[1]}, {key[2]}: {kept[key]} counted, "
        f"lines say {said.get(key, [Decimal(0)] * 2)}"
        for key in sorted({*said, *kept})
        if kept[key] != said.get(key, [Decimal(0)] * 2)
    ]


def _key(row: list) -> SumKey:
    contract_id, partner_id, period, bucket = row
    assert isinstance(contract_id, UUID)
    return contract_id, partner_id, period, bucket
