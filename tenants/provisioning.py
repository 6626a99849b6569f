"""The steps by which a tenant comes into being.

    requested ─ make_schema → schema ─ fill_schema → migrated ─ sow → seeded ─ open_doors → active

Each step commits together with the state it leads to, so a process may be killed anywhere:
what was begun is undone by PostgreSQL, and the next run goes on from the last state.
"""

from __future__ import annotations

from collections.abc import Callable

import structlog
from django.db import connection, transaction

from kernel.actor import Actor
from kernel.clock import now
from kernel.events.bus import emit
from kernel.schema import PUBLIC, in_schema
from kernel.seeds import Newcomer, run_seeds
from tenants.events import TenantProvisioned
from tenants.migrating import migrate_by_django
from tenants.models import Tenant
from tenants.roles import close_migrations, create_role, guard_books, open_schema
from tenants.rules import TenantState
from tenants.template import NoPgDump, copy_template, ensure_template
from tenants.versions import version

log = structlog.get_logger()

Step = Callable[[Tenant, Actor], None]


def advance(tenant: Tenant, *, actor: Actor) -> Tenant:
    """Take all the steps that are left, and return the tenant as it is then.

    A step that fails leaves its name and its error on the row and raises; try again later.
    """
    while TenantState(tenant.state) in _STEPS:
        tenant = _one_step(tenant, actor)
    return tenant


def _one_step(tenant: Tenant, actor: Actor) -> Tenant:
    step, reached = _STEPS[TenantState(tenant.state)]
    try:
        with in_schema(PUBLIC), transaction.atomic():
            locked = Tenant.objects.select_for_update().get(pk=tenant.pk)
            if locked.state != tenant.state:
                return locked  # another process was faster
            step(locked, actor)
            locked.go(reached)
            locked.failed_step, locked.last_error = "", ""
            locked.save()
    except Exception as error:
        _note(tenant, step.__name__, error)
        raise
    return locked


def _note(tenant: Tenant, step: str, error: Exception) -> None:
    log.warning("provisioning failed", tenant=tenant.slug, step=step, error=repr(error))
    if connection.needs_rollback or not connection.is_usable():
        return  # nobody will read the note: the transaction around us, or the server, is gone
    with in_schema(PUBLIC):
        Tenant.objects.filter(pk=tenant.pk).update(failed_step=step, last_error=repr(error))


def make_schema(tenant: Tenant, actor: Actor) -> None:
    """Role and empty schema. Both may exist: the role from another database of the server."""
    schema = tenant.schema_name
    _run(create_role(schema) + f"CREATE SCHEMA IF NOT EXISTS {schema};\n" + open_schema(schema))


def fill_schema(tenant: Tenant, actor: Actor) -> None:
    """All tables, copied from the template; by migrations where that cannot be done."""
    try:
        copy_template(tenant.schema_name, ensure_template())
    except NoPgDump as reason:
        log.warning("no template, migrating", tenant=tenant.slug, reason=str(reason))
        migrate_by_django(tenant.schema_name)
    _run(close_migrations(tenant.schema_name) + guard_books(tenant.schema_name))
    tenant.version_stamp = version()


def sow(tenant: Tenant, actor: Actor) -> None:
    """Every app puts in what it starts with, as the tenant's role."""
    newcomer = Newcomer(
        id=tenant.id,
        slug=tenant.slug,
        name=tenant.name,
        kind=tenant.kind,
        currency=tenant.currency,
        zone=tenant.zone,
        locale=tenant.locale,
    )
    with in_schema(tenant.schema_name):
        run_seeds(newcomer, actor=actor)


def open_doors(tenant: Tenant, actor: Actor) -> None:
    """From the commit on the host answers."""
    tenant.activated_at = now()
    with in_schema(tenant.schema_name):
        event = TenantProvisioned(subject_id=tenant.id, slug=tenant.slug, kind=tenant.kind)
        emit(event, actor=actor)


_STEPS: dict[TenantState, tuple[Step, TenantState]] = {
    TenantState.REQUESTED: (make_schema, TenantState.SCHEMA),
    TenantState.SCHEMA: (fill_schema, TenantState.MIGRATED),
    TenantState.MIGRATED: (sow, TenantState.SEEDED),
    TenantState.SEEDED: (open_doors, TenantState.ACTIVE),
}


def _run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)
