"""Getting from upstream what an order lacks, and giving it to those who wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from tenant_apps.catalog.queries import Unit, order_unit, units_of
from tenant_apps.partners.queries import trading_partner
from tenant_apps.planning.errors import NothingShort
from tenant_apps.planning.queries import shortages_of_order
from tenant_apps.planning.rules import Shortage, Waiting, shares
from tenant_apps.purchasing.commands import PurchaseAsk, draft_order, send_order
from tenant_apps.purchasing.queries import lines_by_key
from tenant_apps.sales.commands import confirm_more
from tenant_apps.sales.errors import NothingToConfirm
from tenant_apps.sales.queries import waiting_lines

if TYPE_CHECKING:
    from tenant_apps.purchasing.models import PurchaseOrder

_LINE = "sales.line:"


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
    lines that wait for them are confirmed. Raises NothingShort, NotASupplier,
    PartnerSuspended, NotGranted; then nothing is ordered.
    """
    short = [line for line in shortages_of_order(order_id) if line.short > 0]
    if line_ids is not None:
        short = [line for line in short if line.line_id in line_ids]
    if not short:
        raise NothingShort(order=order_id)
    scenario = trading_partner(supplier_id).order_scenario
    units = units_of({line.product_id for line in short})
    order = draft_order(
        supplier_id=supplier_id,
        reference=f"sales.order:{order_id}",
        lines=[_ask(line, order_unit(units[line.product_id], scenario)) for line in short],
        actor=actor,
    )
    return send_order(order_id=order.id, actor=actor)


def confirm_waiting(*, came: Mapping[UUID, tuple[UUID, Decimal]], actor: Actor) -> list[UUID]:
    """Goods have come in: promise them to those who wait, and return their orders.

    came is (product, base units) by the key of the purchase order line. Lines it was bought
    for come first, then the oldest orders. What another has taken meanwhile is left out.
    """
    total: dict[UUID, Decimal] = {}
    for product_id, quantity in came.values():
        total[product_id] = total.get(product_id, Decimal(0)) + quantity
    waiting = [
        Waiting(
            order_id=line.order_id,
            line_id=line.id,
            product_id=line.product_id,
            open=line.open,
        )
        for line in waiting_lines(total)
    ]
    given = shares(waiting, total, _earmarked(came)) if waiting else {}
    return [key for key in given if _confirm(key, given[key], actor=actor)]


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


def _earmarked(came: Mapping[UUID, tuple[UUID, Decimal]]) -> dict[UUID, Decimal]:
    """How much of what came in was bought for which sales order line."""
    bought: dict[UUID, Decimal] = {}
    for key, line in lines_by_key(came).items():
        if line.source_reference.startswith(_LINE):
            sold = UUID(line.source_reference.removeprefix(_LINE))
            bought[sold] = bought.get(sold, Decimal(0)) + came[key][1]
    return bought


def _confirm(order_id: UUID, quantities: Mapping[UUID, Decimal], *, actor: Actor) -> bool:
    try:
        with transaction.atomic():
            confirm_more(order_id=order_id, quantities=quantities, actor=actor)
    except NothingToConfirm:  # the goods lie in another warehouse, or another was quicker
        return False
    return True
