"""Sweeping up."""

from __future__ import annotations

import dramatiq

from kernel.actor import Actor
from tenant_apps.attachments import commands


@dramatiq.actor(queue_name="slow", max_retries=3)
def sweep_unused_files() -> None:
    """Throw away what was uploaded and never used; harmless to run again."""
    while commands.sweep_unused(actor=Actor.system("attachments")) == 500:
        pass
