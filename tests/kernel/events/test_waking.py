"""A wake-up call that shall wait a moment does, and then runs, over the real Redis."""

from __future__ import annotations

import time
from datetime import timedelta
from uuid import uuid4

import dramatiq
import pytest
from dramatiq import Worker
from dramatiq.brokers.redis import RedisBroker

from kernel.events import relay
from kernel.jobs import outbox
from kernel.jobs.broker import SchemaMiddleware
from kernel.schema import in_schema


@pytest.fixture
def worker(settings, monkeypatch):
    """A worker of our own: its queue's name is nobody else's."""
    broker = RedisBroker(url=settings.REDIS_URL, namespace=f"test-{uuid4().hex}")
    broker.add_middleware(SchemaMiddleware())
    job = dramatiq.actor(
        outbox.run_deliveries.fn, actor_name="run_deliveries", max_retries=0, broker=broker
    )
    monkeypatch.setattr(outbox, "run_deliveries", job)
    worker = Worker(broker, worker_threads=1, worker_timeout=50)
    worker.start()
    yield worker
    worker.stop()
    broker.flush_all()
    broker.close()


@pytest.fixture
def looks(monkeypatch):
    """When somebody looked for deliveries; there are none."""
    at: list[float] = []

    def look() -> bool:
        at.append(time.monotonic())
        return False

    monkeypatch.setattr(relay, "deliver_next", look)
    return at


@pytest.mark.slow
def test_a_delayed_delivery_runs_in_seconds(channel, worker, looks):
    """The seal of the message holds through the queue of the delayed ones."""
    start = time.monotonic()
    with in_schema(channel.brand.schema_name):
        outbox.wake(1, timedelta(seconds=1))
        outbox.wake(1, timedelta(0))

    while len(looks) < 2 and time.monotonic() - start < 15:
        time.sleep(0.05)

    sooner, later = looks
    assert sooner - start < 1
    assert 1 < later - start < 10


@pytest.mark.slow
def test_thousands_of_deliveries_take_a_handful_of_calls(worker, looks):
    outbox.wake(2000, timedelta(0))
    time.sleep(1)
    assert 1 <= len(looks) <= outbox.AT_ONCE


def test_who_has_worked_for_a_while_calls_for_somebody_to_go_on(monkeypatch):
    calls: list[int] = []
    monkeypatch.setattr(outbox, "A_WHILE", 0.0)
    monkeypatch.setattr(relay, "deliver_next", lambda: True)
    monkeypatch.setattr(outbox.wake, "ask", lambda count, after: calls.append(count))
    outbox.run_deliveries.fn()
    assert calls == [1]
