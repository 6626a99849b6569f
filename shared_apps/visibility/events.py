"""What both companies hear when a window opens or closes."""

from dataclasses import dataclass
from uuid import UUID

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class ViewGranted(Event):
    """A company lets another look; subject_id is the grant."""

    owner_id: UUID
    viewer_id: UUID
    level: int
    data: str


@dataclass(frozen=True, kw_only=True)
class ViewRevoked(Event):
    """It no longer does; subject_id is the grant."""

    owner_id: UUID
    viewer_id: UUID
