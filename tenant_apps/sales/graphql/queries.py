"""Asking for sales orders."""

from __future__ import annotations

from datetime import date
from typing import Any

import graphene
from django.db.models import QuerySet

from kernel.graphql.ids import one_by_id, sought_key
from kernel.graphql.paging import Page, page, paged
from kernel.graphql.types import Date
from tenant_apps.sales import queries
from tenant_apps.sales.graphql.types import OrderStateEnum, SalesOrdersTotal, SalesOrderType
from tenant_apps.sales.models import SalesOrder
from tenant_apps.sales.rules import OrderState
from tenants.queries import current_tenant


def _narrowing() -> dict[str, Any]:
    """The arguments of a list of orders."""
    return {
        "state": OrderStateEnum(),
        "states": graphene.List(graphene.NonNull(OrderStateEnum), description="Any of these."),
        "search": graphene.String(),
        "customer_id": graphene.ID(),
        "since": Date(description="The first day of submitting, where the company is."),
        "until": Date(description="The last day of submitting."),
        "currency": graphene.String(),
    }


class Query:
    sales_order = one_by_id(SalesOrderType)
    sales_orders = paged(SalesOrderType, "Customers' orders, newest first.", **_narrowing())
    sales_orders_total = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(SalesOrdersTotal))),
        description="What the orders of such a list come to, per currency.",
        **_narrowing(),
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
        **wanted: Any,
    ) -> Page:
        return page(_orders(info, **wanted), first=first, after=after)

    @staticmethod
    def resolve_sales_orders_total(
        root: None, info: graphene.ResolveInfo, **wanted: Any
    ) -> list[queries.CurrencyTotal]:
        return queries.totals(_orders(info, **wanted))


def _orders(
    info: graphene.ResolveInfo,
    *,
    state: OrderState | None = None,
    states: list[OrderState] | None = None,
    search: str = "",
    customer_id: str | None = None,
    since: date | None = None,
    until: date | None = None,
    currency: str = "",
) -> QuerySet[SalesOrder]:
    actor = info.context.actor
    orders = queries.visible_orders(actor)
    wanted = queries.Narrowing(
        states=[*(states or ()), *([state] if state else ())],
        customer_id=sought_key(customer_id, "Partner", actor) if customer_id else None,
        since=since,
        until=until,
        currency=currency,
        text=search,
    )
    return queries.narrow(orders, wanted, zone=current_tenant().zone)
