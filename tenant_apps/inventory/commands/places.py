"""Warehouses, the world around them, and lots."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.db import refusing
from tenant_apps.inventory.errors import WarehouseCodeTaken
from tenant_apps.inventory.models import Location, Lot, Warehouse
from tenant_apps.inventory.rules import LocationKind

_WORLD = (
    LocationKind.SUPPLIER,
    LocationKind.CUSTOMER,
    LocationKind.ADJUSTMENT,
    LocationKind.TRANSIT,
    LocationKind.SCRAP,
)


@transaction.atomic
def open_book(*, actor: Actor) -> None:
    """The world outside and a first warehouse; done once, harmless again (INV-22)."""
    Location.objects.bulk_create(
        (Location(code=kind.value.upper(), kind=kind) for kind in _WORLD), ignore_conflicts=True
    )
    if not Warehouse.objects.exists():
        add_warehouse(code="MAIN", name="Main warehouse", actor=actor)


@transaction.atomic
def add_warehouse(
    *, code: str, name: str, actor: Actor, region_code: str = "", is_default: bool = False
) -> Warehouse:
    """A further warehouse with one place for storage; the first one is the default.

    Raises WarehouseCodeTaken.
    """
    first = is_default or not Warehouse.objects.filter(is_default=True).exists()
    if first:
        Warehouse.objects.filter(is_default=True).update(is_default=False)
    taken = WarehouseCodeTaken(code=code, path=("code",))
    with refusing(inventory_warehouse_code_key=taken):
        warehouse = Warehouse.objects.create(
            code=code, name=name, region_code=region_code, is_default=first
        )
    Location.objects.create(warehouse=warehouse, code=f"{code}/STOCK", kind=LocationKind.STORAGE)
    return warehouse


def add_lots(
    *, lots: Sequence[tuple[UUID, str, date | None]], actor: Actor
) -> dict[tuple[UUID, str], UUID]:
    """The ids of (product, code, expiry) lots, those we do not know yet being added."""
    Lot.objects.bulk_create(
        (Lot(product_id=p, code=c, expires_on=e) for p, c, e in sorted(lots, key=str)),
        ignore_conflicts=True,
    )
    known = Lot.objects.filter(
        product__in={p for p, _, _ in lots}, code__in={c for _, c, _ in lots}
    )
    return {(lot.product_id, lot.code): lot.id for lot in known}
