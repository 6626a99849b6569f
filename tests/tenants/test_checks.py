"""``manage check`` finds what would let tenants see each other (T3, T6)."""

from __future__ import annotations

from functools import partial
from itertools import count, cycle

import pytest
from django.core.checks import run_checks
from django.db import connection

from kernel.events.models import Delivery
from tenants import checks


def ids(messages) -> list[str]:
    return [message.id for message in messages if message.id.startswith("tenants.")]


def test_the_settings_and_the_server_pass(db):
    assert ids(run_checks(databases=["default"])) == []


def test_the_tests_run_as_an_ordinary_database_user(db):
    """A superuser passes through every wall; what is proved as one is not proved."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False, False)


def test_the_owner_is_fenced_as_soon_as_it_works_for_an_organisation(channel):
    """FORCE: row-level security holds for the tables' owner, too."""
    Delivery.objects.create(schema=channel.dealer.schema_name, handler="x.y", payload={})
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM events_delivery WHERE handler = 'x.y'")
        assert cursor.fetchone() == (1,)
        cursor.execute(
            "SELECT set_config('tierline.organisation', %s, true)", [str(channel.brand.id)]
        )
        cursor.execute("SELECT count(*) FROM events_delivery")
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize("alias", ["default", "other"])
def test_a_cache_without_a_tenant_in_its_keys_is_an_error(settings, alias):
    """T6."""
    settings.CACHES = {
        **settings.CACHES,
        alias: {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
    }
    assert ids(checks.settings_keep_tenants_apart()) == ["tenants.E001"]


def test_another_database_backend_is_an_error(settings, monkeypatch):
    monkeypatch.setitem(
        settings.DATABASES["default"], "ENGINE", "django_tenants.postgresql_backend"
    )
    assert ids(checks.settings_keep_tenants_apart()) == ["tenants.E002"]


def test_an_app_with_tables_on_both_sides_is_an_error(settings):
    """Finding 3: a tenant whose table is missing would read the public one."""
    settings.SHARED_APPS = [*settings.SHARED_APPS, "tenant_apps.partners"]
    assert ids(checks.settings_keep_tenants_apart()) == ["tenants.E003"]


def test_a_database_user_without_the_rights_is_told_in_one_sentence(brand):
    """Here the user is the tenant's own role, which has no such right."""
    with connection.cursor() as cursor:
        (message,) = checks._rights(cursor)
    assert message.msg == (
        "The database user cannot set up tenants: it needs CREATEROLE and CREATE on the database."
    )


def test_a_pooler_in_transaction_mode_is_an_error():
    """T3: it shows, because statements outside a transaction meet different servers."""
    assert checks._pooling(lambda: 7) == []
    assert ids(checks._pooling(partial(next, count()))) == ["tenants.E005"]
    assert ids(checks._pooling(partial(next, cycle([1, 1, 1, 2])))) == ["tenants.E005"]
