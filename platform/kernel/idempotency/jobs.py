"""Tidying up after requests nobody will repeat any more."""

from __future__ import annotations

from datetime import timedelta

import dramatiq

from kernel import clock
from kernel.idempotency.once import forget_before

KEPT = timedelta(days=30)


@dramatiq.actor(queue_name="slow", max_retries=3)
def forget_old_requests() -> None:
    """Drop the notes of this schema that have served their time; harmless to run again."""
    while forget_before(clock.now() - KEPT, most=5_000):
        pass
