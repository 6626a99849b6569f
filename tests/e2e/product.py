"""The whole product, started as ``make demo`` starts it, and the people in it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.processes import eventually, marked

RUNNING = "TIERLINE_E2E_STATE"  # the state folder of a demo that runs already, to save its start
PATIENCE = 400.0  # seconds, from nothing, on a crowded machine: it builds the pages, too


@dataclass(frozen=True)
class Person:
    role: str
    slug: str
    web: str  # the address of the house, with a slash at the end
    email: str
    password: str


class Product:
    """What demo.json tells."""

    def __init__(self, told: dict, state: Path | None = None) -> None:
        self.told = told
        self._state = state  # its folder, with its logs

    @property
    def places(self) -> list[dict]:
        return [*self.told["tenants"], {"slug": "platform", **self.told["platform"]}]

    @property
    def people(self) -> list[Person]:
        return [
            Person(each["role"], place["slug"], place["web"], each["email"], each["password"])
            for place in self.places
            for each in place["logins"]
        ]

    def person(self, role: str, slug: str) -> Person:
        return next(each for each in self.people if (each.role, each.slug) == (role, slug))

    def link_mailed_to(self, email: str) -> str:
        """The link in the last mail to somebody; the demo writes mails into the workers' log."""
        assert self._state is not None
        return eventually(lambda: _link_after(f"To: {email}", self._mails()), 60.0)

    def _mails(self) -> str:
        return (self._state / "logs" / "worker.log").read_text(errors="replace")


@contextmanager
def running(folder: Path) -> Iterator[Product]:
    """One of its own in this folder, stopped at the end; or the one TIERLINE_E2E_STATE names."""
    if state := os.environ.get(RUNNING):
        yield Product(json.loads((Path(state) / "demo.json").read_text()), Path(state))
        return
    run = _start(folder)
    try:
        told = eventually(lambda: _told(run, folder), PATIENCE)
        yield Product(told, folder / "state")
    finally:
        run.terminate()
        try:
            run.wait(timeout=60)
        except subprocess.TimeoutExpired:
            run.kill()
        eventually(lambda: not marked(str(folder / "state")), 60.0)


def _link_after(address: str, mails: str) -> str | None:
    found = re.search(r"^https?://\S+$", mails.rpartition(address)[2], re.MULTILINE)
    return found[0] if address in mails and found else None


def _start(folder: Path) -> subprocess.Popen[bytes]:
    ours = ("DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE")
    env = {name: value for name, value in os.environ.items() if name not in ours}
    with (folder / "demo.log").open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "config.manage", "demo"],
            env={**env, "TIERLINE_STATE": str(folder / "state")},
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _told(run: subprocess.Popen[bytes], folder: Path) -> dict | None:
    assert run.poll() is None, (folder / "demo.log").read_text()
    file = folder / "state" / "demo.json"
    return json.loads(file.read_text()) if file.exists() else None
