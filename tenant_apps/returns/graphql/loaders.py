"""Lines of returns, many returns at a time."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kernel.graphql.batching import Loader, grouped
from tenant_apps.returns.models import ReturnLine


class LinesByReturn(Loader[UUID, list[ReturnLine]]):
    """The lines of each return, in their order."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[list[ReturnLine]]:
        lines = ReturnLine.objects.filter(order__in=keys).order_by("position", "id")
        return grouped(lines, keys, "order_id")
