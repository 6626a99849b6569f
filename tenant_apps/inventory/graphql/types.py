"""The stock book as the API shows it."""

from __future__ import annotations

from decimal import Decimal as PythonDecimal

import graphene

from kernel.graphql.ids import TenantNode
from kernel.graphql.loaded import loaded, loaded_list
from kernel.graphql.types import Date, DateTime, Decimal, enum_of
from tenant_apps.catalog.graphql.loaders import ProductById
from tenant_apps.catalog.graphql.types import CatalogProduct
from tenant_apps.inventory import queries
from tenant_apps.inventory.graphql.loaders import (
    CountingByCount,
    LinesByCount,
    LinesByTransfer,
    LocationById,
    LotById,
    WarehouseById,
)
from tenant_apps.inventory.models import Balance, CountLine, Hold
from tenant_apps.inventory.rules import DocumentState, LocationKind, Reason

ReasonEnum = enum_of(Reason, "MoveReason")
DocumentStateEnum = enum_of(DocumentState, "StockDocumentState")
LocationKindEnum = enum_of(LocationKind)


class WarehouseType(TenantNode):
    """A building of the company's."""

    _visible = staticmethod(queries.visible_warehouses)

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

    product = loaded(CatalogProduct, ProductById, by="product_id", required=True)


class StockBalance(_OfProduct):
    """What lies in one place: actual (on hand), frozen (held) and available (INV-02)."""

    location = loaded(LocationType, LocationById, by="location_id", required=True)
    lot = loaded(LotType, LotById, by="lot_id")
    on_hand = Decimal(required=True)
    held = Decimal(required=True)
    available = Decimal(required=True, description="onHand - held")

    @staticmethod
    def resolve_available(root: Balance, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.on_hand - root.held


class StockMove(_OfProduct):
    """Goods went from one place to another: a line of the ledger (INV-05)."""

    _visible = staticmethod(queries.visible_moves)

    lot = loaded(LotType, LotById, by="lot_id")
    source = loaded(LocationType, LocationById, by="source_id", required=True)
    target = loaded(LocationType, LocationById, by="target_id", required=True)
    amount = Decimal(required=True)
    reason = graphene.Field(graphene.NonNull(ReasonEnum))
    reference = graphene.String(required=True, description="What caused it.")
    occurred_at = DateTime(required=True)
    actor = graphene.String(required=True)


class StockHold(_OfProduct):
    """A promise of stock that is still open."""

    location = loaded(LocationType, LocationById, by="location_id", required=True)
    reference = graphene.String(required=True, description="For what: sales.line:<id> …")
    open = Decimal(required=True)

    @staticmethod
    def resolve_open(root: Hold, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.amount - root.taken - root.released


class CountLineType(_OfProduct):
    """What the book said and what was found."""

    class Meta:
        name = "CountLine"

    lot = loaded(LotType, LotById, by="lot_id")
    expected = Decimal(required=True)
    counted = Decimal()
    difference = Decimal()

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

    _visible = staticmethod(queries.visible_counts)

    number = graphene.String(required=True)
    state = graphene.Field(graphene.NonNull(DocumentStateEnum))
    approved_by = graphene.String(required=True)
    approved_at = DateTime()
    created_at = DateTime(required=True)
    counting = loaded(CountingType, CountingByCount, by="id", required=True)
    warehouse = loaded(WarehouseType, WarehouseById, by="warehouse_id", required=True)
    lines = loaded_list(CountLineType, LinesByCount, by="id")


class TransferLineType(_OfProduct):
    """One product on its way between warehouses."""

    class Meta:
        name = "TransferLine"

    quantity = Decimal(required=True)


class StockTransfer(TenantNode):
    """Goods on their way between two warehouses of the company's."""

    _visible = staticmethod(queries.visible_transfers)

    number = graphene.String(required=True)
    state = graphene.Field(graphene.NonNull(DocumentStateEnum))
    source = loaded(WarehouseType, WarehouseById, by="source_id", required=True)
    target = loaded(WarehouseType, WarehouseById, by="target_id", required=True)
    created_at = DateTime(required=True)
    shipped_at = DateTime()
    received_at = DateTime()
    lines = loaded_list(TransferLineType, LinesByTransfer, by="id")


class InOutLine(graphene.ObjectType):
    """One product's goods in and out, for one reason (INV-19)."""

    product = loaded(CatalogProduct, ProductById, by="product_id", required=True)
    reason = graphene.Field(graphene.NonNull(ReasonEnum))
    units_in = Decimal(required=True)
    units_out = Decimal(required=True)
