"""What confirming many orders would come to, and how far a run has come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import connection
from django.db.models import Count, Q, QuerySet

from kernel.actor import Actor
from tenant_apps.desk.models import BulkItem, BulkRun
from tenant_apps.desk.rules import BulkState, Outcome


@dataclass(frozen=True, kw_only=True)
class ShortLine:
    """A product of which less is free than an order wants, in base units."""

    product_id: UUID
    sku: str
    wanted: Decimal
    free: Decimal


@dataclass(frozen=True, kw_only=True)
class Consequence:
    """What confirming one order would come to, those before it in the list having been served."""

    order_id: UUID
    outcome: Outcome
    lines: int
    short: tuple[ShortLine, ...]


_OPEN = """
    SELECT o.id, o.state IN ('draft', 'submitted', 'confirmed'), l.product_id, g.sku,
           coalesce(o.warehouse_id, d.id), l.quantity - l.confirmed - l.cancelled
    FROM sales_salesorder o
    LEFT JOIN sales_salesorderline l ON l.order_id = o.id
        AND l.quantity > l.confirmed + l.cancelled
    LEFT JOIN catalog_product g ON g.id = l.product_id
    LEFT JOIN inventory_warehouse d ON d.is_default
    WHERE o.id = ANY(%s) ORDER BY l.position
"""
_FREE = """
    SELECT p.warehouse_id, b.product_id, sum(b.on_hand - b.held)
    FROM inventory_balance b JOIN inventory_location p ON p.id = b.location_id
    WHERE p.kind = 'storage' AND b.product_id = ANY(%s) GROUP BY 1, 2
"""


def preview_confirm(order_ids: Sequence[UUID]) -> list[Consequence]:
    """The consequences in the orders' given order. Two statements, however many orders."""
    with connection.cursor() as cursor:
        cursor.execute(_OPEN, [list(order_ids)])
        rows = cursor.fetchall()
        cursor.execute(_FREE, [list({row[2] for row in rows if row[2]})])
        free = {(place, product): amount for place, product, amount in cursor.fetchall()}
    lines = defaultdict(list)
    for row in rows:
        lines[row[0]].append(row)
    return [_consequence(key, lines[key], free) for key in order_ids if key in lines]


def _consequence(
    order_id: UUID,
    rows: Sequence[tuple[UUID, bool, UUID | None, str, UUID, Decimal]],
    free: dict[tuple[UUID, UUID], Decimal],
) -> Consequence:
    open_rows = [row for row in rows if row[1] and row[2]]
    short, served = [], Decimal(0)
    for _, _, product_id, sku, place, wanted in open_rows:
        assert product_id is not None
        there = max(free.get((place, product_id), Decimal(0)), Decimal(0))
        taken = min(there, wanted)
        free[place, product_id] = there - taken
        served += taken
        if taken < wanted:
            short.append(ShortLine(product_id=product_id, sku=sku, wanted=wanted, free=there))
    outcome = Outcome.IN_FULL
    if not open_rows:
        outcome = Outcome.NOT_NOW
    elif short:
        outcome = Outcome.IN_PART if served else Outcome.NOTHING
    return Consequence(order_id=order_id, outcome=outcome, lines=len(open_rows), short=tuple(short))


def runs_of(actor: Actor) -> QuerySet[BulkRun]:
    """One's own runs, with how far they have come."""
    runs = BulkRun.objects.annotate(
        total=Count("items"),
        done=Count("items", filter=Q(items__state=BulkState.DONE)),
        refused=Count("items", filter=Q(items__state=BulkState.REFUSED)),
    )
    if actor.user_id is None or actor.organisation_id is None:
        return runs.none()
    return runs.filter(starter_id=actor.user_id)


def items_of(run_ids: Sequence[UUID]) -> QuerySet[BulkItem]:
    """The records of runs, in their order."""
    return BulkItem.objects.filter(run__in=list(run_ids)).order_by("position")
