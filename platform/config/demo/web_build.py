"""The web product, built once for each state of its sources."""

from __future__ import annotations

import fcntl
import hashlib
from collections.abc import Iterator
from pathlib import Path

from config.demo.node import QUIET, npm, usable_node
from config.settings import environment
from kernel.embedded.errors import EmbeddedError

FOLDER = environment.ROOT / "frontend"
BUILT = FOLDER / "dist" / ".inputs"  # the state of the sources that dist was made from
INSTALLED = FOLDER / "node_modules" / ".tierline"
INPUTS = (
    "src/**/*",
    "build/*",
    "worker/*",
    "scripts/*",
    "public/**/*",
    "*.json",
    "*.ts",
    "index.html",
)


def ready_web() -> None:
    """Build ``frontend/dist`` if its sources have changed since. Raises EmbeddedError."""
    with (FOLDER / "package-lock.json").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two installations may share this checkout
        wanted = _digest(_inputs())
        if _said(BUILT) == wanted and (FOLDER / "dist" / "index.html").is_file():
            return
        _install(lock.read(), with_tools=False)
        _run("run", "build")
        BUILT.write_text(wanted)


def ready_tools() -> None:
    """All packages, those that only check included. Raises EmbeddedError."""
    with (FOLDER / "package-lock.json").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _install(lock.read(), with_tools=True)


def _install(lock: bytes, *, with_tools: bool) -> None:
    wanted = hashlib.sha256(lock).hexdigest()
    found = _said(INSTALLED)
    with_tools = with_tools or found.endswith(" all")  # whoever had them goes on needing them
    if found == f"{wanted} all" or (found == wanted and not with_tools):
        return
    _run("ci", *QUIET, *([] if with_tools else ["--omit=dev"]))
    INSTALLED.write_text(f"{wanted} all" if with_tools else wanted)


def _run(*words: str) -> None:
    node, command = usable_node()
    try:
        npm(node, [*command, *words], FOLDER)
    except EmbeddedError as error:
        raise EmbeddedError(f"The web product cannot be built: {error}") from error


def _inputs() -> Iterator[Path]:
    for pattern in INPUTS:
        yield from sorted(path for path in FOLDER.glob(pattern) if path.is_file())


def _digest(paths: Iterator[Path]) -> str:
    whole = hashlib.sha256()
    for path in paths:
        whole.update(str(path.relative_to(FOLDER)).encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def _said(stamp: Path) -> str:
    return stamp.read_text() if stamp.is_file() else ""
