"""Provisioning, and a new column over all tenants.

Goals: a tenant from the template in 0.3 s; 200 tenants; a new column over all of them in 5 s,
a no-op in 1 s; a connection's memory after visiting all of them is reported.
"""

from __future__ import annotations

import time
from io import StringIO
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection

from kernel.schema import in_schema
from tenants.commands import provision_tenant
from tenants.queries import active_tenants
from tests.support.tenancy import SETUP

TENANTS = 200


def run() -> dict[str, Any]:
    seconds = [_provision(n) for n in range(TENANTS)]
    began = time.perf_counter()
    call_command("migrate_tenants", stdout=StringIO())
    no_op = time.perf_counter() - began
    return {
        "tenants": TENANTS,
        "provision_median_s": sorted(seconds[1:])[TENANTS // 2],
        "provision_goal_s": 0.3,
        "no_op_s": round(no_op, 3),
        "no_op_goal_s": 1.0,
        "new_column_s": _new_column(),
        "new_column_goal_s": 5.0,
        "backend_memory_mb": _memory(),
    }


def _provision(n: int) -> float:
    began = time.perf_counter()
    provision_tenant(
        slug=f"bench-{n:03}",
        name=f"Bench {n}",
        kind="store",
        currency="CNY",
        zone="UTC",
        locale="en",
        actor=SETUP,
    )
    return round(time.perf_counter() - began, 3)


def _new_column() -> float:
    """Roll a migration with one new column out over all tenants."""
    from tests.support.migrations import one_more_column

    with one_more_column():
        began = time.perf_counter()
        call_command("migrate_tenants", stdout=StringIO())
        return round(time.perf_counter() - began, 2)


def _memory() -> float:
    """Megabytes of private memory of one connection that has been to every tenant."""
    for tenant in active_tenants():
        with in_schema(tenant.schema_name), connection.cursor() as cursor:
            for table in ("sales_salesorder", "inventory_balance", "catalog_product"):
                cursor.execute(f"SELECT count(*) FROM {table}")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        server = Path(f"/proc/{cursor.fetchone()[0]}/smaps_rollup")
    sizes = dict(line.split(":", 1) for line in server.read_text().splitlines()[1:])
    return round(int(sizes["Private_Dirty"].split()[0]) / 1000, 1)
