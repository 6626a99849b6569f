"""Goods on their way between our own warehouses."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.errors import NotFound, WrongState
from kernel.numbering.commands import next_number
from tenant_apps.inventory.commands.holds import HoldLine, TakeLine, hold_stock, take_holds
from tenant_apps.inventory.commands.moves import MoveLine, move_stock
from tenant_apps.inventory.models import Move, Transfer, TransferLine
from tenant_apps.inventory.queries import outside, storage_of
from tenant_apps.inventory.rules import NEXT, DocumentState, LocationKind, Reason


@transaction.atomic
def draft_transfer(
    *, source_id: UUID, target_id: UUID, lines: Sequence[tuple[UUID, Decimal]], actor: Actor
) -> Transfer:
    """Ask for (product, base units) to go from one warehouse to another."""
    transfer = Transfer.objects.create(
        number=next_number("TR"), source_id=source_id, target_id=target_id
    )
    TransferLine.objects.bulk_create(
        TransferLine(transfer=transfer, product_id=product_id, quantity=quantity)
        for product_id, quantity in lines
    )
    return transfer


@transaction.atomic
def ship_transfer(*, transfer_id: UUID, actor: Actor) -> Transfer:
    """The goods leave the source and are on their way. Raises NotEnoughStock, WrongState."""
    transfer = _locked(transfer_id)
    _go(transfer, DocumentState.SHIPPED)
    lines = list(transfer.lines.all())
    shelf, transit = storage_of(transfer.source_id), outside(LocationKind.TRANSIT)
    hold_stock(
        lines=[
            HoldLine(
                product_id=line.product_id,
                location_id=shelf,
                amount=line.quantity,
                reference=f"inventory.transfer_line:{line.id}",
            )
            for line in lines
        ],
        actor=actor,
    )
    take_holds(
        lines=[
            TakeLine(
                reference=f"inventory.transfer_line:{line.id}",
                amount=line.quantity,
                target_id=transit,
                move_reference=f"inventory.transfer:{transfer.id}",
            )
            for line in lines
        ],
        reason=Reason.TRANSFER,
        actor=actor,
    )
    transfer.shipped_at = clock.now()
    transfer.save()
    return transfer


@transaction.atomic
def receive_transfer(*, transfer_id: UUID, actor: Actor) -> Transfer:
    """What left the source arrives, lot by lot. Raises WrongState."""
    transfer = _locked(transfer_id)
    if transfer.state != DocumentState.SHIPPED:
        raise WrongState(
            subject=f"Transfer {transfer.number}", state=transfer.state, action="receipt"
        )
    _go(transfer, DocumentState.DONE)
    reference = f"inventory.transfer:{transfer.id}"
    transit, shelf = outside(LocationKind.TRANSIT), storage_of(transfer.target_id)
    move_stock(
        lines=[
            MoveLine(
                product_id=move.product_id,
                source_id=transit,
                target_id=shelf,
                amount=move.amount,
                reference=reference,
                lot_id=move.lot_id,
            )
            for move in Move.objects.filter(reference=reference, target=transit)
        ],
        reason=Reason.TRANSFER,
        actor=actor,
    )
    transfer.received_at = clock.now()
    transfer.save()
    return transfer


@transaction.atomic
def cancel_transfer(*, transfer_id: UUID, actor: Actor) -> Transfer:
    """Give up a transfer that has not left. Raises NotFound, WrongState."""
    transfer = _locked(transfer_id)
    _go(transfer, DocumentState.CANCELLED)
    transfer.save()
    return transfer


def _locked(transfer_id: UUID) -> Transfer:
    transfer = Transfer.objects.select_for_update().filter(pk=transfer_id).first()
    if transfer is None:
        raise NotFound(what="Transfer", key=transfer_id)
    return transfer


def _go(transfer: Transfer, state: DocumentState) -> None:
    if state not in NEXT[DocumentState(transfer.state)]:
        raise WrongState(subject=f"Transfer {transfer.number}", state=transfer.state, action=state)
    transfer.state = state
