"""What the desk tells itself, so that work goes on when a process dies."""

from __future__ import annotations

from dataclasses import dataclass

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class BulkStepAsked(Event):
    """One record's turn in a run; subject_id is the run's item."""
