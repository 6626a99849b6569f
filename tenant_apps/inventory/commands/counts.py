"""Counting what is really there (INV-06)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import NotFound, WrongState
from kernel.events.bus import emit
from kernel.numbering.commands import next_number
from tenant_apps.inventory.commands.moves import adjust_stock
from tenant_apps.inventory.errors import NotCounted
from tenant_apps.inventory.events import StockCounted
from tenant_apps.inventory.models import Balance, CountLine, CountSheet
from tenant_apps.inventory.queries import storage_of
from tenant_apps.inventory.rules import NEXT, DocumentState, Reason


@transaction.atomic
def open_count(*, warehouse_id: UUID, product_ids: list[UUID] | None, actor: Actor) -> CountSheet:
    """A sheet of what the book says lies in a warehouse, all products or some."""
    sheet = CountSheet.objects.create(number=next_number("CNT"), warehouse_id=warehouse_id)
    balances = Balance.objects.filter(location=storage_of(warehouse_id))
    if product_ids is not None:
        balances = balances.filter(product__in=product_ids)
    CountLine.objects.bulk_create(
        CountLine(sheet=sheet, product_id=b.product_id, lot_id=b.lot_id, expected=b.on_hand)
        for b in balances
    )
    return sheet


@transaction.atomic
def record_counts(*, sheet_id: UUID, counted: Mapping[UUID, Decimal], actor: Actor) -> CountSheet:
    """Enter what was found, by line of the sheet. Raises NotFound, WrongState."""
    sheet = _locked(sheet_id)
    _require_draft(sheet, "counting")
    lines = {line.id: line for line in sheet.lines.filter(pk__in=counted)}
    for line_id, amount in counted.items():
        if line_id not in lines:
            raise NotFound(what="Count line", key=line_id)
        lines[line_id].counted = amount
    write_columns(list(lines.values()), "counted")
    return sheet


@transaction.atomic
def approve_count(*, sheet_id: UUID, actor: Actor) -> CountSheet:
    """Book the differences; the ledger then explains them by this sheet.

    The difference counted is booked, so what moved since the sheet was opened stays right.
    Raises NotCounted, and NotEnoughStock where more is promised than was found.
    """
    sheet = _locked(sheet_id)
    _require_draft(sheet, "approval")
    lines = list(sheet.lines.all())
    missing = sum(line.counted is None for line in lines)
    if missing:
        raise NotCounted(lines=missing, sheet=sheet.number)
    differences = [
        (line.product_id, line.lot_id, line.counted - line.expected)
        for line in lines
        if line.counted is not None and line.counted != line.expected
    ]
    adjust_stock(
        location_id=storage_of(sheet.warehouse_id),
        differences=differences,
        reason=Reason.COUNT,
        reference=f"inventory.count:{sheet.id}",
        actor=actor,
    )
    sheet.state = DocumentState.DONE
    sheet.approved_by, sheet.approved_at = actor.name, clock.now()
    sheet.save()
    emit(
        StockCounted(subject_id=sheet.id, number=sheet.number, differences=len(differences)),
        actor=actor,
    )
    return sheet


@transaction.atomic
def cancel_count(*, sheet_id: UUID, actor: Actor) -> CountSheet:
    """Put a sheet away without booking anything. Raises NotFound, WrongState."""
    sheet = _locked(sheet_id)
    _require_draft(sheet, "cancellation")
    sheet.state = DocumentState.CANCELLED
    sheet.save()
    return sheet


def _locked(sheet_id: UUID) -> CountSheet:
    sheet = CountSheet.objects.select_for_update().filter(pk=sheet_id).first()
    if sheet is None:
        raise NotFound(what="Count", key=sheet_id)
    return sheet


def _require_draft(sheet: CountSheet, action: str) -> None:
    if DocumentState.DONE not in NEXT[DocumentState(sheet.state)]:
        raise WrongState(subject=f"Count {sheet.number}", state=sheet.state, action=action)
