"""What happened to the people of an organisation."""

from dataclasses import dataclass
from uuid import UUID

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class MemberJoined(Event):
    """subject_id: the membership."""

    user_id: UUID
    organisation_id: UUID | None
    partner_id: UUID | None
    email: str
    roles: list[str]


@dataclass(frozen=True, kw_only=True)
class MemberChanged(Event):
    """subject_id: the membership; what it holds from now on."""

    roles: list[str]
    scope: dict[str, list[str] | None]


@dataclass(frozen=True, kw_only=True)
class MemberLeft(Event):
    """subject_id: the membership. Sessions and tokens have ended."""

    user_id: UUID
    sessions: int
    tokens: int


@dataclass(frozen=True, kw_only=True)
class SessionsEnded(Event):
    """subject_id: the person, who has signed out some of their own sessions."""

    sessions: int


@dataclass(frozen=True, kw_only=True)
class RoleDefined(Event):
    """subject_id: the role."""

    code: str
    permissions: list[str]


@dataclass(frozen=True, kw_only=True)
class TokenCreated(Event):
    """subject_id: the token."""

    name: str
    prefix: str
    scopes: list[str]


@dataclass(frozen=True, kw_only=True)
class TokenRevoked(Event):
    """subject_id: the token."""

    name: str
    prefix: str
