"""What a new tenant starts with: every app puts in its own.

    @seed
    def open_books(newcomer: Newcomer, *, actor: Actor) -> None: ...

Seeds run inside the new schema, in the order of TENANT_APPS, all in one transaction, before
anybody can reach the tenant. They live in an app's ``seeds.py``, which config loads.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.apps import apps
from django.conf import settings

from kernel.actor import Actor


@dataclass(frozen=True, kw_only=True)
class Newcomer:
    """The tenant that is being set up, and its organisation."""

    id: UUID
    slug: str
    name: str
    kind: str  # brand, dealer or store
    currency: str  # ISO 4217
    zone: str  # IANA
    locale: str


Seed = Callable[..., None]

_seeds: list[Seed] = []


def seed(function: Seed) -> Seed:
    """Let the decorated function set up its app in every new tenant."""
    if function not in _seeds:
        _seeds.append(function)
    return function


def run_seeds(newcomer: Newcomer, *, actor: Actor) -> None:
    """Set up all apps in the current schema, the lower ones first."""
    for function in sorted(_seeds, key=_storey):
        function(newcomer, actor=actor)


def _storey(function: Seed) -> int:
    config = apps.get_containing_app_config(function.__module__)
    names = [config.name] if config else []
    known = [settings.TENANT_APPS.index(name) for name in names if name in settings.TENANT_APPS]
    return known[0] if known else len(settings.TENANT_APPS)
