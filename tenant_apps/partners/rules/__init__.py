"""What partners are, and how policies look at a buyer."""

from tenant_apps.partners.rules.buyers import Account, Buyer, Who
from tenant_apps.partners.rules.kinds import TIERS_MAX, PartnerKind, PartnerState, Scenario

__all__ = ["TIERS_MAX", "Account", "Buyer", "PartnerKind", "PartnerState", "Scenario", "Who"]
