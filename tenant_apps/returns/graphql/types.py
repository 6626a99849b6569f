"""Returns as the API shows them."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.graphql.batching import Pending
from kernel.graphql.ids import TenantNode
from kernel.graphql.loaded import loaded, loaded_list
from kernel.graphql.types import DateTime, Decimal, enum_of
from shared_apps.exchange.graphql.timeline import (
    TIMELINE,
    TimelineByOrderKey,
    TimelineEntry,
    TimelineEntryType,
)
from tenant_apps.attachments.graphql.loaders import FilesOf
from tenant_apps.attachments.graphql.types import AttachedFile
from tenant_apps.catalog.graphql.loaders import ProductById
from tenant_apps.catalog.graphql.types import CatalogProduct
from tenant_apps.fulfilment.graphql.loaders import ReceiptsByReturn, ShipmentsByReturn
from tenant_apps.fulfilment.graphql.types import ReceiptType, ShipmentType
from tenant_apps.partners.graphql.loaders import PartnerById
from tenant_apps.partners.graphql.types import PartnerType
from tenant_apps.returns import queries
from tenant_apps.returns.graphql.loaders import LinesByReturn, OrderIdByKey
from tenant_apps.returns.models import ReturnOrder
from tenant_apps.returns.rules import PHOTOS, ReturnState, Side

ReturnStateEnum = enum_of(ReturnState, "ReturnOrderState")
SideEnum = enum_of(Side, "ReturnSide")


class ReturnLineType(TenantNode):
    """How much of one order line goes back, in base units."""

    class Meta:
        name = "ReturnLine"

    line_key = graphene.ID(required=True, description="The order line's identity in both books.")
    position = graphene.Int(required=True)
    product = loaded(CatalogProduct, ProductById, by="product_id", required=True)
    asked = Decimal(required=True, description="What the customer wanted to give back.")
    quantity = Decimal(
        required=True,
        description="What was agreed of it, maybe nothing; until then what was asked.",
    )
    dispatched = Decimal(required=True, description="Has left the customer.")
    received = Decimal(required=True, description="Is back in the seller's stock.")
    rejected = Decimal(required=True, description="Came back, and was not taken into stock.")
    lot_code = graphene.String(required=True)
    reason = graphene.String(required=True)


class ReturnOrderType(TenantNode):
    """An agreement that goods of one order go back; both sides keep one."""

    _visible = staticmethod(queries.visible_returns)

    class Meta:
        name = "ReturnOrder"

    number = graphene.String(required=True)
    partner_number = graphene.String(required=True, description="What the other side calls it.")
    return_key = graphene.ID(required=True, description="The same in the other side's books.")
    side = graphene.Field(graphene.NonNull(SideEnum))
    partner = loaded(PartnerType, PartnerById, by="partner_id", required=True)
    order_key = graphene.ID(required=True)
    order_number = graphene.String(required=True)
    state = graphene.Field(graphene.NonNull(ReturnStateEnum))
    reason = graphene.String(required=True)
    answer = graphene.String(required=True, description="Why it was refused or called off.")
    requested_by = graphene.String(required=True)
    created_at = DateTime(required=True)
    instructed_at = DateTime()
    dispatched_at = DateTime()
    ended_at = DateTime()
    lines = loaded_list(ReturnLineType, LinesByReturn, by="id")
    shipments = loaded_list(
        ShipmentType, ShipmentsByReturn, by="return_key", description="Gone back from us."
    )
    receipts = loaded_list(
        ReceiptType, ReceiptsByReturn, by="return_key", description="Come back to us."
    )
    order_id = graphene.ID(description="Of the order in these books; null if not yours to see.")
    photos = graphene.List(
        graphene.NonNull(AttachedFile), required=True, description="What is wrong with the goods."
    )
    timeline = graphene.List(
        graphene.NonNull(TimelineEntryType), required=True, description=TIMELINE
    )

    @staticmethod
    def resolve_order_id(root: ReturnOrder, info: graphene.ResolveInfo) -> Pending[Any]:
        return OrderIdByKey.of(info, root.side).load(root.order_key)

    @staticmethod
    def resolve_photos(root: ReturnOrder, info: graphene.ResolveInfo) -> Pending[Any]:
        return FilesOf.of(info).load((PHOTOS, root.id))

    @staticmethod
    async def resolve_timeline(
        root: ReturnOrder, info: graphene.ResolveInfo
    ) -> list[TimelineEntry]:
        """Of what happened in the trade that which is about this return and its goods."""
        everything = await TimelineByOrderKey.of(info).load(root.order_key)
        sent = await ShipmentsByReturn.of(info).load(root.return_key)
        come = await ReceiptsByReturn.of(info).load(root.return_key)
        about = {root.id, root.return_key}
        about |= {key for each in sent for key in (each.id, each.shipment_key)}
        about |= {key for each in come for key in (each.id, each.shipment_key)}
        return [entry for entry in everything if entry.about in about]
