"""Figures as the API shows them. Amounts are in the currency that was asked for."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.graphql.ids import gid
from kernel.graphql.types import Date, DateTime, Decimal, enum_of
from tenant_apps.insights.queries import StatementPaper
from tenant_apps.insights.rules import Grouping, Measure, Period, TradeSide

PeriodEnum = enum_of(Period, "InsightPeriod")
GroupingEnum = enum_of(Grouping, "InsightGrouping")
MeasureEnum = enum_of(Measure, "InsightMeasure")
TradeSideEnum = enum_of(TradeSide)
_PAPER_TYPES = {
    TradeSide.SALES: {"order": "SalesOrder", "delivery": "Shipment", "return": "ReturnOrder"},
    TradeSide.PURCHASES: {"order": "PurchaseOrder", "delivery": "Receipt", "return": "ReturnOrder"},
}


def _own(kind: str, key: Any, info: graphene.ResolveInfo) -> str | None:
    return gid(kind, key, info.context.actor.organisation_id) if key else None


class _NamesPartner:
    partner_id = graphene.ID()
    partner_name = graphene.String(required=True)

    @staticmethod
    def resolve_partner_id(row: Any, info: graphene.ResolveInfo) -> str | None:
        return _own("Partner", row.partner_id, info)


class CockpitType(graphene.ObjectType):
    """Ordering at a glance, against the span of equal length before (BIA-01)."""

    class Meta:
        name = "Cockpit"

    currency = graphene.String(required=True)
    since = Date(required=True)
    until = Date(required=True)
    amount = Decimal(required=True)
    amount_before = Decimal(required=True)
    change = Decimal(description="A share: 0.25 is a quarter more. Null after nothing.")
    orders = graphene.Int(required=True)
    orders_before = graphene.Int(required=True)
    customers = graphene.Int(required=True, description="Who have ordered.")
    to_confirm = graphene.Int(required=True, description="Orders that wait for an answer now.")
    to_confirm_amount = Decimal(required=True)
    open_amount = Decimal(required=True, description="Promised and not shipped, now.")
    late = graphene.Int(required=True, description="Promised for a day that is past.")


class TradedCurrency(graphene.ObjectType):
    """What was ordered in one currency."""

    currency = graphene.String(required=True)
    orders = graphene.Int(required=True)
    amount = Decimal(required=True)


class TrendStep(graphene.ObjectType):
    """One day, week or month (BIA-02)."""

    start = Date(required=True)
    amount = Decimal(required=True)
    orders = graphene.Int(required=True)
    change = Decimal(description="Against the one before, as a share; null after nothing.")


class OrdersAndReceipts(graphene.ObjectType):
    """What was ordered in a month, and what of that has been shipped and received (BIA-03)."""

    month = Date(required=True, description="Its first day.")
    ordered = Decimal(required=True)
    shipped = Decimal(required=True)
    received = Decimal(required=True, description="As the customers have reported.")


class VersusRowType(_NamesPartner, graphene.ObjectType):
    """Ordered against shipped (BIA-04); quantities are base units."""

    class Meta:
        name = "OrderedVersusShipped"

    product_id = graphene.ID()
    sku = graphene.String(required=True)
    product_name = graphene.String(required=True)
    unit = graphene.String(required=True, description="Empty where products are added up.")
    ordered = Decimal(required=True)
    ordered_amount = Decimal(required=True)
    shipped = Decimal(required=True)
    shipped_amount = Decimal(required=True)
    open = Decimal(required=True)
    open_amount = Decimal(required=True)

    @staticmethod
    def resolve_product_id(row: Any, info: graphene.ResolveInfo) -> str | None:
        return _own("CatalogProduct", row.product_id, info)


class _Ranked:
    name = graphene.String(required=True)
    amount = Decimal(required=True)
    orders = graphene.Int(required=True)
    share = Decimal(description="Of the amount of all.")


class TopCustomer(_Ranked, graphene.ObjectType):
    """A customer by order amount (BIA-05)."""

    partner_id = graphene.ID(required=True)
    number = graphene.String(required=True)

    @staticmethod
    def resolve_partner_id(row: Any, info: graphene.ResolveInfo) -> str | None:
        return _own("Partner", row.id, info)


class TopProduct(_Ranked, graphene.ObjectType):
    """A product by what was ordered of it (BIA-06)."""

    product_id = graphene.ID(required=True)
    sku = graphene.String(required=True)
    quantity = Decimal(required=True, description="Base units.")
    unit = graphene.String(required=True)

    @staticmethod
    def resolve_product_id(row: Any, info: graphene.ResolveInfo) -> str | None:
        return _own("CatalogProduct", row.id, info)

    @staticmethod
    def resolve_sku(row: Any, info: graphene.ResolveInfo) -> str:
        return str(row.number)


class StockOverviewRow(graphene.ObjectType):
    """One warehouse; quantities are base units of all products. No value: there is no cost yet."""

    warehouse_id = graphene.ID(required=True)
    code = graphene.String(required=True)
    name = graphene.String(required=True)
    products = graphene.Int(required=True)
    on_hand = Decimal(required=True)
    held = Decimal(required=True)
    idle_30 = graphene.Int(required=True, description="Products still for 30 to 90 days.")
    idle_90 = graphene.Int(required=True, description="Products still for 90 days or more.")
    expiring = graphene.Int(required=True, description="Lots that expire within 30 days.")

    @staticmethod
    def resolve_warehouse_id(row: Any, info: graphene.ResolveInfo) -> str | None:
        return _own("Warehouse", row.id, info)


class StatementRowType(_NamesPartner, graphene.ObjectType):
    """A partner's month: ordered, delivered and sent back."""

    class Meta:
        name = "StatementRow"

    month = Date(required=True, description="Its first day.")
    orders = graphene.Int(required=True)
    ordered = Decimal(required=True)
    deliveries = graphene.Int(required=True)
    delivered = Decimal(required=True)
    returns = graphene.Int(required=True)
    returned = Decimal(required=True)
    net = Decimal(required=True, description="Delivered less returned.")


class StatementPaperType(graphene.ObjectType):
    """One paper of a statement."""

    class Meta:
        name = "StatementPaper"

    record_id = graphene.ID(required=True)
    record_type = graphene.String(required=True, description='Such as "Shipment".')
    kind = graphene.String(required=True, description="order, delivery or return.")
    number = graphene.String(required=True)
    order_number = graphene.String(required=True)
    at = DateTime(required=True)
    amount = Decimal(required=True, description="Negative for a return.")

    @staticmethod
    def resolve_record_type(paper: StatementPaper, info: graphene.ResolveInfo) -> str:
        return _PAPER_TYPES[paper.side][paper.kind]

    @staticmethod
    def resolve_record_id(paper: StatementPaper, info: graphene.ResolveInfo) -> str | None:
        return _own(_PAPER_TYPES[paper.side][paper.kind], paper.id, info)


class PartnerFiguresType(graphene.ObjectType):
    """A partner from all sides (PTR-19); null for what you may not see.

    Amounts are of the last 365 days, in the partner's currency.
    """

    class Meta:
        name = "PartnerFigures"

    sales_orders = graphene.Int()
    sales_amount = Decimal()
    sales_open = graphene.Int(description="Submitted or confirmed.")
    sales_last_at = DateTime()
    purchase_orders = graphene.Int()
    purchase_amount = Decimal()
    purchase_open = graphene.Int(description="Sent or confirmed.")
    purchase_last_at = DateTime()
    shipments_to_send = graphene.Int()
    shipped_last_at = DateTime()
    receipts_due = graphene.Int()
    received_last_at = DateTime()
    returns_open = graphene.Int()
    price_lists = graphene.Int(description="Made for it.")
    last_activity_at = DateTime()
