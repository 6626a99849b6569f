"""What is written of products, as their facts say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from kernel.errors import NotFound
from shared_apps.directory.errors import BadGtin
from tenant_apps.catalog.models import Category, Family, Pack, Product
from tenant_apps.catalog.rules import clean_code, folded, gtin14, gtin_is_valid

if TYPE_CHECKING:
    from tenant_apps.catalog.commands.products import ProductFacts


def families_of(products: Sequence[ProductFacts]) -> dict[str, Family]:
    """The families that products name, made where they are new; by code."""
    codes = {facts.family: sorted(facts.attributes) for facts in products if facts.family}
    Family.objects.bulk_create(
        (Family(code=code, name=code, dimensions=names) for code, names in codes.items()),
        ignore_conflicts=True,
    )
    return {family.code: family for family in Family.objects.filter(code__in=codes)}


_ALWAYS = (
    "name", "base_unit", "gtin", "family", "attributes", "tracks_lots", "is_active",
    "description", "specification", "image_url",
)  # fmt: skip
_WHOSE = ("shared_product_id", "brand_owner_id", "item_number")


def changed_fields(products: Sequence[ProductFacts], *, publish: bool) -> list[str]:
    """What a product that is there already takes over: also whatever one of them mentions.

    Whose product it is stays where nothing is said of it: an adopted one remains the brand's.
    """
    mentioned = {name for facts in products for name in facts.further}
    mentioned |= set(_WHOSE) if publish else set()
    mentioned |= {"category"} if any(facts.category for facts in products) else set()
    return [*_ALWAYS, *sorted(mentioned - set(_ALWAYS))]


def categories_of(products: Sequence[ProductFacts]) -> dict[str, Category]:
    """The categories that products name, by code. Raises NotFound."""
    codes = {facts.category for facts in products if facts.category}
    found = {row.code: row for row in Category.objects.filter(code__in=codes)} if codes else {}
    for index, facts in enumerate(products):
        if facts.category and facts.category not in found:
            raise NotFound(what="Category", key=facts.category, path=("products", index))
    return found


def row_of(
    facts: ProductFacts, families: Mapping[str, Family], categories: Mapping[str, Category]
) -> Product:
    """A product as its facts say, not stored yet. Raises BadGtin."""
    return Product(
        **{
            "sku": clean_code(facts.sku),
            "sku_folded": folded(facts.sku),
            "name": facts.name,
            "base_unit": facts.base_unit,
            "gtin": valid_gtin(facts.gtin, facts.sku),
            "family": families.get(facts.family),
            "category": categories.get(facts.category),
            "attributes": dict(facts.attributes),
            "tracks_lots": facts.tracks_lots,
            **facts.further,
        }
    )


def valid_gtin(code: str, sku: str) -> str | None:
    """A GTIN in its long form, None for none. Raises BadGtin."""
    if not code:
        return None
    if not gtin_is_valid(code):
        raise BadGtin(gtin=code, item_number=sku)
    return gtin14(code)


def add_packs(products: Sequence[ProductFacts], ids: Mapping[str, UUID]) -> None:
    """Store the packs of products, by folded SKU; a unit that is known is changed."""
    Pack.objects.bulk_create(
        (
            Pack(
                product_id=ids[folded(facts.sku)],
                unit=pack.unit,
                name=pack.name,
                numerator=pack.ratio.numerator,
                denominator=pack.ratio.denominator,
                gtin=valid_gtin(pack.gtin, facts.sku),
                scenarios=list(pack.scenarios),
            )
            for facts in products
            for pack in facts.packs
        ),
        update_conflicts=True,
        unique_fields=["product", "unit"],
        update_fields=["name", "numerator", "denominator", "gtin", "scenarios"],
        batch_size=2000,
    )
