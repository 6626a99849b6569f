"""Asking for returns."""

from __future__ import annotations

import graphene

from kernel.graphql.ids import one_by_id, sought_key
from kernel.graphql.paging import Page, narrowed, page, paged
from tenant_apps.returns import queries
from tenant_apps.returns.graphql.types import ReturnOrderType, ReturnStateEnum, SideEnum
from tenant_apps.returns.models import ReturnOrder
from tenant_apps.returns.rules import ReturnState, Side


class Query:
    return_order = one_by_id(ReturnOrderType)
    return_orders = paged(
        ReturnOrderType,
        "Goods that go back, to us or from us, newest first.",
        state=ReturnStateEnum(),
        side=SideEnum(),
        search=graphene.String(),
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
    ) -> Page:
        rows = narrowed(queries.visible_returns(info.context.actor), state=state, side=side)
        if search:
            rows = queries.search(rows, search)
        return page(rows, first=first, after=after)
