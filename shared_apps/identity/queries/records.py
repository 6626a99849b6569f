"""The records of a tenant's books that a person can be bound to: customers, warehouses.

They stand above identity, which therefore does not know them; config says who finds them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet

from kernel.actor import Actor

_visible: dict[str, Callable[[Actor], QuerySet[Any]]] = {}


def find_records(**visible: Callable[[Actor], QuerySet[Any]]) -> None:
    """Say by kind which records a person may see: Partner=visible_partners."""
    _visible.update(visible)


def visible_records(kind: str, actor: Actor) -> QuerySet[Any]:
    """The records of this kind that a person may see, and hence may bind others to."""
    return _visible[kind](actor)
