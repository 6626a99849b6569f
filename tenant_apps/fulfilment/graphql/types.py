"""Goods that leave and come in, as the API shows them."""

from __future__ import annotations

from decimal import Decimal as PythonDecimal
from typing import Any

import graphene
import msgspec

from kernel.graphql.batching import Pending
from kernel.graphql.ids import TenantNode
from kernel.graphql.loaded import loaded, loaded_list
from kernel.graphql.types import Date, DateTime, Decimal, enum_of
from shared_apps.exchange.documents import Address
from tenant_apps.attachments.graphql.loaders import FilesOf
from tenant_apps.attachments.graphql.types import AttachedFile
from tenant_apps.catalog.graphql.loaders import ProductById
from tenant_apps.catalog.graphql.types import CatalogProduct
from tenant_apps.fulfilment import queries
from tenant_apps.fulfilment.graphql.loaders import LinesByReceipt, LinesByShipment
from tenant_apps.fulfilment.models import ReceiptLine, Shipment
from tenant_apps.fulfilment.rules import RECEIPT_LINE, ReceiptState, ShipmentState
from tenant_apps.inventory.graphql.loaders import WarehouseById
from tenant_apps.inventory.graphql.types import WarehouseType
from tenant_apps.partners.graphql.loaders import PartnerById
from tenant_apps.partners.graphql.types import PartnerType

ShipmentStateEnum = enum_of(ShipmentState)
ReceiptStateEnum = enum_of(ReceiptState)


class LotQuantity(graphene.ObjectType):
    """How much of a line comes from one lot."""

    code = graphene.String(required=True)
    quantity = Decimal(required=True)
    expires_on = graphene.String()


class DeliverTo(graphene.ObjectType):
    """Where goods go, and who takes them in there."""

    name = graphene.String(required=True)
    phone = graphene.String(required=True)
    street = graphene.String(required=True)
    city = graphene.String(required=True)
    region = graphene.String(required=True)
    postal_code = graphene.String(required=True)
    country = graphene.String(required=True, description="ISO 3166-1 alpha-2.")


class ShipmentLineType(TenantNode):
    """One product of a shipment, in base units."""

    class Meta:
        name = "ShipmentLine"

    line_key = graphene.ID(required=True, description="The order line's identity in both books.")
    position = graphene.Int(required=True)
    product = loaded(CatalogProduct, ProductById, by="product_id", required=True)
    quantity = Decimal(required=True)
    picked = Decimal(required=True, description="Taken from the shelf so far.")
    lots = graphene.List(graphene.NonNull(LotQuantity), required=True)


class ShipmentType(TenantNode):
    """A delivery note, and the goods issue once it has left."""

    _visible = staticmethod(queries.visible_shipments)

    class Meta:
        name = "Shipment"

    number = graphene.String(required=True)
    shipment_key = graphene.ID(required=True, description="The same in the partner's receipt.")
    state = graphene.Field(graphene.NonNull(ShipmentStateEnum))
    is_return = graphene.Boolean(required=True)
    partner = loaded(PartnerType, PartnerById, by="partner_id", required=True)
    warehouse = loaded(WarehouseType, WarehouseById, by="warehouse_id", required=True)
    order_number = graphene.String(required=True)
    carrier = graphene.String(required=True)
    tracking_number = graphene.String(required=True)
    dispatched_at = DateTime()
    created_at = DateTime(required=True)
    reference = graphene.String(
        required=True, description="For what: sales.order:<id>; see references(of:)."
    )
    due_on = Date(description="The day it was promised for, or wished.")
    deliver_to = graphene.Field(DeliverTo)
    lines = loaded_list(ShipmentLineType, LinesByShipment, by="id")

    @staticmethod
    def resolve_deliver_to(root: Shipment, info: graphene.ResolveInfo) -> Address | None:
        return msgspec.convert(root.deliver_to, Address) if root.deliver_to else None


class ReceiptLineType(TenantNode):
    """One product of a receipt, in base units."""

    class Meta:
        name = "ReceiptLine"

    line_key = graphene.ID(required=True, description="The order line's identity in both books.")
    position = graphene.Int(required=True)
    product = loaded(CatalogProduct, ProductById, by="product_id", required=True)
    advised = Decimal(required=True, description="What the partner says it has sent.")
    received = Decimal(required=True, description="In stock.")
    rejected = Decimal(required=True, description="Came, and was not taken in.")
    over = Decimal(required=True, description="Of what was received: beyond what was advised.")
    missing = Decimal(required=True, description="Will not come any more.")
    open = Decimal(required=True, description="Still on its way.")
    reason = graphene.String(required=True)
    photos = graphene.List(graphene.NonNull(AttachedFile), required=True)
    lots = graphene.List(graphene.NonNull(LotQuantity), required=True)

    @staticmethod
    def resolve_photos(root: ReceiptLine, info: graphene.ResolveInfo) -> Pending[Any]:
        return FilesOf.of(info).load((RECEIPT_LINE, root.id))

    @staticmethod
    def resolve_open(root: ReceiptLine, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.open


class ReceiptType(TenantNode):
    """Goods on their way to us, and what has come in of them."""

    _visible = staticmethod(queries.visible_receipts)

    class Meta:
        name = "Receipt"

    number = graphene.String(required=True)
    shipment_key = graphene.ID(required=True, description="The same in the partner's shipment.")
    state = graphene.Field(graphene.NonNull(ReceiptStateEnum))
    is_return = graphene.Boolean(required=True)
    partner = loaded(PartnerType, PartnerById, by="partner_id", required=True)
    warehouse = loaded(WarehouseType, WarehouseById, by="warehouse_id")
    order_key = graphene.ID(required=True, description="The order's identity in both books.")
    order_number = graphene.String(required=True)
    return_key = graphene.ID(description="Of goods that come back: the return's, in both books.")
    despatch_number = graphene.String(required=True, description="The partner's.")
    carrier = graphene.String(required=True)
    tracking_number = graphene.String(required=True)
    dispatched_at = DateTime()
    received_at = DateTime()
    lines = loaded_list(ReceiptLineType, LinesByReceipt, by="id")
