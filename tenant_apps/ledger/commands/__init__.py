"""Writing the money book: open accounts, post and reverse entries, hold amounts and take them."""

from tenant_apps.ledger.commands.accounts import open_accounts
from tenant_apps.ledger.commands.entries import NewEntry, post_entries, reverse_entries
from tenant_apps.ledger.commands.holds import NewHold, hold, release_expired, release_holds
from tenant_apps.ledger.commands.takes import TakeHold, take_holds

__all__ = [
    "NewEntry",
    "NewHold",
    "TakeHold",
    "hold",
    "open_accounts",
    "post_entries",
    "release_expired",
    "release_holds",
    "reverse_entries",
    "take_holds",
]
