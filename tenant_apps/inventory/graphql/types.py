"""The stock book as the API shows it."""

from __future__ import annotations

from decimal import Decimal as PythonDecimal
from typing import Any

import graphene

from kernel.graphql.batching import Pending
from kernel.graphql.ids import TenantNode
from kernel.graphql.types import Date, DateTime, Decimal, enum_of
from tenant_apps.catalog.graphql.loaders import ProductById
from tenant_apps.catalog.graphql.types import CatalogProduct
from tenant_apps.inventory.graphql.loaders import (
    CountingByCount,
    LinesByCount,
    LinesByTransfer,
    LocationById,
    LotById,
    WarehouseById,
)
from tenant_apps.inventory.models import Balance, CountLine, CountSheet, Hold, Move, Transfer
from tenant_apps.inventory.rules import DocumentState, LocationKind, Reason

ReasonEnum = enum_of(Reason, "MoveReason")
DocumentStateEnum = enum_of(DocumentState, "StockDocumentState")
LocationKindEnum = enum_of(LocationKind)


class WarehouseType(TenantNode):
    """A building of the company's."""

    class Meta:
        name = "Warehouse"

    code = graphene.String(required=True)
    name = graphene.String(required=True)
    region_code = graphene.String(required=True)
    is_default = graphene.Boolean(required=True)


class LocationType(TenantNode):
    """A place goods can be, the world outside included."""

    class Meta:
        name = "Location"

    code = graphene.String(required=True)
    kind = graphene.Field(graphene.NonNull(LocationKindEnum))
    warehouse = graphene.Field(WarehouseType)


class LotType(TenantNode):
    """Goods of one product that were made together."""

    class Meta:
        name = "Lot"

    code = graphene.String(required=True)
    expires_on = Date()


class _OfProduct(TenantNode):
    """A row about one product, perhaps in one lot."""

    class Meta:
        abstract = True

    product = graphene.Field(CatalogProduct, required=True)

    @staticmethod
    def resolve_product(root: Any, info: graphene.ResolveInfo) -> Pending[Any]:
        return ProductById.of(info).load(root.product_id)


class StockBalance(_OfProduct):
    """What lies in one place: actual (on hand), frozen (held) and available (INV-02)."""

    location = graphene.Field(LocationType, required=True)
    lot = graphene.Field(LotType)
    on_hand = Decimal(required=True)
    held = Decimal(required=True)
    available = Decimal(required=True, description="onHand - held")

    @staticmethod
    def resolve_location(root: Balance, info: graphene.ResolveInfo) -> Pending[Any]:
        return LocationById.of(info).load(root.location_id)

    @staticmethod
    def resolve_lot(root: Balance, info: graphene.ResolveInfo) -> Pending[Any] | None:
        return LotById.of(info).load(root.lot_id) if root.lot_id else None

    @staticmethod
    def resolve_available(root: Balance, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.on_hand - root.held


class StockMove(_OfProduct):
    """Goods went from one place to another: a line of the ledger (INV-05)."""

    lot = graphene.Field(LotType)
    source = graphene.Field(LocationType, required=True)
    target = graphene.Field(LocationType, required=True)
    amount = Decimal(required=True)
    reason = graphene.Field(graphene.NonNull(ReasonEnum))
    reference = graphene.String(required=True, description="What caused it.")
    occurred_at = DateTime(required=True)
    actor = graphene.String(required=True)

    @staticmethod
    def resolve_lot(root: Move, info: graphene.ResolveInfo) -> Pending[Any] | None:
        return LotById.of(info).load(root.lot_id) if root.lot_id else None

    @staticmethod
    def resolve_source(root: Move, info: graphene.ResolveInfo) -> Pending[Any]:
        return LocationById.of(info).load(root.source_id)

    @staticmethod
    def resolve_target(root: Move, info: graphene.ResolveInfo) -> Pending[Any]:
        return LocationById.of(info).load(root.target_id)


class StockHold(_OfProduct):
    """A promise of stock that is still open."""

    location = graphene.Field(LocationType, required=True)
    reference = graphene.String(required=True, description="For what: sales.line:<id> …")
    open = Decimal(required=True)

    @staticmethod
    def resolve_location(root: Hold, info: graphene.ResolveInfo) -> Pending[Any]:
        return LocationById.of(info).load(root.location_id)

    @staticmethod
    def resolve_open(root: Hold, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.amount - root.taken - root.released


class CountLineType(_OfProduct):
    """What the book said and what was found."""

    class Meta:
        name = "CountLine"

    lot = graphene.Field(LotType)
    expected = Decimal(required=True)
    counted = Decimal()
    difference = Decimal()

    @staticmethod
    def resolve_lot(root: CountLine, info: graphene.ResolveInfo) -> Pending[Any] | None:
        return LotById.of(info).load(root.lot_id) if root.lot_id else None

    @staticmethod
    def resolve_difference(root: CountLine, info: graphene.ResolveInfo) -> PythonDecimal | None:
        return None if root.counted is None else root.counted - root.expected


class CountingType(graphene.ObjectType):
    """How far a count has come, in lines."""

    class Meta:
        name = "Counting"

    lines = graphene.Int(required=True)
    counted = graphene.Int(required=True)
    differing = graphene.Int(required=True)


class StockCount(TenantNode):
    """A count of one warehouse (INV-06)."""

    number = graphene.String(required=True)
    state = graphene.Field(graphene.NonNull(DocumentStateEnum))
    approved_by = graphene.String(required=True)
    approved_at = DateTime()
    created_at = DateTime(required=True)
    counting = graphene.Field(CountingType, required=True)
    warehouse = graphene.Field(WarehouseType, required=True)
    lines = graphene.List(graphene.NonNull(CountLineType), required=True)

    @staticmethod
    def resolve_warehouse(root: CountSheet, info: graphene.ResolveInfo) -> Pending[Any]:
        return WarehouseById.of(info).load(root.warehouse_id)

    @staticmethod
    def resolve_counting(root: CountSheet, info: graphene.ResolveInfo) -> Pending[Any]:
        return CountingByCount.of(info).load(root.id)

    @staticmethod
    def resolve_lines(root: CountSheet, info: graphene.ResolveInfo) -> Pending[Any]:
        return LinesByCount.of(info).load(root.id)


class TransferLineType(_OfProduct):
    """One product on its way between warehouses."""

    class Meta:
        name = "TransferLine"

    quantity = Decimal(required=True)


class StockTransfer(TenantNode):
    """Goods on their way between two warehouses of the company's."""

    number = graphene.String(required=True)
    state = graphene.Field(graphene.NonNull(DocumentStateEnum))
    source = graphene.Field(WarehouseType, required=True)
    target = graphene.Field(WarehouseType, required=True)
    created_at = DateTime(required=True)
    shipped_at = DateTime()
    received_at = DateTime()
    lines = graphene.List(graphene.NonNull(TransferLineType), required=True)

    @staticmethod
    def resolve_source(root: Transfer, info: graphene.ResolveInfo) -> Pending[Any]:
        return WarehouseById.of(info).load(root.source_id)

    @staticmethod
    def resolve_target(root: Transfer, info: graphene.ResolveInfo) -> Pending[Any]:
        return WarehouseById.of(info).load(root.target_id)

    @staticmethod
    def resolve_lines(root: Transfer, info: graphene.ResolveInfo) -> Pending[Any]:
        return LinesByTransfer.of(info).load(root.id)


class InOutLine(graphene.ObjectType):
    """One product's goods in and out, for one reason (INV-19)."""

    product = graphene.Field(CatalogProduct, required=True)
    reason = graphene.Field(graphene.NonNull(ReasonEnum))
    units_in = Decimal(required=True)
    units_out = Decimal(required=True)

    @staticmethod
    def resolve_product(root: Any, info: graphene.ResolveInfo) -> Pending[Any]:
        return ProductById.of(info).load(root.product_id)
