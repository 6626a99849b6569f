"""Keeping up with what suppliers answer, send, and take back."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.events.bus import emit
from kernel.numbering.commands import next_number
from shared_apps.exchange.documents import OrderResponseDocument, ResponseLine
from tenant_apps.catalog.queries import Resolved, resolve_items
from tenant_apps.partners.queries import partner_on_link
from tenant_apps.purchasing.commands.locking import lines_of, locked_order_by_key
from tenant_apps.purchasing.events import PurchaseOrderAnswered, PurchaseOrderEnded
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.purchasing.rules import PurchaseState, answered

_ANSWERED = ["status", "confirmed", "unit_price_amount", "discount_share", "promised_on"]


@transaction.atomic(savepoint=False)
def record_answer(*, document: OrderResponseDocument, actor: Actor) -> PurchaseOrder | None:
    """What the supplier says of an order; the newest version holds, older ones are ignored.

    An order that was placed in the supplier's mall comes into our books through its first
    answer. Raises UnknownItems for goods we do not know, so that nothing is lost.
    """
    order = locked_order_by_key(document.order_key)
    if order is None:
        order = _mirror(document, actor=actor)
    elif document.version <= order.response_version:
        return None
    lines = {line.line_key: line for line in lines_of(order)}
    _add_unknown(order, lines, document)
    for answer in document.lines:
        _note(lines[answer.line_key], answer)
    PurchaseOrderLine.objects.bulk_update(lines.values(), _ANSWERED)
    _conclude(order, document, list(lines.values()), actor=actor)
    return order


@transaction.atomic(savepoint=False)
def record_despatch(
    *, order_key: UUID, lines: Sequence[tuple[UUID, Decimal]], actor: Actor
) -> bool:
    """(line key, base units) of an order are on their way. False for an order we do not have."""
    order = locked_order_by_key(order_key)
    if order is None:
        return False
    by_key = {line.line_key: line for line in lines_of(order)}
    sent = [(by_key[key], quantity) for key, quantity in lines if key in by_key]
    for line, quantity in sent:
        line.advised += quantity
    PurchaseOrderLine.objects.bulk_update([line for line, _ in sent], ["advised"])
    return True


@transaction.atomic(savepoint=False)
def record_receipt(
    *, order_key: UUID, lines: Sequence[tuple[UUID, Decimal, Decimal]], actor: Actor
) -> PurchaseOrder | None:
    """(line key, received, rejected) have come in. None for an order we do not have."""
    order = locked_order_by_key(order_key)
    if order is None:
        return None
    rows = lines_of(order)
    by_key = {line.line_key: line for line in rows}
    touched = []
    for key, received, rejected in lines:
        line = by_key.get(key)
        if line is not None:
            line.received += received
            line.rejected += rejected
            line.advised = max(line.advised, line.received + line.rejected)
            touched.append(line)
    PurchaseOrderLine.objects.bulk_update(touched, ["received", "rejected", "advised"])
    _close_if_done(order, rows, actor=actor)
    return order


@transaction.atomic(savepoint=False)
def record_returned(*, lines: Sequence[tuple[UUID, Decimal]], actor: Actor) -> None:
    """(line key, base units) that we had received have gone back."""
    wanted = dict(lines)
    rows = list(
        PurchaseOrderLine.objects.select_for_update().filter(line_key__in=wanted).order_by("id")
    )
    for line in rows:
        line.returned += wanted[line.line_key]
    PurchaseOrderLine.objects.bulk_update(rows, ["returned"])


def _mirror(document: OrderResponseDocument, *, actor: Actor) -> PurchaseOrder:
    supplier = partner_on_link(document.link_id)
    return PurchaseOrder.objects.create(
        number=document.order_number or next_number("PO"),
        order_key=document.order_key,
        supplier=supplier,
        link_id=document.link_id,
        state=PurchaseState.SENT,
        currency=document.currency,
        placed_by=actor.name,
        placed_at=clock.now(),
        sent_at=clock.now(),
        note=document.note,
    )


def _add_unknown(
    order: PurchaseOrder,
    lines: dict[UUID, PurchaseOrderLine],
    document: OrderResponseDocument,
) -> None:
    """Lines that were born at the supplier: it took the order, or added to it."""
    new = [line for line in document.lines if line.line_key not in lines]
    found = resolve_items([line.item for line in new], partner_id=order.supplier_id)
    rows = [_row(order, line, here) for line, here in zip(new, found, strict=True)]
    PurchaseOrderLine.objects.bulk_create(rows)
    lines.update({row.line_key: row for row in rows})


def _row(order: PurchaseOrder, line: ResponseLine, here: Resolved) -> PurchaseOrderLine:
    quantity = here.ratio.to_base(line.ordered)
    return PurchaseOrderLine(
        order=order,
        line_key=line.line_key,
        position=line.position,
        product_id=here.product_id,
        quantity=quantity,
        order_quantity=quantity,
        order_unit=here.base_unit,
    )


def _note(line: PurchaseOrderLine, answer: ResponseLine) -> None:
    line.status = answer.status
    line.confirmed = answer.confirmed
    line.unit_price_amount = answer.unit_price
    line.discount_share = answer.discount_share
    line.promised_on = answer.promised_on


def _conclude(
    order: PurchaseOrder,
    document: OrderResponseDocument,
    lines: Sequence[PurchaseOrderLine],
    *,
    actor: Actor,
) -> None:
    order.supplier_number = document.number
    order.response_version = document.version
    order.total_amount = document.total
    order.answered_at = clock.now()
    order.reason = document.note
    order.state = answered(document.status, PurchaseState(order.state))
    order.save()
    emit(
        PurchaseOrderAnswered(
            subject_id=order.id,
            partner_id=order.supplier_id,
            status=document.status,
            version=document.version,
        ),
        actor=actor,
    )
    _close_if_done(order, lines, actor=actor)


def _close_if_done(
    order: PurchaseOrder, lines: Sequence[PurchaseOrderLine], *, actor: Actor
) -> None:
    """All that was promised is in, and nothing waits any more."""
    waits = any(
        line.status == "waiting" or line.confirmed > line.received + line.rejected for line in lines
    )
    if waits or order.state != PurchaseState.CONFIRMED:
        return
    order.go(PurchaseState.CLOSED)
    order.ended_at = clock.now()
    order.save()
    emit(
        PurchaseOrderEnded(
            subject_id=order.id, partner_id=order.supplier_id, state=PurchaseState.CLOSED
        ),
        actor=actor,
    )
