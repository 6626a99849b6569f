"""What orders lack."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import QuerySet

from kernel.actor import Actor
from tenant_apps.inventory.queries import free, free_stock
from tenant_apps.planning.permissions import Permission
from tenant_apps.planning.rules import Shortage, Wish, shortages
from tenant_apps.purchasing.queries import on_order_for
from tenant_apps.purchasing.rules import WAITING
from tenant_apps.sales.queries import open_lines, wanted_by, warehouse_of
from tenant_apps.sales.queries import visible_orders as sales_orders

if TYPE_CHECKING:
    from tenant_apps.purchasing.models import PurchaseOrderLine
    from tenant_apps.sales.models import SalesOrder


def visible_orders(actor: Actor) -> QuerySet[SalesOrder]:
    """The sales orders whose shortages this person may see. Never a customer's people."""
    actor.require(Permission.VIEW)
    orders = sales_orders(actor)
    return orders.none() if actor.partner_id is not None else orders


def shortages_of_order(order_id: UUID) -> list[Shortage]:
    """Every line nobody has promised in full, with what of it is free, coming and short.

    Only what is free in the order's warehouse counts: from there it will be sent. Four queries
    however many lines; empty for an order that is answered in full.
    """
    lines = [line for line in open_lines(order_id) if line.open > 0]
    if not lines:
        return []
    coming = _coming(line.line_id for line in lines)
    return shortages(
        [
            Wish(
                line_id=line.line_id,
                product_id=line.product_id,
                position=line.position,
                wanted=line.open,
                on_order=min(coming.get(line.line_id, Decimal(0)), line.open),
            )
            for line in lines
        ],
        free({line.product_id for line in lines}, warehouse_of(order_id)),
    )


def short_orders(order_ids: Iterable[UUID]) -> dict[UUID, int]:
    """Of these orders those that lack goods in their warehouse, each alone judged: of how many.

    Two queries however many orders.
    """
    wanted: dict[UUID, dict[tuple[UUID | None, UUID], Decimal]]
    wanted = defaultdict(lambda: defaultdict(Decimal))
    for line in wanted_by(order_ids):
        wanted[line.order_id][line.warehouse_id, line.product_id] += line.open
    stock = free_stock({product_id for order in wanted.values() for _, product_id in order})
    lacking = {
        order_id: sum(
            amount > stock.amounts.get(stock.shelf(*place), 0) for place, amount in order.items()
        )
        for order_id, order in wanted.items()
    }
    return {order_id: count for order_id, count in lacking.items() if count}


def _coming(line_ids: Iterable[UUID]) -> dict[UUID, Decimal]:
    """What has been ordered for these lines alone and may still come."""
    references = {f"sales.line:{line_id}": line_id for line_id in line_ids}
    return {
        references[reference]: sum((_still(line) for line in lines), Decimal(0))
        for reference, lines in on_order_for(references).items()
    }


def _still(line: PurchaseOrderLine) -> Decimal:
    """What the supplier has not answered may come in full, else what it has promised."""
    promised = line.quantity if line.status in ("", WAITING) else line.confirmed
    return max(promised - line.received - line.rejected - line.missing, Decimal(0))
