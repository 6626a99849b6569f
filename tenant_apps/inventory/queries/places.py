"""Our warehouses, and the places goods lie in or come from."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import QuerySet

from kernel.errors import NotFound
from tenant_apps.inventory.errors import NoWarehouse
from tenant_apps.inventory.models import Location, Warehouse
from tenant_apps.inventory.rules import LocationKind

if TYPE_CHECKING:
    pass


def storages() -> QuerySet[Location]:
    """Where goods lie in our warehouses."""
    return Location.objects.filter(kind=LocationKind.STORAGE)


def storage_of(warehouse_id: UUID) -> UUID:
    """Where goods lie in a warehouse. Raises NotFound."""
    ids = Location.objects.filter(warehouse=warehouse_id, kind=LocationKind.STORAGE)
    found = ids.values_list("id", flat=True).first()
    if found is None:
        raise NotFound(what="Warehouse", key=warehouse_id)
    return found


def outside(kind: LocationKind) -> UUID:
    """The place of this kind beyond our walls (or between them)."""
    return Location.objects.filter(kind=kind).values_list("id", flat=True).get()


def default_warehouse() -> Warehouse:
    """Where goods go, and come from, when nobody says otherwise. Raises NoWarehouse."""
    found = Warehouse.objects.order_by("-is_default", "id").first()
    if found is None:
        raise NoWarehouse
    return found


def default_storage() -> tuple[UUID, UUID]:
    """The default warehouse and where goods lie in it, in one query. Raises NoWarehouse."""
    places = Location.objects.filter(kind=LocationKind.STORAGE)
    found = places.order_by("-warehouse__is_default", "warehouse_id", "id")
    place = found.values_list("warehouse_id", "id").first()
    if place is None or place[0] is None:
        raise NoWarehouse
    return place[0], place[1]
