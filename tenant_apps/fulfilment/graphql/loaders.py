"""Shipments and their lines, many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kernel.graphql.batching import Loader, grouped
from tenant_apps.fulfilment.models import Shipment, ShipmentLine


class ShipmentsByReference(Loader[str, list[Shipment]]):
    """The shipments made for each reference, e.g. sales.order:<id>."""

    @staticmethod
    def batch(keys: Sequence[str]) -> list[list[Shipment]]:
        rows = Shipment.objects.filter(reference__in=keys).order_by("id")
        return grouped(rows, keys, "reference")


class LinesByShipment(Loader[UUID, list[ShipmentLine]]):
    """The lines of each shipment."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[list[ShipmentLine]]:
        rows = ShipmentLine.objects.filter(shipment__in=keys).order_by("position")
        return grouped(rows, keys, "shipment_id")
