"""A tenant is there completely or not at all, wherever setting it up was interrupted (TEN-01)."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time

import pytest
from django.db import connection
from uuid6 import uuid7

from kernel.history.models import Entry
from kernel.schema import PUBLIC, in_schema
from tenant_apps.organisation.models import Company
from tenants import provisioning
from tenants.commands import archive_tenant, resume_provisioning, resume_tenant, suspend_tenant
from tenants.errors import SlugTaken
from tenants.models import Tenant
from tenants.queries import schema_of, tenant_at, tenant_called
from tenants.rules import TEMPLATE, TenantState
from tenants.template import NoPgDump, dump
from tenants.versions import version
from tests.support.tenancy import SETUP, make_tenant

STEPS = ["make_schema", "fill_schema", "sow", "open_doors"]


def shape(schema: str) -> str:
    """All there is in a schema as SQL, but for what is a tenant's own: names and rows."""
    text = dump(schema).replace(schema, "schema")
    return "\n".join(
        line for line in text.splitlines() if not line.startswith(("INSERT", "\t(", "SELECT pg_"))
    )


def orphans() -> tuple[set[str], set[str]]:
    """Schemas without a tenant that has tables, and tenants with tables but without a schema."""
    with in_schema(PUBLIC), connection.cursor() as cursor:
        cursor.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 't\\_%'")
        schemas = {name for (name,) in cursor.fetchall()}
        rows = set(
            Tenant.objects.exclude(state=TenantState.REQUESTED).values_list(
                "schema_name", flat=True
            )
        )
    return schemas - rows, rows - schemas


def test_a_new_tenant_is_ready_to_work(db):
    """TEN-01: by configuration alone; every app has put in what it starts with."""
    tenant = make_tenant("acme", name="Acme 公司", currency="EUR", zone="Europe/Berlin")
    assert tenant.state == TenantState.ACTIVE
    assert tenant.version_stamp == version()
    assert tenant_called("acme").id == tenant.id
    assert tenant_at("acme.localhost").schema_name == tenant.schema_name
    with in_schema(tenant.schema_name):
        company = Company.objects.get()
        assert (company.name, company.currency, company.zone) == (
            "Acme 公司",
            "EUR",
            "Europe/Berlin",
        )
        assert [entry.name for entry in Entry.objects.all()][-1:] == ["TenantProvisioned"]


def test_a_tenant_has_its_organisations_id(db):
    first = make_tenant()
    assert schema_of(first.id) == first.schema_name
    second = make_tenant(organisation_id=Tenant(schema_name="t_000000").id)
    assert schema_of(second.id) == second.schema_name != first.schema_name


@pytest.mark.slow
def test_a_tenant_copied_from_the_template_is_like_it_in_every_detail(fresh_database, monkeypatch):
    copied = make_tenant()

    def no_dump() -> str:
        raise NoPgDump("none here")

    monkeypatch.setattr(provisioning, "ensure_template", no_dump)
    migrated = make_tenant()
    assert shape(copied.schema_name) == shape(TEMPLATE)
    assert shape(migrated.schema_name) == shape(TEMPLATE)
    assert TEMPLATE not in dump(copied.schema_name)


def test_a_copy_counts_with_its_own_sequences(db):
    tenant = make_tenant()
    with in_schema(tenant.schema_name), connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), count(*) FILTER (WHERE s.relnamespace <> t.relnamespace) "
            "FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND s.relkind = 'S' "
            "JOIN pg_class t ON t.oid = d.refobjid "
            "WHERE t.relnamespace = current_schema()::regnamespace"
        )
        count, astray = cursor.fetchone()
    assert count > 0
    assert astray == 0


@pytest.mark.slow
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("step", STEPS)
def test_a_step_that_fails_is_taken_again(fresh_database, monkeypatch, step, when):
    (state,) = [
        state for state, (known, _) in provisioning._STEPS.items() if known.__name__ == step
    ]
    known, reached = provisioning._STEPS[state]

    def stumble(tenant, actor) -> None:
        if when == "after":
            known(tenant, actor)
        raise ZeroDivisionError(step)

    stumble.__name__ = step
    monkeypatch.setitem(provisioning._STEPS, state, (stumble, reached))
    with pytest.raises(ZeroDivisionError):
        make_tenant("acme")
    row = Tenant.objects.get(slug="acme")
    assert (row.state, row.failed_step) == (state, step)
    assert "ZeroDivisionError" in row.last_error
    assert tenant_at("acme.localhost") is None
    assert schema_of(row.id) is None

    monkeypatch.setitem(provisioning._STEPS, state, (known, reached))
    done = resume_provisioning(tenant_id=row.id, actor=SETUP)
    assert (done.state, done.failed_step, done.last_error) == (TenantState.ACTIVE, "", "")
    assert orphans() == (set(), set())
    assert shape(done.schema_name) == shape(TEMPLATE)


KILL = """
import django, os, signal, sys
django.setup()
from tenants import provisioning
from tests.support.tenancy import make_tenant
name = sys.argv[1]
for state, (step, reached) in list(provisioning._STEPS.items()):
    if step.__name__ == name:
        def fatal(tenant, actor, step=step):
            step(tenant, actor)
            os.kill(os.getpid(), signal.SIGKILL)
        provisioning._STEPS[state] = (fatal, reached)
make_tenant("acme")
"""


@pytest.mark.slow
@pytest.mark.parametrize("step", STEPS)
def test_a_process_killed_in_a_step_leaves_nothing_half_done(fresh_database, monkeypatch, step):
    monkeypatch.setenv("DATABASE_URL", fresh_database)
    done = subprocess.run([sys.executable, "-c", KILL, step], check=False, capture_output=True)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    row = _settled("acme")
    assert tenant_at("acme.localhost") is None
    assert row.state != TenantState.ACTIVE
    assert make_tenant("acme").state == TenantState.ACTIVE
    assert Tenant.objects.filter(slug="acme").count() == 1
    assert orphans() == (set(), set())


def _settled(slug: str) -> Tenant:
    """The row, once PostgreSQL has noticed that the killed client is gone."""
    for _ in range(50):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                " AND pid <> pg_backend_pid()"
            )
            if cursor.fetchone() == (0,):
                break
        time.sleep(0.1)
    return Tenant.objects.get(slug=slug)


@pytest.mark.slow
def test_two_processes_at_once_make_one_tenant(fresh_database):
    organisation, start = uuid7(), threading.Barrier(4)
    made: list[object] = []

    def ask() -> None:
        start.wait(20)
        try:
            tenant = make_tenant("acme", organisation_id=organisation)
            made.append((tenant.schema_name, tenant.state))
        finally:
            connection.close()

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    row = Tenant.objects.get(slug="acme")
    assert made == [(row.schema_name, "active")] * 4
    assert orphans() == (set(), set())
    with in_schema(row.schema_name):
        assert Entry.objects.filter(name="TenantProvisioned").count() == 1
        assert Company.objects.count() == 1


def test_an_organisation_has_one_tenant(channel):
    with pytest.raises(SlugTaken):
        make_tenant("another", organisation_id=channel.brand.id)


def test_asking_again_changes_nothing(db):
    first = make_tenant("acme")
    again = make_tenant("acme", organisation_id=first.id)
    assert (again.id, again.schema_name) == (first.id, first.schema_name)
    with in_schema(first.schema_name):
        assert Entry.objects.filter(name="TenantProvisioned").count() == 1


def test_a_suspended_tenant_keeps_its_letterbox_and_comes_back(channel):
    brand = channel.brand
    suspend_tenant(tenant_id=brand.id, actor=SETUP)
    assert tenant_at("brand.localhost") is None
    assert schema_of(brand.id) == brand.schema_name
    resume_tenant(tenant_id=brand.id, actor=SETUP)
    assert tenant_at("brand.localhost") == brand
    with in_schema(brand.schema_name):
        assert {"TenantSuspended", "TenantResumed"} <= {entry.name for entry in Entry.objects.all()}


def test_an_archived_tenant_keeps_its_data_but_no_door(channel):
    store = channel.store
    suspend_tenant(tenant_id=store.id, actor=SETUP)
    archive_tenant(tenant_id=store.id, actor=SETUP)
    assert tenant_at("store.localhost") is None
    assert schema_of(store.id) is None
    with in_schema(store.schema_name):
        assert Company.objects.exists()
