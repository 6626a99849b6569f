"""What of an order may still go back, for whoever asks for a return or agrees to one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal as PythonDecimal
from typing import Any
from uuid import UUID

import graphene
from django.db.models import QuerySet

from kernel.actor import Actor
from kernel.graphql.ids import gid, sought_key
from kernel.graphql.loaded import loaded
from kernel.graphql.types import Decimal
from tenant_apps.catalog.graphql.loaders import ProductById
from tenant_apps.catalog.graphql.types import CatalogProduct
from tenant_apps.partners.graphql.loaders import PartnerById
from tenant_apps.partners.graphql.types import PartnerType
from tenant_apps.purchasing import queries as purchasing
from tenant_apps.returns.queries import returnable
from tenant_apps.returns.rules import Side
from tenant_apps.sales import queries as sales


@dataclass(frozen=True, kw_only=True)
class ReturnableLine:
    """One line of an order, and how much of it may still go back."""

    kind: str
    id: UUID
    line_key: UUID
    position: int
    product_id: UUID
    delivered: PythonDecimal
    going_back: PythonDecimal
    open: PythonDecimal


@dataclass(frozen=True, kw_only=True)
class ReturnableOrder:
    """An order on either side of the trade."""

    kind: str
    id: UUID
    order_key: UUID
    number: str
    partner_id: UUID
    side: Side
    lines: QuerySet[Any]


class ReturnableLineType(graphene.ObjectType):
    """One line of an order that has been delivered, in base units."""

    class Meta:
        name = "ReturnableLine"

    line_id = graphene.ID(required=True, description="Of the order's line.")
    position = graphene.Int(required=True)
    product = loaded(CatalogProduct, ProductById, by="product_id", required=True)
    delivered = Decimal(required=True)
    going_back = Decimal(required=True, description="Goes back already, or has gone back.")
    open = Decimal(required=True, description="May still go back.")

    @staticmethod
    def resolve_line_id(root: ReturnableLine, info: graphene.ResolveInfo) -> str:
        return gid(root.kind, root.id, info.context.actor.organisation_id)


class ReturnableOrderType(graphene.ObjectType):
    """What of an order may still go back: lines nothing was delivered of are left out."""

    class Meta:
        name = "ReturnableOrder"

    order_id = graphene.ID(required=True, description="Of the SalesOrder or PurchaseOrder.")
    order_key = graphene.ID(required=True, description="The same in the other side's books.")
    number = graphene.String(required=True)
    partner = loaded(PartnerType, PartnerById, by="partner_id", required=True)
    lines = graphene.List(graphene.NonNull(ReturnableLineType), required=True)

    @staticmethod
    def resolve_order_id(root: ReturnableOrder, info: graphene.ResolveInfo) -> str:
        return gid(root.kind, root.id, info.context.actor.organisation_id)

    @staticmethod
    def resolve_lines(root: ReturnableOrder, info: graphene.ResolveInfo) -> list[ReturnableLine]:
        return _lines(root)


def returnable_order(
    actor: Actor, *, order_id: str | None = None, order_key: UUID | None = None
) -> ReturnableOrder | None:
    """The order with this id, or with the key both sides know it by; None if not to be seen."""
    for kind, orders in _orders(actor).items():
        if order_id is not None:
            found = orders.filter(pk=sought_key(order_id, kind, actor)).first()
        else:
            found = orders.filter(order_key=order_key).first()
        if found is not None:
            return _told(kind, found, actor)
    return None


def _orders(actor: Actor) -> Mapping[str, QuerySet[Any]]:
    """Orders by kind; only kinds this person may see."""
    found: dict[str, QuerySet[Any]] = {}
    if actor.may("sales.order.view"):
        found["SalesOrder"] = sales.visible_orders(actor)
    if actor.may("purchasing.order.view"):
        found["PurchaseOrder"] = purchasing.visible_orders(actor)
    return found


def _told(kind: str, order: Any, actor: Actor) -> ReturnableOrder:
    sold = kind == "SalesOrder"
    lines = sales.visible_lines(actor) if sold else purchasing.visible_lines(actor)
    return ReturnableOrder(
        kind=kind,
        id=order.id,
        order_key=order.order_key,
        number=order.number,
        partner_id=order.customer_id if sold else order.supplier_id,
        side=Side.SELLER if sold else Side.BUYER,
        lines=lines.filter(order=order.id).order_by("position"),
    )


def _lines(order: ReturnableOrder) -> list[ReturnableLine]:
    """The delivered lines, in a constant number of statements."""
    left = returnable(order.order_key, order.side)
    return [
        ReturnableLine(
            kind=f"{order.kind}Line",
            id=line.id,
            line_key=line.line_key,
            position=line.position,
            product_id=line.product_id,
            delivered=left[line.line_key].delivered,
            going_back=left[line.line_key].going_back,
            open=left[line.line_key].open,
        )
        for line in order.lines
        if line.line_key in left
    ]
