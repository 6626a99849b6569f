"""Reading the money book."""

from tenant_apps.ledger.queries.balances import accounts_by_id, balances, entries_of
from tenant_apps.ledger.queries.checks import broken_accounts
from tenant_apps.ledger.queries.visible import (
    visible_accounts,
    visible_entries,
    visible_promises,
)

__all__ = [
    "accounts_by_id",
    "balances",
    "broken_accounts",
    "entries_of",
    "visible_accounts",
    "visible_entries",
    "visible_promises",
]
