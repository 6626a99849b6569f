"""What must always be true of the window, as sentences about what is not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from django.db import connection

from shared_apps.visibility.queries.records import shown_by
from shared_apps.visibility.rules import StockChange
from tenants.queries import current_tenant

# A revocation counts from its commit, but its time was taken a moment before, and so was
# the time of a look: a minute of grace keeps a race from passing for a leak.
_UNALLOWED = """
    SELECT log.id, log.owner_id, log.viewer_id, log.at
    FROM visibility_accesslog log
    WHERE NOT EXISTS (
        SELECT FROM visibility_visibilitygrant allowed
        WHERE allowed.owner_id = log.owner_id AND allowed.viewer_id = log.viewer_id
          AND allowed.level >= log.level AND allowed.data IN (log.what, 'both')
          AND allowed.granted_at <= log.at
          AND coalesce(allowed.revoked_at, log.at) >= log.at - interval '1 minute'
          AND coalesce(allowed.valid_until, log.at) >= log.at
          AND NOT EXISTS (SELECT FROM network_link link
                          WHERE link.id = ANY (allowed.link_ids)
                            AND link.ended_at < log.at - interval '1 minute'))
    LIMIT 100
"""


def broken_reads() -> list[str]:
    """Looks through the window that no live grant allowed (invariant I11). Public schema only."""
    with connection.cursor() as cursor:
        cursor.execute(_UNALLOWED)
        rows = cursor.fetchall()
    return [
        f"Look {log}: {viewer} saw {owner}'s data at {at:%Y-%m-%d %H:%M:%S} without a live grant."
        for log, owner, viewer, at in rows
    ]


def stock_drift(rows: Sequence[StockChange]) -> list[str]:
    """Where the current tenant's window differs from its books.

    rows are the books' sums of every shared product in every warehouse; none given twice.
    One query, however many. Empty when all is well; rebuild_stock_on_show() mends the rest.
    """
    sums: dict[tuple[UUID, UUID], list[Decimal]] = defaultdict(lambda: [Decimal(0)] * 4)
    for row in rows:
        sums[row.product_id, row.warehouse_id][:2] = [row.on_hand, row.held]
    shown = shown_by(current_tenant().id)
    for product, warehouse, on_hand, held in shown.values_list(
        "product_id", "warehouse_id", "on_hand", "held"
    ):
        sums[product, warehouse][2:] = [on_hand, held]
    return [
        f"Product {product} in warehouse {warehouse}: the books say {book} with {held} held, "
        f"the window shows {shows} with {shows_held} held."
        for (product, warehouse), (book, held, shows, shows_held) in sorted(sums.items())
        if (book, held) != (shows, shows_held)
    ]
