"""What promotions tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class PolicyDrafted(Event):
    """A version was written; subject_id is the policy. It is in force only when published."""

    version: int


@dataclass(frozen=True, kw_only=True)
class PolicyPublished(Event):
    """A version is in force from an instant on, and no other of the policy; subject_id: policy."""

    version: int
    at: datetime
    until: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class PolicyEnded(Event):
    """No version is in force from an instant on; subject_id is the policy."""

    at: datetime
