"""How much of a product shall be free in a warehouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.events.bus import emit_all
from kernel.quantity import LIMIT, plain
from kernel.reasons import FROM_ZERO, LINE_TWICE
from tenant_apps.inventory.events import StockMinimumSet
from tenant_apps.inventory.models import StockMinimum


@dataclass(frozen=True, kw_only=True)
class MinimumAsk:
    """So many base units of a product shall be free in a warehouse; 0 asks for none."""

    product_id: UUID
    warehouse_id: UUID
    minimum: Decimal


@transaction.atomic
def set_minimums(*, lines: Sequence[MinimumAsk], actor: Actor) -> list[StockMinimum]:
    """Set the minimums of products in warehouses; one of 0 is none (INV-09).

    returns  the minimums there are now of these, in the lines' order

    A constant number of statements. Raises BadValue for a quantity that is none, and for a
    product that is named twice for one warehouse.
    """
    if not lines:
        return []
    _require_sense(lines)
    StockMinimum.objects.bulk_create(
        [
            StockMinimum(
                product_id=line.product_id, warehouse_id=line.warehouse_id, minimum=line.minimum
            )
            for line in sorted(lines, key=_place)  # all lock in one order
        ],
        update_conflicts=True,
        unique_fields=["product", "warehouse"],
        update_fields=["minimum"],
    )
    emit_all(
        [
            StockMinimumSet(
                subject_id=line.product_id, warehouse_id=line.warehouse_id, minimum=line.minimum
            )
            for line in lines
        ],
        actor=actor,
    )
    rows = StockMinimum.objects.filter(
        product__in={line.product_id for line in lines},
        warehouse__in={line.warehouse_id for line in lines},
    )
    found = {(row.product_id, row.warehouse_id): row for row in rows}
    return [found[line.product_id, line.warehouse_id] for line in lines if line.minimum]


def _place(line: MinimumAsk) -> tuple[UUID, UUID]:
    return line.product_id, line.warehouse_id


def _require_sense(lines: Sequence[MinimumAsk]) -> None:
    seen = set()
    for index, line in enumerate(lines):
        if not 0 <= line.minimum < LIMIT:
            raise BadValue(
                field="minimum",
                value=plain(line.minimum),
                reason=FROM_ZERO,
                path=("lines", index, "minimum"),
            )
        place = _place(line)
        if place in seen:
            raise BadValue(
                field="productId",
                value=line.product_id,
                reason=LINE_TWICE,
                path=("lines", index, "product_id"),
            )
        seen.add(place)
