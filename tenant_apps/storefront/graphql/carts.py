"""Carts: opened, filled, copied and given up."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.graphql.ids import visible_key
from kernel.graphql.mutation import Mutation
from kernel.reasons import EMPTY
from tenant_apps.sales.queries import visible_orders
from tenant_apps.storefront import commands, queries
from tenant_apps.storefront.graphql.arguments import (
    CartLineInput,
    cart_of,
    require_buyer,
    wishes_of,
)
from tenant_apps.storefront.graphql.queries import partner_of
from tenant_apps.storefront.graphql.types import CartKindEnum, CartType
from tenant_apps.storefront.permissions import Permission


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


def _filled(name: str) -> str:
    if not name.strip():
        raise BadValue(field="name", value='""', reason=EMPTY, path=("name",))
    return name.strip()


class Mutations:
    open_cart = OpenCart.Field()
    rename_cart = RenameCart.Field()
    delete_cart = DeleteCart.Field()
    change_cart_lines = ChangeCartLines.Field()
    accept_cart_prices = AcceptCartPrices.Field()
    copy_cart = CopyCart.Field()
    copy_order = CopyOrder.Field()
