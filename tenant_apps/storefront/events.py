"""What the mall tells."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class CartOrdered(Event):
    """A cart became an order; subject_id is the order."""

    cart_id: UUID
    partner_id: UUID
    lines: int


@dataclass(frozen=True, kw_only=True)
class NewsPublished(Event):
    """Something new on the mall's home page; subject_id is the post."""

    kind: str


@dataclass(frozen=True, kw_only=True)
class MallOpened(Event):
    """One of our people went to a supplier's mall; subject_id is the supplier, our partner."""

    link_id: UUID


@dataclass(frozen=True, kw_only=True)
class GuestEntered(Event):
    """A person of a linked customer came into our mall; subject_id is the customer."""

    link_id: UUID
    user_id: UUID
    name: str
