"""Taking goods from the shelf for a delivery note (FUL-11)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import BadValue, NotFound, WrongState
from kernel.quantity import plain
from kernel.words import Phrase
from tenant_apps.fulfilment.models import Shipment, ShipmentLine
from tenant_apps.fulfilment.rules import ShipmentState


@transaction.atomic(savepoint=False)
def record_picks(*, shipment_id: UUID, picked: Mapping[UUID, Decimal], actor: Actor) -> Shipment:
    """Note how much of each line lies ready, in base units; said again it is said anew.

    picked  by line of the delivery note; lines that are not named stay as they are

    Stock does not change: the goods leave with dispatch(). Raises BadValue for more than the
    line asks for or less than nothing, WrongState once the goods have left, NotFound.
    """
    shipment = Shipment.objects.select_for_update(no_key=True).filter(pk=shipment_id).first()
    if shipment is None:
        raise NotFound(what="Shipment", key=shipment_id)
    if shipment.state != ShipmentState.DRAFT:
        raise WrongState(
            subject=f"Shipment {shipment.number}", state=shipment.state, action="picking"
        )
    lines = {line.id: line for line in ShipmentLine.objects.filter(shipment=shipment)}
    for index, (line_id, amount) in enumerate(picked.items()):
        _pick(lines.get(line_id), line_id, amount, index)
    write_columns([lines[line_id] for line_id in picked], "picked")
    return shipment


def _pick(line: ShipmentLine | None, line_id: UUID, amount: Decimal, index: int) -> None:
    if line is None:
        raise NotFound(what="ShipmentLine", key=line_id, path=("lines", index, "line_id"))
    if not 0 <= amount <= line.quantity:
        raise BadValue(
            field="quantity",
            value=plain(amount),
            reason=Phrase(
                f"line {line.position} asks for {plain(line.quantity)}",
                f"第 {line.position} 行需拣 {plain(line.quantity)}",
            ),
            path=("lines", index, "quantity"),
        )
    line.picked = amount
