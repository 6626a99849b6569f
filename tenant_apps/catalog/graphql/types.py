"""The catalogue as the API shows it."""

from __future__ import annotations

from typing import Any

import graphene
from graphene.types.generic import GenericScalar

from kernel.graphql.batching import Pending
from kernel.graphql.ids import PLATFORM, TenantNode, gid
from kernel.graphql.types import enum_of
from tenant_apps.catalog.graphql.loaders import CodesByProduct, UnitsByProduct
from tenant_apps.catalog.models import Product
from tenant_apps.catalog.rules import CodeScheme

CodeSchemeEnum = enum_of(CodeScheme)


class UnitType(graphene.ObjectType):
    """A unit a product is traded in: one of it is numerator / denominator base units."""

    class Meta:
        name = "TradeUnit"

    unit = graphene.String(required=True, description="UN/ECE Recommendation 20.")
    name = graphene.String(required=True)
    numerator = graphene.Int(required=True)
    denominator = graphene.Int(required=True)
    scenarios = graphene.List(graphene.NonNull(graphene.String), required=True)


class ProductCode(graphene.ObjectType):
    """Another number that finds the product."""

    scheme = graphene.Field(graphene.NonNull(CodeSchemeEnum))
    value = graphene.String(required=True)


class CatalogProduct(TenantNode):
    """A product in this company's own catalogue."""

    sku = graphene.String(required=True)
    name = graphene.String(required=True)
    description = graphene.String(required=True)
    specification = graphene.String(required=True)
    gtin = graphene.String()
    base_unit = graphene.String(required=True, description="UN/ECE Recommendation 20.")
    attributes = GenericScalar(description="What tells it from its variants, e.g. colour.")
    image_url = graphene.String(required=True)
    tracks_lots = graphene.Boolean(required=True)
    is_active = graphene.Boolean(required=True)
    item_number = graphene.String(required=True, description="The brand owner's.")
    product_id = graphene.ID(description="The product's id on the platform, if published.")
    units = graphene.List(graphene.NonNull(UnitType), required=True)
    codes = graphene.List(graphene.NonNull(ProductCode), required=True)

    @staticmethod
    def resolve_product_id(root: Product, info: graphene.ResolveInfo) -> str | None:
        key = root.shared_product_id
        return gid("Product", key, PLATFORM) if key else None

    @staticmethod
    def resolve_units(root: Product, info: graphene.ResolveInfo) -> Pending[list[Any]]:
        return UnitsByProduct.of(info).load(root.id)

    @staticmethod
    def resolve_codes(root: Product, info: graphene.ResolveInfo) -> Pending[list[Any]]:
        return CodesByProduct.of(info).load(root.id)


class FoundProduct(graphene.ObjectType):
    """What a code may mean."""

    product = graphene.Field(CatalogProduct, required=True)
    scheme = graphene.String(required=True, description="What kind of code it was: sku, gtin …")


class CodeMeaning(graphene.ObjectType):
    """A code as it was given, and everything it may mean: nothing, one product or several."""

    code = graphene.String(required=True)
    found = graphene.List(graphene.NonNull(FoundProduct), required=True)
