"""What the tenants at both ends of a link hear; subject_id is always the link."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class _LinkEvent(Event):
    supplier_id: UUID
    customer_id: UUID
    supplier_name: str
    customer_name: str
    order_scenario: str  # rules.OrderScenario


@dataclass(frozen=True, kw_only=True)
class OrganisationInvited(_LinkEvent):
    """One company has asked another to trade over the platform."""


@dataclass(frozen=True, kw_only=True)
class LinkActivated(_LinkEvent):
    """The two companies trade from now on."""


@dataclass(frozen=True, kw_only=True)
class LinkEnded(_LinkEvent):
    """They trade no more, or the invitation came to nothing; documents stay with both."""
