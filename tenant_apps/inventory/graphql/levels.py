"""What there is of each product, as a list (INV-02)."""

from __future__ import annotations

from dataclasses import replace

import graphene

from kernel.graphql.ids import TenantNode, sought_key
from kernel.graphql.paging import Page, page, paged
from kernel.graphql.types import Decimal, enum_of
from tenant_apps.catalog.graphql.types import CatalogProduct
from tenant_apps.catalog.queries import search as found_by
from tenant_apps.catalog.queries import visible_products
from tenant_apps.inventory import queries
from tenant_apps.inventory.graphql.types import WarehouseType
from tenant_apps.inventory.rules import LevelFilter

LevelFilterEnum = enum_of(LevelFilter, "StockFilter")


class StockPlace(graphene.ObjectType):
    """What one warehouse has of a product, over all its lots."""

    warehouse = graphene.Field(WarehouseType, required=True)
    on_hand = Decimal(required=True)
    held = Decimal(required=True)
    available = Decimal(required=True)
    minimum = Decimal(description="How much shall be available; null where nobody has said.")
    missing = Decimal(required=True, description="What lacks to the minimum.")


class ProductStock(TenantNode):
    """What there is of a product, over all warehouses one may see (INV-02)."""

    product = graphene.Field(CatalogProduct, required=True)
    on_hand = Decimal(required=True)
    held = Decimal(required=True)
    available = Decimal(required=True)
    missing = Decimal(
        required=True, description="What lacks to the minimums, each warehouse by itself (INV-12)."
    )
    places = graphene.List(graphene.NonNull(StockPlace), required=True)


class Query:
    product_stock = paged(
        ProductStock,
        "What there is of each product and where, by SKU.",
        search=graphene.String(description="Any code or word."),
        warehouse_id=graphene.ID(),
        only=LevelFilterEnum(),
    )

    @staticmethod
    def resolve_product_stock(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        search: str = "",
        warehouse_id: str | None = None,
        only: LevelFilter | None = None,
    ) -> Page:
        actor = info.context.actor
        balances = queries.visible_balances(actor)
        minimums = queries.visible_minimums(actor)
        if warehouse_id:
            key = sought_key(warehouse_id, "Warehouse", actor)
            balances = balances.filter(location__warehouse=key)
            minimums = minimums.filter(warehouse=key)
        products = visible_products(actor)
        if search:
            products = found_by(products, search)
        rows = queries.stocked(products, balances, minimums, only=only)
        found = page(rows, first=first, after=after, order=("sku", "id"))
        nodes = [edge.node for edge in found.edges]
        levels = queries.levels_of(nodes, balances, minimums)
        edges = [replace(edge, node=level) for edge, level in zip(found.edges, levels, strict=True)]
        return replace(found, edges=edges)
