"""Lighthouse over Chromium's debugging port, in the session of who is signed in.

Its default, a phone on slow 4G with a CPU four times slower, for the mall; its desktop for the
back office. Its packages are installed when the bench first runs.
"""

from __future__ import annotations

import json
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from config.demo.node import QUIET, npm, usable_node
from kernel.embedded.errors import EmbeddedError
from tests.e2e import chromium

HERE = Path(__file__).parent / "lighthouse"
GOALS = {"performance": 90, "accessibility": 95, "best-practices": 95}
HEADLESS = ("--headless=new", "--no-first-run", "--disable-background-networking")


def scores(office: dict[str, Any], mall: dict[str, Any]) -> dict[str, Any]:
    try:
        node = _node()
    except EmbeddedError as reason:
        return {"skipped": str(reason)}
    pages = {
        "catalogue, mobile": (mall, "/buy/catalogue", "mobile"),
        "Today, desktop": (office, "/", "desktop"),
        "order inbox, desktop": (office, "/sell/orders", "desktop"),
    }
    with _browser() as port:
        found = {name: _score(node, port, *page) for name, page in pages.items()}
    return {"goals": GOALS, **found}


def _node() -> str:
    node, command = usable_node()
    if not (HERE / "node_modules" / ".package-lock.json").exists():
        npm(node, [*command, "ci", *QUIET], HERE)
    return node


@contextmanager
def _browser() -> Iterator[int]:
    """A Chromium of its own, which has been nowhere; its debugging port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        words = (*chromium.WORDS, *HEADLESS, f"--remote-debugging-port={port}")
        started = subprocess.Popen(
            [chromium.program(""), *words, f"--user-data-dir={folder}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(port)
            yield port
        finally:
            started.terminate()
            started.wait(15)


def _wait_for(port: int) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("Chromium opened no debugging port")


def _score(node: str, port: int, who: dict[str, Any], path: str, kind: str) -> dict[str, Any]:
    host = who["at"].split("//")[1].split(":")[0]
    held = [each for each in who["state"]["cookies"] if each["domain"].lstrip(".") == host]
    cookies = "; ".join(f"{each['name']}={each['value']}" for each in held)
    done = subprocess.run(
        [node, str(HERE / "run.mjs"), who["at"] + path, str(port), kind],
        input=cookies,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        return {"failed": done.stderr[-400:]}
    found: dict[str, Any] = json.loads(done.stdout)
    return found
