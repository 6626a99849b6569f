"""Starting and ending processes so that none survives us.

Three nets, one below the other: the kernel signals a child whose parent dies (pdeathsig); a
guard process ends the groups of a parent that was killed (`guard.py`); and what is left in the
list of children is swept at the next start.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LOG_LIMIT = 10_000_000  # bytes; a longer log is set aside once, at the next start


@dataclass(frozen=True, kw_only=True)
class Group:
    """A child and all that it started, known by the child's number and time of birth."""

    pid: int
    born: str
    stop_signal: int = signal.SIGTERM
    patience: float = 10.0  # seconds between the polite signal and the last one

    @property
    def alive(self) -> bool:
        return self.born == birth(self.pid)


def birth(pid: int) -> str | None:
    """What tells a process from a later one of the same number; None when it is gone.

    A zombie counts as gone: the first process of a container may be slow to reap.
    """
    if Path("/proc/self/stat").exists():
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return None
        return None if fields[0] in "ZX" else fields[19]
    asked = subprocess.run(
        ["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return asked.stdout.strip() or None


def spawn(
    command: Sequence[str],
    *,
    log: Path,
    env: Mapping[str, str] | None = None,
    folder: Path | None = None,
    wrapper: Sequence[str] = (),
    death_signal: int | None = signal.SIGTERM,
    **options: Any,
) -> subprocess.Popen[bytes]:
    """Start a child in a session of its own, to be signalled when our main thread dies.

    The wrapper changes who the child is (unshare, setpriv); the death signal must be set after
    it, because a change of credentials clears it.
    """
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if log.exists() and log.stat().st_size > LOG_LIMIT:
        log.replace(log.with_suffix(".old"))
    leash: list[str] = []
    if death_signal is not None and shutil.which("setpriv"):
        name = signal.Signals(death_signal).name.removeprefix("SIG")
        leash = ["setpriv", "--pdeathsig", name, "--"]
    with log.open("ab") as out:
        return subprocess.Popen(
            [*wrapper, *leash, *command],
            stdin=options.pop("stdin", subprocess.DEVNULL),
            stdout=out,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env={**os.environ, **(env or {})},
            start_new_session=True,
            **options,
        )


def signal_group(pid: int, which: int) -> bool:
    """Signal every process of the group; False when there is none left."""
    try:
        os.killpg(pid, which)
    except ProcessLookupError:
        return False
    except PermissionError:  # macOS says so of a group of zombies
        return False
    return True


def end(groups: Iterable[Group]) -> None:
    """Ask each group to stop, one after the other, and insist where asking does not help."""
    for group in groups:
        if group.alive:
            with suppress(ProcessLookupError):
                os.kill(group.pid, group.stop_signal)
            wait_until(lambda group=group: not group.alive, group.patience)
        # What the child left behind. As long as there is any of it, no other process gets the
        # number; so a living process of that number and another birth is a stranger.
        if birth(group.pid) in (None, group.born):
            signal_group(group.pid, signal.SIGKILL)


def wait_until(true: Any, seconds: float, every: float = 0.05) -> bool:
    """Wait for a condition, for so long at most; whether it came."""
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            return False
        time.sleep(every)
    return True
