"""Four tenants of one channel, created once; each test runs in a transaction rolled back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kernel.events import relay
from kernel.events.models import Delivery
from kernel.schema import PUBLIC, enter_public_schema, in_schema
from tenants.queries import TenantInfo, forget_tenants
from tests.support.tenancy import Channel, drop_tenant, found_channel, known_channel, make_tenant


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker) -> None:
    with django_db_blocker.unblock():
        found_channel()


@pytest.fixture(autouse=True)
def _nothing_remembered() -> Iterator[None]:
    """A test neither knows the tenants of another's transaction, nor stays in its schema."""
    forget_tenants()
    yield
    enter_public_schema()


@pytest.fixture
def channel(db) -> Channel:
    """The four tenants; the test itself is in the public schema, see ``in_schema``."""
    return known_channel()


@pytest.fixture
def brand(channel) -> Iterator[TenantInfo]:
    """Run the test inside the brand's schema."""
    with in_schema(channel.brand.schema_name):
        yield channel.brand


@pytest.fixture
def dealer(channel) -> Iterator[TenantInfo]:
    """Run the test inside the dealer's schema."""
    with in_schema(channel.dealer.schema_name):
        yield channel.dealer


@pytest.fixture
def deliver(db) -> Callable[[], int]:
    """Run everything the outbox has promised, including what that promises in turn."""

    def run() -> int:
        done = 0
        with in_schema(PUBLIC):
            while delivery := Delivery.objects.order_by("id").first():
                relay.deliver(delivery.id)
                left = Delivery.objects.filter(pk=delivery.pk).first()
                assert left is None, left.last_error
                done += 1
        return done

    return run


@pytest.fixture
def count_queries(db) -> Callable[[], AbstractContextManager[list[str]]]:
    """``with count_queries() as queries: …; assert len(queries) == 3``.

    Entering a schema does not count: the backend does not send it through Django.
    """

    @contextmanager
    def count() -> Iterator[list[str]]:
        queries: list[str] = []
        with CaptureQueriesContext(connection) as captured:
            yield queries
        queries += [query["sql"] for query in captured]

    return count


@pytest.fixture
def committing(django_db_setup, django_db_blocker) -> Iterator[None]:
    """Let the test commit for real. It cleans up after itself: nothing is emptied here,

    because Django's way would empty the tables that all other tests start from.
    """
    with django_db_blocker.unblock():
        yield
        enter_public_schema()


@pytest.fixture
def throwaway_tenant(committing) -> Iterator[str]:
    """The schema of a tenant of its own, for a test that must commit; mark it slow."""
    tenant = make_tenant()
    yield tenant.schema_name
    enter_public_schema()
    drop_tenant(tenant)
