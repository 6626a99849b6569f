"""Documents that clients name by a hash instead of sending them: trusted documents.

The front end's build writes them to one file, ``{"<hash>": "<text>"}``. Nobody can add to them
over the network: a hash we do not know is refused, and nothing is ever registered.
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock

import msgspec
import structlog

log = structlog.get_logger()


class Manifest:
    """The documents in a file. It is read when one is first asked for, and need not exist.

    It is read again when a hash is unknown and the file has changed since: a running server
    knows a new front end at once, and the old one's pages go on working until it restarts.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._texts: dict[str, str] = {}
        self._stamp: tuple[int, int] | None = None
        self._lock = Lock()

    def text(self, name: str) -> str | None:
        """The document of a hash, None for one that is not known."""
        if name not in self._texts:
            self._refresh()
        return self._texts.get(name)

    def _refresh(self) -> None:
        with self._lock:
            try:
                found = self.path.stat()
                stamp = (found.st_mtime_ns, found.st_size)
                if stamp != self._stamp:
                    self._texts |= msgspec.json.decode(self.path.read_bytes(), type=dict[str, str])
                    self._stamp = stamp
            except FileNotFoundError:
                return  # a checkout whose front end was not built; text can still be sent
            except (OSError, msgspec.DecodeError) as error:
                log.error("persisted documents unreadable", path=str(self.path), error=str(error))
