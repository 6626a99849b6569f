"""Asking what promotions give, and which there are."""

from tenant_apps.promotions.queries.benefits import (
    benefits_for,
    counters_of,
    groups_by_key,
    policies_for,
    versions_of,
)
from tenant_apps.promotions.queries.visible import (
    in_force,
    visible_groups,
    visible_policies,
    visible_versions,
)

__all__ = [
    "benefits_for",
    "counters_of",
    "groups_by_key",
    "in_force",
    "policies_for",
    "versions_of",
    "visible_groups",
    "visible_policies",
    "visible_versions",
]
