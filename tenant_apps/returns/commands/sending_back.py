"""Sending goods back to who has sold them to us."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import NotFound
from kernel.events.bus import emit
from kernel.quantity import plain
from tenant_apps.fulfilment import commands as fulfilment
from tenant_apps.fulfilment.commands import ShipmentAsk
from tenant_apps.inventory.commands import HoldLine, hold_stock
from tenant_apps.inventory.queries import default_storage, storage_of
from tenant_apps.purchasing.commands import record_returned as record_sent_back
from tenant_apps.purchasing.queries import lines_by_key
from tenant_apps.returns.commands.locking import (
    lines_of,
    locked_return,
    require_agreed,
    settle,
)
from tenant_apps.returns.errors import EmptyReturn, TooMuchToReturn
from tenant_apps.returns.events import ReturnDispatched
from tenant_apps.returns.models import ReturnLine, ReturnOrder
from tenant_apps.returns.queries import on_its_way_back
from tenant_apps.returns.rules import ReturnState, Side

Going = tuple[ReturnLine, Decimal]


@transaction.atomic(savepoint=False)
def dispatch_return(
    *,
    return_id: UUID,
    actor: Actor,
    quantities: Mapping[UUID, Decimal] | None = None,
    warehouse_id: UUID | None = None,
    carrier: str = "",
    tracking_number: str = "",
    dispatched_at: datetime | None = None,
) -> ReturnOrder:
    """Send goods back to the supplier, by default all that is agreed; it is told of them.

    quantities are base units by return line id. Raises TooMuchToReturn, NotEnoughStock,
    EmptyReturn, WrongState, NotTheirSide, NotFound; then nothing has left.
    """
    order = locked_return(return_id, side=Side.BUYER, action="dispatched")
    require_agreed(order, "dispatch")
    order.go(ReturnState.DISPATCHED)
    going = _going(lines_of(order), quantities)
    _require_received(going)
    shipment_id = _request(order, going, warehouse_id, actor=actor)
    shipment = fulfilment.dispatch(
        shipment_id=shipment_id,
        carrier=carrier,
        tracking_number=tracking_number,
        dispatched_at=dispatched_at,
        actor=actor,
    )
    for line, quantity in going:
        line.dispatched += quantity
    write_columns([line for line, _ in going], "dispatched")
    order.dispatched_at = order.dispatched_at or shipment.dispatched_at
    order.save()
    emit(ReturnDispatched(subject_id=order.id, partner_id=order.partner_id), actor=actor)
    if shipment.link_id is None:
        _take_for_granted(order, going, actor=actor)
    return order


def _going(lines: Sequence[ReturnLine], quantities: Mapping[UUID, Decimal] | None) -> list[Going]:
    if quantities is None:
        going = [(line, line.open) for line in lines]
    else:
        by_id = {line.id: line for line in lines}
        going = [_asked(by_id, i, key, q) for i, (key, q) in enumerate(quantities.items())]
    going = [(line, quantity) for line, quantity in going if quantity > 0]
    if not going:
        raise EmptyReturn
    return going


def _asked(by_id: Mapping[UUID, ReturnLine], index: int, line_id: UUID, quantity: Decimal) -> Going:
    line = by_id.get(line_id)
    if line is None:
        raise NotFound(what="Return line", key=line_id, path=("lines", index))
    if not 0 <= quantity <= line.open:
        raise _too_much(line, quantity, line.open, index)
    return line, quantity


def _require_received(going: Sequence[Going]) -> None:
    """Only what this order brought us can go back under it (I8)."""
    keys = [line.line_key for line, _ in going]
    bought, under_way = lines_by_key(keys), on_its_way_back(keys)
    for index, (line, quantity) in enumerate(going):
        mine = bought.get(line.line_key)
        if mine is None:
            raise NotFound(what="Purchase order line", key=line.line_key, path=("lines", index))
        kept = mine.received - mine.returned - under_way.get(line.line_key, Decimal(0))
        if quantity > kept:
            raise _too_much(line, quantity, kept, index)


def _too_much(line: ReturnLine, asked: Decimal, left: Decimal, index: int) -> TooMuchToReturn:
    return TooMuchToReturn(
        position=line.position,
        asked=plain(asked),
        open=plain(left),
        path=("lines", index, "quantity"),
    )


def _request(
    order: ReturnOrder, going: Sequence[Going], warehouse_id: UUID | None, *, actor: Actor
) -> UUID:
    """Hold the goods and write the delivery note they leave with."""
    place = (warehouse_id, storage_of(warehouse_id)) if warehouse_id else default_storage()
    hold_stock(
        lines=[
            HoldLine(
                product_id=line.product_id,
                location_id=place[1],
                amount=line.dispatched + quantity,
                reference=f"returns.line:{line.id}",
            )
            for line, quantity in going
        ],
        actor=actor,
    )
    shipment = fulfilment.request_shipment(
        reference=f"returns.order:{order.id}",
        partner_id=order.partner_id,
        warehouse_id=place[0],
        order_key=order.order_key,
        order_number=order.order_number,
        is_return=True,
        return_key=order.return_key,
        lines=[
            ShipmentAsk(
                reference=f"returns.line:{line.id}",
                line_key=line.line_key,
                position=line.position,
                product_id=line.product_id,
                quantity=quantity,
            )
            for line, quantity in going
        ],
        actor=actor,
    )
    return shipment.id


def _take_for_granted(order: ReturnOrder, going: Sequence[Going], *, actor: Actor) -> None:
    """A supplier without a tenant never writes that it has taken the goods back."""
    for line, quantity in going:
        line.received += quantity
    write_columns([line for line, _ in going], "received")
    record_sent_back(lines=[(line.line_key, quantity) for line, quantity in going], actor=actor)
    settle(order, lines_of(order), actor=actor)
