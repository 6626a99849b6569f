"""How much shall be free where, and what lacks (INV-09, INV-12)."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import TenantNode, keys_among, sought_key
from kernel.graphql.loaded import loaded
from kernel.graphql.mutation import Mutation
from kernel.graphql.paging import Page, page, paged
from kernel.graphql.types import Decimal
from tenant_apps.catalog.graphql.loaders import ProductById
from tenant_apps.catalog.graphql.types import CatalogProduct
from tenant_apps.catalog.queries import visible_products
from tenant_apps.inventory import commands, queries
from tenant_apps.inventory.commands import MinimumAsk
from tenant_apps.inventory.graphql.loaders import FreeAt, WarehouseById
from tenant_apps.inventory.graphql.types import WarehouseType
from tenant_apps.inventory.models import StockMinimum
from tenant_apps.inventory.permissions import Permission
from tenant_apps.inventory.rules import missing


class StockMinimumType(TenantNode):
    """How much of a product shall be available in a warehouse, and what lacks."""

    _visible = staticmethod(queries.visible_minimums)

    class Meta:
        name = "StockMinimum"

    product = loaded(CatalogProduct, ProductById, by="product_id", required=True)
    warehouse = loaded(WarehouseType, WarehouseById, by="warehouse_id", required=True)
    minimum = Decimal(required=True, description="In base units.")
    available = Decimal(required=True)
    missing = Decimal(required=True)

    @staticmethod
    def resolve_available(root: StockMinimum, info: graphene.ResolveInfo) -> Any:
        return FreeAt.of(info).load((root.warehouse_id, root.product_id))

    @staticmethod
    async def resolve_missing(root: StockMinimum, info: graphene.ResolveInfo) -> Any:
        free = await FreeAt.of(info).load((root.warehouse_id, root.product_id))
        return missing(root.minimum, free)


class MinimumInput(graphene.InputObjectType):
    """One product in one warehouse."""

    product_id = graphene.ID(required=True)
    warehouse_id = graphene.ID(required=True)
    minimum = Decimal(required=True, description="In base units; 0 takes it away.")


class SetStockMinimums(Mutation):
    """Say how much of products shall be available in warehouses; less is told from then on."""

    permission = Permission.EDIT_MINIMUM

    class Input:
        lines = graphene.List(graphene.NonNull(MinimumInput), required=True)

    minimums = graphene.List(
        graphene.NonNull(StockMinimumType), description="Those that remain, in the lines' order."
    )

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SetStockMinimums:
        products = keys_among(
            [line.product_id for line in input.lines],
            "CatalogProduct",
            visible_products(actor),
            actor,
            path=lambda index: ("lines", index, "product_id"),
        )
        warehouses = keys_among(
            [line.warehouse_id for line in input.lines],
            "Warehouse",
            queries.visible_warehouses(actor),
            actor,
            path=lambda index: ("lines", index, "warehouse_id"),
        )
        asks = [
            MinimumAsk(product_id=product, warehouse_id=warehouse, minimum=line.minimum)
            for product, warehouse, line in zip(products, warehouses, input.lines, strict=True)
        ]
        return cls(minimums=commands.set_minimums(lines=asks, actor=actor))


class Query:
    stock_minimums = paged(
        StockMinimumType,
        "How much shall be available where.",
        product_id=graphene.ID(),
        warehouse_id=graphene.ID(),
        below=graphene.Boolean(
            default_value=False, description="Only where less is available: the alerts."
        ),
    )

    @staticmethod
    def resolve_stock_minimums(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        below: bool,
        after: str | None = None,
        product_id: str | None = None,
        warehouse_id: str | None = None,
    ) -> Page:
        actor = info.context.actor
        rows = queries.visible_minimums(actor)
        if product_id:
            rows = rows.filter(product=sought_key(product_id, "CatalogProduct", actor))
        if warehouse_id:
            rows = rows.filter(warehouse=sought_key(warehouse_id, "Warehouse", actor))
        if below:
            rows = queries.below(rows)
        return page(rows, first=first, after=after)


class Mutations:
    set_stock_minimums = SetStockMinimums.Field()
