"""What stands on accounts, and the entries that explain it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from tenant_apps.ledger.models import Account, Entry
from tenant_apps.ledger.rules import NOTHING, AccountKey, Balance

_BALANCES = """
    SELECT a.kind, a.key, a.unit, b.actual, b.held, b.overdraft
    FROM ledger_account a JOIN ledger_balance b ON b.account_id = a.id
    JOIN unnest(%s::text[], %s::text[], %s::text[]) AS w(kind, key, unit)
      ON a.kind = w.kind AND a.key = w.key AND a.unit = w.unit
"""


def balances(keys: Iterable[AccountKey]) -> dict[AccountKey, Balance]:
    """What stands on each of these accounts, in one statement; nothing where none is opened."""
    wanted = list(keys)
    columns = [
        [key.kind for key in wanted],
        [key.key for key in wanted],
        [key.unit for key in wanted],
    ]
    found = dict.fromkeys(wanted, NOTHING)
    with connection.cursor() as cursor:
        cursor.execute(_BALANCES, columns)
        for kind, key, unit, actual, held, overdraft in cursor.fetchall():
            account = AccountKey(kind, key, unit)
            found[account] = Balance(actual=actual, held=held, overdraft=overdraft)
    return found


def accounts_by_id(ids: Iterable[UUID]) -> dict[UUID, Account]:
    """The accounts with these ids and what stands on them, in one query."""
    return Account.objects.select_related("balance").in_bulk(list(ids))


def entries_of(account: AccountKey) -> QuerySet[Entry]:
    """The entries from and to an account, the newest first: they add up to what is on it."""
    mine = {"kind": account.kind, "key": account.key, "unit": account.unit}
    at_source = Q(**{f"source__{name}": value for name, value in mine.items()})
    at_target = Q(**{f"target__{name}": value for name, value in mine.items()})
    return Entry.objects.filter(at_source | at_target).order_by("-id")
