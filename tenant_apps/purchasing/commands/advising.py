"""Noting by hand what suppliers without a tenant send us."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import BadValue, NotFound
from kernel.quantity import plain
from kernel.words import Phrase
from tenant_apps.fulfilment.commands import ExpectedLine, expect
from tenant_apps.purchasing.commands.locking import lines_of, locked_order
from tenant_apps.purchasing.errors import MoreThanOrdered, NothingToCome, SupplierAdvises
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.purchasing.rules import PurchaseState

if TYPE_CHECKING:
    from tenant_apps.fulfilment.models import Receipt

Coming = tuple[PurchaseOrderLine, Decimal]


@transaction.atomic(savepoint=False)
def advise_goods(
    *,
    order_id: UUID,
    actor: Actor,
    quantities: Mapping[UUID, Decimal] | None = None,
    despatch_number: str = "",
) -> Receipt:
    """Note by hand what is on its way, all that is open by default (INV-17, INV-18).

    quantities are base units by line id. What comes of it is entered with fulfilment.receive.
    Raises SupplierAdvises for a linked supplier, MoreThanOrdered, NothingToCome, WrongState,
    NotFound.
    """
    order = locked_order(order_id)
    if order.link_id is not None:
        raise SupplierAdvises(partner=order.supplier.name)
    order.go(PurchaseState.CONFIRMED)
    lines = lines_of(order)
    coming = _coming(order, lines, quantities)
    for line in lines:
        line.confirmed = line.quantity  # it has begun to deliver, so it has taken the order
    for line, quantity in coming:
        line.advised += quantity
    write_columns(lines, "advised", "confirmed")
    order.save()
    return expect(
        partner_id=order.supplier_id,
        order_key=order.order_key,
        order_number=order.number,
        reference=f"purchasing.order:{order.id}",
        despatch_number=despatch_number,
        lines=[
            ExpectedLine(
                line_key=line.line_key,
                position=line.position,
                product_id=line.product_id,
                quantity=quantity,
            )
            for line, quantity in coming
        ],
        actor=actor,
    )


def _coming(
    order: PurchaseOrder,
    lines: Sequence[PurchaseOrderLine],
    quantities: Mapping[UUID, Decimal] | None,
) -> list[Coming]:
    if quantities is None:
        coming = [(line, line.quantity - line.advised) for line in lines]
    else:
        by_id = {line.id: line for line in lines}
        coming = [_asked(by_id, i, key, q) for i, (key, q) in enumerate(quantities.items())]
    coming = [(line, quantity) for line, quantity in coming if quantity > 0]
    if not coming:
        raise NothingToCome(order=order.number)
    return coming


def _asked(
    by_id: Mapping[UUID, PurchaseOrderLine], index: int, line_id: UUID, quantity: Decimal
) -> Coming:
    line = by_id.get(line_id)
    if line is None:
        raise NotFound(what="Purchase order line", key=line_id, path=("lines", index))
    path = ("lines", index, "quantity")
    if quantity < 0:
        raise BadValue(
            field="quantity",
            value=plain(quantity),
            reason=Phrase("it is not below zero", "不能小于零"),
            path=path,
        )
    still = line.quantity - line.advised
    if quantity > still:
        raise MoreThanOrdered(
            position=line.position, asked=plain(quantity), open=plain(still), path=path
        )
    return line, quantity
