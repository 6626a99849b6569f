"""Four tenants of one channel, created once; each test runs in a transaction rolled back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kernel.events import relay
from kernel.events.models import Delivery
from kernel.schema import PUBLIC, enter_public_schema, in_schema
from tenants.models import Tenant
from tenants.queries import TenantInfo, forget_tenants
from tests.support import databases
from tests.support.tenancy import Channel, drop_tenant, found_channel, known_channel, make_tenant


def build_template() -> None:
    """Fill the database that every test database is a copy of. Runs only when the code changes.

    What is made here is there in every test: keep it small, and have tests make the rest.
    """
    call_command("migrate", verbosity=0)
    found_channel()


@pytest.fixture(scope="session")
def database_template(django_test_environment, django_db_blocker) -> str:
    """The name of the database to clone for whoever needs one of its own."""
    with django_db_blocker.unblock():
        return databases.template(build_template)


@pytest.fixture(scope="session")
def django_db_setup(database_template, django_db_blocker) -> Iterator[None]:
    """Every worker has a clone of its own, thrown away at the end."""
    with django_db_blocker.unblock(), databases.clone(database_template):
        yield


@pytest.fixture
def fresh_database(database_template, django_db_setup, django_db_blocker) -> Iterator[str]:
    """A database of its own for a test that commits, or that has threads or other processes.

    Use it instead of ``db`` or ``committing``; it takes a fifth of a second and needs no
    cleaning up. Yields its address, for another process's DATABASE_URL.
    """
    with django_db_blocker.unblock(), databases.clone(database_template) as name:
        forget_tenants()
        yield databases.address(name)
        enter_public_schema()


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


@pytest.fixture
def tenants(channel) -> dict[str, Tenant]:
    """The channel's tenants by slug, as rows; the test is in the public schema."""
    return {tenant.slug: tenant for tenant in Tenant.objects.all()}
