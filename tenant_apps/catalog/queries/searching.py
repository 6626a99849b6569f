"""Finding products by any code or word, among hundreds of thousands (PRD-20, PRD-21)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from django.db.models import BooleanField, Case, F, Func, QuerySet, Value, When
from django.db.models.expressions import RawSQL

from tenant_apps.catalog.models import Product
from tenant_apps.catalog.rules import clean_code, folded, gtin14, gtin_is_valid, query_of, rank

CANDIDATES = 500  # words that fit more products than this are no question, but a beginning

# Exact numbers before numbers that begin so. Each branch is one look into one index.
_BY_CODE = """
    SELECT id FROM catalog_product WHERE sku_folded = %(code)s
    UNION ALL SELECT id FROM catalog_product WHERE gtin = %(gtin)s
    UNION ALL SELECT product_id FROM catalog_pack WHERE gtin = %(gtin)s
    UNION ALL SELECT product_id FROM catalog_code WHERE folded = %(code)s
        AND (partner_id IS NULL OR partner_id = %(partner)s)
"""
_BY_BEGINNING = """
    (SELECT id FROM catalog_product WHERE sku_folded LIKE %(begins)s ORDER BY sku_folded LIMIT 100)
    UNION ALL (SELECT product_id FROM catalog_code WHERE folded LIKE %(begins)s
        AND (partner_id IS NULL OR partner_id = %(partner)s) ORDER BY folded LIMIT 100)
"""


Given: TypeAlias = Mapping[str, str | UUID | None]
_Row: TypeAlias = tuple[UUID, str, str, UUID | None, UUID | None]
_Coded: TypeAlias = tuple[UUID, str, str, UUID | None, UUID | None, int]
_COLUMNS = ("id", "sku_folded", "name", "category_id", "brand_owner_id")


@dataclass(frozen=True, kw_only=True)
class Hit:
    """A product that was found; tier 0 by its exact number, 1 by the beginning, 2 by words."""

    id: UUID
    tier: int
    category_id: UUID | None
    brand_owner_id: UUID | None


def ranked(
    products: QuerySet[Product],
    text: str,
    *,
    category_id: UUID | None = None,
    partner_id: UUID | None = None,
) -> list[Hit]:
    """What a text leads to, the best first, at most some 700; in two queries.

    products     those that may be found at all
    category_id  only in this category and below it
    partner_id   whose own numbers count, too
    """
    code = folded(text)
    if category_id is not None:
        products = _in_category(products, category_id)
    given = {
        "code": code,
        "gtin": gtin14(code) if gtin_is_valid(code) else None,
        "begins": _literal(code) + "%",
        "partner": partner_id,
    }
    coded = _coded(products, given, with_beginnings=len(code) > 1)
    exact = [row[:-1] for row in coded if row[-1] == 0]
    begun = [row[:-1] for row in coded if row[-1] == 1]
    begun.sort(key=lambda row: (not row[1].startswith(code), row[1]))
    # Whoever gives a whole number means that product, and not the words it is made of.
    query = "" if exact and _is_number(code) else query_of(text)
    worded = _rows(_with_terms(products, query)[:CANDIDATES]) if query else []
    worded.sort(key=lambda row: (rank(text, sku=row[1], name=row[2]), row[1]))
    return _once((exact, begun, worded))


def search(products: QuerySet[Product], text: str) -> QuerySet[Product]:
    """Those a word, code or GTIN leads to, in any order, as one condition (PRD-21)."""
    code, query = folded(text), query_of(text)
    given = {
        "code": code,
        "gtin": gtin14(code) if gtin_is_valid(code) else None,
        "begins": _literal(code) + "%",
        "partner": None,
        "query": query,
    }
    sql = f"{_BY_CODE} UNION ALL {_BY_BEGINNING}"
    if query:
        sql += (
            " UNION ALL SELECT product_id FROM catalog_searchentry "
            "WHERE terms @@ %(query)s::tsquery"
        )
    return products.filter(pk__in=_raw(sql, given))


def _is_number(code: str) -> bool:
    return " " not in code and any(letter.isdigit() for letter in code)


def _coded(products: QuerySet[Product], given: Given, *, with_beginnings: bool) -> list[_Coded]:
    """Those a number leads to, with 0 for the whole number and 1 for its beginning."""
    sql = f"{_BY_CODE} UNION ALL {_BY_BEGINNING}" if with_beginnings else _BY_CODE
    is_whole = When(pk__in=_raw(_BY_CODE, given), then=Value(0))
    rows = products.filter(pk__in=_raw(sql, given)).annotate(tier=Case(is_whole, default=Value(1)))
    return list(rows.values_list(*_COLUMNS, "tier"))


def _in_category(products: QuerySet[Product], category_id: UUID) -> QuerySet[Product]:
    return _with_terms(products, f"'c:{category_id.hex}'")


def _with_terms(products: QuerySet[Product], query: str) -> QuerySet[Product]:
    return products.filter(
        Func(
            F("search_entry__terms"),
            Value(query),
            template="(%(expressions)s::tsquery)",
            arg_joiner=" @@ ",
            output_field=BooleanField(),
        )
    )


def _raw(sql: str, given: Given) -> RawSQL:
    """Positional, for Django's parameters are a list."""
    names = re.findall(r"%\((\w+)\)s", sql)
    return RawSQL(re.sub(r"%\(\w+\)s", "%s", sql), [given[name] for name in names])


def _rows(products: QuerySet[Product]) -> list[_Row]:
    return list(products.values_list(*_COLUMNS))


def _once(tiers: Sequence[Sequence[_Row]]) -> list[Hit]:
    hits: dict[UUID, Hit] = {}
    for tier, rows in enumerate(tiers):
        for key, _, _, category_id, brand in rows:
            hits.setdefault(
                key, Hit(id=key, tier=tier, category_id=category_id, brand_owner_id=brand)
            )
    return list(hits.values())


def _literal(text: str) -> str:
    """As LIKE reads it: no wildcards."""
    return clean_code(text).replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
