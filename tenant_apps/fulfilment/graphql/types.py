"""Goods that leave and come in, as the API shows them."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.graphql.batching import Pending
from kernel.graphql.ids import TenantNode
from kernel.graphql.types import Decimal, enum_of
from tenant_apps.catalog.graphql.loaders import ProductById
from tenant_apps.catalog.graphql.types import CatalogProduct
from tenant_apps.fulfilment.graphql.loaders import LinesByShipment
from tenant_apps.fulfilment.models import Shipment, ShipmentLine
from tenant_apps.fulfilment.rules import ShipmentState
from tenant_apps.inventory.graphql.loaders import WarehouseById
from tenant_apps.inventory.graphql.types import WarehouseType
from tenant_apps.partners.graphql.loaders import PartnerById
from tenant_apps.partners.graphql.types import PartnerType

ShipmentStateEnum = enum_of(ShipmentState)


class LotQuantity(graphene.ObjectType):
    """How much of a line comes from one lot."""

    code = graphene.String(required=True)
    quantity = Decimal(required=True)
    expires_on = graphene.String()


class ShipmentLineType(TenantNode):
    """One product of a shipment, in base units."""

    class Meta:
        name = "ShipmentLine"

    line_key = graphene.ID(required=True, description="The order line's identity in both books.")
    position = graphene.Int(required=True)
    product = graphene.Field(CatalogProduct, required=True)
    quantity = Decimal(required=True)
    lots = graphene.List(graphene.NonNull(LotQuantity), required=True)

    @staticmethod
    def resolve_product(root: ShipmentLine, info: graphene.ResolveInfo) -> Pending[Any]:
        return ProductById.of(info).load(root.product_id)


class ShipmentType(TenantNode):
    """A delivery note, and the goods issue once it has left."""

    class Meta:
        name = "Shipment"

    number = graphene.String(required=True)
    shipment_key = graphene.ID(required=True, description="The same in the partner's receipt.")
    state = graphene.Field(graphene.NonNull(ShipmentStateEnum))
    is_return = graphene.Boolean(required=True)
    partner = graphene.Field(PartnerType, required=True)
    warehouse = graphene.Field(WarehouseType, required=True)
    order_number = graphene.String(required=True)
    carrier = graphene.String(required=True)
    tracking_number = graphene.String(required=True)
    dispatched_at = graphene.DateTime()
    lines = graphene.List(graphene.NonNull(ShipmentLineType), required=True)

    @staticmethod
    def resolve_partner(root: Shipment, info: graphene.ResolveInfo) -> Pending[Any]:
        return PartnerById.of(info).load(root.partner_id)

    @staticmethod
    def resolve_warehouse(root: Shipment, info: graphene.ResolveInfo) -> Pending[Any]:
        return WarehouseById.of(info).load(root.warehouse_id)

    @staticmethod
    def resolve_lines(root: Shipment, info: graphene.ResolveInfo) -> Pending[Any]:
        return LinesByShipment.of(info).load(root.id)
