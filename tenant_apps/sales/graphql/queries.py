"""Asking for sales orders."""

from __future__ import annotations

import graphene

from kernel.graphql.ids import one_by_id, sought_key
from kernel.graphql.paging import Page, narrowed, page, paged
from tenant_apps.sales import queries
from tenant_apps.sales.graphql.types import OrderStateEnum, SalesOrderType
from tenant_apps.sales.models import SalesOrder
from tenant_apps.sales.rules import OrderState


class Query:
    sales_order = one_by_id(SalesOrderType)
    sales_orders = paged(
        SalesOrderType,
        "Customers' orders, newest first.",
        state=OrderStateEnum(),
        search=graphene.String(),
        customer_id=graphene.ID(),
    )

    @staticmethod
    def resolve_sales_order(root: None, info: graphene.ResolveInfo, id: str) -> SalesOrder | None:
        actor = info.context.actor
        return queries.visible_orders(actor).filter(pk=sought_key(id, "SalesOrder", actor)).first()

    @staticmethod
    def resolve_sales_orders(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        state: OrderState | None = None,
        search: str = "",
        customer_id: str | None = None,
    ) -> Page:
        actor = info.context.actor
        rows = queries.visible_orders(actor)
        customer = sought_key(customer_id, "Partner", actor) if customer_id else None
        rows = narrowed(rows, state=state, customer=customer)
        if search:
            rows = queries.search(rows, search)
        return page(rows, first=first, after=after)
