"""Asking for figures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import graphene

from kernel import clock
from kernel.actor import Actor
from kernel.errors import Forbidden
from kernel.graphql.ids import sought_key
from kernel.graphql.paging import Page, page_of, paged
from kernel.graphql.types import Date
from tenant_apps.insights import queries
from tenant_apps.insights.graphql.types import (
    CockpitType,
    GroupingEnum,
    MeasureEnum,
    OrdersAndReceipts,
    PartnerFiguresType,
    PeriodEnum,
    StatementPaperType,
    StatementRowType,
    StockOverviewRow,
    TopCustomer,
    TopProduct,
    TradedCurrency,
    TradeSideEnum,
    TrendStep,
    VersusRowType,
)
from tenant_apps.insights.permissions import Permission
from tenant_apps.insights.queries import Asked
from tenant_apps.insights.rules import Grouping, Measure, Period, TradeSide
from tenant_apps.partners.queries import visible_partners
from tenants import days

_ORDERS = {TradeSide.SALES: "sales.order.view", TradeSide.PURCHASES: "purchasing.order.view"}
SALES = (Permission.FIGURES, _ORDERS[TradeSide.SALES])
STOCK = (Permission.FIGURES, "inventory.stock.view")
_MOST = 100


def _span(**further: Any) -> dict[str, Any]:
    """The arguments all figures take."""
    return {
        "since": Date(description="The first day; 30 days unless said."),
        "until": Date(description="The last day; today unless said."),
        "currency": graphene.String(default_value="", description="The company's unless said."),
        **further,
    }


def _many(kind: type[graphene.ObjectType], description: str, **arguments: Any) -> graphene.Field:
    listed = graphene.List(graphene.NonNull(kind))
    return graphene.Field(graphene.NonNull(listed), description=description, **arguments)


class Query:
    cockpit = graphene.Field(
        graphene.NonNull(CockpitType),
        description="Ordering at a glance (BIA-01).",
        **_span(customer_id=graphene.ID()),
    )
    order_trend = _many(
        TrendStep,
        "Order amount per day, week or month with its change (BIA-02).",
        **_span(
            period=graphene.Argument(PeriodEnum, default_value=Period.DAY),
            customer_id=graphene.ID(),
        ),
    )
    orders_and_receipts = _many(
        OrdersAndReceipts,
        "Ordered, shipped and received side by side, month by month (BIA-03).",
        months=graphene.Int(default_value=6, description="With this one, 1 to 36."),
        currency=graphene.String(default_value=""),
        customer_id=graphene.ID(),
    )
    ordered_versus_shipped = paged(
        VersusRowType,
        "Ordered, shipped and open, the largest first, at most 2,000 rows (BIA-04).",
        **_span(by=graphene.Argument(GroupingEnum, default_value=Grouping.CUSTOMER_AND_PRODUCT)),
        customer_id=graphene.ID(),
    )
    top_customers = _many(
        TopCustomer,
        "Customers by order amount (BIA-05).",
        **_span(first=graphene.Int(default_value=10)),
    )
    top_products = _many(
        TopProduct,
        "Products by what was ordered (BIA-06).",
        **_span(
            first=graphene.Int(default_value=10),
            by=graphene.Argument(MeasureEnum, default_value=Measure.QUANTITY),
            customer_id=graphene.ID(),
        ),
    )
    traded_currencies = _many(
        TradedCurrency,
        "In which currencies was ordered; figures of one are never added to another's.",
        since=Date(description="The first day; a year ago unless said."),
        until=Date(description="The last day; today unless said."),
        side=graphene.Argument(TradeSideEnum, default_value=TradeSide.SALES),
        partner_id=graphene.ID(),
    )
    stock_overview = _many(StockOverviewRow, "What lies in each warehouse, and how still.")
    partner_figures = graphene.Field(
        PartnerFiguresType,
        partner_id=graphene.ID(required=True),
        description="A partner from all sides; null where there is none (PTR-19).",
    )
    statement = paged(
        StatementRowType,
        "Ordered, delivered and sent back per partner and month; a year unless said.",
        **_span(side=graphene.Argument(TradeSideEnum, default_value=TradeSide.SALES)),
        partner_id=graphene.ID(),
    )
    statement_papers = paged(
        StatementPaperType,
        "The papers behind a partner's statement, in order of time; a year unless said.",
        **_span(side=graphene.Argument(TradeSideEnum, default_value=TradeSide.SALES)),
        partner_id=graphene.ID(required=True),
    )

    @staticmethod
    def resolve_cockpit(root: None, info: graphene.ResolveInfo, **span: Any) -> dict[str, Any]:
        wanted = _asked(info, SALES, **span)
        found = queries.cockpit(wanted, today=clock.today(wanted.zone))
        return {
            **{name: getattr(found, name) for name in found.__dataclass_fields__},
            "change": found.change,
            "currency": wanted.currency,
            "since": wanted.span.since,
            "until": wanted.span.until,
        }

    @staticmethod
    def resolve_order_trend(
        root: None, info: graphene.ResolveInfo, period: Period, **span: Any
    ) -> list[queries.Step]:
        return queries.order_trend(_asked(info, SALES, **span), period=period)

    @staticmethod
    def resolve_orders_and_receipts(
        root: None, info: graphene.ResolveInfo, months: int, **given: Any
    ) -> list[queries.MonthRow]:
        today = days.today()
        back = today.year * 12 + today.month - min(max(months, 1), 36)
        since = date(back // 12, back % 12 + 1, 1)
        return queries.orders_and_receipts(_asked(info, SALES, since=since, until=today, **given))

    @staticmethod
    def resolve_ordered_versus_shipped(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        by: Grouping,
        after: str | None = None,
        **span: Any,
    ) -> Page:
        rows = queries.ordered_versus_shipped(_asked(info, SALES, **span), by=by)
        return page_of(rows, key=lambda row: row.key, first=first, after=after)

    @staticmethod
    def resolve_top_customers(
        root: None, info: graphene.ResolveInfo, first: int, **span: Any
    ) -> list[queries.Ranked]:
        return queries.top_customers(_asked(info, SALES, **span), most=_few(first))

    @staticmethod
    def resolve_top_products(
        root: None, info: graphene.ResolveInfo, first: int, by: Measure, **span: Any
    ) -> list[queries.Ranked]:
        return queries.top_products(_asked(info, SALES, **span), most=_few(first), by=by)

    @staticmethod
    def resolve_traded_currencies(
        root: None, info: graphene.ResolveInfo, side: TradeSide, **span: Any
    ) -> list[queries.CurrencyRow]:
        wanted = _asked(info, (_ORDERS[side],), **_a_year(span))
        return queries.traded_currencies(wanted, side=side)

    @staticmethod
    def resolve_stock_overview(root: None, info: graphene.ResolveInfo) -> list[queries.StockRow]:
        return queries.stock_overview(_asked(info, STOCK))

    @staticmethod
    def resolve_partner_figures(
        root: None, info: graphene.ResolveInfo, partner_id: str
    ) -> queries.PartnerFigures | None:
        actor = info.context.actor
        if actor.partner_id is not None:
            raise Forbidden(permission="sales.order.view")
        key = sought_key(partner_id, "Partner", actor)
        partner = visible_partners(actor).filter(pk=key).first()
        if partner is None:
            return None
        return queries.partner_figures(partner.id, currency=partner.currency, actor=actor)

    @staticmethod
    def resolve_statement(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        side: TradeSide,
        after: str | None = None,
        **span: Any,
    ) -> Page:
        wanted = _asked(info, (Permission.STATEMENT, _ORDERS[side]), **_a_year(span))
        rows = queries.statement(wanted, side=side)
        return page_of(rows, key=lambda row: row.key, first=first, after=after)

    @staticmethod
    def resolve_statement_papers(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        side: TradeSide,
        after: str | None = None,
        **span: Any,
    ) -> Page:
        wanted = _asked(info, (Permission.STATEMENT, _ORDERS[side]), **_a_year(span))
        rows = queries.statement_papers(wanted, side=side)
        return page_of(rows, key=lambda row: row.key, first=first, after=after)


def _asked(
    info: graphene.ResolveInfo,
    permissions: Sequence[str],
    *,
    customer_id: str | None = None,
    partner_id: str | None = None,
    **span: Any,
) -> Asked:
    actor: Actor = info.context.actor
    given = partner_id or customer_id
    partner: UUID | None = sought_key(given, "Partner", actor) if given else None
    return queries.asked(actor, permissions, partner_id=partner, **span)


def _a_year(span: dict[str, Any]) -> dict[str, Any]:
    if span.get("since"):
        return span
    last: date = span.get("until") or days.today()
    return {**span, "since": date.fromordinal(max(last.toordinal() - 365, 1))}


def _few(first: int) -> int:
    return min(max(first, 1), _MOST)
