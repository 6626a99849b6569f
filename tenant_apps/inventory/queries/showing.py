"""What the stock window shows of us."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, cast
from uuid import UUID

from django.db.models import Sum

from tenant_apps.inventory.models import Balance
from tenant_apps.inventory.rules import LocationKind

if TYPE_CHECKING:
    pass


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """What the book says of one shared product in one warehouse."""

    product_id: UUID  # shared
    warehouse_id: UUID
    warehouse_name: str
    region_code: str
    on_hand: Decimal
    held: Decimal


def shelves_on_show() -> list[Shelf]:
    """What the window must show of us, computed from the balances."""
    rows = (
        Balance.objects.filter(
            location__kind=LocationKind.STORAGE, product__shared_product_id__isnull=False
        )
        .values(
            "product__shared_product_id",
            "location__warehouse_id",
            "location__warehouse__name",
            "location__warehouse__region_code",
        )
        .annotate(sum_on_hand=Sum("on_hand"), sum_held=Sum("held"))
        .order_by("product__shared_product_id", "location__warehouse_id")
    )
    return [
        Shelf(
            product_id=cast(UUID, row["product__shared_product_id"]),
            warehouse_id=row["location__warehouse_id"],
            warehouse_name=row["location__warehouse__name"],
            region_code=row["location__warehouse__region_code"],
            on_hand=row["sum_on_hand"],
            held=row["sum_held"],
        )
        for row in rows
    ]
