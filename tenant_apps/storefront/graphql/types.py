"""Carts, staged lines and news as the API shows them."""

from __future__ import annotations

from decimal import Decimal as PythonDecimal
from typing import Any

import graphene

from kernel.graphql.ids import TenantNode, gid
from kernel.graphql.loaded import loaded
from kernel.graphql.types import Date, DateTime, Decimal, MoneyType, enum_of
from kernel.money import Money
from tenant_apps.catalog.graphql.loaders import ProductById
from tenant_apps.catalog.graphql.types import CatalogProduct
from tenant_apps.inventory.graphql.loaders import WarehouseById
from tenant_apps.inventory.graphql.types import WarehouseType
from tenant_apps.partners.graphql.loaders import PartnerById
from tenant_apps.partners.graphql.types import PartnerType
from tenant_apps.pricing.graphql.types import PriceStep
from tenant_apps.storefront import queries
from tenant_apps.storefront.graphql.loaders import LineCountByCart
from tenant_apps.storefront.graphql.offers import MallOffer, OfferRow
from tenant_apps.storefront.models import Cart, NewsPost
from tenant_apps.storefront.queries import (
    Buyer,
    CartLineView,
    CartView,
    Delivery,
    LineProblem,
    Preview,
)
from tenant_apps.storefront.rules import CartKind, NewsKind

CartKindEnum = enum_of(CartKind)
NewsKindEnum = enum_of(NewsKind)
LineProblemEnum = enum_of(LineProblem, "CartLineProblem")


class CartLineType(graphene.ObjectType):
    """One product in a cart, at today's price."""

    class Meta:
        name = "CartLine"

    line_key = graphene.ID(required=True, description="Made by the client that put it in.")
    position = graphene.Int(required=True)
    product = graphene.Field(CatalogProduct, required=True)
    offer = graphene.Field(MallOffer, description="None: not offered to this buyer any more.")
    quantity = Decimal(required=True, description="Of the unit.")
    unit = graphene.String(required=True)
    base_quantity = Decimal(required=True)
    note = graphene.String(required=True)
    is_parked = graphene.Boolean(required=True, description="Stays when the cart is ordered.")
    unit_price = graphene.Field(MoneyType, description="Of one base unit.")
    price_seen = graphene.Field(MoneyType, description="When the line was last changed.")
    total = graphene.Field(MoneyType)
    price_trail = graphene.List(graphene.NonNull(PriceStep), required=True)
    problems = graphene.List(graphene.NonNull(LineProblemEnum), required=True)
    less = Decimal(description="The nearest base quantity below that is sold.")
    more = Decimal(required=True, description="The nearest one from here on.")
    revision = graphene.Int(required=True, description="Of the cart, when it was last changed.")
    changed_by = graphene.String(required=True)

    @staticmethod
    def resolve_line_key(root: _Line, info: graphene.ResolveInfo) -> str:
        return str(root.view.line.line_key)

    @staticmethod
    def resolve_position(root: _Line, info: graphene.ResolveInfo) -> int:
        return root.view.line.position

    @staticmethod
    def resolve_product(root: _Line, info: graphene.ResolveInfo) -> Any:
        return root.view.product or ProductById.of(info).load(root.view.line.product_id)

    @staticmethod
    def resolve_offer(root: _Line, info: graphene.ResolveInfo) -> OfferRow | None:
        product = root.view.product
        return OfferRow(product, root.buyer) if product is not None else None

    @staticmethod
    def resolve_quantity(root: _Line, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.view.line.quantity

    @staticmethod
    def resolve_unit(root: _Line, info: graphene.ResolveInfo) -> str:
        return root.view.line.unit

    @staticmethod
    def resolve_base_quantity(root: _Line, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.view.base

    @staticmethod
    def resolve_note(root: _Line, info: graphene.ResolveInfo) -> str:
        return root.view.line.note

    @staticmethod
    def resolve_is_parked(root: _Line, info: graphene.ResolveInfo) -> bool:
        return root.view.line.is_parked

    @staticmethod
    def resolve_unit_price(root: _Line, info: graphene.ResolveInfo) -> Money | None:
        price = root.view.price
        return root.money(price.unit_price if price else None)

    @staticmethod
    def resolve_price_seen(root: _Line, info: graphene.ResolveInfo) -> Money | None:
        return root.money(root.view.line.price_seen)

    @staticmethod
    def resolve_total(root: _Line, info: graphene.ResolveInfo) -> Money | None:
        price = root.view.price
        return root.money(price.total if price else None)

    @staticmethod
    def resolve_price_trail(root: _Line, info: graphene.ResolveInfo) -> Any:
        return root.view.price.trail if root.view.price and root.buyer.sees_prices else []

    @staticmethod
    def resolve_problems(root: _Line, info: graphene.ResolveInfo) -> Any:
        return root.view.problems

    @staticmethod
    def resolve_less(root: _Line, info: graphene.ResolveInfo) -> PythonDecimal | None:
        return root.view.fit.less

    @staticmethod
    def resolve_more(root: _Line, info: graphene.ResolveInfo) -> PythonDecimal:
        return root.view.fit.more

    @staticmethod
    def resolve_revision(root: _Line, info: graphene.ResolveInfo) -> int:
        return root.view.line.revision

    @staticmethod
    def resolve_changed_by(root: _Line, info: graphene.ResolveInfo) -> str:
        return root.view.line.changed_by


class _Line:
    """A line with the buyer it is meant for."""

    def __init__(self, view: CartLineView, buyer: Buyer) -> None:
        self.view, self.buyer = view, buyer

    def money(self, amount: PythonDecimal | None) -> Money | None:
        if amount is None or not self.buyer.sees_prices:
            return None
        return Money(amount, self.buyer.currency)


class _CartHead:
    """Mixin: what a cart is without looking at its lines."""

    kind = graphene.Field(graphene.NonNull(CartKindEnum))
    name = graphene.String(required=True)
    partner = loaded(
        PartnerType, PartnerById, by="partner_id", required=True, description="For whom it is."
    )
    owner_name = graphene.String(required=True)
    is_mine = graphene.Boolean(required=True)
    is_shared = graphene.Boolean(required=True)
    revision = graphene.Int(required=True, description="Grows with every change of a line.")
    note = graphene.String(required=True)
    changed_at = DateTime(required=True)
    last_order_id = graphene.ID()
    line_count = loaded(graphene.Int, LineCountByCart, by="id", required=True)

    @staticmethod
    def resolve_is_mine(root: Cart, info: graphene.ResolveInfo) -> bool:
        return root.owner_id is not None and root.owner_id == info.context.actor.user_id

    @staticmethod
    def resolve_last_order_id(root: Cart, info: graphene.ResolveInfo) -> str | None:
        key = root.last_order_id
        return gid("SalesOrder", key, info.context.actor.organisation_id) if key else None


class CartSummary(_CartHead, TenantNode):
    """A cart in a list; its id is the cart's."""

    @staticmethod
    def resolve_id(root: Cart, info: graphene.ResolveInfo) -> str:
        return gid("Cart", root.id, info.context.actor.organisation_id)


class CartType(_CartHead, TenantNode):
    """A cart, or a list to order from again; as it stands today."""

    _visible = staticmethod(queries.visible_carts)

    class Meta:
        name = "Cart"

    lines = graphene.List(graphene.NonNull(CartLineType), required=True)
    total = graphene.Field(MoneyType, description="Of the lines that are not parked.")
    price_stamp = graphene.String(
        required=True, description="Of today's prices; submitCart wants what was agreed to."
    )

    @staticmethod
    def resolve_lines(root: Cart, info: graphene.ResolveInfo) -> list[_Line]:
        view, buyer = _viewed(root, info)
        return [_Line(each, buyer) for each in view.lines]

    @staticmethod
    def resolve_total(root: Cart, info: graphene.ResolveInfo) -> Money | None:
        view, buyer = _viewed(root, info)
        return Money(view.total, view.currency) if buyer.sees_prices else None

    @staticmethod
    def resolve_price_stamp(root: Cart, info: graphene.ResolveInfo) -> str:
        return _viewed(root, info)[0].price_stamp


def _viewed(root: Cart, info: graphene.ResolveInfo) -> tuple[CartView, Buyer]:
    """A cart's view, worked out once for each revision of it in a request."""
    known = info.context.__dict__.setdefault("cart_views", {})
    key = (root.id, root.revision)
    if key not in known:
        buyer = queries.buyer_for(info.context.actor, root.partner_id)
        known[key] = (queries.view_of(root, buyer), buyer)
    return known[key]


class DeliveryLine(graphene.ObjectType):
    """So much of one line."""

    line_key = graphene.ID(required=True)
    quantity = Decimal(required=True, description="Base units.")


class ExpectedDelivery(graphene.ObjectType):
    """What would come together, from one warehouse or on one day."""

    warehouse = loaded(
        WarehouseType,
        WarehouseById,
        by="warehouse_id",
        description="None: not here yet, or not told.",
    )
    on = Date(description="None: the seller will say.")
    lines = graphene.List(graphene.NonNull(DeliveryLine), required=True)

    @staticmethod
    def resolve_lines(root: Delivery, info: graphene.ResolveInfo) -> list[DeliveryLine]:
        return [DeliveryLine(line_key=str(key), quantity=amount) for key, amount in root.lines]


class CheckoutPreview(graphene.ObjectType):
    """An order before it is placed: prices, what stands in the way, what comes when."""

    cart = graphene.Field(CartType, required=True)
    total = graphene.Field(MoneyType)
    price_stamp = graphene.String(required=True)
    deliveries = graphene.List(graphene.NonNull(ExpectedDelivery), required=True)
    is_ready = graphene.Boolean(required=True, description="Nothing stands in the way.")

    @staticmethod
    def resolve_cart(root: Preview, info: graphene.ResolveInfo) -> Cart:
        return root.view.cart

    @staticmethod
    def resolve_total(root: Preview, info: graphene.ResolveInfo) -> Money | None:
        may = info.context.actor.may("pricing.price.view")
        return Money(root.view.total, root.view.currency) if may else None

    @staticmethod
    def resolve_price_stamp(root: Preview, info: graphene.ResolveInfo) -> str:
        return root.view.price_stamp

    @staticmethod
    def resolve_is_ready(root: Preview, info: graphene.ResolveInfo) -> bool:
        lines = root.view.to_order
        return bool(lines) and all(each.is_ready for each in lines)


class NewsPostType(TenantNode):
    """Something customers shall know (MAL-05)."""

    _visible = staticmethod(queries.visible_news)

    class Meta:
        name = "NewsPost"

    kind = graphene.Field(graphene.NonNull(NewsKindEnum))
    title = graphene.String(required=True)
    body = graphene.String(required=True)
    valid_from = Date(required=True)
    valid_until = Date()
    grade = graphene.String(required=True, description="Only for customers of this grade.")
    region_code = graphene.String(required=True)
    is_pinned = graphene.Boolean(required=True)
    published_by = graphene.String(required=True)

    @staticmethod
    def resolve_published_by(root: NewsPost, info: graphene.ResolveInfo) -> str:
        return root.published_by
