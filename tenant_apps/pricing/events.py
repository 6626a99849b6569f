"""What pricing tells."""

from __future__ import annotations

from dataclasses import dataclass

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class PricesSet(Event):
    """Prices of a list have changed; subject_id is the list."""

    rows: int
