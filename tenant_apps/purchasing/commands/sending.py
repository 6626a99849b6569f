"""Asking a supplier for goods, asking again, and taking it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import msgspec
from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import WrongState
from kernel.events.bus import emit
from shared_apps.exchange.commands import send
from shared_apps.exchange.documents import (
    Address,
    OrderCancellationDocument,
    OrderChangeDocument,
    OrderDocument,
    OrderLine,
)
from tenant_apps.catalog.queries import bought_item, partner_numbers
from tenant_apps.partners.queries import trading_partner
from tenant_apps.purchasing.commands.answers import close_if_done
from tenant_apps.purchasing.commands.drafting import (
    PurchaseAsk,
    expected_total,
    new_rows,
    set_quantities,
)
from tenant_apps.purchasing.commands.locking import end, lines_of, locked_order
from tenant_apps.purchasing.errors import EmptyPurchase
from tenant_apps.purchasing.events import AnswerAccepted, PurchaseOrderSent
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.purchasing.rules import CHANGEABLE, NEXT, PurchaseState
from tenants import days


@transaction.atomic(savepoint=False)
def send_order(*, order_id: UUID, actor: Actor, at: datetime | None = None) -> PurchaseOrder:
    """We mean it: a linked supplier gets the order now; sending it again changes nothing.

    Raises WrongState, NotGranted, PartnerSuspended, NotFound.
    """
    order = locked_order(order_id)
    if order.state == PurchaseState.SENT:
        return order
    order.go(PurchaseState.SENT)
    order.link_id = trading_partner(order.supplier_id).link_id  # as it is now
    order.sent_at = at or clock.now()
    order.save()
    if order.link_id is not None:
        send(_letter(OrderDocument, order, order.link_id, lines_of(order)), actor=actor)
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
    """Want other quantities (base units by line id, 0 gives a line up) or further lines.

    A supplier that has the order already is asked; its answer says what has come of it.
    Raises WrongState once the supplier has promised, EmptyPurchase, NotFound, BadValue.
    """
    order = locked_order(order_id)
    if order.state not in CHANGEABLE:
        raise WrongState(
            subject=f"Purchase order {order.number}", state=order.state, action="change"
        )
    lines = lines_of(order)
    changed = set_quantities(lines, quantities or {})
    added = new_rows(order, new_lines, first=max((li.position for li in lines), default=0) + 1)
    if not added and not any(line.quantity for line in lines):
        raise EmptyPurchase
    write_columns(changed, "quantity", "order_quantity", "order_unit")
    PurchaseOrderLine.objects.bulk_create(added)
    order.total_amount = expected_total([*lines, *added], order.currency)
    if order.state == PurchaseState.DRAFT:
        order.lines.filter(quantity=0).delete()
    else:
        order.version += 1
    order.save()
    if order.state == PurchaseState.SENT and order.link_id is not None:
        all_lines = [*lines, *added]
        send(_letter(OrderChangeDocument, order, _link(order), all_lines), actor=actor)
    return order


@transaction.atomic(savepoint=False)
def cancel_order(*, order_id: UUID, reason: str, actor: Actor) -> PurchaseOrder:
    """Take the order back. A linked supplier decides how much of it can still be stopped.

    Of an order to a supplier without a tenant what is on its way or in already stays; it is
    closed with that. Raises WrongState, NotFound.
    """
    order = locked_order(order_id)
    if order.state == PurchaseState.CANCELLED:
        return order
    if PurchaseState.CANCELLED not in NEXT[PurchaseState(order.state)]:
        raise WrongState(
            subject=f"Purchase order {order.number}", state=order.state, action="cancellation"
        )
    order.reason, order.reason_zh = reason, ""
    if order.link_id is not None and order.state != PurchaseState.DRAFT:
        return _ask_back(order, actor=actor)
    lines = lines_of(order)
    for line in lines:
        line.confirmed = line.advised
    write_columns(lines, "confirmed")
    if any(line.advised for line in lines):
        order.save()
        close_if_done(order, lines, actor=actor)
    else:
        end(order, PurchaseState.CANCELLED, actor=actor)
    return order


@transaction.atomic(savepoint=False)
def accept_answer(*, order_id: UUID, actor: Actor) -> PurchaseOrder:
    """Agree with what the supplier has answered, though it is not what we asked.

    Agreeing again changes nothing. Raises WrongState while there is no answer, NotFound.
    """
    order = locked_order(order_id)
    if order.state != PurchaseState.CONFIRMED:
        raise WrongState(
            subject=f"Purchase order {order.number}", state=order.state, action="acceptance"
        )
    if order.accepted_version < order.response_version:
        order.accepted_version = order.response_version
        order.save(update_fields=["accepted_version"])
        emit(
            AnswerAccepted(
                subject_id=order.id,
                partner_id=order.supplier_id,
                version=order.response_version,
            ),
            actor=actor,
        )
    return order


def _ask_back(order: PurchaseOrder, *, actor: Actor) -> PurchaseOrder:
    """Each time we ask is a letter of its own: what was too late once may be so no more."""
    order.version += 1
    order.save()
    send(
        OrderCancellationDocument(
            link_id=_link(order),
            number=order.number,
            order_key=order.order_key,
            version=order.version,
            issued_on=days.today(),
            reason=order.reason,
        ),
        actor=actor,
    )
    return order


def _link(order: PurchaseOrder) -> UUID:
    """The link the order went over, or that which has taken its place."""
    link_id = order.supplier.link_id or order.link_id
    if link_id is None:
        raise ValueError("an order to a supplier without a link is no letter")
    return link_id


def _letter(
    kind: type[OrderDocument] | type[OrderChangeDocument],
    order: PurchaseOrder,
    link_id: UUID,
    lines: Sequence[PurchaseOrderLine],
) -> OrderDocument | OrderChangeDocument:
    theirs = partner_numbers({line.product_id for line in lines}, order.supplier_id)
    return kind(
        link_id=link_id,
        number=order.number,
        order_key=order.order_key,
        version=order.version,
        issued_on=days.today(),
        currency=order.currency,
        requested_on=order.requested_on,
        note=order.note,
        deliver_to=msgspec.convert(order.deliver_to, Address) if order.deliver_to else None,
        lines=tuple(
            OrderLine(
                line_key=line.line_key,
                position=line.position,
                item=bought_item(line.product, theirs.get(line.product_id, "")),
                quantity=line.quantity,
                unit=line.product.base_unit,
                order_quantity=line.order_quantity,
                order_unit=line.order_unit,
                unit_price=line.unit_price_amount,
            )
            for line in lines
        ),
    )
