"""Purchase orders as the API shows them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal as PythonDecimal
from typing import Any
from uuid import UUID

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
from tenant_apps.fulfilment.graphql.loaders import ReceiptsByOrder
from tenant_apps.fulfilment.graphql.types import ReceiptType
from tenant_apps.partners.graphql.loaders import PartnerById
from tenant_apps.partners.graphql.types import PartnerType
from tenant_apps.purchasing import queries
from tenant_apps.purchasing.graphql.loaders import LinesByPurchase
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.purchasing.queries import SupplierChoice
from tenant_apps.purchasing.rules import FILES, PurchaseState

PurchaseStateEnum = enum_of(PurchaseState, "PurchaseOrderState")


class PurchaseOrderLineType(TenantNode):
    """One product we have asked for; quantities are base units."""

    class Meta:
        name = "PurchaseOrderLine"

    line_key = graphene.ID(required=True, description="The same in the supplier's books.")
    position = graphene.Int(required=True)
    product = loaded(CatalogProduct, ProductById, by="product_id", required=True)
    quantity = Decimal(required=True)
    order_quantity = Decimal(required=True)
    order_unit = graphene.String(required=True)
    unit_price = Decimal(description="Per base unit; null until the supplier has said.")
    discount_share = Decimal(required=True)
    status = graphene.String(
        required=True, description="As the supplier answered: accepted, amended, waiting …"
    )
    confirmed = Decimal(required=True)
    advised = Decimal(required=True, description="The supplier has sent it.")
    received = Decimal(required=True)
    rejected = Decimal(required=True)
    over = Decimal(required=True, description="Of what was received: beyond what was advised.")
    missing = Decimal(required=True, description="Advised, and will not come.")
    returned = Decimal(required=True)
    on_its_way = Decimal(required=True)
    promised_on = Date()

    @staticmethod
    def resolve_unit_price(
        root: PurchaseOrderLine, info: graphene.ResolveInfo
    ) -> PythonDecimal | None:
        return root.unit_price_amount

    @staticmethod
    def resolve_on_its_way(root: PurchaseOrderLine, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.coming


class PurchaseOrderType(TenantNode):
    """An order of ours to a supplier."""

    _visible = staticmethod(queries.visible_orders)

    class Meta:
        name = "PurchaseOrder"

    number = graphene.String(required=True)
    order_key = graphene.ID(required=True, description="The same in the supplier's books.")
    supplier = loaded(PartnerType, PartnerById, by="supplier_id", required=True)
    supplier_number = graphene.String(required=True)
    state = graphene.Field(graphene.NonNull(PurchaseStateEnum))
    total = graphene.Field(
        MoneyType, required=True, description="As the supplier says, else what we expect."
    )
    version = graphene.Int(required=True)
    placed_by = graphene.String(required=True)
    placed_at = DateTime(required=True)
    sent_at = DateTime()
    answered_at = DateTime()
    ended_at = DateTime()
    requested_on = Date()
    note = graphene.String(required=True)
    reason = graphene.String(required=True)
    lines = loaded_list(PurchaseOrderLineType, LinesByPurchase, by="id")
    needs_acceptance = graphene.Boolean(
        required=True, description="The supplier's answer differs and nobody has agreed to it."
    )
    receipts = loaded_list(ReceiptType, ReceiptsByOrder, by="order_key")
    files = graphene.List(
        graphene.NonNull(AttachedFile),
        required=True,
        description="Whoever sees the order may open them.",
    )
    timeline = timeline()

    @staticmethod
    def resolve_reason(root: PurchaseOrder, info: graphene.ResolveInfo) -> str:
        return (
            root.reason_zh
            if root.reason_zh and info.context.actor.language == "zh"
            else root.reason
        )

    @staticmethod
    def resolve_files(root: PurchaseOrder, info: graphene.ResolveInfo) -> Pending[Any]:
        return FilesOf.of(info).load((FILES, root.id))

    @staticmethod
    def resolve_needs_acceptance(
        root: PurchaseOrder, info: graphene.ResolveInfo
    ) -> Pending[Any] | bool | Any:
        if root.state != PurchaseState.CONFIRMED or root.accepted_version >= root.response_version:
            return False
        return (
            LinesByPurchase.of(info)
            .load(root.id)
            .then(lambda lines: any(line.status in ("amended", "rejected") for line in lines))
        )

    @staticmethod
    def resolve_total(root: PurchaseOrder, info: graphene.ResolveInfo) -> Money:
        return root.total


@dataclass(frozen=True, kw_only=True)
class Paid:
    """What we last paid for a product."""

    product_id: UUID
    unit_price: PythonDecimal  # per base unit


class LastPrice(graphene.ObjectType):
    """What we last paid a supplier for a product, per base unit."""

    product = loaded(CatalogProduct, ProductById, by="product_id", required=True)
    unit_price = Decimal(required=True)


class SupplierChoiceType(graphene.ObjectType):
    """Somebody we may buy from, and what speaks for it."""

    class Meta:
        name = "SupplierChoice"

    supplier = graphene.Field(PartnerType, required=True)
    known_products = graphene.List(
        graphene.NonNull(CatalogProduct),
        required=True,
        description="Those asked for that it is known to supply.",
    )
    last_prices = graphene.List(graphene.NonNull(LastPrice), required=True)

    @staticmethod
    def resolve_known_products(
        root: SupplierChoice, info: graphene.ResolveInfo
    ) -> list[Pending[Any]]:
        return [ProductById.of(info).load(key) for key in root.known]

    @staticmethod
    def resolve_last_prices(root: SupplierChoice, info: graphene.ResolveInfo) -> list[Paid]:
        return [Paid(product_id=key, unit_price=price) for key, price in root.last_prices.items()]
