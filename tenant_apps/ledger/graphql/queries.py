"""Asking the money book."""

from __future__ import annotations

import graphene
from django.db.models import Q

from kernel.graphql.ids import one_by_id, sought_key
from kernel.graphql.paging import Page, narrowed, page, paged
from tenant_apps.ledger import queries
from tenant_apps.ledger.graphql.types import LedgerAccount, LedgerEntry, LedgerPromise
from tenant_apps.ledger.models import Account


class Query:
    ledger_accounts = paged(
        LedgerAccount,
        "Accounts and what stands on them, newest first.",
        kind=graphene.String(),
        unit=graphene.String(),
        partner_id=graphene.ID(),
    )
    ledger_account = one_by_id(LedgerAccount)
    ledger_entries = paged(
        LedgerEntry,
        "Entries, newest first: those of an account add up to what stands on it.",
        account_id=graphene.ID(),
        reference=graphene.String(),
    )
    ledger_promises = paged(
        LedgerPromise, "Promises that are open, newest first.", account_id=graphene.ID()
    )

    @staticmethod
    def resolve_ledger_accounts(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        kind: str | None = None,
        unit: str | None = None,
        partner_id: str | None = None,
    ) -> Page:
        actor = info.context.actor
        partner = sought_key(partner_id, "Partner", actor) if partner_id else None
        rows = queries.visible_accounts(actor)
        rows = narrowed(rows, kind=kind or None, unit=unit or None, partner=partner)
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_ledger_account(root: None, info: graphene.ResolveInfo, id: str) -> Account | None:
        actor = info.context.actor
        key = sought_key(id, "LedgerAccount", actor)
        return queries.visible_accounts(actor).filter(pk=key).first()

    @staticmethod
    def resolve_ledger_entries(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        account_id: str | None = None,
        reference: str | None = None,
    ) -> Page:
        actor = info.context.actor
        rows = narrowed(queries.visible_entries(actor), reference=reference or None)
        if account_id:
            account = sought_key(account_id, "LedgerAccount", actor)
            rows = rows.filter(Q(source=account) | Q(target=account))
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_ledger_promises(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        account_id: str | None = None,
    ) -> Page:
        actor = info.context.actor
        account = sought_key(account_id, "LedgerAccount", actor) if account_id else None
        rows = narrowed(queries.visible_promises(actor), account=account)
        return page(rows, first=first, after=after)
