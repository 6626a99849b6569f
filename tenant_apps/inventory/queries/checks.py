"""Whether every balance is explained by its moves and holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection

if TYPE_CHECKING:
    pass


_DRIFT = """
    WITH explained AS (
        SELECT product_id, location_id, lot_id, sum(amount) AS amount FROM (
            SELECT product_id, target_id AS location_id, lot_id, amount FROM inventory_move
            UNION ALL
            SELECT product_id, source_id, lot_id, -amount FROM inventory_move
        ) m GROUP BY 1, 2, 3
    )
    SELECT p.sku, l.code, coalesce(b.on_hand, 0), coalesce(e.amount, 0)
    FROM inventory_balance b
    FULL JOIN explained e ON e.product_id = b.product_id AND e.location_id = b.location_id
        AND e.lot_id IS NOT DISTINCT FROM b.lot_id
    JOIN catalog_product p ON p.id = coalesce(b.product_id, e.product_id)
    JOIN inventory_location l ON l.id = coalesce(b.location_id, e.location_id)
    WHERE coalesce(b.on_hand, 0) <> coalesce(e.amount, 0)
"""


_HELD = """
    WITH promised AS (
        SELECT product_id, location_id, lot_id, sum(amount - taken - released) AS amount
        FROM inventory_hold WHERE amount > taken + released GROUP BY 1, 2, 3
    )
    SELECT p.sku, l.code, coalesce(b.held, 0), coalesce(h.amount, 0)
    FROM inventory_balance b
    FULL JOIN promised h ON h.product_id = b.product_id AND h.location_id = b.location_id
        AND h.lot_id IS NOT DISTINCT FROM b.lot_id
    JOIN catalog_product p ON p.id = coalesce(b.product_id, h.product_id)
    JOIN inventory_location l ON l.id = coalesce(b.location_id, h.location_id)
    WHERE coalesce(b.held, 0) <> coalesce(h.amount, 0)
"""


_OVERDRAWN = """
    SELECT p.sku, l.code, b.held, b.on_hand FROM inventory_balance b
    JOIN catalog_product p ON p.id = b.product_id
    JOIN inventory_location l ON l.id = b.location_id
    WHERE NOT b.is_outside AND (b.held < 0 OR b.held > b.on_hand)
"""


def broken_balances() -> list[str]:
    """Sentences on every balance that its moves and holds do not explain (I1, I2, I3)."""
    with connection.cursor() as cursor:
        found = []
        for sql, words in (
            (_DRIFT, "I1: {0} at {1}: {2} on hand, moves say {3}"),
            (_OVERDRAWN, "I2: {0} at {1}: {2} held of {3} on hand"),
            (_HELD, "I3: {0} at {1}: {2} held, holds say {3}"),
        ):
            cursor.execute(sql)
            found += [words.format(*row) for row in cursor.fetchall()]
    return found
