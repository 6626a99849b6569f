"""Promises that have run out."""

from __future__ import annotations

import dramatiq

from kernel.actor import Actor
from tenant_apps.ledger import commands


@dramatiq.actor(queue_name="slow", max_retries=3)
def release_expired_holds() -> None:
    """Give up promises of amounts that have run out; harmless to run again."""
    while commands.release_expired(actor=Actor.system("ledger")):
        pass
