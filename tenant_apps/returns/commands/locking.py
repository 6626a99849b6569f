"""Returns and their lines, locked until the transaction ends."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import connection

from kernel import clock
from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import NotFound, WrongState
from kernel.events.bus import Event, emit
from kernel.quantity import plain
from tenant_apps.fulfilment.queries import came_for_return
from tenant_apps.returns.errors import NotTheirSide, TooMuchToReturn
from tenant_apps.returns.events import ReturnReceived
from tenant_apps.returns.models import ReturnLine, ReturnOrder
from tenant_apps.returns.rules import AGREED, ReturnState, Side, is_settled


def locked_return(return_id: UUID, *, side: Side | None = None, action: str = "") -> ReturnOrder:
    """The return with its partner, its row locked. Raises NotFound, NotTheirSide."""
    orders = ReturnOrder.objects.select_for_update(of=("self",), no_key=True)
    order = orders.select_related("partner").filter(pk=return_id).first()
    if order is None:
        raise NotFound(what="Return", key=return_id)
    if side is not None and order.side != side:
        raise NotTheirSide(number=order.number, action=action, who=side)
    return order


def locked_return_by_key(return_key: UUID) -> ReturnOrder | None:
    """The same by the identity both sides share; None where we do not have it."""
    orders = ReturnOrder.objects.select_for_update(of=("self",), no_key=True)
    return orders.select_related("partner").filter(return_key=return_key).first()


def lines_of(order: ReturnOrder) -> list[ReturnLine]:
    """The lines with their products; safe while the return is locked."""
    return list(order.lines.select_related("product").order_by("position", "id"))


def alone_with(order_key: UUID) -> None:
    """Nobody else agrees to a return of the same order until our transaction ends.

    What is left to return is the difference of sums, which no row lock guards.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(order_key)])


def end(order: ReturnOrder, state: ReturnState, event: Event, *, actor: Actor) -> None:
    """Nothing more will come of it. Raises WrongState."""
    order.go(state)
    order.ended_at = clock.now()
    order.save()
    emit(event, actor=actor)


def require_agreed(order: ReturnOrder, action: str) -> None:
    """Raise WrongState unless goods may leave the customer, or be given up."""
    if order.state not in AGREED:
        raise WrongState(subject=f"Return {order.number}", state=order.state, action=action)


def count_dispatched(order: ReturnOrder) -> list[ReturnLine]:
    """The lines of a return to us, with what its receipts say has left the customer by now.

    Raises TooMuchToReturn, NotFound when that is not what was agreed.
    """
    rows = {row.line_key: row for row in lines_of(order)}
    for key, came in came_for_return(order.return_key, partner_id=order.partner_id).items():
        row = rows.get(key)
        if row is None:
            raise NotFound(what="Return line", key=key)
        if came.advised > row.quantity:
            raise TooMuchToReturn(
                position=row.position, asked=plain(came.advised), open=plain(row.quantity)
            )
        row.dispatched = came.advised
    write_columns(list(rows.values()), "dispatched")
    return list(rows.values())


def settle(order: ReturnOrder, rows: Sequence[ReturnLine], *, actor: Actor) -> None:
    """End a return of which everything is back."""
    if not is_settled(rows):
        order.save()
        return
    told = ReturnReceived(subject_id=order.id, partner_id=order.partner_id)
    end(order, ReturnState.RECEIVED, told, actor=actor)
