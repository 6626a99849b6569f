"""Writing rebates: contracts, volume, what is earned, and settling it."""

from tenant_apps.rebates.commands.accruals import accrue
from tenant_apps.rebates.commands.contracts import (
    activate_contract,
    draft_contract,
    draft_version,
    end_contract,
)
from tenant_apps.rebates.commands.orders import count_order
from tenant_apps.rebates.commands.settlements import (
    approve_settlement,
    reject_settlement,
    release_settlement,
    settle,
)
from tenant_apps.rebates.commands.volume import NewVolume, count_anew, record_volume

__all__ = [
    "NewVolume",
    "accrue",
    "activate_contract",
    "approve_settlement",
    "count_anew",
    "count_order",
    "draft_contract",
    "draft_version",
    "end_contract",
    "record_volume",
    "reject_settlement",
    "release_settlement",
    "settle",
]
