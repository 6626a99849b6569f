"""Lines of purchase orders, many orders at a time."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kernel.graphql.batching import Loader, grouped
from tenant_apps.purchasing.models import PurchaseOrderLine


class LinesByPurchase(Loader[UUID, list[PurchaseOrderLine]]):
    """The lines of each purchase order, in their order."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[list[PurchaseOrderLine]]:
        lines = PurchaseOrderLine.objects.filter(order__in=keys).order_by("position")
        return grouped(lines, keys, "order_id")
