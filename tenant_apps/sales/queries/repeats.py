"""What customers order again and again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection


@dataclass(frozen=True, kw_only=True)
class Habit:
    """How a customer has ordered one product lately; quantities in base units."""

    product_id: UUID
    last_on: datetime
    last_quantity: Decimal
    orders: int
    quantity: Decimal  # of all these orders


_HABITS = """
    SELECT l.product_id, max(o.placed_at),
           (array_agg(l.quantity - l.cancelled ORDER BY o.placed_at DESC, l.id DESC))[1],
           count(DISTINCT o.id), sum(l.quantity - l.cancelled)
    FROM sales_salesorderline l JOIN sales_salesorder o ON o.id = l.order_id
    WHERE o.customer_id = %(customer)s AND o.placed_at >= %(since)s
      AND o.state NOT IN ('draft', 'cancelled', 'rejected') AND l.quantity > l.cancelled
      {narrowed}
    GROUP BY l.product_id
"""


def habits(
    *, customer_id: UUID, since: datetime, product_ids: Iterable[UUID] | None = None
) -> dict[UUID, Habit]:
    """What a customer has ordered since an instant, by product, in one query; None: all of it."""
    narrowed = "" if product_ids is None else "AND l.product_id = ANY(%(products)s)"
    given: dict[str, Any] = {"customer": customer_id, "since": since}
    given["products"] = list(product_ids or ())
    with connection.cursor() as cursor:
        cursor.execute(_HABITS.format(narrowed=narrowed), given)
        return {
            key: Habit(
                product_id=key, last_on=last_on, last_quantity=last, orders=orders, quantity=total
            )
            for key, last_on, last, orders, total in cursor
        }


def best_sellers(*, since: datetime, most: int) -> list[UUID]:
    """What most customers have ordered since an instant, the favourites first (MAL-15)."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT l.product_id FROM sales_salesorderline l
            JOIN sales_salesorder o ON o.id = l.order_id
            WHERE o.placed_at >= %s AND o.state NOT IN ('draft', 'cancelled', 'rejected')
            GROUP BY l.product_id
            ORDER BY count(DISTINCT o.customer_id) DESC, sum(l.quantity) DESC, l.product_id
            LIMIT %s
            """,
            [since, most],
        )
        return [key for (key,) in cursor]


_TOGETHER = """
    SELECT other.product_id FROM sales_salesorderline mine
    JOIN sales_salesorder o ON o.id = mine.order_id AND o.placed_at >= %(since)s
    JOIN sales_salesorderline other ON other.order_id = o.id AND other.product_id <> mine.product_id
    WHERE mine.product_id = %(product)s AND o.state NOT IN ('draft', 'cancelled', 'rejected')
    GROUP BY other.product_id
    ORDER BY count(DISTINCT o.customer_id) DESC, count(*) DESC, other.product_id LIMIT %(most)s
"""


def bought_together(product_id: UUID, *, since: datetime, most: int) -> list[UUID]:
    """What customers have ordered with a product since an instant, the favourites first."""
    with connection.cursor() as cursor:
        cursor.execute(_TOGETHER, {"since": since, "product": product_id, "most": most})
        return [key for (key,) in cursor]
