"""Whether every balance is explained by its entries and holds."""

from __future__ import annotations

from django.db import connection

_DRIFT = """
    WITH explained AS (
        SELECT account_id, sum(amount) AS amount FROM (
            SELECT target_id AS account_id, amount FROM ledger_entry
            UNION ALL
            SELECT source_id, -amount FROM ledger_entry
        ) e GROUP BY 1
    )
    SELECT a.kind, a.key, a.unit, coalesce(b.actual, 0), coalesce(e.amount, 0)
    FROM ledger_account a
    LEFT JOIN ledger_balance b ON b.account_id = a.id
    LEFT JOIN explained e ON e.account_id = a.id
    WHERE b.id IS NULL OR b.actual <> coalesce(e.amount, 0)
"""
_HELD = """
    WITH promised AS (
        SELECT account_id, sum(amount - taken - released) AS amount
        FROM ledger_hold WHERE amount > taken + released GROUP BY 1
    )
    SELECT a.kind, a.key, a.unit, b.held, coalesce(h.amount, 0)
    FROM ledger_account a JOIN ledger_balance b ON b.account_id = a.id
    LEFT JOIN promised h ON h.account_id = a.id
    WHERE b.held <> coalesce(h.amount, 0)
"""
_OVERDRAWN = """
    SELECT a.kind, a.key, a.unit, b.actual - b.held, -b.overdraft
    FROM ledger_account a JOIN ledger_balance b ON b.account_id = a.id
    WHERE b.actual - b.held < -b.overdraft
"""
_SUM = """
    SELECT 'all', 'accounts', a.unit, sum(b.actual), 0
    FROM ledger_account a JOIN ledger_balance b ON b.account_id = a.id
    GROUP BY a.unit HAVING sum(b.actual) <> 0
"""
_MIXED = """
    SELECT s.kind, s.key, s.unit, t.unit, e.reference
    FROM ledger_entry e
    JOIN ledger_account s ON s.id = e.source_id JOIN ledger_account t ON t.id = e.target_id
    WHERE s.unit <> t.unit
"""
_SENTENCES = (
    (_DRIFT, "I12: {0} {1} {2}: {3} on it, entries say {4}"),
    (_SUM, "I12: {0} {1} {2}: they add up to {3}, not to {4}"),
    (_MIXED, "I12: {0} {1} {2}: an entry of {4} leads to {3}"),
    (_OVERDRAWN, "I13: {0} {1} {2}: {3} is free, {4} is the least"),
    (_HELD, "I14: {0} {1} {2}: {3} held, holds say {4}"),
)


def broken_accounts() -> list[str]:
    """Sentences on every account that its entries and holds do not explain (I12, I13, I14)."""
    found = []
    with connection.cursor() as cursor:
        for sql, words in _SENTENCES:
            cursor.execute(sql)
            found += [words.format(*row) for row in cursor.fetchall()]
    return found
