"""``python -m kernel.embedded.guard LIST``: outlives a supervisor and cleans up after it.

Its input is a pipe that only the supervisor holds: when it ends, the supervisor is gone,
however it went. After an orderly stop the list is empty.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from kernel.embedded import files, processes


def sweep(path: Path) -> None:
    """End what a killed owner left behind; the list says what it had."""
    known = files.read_json(path).get("groups", [])
    processes.end(processes.Group(**group) for group in reversed(known))
    path.unlink(missing_ok=True)


def main(path: str) -> None:
    for polite in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(polite, signal.SIG_IGN)  # the supervisor stops us by closing the pipe
    sys.stdin.read()
    sweep(Path(path))


if __name__ == "__main__":
    main(sys.argv[1])
