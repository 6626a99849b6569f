"""Terms as the API shows them; ids as the client knows them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import graphene

from kernel.graphql.ids import PLATFORM, gid
from kernel.graphql.types import Decimal
from tenant_apps.promotions.graphql.terms import BaseEnum, BenefitKindEnum, MeasureEnum


def _ids(kind: str, attribute: str, *, shared: bool = False) -> graphene.Field:
    """The ids of what a wording names, in a stable order."""

    def resolve(root: Any, info: graphene.ResolveInfo) -> list[str]:
        owner = PLATFORM if shared else info.context.actor.organisation_id
        keys: Iterable[UUID] = getattr(root, attribute)
        return [gid(kind, key, owner) for key in sorted(keys)]

    return graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(graphene.ID))), resolver=resolve
    )


def _sorted(attribute: str, kind: Any = graphene.String) -> graphene.Field:
    def resolve(root: Any, info: graphene.ResolveInfo) -> list[Any]:
        return sorted(getattr(root, attribute))

    return graphene.Field(graphene.NonNull(graphene.List(graphene.NonNull(kind))), resolver=resolve)


class PromotionWho(graphene.ObjectType):
    """For whom: buyers who fit all that is said."""

    _weight = 0  # a value: it stands in the version itself

    partner_ids = _ids("Partner", "partners")
    kinds, grades, groups = _sorted("kinds"), _sorted("grades"), _sorted("groups")
    regions, sales_areas = _sorted("regions"), _sorted("sales_areas")
    tiers = _sorted("tiers", graphene.Int)


class PromotionWhat(graphene.ObjectType):
    """Of what: goods that are named in any way, and not left out; nothing named is everything."""

    _weight = 0  # a value: it stands in the version itself

    product_ids = _ids("CatalogProduct", "products")
    category_ids = _ids("Category", "categories")
    brand_ids = _ids("Organisation", "brands", shared=True)
    without_product_ids = _ids("CatalogProduct", "without_products")
    without_category_ids = _ids("Category", "without_categories")
    without_brand_ids = _ids("Organisation", "without_brands", shared=True)


class PromotionPart(graphene.ObjectType):
    """One part of a combination: so many base units of these goods."""

    _weight = 0  # a value: it stands in the version itself

    what = graphene.Field(PromotionWhat, required=True)
    quantity = Decimal(required=True)


class PromotionCondition(graphene.ObjectType):
    """What has to be bought."""

    _weight = 0  # a value: it stands in the version itself

    measure = graphene.Field(graphene.NonNull(MeasureEnum))
    parts = graphene.List(graphene.NonNull(PromotionPart), required=True)
    each = graphene.Boolean(required=True)
    most_times = graphene.Int()
    is_cumulative = graphene.Boolean(required=True)


class PromotionGift(graphene.ObjectType):
    """Goods that come along at price 0."""

    _weight = 0  # a value: it stands in the version itself

    product_id = graphene.ID(required=True)
    quantity = Decimal(required=True)
    unit_value = Decimal(required=True)
    is_material = graphene.Boolean(required=True)

    @staticmethod
    def resolve_product_id(root: Any, info: graphene.ResolveInfo) -> str:
        return gid("CatalogProduct", root.product_id, info.context.actor.organisation_id)


class PromotionBenefit(graphene.ObjectType):
    """What a step gives."""

    _weight = 0  # a value: it stands in the version itself

    kind = graphene.Field(graphene.NonNull(BenefitKindEnum))
    value = Decimal(required=True)
    per_unit = graphene.Boolean(required=True)
    on = graphene.Field(PromotionWhat)
    units = Decimal()
    gifts = graphene.List(graphene.NonNull(PromotionGift), required=True)
    is_choice = graphene.Boolean(required=True)
    base = graphene.Field(graphene.NonNull(BaseEnum))


class PromotionStep(graphene.ObjectType):
    """From a threshold on, boundary included, this benefit."""

    _weight = 0  # a value: it stands in the version itself

    threshold = Decimal(required=True)
    benefit = graphene.Field(PromotionBenefit, required=True)


class PromotionLimits(graphene.ObjectType):
    """How much there is, for all buyers and for each; none: without end."""

    _weight = 0  # a value: it stands in the version itself

    amount, quantity, orders = Decimal(), Decimal(), Decimal()
    buyer_amount, buyer_quantity, buyer_orders = Decimal(), Decimal(), Decimal()


class PromotionTerms(graphene.ObjectType):
    """All that one version of a policy says."""

    _weight = 0  # a value: it stands in the version itself

    who = graphene.Field(PromotionWho, required=True)
    what = graphene.Field(PromotionWhat, required=True)
    condition = graphene.Field(PromotionCondition, required=True)
    steps = graphene.List(graphene.NonNull(PromotionStep), required=True)
    limits = graphene.Field(PromotionLimits, required=True)
    brand_share = Decimal(required=True)
