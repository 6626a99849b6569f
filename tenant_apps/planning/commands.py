"""Getting from upstream what an order lacks, and giving it to those who wait."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.events.bus import emit
from tenant_apps.catalog.queries import Unit, order_unit, units_of
from tenant_apps.inventory.commands import freed
from tenant_apps.inventory.queries import free_by_warehouse
from tenant_apps.partners.queries import trading_partner
from tenant_apps.planning.errors import NothingShort
from tenant_apps.planning.queries import shortages_of_order
from tenant_apps.planning.rules import Shortage, Waiting, shares
from tenant_apps.purchasing.commands import PurchaseAsk, draft_order, send_order
from tenant_apps.purchasing.queries import lines_by_key
from tenant_apps.sales.commands import let_wait, promise_waiting
from tenant_apps.sales.queries import WaitingLine, waiting_lines

if TYPE_CHECKING:
    from tenant_apps.purchasing.models import PurchaseOrder

_LINE = "sales.line:"
BATCH = 500  # lines looked at in one transaction for each warehouse


@transaction.atomic(savepoint=False)
def order_shortages(
    *,
    order_id: UUID,
    supplier_id: UUID,
    actor: Actor,
    line_ids: Sequence[UUID] | None = None,
) -> PurchaseOrder:
    """Order from a supplier what a sales order lacks, all of it or some lines (story 8).

    What is ordered for a line already is not ordered again; when the goods come in, the
    lines that wait for them are promised; an order nobody has answered waits from now on.

    Raises NothingShort, NotASupplier, PartnerSuspended, NotGranted; then nothing is ordered.
    """
    short = [line for line in shortages_of_order(order_id) if line.short > 0]
    if line_ids is not None:
        short = [line for line in short if line.line_id in line_ids]
    if not short:
        raise NothingShort(order=order_id)
    let_wait(order_id=order_id, actor=actor)
    scenario = trading_partner(supplier_id).order_scenario
    units = units_of({line.product_id for line in short})
    order = draft_order(
        supplier_id=supplier_id,
        reference=f"sales.order:{order_id}",
        lines=[_ask(line, order_unit(units[line.product_id], scenario)) for line in short],
        actor=actor,
    )
    return send_order(order_id=order.id, actor=actor)


@transaction.atomic(savepoint=False)
def serve_waiting(
    *,
    product_ids: Iterable[UUID],
    actor: Actor,
    came: Mapping[UUID, Decimal] | None = None,
    most: int = BATCH,
) -> list[UUID]:
    """Promise what is free of products to the lines that wait for them; return their orders.

    came  base units that have just come in by the key of the purchase order line: what was
          bought for a line is promised to that line first
    most  lines looked at for each warehouse; where more wait, the rest is an event for later

    Everybody is served from the warehouse of its order. As many statements for each warehouse
    however many orders and lines; asking again when nothing is free does nothing.
    """
    served: list[UUID] = []
    earmarked = _earmarked(came) if came else {}
    for warehouse_id, free in free_by_warehouse(product_ids).items():
        lines = waiting_lines(warehouse_id=warehouse_id, product_ids=free, most=most)
        given = shares([_waiting(line) for line in lines], free, earmarked)
        if not given:
            continue
        promised = promise_waiting(warehouse_id=warehouse_id, shares=given, actor=actor)
        served += promised
        if promised and len(lines) == most:
            emit(freed(free), actor=actor)
    return served


def _waiting(line: WaitingLine) -> Waiting:
    return Waiting(
        order_id=line.order_id,
        line_id=line.line_id,
        product_id=line.product_id,
        open=line.open,
        due=line.due,
        placed_at=line.placed_at,
        position=line.position,
    )


def _ask(line: Shortage, unit: Unit) -> PurchaseAsk:
    """In the supplier's pack where that comes out even, else in base units."""
    packs = line.short * unit.ratio.denominator / unit.ratio.numerator
    in_packs = packs == packs.to_integral_value()
    return PurchaseAsk(
        product_id=line.product_id,
        quantity=line.short,
        order_quantity=packs if in_packs else line.short,
        order_unit=unit.unit if in_packs else "",
        source_reference=f"{_LINE}{line.line_id}",
    )


def _earmarked(came: Mapping[UUID, Decimal]) -> dict[UUID, Decimal]:
    """How much of what came in was bought for which sales order line."""
    bought: dict[UUID, Decimal] = {}
    for key, line in lines_by_key(came).items():
        if line.source_reference.startswith(_LINE):
            sold = UUID(line.source_reference.removeprefix(_LINE))
            bought[sold] = bought.get(sold, Decimal(0)) + came[key]
    return bought
