"""Network stock: what the channel has, exactly as far as its owners show it (VIS-01, VIS-02)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from kernel.actor import Actor
from shared_apps.network.queries import acting_organisation
from shared_apps.visibility.permissions import VisibilityPermission
from shared_apps.visibility.queries.coverage import COVERED, LOGGED, parameters
from shared_apps.visibility.rules import BAND_STARTS, BANDS, Data, Level, band

# What a level hides never leaves the database. A region filter looks at the company's region
# where the level does not show those of its warehouses.
_STOCK = f"""{COVERED}, shown AS (
    SELECT covered.owner_id AS organisation_id, covered.product_id, covered.place, covered.level,
           covered.grants,
           CASE WHEN covered.level >= 3 THEN stock.region_code END AS region_code,
           CASE WHEN covered.level >= 4 THEN stock.warehouse_id END AS warehouse_id,
           CASE WHEN covered.level >= 4 THEN max(stock.warehouse_name) END AS warehouse_name,
           CASE WHEN covered.level >= 3 THEN sum(stock.on_hand) END AS on_hand,
           CASE WHEN covered.level >= 3 THEN sum(stock.held) END AS held,
           CASE WHEN covered.level = 2
                THEN width_bucket(sum(stock.on_hand - stock.held), %(starts)s::numeric[])
                WHEN covered.level = 1 THEN (sum(stock.on_hand - stock.held) > 0)::int
           END AS bucket,
           CASE WHEN covered.level >= 5 THEN max(stock.changed_at) END AS changed_at
    FROM covered
    JOIN visibility_stockonshow stock
      ON stock.organisation_id = covered.owner_id AND stock.product_id = covered.product_id
    WHERE %(regions)s::text[] IS NULL OR CASE
        WHEN covered.level >= 3 THEN stock.region_code = ANY (%(regions)s::text[])
        ELSE EXISTS (SELECT FROM directory_organisation company
                     WHERE company.id = covered.owner_id
                       AND company.region_code = ANY (%(regions)s::text[])) END
    GROUP BY 1, 2, 3, 4, 5, 6, 7
){LOGGED}
SELECT organisation_id, place, level, bucket, on_hand, held, region_code,
       warehouse_id, warehouse_name, changed_at
FROM shown ORDER BY organisation_id, place, warehouse_name, warehouse_id, region_code
"""


class RegionStock(NamedTuple):
    """Stock in one region, in base units."""

    region_code: str
    on_hand: Decimal
    held: Decimal

    @property
    def available(self) -> Decimal:
        return self.on_hand - self.held


class WarehouseStock(NamedTuple):
    """Stock in one warehouse, in base units."""

    warehouse_id: UUID
    name: str
    region_code: str
    on_hand: Decimal
    held: Decimal

    @property
    def available(self) -> Decimal:
        return self.on_hand - self.held


class StockSeen(NamedTuple):
    """One company's stock of one product, as far as it shows it; None is what it does not."""

    organisation_id: UUID
    product_id: UUID
    level: int
    is_available: bool
    band: str | None  # from level 2
    on_hand: Decimal | None  # from level 3, in base units
    held: Decimal | None
    as_of: datetime | None  # level 5: when it changed last
    parts: tuple[tuple[Any, ...], ...] = ()  # on hand, held, region, warehouse, name

    @property
    def available(self) -> Decimal | None:
        if self.on_hand is None or self.held is None:
            return None
        return self.on_hand - self.held

    @property
    def regions(self) -> list[RegionStock] | None:
        """From level 3, by region code."""
        if self.level < Level.REGION:
            return None
        by_region: dict[str, list[tuple[Any, ...]]] = {}
        for part in self.parts:
            by_region.setdefault(part[2], []).append(part)
        return [
            RegionStock(code, sum(part[0] for part in parts), sum(part[1] for part in parts))
            for code, parts in sorted(by_region.items())
        ]

    @property
    def warehouses(self) -> list[WarehouseStock] | None:
        """From level 4, by name."""
        if self.level < Level.WAREHOUSE:
            return None
        return [
            WarehouseStock(warehouse, name, region, on_hand, held)
            for on_hand, held, region, warehouse, name in self.parts
        ]


def network_stock(
    viewer_id: UUID,
    product_ids: Collection[UUID],
    regions: Collection[str] | None = None,
    organisations: Collection[UUID] | None = None,
    *,
    user: str = "system",
) -> list[StockSeen]:
    """The stock of some shared products at everybody who lets this company look.

    By organisation, then as asked; our own stock is among it, in full. Companies that show
    nothing and those that have nothing are left out alike. One statement, which also writes
    the owners' access logs; user is the name they read there.
    """
    given = parameters(
        viewer_id=viewer_id,
        product_ids=product_ids,
        organisations=organisations,
        what=Data.STOCK,
        least=Level.AVAILABLE,
        user=user,
    )
    given |= {"regions": None if regions is None else list(regions), "starts": [*BAND_STARTS]}
    with connection.cursor() as cursor:
        cursor.execute(_STOCK, given)
        return list(_seen(cursor.fetchall(), given["products"]))


def visible_network_stock(
    actor: Actor,
    product_ids: Collection[UUID],
    regions: Collection[str] | None = None,
    organisations: Collection[UUID] | None = None,
) -> list[StockSeen]:
    """The same on a person's behalf, for the company the person acts for."""
    actor.require(VisibilityPermission.VIEW_STOCK)
    if actor.partner_id is not None:  # a customer's person: our window is not theirs
        return []
    viewer_id = acting_organisation(actor)
    return network_stock(viewer_id, product_ids, regions, organisations, user=actor.name)


def _seen(rows: list[tuple[Any, ...]], products: list[UUID]) -> Iterator[StockSeen]:
    for (organisation_id, place), group in groupby(rows, key=itemgetter(0, 1)):
        parts = list(group)
        level, bucket = parts[0][2], parts[0][3]
        if level < Level.REGION:
            name = BANDS[bucket] if level == Level.BAND else None
            product_id = products[place - 1]
            yield StockSeen(organisation_id, product_id, level, bucket > 0, name, None, None, None)
        else:
            yield _counted(organisation_id, products[place - 1], level, parts)


def _counted(
    organisation_id: UUID, product_id: UUID, level: int, rows: list[tuple[Any, ...]]
) -> StockSeen:
    on_hand: Decimal = sum((row[4] for row in rows[1:]), rows[0][4])
    held: Decimal = sum((row[5] for row in rows[1:]), rows[0][5])
    as_of = max(row[9] for row in rows) if level >= Level.EVERYTHING else None
    return StockSeen(
        organisation_id,
        product_id,
        level,
        on_hand > held,
        band(on_hand - held),
        on_hand,
        held,
        as_of,
        tuple(row[4:9] for row in rows),
    )
