"""Prices as the API shows them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal as PythonDecimal
from typing import TYPE_CHECKING, Any

import graphene

from kernel.graphql.ids import TenantNode, gid
from kernel.graphql.loaded import loaded_list
from kernel.graphql.types import Date, Decimal, MoneyType
from kernel.money import Money
from tenant_apps.catalog.graphql.types import CatalogProduct, UnitType
from tenant_apps.catalog.queries import Unit
from tenant_apps.partners.graphql.types import PartnerType
from tenant_apps.pricing import queries
from tenant_apps.pricing.graphql.loaders import PartnersByList
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


class PriceBefore(graphene.ObjectType):
    """What stood at a product, day and quantity; in the shape that is entered to undo it."""

    product_id = graphene.ID(required=True)
    amount = Decimal(description="Null where nothing stood.")
    valid_from = Date(required=True)
    valid_until = Date()
    min_quantity = Decimal(required=True)

    @staticmethod
    def resolve_product_id(row: Any, info: graphene.ResolveInfo) -> str:
        return gid("CatalogProduct", row.product_id, info.context.actor.organisation_id)


class PriceListType(TenantNode):
    """A list of prices in one currency (PRC-01)."""

    _visible = staticmethod(queries.visible_lists)

    class Meta:
        name = "PriceList"

    code = graphene.String(required=True)
    name = graphene.String(required=True)
    currency = graphene.String(required=True)
    priority = graphene.Int(required=True)
    is_general = graphene.Boolean(required=True)
    valid_from = Date()
    valid_until = Date()
    partners = loaded_list(
        PartnerType,
        PartnersByList,
        by="id",
        description="Whom it is assigned to, beside everybody of a general list (PRC-03).",
    )

    @staticmethod
    def resolve_name(root: PriceList, info: graphene.ResolveInfo) -> str:
        return root.name


@dataclass(slots=True)
class OfferRow:
    """A product as it is offered to one partner on a day; what is asked is there at once."""

    product: Product
    unit_price: Money | None
    price_list: str | None
    order_unit: Unit
    available: PythonDecimal | None


class Offer(graphene.ObjectType):
    """A product with the partner's own price, unit and what is free of it."""

    product = graphene.Field(CatalogProduct, required=True)
    unit_price = graphene.Field(MoneyType, description="Of one base unit; none: not priced.")
    price_list = graphene.String(description="The list that decided; for the seller's people.")
    order_unit = graphene.Field(
        UnitType, required=True, description="In which the partner orders (PRD-04)."
    )
    available = Decimal(description="Base units on hand and not promised.")


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
