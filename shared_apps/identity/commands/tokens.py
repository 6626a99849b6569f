"""Keys for machines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.errors import BadValue, NotFound
from kernel.events.bus import emit
from kernel.reasons import PASSED
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.commands.roles import require_patterns
from shared_apps.identity.errors import NeedsOwnMembership
from shared_apps.identity.events import TokenCreated, TokenRevoked
from shared_apps.identity.models import ApiToken, Membership
from shared_apps.identity.queries import visible_tokens
from shared_apps.identity.rules import expand, hash_of, new_secret


@dataclass(frozen=True, kw_only=True)
class NewToken:
    """A token that has just been made, and its secret."""

    token: ApiToken
    secret: str  # shown once; only its hash is kept


@transaction.atomic
def create_token(
    *,
    name: str,
    scopes: Sequence[str],
    expires_at: datetime | None = None,
    membership_id: UUID | None = None,
    actor: Actor,
) -> NewToken:
    """A key to what one membership may do, narrowed to the scopes (permission patterns).

    The membership is the actor's own; the system, which has none, says for whom. A token never
    makes a token that could do more: the new scopes are narrowed to what the actor holds.
    """
    require_patterns(scopes)
    if expires_at is not None and expires_at <= clock.now():
        raise BadValue(field="expires_at", value=expires_at, reason=PASSED)
    secret = new_secret()
    with in_schema(PUBLIC):
        token = ApiToken.objects.create(
            membership=_membership(membership_id, actor),
            name=name,
            prefix=secret[:8],
            sha256=hash_of(secret),
            scopes=_narrowed(scopes, actor),
            expires_at=expires_at,
        )
    emit(
        TokenCreated(subject_id=token.id, name=name, prefix=token.prefix, scopes=token.scopes),
        actor=actor,
    )
    return NewToken(token=token, secret=secret)


def _narrowed(scopes: Sequence[str], actor: Actor) -> list[str]:
    if actor.token_id is None:
        return list(scopes)
    return sorted(expand(scopes) & actor.permissions)


def _membership(membership_id: UUID | None, actor: Actor) -> Membership:
    members = Membership.objects.filter(is_active=True)
    if actor.user_id is not None:
        members = members.filter(
            user=actor.user_id, organisation_id=actor.organisation_id, partner_id=actor.partner_id
        )
    elif membership_id is None:
        raise NeedsOwnMembership()
    if membership_id is not None:
        members = members.filter(pk=membership_id)
    found = members.first()
    if found is None:
        raise NotFound(what="Member", key=membership_id or actor.name)
    return found


@transaction.atomic
def revoke_token(*, token_id: UUID, actor: Actor) -> ApiToken:
    """End a token; the next request with it is refused. Harmless to repeat."""
    with in_schema(PUBLIC):
        tokens = ApiToken.objects if actor.user_id is None else visible_tokens(actor)
        token = tokens.filter(pk=token_id).first()
        if token is None:
            raise NotFound(what="Token", key=token_id)
        if token.revoked_at is not None:
            return token
        token.revoked_at = clock.now()
        token.save(update_fields=["revoked_at"])
    emit(TokenRevoked(subject_id=token.id, name=token.name, prefix=token.prefix), actor=actor)
    return token
