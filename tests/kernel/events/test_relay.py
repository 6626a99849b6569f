"""The relay: once and for all, sooner or later, and who hears of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

import psycopg
import pytest
import time_machine
from django.db import IntegrityError, OperationalError

from kernel import clock
from kernel.errors import DomainError, TooEarly
from kernel.events import bus, relay, turns
from kernel.events.models import MAX_ATTEMPTS, Delivery
from kernel.schema import current_schema, in_schema, is_open


class ComesBefore(TooEarly, DomainError):
    code = "COMES_BEFORE"
    message = "Too early."
    message_zh = "太早。"


@dataclass(frozen=True, kw_only=True)
class Note:
    text: str


class Listener:
    """A handler that does what it is told, and remembers where."""

    def __init__(self) -> None:
        self.error: Exception | None = None
        self.heard: list[tuple[str, str]] = []

    def handle(self, note: Note) -> None:
        if self.error:
            raise self.error
        self.heard.append((current_schema(), note.text))


@pytest.fixture
def listener(monkeypatch):
    listening = Listener()

    def hear(note, *, actor):
        listening.handle(note)

    monkeypatch.setattr(bus, "_handlers", {**bus._handlers})
    monkeypatch.setattr(bus, "_subscriptions", bus._subscriptions.copy())
    bus.on(Note)(hear)
    return listening


@pytest.fixture
def outcomes(monkeypatch):
    heard: list[tuple[UUID, str]] = []
    monkeypatch.setattr(
        relay, "watchers", [lambda letter, error: heard.append((letter, str(error or "done")))]
    )
    return heard


@pytest.fixture
def calls(monkeypatch):
    """What a broker would have been asked for: how many, and after how many seconds."""
    heard: list[tuple[int, float]] = []
    monkeypatch.setattr(
        bus, "wakers", [lambda count, after: heard.append((count, after.total_seconds()))]
    )
    return heard


def posted(schema, *, envelope_id=None):
    bus.post(Note(text="hello"), schema=schema, envelope_id=envelope_id)
    with in_schema("public"):
        return Delivery.objects.latest("id")


def test_a_delivery_runs_in_its_schema_and_is_gone(channel, listener):
    delivery = posted(channel.brand.schema_name)

    relay.deliver(delivery.pk)
    relay.deliver(delivery.pk)

    assert listener.heard == [(channel.brand.schema_name, "hello")]
    assert not Delivery.objects.exists()


def test_a_job_in_the_sender_s_schema_delivers_to_another(channel, listener):
    """The role of one tenant sees no other's deliveries; the relay must not take it on."""
    with in_schema(channel.dealer.schema_name):
        delivery = posted(channel.brand.schema_name)
        relay.deliver(delivery.pk)
        assert current_schema() == channel.dealer.schema_name

    assert listener.heard == [(channel.brand.schema_name, "hello")]


def test_a_failure_is_counted_and_tried_again_in_minutes(channel, listener, outcomes):
    listener.error = ValueError("no")
    letter = uuid4()
    delivery = posted(channel.brand.schema_name, envelope_id=letter)

    relay.deliver(delivery.pk)
    relay.deliver(delivery.pk)

    delivery.refresh_from_db()
    assert (delivery.attempts, delivery.last_error) == (2, "ValueError('no')")
    wait = delivery.due_at - clock.now()
    assert timedelta(minutes=1) < wait <= timedelta(minutes=2)
    assert outcomes == [(letter, "no"), (letter, "no")]


def test_whoever_was_too_slow_begins_anew_at_once(channel, listener):
    """Two letters about one new order at the same moment: the second must not wait a minute."""
    handle = listener.handle

    def stumble(note):
        listener.handle = handle
        raise IntegrityError("duplicate key")

    listener.handle = stumble
    with in_schema("public"):
        delivery = posted(channel.brand.schema_name)
    relay.deliver(delivery.pk)

    assert listener.heard == [(channel.brand.schema_name, "hello")]
    assert not Delivery.objects.exists()


@pytest.mark.parametrize("cause", [psycopg.OperationalError(), psycopg.errors.AdminShutdown()])
def test_a_database_that_is_away_is_no_failure_of_the_delivery(channel, listener, cause):
    listener.error = OperationalError("server closed the connection unexpectedly")
    listener.error.__cause__ = cause
    delivery = posted(channel.brand.schema_name)

    with pytest.raises(OperationalError):
        relay.deliver(delivery.pk)

    delivery.refresh_from_db()
    assert (delivery.attempts, delivery.last_error) == (0, "")


def test_what_came_too_early_is_tried_again_in_seconds_and_counts_no_failure(
    channel, listener, outcomes, calls, django_capture_on_commit_callbacks
):
    """ORD: a change may overtake its order; it must not wait for the next minute."""
    listener.error = ComesBefore()
    start = clock.now()
    with time_machine.travel(start, tick=False) as time:
        delivery = posted(channel.brand.schema_name, envelope_id=uuid4())
        Delivery.objects.update(created_at=start)
        waits = []
        for _ in range(6):
            with django_capture_on_commit_callbacks(execute=True):
                relay.deliver(delivery.pk)
            delivery.refresh_from_db()
            waits.append((delivery.due_at - clock.now()).total_seconds())
            time.move_to(delivery.due_at)

    assert waits == [1, 1, 2, 4, 8, 16]
    assert calls[-6:] == [(1, wait) for wait in waits]
    assert (delivery.attempts, outcomes) == (0, [])


def test_what_is_too_early_for_a_day_is_a_failure(channel, listener, outcomes):
    listener.error = ComesBefore()
    delivery = posted(channel.brand.schema_name, envelope_id=uuid4())

    with time_machine.travel(clock.now() + timedelta(days=1, seconds=1)):
        relay.deliver(delivery.pk)

    delivery.refresh_from_db()
    assert (delivery.attempts, len(outcomes)) == (1, 1)


def test_the_letter_is_done_in_the_transaction_of_its_handler(channel, listener, monkeypatch):
    """If the note on the letter cannot be written, the handler has not run either."""

    def refuse(letter, error):
        if error is None:
            raise ValueError("the watcher fails")

    monkeypatch.setattr(relay, "watchers", [refuse])
    delivery = posted(channel.brand.schema_name, envelope_id=uuid4())

    relay.deliver(delivery.pk)

    delivery.refresh_from_db()
    assert delivery.attempts == 1


def test_a_given_up_letter_is_revived_by_hand(channel, listener, calls):
    letter = uuid4()
    delivery = posted(channel.brand.schema_name, envelope_id=letter)
    Delivery.objects.update(attempts=MAX_ATTEMPTS)
    relay.deliver(delivery.pk)
    assert listener.heard == []

    assert relay.revive(letter) == 1
    assert relay.deliver_next()

    assert listener.heard == [(channel.brand.schema_name, "hello")]
    assert relay.revive(letter) == 0


def test_tenants_take_turns_however_much_one_of_them_has_waiting(channel, listener):
    """T19: two thousand for one, one for another that came last."""
    flooded, other = channel.brand.schema_name, channel.store.schema_name
    with in_schema("public"):
        Delivery.objects.all().delete()
        Delivery.objects.bulk_create(
            Delivery(schema=flooded, handler="kernel.hear", payload={"text": str(number)})
            for number in range(2000)
        )
        handler = posted(other).handler
        Delivery.objects.update(handler=handler)

    for _ in range(6):
        assert relay.deliver_next()

    assert (other, "hello") in listener.heard[:2]
    of_one = [text for schema, text in listener.heard if schema == flooded]
    assert of_one == ["0", "1", "2", "3", "4"]  # the oldest first


def test_nothing_is_taken_before_it_is_due(channel, listener):
    with in_schema("public"):
        delivery = posted(channel.brand.schema_name)
        Delivery.objects.update(due_at=clock.now() + timedelta(seconds=1))
        assert not turns.anything_due()
        assert not relay.deliver_next()
    with time_machine.travel(clock.now() + timedelta(seconds=2)):
        assert turns.anything_due()
        assert relay.deliver_next()
    assert not Delivery.objects.filter(pk=delivery.pk).exists()


def test_a_delivery_takes_two_statements_of_its_own(channel, listener, count_queries):
    with in_schema("public"):
        posted(channel.brand.schema_name)
        assert is_open(channel.brand.schema_name)  # a worker knows, for a while
        with count_queries() as queries:
            relay.deliver_next()
    ours = [sql for sql in queries if "SAVEPOINT" not in sql]
    assert [sql.split()[0] for sql in ours] == ["UPDATE", "DELETE"]


def test_who_was_called_and_is_late_leaves_it_to_whoever_was_called_after(channel, listener):
    delivery = posted(channel.brand.schema_name)
    with in_schema("public"):
        late, now = turns.call(delivery.pk), turns.call(delivery.pk)
        assert not turns.take(late)
        assert turns.take(now)


class Killed(BaseException):
    """The process ends here: nothing is written any more."""


def test_what_kills_whoever_tries_it_is_given_up_after_five_deaths(channel, listener, outcomes):
    """The tries are counted before they begin, so it needs no last words."""
    delivery = posted(channel.brand.schema_name, envelope_id=uuid4())
    listener.error = Killed()
    deaths, pauses = 0, []
    for _ in range(20):
        try:
            relay.deliver(delivery.pk)
        except Killed:
            deaths += 1
            continue
        delivery.refresh_from_db()
        pauses.append((delivery.due_at - clock.now()).total_seconds())
        if delivery.attempts >= MAX_ATTEMPTS:
            break

    assert deaths == 5
    assert delivery.last_error.startswith("WorkerDied(")
    assert len(outcomes) == 4  # its sender is told
    assert all(30 * 4**n - 1 < pause <= 60 * 4**n for n, pause in enumerate(pauses))


def test_a_failure_in_between_ends_the_count_of_deaths(channel, listener):
    delivery = posted(channel.brand.schema_name)
    for error in (Killed(), ValueError("no"), Killed(), ValueError("no"), Killed()):
        listener.error = error
        try:
            relay.deliver(delivery.pk)
        except Killed:
            continue
    delivery.refresh_from_db()
    assert (delivery.attempts, delivery.begun) == (2, 1)
    assert "ValueError" in delivery.last_error
