"""The channel of the tests: four tenants, made once in each test database."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from django.db import connection

from kernel.actor import Actor
from kernel.events.models import Delivery
from kernel.schema import PUBLIC, in_schema
from shared_apps.directory.commands import register_organisation
from tenants.commands import provision_tenant
from tenants.models import Tenant
from tenants.queries import TenantInfo, forget_tenants, tenant_called, tenant_of_schema
from tenants.rules import TEMPLATE

SETUP = Actor.system("tests")

# slug: kind, GLN
CHANNEL = {
    "brand": ("brand", "4000000000013"),
    "dealer": ("dealer", "4000000000020"),
    "subdealer": ("dealer", "4000000000037"),
    "store": ("store", "4000000000044"),
}


@dataclass(frozen=True, kw_only=True)
class Channel:
    """From the top down: brand, its dealer, the dealer's dealer, and that one's store."""

    brand: TenantInfo
    dealer: TenantInfo
    subdealer: TenantInfo
    store: TenantInfo


def found_channel() -> None:
    """Make the four tenants and their organisations; safe to repeat."""
    for slug, (kind, gln) in CHANNEL.items():
        if tenant_called(slug):
            continue
        tenant = provision_tenant(
            slug=slug,
            name=slug.title(),
            kind=kind,
            currency="CNY",
            zone="Asia/Shanghai",
            locale="en",
            actor=SETUP,
        )
        with in_schema(PUBLIC):
            register_organisation(
                organisation_id=tenant.id, name=tenant.name, kind=kind, gln=gln, actor=SETUP
            )


def known_channel() -> Channel:
    with in_schema(PUBLIC):
        schemas = dict(Tenant.objects.filter(slug__in=CHANNEL).values_list("slug", "schema_name"))
    return Channel(**{slug: tenant_of_schema(schemas[slug]) for slug in CHANNEL})


def make_tenant(slug: str | None = None, **given: object) -> Tenant:
    """One more tenant; in a committing test, hand it to drop_tenant() at the end."""
    facts = {
        "name": "Throwaway",
        "kind": "brand",
        "currency": "CNY",
        "zone": "Asia/Shanghai",
        "locale": "en",
        "actor": SETUP,
    }
    if slug is None:
        slug = f"x{uuid4().hex[:12]}"
    return provision_tenant(**{"slug": slug, **facts, **given})


def drop_tenant(tenant: Tenant) -> None:
    """Leave no trace of a tenant but its role, which other databases may share."""
    drop_schema(tenant.schema_name)
    with in_schema(PUBLIC):
        Delivery.objects.filter(schema=tenant.schema_name).delete()
        Tenant.objects.filter(pk=tenant.pk).delete()
    forget_tenants()


def drop_schema(schema: str) -> None:
    assert schema == TEMPLATE or schema.startswith("t_")
    with in_schema(PUBLIC), connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
