"""Finding a demo that runs already, without loading the product for it."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kernel.embedded import files
from kernel.embedded.errors import EmbeddedError

LOCK = "demo.lock"
TOLD = "demo.json"
START_SECONDS = 120.0


def running(state: Path) -> dict[str, Any] | None:
    """What a running demo has told, once it has come up; None if none runs."""
    if not state.exists():
        return None
    deadline = time.monotonic() + START_SECONDS
    while _is_locked(state):
        if told := files.read_json(state / TOLD):
            return told
        if time.monotonic() > deadline:
            raise EmbeddedError("Another start of this demo is not getting anywhere.")
        time.sleep(0.2)
    return None


def _is_locked(state: Path) -> bool:
    free = files.lock(state / LOCK, fcntl.LOCK_SH | fcntl.LOCK_NB)
    if free:
        free.close()
    return free is None


def in_words(told: Mapping[str, Any]) -> str:
    """The same for people."""
    lines = ["", "Tierline is running. Ctrl-C stops it, the data stays.", ""]
    lines += ["Open a company's web address in a browser, and sign in with one of its logins."]
    if told.get("pages"):
        lines += [f"Pages that reload as you change them: the same, at port {told['pages']}."]
    lines += ["", f"  gateway    {told['gateway'] or 'not in this checkout'}"]
    for name, place in [("platform", told["platform"])] + [
        (tenant["slug"], tenant) for tenant in told["tenants"]
    ]:
        lines += ["", f"  {name}  {place.get('kind', '')}".rstrip()]
        lines += [f"    web      {place['web']}", f"    graphql  {place['graphql']}"]
        if place.get("token"):
            lines.append(f"    token    {place['token']}")
        lines += [
            f"    login    {login['email']}  {login['password']}  ({login['role']})"
            for login in place["logins"]
        ]
    return "\n".join([*lines, ""])
