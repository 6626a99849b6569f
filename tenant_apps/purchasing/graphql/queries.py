"""Asking for purchase orders and suppliers."""

from __future__ import annotations

from collections.abc import Sequence

import graphene

from kernel.graphql.ids import one_by_id, sought_key
from kernel.graphql.paging import Page, narrowed, page, paged
from tenant_apps.purchasing import queries
from tenant_apps.purchasing.graphql.types import (
    PurchaseOrderType,
    PurchaseStateEnum,
    SupplierChoiceType,
)
from tenant_apps.purchasing.models import PurchaseOrder
from tenant_apps.purchasing.queries import SupplierChoice
from tenant_apps.purchasing.rules import PurchaseState


class Query:
    purchase_order = one_by_id(PurchaseOrderType)
    purchase_orders = paged(
        PurchaseOrderType,
        "Our orders to suppliers, newest first.",
        state=PurchaseStateEnum(),
        search=graphene.String(),
        supplier_id=graphene.ID(),
        for_order_id=graphene.ID(description="Those that get what this SalesOrder lacks."),
    )
    suppliers_for = graphene.List(
        graphene.NonNull(SupplierChoiceType),
        required=True,
        product_ids=graphene.List(graphene.NonNull(graphene.ID), required=True),
        description="Whom we may buy from, those who supply most of the products first.",
    )

    @staticmethod
    def resolve_purchase_order(
        root: None, info: graphene.ResolveInfo, id: str
    ) -> PurchaseOrder | None:
        actor = info.context.actor
        return (
            queries.visible_orders(actor).filter(pk=sought_key(id, "PurchaseOrder", actor)).first()
        )

    @staticmethod
    def resolve_purchase_orders(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        state: PurchaseState | None = None,
        search: str = "",
        supplier_id: str | None = None,
        for_order_id: str | None = None,
    ) -> Page:
        actor = info.context.actor
        supplier = sought_key(supplier_id, "Partner", actor) if supplier_id else None
        rows = narrowed(queries.visible_orders(actor), state=state, supplier=supplier)
        if for_order_id:
            sold = sought_key(for_order_id, "SalesOrder", actor)
            rows = rows.filter(reference=f"sales.order:{sold}")
        if search:
            rows = queries.search(rows, search)
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_suppliers_for(
        root: None, info: graphene.ResolveInfo, product_ids: Sequence[str]
    ) -> list[SupplierChoice]:
        actor = info.context.actor
        keys = [sought_key(product_id, "CatalogProduct", actor) for product_id in product_ids]
        return queries.suppliers_for(actor, keys)
