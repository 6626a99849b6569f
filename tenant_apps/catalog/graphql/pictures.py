"""Showing what products look like."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import visible_key
from kernel.graphql.mutation import Mutation
from tenant_apps.attachments.queries import own_unused
from tenant_apps.catalog import commands, queries
from tenant_apps.catalog.graphql.types import CatalogProduct
from tenant_apps.catalog.permissions import Permission


class SetProductPicture(Mutation):
    """Show a product, or all variants of its family, by a picture; or by none of ours (PRD-12)."""

    permission = Permission.EDIT

    class Input:
        product_id = graphene.ID(required=True)
        file_id = graphene.ID(
            description="A picture that was uploaded at /files; none: the brand's, if it has one."
        )
        of_family = graphene.Boolean(
            default_value=False, description="All variants of the product's family look like it."
        )

    products = graphene.List(graphene.NonNull(CatalogProduct))

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SetProductPicture:
        mine = queries.visible_products(actor)
        key = visible_key(input.product_id, "CatalogProduct", mine, actor, ("product_id",))
        file = input.get("file_id")
        rows = commands.set_picture(
            product_ids=[key],
            file_id=visible_key(file, "Attachment", own_unused(actor), actor, ("file_id",))
            if file
            else None,
            of_family=input.of_family,
            actor=actor,
        )
        return cls(products=rows)


class Mutations(graphene.ObjectType):
    set_product_picture = SetProductPicture.Field()
