"""Asking for returns."""

from __future__ import annotations

from uuid import UUID

import graphene

from kernel.graphql.ids import one_by_id, sought_key
from kernel.graphql.paging import Page, narrowed, page, paged
from tenant_apps.returns import queries
from tenant_apps.returns.graphql.returnable import (
    ReturnableOrder,
    ReturnableOrderType,
    returnable_order,
)
from tenant_apps.returns.graphql.types import ReturnOrderType, ReturnStateEnum, SideEnum
from tenant_apps.returns.models import ReturnOrder
from tenant_apps.returns.permissions import Permission
from tenant_apps.returns.rules import ReturnState, Side


class Query:
    return_order = one_by_id(ReturnOrderType)
    return_orders = paged(
        ReturnOrderType,
        "Goods that go back, to us or from us, newest first.",
        state=ReturnStateEnum(),
        side=SideEnum(),
        search=graphene.String(),
        order_key=graphene.UUID(description="Of this trade only."),
        return_key=graphene.UUID(description="The one both sides know by this key."),
    )
    returnable = graphene.Field(
        ReturnableOrderType,
        order_id=graphene.ID(description="Of a SalesOrder or PurchaseOrder …"),
        order_key=graphene.UUID(description="… or the key both sides know it by."),
        description="What of an order may still go back; null if the order is not yours to see.",
    )

    @staticmethod
    def resolve_return_order(root: None, info: graphene.ResolveInfo, id: str) -> ReturnOrder | None:
        actor = info.context.actor
        return (
            queries.visible_returns(actor).filter(pk=sought_key(id, "ReturnOrder", actor)).first()
        )

    @staticmethod
    def resolve_return_orders(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        state: ReturnState | None = None,
        side: Side | None = None,
        search: str = "",
        order_key: UUID | None = None,
        return_key: UUID | None = None,
    ) -> Page:
        rows = queries.visible_returns(info.context.actor)
        rows = narrowed(rows, state=state, side=side, order_key=order_key, return_key=return_key)
        if search:
            rows = queries.search(rows, search)
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_returnable(
        root: None,
        info: graphene.ResolveInfo,
        order_id: str | None = None,
        order_key: UUID | None = None,
    ) -> ReturnableOrder | None:
        actor = info.context.actor
        actor.require(Permission.VIEW)
        return returnable_order(actor, order_id=order_id, order_key=order_key)
