"""What may be allowed: every app names its permissions, roles bundle them."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TypeVar

_FORM = re.compile(r"[a-z_]+\.[a-z_]+\.[a-z_]+")
_known: dict[str, type[StrEnum]] = {}

E = TypeVar("E", bound=type[StrEnum])


def register(permissions: E) -> E:
    """Make an app's permissions known; each is app.subject.verb and exists once."""
    for permission in permissions:
        if not _FORM.fullmatch(permission):
            raise TypeError(f"{permission} is not app.subject.verb")
        if _known.setdefault(str(permission), permissions) is not permissions:
            raise TypeError(f"{permission} is declared twice")
    return permissions


def all_permissions() -> frozenset[str]:
    """Every permission of every app that is installed."""
    return frozenset(_known)
