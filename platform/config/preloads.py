"""Which built files a page will ask for, told in the page itself.

The front end's build writes them down by address (``dist/preloads.json``), so that a browser on a
slow line fetches them beside the entry instead of after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import orjson
from django.utils.html import escape

NAME = "preloads.json"


def links(folder: Path, address: str) -> str:
    """The link elements for an address such as "sell/orders/0190-ab"; "" where nothing is known."""
    written = folder / NAME
    if not written.is_file():
        return ""
    known = _known(written, written.stat().st_mtime_ns)
    segments = tuple(address.strip("/").split("/"))
    fitting = [pattern for pattern in known if _fits(pattern, segments)]
    if not fitting:
        return ""
    exact = min(fitting, key=lambda pattern: sum(part.startswith(":") for part in pattern))
    return "".join(_link(file) for file in known[exact])


@lru_cache(maxsize=2)
def _known(written: Path, _changed: int) -> dict[tuple[str, ...], list[str]]:
    told: dict[str, list[str]] = orjson.loads(written.read_bytes())
    return {tuple(pattern.strip("/").split("/")): files for pattern, files in told.items()}


def _fits(pattern: Sequence[str], segments: Sequence[str]) -> bool:
    return len(pattern) == len(segments) and all(
        part.startswith(":") or part == segment
        for part, segment in zip(pattern, segments, strict=True)
    )


def _link(file: str) -> str:
    kind = 'rel="preload" as="style"' if file.endswith(".css") else 'rel="modulepreload"'
    return f'<link {kind} href="/{escape(file)}" />'
