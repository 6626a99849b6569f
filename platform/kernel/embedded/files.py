"""Small things about files that several processes share."""

from __future__ import annotations

import fcntl
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from kernel.embedded.errors import EmbeddedError


def claim(folder: Path) -> Path:
    """Make the folder if need be, and refuse one that is another user's.

    Others may walk through it, for the server that runs as nobody, but not list it.
    """
    folder.mkdir(mode=0o711, parents=True, exist_ok=True)
    owner = folder.stat().st_uid
    if owner != os.geteuid():
        raise EmbeddedError(
            f"{folder} belongs to user {owner}: run as that user, or set TIERLINE_STATE to a "
            "folder of your own."
        )
    return folder


def write_json(path: Path, value: Any, *, mode: int = 0o600) -> None:
    """Replace the file at once: a reader sees the old or the new, never half of it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "w") as file:
        json.dump(value, file, indent=2)
        file.write("\n")
    os.chmod(name, mode)
    os.replace(name, path)


def read_json(path: Path) -> dict[str, Any]:
    """The object in the file, or an empty one where there is none or it is damaged."""
    try:
        value = json.loads(path.read_text())
    except (OSError, ValueError):
        return {}
    return dict(value) if isinstance(value, Mapping) else {}


def lock(path: Path, how: int) -> IO[str] | None:
    """Lock a file until it is closed or we die; None if LOCK_NB was asked and it is taken."""
    file = path.open("a")
    try:
        fcntl.flock(file, how)
    except BlockingIOError:
        file.close()
        return None
    return file


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Be the only one in the block, among all processes."""
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
