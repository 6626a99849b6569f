"""What there is of a product, warehouse by warehouse."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, cast
from uuid import UUID

from django.db.models import F, Q, QuerySet, Sum

from tenant_apps.inventory.models import Balance, StockMinimum, Warehouse
from tenant_apps.inventory.queries.minimums import below
from tenant_apps.inventory.rules import LevelFilter, missing

if TYPE_CHECKING:
    from tenant_apps.catalog.models import Product


@dataclass(frozen=True, kw_only=True)
class Place:
    """What one warehouse has of a product, over all its lots, and how much shall be free."""

    warehouse: Warehouse
    on_hand: Decimal
    held: Decimal
    minimum: Decimal | None = None

    @property
    def available(self) -> Decimal:
        return self.on_hand - self.held

    @property
    def missing(self) -> Decimal:
        """What lacks to the minimum."""
        return missing(self.minimum or Decimal(0), self.available)


@dataclass(frozen=True, kw_only=True)
class Level:
    """What there is of a product, over some warehouses."""

    product: Product
    places: tuple[Place, ...]

    @property
    def id(self) -> UUID:
        return self.product.id

    @property
    def on_hand(self) -> Decimal:
        return sum((place.on_hand for place in self.places), Decimal(0))

    @property
    def held(self) -> Decimal:
        return sum((place.held for place in self.places), Decimal(0))

    @property
    def available(self) -> Decimal:
        return self.on_hand - self.held

    @property
    def missing(self) -> Decimal:
        """What lacks to the minimums, each warehouse by itself; nothing of what is withdrawn."""
        lacks = (place.missing for place in self.places)
        return sum(lacks, Decimal(0)) if self.product.is_active else Decimal(0)


def stocked(
    products: QuerySet[Product],
    balances: QuerySet[Balance],
    minimums: QuerySet[StockMinimum],
    *,
    only: LevelFilter | None = None,
) -> QuerySet[Product]:
    """Those of the products that these balances and minimums are about."""
    if only is LevelFilter.BELOW_MINIMUM:
        return products.filter(pk__in=below(minimums).values("product"))
    sums = balances.values("product").annotate(free=Sum(F("on_hand") - F("held")), kept=Sum("held"))
    if only is LevelFilter.HELD:
        sums = sums.filter(kept__gt=0)
    if only is LevelFilter.NOTHING_FREE:
        sums = sums.filter(free__lte=0)
    about = Q(pk__in=sums.order_by().values("product"))
    if only is None:
        about |= Q(pk__in=minimums.values("product"))
    return products.filter(about)


def levels_of(
    products: Sequence[Product],
    balances: QuerySet[Balance],
    minimums: QuerySet[StockMinimum],
) -> list[Level]:
    """What there is of these products and shall be, in their order; in two queries."""
    found: dict[UUID, dict[Warehouse, list[Balance]]] = defaultdict(lambda: defaultdict(list))
    for row in balances.filter(product__in=products).select_related("location__warehouse"):
        found[row.product_id][cast(Warehouse, row.location.warehouse)].append(row)
    wanted: dict[tuple[UUID, UUID], Decimal] = {}
    for each in minimums.filter(product__in=products).select_related("warehouse"):
        wanted[each.product_id, each.warehouse_id] = each.minimum
        _ = found[each.product_id][each.warehouse]
    return [
        Level(
            product=each,
            places=tuple(
                _place(warehouse, rows, wanted.get((each.id, warehouse.id)))
                for warehouse, rows in sorted(found[each.id].items(), key=lambda at: at[0].code)
            ),
        )
        for each in products
    ]


def _place(warehouse: Warehouse, rows: Sequence[Balance], minimum: Decimal | None) -> Place:
    return Place(
        warehouse=warehouse,
        on_hand=sum((row.on_hand for row in rows), Decimal(0)),
        held=sum((row.held for row in rows), Decimal(0)),
        minimum=minimum,
    )
