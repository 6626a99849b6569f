"""Keeping products and their numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from kernel.actor import Actor
from kernel.db import refusing
from kernel.errors import NotFound
from kernel.events.bus import emit_all
from kernel.quantity import Ratio
from shared_apps.directory.commands import publish_products
from shared_apps.directory.errors import BadGtin
from shared_apps.directory.queries import shared_products
from shared_apps.directory.rules import ProductFact, normal_item_number
from tenant_apps.catalog.commands.doubles import require_once
from tenant_apps.catalog.commands.searching import refresh_search
from tenant_apps.catalog.errors import CodeTaken, VariantTaken
from tenant_apps.catalog.events import ProductsAdded
from tenant_apps.catalog.models import Category, Code, Family, Pack, Product
from tenant_apps.catalog.rules import CodeScheme, clean_code, folded, gtin14, gtin_is_valid
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
    *, products: Sequence[ProductFacts], actor: Actor, publish: bool = True
) -> dict[str, UUID]:
    """Add products with their packs and codes, or change those whose SKU we have.

    publish  make them known to the network as ours (a brand's own products)
    returns  the id of each SKU

    Costs a constant number of statements. Raises BadGtin, CodeTaken, VariantTaken, and BadValue
    for what is named twice.
    """
    if not products:
        return {}
    require_once(products)
    families, categories = _families(products), _categories(products)
    rows = [_row(facts, families, categories) for facts in products]
    if publish:
        _publish(rows, actor=actor)
    gtin_taken = CodeTaken(value="GTIN", product="another product")
    with refusing(catalog_product_gtin_key=gtin_taken, one_variant_per_combination=VariantTaken()):
        Product.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["sku_folded"],
            update_fields=_changed_fields(products),
            batch_size=2000,
        )
    keys = [row.sku_folded for row in rows]
    ids = dict(Product.objects.filter(sku_folded__in=keys).values_list("sku_folded", "id"))
    with refusing(catalog_pack_gtin_key=gtin_taken):
        _add_packs(products, ids)
    _add_codes(products, ids)
    refresh_search(product_ids=list(ids.values()))
    emit_all([ProductsAdded(subject_id=next(iter(ids.values())), count=len(ids))], actor=actor)
    return {facts.sku: ids[folded(facts.sku)] for facts in products}


@transaction.atomic
def adopt_products(
    *, shared_product_ids: Sequence[UUID], actor: Actor, prefix: str = ""
) -> dict[UUID, UUID]:
    """Take another's published products into our catalogue, keeping the link (PRD-19).

    Returns our product id for each shared one; those we have already stay as they are.
    Raises NotFound for one that is not published, CodeTaken where another product of ours
    has its number: give a prefix, or withdraw one of the two.
    """
    known = dict(
        Product.objects.filter(shared_product_id__in=shared_product_ids).values_list(
            "shared_product_id", "id"
        )
    )
    facts = shared_products([key for key in shared_product_ids if key not in known])
    for key in shared_product_ids:
        if key not in known and key not in facts:
            raise NotFound(what="Product", key=key)
    rows = [_adopted(shared, prefix) for shared in facts.values()]
    _require_free(rows)
    Product.objects.bulk_create(rows, batch_size=2000)
    refresh_search(product_ids=[row.id for row in rows])
    known.update({row.shared_product_id: row.id for row in rows})
    return {key: known[key] for key in shared_product_ids}


@transaction.atomic
def withdraw_product(*, product_id: UUID, actor: Actor) -> Product:
    """Stop offering a product; its history stays. Raises NotFound."""
    return _set_active(product_id, is_active=False)


@transaction.atomic
def offer_product(*, product_id: UUID, actor: Actor) -> Product:
    """Offer a product again. Raises NotFound."""
    return _set_active(product_id, is_active=True)


@transaction.atomic
def add_codes(
    *,
    codes: Sequence[tuple[UUID, CodeScheme, str]],
    actor: Actor,
    partner_id: UUID | None = None,
) -> None:
    """Further numbers that lead to products, possibly one partner's only. Raises CodeTaken."""
    taken = Code.objects.filter(
        folded__in=[folded(value) for _, _, value in codes], partner_id=partner_id
    ).select_related("product")
    owners = {(code.scheme, code.folded): code.product for code in taken}
    for index, (product_id, scheme, value) in enumerate(codes):
        owner = owners.get((scheme, folded(value)))
        if owner is not None and owner.id != product_id:
            raise CodeTaken(value=value, product=owner.sku, path=("codes", index))
    Code.objects.bulk_create(
        (
            Code(
                product_id=product_id,
                scheme=scheme,
                value=clean_code(value),
                folded=folded(value),
                partner_id=partner_id,
            )
            for product_id, scheme, value in codes
        ),
        ignore_conflicts=True,
    )
    refresh_search(product_ids=list({product_id for product_id, _, _ in codes}))


def _require_free(rows: Sequence[Product]) -> None:
    """Refuse numbers that another product has already, here or among the rows; one query."""
    mine = Q(sku_folded__in=[row.sku_folded for row in rows])
    mine |= Q(gtin__in=[row.gtin for row in rows if row.gtin])
    owners = {}
    for product in Product.objects.filter(mine):
        owners[product.sku_folded] = product.sku
        if product.gtin:
            owners[product.gtin] = product.sku
    for row in rows:
        for number in filter(None, (row.sku_folded, row.gtin)):
            if number in owners:
                raise CodeTaken(value=number, product=owners[number])
            owners[number] = row.sku


def _set_active(product_id: UUID, *, is_active: bool) -> Product:
    product = Product.objects.select_for_update().filter(pk=product_id).first()
    if product is None:
        raise NotFound(what="Product", key=product_id)
    product.is_active = is_active
    product.save()
    return product


def _families(products: Sequence[ProductFacts]) -> dict[str, Family]:
    codes = {facts.family: sorted(facts.attributes) for facts in products if facts.family}
    Family.objects.bulk_create(
        (Family(code=code, name=code, dimensions=names) for code, names in codes.items()),
        ignore_conflicts=True,
    )
    return {family.code: family for family in Family.objects.filter(code__in=codes)}


_ALWAYS = (
    "name", "base_unit", "gtin", "family", "attributes", "tracks_lots", "is_active",
    "shared_product_id", "brand_owner_id", "item_number", "description", "specification",
    "image_url",
)  # fmt: skip


def _changed_fields(products: Sequence[ProductFacts]) -> list[str]:
    """What a product that is there already takes over: also whatever one of them mentions."""
    mentioned = {name for facts in products for name in facts.further}
    mentioned |= {"category"} if any(facts.category for facts in products) else set()
    return [*_ALWAYS, *sorted(mentioned - set(_ALWAYS))]


def _categories(products: Sequence[ProductFacts]) -> dict[str, Category]:
    codes = {facts.category for facts in products if facts.category}
    found = {row.code: row for row in Category.objects.filter(code__in=codes)} if codes else {}
    for index, facts in enumerate(products):
        if facts.category and facts.category not in found:
            raise NotFound(what="Category", key=facts.category, path=("products", index))
    return found


def _row(
    facts: ProductFacts, families: Mapping[str, Family], categories: Mapping[str, Category]
) -> Product:
    return Product(
        **{
            "sku": clean_code(facts.sku),
            "sku_folded": folded(facts.sku),
            "name": facts.name,
            "base_unit": facts.base_unit,
            "gtin": _gtin(facts.gtin, facts.sku),
            "family": families.get(facts.family),
            "category": categories.get(facts.category),
            "attributes": dict(facts.attributes),
            "tracks_lots": facts.tracks_lots,
            **facts.further,
        }
    )


def _gtin(code: str, sku: str) -> str | None:
    if not code:
        return None
    if not gtin_is_valid(code):
        raise BadGtin(gtin=code, item_number=sku)
    return gtin14(code)


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


def _adopted(shared: Any, prefix: str) -> Product:
    sku = clean_code(prefix + shared.item_number)
    return Product(
        sku=sku,
        sku_folded=folded(sku),
        name=shared.name,
        base_unit=shared.base_unit,
        gtin=shared.gtin or None,
        shared_product_id=shared.id,
        brand_owner_id=shared.owner_id,
        item_number=shared.item_number,
    )


def _add_packs(products: Sequence[ProductFacts], ids: Mapping[str, UUID]) -> None:
    Pack.objects.bulk_create(
        (
            Pack(
                product_id=ids[folded(facts.sku)],
                unit=pack.unit,
                name=pack.name,
                numerator=pack.ratio.numerator,
                denominator=pack.ratio.denominator,
                gtin=_gtin(pack.gtin, facts.sku),
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


def _add_codes(products: Sequence[ProductFacts], ids: Mapping[str, UUID]) -> None:
    Code.objects.bulk_create(
        (
            Code(
                product_id=ids[folded(facts.sku)],
                scheme=scheme,
                value=clean_code(value),
                folded=folded(value),
            )
            for facts in products
            for scheme, value in facts.codes
        ),
        ignore_conflicts=True,
        batch_size=2000,
    )
