"""The way into a supplier's mall and out of it with an order; carts and typed orders beside it."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import visible_key
from kernel.graphql.mutation import Mutation
from kernel.graphql.outcomes import OnlyNow
from kernel.graphql.types import Date, DateTime
from tenant_apps.purchasing.queries import visible_suppliers
from tenant_apps.sales.graphql.arguments import address_given
from tenant_apps.sales.graphql.types import SalesOrderType
from tenant_apps.storefront import commands, queries
from tenant_apps.storefront.graphql import carts, news, staging
from tenant_apps.storefront.graphql.arguments import cart_of
from tenant_apps.storefront.graphql.types import CartType
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


class Mutations(carts.Mutations, staging.Mutations, news.Mutations):
    enter_mall = EnterMall.Field()
    submit_cart = SubmitCart.Field()
