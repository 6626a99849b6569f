"""Keeping what products are found by in step with what they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

import uuid6
from django.db import connection

from tenant_apps.catalog.models import Code, Pack, Product
from tenant_apps.catalog.queries.categories import lineages
from tenant_apps.catalog.rules import terms_of

BATCH = 5_000
_WRITE = """
    INSERT INTO catalog_searchentry (id, created_at, product_id, terms)
    SELECT e.id, now(), e.product_id, array_to_tsvector(string_to_array(e.terms, ' '))
    FROM unnest(%s::uuid[], %s::uuid[], %s::text[]) AS e(id, product_id, terms)
    ON CONFLICT (product_id) DO UPDATE SET terms = excluded.terms
"""


def refresh_search(*, product_ids: Sequence[UUID]) -> None:
    """Write anew what these products are found by; five statements for each 5,000.

    Whoever changes a product's name, numbers or category calls it in the same transaction.
    """
    for start in range(0, len(product_ids), BATCH):
        _refresh(product_ids[start : start + BATCH])


def _refresh(product_ids: Sequence[UUID]) -> None:
    ids = sorted(product_ids)
    codes: dict[UUID, list[str]] = defaultdict(list)
    # A partner's own numbers are found by its people alone, by the whole number.
    for key, value in Code.objects.filter(product__in=ids, partner_id=None).values_list(
        "product_id", "value"
    ):
        codes[key].append(value)
    for key, gtin in Pack.objects.filter(product__in=ids, gtin__isnull=False).values_list(
        "product_id", "gtin"
    ):
        codes[key] += [gtin or "", (gtin or "").lstrip("0")]
    known = lineages()
    rows = Product.objects.filter(pk__in=ids).order_by("id")
    written = [(row.id, _terms(row, codes[row.id], known.get(row.category_id, ()))) for row in rows]
    with connection.cursor() as cursor:
        cursor.execute(
            _WRITE,
            [
                [uuid6.uuid7() for _ in written],
                [key for key, _ in written],
                [terms for _, terms in written],
            ],
        )


def _terms(row: Product, codes: Sequence[str], lineage: Sequence[UUID]) -> str:
    gtins = [row.gtin, row.gtin.lstrip("0")] if row.gtin else []
    terms = terms_of(
        texts=[row.name, row.specification, *map(str, row.attributes.values())],
        codes=[row.sku, row.item_number, *gtins, *codes],
    )
    return " ".join([*terms, *(f"c:{key.hex}" for key in lineage)])
