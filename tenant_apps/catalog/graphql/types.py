"""The catalogue as the API shows it."""

from __future__ import annotations

from uuid import UUID

import graphene
from graphene.types.generic import GenericScalar

from kernel.graphql.batching import Pending
from kernel.graphql.ids import PLATFORM, TenantNode, gid
from kernel.graphql.loaded import loaded, loaded_list
from kernel.graphql.types import Date, Decimal, enum_of
from tenant_apps.catalog import queries
from tenant_apps.catalog.graphql.loaders import (
    BrandPicture,
    CategoryById,
    CodesByProduct,
    UnitsByProduct,
)
from tenant_apps.catalog.models import Category, ListingRule, Product
from tenant_apps.catalog.rules import CodeScheme, ListingEffect

CodeSchemeEnum = enum_of(CodeScheme)
ListingEffectEnum = enum_of(ListingEffect)


class CategoryType(TenantNode):
    """A node of the category tree: three levels and the series (PRD-06)."""

    _visible = staticmethod(queries.visible_categories)

    class Meta:
        name = "Category"

    code = graphene.String(required=True)
    name = graphene.String(required=True)
    parent_id = graphene.ID(description="None at the top.")
    level = graphene.Int(required=True, description="1 to 4; 4 is the series.")
    position = graphene.Int(required=True, description="Among its sisters.")

    @staticmethod
    def resolve_parent_id(root: Category, info: graphene.ResolveInfo) -> str | None:
        owner = info.context.actor.organisation_id
        return gid("Category", root.parent_id, owner) if root.parent_id else None


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

    _visible = staticmethod(queries.visible_products)

    sku = graphene.String(required=True)
    name = graphene.String(required=True)
    description = graphene.String(required=True)
    specification = graphene.String(required=True)
    gtin = graphene.String()
    base_unit = graphene.String(required=True, description="UN/ECE Recommendation 20.")
    attributes = GenericScalar(description="What tells it from its variants, e.g. colour.")
    image_url = graphene.String(
        required=True,
        description="Ours, else the brand's. After /pictures/…, of this host, comes /800 or /160.",
    )
    tracks_lots = graphene.Boolean(required=True)
    is_active = graphene.Boolean(required=True)
    item_number = graphene.String(required=True, description="The brand owner's.")
    product_id = graphene.ID(description="The product's id on the platform, if published.")
    brand_id = graphene.ID(description="Whose brand it is, on the platform; null for none.")
    category = loaded(CategoryType, CategoryById, by="category_id")
    offered_from = Date(description="The day of its launch; none: at once (PRD-22).")
    minimum_quantity = Decimal(required=True, description="Of one order, in base units.")
    multiple_quantity = Decimal(
        required=True, description="Orders are multiples of it, in base units; 0: any quantity."
    )
    units = loaded_list(UnitType, UnitsByProduct, by="id")
    codes = loaded_list(ProductCode, CodesByProduct, by="id")

    @staticmethod
    def resolve_image_url(root: Product, info: graphene.ResolveInfo) -> str | Pending[str]:
        if root.image_url or root.shared_product_id is None:
            return root.image_url
        return BrandPicture.of(info).load(root.shared_product_id)

    @staticmethod
    def resolve_product_id(root: Product, info: graphene.ResolveInfo) -> str | None:
        key = root.shared_product_id
        return gid("Product", key, PLATFORM) if key else None

    @staticmethod
    def resolve_brand_id(root: Product, info: graphene.ResolveInfo) -> str | None:
        key = root.brand_owner_id
        return gid("Organisation", key, PLATFORM) if key else None


class FoundProduct(graphene.ObjectType):
    """What a code may mean."""

    product = graphene.Field(CatalogProduct, required=True)
    scheme = graphene.String(required=True, description="What kind of code it was: sku, gtin …")
    numerator = graphene.Int(required=True, description="A pack's code: so many base units …")
    denominator = graphene.Int(required=True, description="… divided by this; else 1/1.")


class CodeMeaning(graphene.ObjectType):
    """A code as it was given, and everything it may mean: nothing, one product or several."""

    code = graphene.String(required=True)
    found = graphene.List(graphene.NonNull(FoundProduct), required=True)


class ListingRuleType(TenantNode):
    """To whom a product, a category with all below it, or a brand is offered (PRD-13, PRD-14)."""

    _visible = staticmethod(queries.visible_listing_rules)

    class Meta:
        name = "ListingRule"

    effect = graphene.Field(graphene.NonNull(ListingEffectEnum))
    product_id = graphene.ID()
    category_id = graphene.ID()
    brand_id = graphene.ID(description="The brand's organisation on the platform.")
    partner_id = graphene.ID(description="Whom it means; empty means everybody.")
    kind = graphene.String(required=True)
    grade = graphene.String(required=True)
    sales_area = graphene.String(required=True)
    region_code = graphene.String(required=True)
    valid_from = Date()
    valid_until = Date()
    note = graphene.String(required=True)

    @staticmethod
    def resolve_product_id(root: ListingRule, info: graphene.ResolveInfo) -> str | None:
        return _gid("CatalogProduct", root.product_id, info)

    @staticmethod
    def resolve_category_id(root: ListingRule, info: graphene.ResolveInfo) -> str | None:
        return _gid("Category", root.category_id, info)

    @staticmethod
    def resolve_partner_id(root: ListingRule, info: graphene.ResolveInfo) -> str | None:
        return _gid("Partner", root.partner_id, info)

    @staticmethod
    def resolve_brand_id(root: ListingRule, info: graphene.ResolveInfo) -> str | None:
        return gid("Organisation", root.brand_owner_id, PLATFORM) if root.brand_owner_id else None


def _gid(kind: str, key: UUID | None, info: graphene.ResolveInfo) -> str | None:
    return gid(kind, key, info.context.actor.organisation_id) if key else None
