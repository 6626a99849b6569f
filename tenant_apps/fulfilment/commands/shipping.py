"""Goods that leave."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import msgspec
import uuid6
from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import NotFound
from kernel.events.bus import emit
from kernel.fields import require_fits
from kernel.numbering.commands import next_number
from shared_apps.exchange.commands import send
from shared_apps.exchange.documents import DespatchAdviceDocument, DespatchLine, Lot
from tenant_apps.catalog.queries import bought_item, item_of
from tenant_apps.fulfilment.errors import EmptyShipment
from tenant_apps.fulfilment.events import Delivered, ShipmentDispatched
from tenant_apps.fulfilment.models import Shipment, ShipmentLine
from tenant_apps.fulfilment.rules import ShipmentState
from tenant_apps.inventory.commands import TakeLine, Taken, take_holds
from tenant_apps.inventory.queries import lots_by_id, outside
from tenant_apps.inventory.rules import LocationKind, Reason
from tenant_apps.partners.queries import partner


@dataclass(frozen=True, kw_only=True)
class ShipmentAsk:
    """Base units that shall leave; reference names the hold they are promised under."""

    reference: str
    line_key: UUID
    position: int
    product_id: UUID
    quantity: Decimal


@transaction.atomic(savepoint=False)
def request_shipment(
    *,
    reference: str,
    partner_id: UUID,
    warehouse_id: UUID,
    order_key: UUID,
    lines: Sequence[ShipmentAsk],
    actor: Actor,
    order_number: str = "",
    address: Mapping[str, Any] | None = None,
    due_on: date | None = None,
    is_return: bool = False,
    return_key: UUID | None = None,
) -> Shipment:
    """A delivery note for goods that are held already (FUL-01). reference says for what.

    Raises EmptyShipment, NotFound.
    """
    if not lines:
        raise EmptyShipment
    to = partner(partner_id)
    shipment = Shipment(
        shipment_key=uuid6.uuid7(),
        reference=reference,
        partner=to,
        link_id=to.link_id,
        warehouse_id=warehouse_id,
        order_key=order_key,
        order_number=order_number,
        is_return=is_return,
        return_key=return_key,
        deliver_to=dict(address) if address else None,
        due_on=due_on,
    )
    shipment.number = next_number("RS" if is_return else "SH")
    shipment.save(force_insert=True)
    ShipmentLine.objects.bulk_create(
        ShipmentLine(
            shipment=shipment,
            shipment_line_key=uuid6.uuid7(),
            line_key=line.line_key,
            reference=line.reference,
            position=line.position,
            product_id=line.product_id,
            quantity=line.quantity,
        )
        for line in lines
    )
    return shipment


@transaction.atomic(savepoint=False)
def dispatch(
    *,
    shipment_id: UUID,
    actor: Actor,
    carrier: str = "",
    tracking_number: str = "",
    dispatched_at: datetime | None = None,
) -> Shipment:
    """The goods leave: holds become moves, a linked partner is told (FUL-03, FUL-05).

    A constant number of statements however many lines. Raises WrongState, BadValue,
    NotFound.
    """
    require_fits(Shipment, carrier=carrier, tracking_number=tracking_number)
    shipment = _locked(shipment_id)
    shipment.go(ShipmentState.DISPATCHED)
    lines = list(shipment.lines.select_related("product").order_by("position"))
    away = LocationKind.SUPPLIER if shipment.is_return else LocationKind.CUSTOMER
    target = outside(away)
    shipment.dispatched_at = dispatched_at or clock.now()
    taken = take_holds(
        lines=[
            TakeLine(
                reference=line.reference,
                amount=line.quantity,
                target_id=target,
                move_reference=f"fulfilment.shipment:{shipment.id}",
            )
            for line in lines
        ],
        occurred_at=shipment.dispatched_at,
        reason=Reason.RETURN if shipment.is_return else Reason.ISSUE,
        actor=actor,
    )
    _note_lots(lines, taken)
    shipment.carrier, shipment.tracking_number = carrier, tracking_number
    shipment.link_id = shipment.partner.link_id  # it may have begun or ended meanwhile
    shipment.save()
    _advise(shipment, lines, actor=actor)
    emit(_told(shipment, lines), actor=actor)
    return shipment


@transaction.atomic(savepoint=False)
def cancel_shipment(*, shipment_id: UUID, actor: Actor) -> Shipment:
    """Take back a delivery note that has not left. Raises WrongState, NotFound."""
    shipment = _locked(shipment_id)
    shipment.go(ShipmentState.CANCELLED)
    shipment.save()
    return shipment


def _locked(shipment_id: UUID) -> Shipment:
    shipments = Shipment.objects.select_for_update(of=("self",), no_key=True)
    shipment = shipments.select_related("partner").filter(pk=shipment_id).first()
    if shipment is None:
        raise NotFound(what="Shipment", key=shipment_id)
    return shipment


def _note_lots(lines: Sequence[ShipmentLine], taken: Sequence[Taken]) -> None:
    by_reference: dict[str, list[Taken]] = defaultdict(list)
    for part in taken:
        if part.lot_id is not None:
            by_reference[part.reference].append(part)
    if not by_reference:
        return
    known = lots_by_id({part.lot_id for part in taken if part.lot_id is not None})
    kept = [line for line in lines if line.reference in by_reference]
    for line in kept:
        line.lots = [
            msgspec.to_builtins(
                Lot(
                    code=known[part.lot_id].code,
                    expires_on=known[part.lot_id].expires_on,
                    quantity=part.amount,
                )
            )
            for part in by_reference[line.reference]
            if part.lot_id is not None
        ]
    write_columns(kept, "lots")


def _advise(shipment: Shipment, lines: Sequence[ShipmentLine], *, actor: Actor) -> None:
    if shipment.link_id is None or shipment.dispatched_at is None:
        return
    name_of = bought_item if shipment.is_return else item_of  # it goes to who has sold it to us
    send(
        DespatchAdviceDocument(
            link_id=shipment.link_id,
            number=shipment.number,
            shipment_key=shipment.shipment_key,
            order_key=shipment.order_key,
            order_number=shipment.order_number,
            dispatched_at=shipment.dispatched_at,
            carrier=shipment.carrier,
            tracking_number=shipment.tracking_number,
            is_return=shipment.is_return,
            return_key=shipment.return_key,
            lines=tuple(
                DespatchLine(
                    shipment_line_key=line.shipment_line_key,
                    line_key=line.line_key,
                    position=line.position,
                    item=name_of(line.product),
                    quantity=line.quantity,
                    unit=line.product.base_unit,
                    lots=msgspec.convert(line.lots, tuple[Lot, ...], strict=False),
                )
                for line in lines
            ),
        ),
        actor=actor,
    )


def _told(shipment: Shipment, lines: Sequence[ShipmentLine]) -> ShipmentDispatched:
    return ShipmentDispatched(
        subject_id=shipment.id,
        reference=shipment.reference,
        partner_id=shipment.partner_id,
        shipment_key=shipment.shipment_key,
        is_return=shipment.is_return,
        lines=tuple(
            Delivered(
                reference=line.reference,
                line_key=line.line_key,
                product_id=line.product_id,
                quantity=line.quantity,
            )
            for line in lines
        ),
    )
