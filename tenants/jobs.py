"""Doing something in every tenant."""

from __future__ import annotations

from typing import Any

import dramatiq

from kernel.jobs.broker import enqueue
from kernel.schema import doorkeepers, in_schema
from tenants.queries import active_tenants, is_at_work


def enqueue_everywhere(job: dramatiq.Actor[Any, Any], *args: Any) -> None:
    """One job per active tenant, so that one tenant's failure delays no other."""
    for tenant in active_tenants():
        with in_schema(tenant.schema_name):
            enqueue(job, *args)


doorkeepers.append(is_at_work)
