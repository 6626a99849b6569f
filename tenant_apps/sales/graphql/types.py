"""Sales orders as the API shows them."""

from __future__ import annotations

from decimal import Decimal as PythonDecimal
from typing import Any

import graphene

from kernel.graphql.batching import Pending
from kernel.graphql.ids import TenantNode
from kernel.graphql.loaded import loaded, loaded_list
from kernel.graphql.types import Date, DateTime, Decimal, MoneyType, enum_of
from kernel.money import Money
from shared_apps.exchange.graphql.timeline import timeline
from tenant_apps.attachments.graphql.loaders import FilesOf
from tenant_apps.attachments.graphql.types import AttachedFile
from tenant_apps.catalog.graphql.loaders import ProductById
from tenant_apps.catalog.graphql.types import CatalogProduct
from tenant_apps.fulfilment.graphql.loaders import ShipmentsByReference
from tenant_apps.fulfilment.graphql.types import ShipmentType
from tenant_apps.partners.graphql.loaders import PartnerById
from tenant_apps.partners.graphql.types import PartnerType
from tenant_apps.pricing.graphql.types import PriceStep
from tenant_apps.sales import queries
from tenant_apps.sales.graphql.loaders import LinesByOrder, OrderById
from tenant_apps.sales.models import SalesOrder, SalesOrderLine
from tenant_apps.sales.rules import FILES, LineStatus, OrderState, line_status

OrderStateEnum = enum_of(OrderState, "SalesOrderState")
LineStatusEnum = enum_of(LineStatus, "SalesLineStatus")


class SalesOrderLineType(TenantNode):
    """One product on an order, at the price it was quoted; quantities are base units."""

    class Meta:
        name = "SalesOrderLine"

    line_key = graphene.ID(required=True, description="The same in the customer's books.")
    position = graphene.Int(required=True)
    product = loaded(CatalogProduct, ProductById, by="product_id", required=True)
    quantity = Decimal(required=True)
    order_quantity = Decimal(required=True)
    order_unit = graphene.String(required=True)
    unit_price = Decimal(required=True)
    discount_share = Decimal(required=True)
    total = Decimal(required=True)
    status = graphene.Field(graphene.NonNull(LineStatusEnum))
    confirmed = Decimal(required=True)
    shipped = Decimal(required=True)
    received = Decimal(required=True)
    rejected = Decimal(required=True, description="The customer refused it at the door.")
    missing = Decimal(required=True, description="It left, and the customer never got it.")
    returned = Decimal(required=True)
    cancelled = Decimal(required=True)
    open_to_confirm = Decimal(required=True, description="Nobody has promised it yet.")
    open_to_ship = Decimal(required=True, description="Promised and not on a delivery note.")
    price_trail = graphene.List(graphene.NonNull(PriceStep), required=True)

    @staticmethod
    def resolve_unit_price(root: SalesOrderLine, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.unit_price_amount

    @staticmethod
    def resolve_total(root: SalesOrderLine, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.total_amount

    @staticmethod
    async def resolve_status(root: SalesOrderLine, info: graphene.ResolveInfo) -> LineStatus:
        order = await OrderById.of(info).load(root.order_id)
        return line_status(OrderState(order.state if order else "draft"), root)

    @staticmethod
    def resolve_open_to_confirm(root: SalesOrderLine, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.open

    @staticmethod
    def resolve_open_to_ship(root: SalesOrderLine, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.confirmed - root.shipping


class SalesOrderType(TenantNode):
    """A customer's order."""

    _visible = staticmethod(queries.visible_orders)

    class Meta:
        name = "SalesOrder"

    number = graphene.String(required=True)
    order_key = graphene.ID(required=True, description="The same in the customer's books.")
    customer = loaded(PartnerType, PartnerById, by="customer_id", required=True)
    customer_reference = graphene.String(required=True)
    state = graphene.Field(graphene.NonNull(OrderStateEnum))
    total = graphene.Field(MoneyType, required=True)
    waits = graphene.Boolean(
        required=True, description="We take it, and promise goods of it as soon as there are any."
    )
    version = graphene.Int(required=True)
    placed_by = graphene.String(required=True)
    on_behalf = graphene.Boolean(
        required=True, description="Placed by a person of ours for the customer (ORD-05)."
    )
    placed_at = DateTime(required=True)
    submitted_at = DateTime()
    confirmed_at = DateTime()
    shipped_at = DateTime()
    ended_at = DateTime()
    requested_on = Date()
    promised_on = Date()
    note = graphene.String(required=True)
    reason = graphene.String(required=True)
    lines = loaded_list(SalesOrderLineType, LinesByOrder, by="id")
    shipments = graphene.List(graphene.NonNull(ShipmentType), required=True)
    files = graphene.List(
        graphene.NonNull(AttachedFile),
        required=True,
        description="Whoever sees the order may open them.",
    )
    timeline = timeline()

    @staticmethod
    def resolve_files(root: SalesOrder, info: graphene.ResolveInfo) -> Pending[Any]:
        return FilesOf.of(info).load((FILES, root.id))

    @staticmethod
    def resolve_total(root: SalesOrder, info: graphene.ResolveInfo) -> Money:
        return root.total

    @staticmethod
    def resolve_shipments(root: SalesOrder, info: graphene.ResolveInfo) -> Pending[Any]:
        return ShipmentsByReference.of(info).load(f"sales.order:{root.id}")


class SalesOrdersTotal(graphene.ObjectType):
    """What orders of one currency come to."""

    orders = graphene.Int(required=True)
    total = graphene.Field(MoneyType, required=True)
