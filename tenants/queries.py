"""Who the tenants are, and which one we are in.

All answers come from the public schema, whichever schema the question is asked in, and may
be a few seconds old in another process than the one that changed them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from kernel.schema import PUBLIC, current_schema, in_schema
from tenants.cache import Remembered
from tenants.models import Domain, Tenant
from tenants.rules import WITH_LETTERBOX, TenantKind, TenantState, normal_host, slug_in


class NotInATenant(RuntimeError):
    """Somebody asked for the tenant in the public schema: always a bug."""


@dataclass(frozen=True, kw_only=True)
class TenantInfo:
    """What others need to know of a tenant; remembered, so it may be a moment old."""

    id: UUID  # of the tenant and of its organisation
    schema_name: str
    slug: str
    kind: TenantKind
    name: str
    currency: str
    zone: str  # IANA, e.g. "Asia/Shanghai"
    locale: str
    state: TenantState

    @property
    def is_active(self) -> bool:
        return self.state == TenantState.ACTIVE

    @property
    def host(self) -> str:
        """Its address under our zone; for links, never taken from a request."""
        return f"{self.slug}.{settings.BASE_DOMAIN}"


_by_key: Remembered[TenantInfo] = Remembered()


def forget_tenants() -> None:
    """Ask the database again from now on; every command that changes a tenant calls it."""
    _by_key.forget()


def current_tenant() -> TenantInfo:
    """The tenant whose schema we are in. Raises NotInATenant in the public schema."""
    tenant = tenant_of_schema(current_schema())
    if tenant is None:
        raise NotInATenant(f"we are in {current_schema()}")
    return tenant


def tenant_of_schema(schema: str) -> TenantInfo | None:
    """The tenant of a schema in whatever state, or None."""
    return _remembered(f"schema:{schema}", schema_name=schema)


def tenant(tenant_id: UUID) -> TenantInfo | None:
    """The tenant of an organisation in whatever state, or None if it has none here."""
    return _remembered(f"id:{tenant_id}", id=tenant_id)


def tenant_called(slug: str) -> TenantInfo | None:
    """The tenant with an address under our zone, in whatever state, or None."""
    return _find(slug=slug)


def schema_of(organisation_id: UUID) -> str | None:
    """The schema to post to, or None for an organisation without a tenant on this site.

    A suspended tenant still has one: what is posted waits until it comes back.
    """
    found = tenant(organisation_id)
    return found.schema_name if found and found.state in WITH_LETTERBOX else None


def schemas_of(organisation_ids: Iterable[UUID]) -> dict[UUID, str]:
    """The same for many, in one statement; those without a tenant are left out."""
    with in_schema(PUBLIC):
        rows = Tenant.objects.filter(id__in=set(organisation_ids), state__in=WITH_LETTERBOX)
        return dict(rows.values_list("id", "schema_name"))


def active_tenants() -> list[TenantInfo]:
    """All tenants at work, oldest first."""
    with in_schema(PUBLIC):
        rows = Tenant.objects.filter(state=TenantState.ACTIVE).order_by("schema_name")
        return [_info(row) for row in rows]


def all_tenants() -> QuerySet[Tenant]:
    """All tenants in whatever state, as rows; for the platform's own people only."""
    return Tenant.objects.all()


def is_at_work(schema: str) -> bool:
    """Whether a schema belongs to an active tenant."""
    found = tenant_of_schema(schema)
    return found is not None and found.is_active


def tenant_at(host: str) -> TenantInfo | None:
    """The active tenant that answers at a Host header, or None. Case and port do not matter."""
    name = normal_host(host)
    if name is None:
        return None
    found = _by_key.get(f"host:{name}", lambda: _find_at(name))
    return found if found and found.is_active else None


def _find_at(host: str) -> TenantInfo | None:
    slug = slug_in(host, settings.BASE_DOMAIN)
    if slug:
        return _find(slug=slug)
    with in_schema(PUBLIC):
        proved = Domain.objects.filter(domain=host, verified_at__isnull=False)
        domain = proved.select_related("tenant").first()
        return _info(domain.tenant) if domain else None


def _remembered(key: str, **by: Any) -> TenantInfo | None:
    return _by_key.get(key, lambda: _find(**by))


def _find(**by: Any) -> TenantInfo | None:
    with in_schema(PUBLIC):
        row = Tenant.objects.filter(**by).first()
        return _info(row) if row else None


def _info(row: Tenant) -> TenantInfo:
    return TenantInfo(
        id=row.id,
        schema_name=row.schema_name,
        slug=row.slug,
        kind=TenantKind(row.kind),
        name=row.name,
        currency=row.currency,
        zone=row.zone,
        locale=row.locale,
        state=TenantState(row.state),
    )
