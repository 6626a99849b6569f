"""Who is behind a request, in which schema it works, and what it may do there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from allauth.headless.internal.sessionkit import authenticate_by_x_session_token
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import CharField, Exists, ExpressionWrapper, F, Func, OuterRef, Q
from django.http import HttpRequest

from kernel import clock
from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.errors import TenantNotOpen, TokenRefused
from shared_apps.identity.models import ApiToken, Membership, Role, User
from shared_apps.identity.rules import (
    SECRET_PREFIX,
    Standing,
    effective_permissions,
    hash_of,
    patterns_of,
    preferred_language,
)
from tenants.queries import TenantInfo, tenant

PARTNER_HEADER = "X-Tierline-Partner"  # which of one's customers to act for, by partner id


@dataclass(frozen=True, kw_only=True)
class Entrance:
    """How a request came in: who asks, in which schema, and by which membership."""

    actor: Actor
    schema: str
    membership_id: UUID | None = None
    lacks_second_factor: bool = False  # the permissions come once there is one


def actor_of(request: HttpRequest) -> Actor:
    """Who is behind a request, by bearer token or session; asked once per request.

    A token counts at its own tenant's host and at the platform's hosts. A session counts at
    the host it was made at, and only with an active membership there; without one the actor
    is nobody with no permissions. Raises TokenRefused (HTTP 401) and TenantNotOpen.
    """
    return entrance_of(request).actor


def schema_of_request(request: HttpRequest) -> str:
    """The schema a request works in: the host's tenant, else the token's, else public."""
    return entrance_of(request).schema


def entrance_of(request: HttpRequest) -> Entrance:
    found: Entrance | None = request.__dict__.get("_entrance")
    if found is None:
        with in_schema(PUBLIC):
            found = _enter(request, getattr(request, "tenant", None))
        request.__dict__["_entrance"] = found
    return found


def _enter(request: HttpRequest, host: TenantInfo | None) -> Entrance:
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme:
        if scheme.lower() != "bearer":
            raise TokenRefused()
        return _by_token(request, secret.strip(), host)
    return _by_session(request, host)


# --- By token ---------------------------------------------------------------------------------


def _by_token(request: HttpRequest, secret: str, host: TenantInfo | None) -> Entrance:
    token = _token(secret)
    if token is None or (host and host.id != token.membership.organisation_id):
        raise TokenRefused()
    membership = token.membership
    home = _open_tenant(membership.organisation_id)
    token.note_use(clock.now())
    actor = _actor(membership, own_patterns=token.own_patterns, scopes=token.scopes)
    return Entrance(
        actor=replace(
            actor,
            name=f"{actor.name} ({token.name})",
            language=preferred_language(request.headers.get("Accept-Language")) or actor.language,
            token_id=token.id,
        ),
        schema=home.schema_name if home else PUBLIC,
        membership_id=membership.id,
    )


def _token(secret: str) -> Any:
    """The live token with this secret, with all that decides what it may do: one query."""
    if not secret.startswith(SECRET_PREFIX):
        return None
    now = clock.now()
    return (
        ApiToken.objects.select_related("membership__user")
        .annotate(own_patterns=_own_patterns("membership__"))
        .filter(Q(expires_at=None) | Q(expires_at__gt=now), revoked_at=None)
        .filter(membership__is_active=True, membership__user__is_active=True)
        .filter(sha256=hash_of(secret))
        .first()
    )


def _open_tenant(organisation_id: UUID | None) -> TenantInfo | None:
    """The tenant to work in, None for the platform's own people."""
    if organisation_id is None:
        return None
    found = tenant(organisation_id)
    if found is None or not found.is_active:
        raise TenantNotOpen()
    return found


# --- By session -------------------------------------------------------------------------------


def _by_session(request: HttpRequest, host: TenantInfo | None) -> Entrance:
    schema = host.schema_name if host else PUBLIC
    user = _person(request)
    language = preferred_language(request.headers.get("Accept-Language"))
    if user is None:
        return Entrance(actor=Actor(name="nobody", language=language or "en"), schema=schema)
    membership = _place_of(user, host, for_partner=request.headers.get(PARTNER_HEADER))
    if membership is None:
        stranger = Actor(name=user.name, user_id=user.id, language=user.language)
        return Entrance(actor=stranger, schema=schema)
    actor = _actor(membership, own_patterns=membership.own_patterns)
    lacks = needs_second_factor(membership) and not membership.has_second_factor
    return Entrance(
        actor=replace(actor, permissions=frozenset()) if lacks else actor,
        schema=schema,
        membership_id=membership.id,
        lacks_second_factor=lacks,
    )


def _person(request: HttpRequest) -> User | None:
    session_token = request.headers.get("X-Session-Token")
    if session_token is not None:  # an app's session; as bound to its host as a browser's
        found = authenticate_by_x_session_token(session_token)
        return found[0] if found else None
    user = getattr(request, "user", None)  # lazy: this is where the session is read
    return user if user is not None and user.is_authenticated else None


def _place_of(user: User, host: TenantInfo | None, *, for_partner: str | None) -> Any:
    """The membership a person at this host acts under, or None.

    People who work for several customers of one seller say for which; else the organisation's
    own place goes before that of its customers, the oldest first.
    """
    places = (
        Membership.objects.select_related("user")
        .annotate(own_patterns=_own_patterns(""), has_second_factor=_has_second_factor())
        .filter(user=user, organisation_id=host.id if host else None, is_active=True)
        .order_by(F("partner_id").asc(nulls_first=True), "id")
    )
    return next(
        (row for row in places if for_partner is None or str(row.partner_id) == for_partner), None
    )


def needs_second_factor(membership: Membership) -> bool:
    """Owners and the platform's operators, unless the site is one for trying things out."""
    powerful = "owner" in membership.roles or membership.standing is Standing.OPERATOR
    return settings.SECOND_FACTOR_REQUIRED and powerful


def actor_of_member(membership_id: UUID) -> Actor:
    """The actor a member is when signed in; for work done later on a person's behalf.

    Raises NotFound for a membership that is not active any more.
    """
    with in_schema(PUBLIC):
        places = Membership.objects.select_related("user").annotate(own_patterns=_own_patterns(""))
        row = places.filter(pk=membership_id, is_active=True, user__is_active=True).first()
    if row is None:
        raise NotFound(what="Member", key=membership_id)
    return _actor(row, own_patterns=row.own_patterns)


def _has_second_factor() -> Exists:
    factors = Authenticator.objects.filter(user=OuterRef("user"))
    return Exists(factors.exclude(type=Authenticator.Type.RECOVERY_CODES))


# --- What a membership allows -----------------------------------------------------------------


def _own_patterns(to: str) -> ArraySubquery:
    """The patterns of the organisation's own roles that a membership holds."""
    own = Role.objects.filter(organisation_id=OuterRef(f"{to}organisation_id"))
    codes = ExpressionWrapper(OuterRef(f"{to}roles"), output_field=ArrayField(CharField()))
    held = own.annotate(held=codes).filter(Q(held__contains=[F("code")]))
    return ArraySubquery(held.values(pattern=Func(F("permissions"), function="unnest")))


def _actor(
    membership: Membership, *, own_patterns: list[str] | None, scopes: list[str] | None = None
) -> Actor:
    user = membership.user
    return Actor(
        name=user.name,
        user_id=user.id,
        organisation_id=membership.organisation_id,
        partner_id=membership.partner_id,
        permissions=effective_permissions(
            [*patterns_of(membership.roles, {}), own_patterns or []],
            standing=membership.standing,
            scopes=scopes,
        ),
        scope=membership.reach,
        language=user.language,
    )
