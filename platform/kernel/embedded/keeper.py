"""``python -m kernel.embedded.keeper KIND FOLDER``: runs one server as long as it is needed.

Whoever uses the server holds a shared lock, which the system takes away from the dead. The
keeper stops the server when it gets that lock for itself, and restarts it when it is killed.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import signal
import sys
import time
from pathlib import Path
from types import FrameType
from typing import IO, Protocol

from kernel.embedded import files
from kernel.embedded.errors import EmbeddedError
from kernel.embedded.supervisor import Child, Supervisor

KINDS = ("postgres", "redis")
START_SECONDS = 60.0


class Server(Protocol):
    """What the keeper must know of a server."""

    name: str
    throwaway: bool

    @property
    def url(self) -> str: ...
    def prepare(self) -> None: ...
    def child(self) -> Child: ...
    def ready(self) -> bool: ...
    def discard(self) -> None: ...


def server(kind: str, folder: Path, *, throwaway: bool) -> Server:
    """One of the two; imported only when asked for, as a start waits for each import."""
    if kind == "postgres":
        from kernel.embedded.postgres import Postgres

        return Postgres(folder, throwaway=throwaway)
    from kernel.embedded.redis import Redis

    return Redis(folder, throwaway=throwaway)


class Keeper:
    """One server and the lock that says it is wanted."""

    def __init__(self, kind: str, folder: Path, *, throwaway: bool) -> None:
        self.folder = folder
        self.server = server(kind, folder, throwaway=throwaway)
        self.ends = False
        for polite in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(polite, self.end)

    def end(self, _: int, __: FrameType | None) -> None:
        self.ends = True

    def run(self) -> None:
        kept = files.lock(self.folder / f"{self.server.name}.keeper", fcntl.LOCK_EX)
        nobody = None
        try:
            with Supervisor(self.folder, name=f"{self.server.name}.children") as supervisor:
                self._start(supervisor)
                self._announce()
                nobody = self._until_nobody(supervisor)
                self._announcement.unlink(missing_ok=True)
        finally:
            # In this order: who waits for the second must not find the first still taken.
            for held in (kept, nobody):
                if held:
                    held.close()

    @property
    def _announcement(self) -> Path:
        return self.folder / f"{self.server.name}.running.json"

    def _announce(self) -> None:
        files.write_json(self._announcement, {"url": self.server.url, "keeper": os.getpid()})

    def _start(self, supervisor: Supervisor) -> None:
        self.server.prepare()
        supervisor.start(self.server.child())
        if self._came_up(supervisor, START_SECONDS):
            return
        supervisor.stop()
        if not self.server.throwaway:
            raise EmbeddedError(f"{self.server.name} does not start, see {self.folder}/logs.")
        self.server.discard()  # a crash of the machine may have spoilt it, and it is only a test's
        self.server.prepare()
        supervisor.start(self.server.child())
        if not self._came_up(supervisor, START_SECONDS):
            raise EmbeddedError(f"{self.server.name} does not start, see {self.folder}/logs.")

    def _came_up(self, supervisor: Supervisor, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while not self.server.ready():
            if time.monotonic() > deadline or self.ends:
                return False
            supervisor.tick()
            time.sleep(0.02)
        return True

    def _until_nobody(self, supervisor: Supervisor) -> IO[str] | None:
        """Watch the server until nobody uses it; the lock, so that who comes now waits."""
        users = self.folder / f"{self.server.name}.users"
        while not self.ends:
            if nobody := files.lock(users, fcntl.LOCK_EX | fcntl.LOCK_NB):
                return nobody
            supervisor.tick()
            time.sleep(0.1)
        return None


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--throwaway", action="store_true")
    given = parser.parse_args()
    try:
        Keeper(given.kind, given.folder, throwaway=given.throwaway).run()
    except EmbeddedError as error:
        files.write_json(given.folder / f"{given.kind}.failed.json", {"why": str(error)})
        sys.exit(str(error))


if __name__ == "__main__":
    main()
