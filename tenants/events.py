"""What tenants tell their own apps."""

from __future__ import annotations

from dataclasses import dataclass

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class TenantProvisioned(Event):
    """A tenant can be reached from now on; subject_id is the tenant and its organisation."""

    slug: str
    kind: str


@dataclass(frozen=True, kw_only=True)
class TenantSuspended(Event):
    """Nobody can reach the tenant until it is resumed; its data stays."""


@dataclass(frozen=True, kw_only=True)
class TenantResumed(Event):
    """The tenant works again."""
