"""Asking for shipments and receipts."""

from __future__ import annotations

import graphene

from kernel.graphql.ids import one_by_id, sought_key
from kernel.graphql.paging import Page, narrowed, page, paged
from tenant_apps.fulfilment import queries
from tenant_apps.fulfilment.graphql.types import (
    ReceiptStateEnum,
    ReceiptType,
    ShipmentStateEnum,
    ShipmentType,
)
from tenant_apps.fulfilment.models import Receipt, Shipment
from tenant_apps.fulfilment.rules import ReceiptState, ShipmentState


class Query:
    shipment = one_by_id(ShipmentType)
    shipments = paged(
        ShipmentType,
        "Goods that leave, newest first.",
        state=ShipmentStateEnum(),
        is_return=graphene.Boolean(),
        partner_id=graphene.ID(),
        search=graphene.String(),
    )
    receipt = one_by_id(ReceiptType)
    receipts = paged(
        ReceiptType,
        "Goods that come in, newest first.",
        state=ReceiptStateEnum(),
        is_return=graphene.Boolean(),
        partner_id=graphene.ID(),
        search=graphene.String(),
    )

    @staticmethod
    def resolve_shipment(root: None, info: graphene.ResolveInfo, id: str) -> Shipment | None:
        actor = info.context.actor
        return queries.visible_shipments(actor).filter(pk=sought_key(id, "Shipment", actor)).first()

    @staticmethod
    def resolve_shipments(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        state: ShipmentState | None = None,
        is_return: bool | None = None,
        partner_id: str | None = None,
        search: str = "",
    ) -> Page:
        actor = info.context.actor
        partner = sought_key(partner_id, "Partner", actor) if partner_id else None
        rows = queries.visible_shipments(actor)
        rows = narrowed(rows, state=state, is_return=is_return, partner=partner)
        if search:
            rows = queries.search_shipments(rows, search)
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_receipt(root: None, info: graphene.ResolveInfo, id: str) -> Receipt | None:
        actor = info.context.actor
        return queries.visible_receipts(actor).filter(pk=sought_key(id, "Receipt", actor)).first()

    @staticmethod
    def resolve_receipts(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        state: ReceiptState | None = None,
        is_return: bool | None = None,
        partner_id: str | None = None,
        search: str = "",
    ) -> Page:
        actor = info.context.actor
        partner = sought_key(partner_id, "Partner", actor) if partner_id else None
        rows = queries.visible_receipts(actor)
        rows = narrowed(rows, state=state, is_return=is_return, partner=partner)
        if search:
            rows = queries.search_receipts(rows, search)
        return page(rows, first=first, after=after)
