"""Shopping: carts, staged lines, orders, and the way into a supplier's mall."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.graphql.ids import visible_key
from kernel.graphql.mutation import Mutation
from kernel.graphql.outcomes import OnlyNow
from kernel.graphql.types import Date, DateTime
from kernel.reasons import EMPTY
from kernel.words import Phrase
from tenant_apps.purchasing.queries import visible_suppliers
from tenant_apps.sales.graphql.arguments import address_given
from tenant_apps.sales.graphql.types import SalesOrderType
from tenant_apps.sales.queries import visible_orders
from tenant_apps.storefront import commands, queries
from tenant_apps.storefront.graphql import news
from tenant_apps.storefront.graphql.arguments import (
    CartLineInput,
    StagedAnswerInput,
    answers_of,
    cart_of,
    require_buyer,
    staging_of,
    wishes_of,
)
from tenant_apps.storefront.graphql.queries import partner_of
from tenant_apps.storefront.graphql.staged import StagingType
from tenant_apps.storefront.graphql.types import CartKindEnum, CartType
from tenant_apps.storefront.permissions import Permission
from tenant_apps.storefront.queries.buying import require_price


class EnterMall(Mutation):
    """A way into a linked supplier's mall, good for one person, once and for a minute."""

    permission = "purchasing.order.view"

    class Input:
        supplier_id = graphene.ID(required=True)

    url = graphene.String(description="Open it; the ticket stands behind the #.")
    expires_at = DateTime()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> EnterMall:
        suppliers = visible_suppliers(actor)
        key = visible_key(input.supplier_id, "Partner", suppliers, actor, ("supplier_id",))
        way = commands.open_mall(supplier_id=key, actor=actor)
        return cls(url=OnlyNow(way.url), expires_at=way.expires_at)


class OpenCart(Mutation):
    """A new cart, or a list to order from again."""

    permission = Permission.EDIT_CART

    class Input:
        name = graphene.String(required=True)
        kind = graphene.InputField(CartKindEnum)
        is_shared = graphene.Boolean(default_value=False, description="With one's colleagues.")
        note = graphene.String(default_value="")
        partner_id = graphene.ID(description="For whom; not needed by a customer's people.")

    cart = graphene.Field(CartType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> OpenCart:
        kind = {"kind": input.kind} if input.get("kind") else {}
        cart = commands.open_cart(
            partner_id=require_buyer(partner_of(input.get("partner_id"), actor)),
            name=_filled(input.name),
            is_shared=input.is_shared,
            note=input.note,
            actor=actor,
            **kind,
        )
        return cls(cart=cart)


class RenameCart(Mutation):
    """Another name or note for a cart; shared with colleagues, or not any more."""

    permission = Permission.EDIT_CART

    class Input:
        cart_id = graphene.ID(required=True)
        name = graphene.String()
        is_shared = graphene.Boolean()
        note = graphene.String()

    cart = graphene.Field(CartType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> RenameCart:
        cart = commands.rename_cart(
            cart_id=cart_of(input.cart_id, actor).id,
            name=_filled(input.name) if input.get("name") is not None else None,
            is_shared=input.get("is_shared"),
            note=input.get("note"),
            actor=actor,
        )
        return cls(cart=cart)


class DeleteCart(Mutation):
    """Throw a cart or list away."""

    permission = Permission.EDIT_CART

    class Input:
        cart_id = graphene.ID(required=True)

    is_deleted = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> DeleteCart:
        commands.delete_cart(cart_id=cart_of(input.cart_id, actor).id, actor=actor)
        return cls(is_deleted=True)


class ChangeCartLines(Mutation):
    """Put lines in, change them, take them out; CART_CHANGED says what others did meanwhile."""

    permission = Permission.EDIT_CART

    class Input:
        cart_id = graphene.ID(required=True)
        base_revision = graphene.Int(
            description="The revision that was looked at; left out: these wishes hold anyway."
        )
        lines = graphene.List(graphene.NonNull(CartLineInput), required=True)

    cart = graphene.Field(CartType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ChangeCartLines:
        cart = cart_of(input.cart_id, actor)
        buyer = queries.buyer_for(actor, cart.partner_id)
        changed = commands.change_lines(
            cart_id=cart.id,
            base_revision=input.get("base_revision"),
            wishes=wishes_of(input.lines, buyer, actor),
            buyer=buyer,
            actor=actor,
        )
        return cls(cart=changed)


class AcceptCartPrices(Mutation):
    """Agree to today's prices on every line of a cart."""

    permission = Permission.EDIT_CART

    class Input:
        cart_id = graphene.ID(required=True)

    cart = graphene.Field(CartType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AcceptCartPrices:
        cart = cart_of(input.cart_id, actor)
        buyer = queries.buyer_for(actor, cart.partner_id)
        return cls(cart=commands.accept_prices(cart_id=cart.id, buyer=buyer, actor=actor))


class CopyCart(Mutation):
    """Add the lines of a cart or list to another one, e.g. a list into today's cart (MAL-08)."""

    permission = Permission.EDIT_CART

    class Input:
        source_id = graphene.ID(required=True)
        cart_id = graphene.ID(required=True)

    cart = graphene.Field(CartType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> CopyCart:
        source = cart_of(input.source_id, actor, "source_id")
        cart = cart_of(input.cart_id, actor)
        buyer = queries.buyer_for(actor, cart.partner_id)
        copied = commands.copy_cart(source_id=source.id, cart_id=cart.id, buyer=buyer, actor=actor)
        return cls(cart=copied)


class CopyOrder(Mutation):
    """Order again: the lines of an old order into a cart, at today's prices (MAL-09)."""

    permission = Permission.EDIT_CART

    class Input:
        order_id = graphene.ID(required=True)
        cart_id = graphene.ID(required=True)

    cart = graphene.Field(CartType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> CopyOrder:
        cart = cart_of(input.cart_id, actor)
        orders = visible_orders(actor).filter(customer=cart.partner_id)
        key = visible_key(input.order_id, "SalesOrder", orders, actor, ("order_id",))
        buyer = queries.buyer_for(actor, cart.partner_id)
        copied = commands.copy_order(order_id=key, cart_id=cart.id, buyer=buyer, actor=actor)
        return cls(cart=copied)


class SubmitCart(Mutation):
    """Order what is in a cart and not parked, at the prices that were agreed to."""

    permission = "sales.order.place"

    class Input:
        cart_id = graphene.ID(required=True)
        revision = graphene.Int(required=True, description="Of the cart that was looked at.")
        price_stamp = graphene.String(
            default_value="", description="Of checkoutPreview: the prices that are agreed to."
        )
        address_id = graphene.ID()
        requested_on = Date()
        customer_reference = graphene.String(default_value="")
        note = graphene.String(default_value="")

    order = graphene.Field(SalesOrderType)
    cart = graphene.Field(CartType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SubmitCart:
        cart = cart_of(input.cart_id, actor)
        require_price(actor)
        order = commands.submit_cart(
            cart_id=cart.id,
            revision=input.revision,
            price_stamp=input.price_stamp,
            buyer=queries.buyer_for(actor, cart.partner_id),
            deliver_to=address_given(input.get("address_id"), cart.partner_id, actor),
            requested_on=input.get("requested_on"),
            customer_reference=input.customer_reference,
            note=input.note,
            actor=actor,
        )
        return cls(order=order, cart=queries.visible_carts(actor).get(pk=cart.id))


class StageLines(Mutation):
    """Take down pasted lines and say of each what it means; nothing is dropped (MAL-10)."""

    permission = Permission.EDIT_CART

    class Input:
        text = graphene.String(required=True)
        partner_id = graphene.ID(description="For whom; not needed by a customer's people.")

    staging = graphene.Field(StagingType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> StageLines:
        partner = require_buyer(partner_of(input.get("partner_id"), actor))
        buyer = queries.buyer_for(actor, partner)
        return cls(staging=commands.stage_text(text=input.text, buyer=buyer, actor=actor))


class AddStagedLines(Mutation):
    """Put what is ready of a staging into a cart; the rest waits."""

    permission = Permission.EDIT_CART

    class Input:
        staging_id = graphene.ID(required=True)
        cart_id = graphene.ID(required=True)
        answers = graphene.List(graphene.NonNull(StagedAnswerInput), default_value=[])
        numbers = graphene.List(
            graphene.NonNull(graphene.Int), description="Only these lines; left out: all ready."
        )

    cart = graphene.Field(CartType)
    staging = graphene.Field(StagingType)
    added = graphene.Int(description="Typed lines that are in the cart now.")

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AddStagedLines:
        staging, cart = staging_of(input.staging_id, actor), cart_of(input.cart_id, actor)
        if staging.partner_id != cart.partner_id:
            raise BadValue(
                field="cartId",
                value=input.cart_id,
                reason=Phrase("it is another customer's cart", "该购物车属于其他客户"),
                path=("cart_id",),
            )
        buyer = queries.buyer_for(actor, cart.partner_id)
        cart, staging, added = commands.add_staged(
            staging_id=staging.id,
            cart_id=cart.id,
            answers=answers_of(input.answers, buyer, actor),
            only=input.get("numbers"),
            buyer=buyer,
            actor=actor,
        )
        return cls(cart=cart, staging=staging, added=added)


class DropStaging(Mutation):
    """Give up what waits of pasted or uploaded lines."""

    permission = Permission.EDIT_CART

    class Input:
        staging_id = graphene.ID(required=True)

    is_dropped = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> DropStaging:
        commands.drop_staging(staging_id=staging_of(input.staging_id, actor).id, actor=actor)
        return cls(is_dropped=True)


class Mutations(news.Mutations):
    enter_mall = EnterMall.Field()
    open_cart = OpenCart.Field()
    rename_cart = RenameCart.Field()
    delete_cart = DeleteCart.Field()
    change_cart_lines = ChangeCartLines.Field()
    accept_cart_prices = AcceptCartPrices.Field()
    copy_cart = CopyCart.Field()
    copy_order = CopyOrder.Field()
    submit_cart = SubmitCart.Field()
    stage_lines = StageLines.Field()
    add_staged_lines = AddStagedLines.Field()
    drop_staging = DropStaging.Field()


def _filled(name: str) -> str:
    if not name.strip():
        raise BadValue(field="name", value='""', reason=EMPTY, path=("name",))
    return name.strip()
