"""Keeping up with what suppliers answer."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.db import write_columns
from kernel.events.bus import emit
from kernel.money import rounded
from kernel.numbering.commands import next_number
from kernel.quantity import Ratio
from shared_apps.exchange.documents import OrderResponseDocument, ResponseLine
from tenant_apps.catalog.commands import take_over_items
from tenant_apps.catalog.queries import Resolved, Told, counted_here, resolve_items
from tenant_apps.partners.queries import partner_on_link
from tenant_apps.purchasing.commands.locking import (
    conclude,
    end,
    lines_of,
    locked_order_by_key,
)
from tenant_apps.purchasing.events import PurchaseOrderAnswered
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.purchasing.rules import ENDED, PurchaseState, answered, waits

if TYPE_CHECKING:
    from tenant_apps.partners.models import Partner

_ANSWERED = (
    "status",
    "confirmed",
    "unit_price_amount",
    "discount_share",
    "promised_on",
    "supplier_numerator",
    "supplier_denominator",
)


@transaction.atomic(savepoint=False)
def record_answer(*, document: OrderResponseDocument, actor: Actor) -> PurchaseOrder | None:
    """What the supplier says of an order; the newest version holds, older ones are ignored.

    An order that was placed in the supplier's mall comes into our books through its first
    answer, and what we have bought there comes into our catalogue with it. Returns None for an
    answer that is not news. Raises OthersOrder, and UnknownItems for goods we do not know on
    lines that were added later, so that nothing is lost.
    """
    supplier = partner_on_link(document.link_id)
    order = locked_order_by_key(document.order_key, supplier_id=supplier.id)
    if order is None:
        _learn(document, supplier, actor=actor)
        order = _mirror(document, supplier, actor=actor)
    elif document.version <= order.response_version:
        return None
    lines = {line.line_key: line for line in lines_of(order)}
    _add_unknown(order, lines, document)
    _note(lines, document.lines, supplier)
    write_columns(list(lines.values()), *_ANSWERED)
    _conclude(order, document, list(lines.values()), actor=actor)
    return order


def close_if_done(
    order: PurchaseOrder, lines: Sequence[PurchaseOrderLine], *, actor: Actor
) -> None:
    """Close an order of which all that was promised is in, and nothing waits any more."""
    if order.state == PurchaseState.CONFIRMED and not any(waits(line) for line in lines):
        end(order, PurchaseState.CLOSED, actor=actor)


def _learn(document: OrderResponseDocument, supplier: Partner, *, actor: Actor) -> None:
    """What our people chose in the supplier's mall need not be in our catalogue yet."""
    take_over_items(
        items=[(line.item, line.unit) for line in document.lines],
        partner_id=supplier.id,
        prefix=f"{supplier.number}-",
        actor=actor,
    )


def _mirror(document: OrderResponseDocument, supplier: Partner, *, actor: Actor) -> PurchaseOrder:
    """An order our people placed in the supplier's mall, under the number they gave it there."""
    number = document.order_number
    if not number or PurchaseOrder.objects.filter(number=number).exists():
        number = next_number("PO")
    return PurchaseOrder.objects.create(
        number=number,
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
    if not new:
        return
    found = resolve_items([line.item for line in new], partner_id=order.supplier_id)
    taken = {line.position for line in lines.values()}
    rows = [_row(order, line, here, taken) for line, here in zip(new, found, strict=True)]
    PurchaseOrderLine.objects.bulk_create(rows)
    lines.update({row.line_key: row for row in rows})


def _row(
    order: PurchaseOrder, line: ResponseLine, here: Resolved, taken: set[int]
) -> PurchaseOrderLine:
    position = line.position if line.position not in taken else max(taken) + 1
    taken.add(position)
    quantity = here.counted_in(line.unit).to_base(line.ordered)
    return PurchaseOrderLine(
        order=order,
        line_key=line.line_key,
        position=position,
        product_id=here.product_id,
        quantity=quantity,
        order_quantity=quantity,
        order_unit=here.base_unit,
    )


def _note(
    lines: dict[UUID, PurchaseOrderLine], answers: Sequence[ResponseLine], supplier: Partner
) -> None:
    """Write the answers on the lines, in our base units, and how the supplier counts."""
    told = [
        Told(item=answer.item, unit=answer.unit, product_id=lines[answer.line_key].product_id)
        for answer in answers
    ]
    ratios = counted_here(told, partner_id=supplier.id)
    for answer, ratio in zip(answers, ratios, strict=True):
        line = lines[answer.line_key]
        line.supplier_numerator, line.supplier_denominator = ratio.numerator, ratio.denominator
        line.status = answer.status
        line.confirmed = ratio.to_base(answer.confirmed)
        line.unit_price_amount = _price(answer.unit_price, ratio)
        line.discount_share = answer.discount_share
        line.promised_on = answer.promised_on


def _price(price: Decimal, ratio: Ratio) -> Decimal:
    return rounded(price * ratio.denominator / ratio.numerator, 6)


def _conclude(
    order: PurchaseOrder,
    document: OrderResponseDocument,
    lines: Sequence[PurchaseOrderLine],
    *,
    actor: Actor,
) -> None:
    before = order.state
    order.supplier_number = document.number if document.lines else order.supplier_number
    order.response_version = document.version
    order.total_amount = document.total
    order.answered_at = clock.now()
    order.reason, order.reason_zh = document.note, document.note_zh
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
    if order.state in ENDED and order.state != before:
        conclude(order, actor=actor)
    close_if_done(order, lines, actor=actor)
