"""Writing promotions, putting them in force, and holding what orders take of their limits."""

from tenant_apps.promotions.commands.drafting import (
    Campaign,
    change_policy,
    draft_policy,
    save_group,
)
from tenant_apps.promotions.commands.publishing import end_policy, publish_version, roll_back
from tenant_apps.promotions.commands.using import hold_uses, release_uses, take_uses

__all__ = [
    "Campaign",
    "change_policy",
    "draft_policy",
    "end_policy",
    "hold_uses",
    "publish_version",
    "release_uses",
    "roll_back",
    "save_group",
    "take_uses",
]
