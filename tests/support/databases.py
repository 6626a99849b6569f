"""Test databases: one template, migrated and filled once per state of the code, then cloned.

A clone takes a tenth of a second, so every worker, and every test that really commits, gets
one of its own and throws it away.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.conf import settings
from django.db import connections
from psycopg import sql
from psycopg.conninfo import make_conninfo

from kernel.embedded.processes import birth

ROOT = Path(__file__).resolve().parents[2]
LOCK = 5_720_411_336_902_117  # of the advisory lock: one process builds the template
_serial = iter(range(1_000_000))


def template(build: Callable[[], None]) -> str:
    """The name of a database that is migrated and that ``build`` has filled."""
    name = f"template_{fingerprint()}"
    with _server() as server:
        server.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        _drop_leftovers(server, keep=name)
        if not _exists(server, name):
            making = f"making_{os.getpid()}"
            _create(server, making)
            with _connected_to(making):
                build()
            server.execute(
                sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                    sql.Identifier(making), sql.Identifier(name)
                )
            )
    return name


@contextmanager
def clone(template_name: str) -> Iterator[str]:
    """Work in a copy of a database for the length of the block; its name."""
    name = f"run_{os.getpid()}_{next(_serial)}"
    with _server() as server:
        _create(server, name, like=template_name)
        try:
            with _connected_to(name):
                yield name
        finally:
            _drop(server, name)


def address(name: str) -> str:
    """The address of a database on the test server, for another process's DATABASE_URL."""
    return make_conninfo(os.environ["DATABASE_URL"], dbname=name)


def fingerprint() -> str:
    """Of everything that decides what a migrated and filled database looks like."""
    digest = hashlib.sha256()
    for path in sorted(_deciding()):
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _deciding() -> Iterator[Path]:
    yield Path(__file__)
    yield ROOT / "tests" / "conftest.py"
    yield ROOT / "tests" / "support" / "tenancy.py"
    yield ROOT / "platform" / "config" / "settings" / "base.py"
    for tree in ("platform/kernel", "tenants", "shared_apps", "tenant_apps"):
        for path in (ROOT / tree).rglob("*.py"):
            is_migration = path.parent.name == "migrations"
            if is_migration or path.name == "seeds.py" or path.parts[len(ROOT.parts)] == "tenants":
                yield path


@contextmanager
def _server() -> Iterator[psycopg.Connection]:
    """A connection beside Django's, to the server's own database."""
    given = dict(settings.DATABASES["default"])
    with psycopg.connect(
        host=given["HOST"] or None,
        port=given["PORT"] or None,
        user=given["USER"] or None,
        password=given["PASSWORD"] or None,
        dbname="postgres",
        autocommit=True,
    ) as server:
        yield server


@contextmanager
def _connected_to(name: str) -> Iterator[None]:
    """Point Django's connections, of this thread and of later ones, at another database."""
    connection = connections["default"]
    before = connection.settings_dict["NAME"]
    _point(name)
    try:
        yield
    finally:
        _point(before)


def _point(name: str) -> None:
    connection = connections["default"]
    connection.close()
    settings.DATABASES["default"]["NAME"] = name
    connections.settings["default"]["NAME"] = name
    connection.settings_dict["NAME"] = name


def _exists(server: psycopg.Connection, name: str) -> bool:
    found = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
    return found.fetchone() is not None


def _create(server: psycopg.Connection, name: str, like: str = "template1") -> None:
    names = sql.Identifier(name), sql.Identifier(like)
    server.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*names))


def _drop(server: psycopg.Connection, name: str) -> None:
    command = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
    server.execute(command.format(sql.Identifier(name)))


def _drop_leftovers(server: psycopg.Connection, *, keep: str) -> None:
    """Drop the templates of earlier states of the code, and what killed sessions left."""
    if os.environ.get("TIERLINE_TEST_DATABASE_URL"):
        return  # others may use that server, too
    found = server.execute(r"SELECT datname FROM pg_database WHERE datname ~ '^[a-z]+_[0-9a-f]+'")
    for (name,) in found.fetchall():
        kind, mark = name.split("_")[:2]
        is_old = kind == "template" and name != keep
        if is_old or (kind in ("run", "making") and birth(int(mark)) is None):
            _drop(server, name)
