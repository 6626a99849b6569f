"""Kinds and states of partners."""

from enum import StrEnum
from typing import Final

TIERS_MAX: Final = 99  # of a channel: far more than any has


class PartnerKind(StrEnum):
    """What a partner is in the channel."""

    DEALER = "dealer"
    DISTRIBUTOR = "distributor"
    AGENT = "agent"
    WHOLESALER = "wholesaler"
    RETAILER = "retailer"
    STORE = "store"
    KEY_ACCOUNT = "key_account"
    SERVICE_PROVIDER = "service_provider"
    END_CUSTOMER = "end_customer"
    SUPPLIER = "supplier"
    BRAND = "brand"


class PartnerState(StrEnum):
    """Whether a partner trades; only an active one does."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    ENDED = "ended"


class Scenario(StrEnum):
    """In which situation a partner orders; it decides the unit (PRD-04)."""

    WHOLESALE = "wholesale"
    RETAIL = "retail"
    DIRECT = "direct"
