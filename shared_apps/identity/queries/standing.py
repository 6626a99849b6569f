"""What somebody may do where: the one statement behind every request.

Written in SQL and not by the ORM, which takes ten times as long to put it together as
PostgreSQL takes to answer it; every request of the API waits for it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from kernel.actor import Actor
from shared_apps.identity.models import Membership
from shared_apps.identity.rules import effective_permissions, patterns_of

_COLUMNS = """
    SELECT m.id, m.organisation_id, m.partner_id, m.roles, m.scope, u.id, u.name, u.language,
           ARRAY(SELECT unnest(r.permissions) FROM identity_role r
                 WHERE r.organisation_id = m.organisation_id AND r.code = ANY(m.roles))
"""
_IN_USE = """m.is_active AND u.is_active
      AND (m.home_id IS NULL OR EXISTS (
            SELECT FROM identity_membership h
            WHERE h.user_id = m.user_id AND h.organisation_id = m.home_id
              AND h.partner_id IS NULL AND h.is_active))
"""
_PLACES = f"""{_COLUMNS},
           EXISTS (SELECT FROM mfa_authenticator a
                   WHERE a.user_id = u.id AND a.type <> 'recovery_codes')
    FROM identity_membership m JOIN identity_user u ON u.id = m.user_id
    WHERE {_IN_USE}
"""
_OF_PERSON = f"""{_PLACES} AND m.user_id = %s AND m.organisation_id IS NOT DISTINCT FROM %s
    ORDER BY m.partner_id NULLS FIRST, m.id
"""
_OF_MEMBER = f"{_PLACES} AND m.id = %s"
_OF_TOKEN = f"""{_COLUMNS}, t.id, t.name, t.scopes, t.last_used_at
    FROM identity_apitoken t
    JOIN identity_membership m ON m.id = t.membership_id
    JOIN identity_user u ON u.id = m.user_id
    WHERE {_IN_USE} AND t.sha256 = %s AND t.revoked_at IS NULL
          AND (t.expires_at IS NULL OR t.expires_at > %s)
"""


@dataclass(frozen=True, kw_only=True)
class Held:
    """An active membership, with whatever its permissions follow from."""

    membership: Membership  # without its person
    user_id: UUID
    name: str
    language: str
    own_patterns: Sequence[str]  # of the organisation's own roles
    has_second_factor: bool = False

    def actor(self, *, scopes: Sequence[str] | None = None) -> Actor:
        """The actor this membership makes, narrowed to a token's scopes."""
        membership = self.membership
        return Actor(
            name=self.name,
            user_id=self.user_id,
            organisation_id=membership.organisation_id,
            partner_id=membership.partner_id,
            permissions=effective_permissions(
                [*patterns_of(membership.roles, {}), self.own_patterns],
                standing=membership.standing,
                scopes=scopes,
            ),
            scope=membership.reach,
            language=self.language,
        )


@dataclass(frozen=True, kw_only=True)
class TokenFound:
    """A live access token and what its membership holds."""

    token_id: UUID
    name: str
    scopes: Sequence[str]
    last_used_at: datetime | None
    held: Held


def token_with(sha256: str, *, now: datetime) -> TokenFound | None:
    """The live token with this hash."""
    rows = _rows(_OF_TOKEN, sha256, now)
    if not rows:
        return None
    token_id, name, scopes, last_used_at = rows[0][9:]
    return TokenFound(
        token_id=token_id,
        name=name,
        scopes=scopes,
        last_used_at=last_used_at,
        held=_held(rows[0]),
    )


def places_at(user_id: UUID, organisation_id: UUID | None) -> list[Held]:
    """A person's memberships in one organisation, or on the platform: the own place first,

    then the customers the person acts for, the oldest first.
    """
    return [_held(row, row[9]) for row in _rows(_OF_PERSON, user_id, organisation_id)]


def held_by(membership_id: UUID) -> Held | None:
    """What an active membership holds, or None."""
    return next((_held(row, row[9]) for row in _rows(_OF_MEMBER, membership_id)), None)


def _rows(sql: str, *values: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def _held(row: tuple[Any, ...], has_second_factor: bool = False) -> Held:
    membership_id, organisation_id, partner_id, roles, scope, user_id, name, language, own = row[:9]
    return Held(
        membership=Membership(
            id=membership_id,
            user_id=user_id,
            organisation_id=organisation_id,
            partner_id=partner_id,
            roles=roles,
            scope=json.loads(scope) if isinstance(scope, str) else scope,
        ),
        user_id=user_id,
        name=name,
        language=language,
        own_patterns=own,
        has_second_factor=has_second_factor,
    )
