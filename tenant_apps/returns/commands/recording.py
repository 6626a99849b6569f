"""Keeping up with what the other side of a return writes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import NotFound
from kernel.events.bus import emit
from kernel.numbering.commands import next_number
from kernel.quantity import Ratio
from shared_apps.exchange.documents import ReceiptAdviceDocument, ReturnInstructionDocument
from shared_apps.exchange.documents import ReturnLine as LetterLine
from shared_apps.exchange.errors import NotYet
from tenant_apps.catalog.queries import Told, counted_here
from tenant_apps.partners.queries import partner_on_link
from tenant_apps.purchasing.commands import record_returned
from tenant_apps.purchasing.queries import lines_by_key, order_by_key
from tenant_apps.returns.commands.locking import (
    count_dispatched,
    end,
    lines_of,
    locked_return_by_key,
    settle,
)
from tenant_apps.returns.events import ReturnCancelled, ReturnDispatched, ReturnInstructed
from tenant_apps.returns.models import ReturnLine, ReturnOrder
from tenant_apps.returns.rules import ReturnState, Side, is_settled

if TYPE_CHECKING:
    from tenant_apps.partners.models import Partner
    from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine


@transaction.atomic(savepoint=False)
def record_instruction(*, document: ReturnInstructionDocument, actor: Actor) -> ReturnOrder | None:
    """Our supplier takes goods back, or calls that off; a repeated letter changes nothing.

    Returns None where it is no news. Raises NotYet for an order we do not have yet.
    """
    supplier = partner_on_link(document.link_id)
    order = locked_return_by_key(document.return_key)
    if order is None:
        return _mirror(document, supplier, actor=actor)
    if document.version <= order.version or order.partner_id != supplier.id:
        return None
    order.version = document.version
    if any(line.quantity for line in document.lines) or order.state != ReturnState.INSTRUCTED:
        order.save()  # the goods have left: the supplier will see them come
        return order
    order.answer = document.reason
    told = ReturnCancelled(subject_id=order.id, partner_id=order.partner_id, reason=document.reason)
    end(order, ReturnState.CANCELLED, told, actor=actor)
    return order


@transaction.atomic(savepoint=False)
def record_despatch(*, return_key: UUID, partner_id: UUID, actor: Actor) -> ReturnOrder:
    """Goods are on their way back to us. Raises NotYet, WrongState, TooMuchToReturn."""
    order = locked_return_by_key(return_key)
    if order is None or order.partner_id != partner_id:
        raise NotYet(kind="despatch_advice", key=return_key)
    if is_settled(count_dispatched(order)):
        return order  # it was taken back before we heard of it
    order.go(ReturnState.DISPATCHED)
    order.dispatched_at = order.dispatched_at or clock.now()
    order.ended_at = None
    order.save()
    emit(ReturnDispatched(subject_id=order.id, partner_id=order.partner_id), actor=actor)
    return order


@transaction.atomic(savepoint=False)
def record_advice(
    *, return_key: UUID, document: ReceiptAdviceDocument, actor: Actor
) -> ReturnOrder | None:
    """The supplier says what it has taken back; a repeated letter is not counted again.

    Raises NotFound.
    """
    order = locked_return_by_key(return_key)
    if order is None:
        raise NotFound(what="Return", key=return_key)
    if order.partner_id != partner_on_link(document.link_id).id or order.side != Side.BUYER:
        raise NotFound(what="Return", key=return_key)
    if document.number in order.advices:
        return None
    order.advices = [*order.advices, document.number]
    rows = {row.line_key: row for row in lines_of(order)}
    told = [
        Told(item=line.item, unit=line.unit, product_id=rows[line.line_key].product_id)
        for line in document.lines
    ]
    ratios = counted_here(told, partner_id=order.partner_id)
    taken = []
    for line, ratio in zip(document.lines, ratios, strict=True):
        row = rows[line.line_key]
        back = ratio.to_base(line.received)
        row.received += back
        row.rejected += ratio.to_base(line.rejected)
        taken.append((line.line_key, back))
    write_columns(list(rows.values()), "received", "rejected")
    record_returned(lines=[(key, back) for key, back in taken if back], actor=actor)
    settle(order, list(rows.values()), actor=actor)
    return order


def _mirror(
    document: ReturnInstructionDocument, supplier: Partner, *, actor: Actor
) -> ReturnOrder | None:
    if not any(line.quantity for line in document.lines):
        return None  # called off before we heard of it
    bought = order_by_key(document.order_key)
    lines = lines_by_key(line.line_key for line in document.lines)
    if bought is None or len(lines) < len(document.lines):
        raise NotYet(kind=document.kind, key=document.order_key)
    if bought.supplier_id != supplier.id:
        raise NotFound(what="Purchase order", key=document.order_key)
    order = _order(document, supplier, bought, actor)
    order.save(force_insert=True)
    told = [
        Told(item=line.item, unit=line.unit, product_id=lines[line.line_key].product_id)
        for line in document.lines
    ]
    ratios = counted_here(told, partner_id=supplier.id)
    ReturnLine.objects.bulk_create(
        _row(order, line, lines[line.line_key], ratio)
        for line, ratio in zip(document.lines, ratios, strict=True)
    )
    emit(ReturnInstructed(subject_id=order.id, partner_id=order.partner_id), actor=actor)
    return order


def _order(
    document: ReturnInstructionDocument, supplier: Partner, bought: PurchaseOrder, actor: Actor
) -> ReturnOrder:
    return ReturnOrder(
        number=next_number("RT"),
        partner_number=document.number,
        return_key=document.return_key,
        side=Side.BUYER,
        partner=supplier,
        link_id=document.link_id,
        order_key=document.order_key,
        order_number=bought.number,
        state=ReturnState.INSTRUCTED,
        version=document.version,
        reason=document.reason,
        requested_by=actor.name,
        instructed_at=clock.now(),
    )


def _row(
    order: ReturnOrder, line: LetterLine, bought: PurchaseOrderLine, ratio: Ratio
) -> ReturnLine:
    return ReturnLine(
        order=order,
        return_line_key=line.return_line_key,
        line_key=line.line_key,
        position=bought.position,
        product_id=bought.product_id,
        asked=ratio.to_base(line.quantity),
        quantity=ratio.to_base(line.quantity),
        lot_code=line.lot_code,
        reason=line.reason,
    )
