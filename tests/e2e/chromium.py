"""Chromium, wherever this machine has it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from playwright._impl._driver import compute_driver_executable
from playwright.sync_api import Browser, Error, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Tests of tests' own pages only: no sandbox needed, and none to be had for root or in a container.
WORDS = ("--no-sandbox", "--no-proxy-server", "--disable-gpu", "--disable-dev-shm-usage")


class NoBrowser(Exception):
    """There is none, or it does not start; the message says what to do."""


@contextmanager
def browser() -> Iterator[Browser]:
    """Raises NoBrowser. Closed, nothing of Playwright's loop is left, which Django would mind."""
    with ExitStack() as stack:
        _require_driver()
        playwright = stack.enter_context(sync_playwright())
        path = program(playwright.chromium.executable_path)
        try:
            started = playwright.chromium.launch(executable_path=path, args=list(WORDS))
        except Error as error:
            raise NoBrowser(f"{path} does not start: {error.message.splitlines()[0]}") from error
        yield stack.enter_context(started)


def _require_driver() -> None:
    """Playwright brings a Node of its own, which lacks a library on a bare machine.

    Only that is no browser; whatever else goes wrong at its start is a failure.
    """
    node, _script = compute_driver_executable()
    done = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoBrowser(f"Playwright's Node does not run here: {done.stderr.strip()}")


def program(own: str) -> str:
    """The one TIERLINE_BROWSER names, the machine's, or Playwright's own."""
    found = [os.environ.get("TIERLINE_BROWSER"), *map(shutil.which, NAMES)]
    for path in filter(None, [*found, own]):
        if os.access(path, os.X_OK):
            return path
    raise NoBrowser("No Chromium here: apt install chromium, or TIERLINE_BROWSER=path.")
