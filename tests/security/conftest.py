"""Two tenants with books of the same shape, written once for each module that asks for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.db import transaction

from kernel.events import relay
from kernel.events.models import Delivery
from kernel.schema import PUBLIC, enter_public_schema, in_schema
from tests.support.api import Api
from tests.support.books import Books, undone, write_books
from tests.support.tenancy import known_channel


@dataclass(frozen=True)
class World:
    """ours asks, theirs is what it must not reach."""

    ours: Books
    theirs: Books

    def api(self, who: str = "owner", **given) -> Api:
        return Api(self.ours.tenant, token=self.ours.secrets[who], **given)


@pytest.fixture(scope="module")
def whole_world(django_db_setup, django_db_blocker) -> Iterator[World]:
    """Written in one transaction, which is never committed."""
    with django_db_blocker.unblock(), transaction.atomic():
        channel = known_channel()
        pair = [
            write_books(tenant, inviter=channel.store) for tenant in (channel.brand, channel.dealer)
        ]
        _deliver()
        yield World(*pair)
        enter_public_schema()
        transaction.set_rollback(True)


@pytest.fixture
def world(whole_world) -> Iterator[World]:
    """The two books as they were written, whatever other tests have done."""
    with undone():
        yield whole_world


def _deliver() -> None:
    with in_schema(PUBLIC):
        while delivery := Delivery.objects.order_by("id").first():
            relay.deliver(delivery.id)
            assert not Delivery.objects.filter(pk=delivery.pk).exists()
