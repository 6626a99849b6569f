"""What confirming many orders would come to, and how far a run has come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from kernel.actor import Actor
from tenant_apps.desk.models import BulkItem, BulkRun
from tenant_apps.desk.rules import BulkState, Outcome
from tenant_apps.inventory.queries import FreeStock, free_stock
from tenant_apps.sales.queries import Wanted, wanted_by


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


def preview_confirm(order_ids: Sequence[UUID]) -> list[Consequence]:
    """The consequences in the orders' given order. Two statements, however many orders."""
    lines = defaultdict(list)
    for line in wanted_by(order_ids):
        lines[line.order_id].append(line)
    stock = free_stock({line.product_id for wanted in lines.values() for line in wanted})
    return [_consequence(key, lines[key], stock) for key in order_ids]


def _consequence(order_id: UUID, lines: Sequence[Wanted], stock: FreeStock) -> Consequence:
    short, served = [], Decimal(0)
    for line in lines:
        shelf = stock.shelf(line.warehouse_id, line.product_id)
        there = max(stock.amounts.get(shelf, Decimal(0)), Decimal(0))
        taken = min(there, line.open)
        stock.amounts[shelf] = there - taken
        served += taken
        if taken < line.open:
            short.append(
                ShortLine(product_id=line.product_id, sku=line.sku, wanted=line.open, free=there)
            )
    outcome = Outcome.IN_FULL
    if not lines:
        outcome = Outcome.NOT_NOW
    elif short:
        outcome = Outcome.IN_PART if served else Outcome.NOTHING
    return Consequence(order_id=order_id, outcome=outcome, lines=len(lines), short=tuple(short))


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
