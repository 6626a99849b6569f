"""What may be remembered, and for whom: Django's caches per schema, tenants for seconds."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Generic, TypeVar

from kernel.schema import current_schema

T = TypeVar("T")

# How long a suspension may go unnoticed by another process.
SECONDS = 5.0
_MOST = 10_000


class Remembered(Generic[T]):
    """Answers by key, each good for SECONDS; "there is none" is not remembered."""

    def __init__(self) -> None:
        self._answers: dict[str, tuple[float, T]] = {}

    def get(self, key: str, find: Callable[[], T | None]) -> T | None:
        known = self._answers.get(key)
        if known and known[0] > time.monotonic():
            return known[1]
        found = find()
        if found is not None:
            if len(self._answers) >= _MOST:
                self._answers.clear()
            self._answers[key] = (time.monotonic() + SECONDS, found)
        return found

    def forget(self) -> None:
        self._answers.clear()


def make_key(key: object, key_prefix: str, version: int) -> str:
    """KEY_FUNCTION of every cache: what one schema puts in, no other gets out.

    The schema and not the slug: a schema's name is never given to a second tenant.
    """
    return f"{current_schema()}:{key_prefix}:{version}:{key}"
