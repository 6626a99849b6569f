"""Entering very many prices of one list at once, while others go on reading the old ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any
from uuid import UUID

import uuid6
from django.db import connection, transaction

from kernel.actor import Actor
from kernel.events.bus import emit
from tenant_apps.catalog.queries import skus_of
from tenant_apps.pricing.commands.entering import (
    PriceRow,
    locked_list,
    require_sense,
    require_terms,
)
from tenant_apps.pricing.errors import PricesOverlap
from tenant_apps.pricing.events import PricesSet
from tenant_apps.pricing.models import PriceList

CHUNK = 10_000
_COLUMNS = "product_id, min_quantity, amount, kind, base, unit, valid_from, valid_until"
_KEY = "product_id, valid_from, min_quantity, unit"
_STAGE = """
    CREATE TEMPORARY TABLE price_import (
        id uuid, change_id uuid, product_id uuid, min_quantity numeric(18, 6),
        amount numeric(20, 6), kind varchar(20), base varchar(20), unit varchar(3),
        valid_from date, valid_until date
    ) ON COMMIT DROP
"""
_TWICE = f"""
    SELECT product_id, valid_from FROM price_import
    GROUP BY {_KEY} HAVING count(*) > 1 LIMIT 1
"""
_NOTE = """
    INSERT INTO pricing_pricechange (id, created_at, product_id, price_list_id, min_quantity,
                                     unit, valid_from, old_amount, new_amount, actor)
    SELECT i.change_id, now(), i.product_id, %(list)s, i.min_quantity,
           i.unit, i.valid_from, p.amount, i.amount, %(actor)s
    FROM price_import i
    LEFT JOIN pricing_price p ON p.product_id = i.product_id AND p.price_list_id = %(list)s
         AND p.valid_from = i.valid_from AND p.min_quantity = i.min_quantity AND p.unit = i.unit
    WHERE p.amount IS DISTINCT FROM i.amount
"""
_ENTER = f"""
    INSERT INTO pricing_price (id, created_at, price_list_id, {_COLUMNS})
    SELECT id, now(), %(list)s, {_COLUMNS} FROM price_import
    ORDER BY product_id
    ON CONFLICT (product_id, price_list_id, valid_from, min_quantity, unit) DO UPDATE
    SET amount = EXCLUDED.amount, kind = EXCLUDED.kind, base = EXCLUDED.base,
        valid_until = EXCLUDED.valid_until
"""


@transaction.atomic
def import_prices(*, list_id: UUID, rows: Iterable[PriceRow], actor: Actor) -> int:
    """Enter prices as set_prices does, a million in well under a minute; how many there were.

    All or nothing: readers see the old prices until it is done. A row without an amount is
    passed over. Raises what set_prices raises; the place in a path counts within its ten
    thousand rows.
    """
    book = locked_list(list_id)
    with connection.cursor() as cursor:
        cursor.execute(_STAGE)
        columns = f"COPY price_import (id, change_id, {_COLUMNS}) FROM STDIN"
        for chunk in _chunks(rows):
            _require_allowed(chunk, book)
            with cursor.copy(columns) as copy:
                for row in chunk:
                    copy.write_row(_written(row))
        cursor.execute(_TWICE)
        twice = cursor.fetchone()
        if twice is not None:
            sku = skus_of([twice[0]]).get(twice[0], str(twice[0]))
            raise PricesOverlap(product=sku, day=twice[1])
        cursor.execute("ANALYZE price_import")
        cursor.execute(_NOTE, {"list": list_id, "actor": actor.name})
        cursor.execute(_ENTER, {"list": list_id})
        count = cursor.rowcount
        cursor.execute("DROP TABLE price_import")
    emit(PricesSet(subject_id=list_id, rows=count), actor=actor)
    return count


def _chunks(rows: Iterable[PriceRow]) -> Iterator[list[PriceRow]]:
    waiting = (row for row in rows if row.amount is not None)
    while chunk := list(islice(waiting, CHUNK)):
        yield chunk


def _require_allowed(chunk: Sequence[PriceRow], book: PriceList) -> None:
    require_sense(chunk, book)
    require_terms(chunk, book)


def _written(row: PriceRow) -> tuple[Any, ...]:
    return (
        uuid6.uuid7(),
        uuid6.uuid7(),
        row.product_id,
        row.min_quantity,
        row.amount,
        row.kind.value,
        row.base.value if row.base else "",
        row.unit,
        row.valid_from,
        row.valid_until,
    )
