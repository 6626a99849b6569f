"""What the desk does step by step."""

from __future__ import annotations

from kernel.actor import Actor
from kernel.events.bus import on
from tenant_apps.desk import commands
from tenant_apps.desk.events import BulkStepAsked


@on(BulkStepAsked)
def take_step(event: BulkStepAsked, *, actor: Actor) -> None:
    """Do one record of a run, once however often this is told."""
    commands.take_step(item_id=event.subject_id)
