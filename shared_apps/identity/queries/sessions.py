"""Where somebody is signed in, at all of our hosts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F, QuerySet

from kernel import clock
from kernel.actor import Actor
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.models import Session
from shared_apps.identity.rules import device_of
from tenants.queries import tenant

SHOWN = 100


@dataclass(frozen=True, kw_only=True)
class SignedIn:
    """One session of a person."""

    id: UUID
    device: str
    user_agent: str
    address: str | None
    host: str  # "" for the platform
    signed_in_at: datetime
    seen_at: datetime | None
    is_current: bool


def own_sessions(actor: Actor) -> QuerySet[Session]:
    """A person's living sessions. None for an access token: it is no sign-in (ORG-01)."""
    if actor.user_id is None or actor.token_id is not None:
        return Session.objects.none()
    return Session.objects.filter(user_id=actor.user_id, expire_date__gt=clock.now())


def sessions_of(actor: Actor, *, current: str | None) -> list[SignedIn]:
    """Where a person is signed in, the last used first; current is the key of this session."""
    with in_schema(PUBLIC):
        newest = F("seen_at").desc(nulls_last=True)
        rows = list(own_sessions(actor).order_by(newest, "-signed_in_at")[:SHOWN])
        return [_signed_in(row, current) for row in rows]


def _signed_in(row: Session, current: str | None) -> SignedIn:
    home = tenant(row.organisation_id) if row.organisation_id else None
    return SignedIn(
        id=row.public_id,
        device=device_of(row.user_agent),
        user_agent=row.user_agent,
        address=row.address,
        host=home.host if home else "",
        signed_in_at=row.signed_in_at,
        seen_at=row.seen_at,
        is_current=row.session_key == current,
    )
