"""Accounts, many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kernel.graphql.batching import Loader
from tenant_apps.ledger.models import Account
from tenant_apps.ledger.queries import accounts_by_id


class AccountById(Loader[UUID, Account | None]):
    """The account with each id, with what stands on it."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[Account | None]:
        found = accounts_by_id(keys)
        return [found.get(key) for key in keys]
