"""Arranging the mall: categories, and who is offered what."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.errors import BadValue, NotFound
from kernel.graphql.ids import keys_among, platform_key, visible_key
from kernel.graphql.mutation import Mutation
from kernel.graphql.types import Date
from kernel.reasons import BEFORE_THE_FIRST_DAY, EMPTY, at_most
from kernel.words import Phrase
from tenant_apps.catalog import commands, queries
from tenant_apps.catalog.commands import ListingFacts
from tenant_apps.catalog.graphql.types import (
    CatalogProduct,
    CategoryType,
    ListingEffectEnum,
    ListingRuleType,
)
from tenant_apps.catalog.permissions import Permission
from tenant_apps.catalog.rules import Audience
from tenant_apps.partners.queries import visible_partners


class SaveCategory(Mutation):
    """A new category, or another name or place for one that is there (MAL-19)."""

    permission = Permission.EDIT_LISTING

    class Input:
        category_id = graphene.ID(description="Which to change; none: a new one.")
        code = graphene.String(required=True)
        name = graphene.String(required=True)
        parent_id = graphene.ID(description="None: at the top.")
        position = graphene.Int(default_value=0)

    category = graphene.Field(CategoryType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SaveCategory:
        if not 0 <= input.position < 2**31:
            raise BadValue(
                field="position",
                value=input.position,
                reason=Phrase("it is from 0 to 2,147,483,647", "须为 0 到 2,147,483,647"),
                path=("position",),
            )
        row = commands.save_category(
            category_id=_category(input.get("category_id"), actor, "category_id"),
            code=_filled("code", input.code, 60),
            name=_filled("name", input.name, 200),
            parent_id=_category(input.get("parent_id"), actor, "parent_id"),
            position=input.position,
            actor=actor,
        )
        return cls(category=row)


class RemoveCategory(Mutation):
    """Take an empty category out of the tree."""

    permission = Permission.EDIT_LISTING

    class Input:
        category_id = graphene.ID(required=True)

    is_removed = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> RemoveCategory:
        key = visible_key(
            input.category_id, "Category", queries.visible_categories(actor), actor,
            ("category_id",),
        )  # fmt: skip
        commands.remove_category(category_id=key, actor=actor)
        return cls(is_removed=True)


class AssignCategory(Mutation):
    """Put products into a category, or without one into none."""

    permission = Permission.EDIT_LISTING

    class Input:
        category_id = graphene.ID()
        product_ids = graphene.List(graphene.NonNull(graphene.ID), required=True)

    products = graphene.List(graphene.NonNull(CatalogProduct))

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AssignCategory:
        category = _category(input.get("category_id"), actor, "category_id")
        keys = _products(input.product_ids, actor)
        commands.assign_category(product_ids=keys, category_id=category, actor=actor)
        rows = queries.products_by_id(keys)
        return cls(products=[rows[key] for key in keys])


class LaunchProducts(Mutation):
    """Offer products from a day on; without one at once (PRD-22)."""

    permission = Permission.EDIT_LISTING

    class Input:
        product_ids = graphene.List(graphene.NonNull(graphene.ID), required=True)
        offered_from = Date()

    products = graphene.List(graphene.NonNull(CatalogProduct))

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> LaunchProducts:
        keys = _products(input.product_ids, actor)
        commands.launch_products(
            product_ids=keys, offered_from=input.get("offered_from"), actor=actor
        )
        rows = queries.products_by_id(keys)
        return cls(products=[rows[key] for key in keys])


class SaveListingRule(Mutation):
    """Say to whom one product, category or brand is offered, or that it is hidden from them."""

    permission = Permission.EDIT_LISTING

    class Input:
        rule_id = graphene.ID(description="Which to change; none: a new one.")
        effect = graphene.InputField(ListingEffectEnum, required=True)
        product_id = graphene.ID()
        category_id = graphene.ID()
        brand_id = graphene.ID(description="The brand's organisation on the platform.")
        partner_id = graphene.ID(description="Whom it means; what is empty says nothing.")
        kind = graphene.String(default_value="")
        grade = graphene.String(default_value="")
        sales_area = graphene.String(default_value="")
        region_code = graphene.String(default_value="")
        valid_from = Date()
        valid_until = Date()
        note = graphene.String(default_value="")

    rule = graphene.Field(ListingRuleType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SaveListingRule:
        facts = _listing(input, actor)
        key = input.get("rule_id")
        rules = queries.visible_listing_rules(actor)
        rule = visible_key(key, "ListingRule", rules, actor, ("rule_id",)) if key else None
        return cls(rule=commands.save_listing_rule(facts=facts, rule_id=rule, actor=actor))


class RemoveListingRule(Mutation):
    """Take a listing rule back."""

    permission = Permission.EDIT_LISTING

    class Input:
        rule_id = graphene.ID(required=True)

    is_removed = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> RemoveListingRule:
        rules = queries.visible_listing_rules(actor)
        key = visible_key(input.rule_id, "ListingRule", rules, actor, ("rule_id",))
        commands.remove_listing_rule(rule_id=key, actor=actor)
        return cls(is_removed=True)


class Mutations:
    save_category = SaveCategory.Field()
    remove_category = RemoveCategory.Field()
    assign_category = AssignCategory.Field()
    launch_products = LaunchProducts.Field()
    save_listing_rule = SaveListingRule.Field()
    remove_listing_rule = RemoveListingRule.Field()


def _listing(given: Any, actor: Actor) -> ListingFacts:
    _ends_after_it_begins(given)
    product, partner = given.get("product_id"), given.get("partner_id")
    products, partners = queries.visible_products(actor), visible_partners(actor)
    brand = given.get("brand_id")
    return ListingFacts(
        effect=given.effect,
        product_id=visible_key(product, "CatalogProduct", products, actor, ("product_id",))
        if product
        else None,
        category_id=_category(given.get("category_id"), actor, "category_id"),
        brand_owner_id=_brand(brand, actor) if brand else None,
        audience=Audience(
            partner_id=visible_key(partner, "Partner", partners, actor, ("partner_id",))
            if partner
            else None,
            kind=_short("kind", given.kind, 20),
            grade=_short("grade", given.grade, 20),
            sales_area=_short("sales_area", given.sales_area, 100),
            region_code=_short("region_code", given.region_code, 20),
        ),
        valid_from=given.get("valid_from"),
        valid_until=given.get("valid_until"),
        note=_short("note", given.note, 300),
    )


def _ends_after_it_begins(given: Any) -> None:
    begins, ends = given.get("valid_from"), given.get("valid_until")
    if begins and ends and ends < begins:
        raise BadValue(
            field="validUntil", value=ends, reason=BEFORE_THE_FIRST_DAY,
            path=("valid_until",),
        )  # fmt: skip


def _category(global_id: str | None, actor: Actor, name: str) -> UUID | None:
    if not global_id:
        return None
    return visible_key(global_id, "Category", queries.visible_categories(actor), actor, (name,))


def _brand(global_id: str, actor: Actor) -> UUID:
    """A brand is one of which there are products here. Raises NotFound."""
    key = platform_key(global_id, "Organisation")
    if not queries.visible_products(actor).filter(brand_owner_id=key).exists():
        raise NotFound(what="Organisation", key=global_id, path=("brand_id",))
    return key


def _products(global_ids: list[str], actor: Actor) -> list[UUID]:
    return keys_among(
        global_ids,
        "CatalogProduct",
        queries.visible_products(actor),
        actor,
        path=lambda index: ("product_ids", index),
    )


def _filled(field: str, text: str, most: int) -> str:
    clean = _short(field, text.strip(), most)
    if not clean:
        raise BadValue(field=field, value='""', reason=EMPTY, path=(field,))
    return clean


def _short(field: str, text: str, most: int) -> str:
    if len(text) > most:
        raise BadValue(
            field=field, value=f"{text[:20]}…", reason=at_most(most),
            path=(field,),
        )  # fmt: skip
    return text
