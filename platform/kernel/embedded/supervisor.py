"""Watches children: starts them, restarts the killed and the ill, stops all in order."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from kernel.embedded import files, processes
from kernel.embedded.guard import sweep
from kernel.embedded.processes import Group

log = logging.getLogger(__name__)

BACKOFF = (0.2, 0.5, 1.0, 2.0, 4.0, 5.0)  # seconds before the 1st, 2nd … restart in a row
STEADY = 30.0  # seconds of life after which a child counts as well again
HEALTH_EVERY = 5.0
ILL_FOR = 30.0  # seconds without a healthy answer before a living child is restarted


@dataclass(frozen=True, kw_only=True)
class Child:
    """What to run, and how to tell that it is well and that it should stop."""

    name: str
    command: Sequence[str]
    env: Mapping[str, str] = field(default_factory=dict)
    folder: Path | None = None
    wrapper: Sequence[str] = ()
    stop_signal: int = signal.SIGTERM
    patience: float = 10.0
    healthy: Callable[[], bool] | None = None


@dataclass(kw_only=True)
class _Watched:
    child: Child
    process: subprocess.Popen[bytes]
    group: Group
    started: float
    deaths: int = 0
    restart_at: float | None = None
    asked: float = 0.0
    well: float = 0.0


class Supervisor:
    """Children of one owner, with a log file each and a list that outlives a killed owner."""

    def __init__(self, folder: Path, *, name: str = "children") -> None:
        self.folder = folder
        self.name = name
        self.list = folder / f"{name}-{os.getpid()}.json"
        self._watched: dict[str, _Watched] = {}
        self._guard: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self._sweep_old_lists()
        # It waits for the end of its input, which comes when we are gone, and then sweeps.
        self._guard = processes.spawn(
            [sys.executable, "-m", "kernel.embedded.guard", str(self.list)],
            log=self.folder / "logs" / "guard.log",
            stdin=subprocess.PIPE,
            death_signal=None,  # it must outlive us
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        if self._guard and self._guard.stdin:
            self._guard.stdin.close()
            self._guard.wait(timeout=30)

    def start(self, child: Child) -> None:
        self._watched[child.name] = self._spawn(child)
        self._write_list()

    def _spawn(self, child: Child) -> _Watched:
        process = processes.spawn(
            child.command,
            log=self.folder / "logs" / f"{child.name}.log",
            env=child.env,
            folder=child.folder,
            wrapper=child.wrapper,
            death_signal=child.stop_signal,
        )
        group = Group(
            pid=process.pid,
            born=processes.birth(process.pid) or "",
            stop_signal=child.stop_signal,
            patience=child.patience,
        )
        now = time.monotonic()
        return _Watched(child=child, process=process, group=group, started=now, well=now)

    def _write_list(self) -> None:
        groups = [vars(watched.group) for watched in self._watched.values()]
        me = {"pid": os.getpid(), "born": processes.birth(os.getpid())}
        files.write_json(self.list, {"owner": me, "groups": groups})

    def _sweep_old_lists(self) -> None:
        for path in self.folder.glob(f"{self.name}-*.json"):
            owner = files.read_json(path).get("owner", {"pid": 0, "born": ""})
            if not Group(**owner).alive:
                sweep(path)

    def pid(self, name: str) -> int:
        return self._watched[name].process.pid

    def is_running(self, name: str) -> bool:
        return self._watched[name].process.poll() is None

    def tick(self) -> None:
        """Look at every child once; call it a few times a second."""
        for watched in list(self._watched.values()):
            if watched.process.poll() is None:
                self._check(watched)
            elif watched.restart_at is None:
                self._bury(watched)
            elif time.monotonic() >= watched.restart_at:
                self._restart(watched)

    def _check(self, watched: _Watched) -> None:
        now = time.monotonic()
        if watched.deaths and now - watched.started > STEADY:
            watched.deaths = 0
        if watched.child.healthy is None or now - watched.asked < HEALTH_EVERY:
            return
        watched.asked = now
        if watched.child.healthy():
            watched.well = now
        elif now - watched.well > ILL_FOR:
            log.warning("%s is ill: killed, to be started again", watched.child.name)
            processes.signal_group(watched.process.pid, signal.SIGKILL)

    def _bury(self, watched: _Watched) -> None:
        processes.signal_group(watched.process.pid, signal.SIGKILL)  # its orphans
        pause = BACKOFF[min(watched.deaths, len(BACKOFF) - 1)]
        watched.restart_at = time.monotonic() + pause
        log.warning("%s ended with %s", watched.child.name, watched.process.returncode)

    def _restart(self, watched: _Watched) -> None:
        again = self._spawn(watched.child)
        again.deaths = watched.deaths + 1
        self._watched[watched.child.name] = again
        self._write_list()

    def stop(self) -> None:
        """Stop all, the last started first."""
        for watched in reversed(list(self._watched.values())):
            processes.end([watched.group])
            watched.process.wait(timeout=10)
        self._watched.clear()
        self.list.unlink(missing_ok=True)
