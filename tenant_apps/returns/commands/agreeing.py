"""Agreeing that goods go back, or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

import uuid6
from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import BadValue, NotFound
from kernel.events.bus import emit
from kernel.fields import require_fits
from kernel.numbering.commands import next_number
from kernel.quantity import plain
from kernel.reasons import LINE_TWICE
from kernel.words import Phrase
from tenant_apps.fulfilment.queries import Carried
from tenant_apps.partners.queries import partner
from tenant_apps.purchasing.queries import order_by_key as purchase_by_key
from tenant_apps.returns.commands.letters import call_off, instruct
from tenant_apps.returns.commands.locking import alone_with, end, lines_of, locked_return
from tenant_apps.returns.errors import (
    EmptyReturn,
    NothingWasShipped,
    SupplierInstructs,
    TooMuchToReturn,
)
from tenant_apps.returns.events import (
    ReturnCancelled,
    ReturnInstructed,
    ReturnRefused,
    ReturnRequested,
)
from tenant_apps.returns.models import ReturnLine, ReturnOrder
from tenant_apps.returns.queries import delivered, given_back
from tenant_apps.returns.rules import ReturnState, Side
from tenant_apps.sales.queries import order_by_key as sale_by_key

if TYPE_CHECKING:
    from tenant_apps.partners.models import Partner


@dataclass(frozen=True, kw_only=True)
class ReturnAsk:
    """Base units of one order line that shall go back, and why."""

    line_key: UUID
    quantity: Decimal
    reason: str = ""
    lot_code: str = ""


@transaction.atomic(savepoint=False)
def request_return(
    *, order_key: UUID, lines: Sequence[ReturnAsk], actor: Actor, reason: str = ""
) -> ReturnOrder:
    """A customer asks to give back goods of an order of ours; we have to answer (RMA-02).

    Raises NotFound, EmptyReturn, NothingWasShipped, TooMuchToReturn.
    """
    order = _sold(order_key, lines, reason, ReturnState.REQUESTED, actor=actor)
    emit(ReturnRequested(subject_id=order.id, partner_id=order.partner_id), actor=actor)
    return order


@transaction.atomic(savepoint=False)
def instruct_return(
    *, order_key: UUID, lines: Sequence[ReturnAsk], actor: Actor, reason: str = ""
) -> ReturnOrder:
    """We agree to take goods of a sales order back; a linked customer is told at once.

    At most what was shipped and is not going back already. Raises NotFound, EmptyReturn,
    NothingWasShipped, TooMuchToReturn, NotGranted.
    """
    order = _sold(order_key, lines, reason, ReturnState.INSTRUCTED, actor=actor)
    _agree(order, lines_of(order), actor=actor)
    return order


@transaction.atomic(savepoint=False)
def approve_return(
    *, return_id: UUID, actor: Actor, quantities: Mapping[UUID, Decimal] | None = None
) -> ReturnOrder:
    """Agree to what a customer has asked for, or to less of it (by return line id).

    Raises WrongState, TooMuchToReturn, EmptyReturn, NotFound.
    """
    order = locked_return(return_id, side=Side.SELLER, action="approval")
    order.go(ReturnState.INSTRUCTED)
    lines = _lessened(order, lines_of(order), quantities or {})
    _agree(order, lines, actor=actor)
    return order


@transaction.atomic(savepoint=False)
def refuse_return(*, return_id: UUID, reason: str, actor: Actor) -> ReturnOrder:
    """Say no to what a customer has asked for. Raises WrongState, NotFound."""
    order = locked_return(return_id, side=Side.SELLER, action="refused")
    order.answer = reason
    told = ReturnRefused(subject_id=order.id, partner_id=order.partner_id, reason=reason)
    end(order, ReturnState.REFUSED, told, actor=actor)
    return order


@transaction.atomic(savepoint=False)
def cancel_return(*, return_id: UUID, reason: str, actor: Actor) -> ReturnOrder:
    """Call off a return of which nothing has left. Raises WrongState, NotTheirSide, NotFound.

    A linked customer is told; had the goods left by then, they are expected after all.
    """
    order = locked_return(return_id, side=Side.SELLER, action="cancellation")
    if order.state == ReturnState.CANCELLED:
        return order
    was_agreed = order.state == ReturnState.INSTRUCTED
    order.answer = reason
    order.version += 1
    told = ReturnCancelled(subject_id=order.id, partner_id=order.partner_id, reason=reason)
    end(order, ReturnState.CANCELLED, told, actor=actor)
    if was_agreed:
        call_off(order, lines_of(order), actor=actor)
    return order


@transaction.atomic(savepoint=False)
def return_to_supplier(
    *, order_key: UUID, lines: Sequence[ReturnAsk], actor: Actor, reason: str = ""
) -> ReturnOrder:
    """Note what a supplier without a tenant has agreed to take back of a purchase order.

    Raises SupplierInstructs for a linked one, NotFound, EmptyReturn, NothingWasShipped,
    TooMuchToReturn.
    """
    bought = purchase_by_key(order_key)
    if bought is None:
        raise NotFound(what="Purchase order", key=order_key)
    if bought.link_id is not None:
        raise SupplierInstructs(partner=partner(bought.supplier_id).name)
    order = ReturnOrder(
        side=Side.BUYER,
        partner_id=bought.supplier_id,
        order_key=order_key,
        order_number=bought.number,
        state=ReturnState.INSTRUCTED,
    )
    _open(order, lines, reason, actor=actor)
    order.instructed_at = clock.now()
    order.save()
    emit(ReturnInstructed(subject_id=order.id, partner_id=order.partner_id), actor=actor)
    return order


def _sold(
    order_key: UUID,
    lines: Sequence[ReturnAsk],
    reason: str,
    state: ReturnState,
    *,
    actor: Actor,
) -> ReturnOrder:
    sold = sale_by_key(order_key)
    if sold is None:
        raise NotFound(what="Order", key=order_key)
    customer: Partner = partner(sold.customer_id)
    order = ReturnOrder(
        side=Side.SELLER,
        partner=customer,
        link_id=customer.link_id,
        order_key=order_key,
        order_number=sold.number,
        state=state,
    )
    _open(order, lines, reason, actor=actor)
    return order


def _open(order: ReturnOrder, lines: Sequence[ReturnAsk], reason: str, *, actor: Actor) -> None:
    """Store a new return, once it is certain that all of it can go back."""
    if not lines:
        raise EmptyReturn
    _require_once(lines)
    alone_with(order.order_key)
    came = delivered(order.order_key, Side(order.side))
    gone = given_back(line.line_key for line in lines)
    rows = [_row(order, index, line, came, gone) for index, line in enumerate(lines)]
    order.return_key = uuid6.uuid7()
    order.reason = reason
    order.requested_by = actor.name
    order.number = next_number("RT")
    order.save(force_insert=True)
    ReturnLine.objects.bulk_create(rows)


def _require_once(lines: Sequence[ReturnAsk]) -> None:
    """Each line of the order is one line of the return: both sides count what comes by it."""
    seen: set[UUID] = set()
    for index, line in enumerate(lines):
        if line.line_key in seen:
            raise BadValue(
                field="lineId",
                value=line.line_key,
                reason=LINE_TWICE,
                path=("lines", index, "line_id"),
            )
        seen.add(line.line_key)


def _row(
    order: ReturnOrder,
    index: int,
    line: ReturnAsk,
    came: Mapping[UUID, Carried],
    gone: Mapping[UUID, Decimal],
) -> ReturnLine:
    path = ("lines", index, "quantity")
    require_fits(ReturnLine, lot_code=line.lot_code)
    if line.quantity <= 0:
        raise BadValue(
            field="quantity",
            value=plain(line.quantity),
            reason=Phrase("return more than nothing", "退货数量须大于零"),
            path=path,
        )
    carried = came.get(line.line_key)
    if carried is None:
        raise NothingWasShipped(line=index + 1, order=order.order_number, path=("lines", index))
    left = carried.quantity - gone.get(line.line_key, Decimal(0))
    if line.quantity > left:
        raise TooMuchToReturn(
            position=carried.position, asked=plain(line.quantity), open=plain(left), path=path
        )
    return ReturnLine(
        order=order,
        return_line_key=uuid6.uuid7(),
        line_key=line.line_key,
        position=carried.position,
        product_id=carried.product_id,
        asked=line.quantity,
        quantity=line.quantity,
        reason=line.reason,
        lot_code=line.lot_code,
    )


def _lessened(
    order: ReturnOrder, lines: Sequence[ReturnLine], quantities: Mapping[UUID, Decimal]
) -> list[ReturnLine]:
    """Grant less than was asked for; a line of which nothing is granted stays as a word said."""
    by_id = {line.id: line for line in lines}
    for index, (line_id, quantity) in enumerate(quantities.items()):
        line = by_id.get(line_id)
        if line is None:
            raise NotFound(what="Return line", key=line_id, path=("lines", index))
        if not 0 <= quantity <= line.quantity:
            raise TooMuchToReturn(
                position=line.position,
                asked=plain(quantity),
                open=plain(line.quantity),
                path=("lines", index, "quantity"),
            )
        line.quantity = quantity
    kept = [line for line in lines if line.quantity > 0]
    if not kept:
        raise EmptyReturn
    write_columns(list(lines), "quantity")
    return kept


def _agree(order: ReturnOrder, lines: Sequence[ReturnLine], *, actor: Actor) -> None:
    order.instructed_at = clock.now()
    order.save()
    instruct(order, lines, actor=actor)
    emit(ReturnInstructed(subject_id=order.id, partner_id=order.partner_id), actor=actor)
