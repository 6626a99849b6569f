"""The walls between tenants hold from the outside in: code, database, cache, threads.

T1 to T6, T15 and the defence in depth of the threat model.
"""

from __future__ import annotations

import pickle
import re
import threading
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import DatabaseError, ProgrammingError, connection, transaction

from kernel.actor import Actor
from kernel.entities import WrongSchema
from kernel.events.bus import emit
from kernel.events.models import Delivery
from kernel.history.models import Entry
from kernel.schema import PUBLIC, as_owner_of, current_schema, in_schema
from tenant_apps.organisation.models import Company
from tenant_apps.partners.models import Partner
from tenants.events import TenantResumed
from tenants.roles import append_only_tables
from tests.support.tenancy import make_tenant

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.usefixtures("db")

# --- T5: rows and queries stay where they were made -------------------------------------------


@pytest.fixture
def twins(channel):
    """A partner with the same primary key in the brand's and in the dealer's schema."""
    with in_schema(channel.brand.schema_name):
        ours = Partner.objects.create(number="P-1", name="CANARY-BRAND", currency="CNY")
    with in_schema(channel.dealer.schema_name):
        Partner.objects.create(id=ours.id, number="P-1", name="CANARY-DEALER", currency="CNY")
        yield ours


@pytest.mark.parametrize(
    "touch",
    [
        lambda row: row.save(),
        lambda row: row.delete(),
        lambda row: row.refresh_from_db(),
        lambda row: Partner.objects.bulk_update([row], ["name"]),
    ],
    ids=["save", "delete", "refresh", "bulk_update"],
)
def test_a_row_is_not_written_in_another_tenant(twins, touch):
    """T5, measured: saved in another tenant it overwrote the row with the same key."""
    with pytest.raises(WrongSchema):
        touch(twins)
    assert Partner.objects.get().name == "CANARY-DEALER"


@pytest.mark.parametrize(
    "run",
    [
        list,
        len,
        bool,
        lambda query: query.count(),
        lambda query: query.exists(),
        lambda query: query.first(),
        lambda query: query.update(name="x"),
        lambda query: query.delete(),
        lambda query: list(query.iterator()),
        lambda query: list(query.values_list("name")),
        lambda query: list(query.values("name").distinct()),
        lambda query: list(query.prefetch_related("address_set")),
        lambda query: query.aggregate(),
        lambda query: query.in_bulk(),
        lambda query: query.explain(),
        lambda query: pickle.loads(pickle.dumps(query)),
        lambda query: list(query | Partner.objects.filter(name="x")),
    ],
)
def test_a_query_is_not_run_in_another_tenant(channel, run):
    """T5, measured: evaluated in another tenant it returned that one's rows."""
    with in_schema(channel.brand.schema_name):
        query = Partner.objects.filter(currency="CNY")
    with in_schema(channel.dealer.schema_name), pytest.raises(WrongSchema):
        run(query)


def test_an_iterator_does_not_go_on_in_another_tenant(channel):
    with in_schema(channel.brand.schema_name):
        for name in "AB":
            Partner.objects.create(number=name, name=name, currency="CNY")
        rows = Partner.objects.iterator(chunk_size=1)
        next(rows)
    with in_schema(channel.dealer.schema_name), pytest.raises(WrongSchema):
        next(rows)


# --- The roles: what no mistake in Python can undo --------------------------------------------


def refused(sql: str, error: str) -> None:
    with (
        pytest.raises(DatabaseError, match=error),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)


@pytest.mark.parametrize("verb", ["SELECT * FROM", "DELETE FROM", "TRUNCATE", "DROP TABLE"])
def test_a_tenant_cannot_reach_anothers_table(channel, verb):
    with in_schema(channel.brand.schema_name):
        schema = channel.dealer.schema_name
        refused(f"{verb} {schema}.partners_partner", f"permission denied for schema {schema}")


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE mine (id int)",
        "ALTER TABLE partners_partner ADD COLUMN mine int",
        "DROP TABLE partners_partner",
        "TRUNCATE partners_partner",
        "CREATE SCHEMA mine",
        "CREATE TABLE public.mine (id int)",
        "CREATE TRIGGER mine AFTER INSERT ON partners_partner EXECUTE FUNCTION now()",
        "DELETE FROM django_migrations",
        "CREATE ROLE mine",
        "GRANT SELECT ON partners_partner TO PUBLIC",
    ],
)
def test_a_tenant_owns_nothing(brand, sql):
    if sql.startswith("GRANT"):
        with connection.cursor() as cursor:
            cursor.execute(sql)  # PostgreSQL only warns
            cursor.execute(
                "SELECT has_table_privilege('tierline_platform', 'partners_partner', 'SELECT')"
            )
            assert cursor.fetchone() == (False,)
        return
    refused(sql, "permission denied|must be owner")


@pytest.mark.parametrize("verb", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {}"])
@pytest.mark.parametrize("table", append_only_tables(shared=False))
def test_a_tenant_cannot_change_its_books(brand, table, verb):
    refused(verb.format(table), f"permission denied for table {table}")


def test_nobody_changes_the_books_not_even_their_owner(channel):
    with as_owner_of(channel.brand.schema_name):
        assert Entry.objects.exists()
        refused("UPDATE history_entry SET actor = 'x'", "append-only")
        refused("DELETE FROM history_entry", "append-only")


def test_the_platforms_books_are_append_only_too(db):
    emit(TenantResumed(subject_id=make_tenant().id), actor=Actor.system("test"))
    assert append_only_tables(shared=True)
    refused("DELETE FROM public.history_entry", "append-only")


def test_every_tenant_has_every_trigger_and_no_right_too_many(channel):
    """Whatever way a schema was made: the template, a copy, and later migrations."""
    books = set(append_only_tables(shared=False))
    assert {"history_entry", "inventory_move"} <= books
    for tenant in (channel.brand, channel.store):
        schema = tenant.schema_name
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT table_name, string_agg(privilege_type, ',' ORDER BY privilege_type) "
                "FROM information_schema.table_privileges "
                "WHERE table_schema = %s AND grantee = %s GROUP BY 1",
                [schema, f"r_{schema}"],
            )
            rights = dict(cursor.fetchall())
            cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [schema])
            tables = {name for (name,) in cursor.fetchall()}
        assert set(rights) == tables - {"django_migrations"}
        for table, given in rights.items():
            assert given == ("INSERT,SELECT" if table in books else "DELETE,INSERT,SELECT,UPDATE")


def test_a_public_table_is_closed_until_a_migration_opens_it(brand):
    """Each right of a tenant on a public table is one that a migration has given on purpose."""
    for table in ("tenants_tenant", "identity_user", "django_migrations", "history_entry"):
        refused(f"SELECT * FROM public.{table}", "permission denied for table")


def test_a_tenants_public_rows_are_fenced_by_force(db):
    """A table that tenants may write in is under row-level security, for its owner as well."""
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT DISTINCT p.table_name, c.relrowsecurity, c.relforcerowsecurity
            FROM information_schema.table_privileges p
            JOIN pg_class c ON c.oid = format('public.%I', p.table_name)::regclass
            WHERE p.grantee = 'tierline_tenant' AND p.table_schema = 'public'
              AND p.privilege_type <> 'SELECT'
        """)
        writable = cursor.fetchall()
    assert ("events_delivery", True, True) in writable
    assert [row for row in writable if row[1:] != (True, True)] == []


@pytest.mark.parametrize(
    ("to", "handler"), [("dealer", "jobs.run_job"), ("public", "jobs.run_job"), ("public", "x.y")]
)
def test_a_tenant_can_ask_for_no_job_but_its_own(channel, to, handler):
    """T8: not even with SQL of its own."""
    schema = PUBLIC if to == "public" else channel.dealer.schema_name
    with in_schema(channel.brand.schema_name):
        Delivery.objects.bulk_create(
            [Delivery(schema=channel.brand.schema_name, handler="jobs.run_job", payload={})]
        )
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            Delivery.objects.bulk_create([Delivery(schema=schema, handler=handler, payload={})])


def test_letters_may_go_to_anybody_but_only_our_own_are_seen(channel):
    with in_schema(channel.brand.schema_name):
        Delivery.objects.bulk_create(
            Delivery(schema=schema, handler="x.y", payload={})
            for schema in (channel.brand.schema_name, channel.dealer.schema_name)
        )
        own = Delivery.objects.filter(handler="x.y")
        assert [row.schema for row in own] == [channel.brand.schema_name]
        assert Delivery.objects.filter(schema=channel.dealer.schema_name).update(handler="z") == 0
        assert Delivery.objects.filter(schema=channel.dealer.schema_name).delete()[0] == 0
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            own.update(schema=channel.dealer.schema_name)
    assert Delivery.objects.filter(handler="x.y").count() == 2


def test_without_an_organisation_a_tenants_role_sees_no_shared_row(channel):
    """An unset organisation is no wildcard: it matches nothing, and says nothing."""
    fenced = fenced_by_organisation()
    assert fenced
    with in_schema(channel.dealer.schema_name), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('tierline.organisation', '', true)")
        cursor.execute("SELECT public.our_organisation()")
        assert cursor.fetchone() == (None,)
        for table in fenced:
            cursor.execute(f"SELECT count(*) FROM public.{table}")
            assert cursor.fetchone() == (0,), table


def fenced_by_organisation() -> list[str]:
    with in_schema(PUBLIC), connection.cursor() as cursor:
        cursor.execute("""
            SELECT tablename FROM pg_policies
            WHERE policyname = 'see' AND qual LIKE '%our_organisation%'
        """)
        return [name for (name,) in cursor.fetchall()]


# --- T2: threads ------------------------------------------------------------------------------


def test_a_bare_thread_reads_no_tenant(brand):
    """A new thread has a connection of its own, in public: no tenant's table is there."""
    outcome: list[object] = []

    def look() -> None:
        try:
            outcome.append(current_schema())
            outcome.append(Company.objects.exists())
        except ProgrammingError as error:
            outcome.append(str(error))
        finally:
            connection.close()

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert outcome[0] == PUBLIC
    assert "does not exist" in str(outcome[1])


def test_no_tenant_table_is_in_the_public_schema(db):
    """Finding 3: with one there, a missing schema would be read from public."""
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT tablename FROM pg_tables WHERE schemaname = 'public'
            INTERSECT SELECT tablename FROM pg_tables WHERE schemaname = 'tierline_template'
        """)
        both = {name for (name,) in cursor.fetchall()}
    assert both <= {"django_migrations", "history_entry", "idempotency_request"}


# --- T6: caches -------------------------------------------------------------------------------


def test_a_cached_value_is_seen_by_its_own_tenant_only(channel, settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "KEY_FUNCTION": settings.CACHES["default"]["KEY_FUNCTION"],
        }
    }
    with in_schema(channel.brand.schema_name):
        cache.set("price", "CANARY-BRAND")
        assert cache.get("price") == "CANARY-BRAND"
    assert cache.get("price") is None
    with in_schema(channel.dealer.schema_name):
        assert cache.get("price") is None


# --- The rules that keep it so ----------------------------------------------------------------

# What may not be written outside the modules that are about it, and what to use instead.
FORBIDDEN = {
    r"\b(schema|tenant)_context\b|\bset_(tenant|schema)\(": "kernel.schema.in_schema",
    r"(?i)\bset\s+(local\s+)?(search_path|role)\b|\breset\s+role\b": "kernel.schema.in_schema",
    r"set_config\('(search_path|role)'|tierline\.organisation": "kernel.schema.in_schema",
    r"\bsync_to_async\b|\bThreadPoolExecutor\b|\bthreading\.Thread\b": "a job",
    r"\bas_owner_of\b": "a migration",
}
ALLOWED = {
    "platform/kernel/schema.py",
    "tenants/backend/base.py",
    "tenants/rls.py",
    "tenants/migrating.py",
    "tenants/rollout.py",
    "platform/kernel/embedded",  # processes, no tenants
    "platform/config/servers.py",
    "platform/config/demo/running.py",
}


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_only_the_kernel_moves_between_schemas(pattern):
    """T1, T2: ``with tenant:`` and decorators of django-tenants mix up threads, SET is cached."""
    found = [
        f"{path.relative_to(ROOT)}:{number}: use {FORBIDDEN[pattern]}: {line.strip()}"
        for folder in ("platform", "tenants", "shared_apps", "tenant_apps")
        for path in (ROOT / folder).rglob("*.py")
        if not str(path.relative_to(ROOT)).startswith(tuple(ALLOWED))
        and "migrations" not in path.parts
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if re.search(pattern, line) and "SECURITY DEFINER" not in line
    ]
    assert found == []


def test_a_tenant_is_no_context_manager():
    with pytest.raises(TypeError, match="in_schema"), make_tenant():
        pass
