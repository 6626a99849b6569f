"""Commands for domains of a tenant's own: claimed, proved by a TXT record, given up (T12).

Nobody reaches a tenant by a domain that is only claimed. Whoever looks at the DNS (a job,
outside any transaction) reports what it found to record_proof(); a domain whose proof has
gone is closed again.
"""

from __future__ import annotations

import ipaddress
import secrets
from collections.abc import Collection
from uuid import UUID

from django.conf import settings
from django.db import transaction

from kernel.actor import Actor
from kernel.clock import now
from kernel.db import refusing
from kernel.errors import NotFound, WrongState
from kernel.schema import PUBLIC, in_schema
from tenants.errors import BadHost, HostNotProved, HostTaken
from tenants.models import Domain, Tenant
from tenants.queries import forget_tenants
from tenants.rules import TenantState, normal_host

RECORD = "_tierline"


def proof_record(domain: Domain) -> tuple[str, str]:
    """Where the tenant publishes its proof, and what: name and text of a TXT record."""
    return f"{RECORD}.{domain.domain}", f"tierline={domain.proof}"


def claim_domain(*, tenant_id: UUID, host: str, actor: Actor) -> Domain:
    """Announce a domain; it serves nobody until it is proved. Repeating changes nothing.

    Raises BadHost for what is no name of somebody's own, HostTaken when another tenant has
    proved it, WrongState for an archived tenant, whose domains are free. A claim without proof
    keeps nobody else from claiming.
    """
    name = _own_host(host)
    with in_schema(PUBLIC), transaction.atomic():
        _require_kept(tenant_id)
        known = Domain.objects.select_for_update().filter(domain=name).first()
        if known and known.tenant_id == tenant_id:
            return known
        if known and known.verified_at:
            raise HostTaken(host=name)
        if known:
            known.delete()
        with refusing(tenants_domain_domain_key=HostTaken(host=name)):
            return Domain.objects.create(
                tenant_id=tenant_id, domain=name, proof=secrets.token_urlsafe(24)
            )


def record_proof(*, tenant_id: UUID, host: str, texts: Collection[str], actor: Actor) -> Domain:
    """Open or close a domain by what its DNS says; texts are the TXT records that were found.

    Raises HostNotProved when the proof is not among them; the domain is closed then.
    """
    with in_schema(PUBLIC), transaction.atomic():
        # Locked: given up at this moment, it must not come back with what we save.
        domain = _domain(tenant_id, host, lock=True)
        at, record = proof_record(domain)
        proved = any(secrets.compare_digest(text.encode(), record.encode()) for text in texts)
        if proved != bool(domain.verified_at):
            domain.verified_at = now() if proved else None
            domain.save(update_fields=["verified_at"])
    forget_tenants()
    if not proved:
        raise HostNotProved(host=domain.domain, record=record, at=at)
    return domain


def give_up_domain(*, tenant_id: UUID, host: str, actor: Actor) -> None:
    """Forget a domain of a tenant."""
    with in_schema(PUBLIC):
        _domain(tenant_id, host).delete()
    forget_tenants()


def _domain(tenant_id: UUID, host: str, *, lock: bool = False) -> Domain:
    rows = Domain.objects.select_for_update() if lock else Domain.objects.all()
    found = rows.filter(tenant_id=tenant_id, domain=normal_host(host) or "").first()
    if found is None:
        raise NotFound(what="Domain", key=host)
    return found


def _require_kept(tenant_id: UUID) -> None:
    """Locked: archived at this moment, it must not keep what we are about to write."""
    tenant = Tenant.objects.select_for_update(no_key=True).filter(pk=tenant_id).first()
    if tenant is None:
        raise NotFound(what="Tenant", key=tenant_id)
    if tenant.state == TenantState.ARCHIVED:
        raise WrongState(subject=f"Tenant {tenant.slug}", state=tenant.state, action="claim")


def _own_host(host: str) -> str:
    """A full name under somebody's own zone: not ours, no address, no single label."""
    name = normal_host(host)
    zones = (settings.BASE_DOMAIN, settings.PLATFORM_HOST, "localhost")
    is_ours = name is not None and any(f".{name}".endswith(f".{zone}") for zone in zones)
    if name is None or "." not in name or is_ours or _is_address(name):
        raise BadHost(host=host)
    return name


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return name.rsplit(".", 1)[-1].isdigit()
    return True
