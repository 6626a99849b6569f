"""What lies where, and how long nothing has moved. No value: the books keep no cost yet."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from tenant_apps.insights.queries.asking import Asked, rows_of


@dataclass(frozen=True, kw_only=True)
class StockRow:
    """One warehouse; quantities are base units of all products added up."""

    id: UUID
    code: str
    name: str
    products: int
    on_hand: Decimal
    held: Decimal
    idle_30: int  # products on hand of which nothing has left for 30 to 90 days
    idle_90: int  # for 90 days or more, or never
    expiring: int  # lots on hand that expire within 30 days, or have


_STOCK = """
    WITH lying AS (
        SELECT p.warehouse_id, b.product_id, sum(b.on_hand) AS on_hand, sum(b.held) AS held,
               count(*) FILTER (WHERE t.expires_on < current_date + 30) AS expiring
        FROM inventory_balance b
        JOIN inventory_location p ON p.id = b.location_id AND p.kind = 'storage'
        LEFT JOIN inventory_lot t ON t.id = b.lot_id
        WHERE b.on_hand > 0
        AND (%(warehouses)s::uuid[] IS NULL OR p.warehouse_id = ANY(%(warehouses)s))
        GROUP BY 1, 2
    ), gone AS (
        SELECT p.warehouse_id, m.product_id, max(m.occurred_at) AS last
        FROM inventory_move m JOIN inventory_location p ON p.id = m.source_id
        WHERE p.kind = 'storage' AND m.occurred_at > now() - interval '90 days' GROUP BY 1, 2
    )
    SELECT w.id, w.code, w.name, count(l.product_id), coalesce(sum(l.on_hand), 0),
           coalesce(sum(l.held), 0),
           count(*) FILTER (WHERE g.last < now() - interval '30 days'),
           count(l.product_id) FILTER (WHERE g.last IS NULL),
           coalesce(sum(l.expiring), 0)
    FROM inventory_warehouse w
    LEFT JOIN lying l ON l.warehouse_id = w.id
    LEFT JOIN gone g ON g.warehouse_id = w.id AND g.product_id = l.product_id
    WHERE %(warehouses)s::uuid[] IS NULL OR w.id = ANY(%(warehouses)s)
    GROUP BY w.id ORDER BY w.code
"""


def stock_overview(wanted: Asked) -> list[StockRow]:
    """All warehouses this person may see."""
    return [
        StockRow(
            id=row[0],
            code=row[1],
            name=row[2],
            products=row[3],
            on_hand=row[4],
            held=row[5],
            idle_30=row[6],
            idle_90=row[7],
            expiring=int(row[8]),
        )
        for row in rows_of(_STOCK, wanted.values)
    ]
