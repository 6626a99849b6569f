"""Watching processes from outside: is it up, is it gone, what has it left behind?"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path


def eventually(true, seconds: float = 20.0):
    """Wait for a truthy answer and return it; fail the test if it does not come."""
    deadline = time.monotonic() + seconds
    while not (answer := true()):
        assert time.monotonic() < deadline, f"not within {seconds} s"
        time.sleep(0.05)
    return answer


def marked(mark: str) -> list[int]:
    """The living processes that have a mark in their environment or their command."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state = (folder / "stat").read_text().rpartition(")")[2].split()[0]
            text = (folder / "environ").read_bytes() + (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if mark.encode() in text and state != "Z" and int(folder.name) != os.getpid():
            found.append(int(folder.name))
    return found


def run_python(code: str, **env: str) -> subprocess.Popen[str]:
    """Run a piece of Python in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **env},
    )
