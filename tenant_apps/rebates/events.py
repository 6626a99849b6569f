"""What rebates tells."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class RebateContractActivated(Event):
    """A version of a contract is in force; subject_id is the contract."""

    version: int


@dataclass(frozen=True, kw_only=True)
class RebateContractEnded(Event):
    """A contract counts no more; subject_id is the contract."""


@dataclass(frozen=True, kw_only=True)
class RebateSettled(Event):
    """A settlement has gone a step further; subject_id is the settlement."""

    partner_id: UUID
    state: str
    amount: Decimal
    currency: str
