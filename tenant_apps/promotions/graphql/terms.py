"""Terms as the API takes them: ids of the client's become keys, all kinds in one statement each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, TypeAlias
from uuid import UUID

import graphene
import msgspec

from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.graphql.ids import keys_among, platform_key
from kernel.graphql.types import Decimal, enum_of
from tenant_apps.catalog.queries import visible_categories, visible_products
from tenant_apps.partners.queries import visible_partners
from tenant_apps.promotions.rules import Base, BenefitKind, Measure, Terms

MeasureEnum = enum_of(Measure, "PromotionMeasure")
BenefitKindEnum = enum_of(BenefitKind, "PromotionBenefitKind")
BaseEnum = enum_of(Base, "PromotionBase")
Path: TypeAlias = tuple[str | int, ...]


def _ids() -> graphene.List:
    return graphene.List(graphene.NonNull(graphene.ID))


def _texts() -> graphene.List:
    return graphene.List(graphene.NonNull(graphene.String))


class PromotionWhoInput(graphene.InputObjectType):
    """For whom: buyers who fit all that is said."""

    partner_ids = _ids()
    kinds, grades, groups = _texts(), _texts(), _texts()
    regions, sales_areas = _texts(), _texts()
    tiers = graphene.List(graphene.NonNull(graphene.Int))


class PromotionWhatInput(graphene.InputObjectType):
    """Of what: goods that are named in any way, and not left out; nothing named is everything."""

    product_ids, category_ids, brand_ids = _ids(), _ids(), _ids()
    without_product_ids, without_category_ids, without_brand_ids = _ids(), _ids(), _ids()


class PromotionPartInput(graphene.InputObjectType):
    """One part of a combination: so many base units of these goods."""

    what = graphene.InputField(PromotionWhatInput, required=True)
    quantity = Decimal(required=True)


class PromotionConditionInput(graphene.InputObjectType):
    """What has to be bought."""

    measure = MeasureEnum(required=True)
    parts = graphene.List(graphene.NonNull(PromotionPartInput))
    each = graphene.Boolean(description="Again for every full threshold.")
    most_times = graphene.Int()
    is_cumulative = graphene.Boolean(description="The buyer's earlier orders count along.")


class PromotionGiftInput(graphene.InputObjectType):
    """Goods that come along at price 0."""

    product_id = graphene.ID(required=True)
    quantity = Decimal(required=True)
    unit_value = Decimal(description="What one is worth.")
    is_material = graphene.Boolean(description="Posters and displays, not for sale.")


class PromotionBenefitInput(graphene.InputObjectType):
    """What a step gives."""

    kind = BenefitKindEnum(required=True)
    value = Decimal(description="A share of 1, an amount, a unit price or points.")
    per_unit = graphene.Boolean(description="The amount off every base unit.")
    on = graphene.InputField(PromotionWhatInput, description="None: what was counted.")
    units = Decimal(description="Only so many base units each time, the cheapest.")
    gifts = graphene.List(graphene.NonNull(PromotionGiftInput))
    is_choice = graphene.Boolean(description="One of the gifts, else all.")
    base = BaseEnum()


class PromotionStepInput(graphene.InputObjectType):
    """From a threshold on, boundary included, this benefit."""

    threshold = Decimal(required=True)
    benefit = graphene.InputField(PromotionBenefitInput, required=True)


class PromotionLimitsInput(graphene.InputObjectType):
    """How much there is, for all buyers and for each; none: without end."""

    amount, quantity, orders = Decimal(), Decimal(), Decimal()
    buyer_amount, buyer_quantity, buyer_orders = Decimal(), Decimal(), Decimal()


class PromotionTermsInput(graphene.InputObjectType):
    """All that one version of a policy says."""

    who = graphene.InputField(PromotionWhoInput)
    what = graphene.InputField(PromotionWhatInput)
    condition = graphene.InputField(PromotionConditionInput)
    steps = graphene.List(graphene.NonNull(PromotionStepInput), required=True)
    limits = graphene.InputField(PromotionLimitsInput)
    brand_share = Decimal(description="Of what it costs, from 0 to 1; the seller bears the rest.")


_KINDS = {
    "product_id": "CatalogProduct",
    "product_ids": "CatalogProduct",
    "without_product_ids": "CatalogProduct",
    "category_ids": "Category",
    "without_category_ids": "Category",
    "partner_ids": "Partner",
    "brand_ids": "Organisation",
    "without_brand_ids": "Organisation",
}


def read_terms(given: Any, actor: Actor) -> Terms:
    """Raises NotFound, at its place, for an id of what the person may not see."""
    named: dict[str, list[tuple[Path, str]]] = defaultdict(list)
    for kind, path, global_id in _named(given, ("terms",)):
        named[kind].append((path, global_id))
    keys: dict[Path, UUID] = {}
    for kind, spots in named.items():
        keys.update(_keys(kind, spots, actor))
    told: Terms = msgspec.convert(_plain(given, ("terms",), keys), Terms)
    return told


def _named(value: Any, path: Path) -> Iterator[tuple[str, Path, str]]:
    """Every id in the input: of which kind, where, and the id."""
    if isinstance(value, list):
        for at, each in enumerate(value):
            yield from _named(each, (*path, at))
    elif isinstance(value, dict):
        for name, each in value.items():
            if each is None:
                continue
            if name in _KINDS:
                many = each if isinstance(each, list) else [each]
                for at, global_id in enumerate(many):
                    yield _KINDS[name], (*path, name, at), global_id
            else:
                yield from _named(each, (*path, name))


def _keys(kind: str, spots: list[tuple[Path, str]], actor: Actor) -> dict[Path, UUID]:
    paths, ids = [path for path, _ in spots], [global_id for _, global_id in spots]
    if kind == "Organisation":
        return dict(zip(paths, _brands(spots, actor), strict=True))
    rows = {
        "CatalogProduct": visible_products,
        "Category": visible_categories,
        "Partner": visible_partners,
    }[kind](actor)
    keys = keys_among(ids, kind, rows, actor, path=lambda index: paths[index])
    return dict(zip(paths, keys, strict=True))


def _brands(spots: list[tuple[Path, str]], actor: Actor) -> list[UUID]:
    """A brand is one of which there are products here."""
    keys = [platform_key(global_id, "Organisation") for _, global_id in spots]
    rows = visible_products(actor).filter(brand_owner_id__in=keys)
    there = set(rows.values_list("brand_owner_id", flat=True).distinct())
    for (path, global_id), key in zip(spots, keys, strict=True):
        if key not in there:
            raise NotFound(what="Organisation", key=global_id, path=path)
    return keys


def _plain(value: Any, path: Path, keys: dict[Path, UUID]) -> Any:
    """The same in the words of the rules."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, list):
        return [_plain(each, (*path, at), keys) for at, each in enumerate(value)]
    if not isinstance(value, dict):
        return value
    told: dict[str, Any] = {}
    for name, each in value.items():
        if each is None:
            continue
        if name.endswith("_ids"):
            plural = name.removesuffix("_ids")
            word = {"category": "categories", "without_category": "without_categories"}
            told[word.get(plural, f"{plural}s")] = [
                keys[*path, name, at] for at in range(len(each))
            ]
        elif name in _KINDS:
            told[name] = keys[*path, name, 0]
        else:
            told[name] = _plain(each, (*path, name), keys)
    return told
