"""What belongs to policies, many policies at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from kernel.graphql.batching import Loader
from tenant_apps.promotions.models import PolicyGroup, PolicyVersion
from tenant_apps.promotions.queries import visible_groups, visible_versions


class VersionsByPolicy(Loader[UUID, "list[PolicyVersion]"]):
    """The versions of each policy, the newest first."""

    def batch(self, keys: Sequence[UUID]) -> list[list[PolicyVersion]]:
        found: dict[UUID, list[PolicyVersion]] = defaultdict(list)
        rows = visible_versions(self.request.actor).filter(policy__in=list(keys))
        for row in rows.order_by("-number"):
            found[row.policy_id].append(row)
        return [found[key] for key in keys]


class GroupById(Loader[UUID, "PolicyGroup | None"]):
    """The group of each policy."""

    def batch(self, keys: Sequence[UUID]) -> list[PolicyGroup | None]:
        found = visible_groups(self.request.actor).in_bulk(list(keys))
        return [found.get(key) for key in keys]
