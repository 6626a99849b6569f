"""Tenants come, rest and go."""

from __future__ import annotations

from uuid import UUID
from zoneinfo import available_timezones

import uuid6
from django.db import IntegrityError, connection, transaction

from kernel.actor import Actor
from kernel.clock import now
from kernel.errors import NotFound
from kernel.events import relay
from kernel.events.bus import Event, emit
from kernel.money import CURRENCIES
from kernel.reasons import one_of
from kernel.schema import PUBLIC, in_schema
from kernel.words import Phrase
from tenants.errors import BadSetting, BadSlug, SlugTaken, TenantStillOpen
from tenants.events import TenantResumed, TenantSuspended
from tenants.models import Domain, RetiredSlug, Tenant
from tenants.provisioning import advance
from tenants.queries import forget_tenants
from tenants.rules import TenantKind, TenantState, display_name, is_slug, schema_for


def provision_tenant(
    *,
    slug: str,
    name: str,
    kind: TenantKind | str,
    currency: str,
    zone: str,
    locale: str,
    actor: Actor,
    organisation_id: UUID | None = None,
    is_canary: bool = False,
) -> Tenant:
    """Set up a tenant by configuration alone, and let it in (TEN-01).

    slug             its address under our zone; never given to another tenant
    zone             IANA name of its time zone
    organisation_id  of the organisation it belongs to, which becomes the tenant's id

    Asked again for the same slug and organisation it goes on where it stopped, and changes
    nothing once the tenant is active. Without an organisation it goes on with an unfinished
    tenant of the same slug, name and kind. Raises BadSlug, SlugTaken, BadSetting. Best called
    outside a transaction: every step commits.
    """
    with in_schema(PUBLIC):
        tenant = _requested(
            Tenant(
                id=organisation_id or uuid6.uuid7(),
                slug=slug,
                name=_name(name),
                kind=_kind(kind),
                currency=_currency(currency),
                zone=_zone(zone),
                locale=locale,
                is_canary=is_canary,
            ),
            is_new_id=organisation_id is None,
        )
        tenant = advance(tenant, actor=actor)
    forget_tenants()
    return tenant


def resume_provisioning(*, tenant_id: UUID, actor: Actor) -> Tenant:
    """Go on with a tenant whose provisioning stopped, from the step that failed."""
    with in_schema(PUBLIC):
        tenant = advance(_tenant(tenant_id), actor=actor)
    forget_tenants()
    return tenant


def suspend_tenant(*, tenant_id: UUID, actor: Actor) -> Tenant:
    """Close the doors: hosts, jobs and tokens stop working; documents wait. Undone by resume."""
    return _change(tenant_id, TenantState.SUSPENDED, TenantSuspended(subject_id=tenant_id), actor)


def resume_tenant(*, tenant_id: UUID, actor: Actor) -> Tenant:
    """Open the doors of a suspended tenant again."""
    return _change(tenant_id, TenantState.ACTIVE, TenantResumed(subject_id=tenant_id), actor)


def archive_tenant(*, tenant_id: UUID, actor: Actor) -> Tenant:
    """Put a suspended (or never finished) tenant away for good; its address is never reused.

    Domains of its own are free: they are their owner's, who may prove them for another tenant.
    The schema stays, for the time the law asks for; partners keep their own copies of all
    documents anyway. What was promised to it is dropped. Raises TenantStillOpen for one that
    is at work, WrongState.
    """
    return _change(tenant_id, TenantState.ARCHIVED, None, actor)


def _change(tenant_id: UUID, state: TenantState, event: Event | None, actor: Actor) -> Tenant:
    with in_schema(PUBLIC), transaction.atomic():
        tenant = _tenant(tenant_id, lock=True)
        if state == TenantState.ARCHIVED and tenant.state == TenantState.ACTIVE:
            raise TenantStillOpen(slug=tenant.slug)
        tenant.go(state)
        _stamp(tenant)
        tenant.save()
        if state == TenantState.ARCHIVED:
            RetiredSlug.objects.get_or_create(slug=tenant.slug)
            Domain.objects.filter(tenant=tenant).delete()
            relay.abandon(tenant.schema_name)
        if event is not None:
            with in_schema(tenant.schema_name):
                emit(event, actor=actor)
        transaction.on_commit(forget_tenants)
    forget_tenants()
    return tenant


def _stamp(tenant: Tenant) -> None:
    if tenant.state == TenantState.ARCHIVED:
        tenant.archived_at = now()
    else:
        tenant.suspended_at = now() if tenant.state == TenantState.SUSPENDED else None


def _tenant(tenant_id: UUID, *, lock: bool = False) -> Tenant:
    rows = Tenant.objects.select_for_update() if lock else Tenant.objects.all()
    tenant = rows.filter(pk=tenant_id).first()
    if tenant is None:
        raise NotFound(what="Tenant", key=tenant_id)
    return tenant


def _requested(wanted: Tenant, *, is_new_id: bool) -> Tenant:
    """The row of a tenant, new or from an earlier attempt."""
    if not is_slug(wanted.slug):
        raise BadSlug(slug=wanted.slug)
    known = _known(wanted) or _new_row(wanted) or _known(wanted)
    if known is wanted:
        return known
    if (
        known is None
        or known.state == TenantState.ARCHIVED
        or not (known.id == wanted.id or (is_new_id and _is_unfinished(known, wanted)))
    ):
        raise SlugTaken(slug=wanted.slug)
    return known


def _known(wanted: Tenant) -> Tenant | None:
    return Tenant.objects.filter(slug=wanted.slug).first()


def _is_unfinished(known: Tenant, wanted: Tenant) -> bool:
    same = (known.name, known.kind) == (wanted.name, wanted.kind)
    return known.activated_at is None and same


def _new_row(wanted: Tenant) -> Tenant | None:
    """The new row, or None if another process has just made one of that slug or id."""
    if RetiredSlug.objects.filter(slug=wanted.slug).exists():
        raise SlugTaken(slug=wanted.slug)
    wanted.schema_name = schema_for(_next_number())
    try:
        with transaction.atomic():
            wanted.save(force_insert=True)
    except IntegrityError:
        return None
    return wanted


def _next_number() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('public.tenants_schema_number')")
        return int(cursor.fetchone()[0])


def _name(name: str) -> str:
    shown = display_name(name)
    if shown is None:
        reason = Phrase(
            "use 1 to 200 characters that can be printed", "请使用 1 到 200 个可显示的字符"
        )
        raise BadSetting(field="name", value=name, reason=reason)
    return shown


def _kind(kind: str) -> TenantKind:
    try:
        return TenantKind(kind)
    except ValueError:
        raise BadSetting(field="kind", value=kind, reason=one_of(TenantKind)) from None


def _currency(code: str) -> str:
    if code not in CURRENCIES:
        reason = Phrase("use a code of ISO 4217, such as CNY", "请使用 ISO 4217 代码，例如 CNY")
        raise BadSetting(field="currency", value=code, reason=reason)
    return code


def _zone(name: str) -> str:
    if name not in available_timezones():
        reason = Phrase(
            "use a name of the IANA time zone database, such as Asia/Shanghai",
            "请使用 IANA 时区名称，例如 Asia/Shanghai",
        )
        raise BadSetting(field="zone", value=name, reason=reason)
    return name
