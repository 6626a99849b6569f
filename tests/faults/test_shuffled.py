"""Messages doubled and in any order: the books of both sides end as if they came in order."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
import uuid6
from django.db import transaction

from config.books import check_books
from kernel import clock
from kernel.events import bus, relay
from kernel.events.models import Delivery
from kernel.schema import PUBLIC, in_schema
from tests.faults.conftest import LONG
from tests.faults.story import ORDERS, Story, books
from tests.support.trading import make_trade

SEEDS = range(1_000 if LONG else 8)
AT_ONCE = timedelta(seconds=2)  # a test's letters are that young


@pytest.fixture
def trade(channel, deliver):
    return make_trade(channel, deliver, products=2, stocked=1000)


@pytest.fixture
def in_order(trade, deliver):
    """What the books say if everybody hears of everything at once."""
    with undone():
        story = Story(trade)
        while not story.is_told:
            assert any([story.go_on(name) for name in ORDERS]), "the story is stuck"
            deliver()
        assert check_books() == {}
        return books(trade)


@pytest.mark.slow
def test_the_order_of_messages_does_not_matter(trade, in_order, monkeypatch, measured):
    """I6, I7: each message runs 1 to 3 times, in any order, between anything people do."""
    monkeypatch.setattr(bus, "wakers", [])
    brought = parked = 0
    for seed in SEEDS:
        post = Post(random.Random(seed))
        with undone():
            tell(Story(trade), post)
            assert check_books() == {}, f"seed {seed}"
            assert books(trade) == in_order, f"seed {seed}"
        assert post.slowest <= AT_ONCE, f"seed {seed}"  # none waits for a minute
        brought, parked = brought + post.brought, parked + post.parked
    assert parked > 0, "the harness has no power: nothing came too early"
    measured(f"{brought} doubled and shuffled deliveries, {parked} of them parked for a moment")


class Post:
    """A postman who shuffles, copies, and puts off."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.brought = 0
        self.parked = 0
        self.slowest = timedelta(0)

    def bring_one(self) -> bool:
        """Deliver any one of the messages; False when there is none."""
        with in_schema(PUBLIC):
            waiting = list(Delivery.objects.order_by("id"))
            if not waiting:
                return False
            chosen = self.rng.choice([self.rng.choice(waiting), waiting[-1]])
            self._copy(chosen)
            relay.deliver(chosen.id)
            self.brought += 1
            left = Delivery.objects.filter(pk=chosen.pk).first()
            if left is not None:
                assert left.attempts == 0, f"{left.handler}: {left.last_error}"
                self.parked += 1
                self.slowest = max(self.slowest, left.due_at - clock.now())
        return True

    def _copy(self, delivery: Delivery) -> None:
        """The same message once or twice more, for later; but no copies of copies."""
        if delivery.last_error:
            return
        for _ in range(self.rng.randint(0, 2)):
            copy = Delivery.objects.get(pk=delivery.pk)
            copy.pk, copy.last_error, copy._state.adding = uuid6.uuid7(), "a copy", True
            copy.save(force_insert=True)
        Delivery.objects.filter(pk=delivery.pk).update(last_error="copied")


def tell(story: Story, post: Post) -> None:
    """People act and messages come, in any order that is possible."""
    for _ in range(5_000):
        acts = not story.is_told and post.rng.random() < 0.6
        if acts:
            story.go_on(post.rng.choice(ORDERS))
        elif not post.bring_one() and story.is_told:
            return
    raise AssertionError("the story does not come to its end")


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens inside has not happened afterwards."""
    point = transaction.savepoint()
    try:
        yield
    finally:
        transaction.set_rollback(
            False
        )  # or what went wrong would be hidden by this rollback's refusal
        transaction.savepoint_rollback(point)
