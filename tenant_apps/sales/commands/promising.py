"""Promising goods that have become free to the orders whose turn it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.db import write_columns
from kernel.events.bus import emit_all
from shared_apps.exchange.commands import reachable
from shared_apps.exchange.documents import OrderResponseDocument
from tenant_apps.inventory.commands import HoldLine, hold_stock
from tenant_apps.inventory.queries import storage_of
from tenant_apps.sales.commands.answers import answer_all
from tenant_apps.sales.commands.locking import locked_orders
from tenant_apps.sales.events import OrderConfirmed
from tenant_apps.sales.models import SalesOrder, SalesOrderLine
from tenant_apps.sales.rules import OrderState

Lines = Mapping[UUID, Sequence[SalesOrderLine]]


@transaction.atomic(savepoint=False)
def promise_waiting(
    *, warehouse_id: UUID, shares: Mapping[UUID, Mapping[UUID, Decimal]], actor: Actor
) -> list[UUID]:
    """Promise goods of one warehouse to waiting orders, and tell their customers.

    shares  base units by order and line; what another was quicker to take is left out, as are
            orders that do not wait any more and customers that nobody can tell

    Returns the orders that were promised something. A constant number of statements, however
    many orders and lines.
    """
    orders = _served(locked_orders(shares), warehouse_id)
    lines = _lines_of(orders)
    grown = _hold(orders, lines, shares, storage_of(warehouse_id), actor=actor)
    promised = [order for order in orders if order.id in grown]
    _note(promised)
    emit_all(
        [
            OrderConfirmed(subject_id=order.id, partner_id=order.customer_id, total=order.total)
            for order in promised
        ],
        actor=actor,
    )
    answer_all(promised, lines, actor=actor)
    return [order.id for order in promised]


def _served(orders: Iterable[SalesOrder], warehouse_id: UUID) -> list[SalesOrder]:
    waiting = [
        order
        for order in orders
        if (
            order.state == OrderState.CONFIRMED
            or (order.state == OrderState.SUBMITTED and order.waits)
        )
        and order.warehouse_id == warehouse_id
    ]
    links = {order.link_id for order in waiting if order.link_id is not None}
    told = reachable(links, grant=OrderResponseDocument.grant) if links else set()
    return [order for order in waiting if order.link_id is None or order.link_id in told]


def _lines_of(orders: Sequence[SalesOrder]) -> dict[UUID, list[SalesOrderLine]]:
    rows = SalesOrderLine.objects.filter(order__in=[order.id for order in orders])
    lines: dict[UUID, list[SalesOrderLine]] = defaultdict(list)
    for line in rows.select_related("product").order_by("order_id", "position"):
        lines[line.order_id].append(line)
    return lines


def _hold(
    orders: Sequence[SalesOrder],
    lines: Lines,
    shares: Mapping[UUID, Mapping[UUID, Decimal]],
    location_id: UUID,
    *,
    actor: Actor,
) -> set[UUID]:
    """Hold what can be held, and write it on the lines; which orders got something."""
    asked = [
        (line, min(shares[order.id][line.id], line.open))
        for order in orders
        for line in lines[order.id]
        if line.id in shares[order.id] and line.open > 0
    ]
    if not asked:
        return set()
    held = hold_stock(
        lines=[
            HoldLine(
                product_id=line.product_id,
                location_id=location_id,
                amount=line.confirmed + more,
                reference=f"sales.line:{line.id}",
            )
            for line, more in asked
        ],
        partial=True,
        actor=actor,
    )
    grown = [line for line, _ in asked if held[f"sales.line:{line.id}"] > line.confirmed]
    for line in grown:
        line.confirmed = held[f"sales.line:{line.id}"]
    write_columns(grown, "confirmed")
    return {line.order_id for line in grown}


def _note(orders: Sequence[SalesOrder]) -> None:
    now = clock.now()
    for order in orders:
        order.go(OrderState.CONFIRMED)
        order.confirmed_at = order.confirmed_at or now
        order.waits = False
        order.version += 1
    write_columns(orders, "state", "confirmed_at", "waits", "version")
