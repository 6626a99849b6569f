"""Changing the catalogue."""

from __future__ import annotations

from typing import Any

import graphene
from graphene.types.generic import GenericScalar

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.graphql.ids import key_of, platform_keys_among
from kernel.graphql.mutation import Mutation
from kernel.graphql.types import Date, Decimal
from kernel.quantity import LIMIT, Ratio
from kernel.reasons import EMPTY, FROM_ZERO
from kernel.words import Phrase
from shared_apps.visibility.queries import visible_products as visible_shared_products
from tenant_apps.catalog import commands, queries
from tenant_apps.catalog.commands import PackFact, ProductFacts
from tenant_apps.catalog.graphql import arranging, pictures, reports
from tenant_apps.catalog.graphql.types import CatalogProduct, CodeSchemeEnum
from tenant_apps.catalog.rules import clean_code
from tenant_apps.partners.graphql.types import ScenarioEnum


class PackInput(graphene.InputObjectType):
    """A unit the product is traded in: one of it is numerator / denominator base units."""

    unit = graphene.String(required=True)
    name = graphene.String(default_value="")
    numerator = graphene.Int(required=True)
    denominator = graphene.Int(default_value=1)
    gtin = graphene.String(default_value="")
    scenarios = graphene.List(graphene.NonNull(ScenarioEnum), default_value=[])


class CodeInput(graphene.InputObjectType):
    """Another number that shall find the product."""

    scheme = CodeSchemeEnum(required=True)
    value = graphene.String(required=True)


class ProductInput(graphene.InputObjectType):
    """One product of the catalogue, or one variant of a family."""

    sku = graphene.String(required=True)
    name = graphene.String(required=True)
    description = graphene.String(default_value="")
    specification = graphene.String(default_value="")
    base_unit = graphene.String(default_value="C62")
    gtin = graphene.String(default_value="")
    family = graphene.String(default_value="", description="Products of one family are variants.")
    attributes = GenericScalar(description="{colour: red}; tells variants from each other.")
    tracks_lots = graphene.Boolean(default_value=False)
    category = graphene.String(default_value="", description="A category's code.")
    offered_from = Date(description="The day of its launch; none: at once.")
    minimum_quantity = Decimal(description="Of one order, in base units.")
    multiple_quantity = Decimal(description="Orders are multiples of it, in base units.")
    packs = graphene.List(graphene.NonNull(PackInput), default_value=[])
    codes = graphene.List(graphene.NonNull(CodeInput), default_value=[])


class AddProducts(Mutation):
    """Add products to the catalogue, or change those whose SKU is known."""

    permission = "catalog.product.edit"

    class Input:
        products = graphene.List(graphene.NonNull(ProductInput), required=True)
        publish = graphene.Boolean(
            default_value=False, description="As the brand owner: make them known to the network."
        )
        only_new = graphene.Boolean(
            default_value=False, description="Refuse a SKU that is known, instead of changing it."
        )

    products = graphene.List(graphene.NonNull(CatalogProduct))

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AddProducts:
        facts = [_facts(index, product) for index, product in enumerate(input.products)]
        ids = commands.add_products(
            products=facts, publish=input.publish, only_new=input.only_new, actor=actor
        )
        rows = queries.products_by_id(ids.values())
        return cls(products=[rows[key] for key in ids.values()])


class AdoptProducts(Mutation):
    """Take products others have published into this catalogue, keeping the link (PRD-19)."""

    permission = "catalog.product.edit"

    class Input:
        product_ids = graphene.List(
            graphene.NonNull(graphene.ID), required=True, description="Ids on the platform."
        )

    products = graphene.List(graphene.NonNull(CatalogProduct))

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AdoptProducts:
        published = visible_shared_products(actor)
        keys = platform_keys_among(input.product_ids, "Product", published)
        ids = commands.adopt_products(shared_product_ids=keys, actor=actor)
        rows = queries.products_by_id(ids.values())
        return cls(products=[rows[ids[key]] for key in keys])


class WithdrawProduct(Mutation):
    """Stop offering a product; its history stays."""

    permission = "catalog.product.edit"

    class Input:
        product_id = graphene.ID(required=True)

    product = graphene.Field(CatalogProduct)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> WithdrawProduct:
        key = key_of(input.product_id, "CatalogProduct", actor)
        return cls(product=commands.withdraw_product(product_id=key, actor=actor))


class OfferProduct(Mutation):
    """Offer a product again."""

    permission = "catalog.product.edit"

    class Input:
        product_id = graphene.ID(required=True)

    product = graphene.Field(CatalogProduct)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> OfferProduct:
        key = key_of(input.product_id, "CatalogProduct", actor)
        return cls(product=commands.offer_product(product_id=key, actor=actor))


class Mutations(arranging.Mutations, pictures.Mutations, reports.Mutations):
    add_products = AddProducts.Field()
    adopt_products = AdoptProducts.Field()
    withdraw_product = WithdrawProduct.Field()
    offer_product = OfferProduct.Field()


def _facts(index: int, given: Any) -> ProductFacts:
    attributes = given.attributes or {}
    if not isinstance(attributes, dict):
        raise BadValue(
            field="attributes",
            value=attributes,
            reason=Phrase(
                "it must be an object such as {colour: red}", "须为对象，例如 {colour: red}"
            ),
            path=("products", index, "attributes"),
        )
    for field in ("sku", "name"):
        if not clean_code(given[field]):
            raise BadValue(field=field, value='""', reason=EMPTY, path=("products", index, field))
    return ProductFacts(
        sku=given.sku,
        name=given.name,
        base_unit=given.base_unit,
        gtin=given.gtin,
        family=given.family,
        attributes={str(name): str(value) for name, value in attributes.items()},
        packs=tuple(_pack(index, pack) for pack in given.packs),
        codes=tuple((code.scheme, code.value) for code in given.codes),
        tracks_lots=given.tracks_lots,
        category=given.category,
        further={
            "description": given.description,
            "specification": given.specification,
            **_ordering(index, given),
        },
    )


def _ordering(index: int, given: Any) -> dict[str, Any]:
    """From when and in which quantities it is ordered, as far as that is said."""
    for name in ("minimum_quantity", "multiple_quantity"):
        quantity = given.get(name)
        if quantity is not None and not 0 <= quantity < LIMIT:
            raise BadValue(
                field=name,
                value=quantity,
                reason=FROM_ZERO,
                path=("products", index, name),
            )
    said = ("offered_from", "minimum_quantity", "multiple_quantity")
    return {name: given[name] for name in said if given.get(name) is not None}


def _pack(index: int, given: Any) -> PackFact:
    if given.numerator < 1 or given.denominator < 1:
        raise BadValue(
            field="pack",
            value=f"{given.numerator}/{given.denominator}",
            reason=Phrase("both numbers must be above zero", "两个数都必须大于零"),
            path=("products", index, "packs"),
        )
    return PackFact(
        unit=given.unit,
        ratio=Ratio(given.numerator, given.denominator),
        name=given.name,
        gtin=given.gtin,
        scenarios=tuple(given.scenarios),
    )
