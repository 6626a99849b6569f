"""A job that was asked for talks to the outside world: what it does cannot be rolled back."""

from __future__ import annotations

import dramatiq
import pytest
from django.db import connection
from dramatiq.brokers.stub import StubBroker

from kernel.events import relay
from kernel.events.models import Delivery
from kernel.jobs.broker import enqueue

pytestmark = pytest.mark.slow


def test_a_job_runs_in_no_transaction_and_not_twice_at_a_time(fresh_database, monkeypatch):
    """Whoever looks for work meanwhile passes over it; it leaves the outbox when it is done."""
    broker = StubBroker()
    monkeypatch.setattr(dramatiq, "get_broker", lambda: broker)
    looks: list[tuple[bool, bool]] = []

    def look() -> None:
        looks.append((connection.in_atomic_block, relay.deliver_next()))

    enqueue(dramatiq.actor(look, broker=broker))
    assert relay.deliver_next()
    assert looks == [(False, False)]
    assert not Delivery.objects.exists()
