"""Has PostgreSQL and Redis running for this process, where the environment names no others."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.settings import environment
from kernel.embedded.leases import Lease

ADDRESSES = {"postgres": "DATABASE_URL", "redis": "REDIS_URL"}
_held: list[Lease] = []


def borrow(folder: Path | None = None, *, throwaway: bool = False) -> None:
    """Put the addresses into the environment, of own servers where none are given there.

    Own servers are shared with other processes on the same folder, and stop with the last.
    """
    leases = [
        Lease(kind, folder or environment.state_dir(), throwaway=throwaway)
        for kind, variable in ADDRESSES.items()
        if not os.environ.get(variable)
    ]
    _held.extend(lease.begin() for lease in leases)  # both start at once
    for lease in leases:
        os.environ[ADDRESSES[lease.kind]] = lease.wait()


def is_own(kind: str) -> bool:
    """Whether we use the embedded server, not one that the environment names."""
    return any(lease.kind == kind for lease in _held)


def renew() -> None:
    """Replace killed keepers; for whoever lives long."""
    for lease in _held:
        lease.renew()


def give_back() -> None:
    while _held:
        lease = _held.pop()
        os.environ.pop(ADDRESSES[lease.kind], None)
        lease.release()


@contextmanager
def borrowed(folder: Path | None = None, *, throwaway: bool = False) -> Iterator[None]:
    try:
        borrow(folder, throwaway=throwaway)
        yield
    finally:
        give_back()
