"""A migration reaches every tenant, and one that cannot have it holds nobody up."""

from __future__ import annotations

import shutil
import threading
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from kernel.numbering import migrations as real
from kernel.schema import PUBLIC, as_owner_of, in_schema
from tenants import rollout, versions
from tenants.migrating import migrate_by_django
from tenants.models import MigrationScript, Tenant
from tenants.rules import TEMPLATE
from tests.support.migrations import read_again
from tests.support.tenancy import make_tenant
from tests.tenants.test_provisioning import shape

pytestmark = pytest.mark.slow

ADD_COLUMN = 'migrations.AddField("series", "note", models.CharField(max_length=9, default="n"))'
CHECK = """migrations.AddConstraint("series", models.CheckConstraint(
    condition=models.Q(last__lt=1000), name="last_is_small"))"""
COMPUTE = "migrations.RunPython(compute, migrations.RunPython.noop)"
CONCURRENTLY = (
    'AddIndexConcurrently("series", models.Index(fields=["last"], name="series_by_last"))'
)

FILE = """
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

def compute(apps, schema_editor):
    apps.get_model("numbering", "Series").objects.create(name="computed", last=42)

class Migration(migrations.Migration):
    atomic = {atomic}
    dependencies = [("numbering", "{before}")]
    operations = [{operations}]
"""


@pytest.fixture
def release(fresh_database, tmp_path, monkeypatch, settings):
    """Add a migration to the app ``numbering``, as a new release of the code would."""
    package = tmp_path / "released"
    package.mkdir()
    shutil.copy(Path(real.__path__[0]) / "0001_initial.py", package)
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    settings.MIGRATION_MODULES = {"numbering": "released"}
    names = ["0001_initial"]

    def add(*operations: str, atomic: bool = True) -> None:
        name = f"{len(names) + 1:04d}_change"
        body = FILE.format(atomic=atomic, before=names[-1], operations=", ".join(operations))
        (package / f"{name}.py").write_text(body)
        names.append(name)
        read_again()

    yield add
    settings.MIGRATION_MODULES = {}
    read_again()


def migrate(*words: str) -> str:
    told = StringIO()
    call_command("migrate_tenants", *words, stdout=told, stderr=told)
    return told.getvalue()


def columns(schema: str) -> set[str]:
    with in_schema(PUBLIC), connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns "
            "WHERE table_schema = %s AND table_name = 'numbering_series'",
            [schema],
        )
        return {name for (name,) in cursor.fetchall()}


def put(tenant_slug: str, last: int) -> None:
    schema = Tenant.objects.get(slug=tenant_slug).schema_name
    with as_owner_of(schema), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO numbering_series (id, created_at, name, last) "
            "VALUES (gen_random_uuid(), now(), 'X', %s) "
            "ON CONFLICT (name) DO UPDATE SET last = excluded.last",
            [last],
        )


def all_schemas() -> list[str]:
    return [TEMPLATE, *Tenant.objects.values_list("schema_name", flat=True)]


@pytest.mark.parametrize("parallel", ["1", "2"])
def test_a_new_column_is_in_every_tenant_afterwards(release, parallel):
    release(ADD_COLUMN)
    assert not any("note" in columns(schema) for schema in all_schemas())
    assert "4 tenants migrated" in migrate("--parallel", parallel)
    assert all("note" in columns(schema) for schema in all_schemas())
    assert set(Tenant.objects.values_list("version_stamp", flat=True)) == {versions.version()}


def test_a_repeated_migration_is_the_same_as_one_run_by_django(release):
    release(ADD_COLUMN, CHECK)
    rollout.renew_template()
    by_django, by_script = Tenant.objects.order_by("schema_name")[:2]
    migrate_by_django(by_django.schema_name)
    migrate()
    assert shape(by_script.schema_name) == shape(by_django.schema_name) == shape(TEMPLATE)
    for tenant in (by_django, by_script):
        with as_owner_of(tenant.schema_name), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM django_migrations WHERE app = 'numbering'")
            assert cursor.fetchone() == (2,)


def test_with_nothing_to_do_all_tenants_together_cost_one_query(release, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert rollout.stale_tenants() == []


@pytest.mark.parametrize("parallel", ["1", "2"])
def test_bad_data_in_one_tenant_holds_up_nobody_else(release, parallel):
    """42 tenants, measured: django-tenants left 24 of them old for the sake of one."""
    put("dealer", 5000)
    release(CHECK)
    release(ADD_COLUMN)
    with pytest.raises(CommandError) as failed:
        migrate("--parallel", parallel)
    assert failed.value.returncode == 1
    assert "1 tenants keep their old version" in str(failed.value)
    assert "dealer: check constraint" in str(failed.value)
    dealer = Tenant.objects.get(slug="dealer")
    assert (dealer.failed_step, dealer.state) == ("migrate", "active")
    assert "last_is_small" in dealer.last_error
    migrated = {slug for slug in ("brand", "subdealer", "store") if "note" in columns(of(slug))}
    assert migrated == {"brand", "subdealer", "store"}
    assert "note" not in columns(of("dealer"))  # both migrations or none

    put("dealer", 5)
    assert "1 tenants migrated" in migrate("--resume")
    dealer.refresh_from_db()
    assert (dealer.failed_step, dealer.last_error) == ("", "")
    assert shape(dealer.schema_name) == shape(TEMPLATE)


def of(slug: str) -> str:
    return Tenant.objects.get(slug=slug).schema_name


def test_a_canary_that_fails_protects_everybody_else(release):
    Tenant.objects.filter(slug="store").update(is_canary=True)
    put("store", 5000)
    release(CHECK, ADD_COLUMN)
    with pytest.raises(CommandError, match="store"):
        migrate()
    assert not any("note" in columns(of(slug)) for slug in ("brand", "dealer", "subdealer"))


def test_a_migration_that_computes_is_run_in_every_tenant(release):
    release(ADD_COLUMN)
    release(COMPUTE)
    migrate()
    assert MigrationScript.objects.get(app="numbering", name="0003_change").statements is None
    for slug in ("brand", "store"):
        with in_schema(of(slug)), connection.cursor() as cursor:
            cursor.execute("SELECT last, note FROM numbering_series WHERE name = 'computed'")
            assert cursor.fetchall() == [(42, "n")]


def test_an_index_is_built_concurrently_in_every_tenant(release):
    release(CONCURRENTLY, atomic=False)
    migrate()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_indexes WHERE indexname = 'series_by_last'")
        assert cursor.fetchone() == (5,)


def test_only_one_tenant_when_asked_for_one(release):
    release(ADD_COLUMN)
    migrate("--only", "brand")
    assert "note" in columns(of("brand"))
    assert "note" not in columns(of("dealer"))
    assert [one.slug for one in rollout.stale_tenants()] == ["dealer", "subdealer", "store"]


def test_a_tenant_made_after_the_release_is_at_its_version(release):
    release(ADD_COLUMN)
    tenant = make_tenant()
    assert "note" in columns(tenant.schema_name)
    assert tenant.slug not in [one.slug for one in rollout.stale_tenants()]


def test_a_tenant_two_releases_behind_catches_up(release):
    release(ADD_COLUMN)
    migrate("--only", "brand")
    release(CHECK)
    migrate()
    assert {shape(schema) for schema in all_schemas()} == {shape(TEMPLATE)}


def test_a_table_somebody_holds_does_not_hold_up_the_rollout(release, monkeypatch):
    """A migration that waits for a lock makes everybody wait behind it: it gives up."""
    monkeypatch.setattr("tenants.migrating.LOCK_TIMEOUT", "200ms")
    release(ADD_COLUMN)
    held, done = threading.Event(), threading.Event()

    def hold(schema: str) -> None:
        with in_schema(schema), connection.cursor() as cursor:
            cursor.execute("BEGIN")
            cursor.execute("SELECT * FROM numbering_series")
            held.set()
            done.wait(20)
        connection.close()

    holder = threading.Thread(target=hold, args=[of("dealer")])
    holder.start()
    held.wait(20)
    try:
        with pytest.raises(CommandError, match="dealer: canceling statement due to lock timeout"):
            migrate()
    finally:
        done.set()
        holder.join()
    assert "note" in columns(of("store"))
    assert "1 tenants migrated" in migrate("--resume")


def test_an_edited_migration_renews_the_template(release, tmp_path):
    """While the product is being built, 0001_initial is edited: no copy of the old one."""
    release(ADD_COLUMN)
    rollout.renew_template()
    path = tmp_path / "released" / "0002_change.py"
    path.write_text(path.read_text().replace('"note"', '"remark"'))
    read_again()
    assert "remark" in columns(make_tenant().schema_name)
