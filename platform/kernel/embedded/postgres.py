"""The embedded PostgreSQL: one cluster in the state folder, on loopback, with a password."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import sql

from kernel.embedded import binaries, files, ports
from kernel.embedded.errors import EmbeddedError
from kernel.embedded.supervisor import Child

SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",  # their paths may be 107 bytes long, state folders longer
    "shared_preload_libraries": "pg_stat_statements",
    "max_locks_per_transaction": "256",  # hundreds of tenants' tables in one transaction
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] %u@%d ",
}
if sys.platform == "linux":
    # After a kill: one call instead of one for each of some hundred files per tenant.
    SETTINGS["recovery_init_sync_method"] = "syncfs"
# For tests: a crash of the machine may lose such a cluster; a killed server still loses nothing,
# which is why commits stay synchronous.
THROWAWAY = {"fsync": "off", "full_page_writes": "off"}
ROLE = "tierline"  # an ordinary role that may make roles and databases, as on a real server


class Postgres:
    """One cluster. ``prepare``, then run ``child``; it serves when ``ready`` says so."""

    name = "postgres"

    def __init__(self, folder: Path, *, throwaway: bool = False) -> None:
        self.folder = files.claim(folder)
        self.throwaway = throwaway
        self.bin = binaries.postgres_bin()
        self.major = binaries.major_version(self.bin)
        self.data = folder / f"pg-{self.major}"  # a cluster is read by its major version only
        self._made = False

    @property
    def url(self) -> str:
        return self._url(ROLE, "role_password", "tierline")

    def _url(self, user: str, key: str, database: str) -> str:
        known = self._known()
        password = quote(str(known[key]), safe="")
        return f"postgresql://{user}:{password}@127.0.0.1:{known['port']}/{database}"

    def _known(self) -> dict[str, object]:
        return files.read_json(self.folder / "postgres.json")

    def prepare(self) -> None:
        """Make the cluster if there is none, and choose the port."""
        if not (self.data / "PG_VERSION").exists():
            self._make_cluster()
        known = self._known()
        wanted = known.get("port")
        known["port"] = ports.free_port(wanted if isinstance(wanted, int) else None)
        files.write_json(self.folder / "postgres.json", known)
        self._forget_dead_postmaster()

    def _make_cluster(self) -> None:
        """Make it aside and move it into place, so that a killed start leaves no half of one."""
        known = {"password": secrets.token_urlsafe(24), "role_password": secrets.token_urlsafe(24)}
        making = Path(tempfile.mkdtemp(dir=self._home(), prefix="pg-"))
        password_file = making / "password"
        password_file.write_text(str(known["password"]))
        self._give_away(making)
        locale = ["--locale=C.UTF-8"]
        if self.major >= 17:
            locale += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        self._run(
            *("initdb", "-D", str(making / "data"), "-U", "postgres", "-E", "UTF8", "--no-sync"),
            *(f"--pwfile={password_file}", "--auth=scram-sha-256", *locale),
        )
        password_file.unlink()
        files.write_json(self.folder / "postgres.json", known)
        if self.data.is_symlink():
            self.data.unlink()
        if making.parent == self.folder:
            (making / "data").rename(self.data)
            making.rmdir()
        else:
            self.data.symlink_to(making / "data")

    def _home(self) -> Path:
        """Where the data may lie: here, unless the server runs as nobody and cannot come in."""
        here = self.folder.resolve()
        if binaries.runner().uid is None or binaries.is_open([here, *here.parents]):
            return self.folder
        return binaries.shelter()

    def _give_away(self, folder: Path) -> None:
        uid = binaries.runner().uid
        if uid is not None:
            for path in [folder, *folder.rglob("*")]:
                os.chown(path, uid, uid, follow_symlinks=False)

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [*binaries.runner().wrapper, str(self.bin / program), *arguments],
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
        )
        if done.returncode:
            raise EmbeddedError(f"{program} failed: {done.stderr.strip() or done.stdout.strip()}")

    def _forget_dead_postmaster(self) -> None:
        """Remove the pid file of a killed server, whose number may be another process's now."""
        pid_file = self.data / "postmaster.pid"
        try:
            pid = int(pid_file.read_text().split("\n", 1)[0])
            name = Path(f"/proc/{pid}/comm").read_text().strip()
        except (OSError, ValueError):
            return
        if name != "postgres":
            pid_file.unlink(missing_ok=True)

    def child(self) -> Child:
        settings = {**SETTINGS, **(THROWAWAY if self.throwaway else {})}
        options = [word for key, value in settings.items() for word in ("-c", f"{key}={value}")]
        return Child(
            name=self.name,
            command=[
                *(str(self.bin / "postgres"), "-D", str(self.data.resolve())),
                *("-p", str(self._known()["port"]), *options),
            ],
            wrapper=binaries.runner().wrapper,
            folder=Path("/"),
            stop_signal=signal.SIGINT,  # "fast": SIGTERM would wait for every client to leave
            patience=20.0,
        )

    def ready(self) -> bool:
        """Whether it serves, and is ours: another server may have got our port."""
        try:
            address = self._url("postgres", "password", "postgres")
            with psycopg.connect(address, autocommit=True, connect_timeout=2) as connection:
                row = connection.execute("SHOW data_directory").fetchone()
                if not row or Path(row[0]).resolve() != self.data.resolve():
                    return False
                self._make_database(connection)
        except psycopg.OperationalError:
            return False
        return True

    def _make_database(self, connection: psycopg.Connection) -> None:
        if self._made:
            return
        role, password = sql.Identifier(ROLE), sql.Literal(self._known()["role_password"])
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE]).fetchone():
            connection.execute(sql.SQL("CREATE ROLE {}").format(role))
        connection.execute(
            sql.SQL("ALTER ROLE {} LOGIN CREATEROLE CREATEDB PASSWORD {}").format(role, password)
        )
        connection.execute(sql.SQL("GRANT pg_signal_backend TO {}").format(role))
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = 'tierline'")
        if not known.fetchone():
            connection.execute(sql.SQL("CREATE DATABASE tierline OWNER {}").format(role))
        inside = self._url("postgres", "password", "tierline")
        with psycopg.connect(inside, autocommit=True) as database:
            database.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")
        self._made = True

    def discard(self) -> None:
        """Throw the cluster away; for throwaway ones that no longer start."""
        shutil.rmtree(self.data.resolve(), ignore_errors=True)
        if self.data.is_symlink():
            self.data.unlink()
