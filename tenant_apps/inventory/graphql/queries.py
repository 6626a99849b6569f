"""Asking the stock book."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import graphene
from django.db.models import Q

from kernel.actor import Actor
from kernel.graphql.ids import one_by_id, sought_key
from kernel.graphql.paging import Page, narrowed, page, paged
from kernel.graphql.types import DateTime
from tenant_apps.inventory import queries
from tenant_apps.inventory.graphql import display, levels, minimums
from tenant_apps.inventory.graphql.types import (
    InOutLine,
    StockBalance,
    StockCount,
    StockHold,
    StockMove,
    StockTransfer,
    WarehouseType,
)
from tenant_apps.inventory.models import CountSheet, Transfer

_ID = graphene.ID


class Query(display.Query, levels.Query, minimums.Query):
    warehouses = paged(WarehouseType, "The company's warehouses.")
    stock = paged(
        StockBalance,
        "What lies where: actual, frozen, available.",
        product_id=_ID(),
        warehouse_id=_ID(),
    )
    stock_moves = paged(
        StockMove,
        "The ledger, newest first: it explains every quantity.",
        product_id=_ID(),
        warehouse_id=_ID(),
        reference=graphene.String(),
    )
    stock_holds = paged(StockHold, "Promises that are open.", product_id=_ID(), warehouse_id=_ID())
    stock_counts = paged(StockCount, "Counts, newest first.")
    stock_count = one_by_id(StockCount)
    stock_transfers = paged(StockTransfer, "Transfers between warehouses, newest first.")
    stock_transfer = one_by_id(StockTransfer)
    in_out_report = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(InOutLine))),
        since=DateTime(required=True),
        until=DateTime(required=True),
        description="Goods in and out between two instants, the second excluded.",
    )

    @staticmethod
    def resolve_warehouses(
        root: None, info: graphene.ResolveInfo, first: int, after: str | None = None
    ) -> Page:
        return page(queries.visible_warehouses(info.context.actor), first=first, after=after)

    @staticmethod
    def resolve_stock(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        product_id: str | None = None,
        warehouse_id: str | None = None,
    ) -> Page:
        actor = info.context.actor
        product, warehouse = _sought(actor, product_id, warehouse_id)
        rows = queries.visible_balances(actor)
        rows = narrowed(rows, product=product, location__warehouse=warehouse)
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_stock_moves(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        product_id: str | None = None,
        warehouse_id: str | None = None,
        reference: str | None = None,
    ) -> Page:
        actor = info.context.actor
        product, warehouse = _sought(actor, product_id, warehouse_id)
        rows = queries.visible_moves(actor)
        rows = narrowed(rows, product=product, reference=reference or None)
        if warehouse:
            rows = rows.filter(Q(source__warehouse=warehouse) | Q(target__warehouse=warehouse))
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_stock_holds(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        product_id: str | None = None,
        warehouse_id: str | None = None,
    ) -> Page:
        actor = info.context.actor
        product, warehouse = _sought(actor, product_id, warehouse_id)
        rows = queries.visible_holds(actor)
        rows = narrowed(rows, product=product, location__warehouse=warehouse)
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_stock_counts(
        root: None, info: graphene.ResolveInfo, first: int, after: str | None = None
    ) -> Page:
        return page(queries.visible_counts(info.context.actor), first=first, after=after)

    @staticmethod
    def resolve_stock_count(root: None, info: graphene.ResolveInfo, id: str) -> CountSheet | None:
        actor = info.context.actor
        return queries.visible_counts(actor).filter(pk=sought_key(id, "StockCount", actor)).first()

    @staticmethod
    def resolve_stock_transfers(
        root: None, info: graphene.ResolveInfo, first: int, after: str | None = None
    ) -> Page:
        return page(queries.visible_transfers(info.context.actor), first=first, after=after)

    @staticmethod
    def resolve_stock_transfer(root: None, info: graphene.ResolveInfo, id: str) -> Transfer | None:
        actor = info.context.actor
        key = sought_key(id, "StockTransfer", actor)
        return queries.visible_transfers(actor).filter(pk=key).first()

    @staticmethod
    def resolve_in_out_report(
        root: None, info: graphene.ResolveInfo, since: datetime, until: datetime
    ) -> list[queries.InOut]:
        return queries.in_out_report(info.context.actor, since=since, until=until)


def _sought(
    actor: Actor, product_id: str | None, warehouse_id: str | None
) -> tuple[UUID | None, UUID | None]:
    """The keys of what a list is narrowed to, None where it is not."""
    return (
        sought_key(product_id, "CatalogProduct", actor) if product_id else None,
        sought_key(warehouse_id, "Warehouse", actor) if warehouse_id else None,
    )
