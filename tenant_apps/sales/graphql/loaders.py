"""Order lines, many orders at a time."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kernel.graphql.batching import Loader, grouped
from tenant_apps.sales.models import SalesOrder, SalesOrderLine


class LinesByOrder(Loader[UUID, list[SalesOrderLine]]):
    """The lines of each order, in the order they were entered."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[list[SalesOrderLine]]:
        lines = SalesOrderLine.objects.filter(order__in=keys).order_by("position")
        return grouped(lines, keys, "order_id")


class OrderById(Loader[UUID, SalesOrder | None]):
    """The order with each id."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[SalesOrder | None]:
        found = SalesOrder.objects.in_bulk(list(keys))
        return [found.get(key) for key in keys]
