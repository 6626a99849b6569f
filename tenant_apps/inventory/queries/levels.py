"""What there is of a product, warehouse by warehouse."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, cast
from uuid import UUID

from django.db.models import F, QuerySet, Sum

from tenant_apps.inventory.models import Balance, Warehouse
from tenant_apps.inventory.rules import LevelFilter

if TYPE_CHECKING:
    from tenant_apps.catalog.models import Product


@dataclass(frozen=True, kw_only=True)
class Place:
    """What one warehouse has of a product, over all its lots."""

    warehouse: Warehouse
    on_hand: Decimal
    held: Decimal

    @property
    def available(self) -> Decimal:
        return self.on_hand - self.held


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


def stocked(
    products: QuerySet[Product], balances: QuerySet[Balance], *, only: LevelFilter | None = None
) -> QuerySet[Product]:
    """Those of the products that these balances are about."""
    sums = balances.values("product").annotate(free=Sum(F("on_hand") - F("held")), kept=Sum("held"))
    if only is LevelFilter.HELD:
        sums = sums.filter(kept__gt=0)
    if only is LevelFilter.NOTHING_FREE:
        sums = sums.filter(free__lte=0)
    return products.filter(pk__in=sums.order_by().values("product"))


def levels_of(products: Sequence[Product], balances: QuerySet[Balance]) -> list[Level]:
    """What there is of these products, in their order; in one query."""
    rows = balances.filter(product__in=products).select_related("location__warehouse")
    found: dict[UUID, dict[UUID, list[Balance]]] = defaultdict(lambda: defaultdict(list))
    for row in rows.order_by("location__warehouse__code"):
        found[row.product_id][cast(UUID, row.location.warehouse_id)].append(row)
    return [
        Level(product=each, places=tuple(map(_place, found[each.id].values()))) for each in products
    ]


def _place(rows: Sequence[Balance]) -> Place:
    return Place(
        warehouse=cast(Warehouse, rows[0].location.warehouse),
        on_hand=sum((row.on_hand for row in rows), Decimal(0)),
        held=sum((row.held for row in rows), Decimal(0)),
    )
