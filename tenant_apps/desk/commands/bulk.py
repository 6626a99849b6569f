"""The same thing for many records: asked for at once, done one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.errors import DomainError
from kernel.events.bus import emit_all
from tenant_apps.desk.events import BulkStepAsked
from tenant_apps.desk.models import BulkItem, BulkRun
from tenant_apps.desk.rules import BulkKind, BulkState
from tenant_apps.sales.commands import confirm_order, withdraw_confirmation


@dataclass(frozen=True, kw_only=True)
class Record:
    """One record of a run, and what people call it."""

    id: UUID
    number: str


@transaction.atomic(savepoint=False)
def start_run(*, kind: BulkKind, records: Sequence[Record], actor: Actor) -> BulkRun:
    """Have something done to each record, in the background and in their order if possible.

    Each is done in a transaction of its own: one that is refused stops no other. Whether the
    actor may is for the caller to have asked. A constant number of statements.
    """
    run = BulkRun.objects.create(kind=kind, started_by=actor.name, starter_id=actor.user_id)
    items = BulkItem.objects.bulk_create(
        BulkItem(run=run, position=position, record_id=record.id, number=record.number)
        for position, record in enumerate(records, start=1)
    )
    emit_all([BulkStepAsked(subject_id=item.id) for item in items], actor=actor)
    return run


def take_step(*, item_id: UUID) -> None:
    """Do one record's step, unless it has been done; call inside a transaction."""
    rows = BulkItem.objects.select_for_update(of=("self",)).select_related("run")
    item = rows.filter(pk=item_id, state=BulkState.WAITING).first()
    if item is None:
        return
    starter = Actor(name=item.run.started_by, user_id=item.run.starter_id)
    try:
        with transaction.atomic():
            _STEPS[BulkKind(item.run.kind)](item.record_id, starter)
        item.state = BulkState.DONE
    except DomainError as refusal:
        item.state, item.code = BulkState.REFUSED, refusal.code
        item.message, item.message_zh = str(refusal), refusal.sentence("zh")
    item.save(update_fields=["state", "code", "message", "message_zh"])


def _confirm(order_id: UUID, actor: Actor) -> Any:
    return confirm_order(order_id=order_id, actor=actor)


def _confirm_partly(order_id: UUID, actor: Actor) -> Any:
    return confirm_order(order_id=order_id, partial=True, actor=actor)


def _undo(order_id: UUID, actor: Actor) -> Any:
    return withdraw_confirmation(order_id=order_id, actor=actor)


_STEPS: dict[BulkKind, Callable[[UUID, Actor], Any]] = {
    BulkKind.CONFIRM: _confirm,
    BulkKind.CONFIRM_PARTLY: _confirm_partly,
    BulkKind.UNDO_CONFIRM: _undo,
}
