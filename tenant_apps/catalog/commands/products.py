"""Keeping products and their numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.db import refusing
from kernel.errors import NotFound
from kernel.events.bus import emit_all
from kernel.quantity import Ratio
from shared_apps.directory.commands import publish_products
from shared_apps.directory.rules import ProductFact, normal_item_number
from tenant_apps.catalog.commands.codes import keep_codes
from tenant_apps.catalog.commands.doubles import require_once
from tenant_apps.catalog.commands.rows import (
    add_packs,
    categories_of,
    changed_fields,
    families_of,
    row_of,
)
from tenant_apps.catalog.commands.searching import refresh_search
from tenant_apps.catalog.errors import ANOTHER_PRODUCT, CodeTaken, VariantTaken
from tenant_apps.catalog.events import ProductsAdded
from tenant_apps.catalog.models import Product
from tenant_apps.catalog.rules import CodeScheme, folded
from tenants.queries import current_tenant


@dataclass(frozen=True, kw_only=True)
class PackFact:
    """A unit a product is traded in; one of it is ratio base units."""

    unit: str
    ratio: Ratio
    name: str = ""
    gtin: str = ""
    scenarios: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ProductFacts:
    """All that is known of one product; further holds more fields of Product.

    category is a category's code; empty leaves the product where it stands.
    """

    sku: str
    name: str
    base_unit: str = "C62"
    gtin: str = ""
    category: str = ""
    family: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    packs: tuple[PackFact, ...] = ()
    codes: tuple[tuple[CodeScheme, str], ...] = ()
    tracks_lots: bool = False
    further: Mapping[str, Any] = field(default_factory=dict)


@transaction.atomic
def add_products(
    *,
    products: Sequence[ProductFacts],
    actor: Actor,
    publish: bool = True,
    only_new: bool = False,
) -> dict[str, UUID]:
    """Add products with their packs and codes, or change those whose SKU we have.

    publish   make them known to the network as ours (a brand's own products)
    only_new  refuse a SKU we have instead of changing its product: CodeTaken
    returns   the id of each SKU

    Costs a constant number of statements. Raises BadGtin, CodeTaken, VariantTaken, and BadValue
    for what is named twice.
    """
    if not products:
        return {}
    require_once(products)
    if only_new:
        _require_new(products)
    families, categories = families_of(products), categories_of(products)
    rows = [row_of(facts, families, categories) for facts in products]
    if publish:
        _publish(rows, actor=actor)
    gtin_taken = CodeTaken(value="GTIN", product=ANOTHER_PRODUCT)
    change: dict[str, Any] = {
        "update_conflicts": True,
        "unique_fields": ["sku_folded"],
        "update_fields": changed_fields(products, publish=publish),
    }
    with refusing(
        catalog_product_gtin_key=gtin_taken,
        catalog_product_sku_folded_key=CodeTaken(value="SKU", product=ANOTHER_PRODUCT),
        one_variant_per_combination=VariantTaken(),
    ):
        Product.objects.bulk_create(rows, batch_size=2000, **({} if only_new else change))
    keys = [row.sku_folded for row in rows]
    ids = dict(Product.objects.filter(sku_folded__in=keys).values_list("sku_folded", "id"))
    with refusing(catalog_pack_gtin_key=gtin_taken):
        add_packs(products, ids)
    keep_codes(products, ids)
    refresh_search(product_ids=list(ids.values()))
    emit_all([ProductsAdded(subject_id=next(iter(ids.values())), count=len(ids))], actor=actor)
    return {facts.sku: ids[folded(facts.sku)] for facts in products}


@transaction.atomic
def withdraw_product(*, product_id: UUID, actor: Actor) -> Product:
    """Stop offering a product; its history stays. Raises NotFound."""
    return _set_active(product_id, is_active=False)


@transaction.atomic
def offer_product(*, product_id: UUID, actor: Actor) -> Product:
    """Offer a product again. Raises NotFound."""
    return _set_active(product_id, is_active=True)


def _require_new(products: Sequence[ProductFacts]) -> None:
    """Say where a SKU stands that we have; one that comes in after us meets the constraint."""
    keys = [folded(facts.sku) for facts in products]
    names = dict(Product.objects.filter(sku_folded__in=keys).values_list("sku_folded", "name"))
    for index, key in enumerate(keys):
        if key in names:
            raise CodeTaken(
                value=products[index].sku, product=names[key], path=("products", index, "sku")
            )


def _set_active(product_id: UUID, *, is_active: bool) -> Product:
    product = Product.objects.select_for_update().filter(pk=product_id).first()
    if product is None:
        raise NotFound(what="Product", key=product_id)
    product.is_active = is_active
    product.save()
    return product


def _publish(rows: Sequence[Product], *, actor: Actor) -> None:
    us = current_tenant().id
    shared = publish_products(
        owner_id=us,
        products=[
            ProductFact(
                item_number=row.sku,
                gtin=row.gtin or "",
                name=row.name,
                base_unit=row.base_unit,
            )
            for row in rows
        ],
        actor=actor,
    )
    for row in rows:
        row.shared_product_id = shared[normal_item_number(row.sku)]
        row.brand_owner_id, row.item_number = us, row.sku
