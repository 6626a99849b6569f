"""Shipments, receipts and their lines, many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kernel.graphql.batching import Loader, grouped
from tenant_apps.fulfilment.models import Receipt, ReceiptLine, Shipment, ShipmentLine


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


class ReceiptsByOrder(Loader[UUID, list[Receipt]]):
    """What we have bought under each order key, as it came in."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[list[Receipt]]:
        rows = Receipt.objects.filter(order_key__in=keys, is_return=False).order_by("id")
        return grouped(rows, keys, "order_key")


class ReceiptsByReturn(Loader[UUID, list[Receipt]]):
    """What comes back under each return key."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[list[Receipt]]:
        rows = Receipt.objects.filter(return_key__in=keys, is_return=True).order_by("id")
        return grouped(rows, keys, "return_key")


class ShipmentsByReturn(Loader[UUID, list[Shipment]]):
    """What has gone back under each return key."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[list[Shipment]]:
        rows = Shipment.objects.filter(return_key__in=keys, is_return=True).order_by("id")
        return grouped(rows, keys, "return_key")


class LinesByReceipt(Loader[UUID, list[ReceiptLine]]):
    """The lines of each receipt."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[list[ReceiptLine]]:
        rows = ReceiptLine.objects.filter(receipt__in=keys).order_by("position", "id")
        return grouped(rows, keys, "receipt_id")
