"""Promising goods, or saying no."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import cast
from uuid import UUID

from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import WrongState
from kernel.events.bus import emit
from kernel.quantity import plain
from tenant_apps.inventory.commands import HoldLine, hold_stock, release_holds
from tenant_apps.inventory.queries import default_storage, storage_of
from tenant_apps.sales.commands.answers import answer
from tenant_apps.sales.commands.locking import advance, lines_of, locked_order
from tenant_apps.sales.errors import (
    ActedUpon,
    NothingToConfirm,
    OtherLines,
    ShippedAlready,
    TooMuchConfirmed,
)
from tenant_apps.sales.events import (
    ConfirmationWithdrawn,
    OrderCancelled,
    OrderConfirmed,
    OrderRejected,
    OrderWaits,
)
from tenant_apps.sales.models import SalesOrder, SalesOrderLine
from tenant_apps.sales.rules import OrderState


@transaction.atomic(savepoint=False)
def confirm_order(
    *,
    order_id: UUID,
    actor: Actor,
    warehouse_id: UUID | None = None,
    quantities: Mapping[UUID, Decimal] | None = None,
    partial: bool = False,
    promised_on: date | None = None,
    at: datetime | None = None,
) -> SalesOrder:
    """Promise the goods: stock is held for every line and the customer is told.

    quantities  what to promise now by line id, in base units; all that is open by default
    partial     promise what is free and let the rest wait, instead of refusing; an order of
                which nothing is free waits as a whole, submitted, until goods come

    At most eleven statements however many lines. Raises WrongState, NotEnoughStock naming
    every short line, NothingToConfirm, TooMuchConfirmed; then nothing is held.
    """
    order = locked_order(order_id, actor)
    lines = lines_of(order)
    may_wait = partial and not order.waits and order.state != OrderState.CONFIRMED
    order.go(OrderState.CONFIRMED)
    wanted = _wanted(order, lines, quantities)
    location_id = _place(order, warehouse_id)
    if not _hold(order, lines, wanted, location_id, partial=partial, actor=actor):
        if not (may_wait and wanted):
            raise NothingToConfirm(order=order.number)
        return _wait(order, lines, actor=actor, at=at)
    order.confirmed_at = order.confirmed_at or at or clock.now()
    order.promised_on = promised_on or order.promised_on
    order.waits = False
    order.version += 1
    order.save(
        update_fields=["state", "warehouse", "confirmed_at", "promised_on", "waits", "version"]
    )
    emit(
        OrderConfirmed(subject_id=order.id, partner_id=order.customer_id, total=order.total),
        actor=actor,
    )
    answer(order, lines, actor=actor, at=at)
    return order


def confirm_more(*, order_id: UUID, quantities: Mapping[UUID, Decimal], actor: Actor) -> SalesOrder:
    """Promise more of lines that waited, as far as there is stock now."""
    return confirm_order(order_id=order_id, quantities=quantities, partial=True, actor=actor)


@transaction.atomic(savepoint=False)
def withdraw_confirmation(*, order_id: UUID, actor: Actor) -> SalesOrder:
    """Take a promise back as if it had not been made: what was held is free, the customer hears.

    Only while nobody has acted on it: no line is on a delivery note. Raises WrongState, ActedUpon.
    """
    order = locked_order(order_id, actor)
    lines = lines_of(order)
    if order.state != OrderState.CONFIRMED:
        raise WrongState(subject=f"Order {order.number}", state=order.state, action="undo")
    if any(line.shipping for line in lines):
        raise ActedUpon(order=order.number)
    order.go(OrderState.SUBMITTED)
    for line in lines:
        line.confirmed = Decimal(0)
    write_columns(lines, "confirmed")
    release_holds(references=[f"sales.line:{line.id}" for line in lines], actor=actor)
    order.confirmed_at = order.promised_on = None
    order.version += 1
    order.save()
    emit(ConfirmationWithdrawn(subject_id=order.id, partner_id=order.customer_id), actor=actor)
    answer(order, lines, actor=actor)
    return order


@transaction.atomic(savepoint=False)
def let_wait(*, order_id: UUID, actor: Actor) -> None:
    """An order nobody has answered shall be served when goods come; others do so anyway."""
    order = locked_order(order_id, actor)
    if order.state == OrderState.SUBMITTED and not order.waits:
        _wait(order, lines_of(order), actor=actor, at=None)


@transaction.atomic(savepoint=False)
def reject_order(*, order_id: UUID, reason: str, actor: Actor) -> SalesOrder:
    """Say no to the whole order. Raises WrongState once something has been promised."""
    order = locked_order(order_id, actor)
    order.go(OrderState.REJECTED)
    order.version += 1
    _end(order, reason)
    emit(
        OrderRejected(subject_id=order.id, partner_id=order.customer_id, reason=reason),
        actor=actor,
    )
    answer(order, lines_of(order), actor=actor)
    return order


@transaction.atomic(savepoint=False)
def cancel_order(*, order_id: UUID, reason: str, actor: Actor) -> SalesOrder:
    """Give the order up: what was held for it is free again (INV-03).

    What has not left is given up even when a part has: then the order goes on to its end
    with what was shipped. Raises ShippedAlready when everything has left, WrongState.
    """
    order = locked_order(order_id, actor)
    lines = lines_of(order)
    if order.state == OrderState.CANCELLED:
        return order
    shipped = any(line.shipping for line in lines)
    if shipped and all(line.shipping >= line.confirmed for line in lines):
        raise ShippedAlready(order=order.number)
    if OrderState(order.state) in (OrderState.SHIPPED, OrderState.CLOSED, OrderState.REJECTED):
        raise WrongState(subject=f"Sales order {order.number}", state=order.state, action="cancel")
    _give_up(lines, actor=actor, keep_shipping=shipped)
    order.version += 1
    if shipped:
        order.reason = reason
        advance(order, lines, clock.now())
        order.save()
    else:
        order.go(OrderState.CANCELLED)
        _end(order, reason)
    emit(
        OrderCancelled(subject_id=order.id, partner_id=order.customer_id, reason=reason),
        actor=actor,
    )
    answer(order, lines, actor=actor)
    return order


def _place(order: SalesOrder, warehouse_id: UUID | None) -> UUID:
    """Where the goods are taken from; an order keeps to one warehouse once it is promised."""
    if (
        warehouse_id is not None
        and order.confirmed_at is None
        and warehouse_id != order.warehouse_id
    ):
        order.warehouse_id = warehouse_id
        return storage_of(warehouse_id)
    if order.storage_id is not None:  # type: ignore[attr-defined]  # annotated by locked_order
        return cast(UUID, order.storage_id)  # type: ignore[attr-defined]
    order.warehouse_id, location_id = default_storage()
    return location_id


def _wanted(
    order: SalesOrder,
    lines: Sequence[SalesOrderLine],
    quantities: Mapping[UUID, Decimal] | None,
) -> dict[UUID, Decimal]:
    """What to promise now by line id, checked against what is open."""
    if quantities is None:
        return {line.id: line.open for line in lines if line.open > 0}
    by_id = {line.id: line for line in lines}
    if not quantities.keys() <= by_id.keys():
        raise OtherLines(order=order.number)
    for index, (line_id, asked) in enumerate(quantities.items()):
        line = by_id[line_id]
        if asked > line.open:
            raise TooMuchConfirmed(
                position=line.position,
                asked=plain(asked),
                open=plain(line.open),
                path=("lines", index, "quantity"),
            )
    return {key: amount for key, amount in quantities.items() if amount > 0}


def _hold(
    order: SalesOrder,
    lines: Sequence[SalesOrderLine],
    wanted: Mapping[UUID, Decimal],
    location_id: UUID,
    *,
    partial: bool,
    actor: Actor,
) -> bool:
    """Whether anything could be promised."""
    asked = [line for line in lines if line.id in wanted]
    held = hold_stock(
        lines=[
            HoldLine(
                product_id=line.product_id,
                location_id=location_id,
                amount=line.confirmed + wanted[line.id],
                reference=f"sales.line:{line.id}",
            )
            for line in asked
        ],
        is_new=not any(line.confirmed for line in asked),
        partial=partial,
        actor=actor,
    )
    before = sum((line.confirmed for line in asked), Decimal(0))
    for line in asked:
        line.confirmed = held[f"sales.line:{line.id}"]
    if sum((line.confirmed for line in asked), Decimal(0)) == before:
        return False
    write_columns(asked, "confirmed")
    return True


def _wait(
    order: SalesOrder, lines: Sequence[SalesOrderLine], *, actor: Actor, at: datetime | None
) -> SalesOrder:
    """Take the order although nothing of it is free: it is served when its turn comes."""
    order.state = OrderState.SUBMITTED
    order.submitted_at = order.submitted_at or at or clock.now()
    order.waits = True
    order.version += 1
    order.save(update_fields=["state", "warehouse", "submitted_at", "waits", "version"])
    emit(OrderWaits(subject_id=order.id, partner_id=order.customer_id), actor=actor)
    answer(order, lines, actor=actor, at=at)
    return order


def _give_up(lines: Sequence[SalesOrderLine], *, actor: Actor, keep_shipping: bool) -> None:
    for line in lines:
        line.confirmed = line.shipping if keep_shipping else Decimal(0)
        line.cancelled = line.quantity - line.confirmed
    write_columns(lines, "confirmed", "cancelled")
    # What is on a delivery note is still to be taken from what is held for its line.
    keep = {f"sales.line:{line.id}": line.confirmed - line.shipped for line in lines}
    release_holds(references=keep, keep=keep, actor=actor)


def _end(order: SalesOrder, reason: str) -> None:
    order.reason = reason
    order.ended_at = clock.now()
    order.save()
