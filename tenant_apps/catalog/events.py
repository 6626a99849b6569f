"""What the catalogue tells."""

from __future__ import annotations

from dataclasses import dataclass

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class ProductsAdded(Event):
    """Products came in or changed; subject_id is the first of them."""

    count: int
