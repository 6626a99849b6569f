"""The states of contracts and settlements, and the accounts they are booked on."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from kernel.words import Phrase
from tenant_apps.ledger.rules import AccountKey, name_kinds


class ContractState(StrEnum):
    """A contract counts volume while it is active; an ended one is still settled."""

    DRAFT = "draft"
    ACTIVE = "active"
    ENDED = "ended"


class SettlementState(StrEnum):
    """RBT-03: what was calculated is approved twice before it can be used."""

    CALCULATED = "calculated"
    APPROVED = "approved"
    USABLE = "usable"
    REJECTED = "rejected"


NEXT: dict[SettlementState, frozenset[SettlementState]] = {
    SettlementState.CALCULATED: frozenset({SettlementState.APPROVED, SettlementState.REJECTED}),
    SettlementState.APPROVED: frozenset({SettlementState.USABLE, SettlementState.REJECTED}),
    SettlementState.USABLE: frozenset(),
    SettlementState.REJECTED: frozenset(),
}

name_kinds(
    rebate_cost=Phrase("Cost of rebates", "返利成本"),
    rebate_accrued=Phrase("Rebates earned, not settled yet", "未结算返利"),
    rebate_usable=Phrase("Rebates that can be used", "可用返利"),
)


def cost_of(contract_id: UUID, currency: str) -> AccountKey:
    """What a contract costs us."""
    return AccountKey("rebate_cost", f"contract:{contract_id}", currency, is_outside=True)


def accrued_of(partner_id: UUID, currency: str) -> AccountKey:
    """What a partner has earned and is not settled; goods coming back may take it below zero."""
    return AccountKey.of_partner("rebate_accrued", partner_id, currency, is_outside=True)


def usable_of(partner_id: UUID, currency: str) -> AccountKey:
    """What a partner can pay with (RBT-05)."""
    return AccountKey.of_partner("rebate_usable", partner_id, currency)
