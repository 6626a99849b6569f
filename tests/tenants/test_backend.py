"""The connection is always where Python thinks it is (T1, reliability finding 1)."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from kernel.history.models import Entry
from kernel.schema import PUBLIC, current_schema, enter_schema, in_schema
from tenants.backend.base import DatabaseWrapper, SchemaMissing
from tests.support.tenancy import known_channel


def where() -> tuple[str, str, str]:
    """Search path, role and organisation, as the server has them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('search_path'), current_user, "
            "current_setting('tierline.organisation')"
        )
        return cursor.fetchone()


def place(tenant) -> tuple[str, str, str]:
    return f"{tenant.schema_name}, public", f"r_{tenant.schema_name}", str(tenant.id)


def enter_and_stumble(tenant, over="SELECT 1/0") -> None:
    """Enter a tenant in a transaction that fails: in Python, or in the database."""
    with transaction.atomic(), connection.cursor() as cursor:
        enter_schema(tenant.schema_name)
        where()
        cursor.execute(over)
        raise ZeroDivisionError


def test_a_tenant_is_entered_with_path_role_and_organisation(channel):
    public = where()
    with in_schema(channel.brand.schema_name):
        assert where() == place(channel.brand)
        with in_schema(channel.dealer.schema_name):
            assert where() == place(channel.dealer)
        assert where() == place(channel.brand)
    assert where() == public
    assert public[0] == "public"
    assert public[2] == ""


def test_an_entered_schema_is_not_entered_again(brand, monkeypatch):
    where()
    sent = []
    monkeypatch.setattr(DatabaseWrapper, "_enter", lambda self: sent.append(1))
    where()
    where()
    assert sent == []


def test_a_savepoint_rollback_does_not_leave_us_in_another_tenant(channel):
    """T1: django-tenants 3.14 read the first tenant's rows here."""
    enter_schema(channel.brand.schema_name)
    where()
    with pytest.raises(ZeroDivisionError):
        enter_and_stumble(channel.dealer, over="SELECT 1")
    assert current_schema() == channel.dealer.schema_name
    assert where() == place(channel.dealer)


def test_an_error_in_a_savepoint_does_not_leave_us_in_another_tenant(channel):
    """T1: the same, with a transaction that PostgreSQL has aborted."""
    enter_schema(channel.brand.schema_name)
    where()
    with pytest.raises(DatabaseError):
        enter_and_stumble(channel.dealer)
    assert where() == place(channel.dealer)


@pytest.mark.slow
def test_a_rollback_does_not_leave_us_in_another_tenant(committing):
    channel = known_channel()
    enter_schema(channel.brand.schema_name)
    where()
    with pytest.raises(ZeroDivisionError):
        enter_and_stumble(channel.dealer, over="SELECT 1")
    assert where() == place(channel.dealer)


@pytest.mark.slow
def test_a_commit_that_was_a_rollback_does_not_leave_us_in_another_tenant(committing):
    """T1: COMMIT of an aborted transaction raises nothing, and undoes the search path."""
    channel = known_channel()
    enter_schema(channel.brand.schema_name)
    where()
    with transaction.atomic():
        enter_schema(channel.dealer.schema_name)
        where()
        with connection.cursor() as cursor, pytest.raises(DatabaseError):
            cursor.execute("SELECT 1/0")
    assert where() == place(channel.dealer)


@pytest.mark.slow
def test_a_lost_connection_comes_back_in_the_same_tenant(committing):
    channel = known_channel()
    with in_schema(channel.brand.schema_name):
        where()
        connection.close()
        assert where() == place(channel.brand)


def test_a_server_side_cursor_reads_the_tenant(brand):
    assert [row.name for row in Entry.objects.iterator(chunk_size=1)] == ["TenantProvisioned"]


@pytest.mark.parametrize("missing", ["t_999999", "t_123456789012"])
def test_a_schema_that_does_not_exist_is_not_replaced_by_public(db, missing):
    """Finding 3: PostgreSQL skips what is missing in a search path."""
    with pytest.raises(SchemaMissing), in_schema(missing), transaction.atomic():
        where()
    assert where()[0] == PUBLIC


@pytest.mark.parametrize("missing", ["schema", "role"])
def test_a_tenant_half_gone_is_not_replaced_by_public(channel, missing):
    schema = channel.store.schema_name
    sql = {
        "schema": f"DROP SCHEMA {schema} CASCADE",
        "role": f"ALTER ROLE r_{schema} RENAME TO r_gone",
    }
    with connection.cursor() as cursor:
        cursor.execute(sql[missing])
    with pytest.raises(DatabaseError), transaction.atomic(), in_schema(schema):
        where()


@pytest.mark.parametrize(
    "name",
    [
        "PUBLIC", "T_000001", "information_schema", "pg_catalog", "a,t_000001", "", " t_000001",
        "t_000001 ", "t_000001\n", "nope','t_000001", "t_٠٠٠٠٠٠١", "t_\u202e000001", "x" * 64,
        "t_1", "tierline_template2", None, 7,
    ],
)  # fmt: skip
def test_no_other_name_is_ever_a_search_path(db, name):
    """T15."""
    with pytest.raises(SchemaMissing):
        enter_schema(name)
    assert current_schema() == PUBLIC
