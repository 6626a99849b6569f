"""Orders and their lines, locked until the transaction ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from kernel import clock
from kernel.actor import Actor
from kernel.errors import NotFound
from tenant_apps.inventory.queries import storages
from tenant_apps.sales.models import SalesOrder, SalesOrderLine
from tenant_apps.sales.rules import OrderState, is_accounted_for


def locked_order(order_id: UUID, actor: Actor) -> SalesOrder:
    """The order with its customer, the order's row locked.

    Raises NotFound, also for what a person with a narrower scope may not see (ORG-06): the
    row is locked and judged in one statement.
    """
    allowed = actor.partners()
    rows = _locked() if allowed is None else _locked().filter(customer__in=allowed)
    order = rows.filter(pk=order_id).first()
    if order is None:
        raise NotFound(what="SalesOrder", key=order_id, path=("order_id",))
    return order


def locked_order_by_key(order_key: UUID, *, link_id: UUID) -> SalesOrder | None:
    """The same by the identity both sides share; None where this partner has no such order."""
    return _locked().filter(order_key=order_key, link_id=link_id).first()


def locked_orders(order_ids: Iterable[UUID]) -> list[SalesOrder]:
    """Several, locked in one order so that nobody deadlocks; unknown ones are left out."""
    return list(_locked().filter(pk__in=list(order_ids)).order_by("id"))


def _locked() -> QuerySet[SalesOrder]:
    """Orders to be changed, each with storage_id: where its goods lie."""
    places = storages().filter(warehouse=OuterRef("warehouse"))
    orders = SalesOrder.objects.select_for_update(of=("self",), no_key=True)
    return orders.select_related("customer").annotate(storage_id=Subquery(places.values("id")[:1]))


def lines_of(order: SalesOrder) -> list[SalesOrderLine]:
    """The lines with their products, in the customer's order; safe while the order is locked."""
    return list(order.lines.select_related("product").order_by("position"))


def advance(order: SalesOrder, lines: Sequence[SalesOrderLine], when: datetime) -> None:
    """Bring a promised order, not stored yet, to where its lines are.

    It is shipped once nothing is promised or waits any more, closed once the customer has
    said of all of it what has become of it.
    """
    waits = any(line.shipped + line.cancelled < line.quantity for line in lines)
    if order.state == OrderState.CONFIRMED and not waits:
        order.go(OrderState.SHIPPED)
        order.shipped_at = when
    if order.state == OrderState.SHIPPED and all(map(is_accounted_for, lines)):
        order.go(OrderState.CLOSED)
        order.ended_at = clock.now()
