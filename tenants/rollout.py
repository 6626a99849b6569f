"""Bringing all schemas to the code's version: public, template, canaries, everybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

import structlog
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from kernel.schema import PUBLIC, in_schema
from tenants.migrating import LOCK_TIMEOUT, Scripts, migrate_by_django, migrate_by_script, scripts
from tenants.models import Tenant
from tenants.queries import forget_tenants
from tenants.roles import guard_books
from tenants.rules import WITH_TABLES
from tenants.template import NoPgDump, ensure_template
from tenants.versions import version

log = structlog.get_logger()

STEP = "migrate"  # as failed_step of a tenant that could not be migrated


@dataclass(frozen=True, kw_only=True)
class Stale:
    """A tenant that is not at the code's version."""

    id: UUID
    slug: str
    schema_name: str
    is_canary: bool


@dataclass(frozen=True, kw_only=True)
class Outcome:
    tenant: Stale
    error: str = ""  # empty for a tenant that is up to date now


Report = Callable[[Outcome], None]


def migrate_public(verbosity: int = 1) -> bool:
    """Migrate the public schema; False if there was nothing to do."""
    with in_schema(PUBLIC):
        executor = MigrationExecutor(connection)
        if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return False
        call_command("migrate", shared=True, verbosity=verbosity, interactive=False)
    return True


def guard_public_books() -> None:
    """Put the trigger on the append-only tables of the public schema."""
    with in_schema(PUBLIC), connection.cursor() as cursor:
        cursor.execute(guard_books(PUBLIC))


def renew_template() -> None:
    """Bring the template to the code's version, and write down how that is done."""
    try:
        ensure_template()
    except NoPgDump as reason:
        log.warning("no template: every tenant is migrated by Django", reason=str(reason))


def stale_tenants(*, slug: str | None = None, only_failed: bool = False) -> list[Stale]:
    """Those that need migrating, canaries first. One query, however many tenants there are."""
    with in_schema(PUBLIC):
        rows = Tenant.objects.filter(state__in=WITH_TABLES).exclude(version_stamp=version())
        if slug is not None:
            rows = rows.filter(slug=slug)
        if only_failed:
            rows = rows.filter(failed_step=STEP)
        rows = rows.order_by("-is_canary", "schema_name")
        return [Stale(**row) for row in rows.values("id", "slug", "schema_name", "is_canary")]


def roll_out(stale: Sequence[Stale], *, parallel: int = 1, report: Report) -> list[Outcome]:
    """Migrate some tenants and return those that failed.

    Canaries go first and alone: if one of them fails, nobody else is touched. Among the
    others one failure stops nobody.
    """
    known = scripts()
    failed = _migrate_all([one for one in stale if one.is_canary], known, 1, report)
    if not failed:
        others = [one for one in stale if not one.is_canary]
        failed = _migrate_all(others, known, parallel, report)
    forget_tenants()
    return failed


def _migrate_all(
    stale: Sequence[Stale], known: Scripts, parallel: int, report: Report
) -> list[Outcome]:
    if parallel == 1 or len(stale) < 2:
        outcomes = [_migrate(one, known) for one in stale]
    else:
        lanes = [stale[lane::parallel] for lane in range(parallel)]
        with ThreadPoolExecutor(parallel) as pool:
            done = pool.map(lambda lane: _migrate_lane(lane, known), lanes)
            outcomes = [outcome for lane in done for outcome in lane]
    for outcome in outcomes:
        report(outcome)
    return [outcome for outcome in outcomes if outcome.error]


def _migrate_lane(stale: Sequence[Stale], known: Scripts) -> list[Outcome]:
    """In a thread of its own, hence on a connection of its own."""
    try:
        return [_migrate(one, known) for one in stale]
    finally:
        connection.close()


def _migrate(tenant: Stale, known: Scripts) -> Outcome:
    try:
        if not migrate_by_script(tenant.schema_name, known):
            with _impatient():
                migrate_by_django(tenant.schema_name)
        _mark_done(tenant)
    except Exception as error:  # noqa: BLE001  whatever ails this tenant must not stop the next
        log.warning("tenant not migrated", tenant=tenant.slug, error=repr(error))
        return _mark_failed(tenant, error)
    return Outcome(tenant=tenant)


def _mark_done(tenant: Stale) -> None:
    with in_schema(PUBLIC), transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(guard_books(tenant.schema_name))
        Tenant.objects.filter(pk=tenant.id).update(
            version_stamp=version(), failed_step="", last_error=""
        )


def _mark_failed(tenant: Stale, error: Exception) -> Outcome:
    with in_schema(PUBLIC):
        Tenant.objects.filter(pk=tenant.id).update(failed_step=STEP, last_error=repr(error))
    return Outcome(tenant=tenant, error=" ".join(str(error).split()))


@contextmanager
def _impatient() -> Iterator[None]:
    """Give up rather than wait long for a lock, because everybody would queue behind us."""
    _set_lock_timeout(LOCK_TIMEOUT)
    try:
        yield
    finally:
        if connection.is_usable():
            _set_lock_timeout("0")


def _set_lock_timeout(value: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, false)", [value])
