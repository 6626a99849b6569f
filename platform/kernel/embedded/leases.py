"""The door: use the embedded servers for as long as you hold a lease on them."""

from __future__ import annotations

import fcntl
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Self

from kernel.embedded import files, processes
from kernel.embedded.errors import EmbeddedError

START_SECONDS = 150.0  # the first start of a crowded machine; usually it is one second


class Lease:
    """``postgres`` or ``redis`` runs on the folder while we hold this; ``url`` is its address."""

    def __init__(self, kind: str, folder: Path, *, throwaway: bool = False) -> None:
        self.kind = kind
        self.folder = files.claim(folder)
        self.throwaway = throwaway
        self._lock: IO[str] | None = None
        self._keeper: subprocess.Popen[bytes] | None = None
        self.url = ""

    def __enter__(self) -> Self:
        self.begin()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def begin(self) -> Lease:
        """Take the lease without waiting for the server; ``wait`` afterwards."""
        self._lock = files.lock(self.folder / f"{self.kind}.users", fcntl.LOCK_SH)
        with files.locked(self.folder / f"{self.kind}.start"):
            if not is_kept(self.kind, self.folder):
                self._start_keeper()
        return self

    def wait(self) -> str:
        """Wait until the server answers; its address."""
        deadline = time.monotonic() + START_SECONDS
        while not (url := running(self.kind, self.folder)):
            self._raise_if_failed()
            if time.monotonic() > deadline:
                raise EmbeddedError(f"{self.kind} does not answer, see {self.folder}/logs.")
            time.sleep(0.02)
        self.url = url
        return url

    def renew(self) -> None:
        """Start the keeper again should it have been killed. Cheap; call it now and then."""
        if self._keeper:
            self._keeper.poll()  # else it stays a zombie of ours
        if not is_kept(self.kind, self.folder):
            with files.locked(self.folder / f"{self.kind}.start"):
                if not is_kept(self.kind, self.folder):
                    self._start_keeper()

    def release(self) -> None:
        """Give the lease back; waits for the server's end if nobody else holds one."""
        if self._lock:
            self._lock.close()
            self._lock = None
        if self._keeper:
            users = self.folder / f"{self.kind}.users"
            processes.wait_until(lambda: self._is_over(users), 30.0)

    def _is_over(self, users: Path) -> bool:
        """Whether our keeper has ended, or goes on for somebody else."""
        assert self._keeper
        if self._keeper.poll() is not None:
            return True
        if alone := files.lock(users, fcntl.LOCK_EX | fcntl.LOCK_NB):
            alone.close()  # nobody has it, the keeper only has not noticed yet
            return False
        return bool(running(self.kind, self.folder))

    def _start_keeper(self) -> None:
        (self.folder / f"{self.kind}.failed.json").unlink(missing_ok=True)
        (self.folder / f"{self.kind}.running.json").unlink(missing_ok=True)
        words = [sys.executable, "-m", "kernel.embedded.keeper", self.kind, str(self.folder)]
        self._keeper = processes.spawn(
            [*words, *(["--throwaway"] if self.throwaway else [])],
            log=self.folder / "logs" / f"{self.kind}.keeper.log",
            folder=Path("/"),
            death_signal=None,  # others may share it: the lock tells when to end
        )
        born = processes.wait_until(
            lambda: is_kept(self.kind, self.folder) or self._keeper_ended(), START_SECONDS
        )
        if not born:
            raise EmbeddedError(f"The keeper of {self.kind} does not start.")

    def _keeper_ended(self) -> bool:
        return self._keeper is not None and self._keeper.poll() is not None

    def _raise_if_failed(self) -> None:
        if self._keeper_ended() or not is_kept(self.kind, self.folder):
            why = files.read_json(self.folder / f"{self.kind}.failed.json").get("why")
            raise EmbeddedError(why or f"{self.kind} ended, see {self.folder}/logs.")


def is_kept(kind: str, folder: Path) -> bool:
    """Whether a keeper looks after this server, be it still on its way up."""
    free = files.lock(folder / f"{kind}.keeper", fcntl.LOCK_SH | fcntl.LOCK_NB)
    if free:
        free.close()
    return free is None


def running(kind: str, folder: Path) -> str:
    """The address of the server that runs on this folder, or nothing."""
    if not folder.exists() or not is_kept(kind, folder):
        return ""
    return str(files.read_json(folder / f"{kind}.running.json").get("url", ""))
