"""Setting tenants up: it takes seconds, and each step commits."""

from __future__ import annotations

from uuid import UUID

import dramatiq

from kernel.actor import Actor
from kernel.errors import DomainError
from kernel.jobs.broker import enqueue
from shared_apps.console import commands


@dramatiq.actor(queue_name="slow", max_retries=3)
def set_up_tenant(facts: dict[str, str], by: str) -> None:
    """Set a tenant up and invite its owner; asked again it goes on where it stopped.

    What is refused stays refused: the tenant's row says at which step and why.
    """
    try:
        owner_id = commands.set_up(**facts, actor=Actor(name=by))
    except DomainError:
        return
    # By its name: it is identity's own, and no other app's to import.
    enqueue(dramatiq.get_broker().get_actor("mail_invitation"), str(owner_id))


@dramatiq.actor(queue_name="slow", max_retries=3)
def go_on_with_tenant(tenant_id: str, by: str) -> None:
    """The same for one whose setting up has stopped."""
    commands.go_on(tenant_id=UUID(tenant_id), actor=Actor(name=by))
