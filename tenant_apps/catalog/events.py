"""What the catalogue tells."""

from __future__ import annotations

from dataclasses import dataclass

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class ProductsAdded(Event):
    """Products came in or changed; subject_id is the first of them."""

    count: int


@dataclass(frozen=True, kw_only=True)
class CategoriesArranged(Event):
    """A category was made, moved, renamed or removed; subject_id is the category."""


@dataclass(frozen=True, kw_only=True)
class ListingChanged(Event):
    """Some customers are offered something else now; subject_id is the rule, or the product."""

    effect: str
