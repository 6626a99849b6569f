"""Places, lots and figures, many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from kernel.graphql.batching import Loader, grouped
from tenant_apps.inventory.models import CountLine, Location, Lot, TransferLine, Warehouse
from tenant_apps.inventory.queries import Counting, counting_of, free_stock, lots_by_id


class WarehouseById(Loader[UUID, Warehouse | None]):
    """The warehouse with each id."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[Warehouse | None]:
        found = Warehouse.objects.in_bulk(list(keys))
        return [found.get(key) for key in keys]


class FreeAt(Loader[tuple[UUID, UUID], Decimal]):
    """What is free in each warehouse of each product."""

    @staticmethod
    def batch(keys: Sequence[tuple[UUID, UUID]]) -> list[Decimal]:
        free = free_stock({product_id for _, product_id in keys})
        return [free.amounts.get(key, Decimal(0)) for key in keys]


class LocationById(Loader[UUID, Location | None]):
    """The place with each id, with its warehouse."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[Location | None]:
        found = Location.objects.select_related("warehouse").in_bulk(list(keys))
        return [found.get(key) for key in keys]


class LotById(Loader[UUID, Lot | None]):
    """The lot with each id."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[Lot | None]:
        found = lots_by_id(keys)
        return [found.get(key) for key in keys]


class LinesByCount(Loader[UUID, list[CountLine]]):
    """The lines of each count sheet."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[list[CountLine]]:
        return grouped(CountLine.objects.filter(sheet__in=keys).order_by("id"), keys, "sheet_id")


class CountingByCount(Loader[UUID, Counting]):
    """How far each count sheet has come."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[Counting]:
        found = counting_of(keys)
        return [found.get(key, Counting(lines=0, counted=0, differing=0)) for key in keys]


class LinesByTransfer(Loader[UUID, list[TransferLine]]):
    """The lines of each transfer."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[list[TransferLine]]:
        rows = TransferLine.objects.filter(transfer__in=keys).order_by("id")
        return grouped(rows, keys, "transfer_id")
