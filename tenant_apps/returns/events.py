"""What returns tells."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class ReturnRequested(Event):
    """A customer asks us to take goods back; subject_id is the return order."""

    partner_id: UUID


@dataclass(frozen=True, kw_only=True)
class ReturnInstructed(Event):
    """Goods shall go back: we have agreed to it, or our supplier has."""

    partner_id: UUID


@dataclass(frozen=True, kw_only=True)
class ReturnRefused(Event):
    """Goods will not be taken back."""

    partner_id: UUID
    reason: str


@dataclass(frozen=True, kw_only=True)
class ReturnCancelled(Event):
    """The return is off before anything has left."""

    partner_id: UUID
    reason: str


@dataclass(frozen=True, kw_only=True)
class ReturnDispatched(Event):
    """Goods are on their way back."""

    partner_id: UUID


@dataclass(frozen=True, kw_only=True)
class ReturnReceived(Event):
    """All that shall go back has, or is given up."""

    partner_id: UUID
