"""Typed orders: read, put into a cart, dropped."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.graphql.mutation import Mutation
from kernel.words import Phrase
from tenant_apps.storefront import commands, queries
from tenant_apps.storefront.graphql.arguments import (
    StagedAnswerInput,
    answers_of,
    cart_of,
    require_buyer,
    staging_of,
)
from tenant_apps.storefront.graphql.queries import partner_of
from tenant_apps.storefront.graphql.staged import StagingType
from tenant_apps.storefront.graphql.types import CartType
from tenant_apps.storefront.permissions import Permission


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


class Mutations:
    stage_lines = StageLines.Field()
    add_staged_lines = AddStagedLines.Field()
    drop_staging = DropStaging.Field()
