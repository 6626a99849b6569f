"""Prices as the API shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal as PythonDecimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

import graphene

from kernel.graphql.batching import Pending
from kernel.graphql.ids import TenantNode
from kernel.graphql.types import Date, Decimal, MoneyType
from kernel.money import Money
from tenant_apps.catalog.graphql.types import CatalogProduct, UnitType
from tenant_apps.catalog.queries import Unit
from tenant_apps.inventory.graphql.loaders import FreeByProduct
from tenant_apps.pricing.graphql.loaders import PriceOfProduct
from tenant_apps.pricing.models import Price, PriceList

if TYPE_CHECKING:
    from tenant_apps.catalog.models import Product


class PriceType(TenantNode):
    """What one base unit costs from a day and a quantity on."""

    class Meta:
        name = "Price"

    product = graphene.Field(CatalogProduct, required=True)
    amount = graphene.Field(MoneyType, required=True)
    min_quantity = Decimal(required=True)
    valid_from = Date(required=True)
    valid_until = Date()

    @staticmethod
    def resolve_amount(root: Price, info: graphene.ResolveInfo) -> Money:
        return Money(root.amount, root.price_list.currency)


class PriceListType(TenantNode):
    """A list of prices in one currency (PRC-01)."""

    class Meta:
        name = "PriceList"

    code = graphene.String(required=True)
    name = graphene.String(required=True)
    currency = graphene.String(required=True)
    priority = graphene.Int(required=True)
    is_general = graphene.Boolean(required=True)
    valid_from = Date()
    valid_until = Date()

    @staticmethod
    def resolve_name(root: PriceList, info: graphene.ResolveInfo) -> str:
        return root.name


@dataclass(slots=True)
class OfferRow:
    """A product as it is offered to one partner on a day."""

    product: Product
    partner_id: UUID | None
    currency: str
    day: date
    units: list[Unit]
    unit: Unit
    shows_stock: bool


class Offer(graphene.ObjectType):
    """A product with the partner's own price, unit and what is free of it."""

    product = graphene.Field(CatalogProduct, required=True)
    unit_price = graphene.Field(MoneyType, description="Of one base unit; none: not priced.")
    price_list = graphene.String(description="The list that decided.")
    order_unit = graphene.Field(
        UnitType, required=True, description="In which the partner orders (PRD-04)."
    )
    available = Decimal(description="Base units on hand and not promised.")

    @staticmethod
    async def resolve_unit_price(root: OfferRow, info: graphene.ResolveInfo) -> Money | None:
        found = await _price(root, info)
        return Money(found.amount, found.currency) if found else None

    @staticmethod
    async def resolve_price_list(root: OfferRow, info: graphene.ResolveInfo) -> str | None:
        if info.context.actor.partner_id is not None:
            return None  # a customer sees its price, not how we arrive at it
        found = await _price(root, info)
        return found.list_code if found else None

    @staticmethod
    def resolve_order_unit(root: OfferRow, info: graphene.ResolveInfo) -> Unit:
        return root.unit

    @staticmethod
    def resolve_available(
        root: OfferRow, info: graphene.ResolveInfo
    ) -> Pending[PythonDecimal] | None:
        return FreeByProduct.of(info).load(root.product.id) if root.shows_stock else None


def _price(root: OfferRow, info: graphene.ResolveInfo) -> Pending[Any]:
    key = (root.partner_id, root.currency, root.day, root.product.id)
    return PriceOfProduct.of(info).load(key)


class QuotedLineType(graphene.ObjectType):
    """A line priced for a partner, with every step that made the price."""

    class Meta:
        name = "QuotedLine"

    product = graphene.Field(CatalogProduct, required=True)
    quantity = Decimal(required=True, description="Base units.")
    unit_price = graphene.Field(MoneyType, required=True)
    discount_share = Decimal(required=True)
    total = graphene.Field(MoneyType, required=True)
    trail = graphene.List(
        graphene.NonNull(lambda: PriceStep), required=True, description="Why this price?"
    )


class PriceStep(graphene.ObjectType):
    """One step of the price and what it did."""

    step = graphene.String(required=True)
    reason_code = graphene.String(required=True)
    before = Decimal()
    after = Decimal(required=True)
    details = graphene.JSONString()
