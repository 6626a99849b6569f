"""Who is behind a request, in which schema it works, and what it may do there."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any, cast
from urllib.parse import urlsplit
from uuid import UUID

from allauth.account.adapter import get_adapter
from allauth.headless.internal.sessionkit import authenticate_by_x_session_token
from django.conf import settings
from django.http import HttpRequest

from kernel import clock
from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.errors import ForeignOrigin, TenantNotOpen, TokenRefused
from shared_apps.identity.models import ApiToken, Membership, Session, User
from shared_apps.identity.queries.standing import Held, held_by, places_at, token_with
from shared_apps.identity.rules import (
    GUEST_OF,
    SECRET_PREFIX,
    Standing,
    hash_of,
    preferred_language,
)
from tenants.queries import TenantInfo, tenant
from tenants.rules import normal_host

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
    """Who makes this request, and where; found once for each request."""
    found: Entrance | None = request.__dict__.get("_entrance")
    if found is None:
        with in_schema(PUBLIC):
            found = _enter(request, getattr(request, "tenant", None))
        request.__dict__["_entrance"] = found
    return found


def address_of(request: HttpRequest) -> str:
    """The internet address of whoever asks, seen past our own proxies (TRUSTED_PROXIES)."""
    return str(get_adapter().get_client_ip(request))


def actor_of_member(membership_id: UUID) -> Actor:
    """The actor a member is when signed in; for work done later on a person's behalf.

    Raises NotFound for a membership that is not active any more.
    """
    with in_schema(PUBLIC):
        held = held_by(membership_id)
    if held is None:
        raise NotFound(what="Member", key=membership_id)
    return held.actor()


def _enter(request: HttpRequest, host: TenantInfo | None) -> Entrance:
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if not scheme:
        return _by_session(request, host)
    if scheme.lower() != "bearer":
        raise TokenRefused()
    return _by_token(request, secret.strip(), host)


# --- By token ---------------------------------------------------------------------------------


def _by_token(request: HttpRequest, secret: str, host: TenantInfo | None) -> Entrance:
    now = clock.now()
    ours = secret.startswith(SECRET_PREFIX)
    token = token_with(hash_of(secret), now=now) if ours else None
    if token is None or (host and host.id != token.held.membership.organisation_id):
        raise TokenRefused()
    home = _open_tenant(token.held.membership.organisation_id)
    ApiToken(id=token.token_id, last_used_at=token.last_used_at).note_use(now)
    actor = token.held.actor(scopes=token.scopes)
    return Entrance(
        actor=replace(
            actor,
            name=f"{actor.name} ({token.name})",
            language=preferred_language(request.headers.get("Accept-Language")) or actor.language,
            token_id=token.token_id,
        ),
        schema=home.schema_name if home else PUBLIC,
        membership_id=token.held.membership.id,
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
    signed_in = _signed_in(request)
    if signed_in is None:
        language = preferred_language(request.headers.get("Accept-Language"))
        return Entrance(actor=Actor(name="nobody", language=language or "en"), schema=schema)
    user, session = signed_in
    held = _place_of(
        user,
        host,
        for_partner=request.headers.get(PARTNER_HEADER),
        guest_of=session.get(GUEST_OF),
    )
    if held is None:
        stranger = Actor(name=user.name, user_id=user.id, language=user.language)
        return Entrance(actor=stranger, schema=schema)
    actor = held.actor()
    lacks = needs_second_factor(held.membership) and not held.has_second_factor
    return Entrance(
        actor=replace(actor, permissions=frozenset()) if lacks else actor,
        schema=schema,
        membership_id=held.membership.id,
        lacks_second_factor=lacks,
    )


def _signed_in(request: HttpRequest) -> tuple[User, Any] | None:
    """The person of a session, and the session."""
    session_token = request.headers.get("X-Session-Token")
    if session_token is not None:  # an app's session; as bound to its host as a browser's
        found = authenticate_by_x_session_token(session_token)
        if not found:
            return None
        user, session = found
    else:
        user = getattr(request, "user", None)  # lazy: this is where the session is read
        if user is None or not user.is_authenticated:
            return None
        _require_own_page(request)
        session = request.session
    _note_use(request, session)
    return cast(User, user), session


def _require_own_page(request: HttpRequest) -> None:
    """A cookie is sent by whatever page asks; only our own pages may use it.

    Another site's page cannot send us JSON without our leave, which nobody gets; this holds
    even where a browser errs, and between the hosts of tenants, which are one site to it.
    """
    origin = request.headers.get("Origin")
    if origin is not None:
        host = urlsplit(origin).hostname
        if host is None or host != normal_host(request.headers.get("Host", "")):
            raise ForeignOrigin()


def _note_use(request: HttpRequest, session: Any) -> None:
    request.session_key = session.session_key  # type: ignore[attr-defined]
    Session.note_use(
        session.session_key,
        seen_at=getattr(session, "seen_at", None),
        now=clock.now(),
        address=address_of(request),
        user_agent=request.headers.get("User-Agent", ""),
    )


def _place_of(
    user: User,
    host: TenantInfo | None,
    *,
    for_partner: str | None,
    guest_of: Collection[str] | None,
) -> Held | None:
    """The membership a person at this host acts under, or None.

    People who work for several customers of one seller say for which; else the organisation's
    own place goes before that of its customers. A session that a mall ticket made is the
    guest's alone: it opens no other place, of whatever rights, that its person has here.
    """
    places = places_at(user.id, host.id if host else None)
    wanted = [
        held
        for held in places
        if (for_partner is None or str(held.membership.partner_id) == for_partner)
        and (guest_of is None or str(held.membership.partner_id) in guest_of)
    ]
    return wanted[0] if wanted else None


def needs_second_factor(membership: Membership) -> bool:
    """Owners and the platform's operators, unless the site is one for trying things out."""
    powerful = "owner" in membership.roles or membership.standing is Standing.OPERATOR
    return settings.SECOND_FACTOR_REQUIRED and powerful
