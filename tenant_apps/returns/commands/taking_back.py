"""Taking goods back, or giving up that they come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import NotFound
from tenant_apps.fulfilment import commands as fulfilment
from tenant_apps.fulfilment.commands import ReceivedLine
from tenant_apps.fulfilment.queries import came_for_return, receipts_of_return
from tenant_apps.fulfilment.rules import ReceiptState
from tenant_apps.returns.commands.locking import (
    count_dispatched,
    end,
    locked_return,
    require_agreed,
    settle,
)
from tenant_apps.returns.errors import NothingOnItsWay
from tenant_apps.returns.events import ReturnReceived
from tenant_apps.returns.models import ReturnLine, ReturnOrder
from tenant_apps.returns.rules import ReturnState, Side
from tenant_apps.sales.commands import record_returned

if TYPE_CHECKING:
    from tenant_apps.fulfilment.models import Receipt


@transaction.atomic(savepoint=False)
def receive_return(
    *,
    return_id: UUID,
    actor: Actor,
    receipt_id: UUID | None = None,
    lines: Sequence[ReceivedLine] | None = None,
    warehouse_id: UUID | None = None,
    received_at: datetime | None = None,
) -> ReturnOrder:
    """Take back what has arrived: it is in stock again, and the sales order knows (RMA-02).

    receipt_id  which delivery, where several are on their way; by default the oldest
    lines       of that receipt; by default everything is as it was sent

    A linked customer is told. Raises NothingOnItsWay, NotTheirSide, what fulfilment.receive
    raises, and NotFound; then nothing has been taken back.
    """
    order = locked_return(return_id, side=Side.SELLER, action="received")
    receipt = _expected(order, receipt_id)
    fulfilment.receive(
        receipt_id=receipt.id,
        lines=lines,
        warehouse_id=warehouse_id,
        received_at=received_at,
        is_return=True,
        actor=actor,
    )
    rows = count_dispatched(order)
    record_returned(lines=_count_received(order, rows), actor=actor)
    settle(order, rows, actor=actor)
    return order


@transaction.atomic(savepoint=False)
def close_return(*, return_id: UUID, reason: str, actor: Actor) -> ReturnOrder:
    """What has not come back by now will not come. Raises WrongState, NotFound."""
    order = locked_return(return_id)
    require_agreed(order, "closing")
    if order.side == Side.SELLER:
        waiting = receipts_of_return(order.return_key).filter(state=ReceiptState.EXPECTED)
        for receipt in waiting:
            fulfilment.close_short(
                receipt_id=receipt.id, reason=reason, is_return=True, actor=actor
            )
    order.answer = reason
    told = ReturnReceived(subject_id=order.id, partner_id=order.partner_id)
    end(order, ReturnState.RECEIVED, told, actor=actor)
    return order


def _expected(order: ReturnOrder, receipt_id: UUID | None) -> Receipt:
    receipts = receipts_of_return(order.return_key)
    if receipt_id is None:
        found = receipts.filter(state=ReceiptState.EXPECTED).first()
        if found is None:
            raise NothingOnItsWay(number=order.number)
        return found
    found = receipts.filter(pk=receipt_id).first()
    if found is None:
        raise NotFound(what="Receipt", key=receipt_id)
    return found


def _count_received(order: ReturnOrder, rows: Sequence[ReturnLine]) -> list[tuple[UUID, Decimal]]:
    """Write on the lines what has come back by now; what of it is new, by line key."""
    came = came_for_return(order.return_key, partner_id=order.partner_id)
    new = []
    for row in rows:
        if row.line_key in came:
            now = came[row.line_key]
            new.append((row.line_key, now.received - row.received))
            row.received, row.rejected = now.received, now.rejected
    write_columns(rows, "received", "rejected")
    return [(key, back) for key, back in new if back]
