"""Views as the API shows them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import graphene
from graphene.types.generic import GenericScalar

from kernel.graphql.ids import PLATFORM, TenantNode, gid
from kernel.graphql.types import DateTime, Decimal, MoneyType, enum_of
from kernel.money import Money
from tenant_apps.desk import queries
from tenant_apps.desk.models import SavedView
from tenant_apps.desk.queries import Referenced, WorkGroup, WorkItem
from tenant_apps.desk.rules import WorkAction, WorkFact, WorkKind

WorkKindEnum = enum_of(WorkKind)
WorkFactEnum = enum_of(WorkFact)
WorkActionEnum = enum_of(WorkAction)

# What the record of a kind of work is called in the API.
RECORDS: dict[WorkKind, str] = {
    WorkKind.RECEIPT_DUE: "Receipt",
    WorkKind.RETURN_DUE: "Receipt",
    WorkKind.ORDER_TO_CONFIRM: "SalesOrder",
    WorkKind.ORDER_SHORT: "SalesOrder",
    WorkKind.ORDER_TO_SHIP: "SalesOrder",
    WorkKind.DISCREPANCY: "SalesOrder",
    WorkKind.SHIPMENT_TO_SEND: "Shipment",
    WorkKind.PURCHASE_TO_SEND: "PurchaseOrder",
    WorkKind.PURCHASE_UNANSWERED: "PurchaseOrder",
    WorkKind.PURCHASE_CHANGED: "PurchaseOrder",
    WorkKind.RETURN_TO_DECIDE: "ReturnOrder",
    WorkKind.RETURN_TO_SEND: "ReturnOrder",
    WorkKind.STOCK_BELOW_MINIMUM: "CatalogProduct",
    WorkKind.COUNT_OPEN: "StockCount",
    WorkKind.TRANSFER_DUE: "StockTransfer",
    WorkKind.DOCUMENT_FAILED: "Document",
    WorkKind.MESSAGE_UNREAD: "SalesOrder",
    WorkKind.INVITATION: "Link",
    WorkKind.GRANT_EXPIRING: "ViewGrant",
    WorkKind.PRICES_EXPIRING: "PriceList",
}
_SHARED = frozenset({WorkKind.INVITATION, WorkKind.GRANT_EXPIRING})


class SavedViewType(TenantNode):
    """One way to look at a list, under a name."""

    class Meta:
        name = "SavedView"

    page = graphene.String(required=True, description='The page it is for, "sales.orders".')
    name = graphene.String(required=True)
    state = GenericScalar(required=True, description="The page's own affair; at most 16 kB.")
    is_shared = graphene.Boolean(required=True)
    is_mine = graphene.Boolean(required=True)
    owner_name = graphene.String(required=True)
    created_at = DateTime(required=True)

    @staticmethod
    def resolve_is_mine(view: SavedView, info: graphene.ResolveInfo) -> bool:
        return view.owner_id == info.context.actor.user_id


class ReferencedType(graphene.ObjectType):
    """The document that a reference of the stock book leads to."""

    class Meta:
        name = "Referenced"

    reference = graphene.String(required=True, description="As it was asked for.")
    record_id = graphene.ID(required=True)
    record_type = graphene.String(required=True, description='Its type, such as "SalesOrder".')
    number = graphene.String(required=True)
    partner_name = graphene.String(required=True, description="Empty where nobody is concerned.")

    @staticmethod
    def resolve_record_id(root: Referenced, info: graphene.ResolveInfo) -> str:
        return gid(root.kind, root.key, info.context.actor.organisation_id)

    @staticmethod
    def resolve_record_type(root: Referenced, info: graphene.ResolveInfo) -> str:
        return root.kind


class WorkItemType(graphene.ObjectType):
    """One thing to do, with the fact that decides and the next best action."""

    class Meta:
        name = "WorkItem"

    kind = graphene.Field(graphene.NonNull(WorkKindEnum))
    record_id = graphene.ID(required=True, description="Of the order, receipt, document …")
    record_type = graphene.String(required=True, description='Its type, such as "SalesOrder".')
    number = graphene.String(required=True, description="Empty for what has none.")
    partner_id = graphene.ID()
    partner_name = graphene.String(required=True, description="Or the name of a price list.")
    fact = graphene.Field(graphene.NonNull(WorkFactEnum))
    quantity = Decimal(description="What the fact counts: lines or products.")
    amount = graphene.Field(MoneyType)
    since = DateTime(required=True, description="It waits from then on.")
    due = DateTime(description="After that it is late.")
    action = graphene.Field(graphene.NonNull(WorkActionEnum))
    may_act = graphene.Boolean(required=True, description="Whether the action is yours to do.")

    @staticmethod
    def resolve_record_id(item: WorkItem, info: graphene.ResolveInfo) -> str:
        ours = info.context.actor.organisation_id
        return gid(RECORDS[item.kind], item.id, PLATFORM if item.kind in _SHARED else ours)

    @staticmethod
    def resolve_record_type(item: WorkItem, info: graphene.ResolveInfo) -> str:
        return RECORDS[item.kind]

    @staticmethod
    def resolve_partner_id(item: WorkItem, info: graphene.ResolveInfo) -> str | None:
        key = item.partner_id
        return gid("Partner", key, info.context.actor.organisation_id) if key else None

    @staticmethod
    def resolve_amount(item: WorkItem, info: graphene.ResolveInfo) -> Money | None:
        return None if item.amount is None else Money(item.amount, item.currency)

    @staticmethod
    def resolve_since(item: WorkItem, info: graphene.ResolveInfo) -> datetime:
        return item.at

    @staticmethod
    def resolve_may_act(item: WorkItem, info: graphene.ResolveInfo) -> bool:
        return queries.may_act(info.context.actor, item)


class WorkGroupType(graphene.ObjectType):
    """Things of one kind, the oldest first."""

    class Meta:
        name = "WorkGroup"

    kind = graphene.Field(graphene.NonNull(WorkKindEnum))
    count = graphene.Int(required=True, description="Of all of them.")
    may_act = graphene.Boolean(required=True, description="Whether any of it is yours to do.")
    items = graphene.List(graphene.NonNull(WorkItemType), required=True)

    @staticmethod
    def resolve_may_act(group: WorkGroup, info: graphene.ResolveInfo) -> bool:
        return queries.is_theirs(info.context.actor, group)


class LeadType(graphene.ObjectType):
    """The figures that open the day."""

    class Meta:
        name = "WorkLead"

    since = DateTime(required=True)
    orders = graphene.Int(required=True, description="Customers' orders since then.")
    confirmed = graphene.Int(required=True, description="Of these, promised by now.")
    by_rule = graphene.Int(required=True, description="Of these, without a person's doing.")
    need_you = graphene.Int(
        required=True, description="Of the orders, those not answered; 0 for who may not answer."
    )


class WorkListType(graphene.ObjectType):
    """What needs you now, and what you may watch, by kind; kinds with nothing are left out."""

    class Meta:
        name = "WorkList"

    total = graphene.Int(required=True, description="Of what is yours to do.")
    groups = graphene.List(graphene.NonNull(WorkGroupType), required=True)
    lead = graphene.Field(LeadType, description="Null for who may not see orders.")

    @staticmethod
    def resolve_total(found: dict[str, Any], info: graphene.ResolveInfo) -> int:
        groups: list[WorkGroup] = found["groups"]
        actor = info.context.actor
        return sum(group.count for group in groups if queries.is_theirs(actor, group))
