"""One key, one effect: also when two ask at the same moment."""

from __future__ import annotations

import threading
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction

from kernel import clock
from kernel.actor import Actor
from kernel.idempotency import once
from kernel.idempotency.errors import BadKey, InFlight, KeyReused
from kernel.idempotency.models import Request
from kernel.idempotency.once import Wish, earlier_outcome, forget_before, note_outcome
from kernel.numbering.models import Series
from kernel.schema import in_schema

PERSON = Actor(name="p", user_id=UUID(int=7))


def wish(key="k", operation="Do", arguments=None, actor=PERSON):
    return Wish.of(actor, key=key, operation=operation, arguments=arguments or {})


def test_a_new_wish_has_no_outcome_and_a_noted_one_has(brand):
    assert earlier_outcome(wish()) is None
    note_outcome(wish(), {"row": 1})
    assert earlier_outcome(wish()) == {"row": 1}


def test_an_outcome_that_is_empty_is_an_outcome(brand):
    note_outcome(wish(), [])

    assert earlier_outcome(wish()) == []


def test_another_wish_by_that_key_is_refused(brand):
    note_outcome(wish(arguments={"a": 1}), {})
    for other in (wish(arguments={"a": 2}), wish(arguments={"a": 1}, operation="Undo")):
        with pytest.raises(KeyReused):
            earlier_outcome(other)


def test_the_order_of_the_input_does_not_matter():
    one = wish(arguments={"a": 1, "b": {"c": 2, "d": uuid4}})
    other = wish(arguments={"b": {"d": uuid4, "c": 2}, "a": 1})

    assert one == other


@pytest.mark.parametrize("key", ["", "x" * 256, "a\tb", "a\0"])
def test_a_key_has_a_form(key):
    with pytest.raises(BadKey):
        wish(key=key)


def test_notes_are_forgotten_after_their_time(brand):
    note_outcome(wish("old"), {})
    note_outcome(wish("new"), {})
    Request.objects.filter(key="old").update(created_at=clock.now() - timedelta(days=8))

    assert forget_before(clock.now() - timedelta(days=7), most=10) == 1
    assert [each.key for each in Request.objects.all()] == ["new"]


def test_the_nightly_job_forgets_what_is_old_enough_and_nothing_else(brand):
    from kernel.idempotency.jobs import KEPT, forget_old_requests

    for key, age in (("old", KEPT * 1.1), ("young", KEPT * 0.9)):
        note_outcome(wish(key), {})
        Request.objects.filter(key=key).update(created_at=clock.now() - age)
    forget_old_requests()

    assert [each.key for each in Request.objects.all()] == ["young"]


# --- Two at once ------------------------------------------------------------------------------


@pytest.fixture
def schema(throwaway_tenant):
    return throwaway_tenant


def act(wished):
    """What a mutation does: look, act, note."""
    with transaction.atomic():
        found = earlier_outcome(wished)
        if found is not None:
            return found
        Series.objects.create(name=f"R{uuid4().hex[:8]}", last=1)
        note_outcome(wished, {"done": True})
        return {"done": True}


@pytest.mark.slow
def test_while_one_is_at_work_the_other_is_told_so(schema):
    inside, may_end = threading.Event(), threading.Event()
    said = []

    def first():
        with in_schema(schema), transaction.atomic():
            assert earlier_outcome(wish()) is None
            note_outcome(wish(), {})
            inside.set()
            may_end.wait(10)
        connection.close()

    thread = threading.Thread(target=first)
    thread.start()
    inside.wait(10)
    with in_schema(schema):
        with pytest.raises(InFlight), transaction.atomic():
            earlier_outcome(wish())
        said.append(act(wish("other key")))  # nobody waits for another's key
    may_end.set()
    thread.join()

    with in_schema(schema):
        assert earlier_outcome(wish()) == {}
    assert said == [{"done": True}]


@pytest.mark.slow
def test_a_note_made_between_our_look_and_our_lock_is_met_when_we_note(schema, monkeypatch):
    """The look sees what was there when the statement began, the lock what is there now."""
    with in_schema(schema):
        act(wish())
        monkeypatch.setattr(once, "_BEGIN", once._BEGIN.replace("r.key = %s", "r.key = %s || '?'"))
        with pytest.raises(InFlight):
            act(wish())
        assert Series.objects.count() == 1


@pytest.mark.slow
def test_many_at_once_act_once(schema):
    start = threading.Barrier(6)
    said = []

    def ask():
        start.wait()
        with in_schema(schema):
            for _ in range(5):
                try:
                    said.append(act(wish())["done"])
                except InFlight:
                    said.append("in flight")
        connection.close()

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with in_schema(schema):
        assert Series.objects.count() == 1
        assert Request.objects.count() == 1
    assert len(said) == 30
    assert True in said
