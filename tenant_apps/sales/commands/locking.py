"""Orders and their lines, locked until the transaction ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from uuid import UUID

from django.db import connection
from django.db.models import OuterRef, QuerySet, Subquery

from kernel.errors import NotFound
from tenant_apps.inventory.queries import storages
from tenant_apps.sales.models import SalesOrder, SalesOrderLine

_COUNTERS = ("confirmed", "shipping", "shipped", "received", "returned", "cancelled")
_UPDATE = """
    UPDATE sales_salesorderline l SET {sets}
    FROM unnest(%s::uuid[], {types}) AS c(id, {names}) WHERE l.id = c.id
"""


def locked_order(order_id: UUID) -> SalesOrder:
    """The order with its customer, the order's row locked. Raises NotFound."""
    order = _locked().filter(pk=order_id).first()
    if order is None:
        raise NotFound(what="Order", key=order_id)
    return order


def locked_order_by_key(order_key: UUID, *, link_id: UUID) -> SalesOrder | None:
    """The same by the identity both sides share; None where this partner has no such order."""
    return _locked().filter(order_key=order_key, link_id=link_id).first()


def _locked() -> QuerySet[SalesOrder]:
    """Orders to be changed, each with storage_id: where its goods lie."""
    places = storages().filter(warehouse=OuterRef("warehouse"))
    orders = SalesOrder.objects.select_for_update(of=("self",), no_key=True)
    return orders.select_related("customer").annotate(storage_id=Subquery(places.values("id")[:1]))


def lines_of(order: SalesOrder) -> list[SalesOrderLine]:
    """The lines with their products, in the customer's order; safe while the order is locked."""
    return list(order.lines.select_related("product").order_by("position"))


def write_counters(lines: Iterable[SalesOrderLine], *names: str) -> None:
    """Write some counters of many lines in one statement."""
    rows: Sequence[SalesOrderLine] = list(lines)
    if not rows:
        return
    assert set(names) <= set(_COUNTERS)
    sql = _UPDATE.format(
        sets=", ".join(f"{name} = c.{name}" for name in names),
        types=", ".join("%s::numeric[]" for _ in names),
        names=", ".join(names),
    )
    columns: list[list[Decimal]] = [[getattr(row, name) for row in rows] for name in names]
    with connection.cursor() as cursor:
        cursor.execute(sql, [[row.id for row in rows], *columns])
