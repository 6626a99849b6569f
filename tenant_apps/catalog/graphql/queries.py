"""Asking for products."""

from __future__ import annotations

from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import one_by_id, sought_key
from kernel.graphql.paging import Page, page, paged
from tenant_apps.catalog import queries
from tenant_apps.catalog.graphql.types import (
    CatalogProduct,
    CategoryType,
    CodeMeaning,
    FoundProduct,
    ListingRuleType,
)
from tenant_apps.catalog.models import Category, Product

CATEGORIES_MAX = 5_000


class Query:
    catalog_product = one_by_id(CatalogProduct)
    catalog_products = paged(
        CatalogProduct,
        "Products of this company's catalogue, newest first.",
        search=graphene.String(description="A word, code or GTIN."),
        category_id=graphene.ID(description="Only in this category and below it."),
    )
    categories = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(CategoryType))),
        description="The whole tree, the upper levels first and sisters in their order.",
    )
    listing_rules = paged(ListingRuleType, "Who is offered what, the newest rule first.")
    products_by_codes = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(CodeMeaning))),
        codes=graphene.List(graphene.NonNull(graphene.String), required=True),
        description="What codes mean: SKU, GTIN, model, order number … (at most 250).",
    )

    @staticmethod
    def resolve_catalog_product(root: None, info: graphene.ResolveInfo, id: str) -> Product | None:
        actor = info.context.actor
        key = sought_key(id, "CatalogProduct", actor)
        return queries.visible_products(actor).filter(pk=key).first()

    @staticmethod
    def resolve_catalog_products(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        search: str = "",
        category_id: str | None = None,
    ) -> Page:
        actor = info.context.actor
        rows = queries.visible_products(actor)
        if category_id:
            rows = rows.filter(category__in=queries.below([_category(category_id, actor)]))
        if search:
            rows = queries.search(rows, search)
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_categories(root: None, info: graphene.ResolveInfo) -> list[Category]:
        rows = queries.visible_categories(info.context.actor)
        return list(rows.order_by("level", "position", "name", "id")[:CATEGORIES_MAX])

    @staticmethod
    def resolve_listing_rules(
        root: None, info: graphene.ResolveInfo, first: int, after: str | None = None
    ) -> Page:
        return page(queries.visible_listing_rules(info.context.actor), first=first, after=after)

    @staticmethod
    def resolve_products_by_codes(
        root: None, info: graphene.ResolveInfo, codes: list[str]
    ) -> list[CodeMeaning]:
        actor = info.context.actor
        meanings = queries.find_by_codes(codes[:250], actor.partner_id)
        wanted = {found.product_id for each in meanings.values() for found in each}
        visible = queries.visible_products(actor).in_bulk(list(wanted))
        return [
            CodeMeaning(
                code=code,
                found=[
                    FoundProduct(
                        product=visible[one.product_id],
                        scheme=one.scheme,
                        numerator=one.ratio.numerator,
                        denominator=one.ratio.denominator,
                    )
                    for one in found
                    if one.product_id in visible
                ],
            )
            for code, found in meanings.items()
        ]


def _category(global_id: str, actor: Actor) -> UUID:
    """A category nobody may see has no products."""
    return sought_key(global_id, "Category", actor)
