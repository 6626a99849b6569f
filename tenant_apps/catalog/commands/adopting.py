"""Taking others' published products into our catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from kernel.actor import Actor
from kernel.errors import NotFound
from shared_apps.directory.queries import shared_products
from tenant_apps.catalog.commands.searching import refresh_search
from tenant_apps.catalog.errors import CodeTaken
from tenant_apps.catalog.models import Product
from tenant_apps.catalog.rules import clean_code, folded


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
