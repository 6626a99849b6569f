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
        outbox.run_delivery.fn, actor_name="run_delivery", max_retries=0, broker=broker
    )
    monkeypatch.setattr(outbox, "run_delivery", job)
    worker = Worker(broker, worker_threads=1, worker_timeout=50)
    worker.start()
    yield worker
    worker.stop()
    broker.flush_all()
    broker.close()


@pytest.mark.slow
def test_a_delayed_delivery_runs_in_seconds(channel, worker, monkeypatch):
    """The seal of the message holds through the queue of the delayed ones."""
    ran: list[tuple[str, float]] = []
    monkeypatch.setattr(relay, "deliver", lambda key: ran.append((str(key), time.monotonic())))
    later, sooner = uuid4(), uuid4()
    start = time.monotonic()
    with in_schema(channel.brand.schema_name):
        outbox.wake([later], timedelta(seconds=1))
        outbox.wake([sooner], timedelta(0))

    while len(ran) < 2 and time.monotonic() - start < 15:
        time.sleep(0.05)

    assert [key for key, _ in ran] == [str(sooner), str(later)]
    assert 0.9 < ran[1][1] - start < 10
