"""Finding the prices that may apply to a buyer: a constant number of statements.

    lists that hold for the buyer -> prices of the products in them
                                  -> prices of their categories and brands, where lists have any

The buyer is looked up only where a list says whom it is for, the products only where a list
prices more than single products. Nothing is written per buyer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

import msgspec
import orjson
from django.db import connection

from tenant_apps.catalog.queries import goods_of
from tenant_apps.catalog.rules import Goods
from tenant_apps.partners.queries import buyer
from tenant_apps.partners.rules import Who
from tenant_apps.pricing.rules import Depth, Layer, ListedPrice, PriceKind, Strategy

# What is common to all lists stands beside each: it is one statement, and they are few.
_LISTS = """
    SELECT l.id, l.code, l.priority, l.is_general, l.layer, l.is_exclusive, l.who, l.decimals,
           EXISTS (SELECT FROM pricing_listassignment a
                   WHERE a.price_list_id = l.id AND a.partner_id = %(partner)s),
           EXISTS (SELECT FROM pricing_scopedprice s WHERE s.price_list_id = l.id),
           (SELECT strategy FROM pricing_pricesettings LIMIT 1)
    FROM pricing_pricelist l
    WHERE l.currency = %(currency)s
      AND (l.valid_from IS NULL OR l.valid_from <= %(day)s)
      AND (l.valid_until IS NULL OR l.valid_until >= %(day)s)
"""
_PRICES = """
    SELECT product_id, id, price_list_id, min_quantity, amount, valid_from, kind, base, unit
    FROM pricing_price
    WHERE product_id = ANY(%(products)s) AND price_list_id = ANY(%(lists)s)
      AND valid_from <= %(day)s AND (valid_until IS NULL OR valid_until >= %(day)s)
"""
_SCOPED = """
    SELECT category_id, brand_owner_id,
           id, price_list_id, min_quantity, amount, valid_from, kind, base, unit
    FROM pricing_scopedprice
    WHERE price_list_id = ANY(%(lists)s)
      AND (category_id = ANY(%(categories)s) OR brand_owner_id = ANY(%(brands)s)
           OR (category_id IS NULL AND brand_owner_id IS NULL))
      AND valid_from <= %(day)s AND (valid_until IS NULL OR valid_until >= %(day)s)
"""
_LAYERS = {layer.value: layer for layer in Layer}
_KINDS = {kind.value: kind for kind in PriceKind}
_EXACT = Depth.PRODUCT
_Row: TypeAlias = tuple[Any, ...]


@dataclass(frozen=True, kw_only=True)
class Source:
    """A list that holds for a buyer on a day."""

    id: UUID
    code: str
    priority: int
    is_general: bool
    layer: Layer
    is_exclusive: bool
    places: int  # of its prices off another layer
    is_scoped: bool  # it prices categories, brands or everything
    strategy: Strategy


def listed_prices(
    *, partner_id: UUID | None, product_ids: Iterable[UUID], currency: str, on: date
) -> dict[UUID, list[ListedPrice]]:
    """Every list price that may apply to a partner on a day, by product.

    Two statements; up to three more where lists say whom they are for, or price categories.
    """
    wanted = list(product_ids)
    found: dict[UUID, list[ListedPrice]] = defaultdict(list)
    if not wanted:
        return found
    sources = {each.id: each for each in sources_of(partner_id, currency, on)}
    if not sources:
        return found
    for product_id, *told in _rows(_PRICES, lists=list(sources), products=wanted, day=on):
        found[product_id].append(_listed(sources, told, _EXACT))
    scoped = {key: each for key, each in sources.items() if each.is_scoped}
    if scoped:
        _add_scoped(found, scoped, goods_of(wanted), on)
    return found


def sources_of(partner_id: UUID | None, currency: str, on: date) -> list[Source]:
    """The lists a buyer buys from: for everybody, assigned to it, or for such as it is."""
    rows = _rows(_LISTS, partner=partner_id, currency=currency, day=on)
    asks_who = partner_id is not None and any(_who(row) for row in rows)
    known = buyer(partner_id) if asks_who and partner_id is not None else None
    return [
        _source(row)
        for row in rows
        if row[3] or row[8] or (known and (who := _who(row)) and who.matches(known))
    ]


def _source(row: _Row) -> Source:
    key, code, priority, is_general, layer, is_exclusive, _, places, _, is_scoped, strategy = row
    return Source(
        id=key,
        code=code,
        priority=priority,
        is_general=is_general,
        layer=_LAYERS[layer],
        is_exclusive=is_exclusive,
        places=places,
        is_scoped=is_scoped,
        strategy=Strategy(strategy) if strategy else Strategy.PRIORITY,
    )


def _who(row: _Row) -> Who | None:
    told = orjson.loads(row[6]) if isinstance(row[6], str) else row[6]
    return msgspec.convert(told, Who) if told else None


def _listed(sources: dict[UUID, Source], told: Sequence[Any], depth: int) -> ListedPrice:
    key, list_id, minimum, amount, since, kind, base, unit = told
    source = sources[list_id]
    return ListedPrice(
        price_id=key,
        list_code=source.code,
        priority=source.priority,
        min_quantity=minimum,
        amount=amount,
        valid_from=since,
        is_general=source.is_general,
        layer=source.layer,
        kind=_KINDS[kind],
        base=_LAYERS[base] if base else None,
        depth=depth,
        unit=unit,
        is_exclusive=source.is_exclusive,
        strategy=source.strategy,
        places=source.places,
    )


def _add_scoped(
    found: dict[UUID, list[ListedPrice]],
    sources: dict[UUID, Source],
    goods: dict[UUID, Goods],
    on: date,
) -> None:
    """Give each product the prices of its categories, its brand and of everything."""
    categories: dict[UUID, list[_Row]] = defaultdict(list)
    brands: dict[UUID, list[_Row]] = defaultdict(list)
    everything: list[_Row] = []
    for category, brand, *told in _rows(
        _SCOPED,
        lists=list(sources),
        categories=list({key for each in goods.values() for key in each.category_path}),
        brands=list({each.brand_owner_id for each in goods.values() if each.brand_owner_id}),
        day=on,
    ):
        rows = categories[category] if category else brands[brand] if brand else everything
        rows.append(tuple(told))
    for key, each in goods.items():
        found[key] += [_listed(sources, told, Depth.EVERYTHING) for told in everything]
        if each.brand_owner_id in brands:
            rows = brands[each.brand_owner_id]
            found[key] += [_listed(sources, told, Depth.BRAND) for told in rows]
        for level, category in enumerate(each.category_path):
            rows = categories.get(category, [])
            found[key] += [_listed(sources, told, Depth.CATEGORY + level) for told in rows]


def _rows(sql: str, **values: Any) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()
