"""What can still be promised, and what customers are told of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import F, Sum

from kernel.actor import Actor
from tenant_apps.inventory.models import Balance, StockDisplay
from tenant_apps.inventory.permissions import Permission
from tenant_apps.inventory.rules import DisplayMode, LocationKind, Shown, shown

if TYPE_CHECKING:
    pass


def free(product_ids: Iterable[UUID], warehouse_id: UUID | None = None) -> dict[UUID, Decimal]:
    """What is on hand and not promised, by product, in one warehouse or in all."""
    balances = Balance.objects.filter(
        product__in=list(product_ids), location__kind=LocationKind.STORAGE
    )
    if warehouse_id is not None:
        balances = balances.filter(location__warehouse=warehouse_id)
    sums = balances.values("product_id").annotate(free=Sum(F("on_hand") - F("held")))
    return {row["product_id"]: row["free"] for row in sums.order_by()}


def free_by_warehouse(product_ids: Iterable[UUID]) -> dict[UUID, dict[UUID, Decimal]]:
    """What can be promised of products where: by warehouse and product, more than nothing."""
    sums = (
        Balance.objects.filter(product__in=list(product_ids), location__kind=LocationKind.STORAGE)
        .values_list("location__warehouse", "product")
        .annotate(free=Sum(F("on_hand") - F("held")))
        .filter(free__gt=0)
        .order_by("location__warehouse", "product")
    )
    found: dict[UUID, dict[UUID, Decimal]] = {}
    for warehouse_id, product_id, amount in sums:
        found.setdefault(warehouse_id, {})[product_id] = amount
    return found


@dataclass(frozen=True, kw_only=True)
class FreeStock:
    """What is free of products, by warehouse and product.

    default_id    the default warehouse, which serves orders that name none; None where nothing
                  of the products has ever been in it
    """

    default_id: UUID | None
    amounts: dict[tuple[UUID | None, UUID], Decimal]

    def shelf(self, warehouse_id: UUID | None, product_id: UUID) -> tuple[UUID | None, UUID]:
        """Where an order's goods are taken from: a key of the amounts."""
        return warehouse_id or self.default_id, product_id


def free_stock(product_ids: Iterable[UUID]) -> FreeStock:
    """What of these products is free where, in one query."""
    sums = (
        Balance.objects.filter(product__in=list(product_ids), location__kind=LocationKind.STORAGE)
        .values_list("location__warehouse", "location__warehouse__is_default", "product")
        .annotate(free=Sum(F("on_hand") - F("held")))
        .order_by()
    )
    rows = list(sums)
    return FreeStock(
        default_id=next((place for place, is_default, _, _ in rows if is_default), None),
        amounts={(place, product_id): amount for place, _, product_id, amount in rows},
    )


def shown_to(grade: str, amounts: Mapping[UUID, Decimal]) -> dict[UUID, Shown]:
    """What customers of a grade are told of free amounts, by product; one query (MAL-04)."""
    rows = {row.grade: row for row in StockDisplay.objects.filter(grade__in=["", grade])}
    row = rows.get(grade) or rows.get("")
    mode = DisplayMode(row.mode) if row else DisplayMode.EXACT
    plenty = row.plenty_from if row else Decimal(1)
    return {key: shown(mode, plenty, amount) for key, amount in amounts.items()}


def stock_displays(actor: Actor) -> list[StockDisplay]:
    """How exactly each group of customers is shown our stock; for our own people."""
    actor.require(Permission.EDIT_DISPLAY)
    return [] if actor.partner_id else list(StockDisplay.objects.order_by("grade"))
