"""``manage provision``: set up a tenant, or go on where it stopped."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kernel.actor import Actor
from kernel.errors import DomainError
from tenants.commands import provision_tenant
from tenants.models import Tenant
from tenants.queries import tenant_called
from tenants.rules import TenantKind


class Command(BaseCommand):
    help = "Set up a tenant, or go on where setting it up stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="its address: <slug>.<our domain>")
        parser.add_argument("--name", help="what people call it; the slug if not given")
        parser.add_argument(
            "--kind", default=TenantKind.BRAND, choices=[kind.value for kind in TenantKind]
        )
        parser.add_argument("--currency", default="CNY", help="ISO 4217")
        parser.add_argument("--zone", default="Asia/Shanghai", help="IANA time zone")
        parser.add_argument("--locale", default="en")
        parser.add_argument("--organisation", type=UUID, help="the organisation's id")
        parser.add_argument("--canary", action="store_true", help="migrate it before others")

    def handle(self, *args: Any, **options: Any) -> None:
        known = tenant_called(options["slug"])
        try:
            tenant = known if known and known.is_active else _provision(options)
        except DomainError as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{tenant.slug} is {tenant.state}: {tenant.id} in {tenant.schema_name}")


def _provision(options: dict[str, Any]) -> Tenant:
    return provision_tenant(
        slug=options["slug"],
        name=options["name"] or options["slug"],
        kind=options["kind"],
        currency=options["currency"],
        zone=options["zone"],
        locale=options["locale"],
        organisation_id=options["organisation"],
        is_canary=options["canary"],
        actor=Actor.system("manage provision"),
    )
