"""The money book as the API shows it."""

from __future__ import annotations

from decimal import Decimal as PythonDecimal

import graphene

from kernel.graphql.ids import TenantNode
from kernel.graphql.loaded import loaded
from kernel.graphql.types import Date, DateTime, Decimal
from tenant_apps.ledger import queries
from tenant_apps.ledger.graphql.loaders import AccountById
from tenant_apps.ledger.models import Account, Hold
from tenant_apps.ledger.rules import kind_words
from tenant_apps.partners.graphql.loaders import PartnerById
from tenant_apps.partners.graphql.types import PartnerType


class LedgerPlace(graphene.ObjectType):
    """Which account an entry leads from or to; what stands on it is another question."""

    kind = graphene.String(required=True)
    kind_name = graphene.String(required=True, description="The kind in the reader's language.")
    key = graphene.String(required=True, description="partner:<id>, policy:<id> …")
    unit = graphene.String(required=True, description="ISO 4217, UN/ECE 20, or orders.")

    @staticmethod
    def resolve_kind_name(root: Account, info: graphene.ResolveInfo) -> str:
        return kind_words(root.kind).told(info.context.actor.language)


class LedgerAccount(TenantNode):
    """An account: whose, what for, in which unit, and what stands on it."""

    _visible = staticmethod(queries.visible_accounts)

    kind = graphene.String(required=True)
    kind_name = graphene.String(required=True, description="The kind in the reader's language.")
    key = graphene.String(required=True, description="partner:<id>, policy:<id> …")
    unit = graphene.String(required=True, description="ISO 4217, UN/ECE 20, or orders.")
    partner = loaded(PartnerType, PartnerById, by="partner_id")
    actual = Decimal(required=True, description="The sum of its entries.")
    held = Decimal(required=True, description="How much of it is promised.")
    free = Decimal(required=True, description="actual - held")
    overdraft = Decimal(description="How far free may go below zero; null is without a limit.")

    resolve_kind_name = LedgerPlace.resolve_kind_name

    @staticmethod
    def resolve_actual(root: Account, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.balance.actual

    @staticmethod
    def resolve_held(root: Account, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.balance.held

    @staticmethod
    def resolve_free(root: Account, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.balance.actual - root.balance.held

    @staticmethod
    def resolve_overdraft(root: Account, info: graphene.ResolveInfo) -> PythonDecimal | None:
        return root.balance.overdraft


class LedgerEntry(TenantNode):
    """An amount went from one account to another: a line that explains a figure."""

    _visible = staticmethod(queries.visible_entries)

    source = loaded(LedgerPlace, AccountById, by="source_id", required=True)
    target = loaded(LedgerPlace, AccountById, by="target_id", required=True)
    amount = Decimal(required=True)
    reference = graphene.String(required=True, description="What caused it: <app>.<thing>:<id>")
    line = graphene.String(required=True)
    reason = graphene.String(required=True, description="A code of the app that posted it.")
    booked_on = Date(required=True)
    is_reversal = graphene.Boolean(required=True)
    actor = graphene.String(required=True)
    created_at = DateTime(required=True)

    @staticmethod
    def resolve_is_reversal(root: object, info: graphene.ResolveInfo) -> bool:
        return getattr(root, "reverses_id", None) is not None


class LedgerPromise(TenantNode):
    """A promise of an amount that is still open."""

    _visible = staticmethod(queries.visible_promises)

    account = loaded(LedgerPlace, AccountById, by="account_id", required=True)
    reference = graphene.String(required=True, description="For what.")
    line = graphene.String(required=True)
    open = Decimal(required=True)
    expires_at = DateTime()

    @staticmethod
    def resolve_open(root: Hold, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.amount - root.taken - root.released
