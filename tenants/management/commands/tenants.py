"""``manage tenants``: who there is, and how they are."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from kernel.schema import PUBLIC, in_schema
from tenants.models import Tenant
from tenants.rules import WITH_TABLES
from tenants.versions import version


class Command(BaseCommand):
    help = "List all tenants with their state."

    def handle(self, *args: Any, **options: Any) -> None:
        with in_schema(PUBLIC):
            lines = [_line(tenant) for tenant in Tenant.objects.order_by("schema_name")]
        self.stdout.write("\n".join(lines) or "There are no tenants yet.")


def _line(tenant: Tenant) -> str:
    is_old = tenant.state in WITH_TABLES and tenant.version_stamp != version()
    remarks = [
        "canary" if tenant.is_canary else "",
        "not at the newest version" if is_old else "",
        f"failed at {tenant.failed_step}: {tenant.last_error}" if tenant.failed_step else "",
    ]
    columns = f"{tenant.schema_name}  {tenant.slug:<32}  {tenant.kind:<6}  {tenant.state:<9}"
    return "  ".join([columns, *filter(None, remarks)])
