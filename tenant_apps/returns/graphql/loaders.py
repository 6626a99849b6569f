"""Lines of returns, many returns at a time."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kernel.graphql.batching import Loader, grouped
from kernel.graphql.ids import gid
from tenant_apps.purchasing import queries as purchasing
from tenant_apps.returns.models import ReturnLine
from tenant_apps.returns.rules import Side
from tenant_apps.sales import queries as sales


class LinesByReturn(Loader[UUID, list[ReturnLine]]):
    """The lines of each return, in their order."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[list[ReturnLine]]:
        lines = ReturnLine.objects.filter(order__in=keys).order_by("position", "id")
        return grouped(lines, keys, "order_id")


class OrderIdByKey(Loader[UUID, str | None]):
    """The id of the order with each key, on the side in the argument; None if not to be seen."""

    def batch(self, keys: Sequence[UUID]) -> list[str | None]:
        actor, [side] = self.request.actor, self.arguments
        sold = side == Side.SELLER
        if not actor.may("sales.order.view" if sold else "purchasing.order.view"):
            return [None] * len(keys)
        orders = sales.visible_orders(actor) if sold else purchasing.visible_orders(actor)
        kind = "SalesOrder" if sold else "PurchaseOrder"
        found = dict(orders.filter(order_key__in=keys).values_list("order_key", "pk"))
        owner = actor.organisation_id
        return [gid(kind, found[key], owner) if key in found else None for key in keys]
