"""Network stock: what the channel has, exactly as far as its owners show it (VIS-01, VIS-02)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from kernel.actor import Actor
from shared_apps.network.queries import acting_organisation
from shared_apps.visibility.permissions import VisibilityPermission
from shared_apps.visibility.queries.coverage import COVERED, EACH_PRODUCT_ONCE, LOGGED, parameters
from shared_apps.visibility.rules import BAND_STARTS, BANDS, Data, Level, bucket_of

# A region filter looks at the company's region where the level does not show those of its
# warehouses. {part} is what is counted apart, {group} its columns.
_COUNTED = """, counted AS (
    SELECT covered.owner_id AS organisation_id, covered.place, max(covered.level) AS level, {part}
           sum(stock.on_hand) AS on_hand, sum(stock.held) AS held,
           max(stock.changed_at) AS changed_at
    FROM covered
    JOIN visibility_stockonshow stock
      ON stock.organisation_id = covered.owner_id AND stock.product_id = covered.product_id
    WHERE stock.product_id = ANY (%(products)s::uuid[]) AND (
        %(regions)s::text[] IS NULL OR CASE
        WHEN covered.level >= 3 THEN stock.region_code = ANY (%(regions)s::text[])
        ELSE EXISTS (SELECT FROM directory_organisation company
                     WHERE company.id = covered.owner_id
                       AND company.region_code = ANY (%(regions)s::text[])) END)
    GROUP BY covered.owner_id, covered.place {group}
)"""
_PARTS = """
           CASE WHEN covered.level >= 3 THEN stock.region_code END AS region_code,
           CASE WHEN covered.level >= 4 THEN stock.warehouse_id END AS warehouse_id,
           CASE WHEN covered.level >= 4 THEN stock.warehouse_name END AS warehouse_name,"""
# What a level hides never leaves the database. Companies come as text and products as their
# place in the question: thousands of rows name few of them, and a UUID is dear to make.
_SHOWN = """
SELECT organisation_id::text, place, level,
       CASE level WHEN 1 THEN (on_hand > held)::int
                  WHEN 2 THEN width_bucket(on_hand - held, %(starts)s::numeric[]) END,
       CASE WHEN level >= 3 THEN on_hand END, CASE WHEN level >= 3 THEN held END,
       CASE WHEN level >= 5 THEN date_part('epoch', changed_at) END"""

_TOTALS = f"""{COVERED}{_COUNTED.format(part="", group="")}{LOGGED.format(rows="counted")}
{_SHOWN}, NULL FROM counted ORDER BY organisation_id, place
"""
_DETAILS = f"""{COVERED}{_COUNTED.format(part=_PARTS, group=", 4, 5, 6")}
{LOGGED.format(rows=EACH_PRODUCT_ONCE.replace("shown", "counted"))}
{_SHOWN}, region_code, warehouse_id, warehouse_name FROM counted
ORDER BY organisation_id, place, warehouse_name, warehouse_id, region_code
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
    bucket: int | None  # below level 3, which band; at level 1 only whether it is the lowest
    on_hand: Decimal | None  # from level 3, in base units
    held: Decimal | None
    changed: float | None  # level 5, seconds since 1970
    parts: Sequence[tuple[Any, ...]] | None  # on hand, held, region, warehouse, name

    @property
    def is_available(self) -> bool:
        return self._place_of_band > 0

    @property
    def band(self) -> str | None:
        """About how much there is; from level 2."""
        return BANDS[self._place_of_band] if self.level >= Level.BAND else None

    @property
    def _place_of_band(self) -> int:
        if self.bucket is not None:
            return self.bucket
        return 0 if self.available is None else bucket_of(self.available)

    @property
    def available(self) -> Decimal | None:
        if self.on_hand is None or self.held is None:
            return None
        return self.on_hand - self.held

    @property
    def as_of(self) -> datetime | None:
        """When it changed last; level 5."""
        return None if self.changed is None else datetime.fromtimestamp(self.changed, UTC)

    @property
    def regions(self) -> list[RegionStock] | None:
        """From level 3, by region code; asked for with details."""
        if self.level < Level.REGION or not self.parts:
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
        """From level 4, by name; asked for with details."""
        if self.level < Level.WAREHOUSE or not self.parts:
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
    details: bool = True,
    user: str = "system",
) -> list[StockSeen]:
    """The stock of some shared products at everybody who lets this company look.

    By organisation, then as asked; our own stock is among it, in full. Companies that show
    nothing and those that have nothing are left out alike. One statement, which also writes
    the owners' access logs; user is the name they read there. Without details it is quicker
    and knows no regions and warehouses.
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
        cursor.execute(_DETAILS if details else _TOTALS, given)
        rows = _identified(cursor.fetchall(), given["products"])
    return _detailed(rows) if details else [*map(StockSeen._make, rows)]


def visible_network_stock(
    actor: Actor,
    product_ids: Collection[UUID],
    regions: Collection[str] | None = None,
    organisations: Collection[UUID] | None = None,
    *,
    details: bool = True,
) -> list[StockSeen]:
    """The same on a person's behalf, for the company the person acts for."""
    actor.require(VisibilityPermission.VIEW_STOCK)
    if actor.partner_id is not None:  # a customer's person: our window is not theirs
        return []
    viewer_id = acting_organisation(actor)
    return network_stock(
        viewer_id, product_ids, regions, organisations, details=details, user=actor.name
    )


def _identified(rows: list[tuple[Any, ...]], products: Sequence[UUID]) -> list[tuple[Any, ...]]:
    """The rows with keys for the company's text and the product's place, which counts from 1."""
    companies = {text: _company(text) for text in {row[0] for row in rows}}
    return [(companies[row[0]], products[row[1] - 1], *row[2:]) for row in rows]


@lru_cache(maxsize=16_384)
def _company(text: str) -> UUID:
    """Kept, because the same few thousand companies come with every answer."""
    return UUID(text)


def _detailed(rows: list[tuple[Any, ...]]) -> list[StockSeen]:
    found = []
    for _pair, group in groupby(rows, key=itemgetter(0, 1)):
        parts = list(group)
        whole = StockSeen._make((*parts[0][:7], None))
        found.append(whole if whole.level < Level.REGION else _summed(whole, parts))
    return found


def _summed(whole: StockSeen, rows: list[tuple[Any, ...]]) -> StockSeen:
    """One company's stock of one product, from the rows of its warehouses or regions."""
    on_hand: Decimal = sum((row[4] for row in rows[1:]), rows[0][4])
    held: Decimal = sum((row[5] for row in rows[1:]), rows[0][5])
    return whole._replace(
        on_hand=on_hand,
        held=held,
        changed=max(row[6] for row in rows) if whole.level >= Level.EVERYTHING else None,
        parts=[(*row[4:6], *row[7:10]) for row in rows],
    )
