"""Asking suppliers for goods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

import msgspec
import uuid6
from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.errors import NotFound, WrongState
from kernel.events.bus import emit
from kernel.numbering.commands import next_number
from kernel.quantity import plain
from shared_apps.exchange.commands import send
from shared_apps.exchange.documents import (
    Address,
    OrderCancellationDocument,
    OrderChangeDocument,
    OrderDocument,
    OrderLine,
)
from tenant_apps.catalog.queries import item_of, units_of
from tenant_apps.fulfilment.commands import ExpectedLine, expect
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.partners.queries import trading_partner
from tenant_apps.purchasing.commands.locking import lines_of, locked_order
from tenant_apps.purchasing.errors import EmptyPurchase, MoreThanOrdered, NotASupplier
from tenant_apps.purchasing.events import PurchaseOrderEnded, PurchaseOrderSent
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.purchasing.rules import NEXT, PurchaseState


@dataclass(frozen=True, kw_only=True)
class PurchaseAsk:
    """One line we want; quantity in base units, as ordered beside it."""

    product_id: UUID
    quantity: Decimal
    order_quantity: Decimal | None = None
    order_unit: str = ""
    unit_price: Decimal | None = None  # what we expect; the supplier's answer decides
    source_reference: str = ""
    line_key: UUID | None = None


@transaction.atomic(savepoint=False)
def draft_order(
    *,
    supplier_id: UUID,
    lines: Sequence[PurchaseAsk],
    actor: Actor,
    currency: str = "",
    reference: str = "",
    order_key: UUID | None = None,
    number: str = "",
    placed_at: datetime | None = None,
    requested_on: date | None = None,
    deliver_to: Address | None = None,
    note: str = "",
) -> PurchaseOrder:
    """An order we may still change. Raises EmptyPurchase, NotASupplier, PartnerSuspended."""
    if not lines:
        raise EmptyPurchase
    supplier = trading_partner(supplier_id)
    if not supplier.is_supplier:
        raise NotASupplier(partner=supplier.name)
    order = PurchaseOrder(
        order_key=order_key or uuid6.uuid7(),
        supplier=supplier,
        link_id=supplier.link_id,
        currency=currency or supplier.currency,
        reference=reference,
        placed_by=actor.name,
        placed_at=placed_at or clock.now(),
        requested_on=requested_on,
        deliver_to=msgspec.to_builtins(deliver_to) if deliver_to else None,
        note=note,
    )
    rows = _rows(order, lines)
    order.total_amount = _expected(rows)
    order.number = number or next_number("PO")
    order.save(force_insert=True)
    PurchaseOrderLine.objects.bulk_create(rows)
    return order


@transaction.atomic(savepoint=False)
def send_order(*, order_id: UUID, actor: Actor, at: datetime | None = None) -> PurchaseOrder:
    """We mean it: a linked supplier gets the order now. Raises WrongState, NotGranted."""
    order = locked_order(order_id)
    order.go(PurchaseState.SENT)
    order.sent_at = at or clock.now()
    order.save()
    if order.link_id is not None:
        send(_letter(OrderDocument, order, lines_of(order)), actor=actor)
    emit(PurchaseOrderSent(subject_id=order.id, partner_id=order.supplier_id), actor=actor)
    return order


@transaction.atomic(savepoint=False)
def change_order(
    *,
    order_id: UUID,
    actor: Actor,
    quantities: Mapping[UUID, Decimal] | None = None,
    new_lines: Sequence[PurchaseAsk] = (),
) -> PurchaseOrder:
    """Want other quantities (by line id, 0 gives a line up) or further lines.

    A supplier that has the order already is asked; its answer says what has come of it.
    Raises WrongState once the supplier has promised, NotFound.
    """
    order = locked_order(order_id)
    if order.state not in (PurchaseState.DRAFT, PurchaseState.SENT):
        raise WrongState(
            subject=f"Purchase order {order.number}", state=order.state, action="change"
        )
    lines = lines_of(order)
    _change(lines, quantities or {})
    added = _rows(order, new_lines, first=max((li.position for li in lines), default=0) + 1)
    PurchaseOrderLine.objects.bulk_create(added)
    order.total_amount = _expected([*lines, *added])
    if order.state == PurchaseState.SENT:
        order.version += 1
    order.save()
    if order.state == PurchaseState.SENT and order.link_id is not None:
        send(_letter(OrderChangeDocument, order, lines_of(order)), actor=actor)
    return order


@transaction.atomic(savepoint=False)
def cancel_order(*, order_id: UUID, reason: str, actor: Actor) -> PurchaseOrder:
    """Take the order back. A linked supplier decides how much of it can still be stopped.

    Raises WrongState.
    """
    order = locked_order(order_id)
    if order.state == PurchaseState.CANCELLED:
        return order
    asks_supplier = order.link_id is not None and order.state != PurchaseState.DRAFT
    if asks_supplier and PurchaseState.CANCELLED in _open_states(order):
        order.reason = reason
        order.save()
        send(
            OrderCancellationDocument(
                link_id=order.link_id,  # type: ignore[arg-type]  # asks_supplier has seen to it
                number=order.number,
                order_key=order.order_key,
                version=order.version,
                issued_on=clock.today(),
                reason=reason,
            ),
            actor=actor,
        )
        return order
    order.go(PurchaseState.CANCELLED)
    order.reason, order.ended_at = reason, clock.now()
    order.save()
    emit(
        PurchaseOrderEnded(
            subject_id=order.id, partner_id=order.supplier_id, state=PurchaseState.CANCELLED
        ),
        actor=actor,
    )
    return order


@transaction.atomic(savepoint=False)
def advise_goods(
    *,
    order_id: UUID,
    actor: Actor,
    quantities: Mapping[UUID, Decimal] | None = None,
    despatch_number: str = "",
) -> Receipt:
    """Note by hand what a supplier without a tenant sends us, all that is open by default.

    quantities are base units by line id. Raises MoreThanOrdered, NotFound.
    """
    order = locked_order(order_id)
    lines = lines_of(order)
    coming = _coming(lines, quantities)
    for line, quantity in coming:
        line.advised += quantity
        line.confirmed = max(line.confirmed, line.advised)
    PurchaseOrderLine.objects.bulk_update([line for line, _ in coming], ["advised", "confirmed"])
    order.go(PurchaseState.CONFIRMED)
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


def _open_states(order: PurchaseOrder) -> frozenset[PurchaseState]:
    return NEXT[PurchaseState(order.state)]


def _rows(
    order: PurchaseOrder, lines: Sequence[PurchaseAsk], first: int = 1
) -> list[PurchaseOrderLine]:
    bare = {line.product_id for line in lines if not line.order_unit}
    units = {key: found[0].unit for key, found in units_of(bare).items()} if bare else {}
    return [
        PurchaseOrderLine(
            order=order,
            line_key=line.line_key or uuid6.uuid7(),
            position=position,
            product_id=line.product_id,
            quantity=line.quantity,
            order_quantity=line.order_quantity or line.quantity,
            order_unit=line.order_unit or units[line.product_id],
            unit_price_amount=line.unit_price,
            source_reference=line.source_reference,
        )
        for position, line in enumerate(lines, start=first)
    ]


def _expected(lines: Sequence[PurchaseOrderLine]) -> Decimal:
    return sum(
        (
            line.quantity * line.unit_price_amount * (1 - Decimal(line.discount_share))
            for line in lines
            if line.unit_price_amount is not None
        ),
        Decimal(0),
    )


def _change(lines: Sequence[PurchaseOrderLine], quantities: Mapping[UUID, Decimal]) -> None:
    by_id = {line.id: line for line in lines}
    for line_id, quantity in quantities.items():
        line = by_id.get(line_id)
        if line is None:
            raise NotFound(what="Purchase order line", key=line_id)
        if line.quantity:
            line.order_quantity = line.order_quantity * quantity / line.quantity
        line.quantity = quantity
    changed = [by_id[line_id] for line_id in quantities]
    PurchaseOrderLine.objects.bulk_update(changed, ["quantity", "order_quantity"])


def _coming(
    lines: Sequence[PurchaseOrderLine], quantities: Mapping[UUID, Decimal] | None
) -> list[tuple[PurchaseOrderLine, Decimal]]:
    if quantities is None:
        open_now = [(line, line.quantity - line.advised) for line in lines]
        return [(line, quantity) for line, quantity in open_now if quantity > 0]
    by_id = {line.id: line for line in lines}
    coming = []
    for line_id, quantity in quantities.items():
        line = by_id.get(line_id)
        if line is None:
            raise NotFound(what="Purchase order line", key=line_id)
        if quantity > line.quantity - line.advised:
            raise MoreThanOrdered(
                position=line.position,
                asked=plain(quantity),
                open=plain(line.quantity - line.advised),
            )
        coming.append((line, quantity))
    return coming


Letter = OrderDocument | OrderChangeDocument


def _letter(
    kind: type[OrderDocument] | type[OrderChangeDocument],
    order: PurchaseOrder,
    lines: Sequence[PurchaseOrderLine],
) -> Letter:
    if order.link_id is None:
        raise ValueError("an order to a partner without a link is no letter")
    return kind(
        link_id=order.link_id,
        number=order.number,
        order_key=order.order_key,
        version=order.version,
        issued_on=clock.today(),
        currency=order.currency,
        requested_on=order.requested_on,
        note=order.note,
        deliver_to=msgspec.convert(order.deliver_to, Address) if order.deliver_to else None,
        lines=tuple(
            OrderLine(
                line_key=line.line_key,
                position=line.position,
                item=item_of(line.product),
                quantity=line.quantity,
                unit=line.product.base_unit,
                order_quantity=line.order_quantity,
                order_unit=line.order_unit,
                unit_price=line.unit_price_amount,
            )
            for line in lines
        ),
    )
