"""A job works for the tenant it was sent from, or not at all (T8)."""

from __future__ import annotations

from contextlib import suppress
from queue import Queue

import dramatiq
import pytest
from django.db import transaction
from dramatiq.brokers.stub import StubBroker
from dramatiq.worker import _WorkerThread

from kernel.clock import now
from kernel.events import relay
from kernel.events.models import Delivery
from kernel.jobs.broker import SchemaMiddleware, enqueue
from kernel.schema import PUBLIC, current_schema, in_schema
from tenants.commands import archive_tenant, resume_tenant, suspend_tenant
from tenants.jobs import enqueue_everywhere
from tests.support.tenancy import SETUP, make_tenant

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def broker():
    before, broker = dramatiq.get_broker(), StubBroker()
    broker.add_middleware(SchemaMiddleware())
    dramatiq.set_broker(broker)
    yield broker
    dramatiq.set_broker(before)


class Inbox:
    """Takes messages back from a worker as dramatiq's own consumer thread does."""

    def __init__(self, consumer) -> None:
        self.consumer = consumer

    def post_process_message(self, message) -> None:
        (self.consumer.nack if message.failed else self.consumer.ack)(message)


@pytest.fixture
def run(broker):
    """Do what a worker does, in this thread: only here the test's transaction is seen."""

    def run_all() -> None:
        consumer, pending = broker.consume("default", timeout=10), Queue()
        worker = _WorkerThread(
            broker=broker,
            consumers={"default": Inbox(consumer)},
            work_queue=pending,
            worker_timeout=10,
        )
        while (message := next(consumer)) is not None:
            pending.put(message)
            worker.process_message(message)

    return run_all


def put_aside(broker) -> int:
    return len(broker.dead_letters_by_queue["default"])


@pytest.fixture
def seen():
    return []


@pytest.fixture
def look(broker, seen):
    def look(fail=False):
        seen.append(current_schema())
        if fail:
            raise ZeroDivisionError

    return dramatiq.actor(look, broker=broker, max_retries=0)


def test_a_job_starts_in_the_schema_it_was_asked_for_in(channel, look, deliver, seen):
    with in_schema(channel.dealer.schema_name):
        enqueue(look)
    enqueue(look)
    assert seen == []  # not before it is committed
    deliver()
    assert seen == [channel.dealer.schema_name, PUBLIC]


def test_a_job_that_fails_waits_in_the_outbox(channel, look, seen):
    with in_schema(channel.dealer.schema_name):
        enqueue(look, True)
    job = Delivery.objects.get(handler="jobs.run_job")
    relay.deliver(job.id)
    job.refresh_from_db()
    assert (len(seen), job.attempts, job.last_error) == (1, 1, "ZeroDivisionError()")
    assert job.due_at > now()


def test_a_job_that_is_taken_back_never_runs(channel, look, deliver, seen):
    with suppress(ZeroDivisionError), transaction.atomic():
        enqueue(look)
        raise ZeroDivisionError
    assert deliver() == 0
    assert seen == []


def test_tenants_take_turns_and_a_failure_changes_nothing(channel, look, run, seen):
    order = [channel.brand, channel.dealer, channel.brand, channel.dealer]
    for turn, tenant in enumerate(order):
        with in_schema(tenant.schema_name):
            look.send(fail=turn == 1)
    run()
    assert seen == [tenant.schema_name for tenant in order]
    assert current_schema() == PUBLIC


def test_a_message_that_names_no_tenant_is_put_aside(channel, broker, look, run, seen):
    look.send()
    message = dramatiq.Message.decode(broker.queues["default"].get_nowait())
    del message.options["schema"]
    broker.queues["default"].put(message.encode())
    run()
    assert seen == []
    assert put_aside(broker) == 1


@pytest.mark.parametrize("change", ["schema", "args", "actor"])
def test_a_message_that_was_tampered_with_is_put_aside(channel, broker, look, run, seen, change):
    dramatiq.actor(lambda: seen.append("other job"), actor_name="other", broker=broker)
    with in_schema(channel.brand.schema_name):
        look.send()
    message = dramatiq.Message.decode(broker.queues["default"].get_nowait())
    if change == "schema":
        message.options["schema"] = channel.dealer.schema_name
    else:
        message = message.copy(
            **{"args": {"args": (True,)}, "actor": {"actor_name": "other"}}[change]
        )
    broker.queues["default"].put(message.encode())
    run()
    assert seen == []
    assert put_aside(broker) == 1


@pytest.mark.parametrize("state", ["suspended", "archived", "unknown"])
def test_a_job_for_a_tenant_that_is_not_at_work_is_put_aside(broker, look, run, seen, state):
    tenant = make_tenant()
    with in_schema(tenant.schema_name):
        look.send()
    if state == "unknown":
        broker.queues["default"].get_nowait()
        look.send_with_options(schema="t_999999")
    else:
        suspend_tenant(tenant_id=tenant.id, actor=SETUP)
    if state == "archived":
        archive_tenant(tenant_id=tenant.id, actor=SETUP)
    run()
    assert seen == []
    assert put_aside(broker) == 1
    assert current_schema() == PUBLIC


def test_enqueue_everywhere_asks_for_one_job_in_each_active_tenant(channel, look, deliver, seen):
    sleeping = make_tenant()
    suspend_tenant(tenant_id=sleeping.id, actor=SETUP)
    enqueue_everywhere(look)
    deliver()
    wanted = {channel.brand, channel.dealer, channel.subdealer, channel.store}
    assert {tenant.schema_name for tenant in wanted} <= set(seen)
    assert sleeping.schema_name not in seen
    assert len(seen) == len(set(seen))


def test_a_delivery_for_a_suspended_tenant_waits_until_it_is_back():
    """A letter to a tenant that is away is not lost and not tried in vain."""
    tenant = make_tenant()
    with in_schema(PUBLIC):
        delivery = Delivery.objects.create(
            schema=tenant.schema_name, handler="nobody.knows", payload={}
        )
    suspend_tenant(tenant_id=tenant.id, actor=SETUP)
    relay.deliver(delivery.id)
    delivery.refresh_from_db()
    assert delivery.attempts == 0
    assert delivery.due_at > now()
    resume_tenant(tenant_id=tenant.id, actor=SETUP)
    relay.deliver(delivery.id)
    delivery.refresh_from_db()
    assert delivery.attempts == 1  # now it was tried, and nobody knew the handler
