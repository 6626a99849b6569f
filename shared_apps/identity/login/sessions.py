"""Sessions that exist only where they were made (T13, T14).

The place, a tenant's id or None for the platform's hosts, is part of every lookup: a session
key carried to another host finds nothing there, in a cookie as little as in a header.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db

from kernel import clock
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.models import Session

_place: ContextVar[UUID | None] = ContextVar("place of sessions", default=None)


@contextmanager
def sessions_at(place: UUID | None) -> Iterator[None]:
    """Let all sessions of this block be made at, and found at, one place."""
    before = _place.set(place)
    try:
        yield
    finally:
        _place.reset(before)


class SessionStore(db.SessionStore):
    """Django's, in the public schema whichever schema we are in, and bound to a place."""

    def __init__(self, session_key: str | None = None) -> None:
        super().__init__(session_key)
        self.place = _place.get()
        self.seen_at: datetime | None = None

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        row = cast(Session, super().create_model_instance(data))
        row.organisation_id = self.place
        row.user_id = UUID(data[SESSION_KEY]) if data.get(SESSION_KEY) else None
        return row

    def load(self) -> dict[str, Any]:
        with in_schema(PUBLIC):
            found = Session.objects.filter(session_key=self.session_key, organisation_id=self.place)
            row = found.filter(expire_date__gt=clock.now()).first()
        if row is None:
            self._session_key = None
            return {}
        self.seen_at = row.seen_at
        return self.decode(row.session_data)

    def exists(self, session_key: str | None) -> bool:
        with in_schema(PUBLIC):
            return Session.objects.filter(
                session_key=session_key, organisation_id=self.place
            ).exists()

    def save(self, must_create: bool = False) -> None:
        with in_schema(PUBLIC):
            super().save(must_create)

    @classmethod
    def clear_expired(cls) -> None:
        with in_schema(PUBLIC):
            super().clear_expired()

    def delete(self, session_key: str | None = None) -> None:
        key = session_key or self.session_key
        with in_schema(PUBLIC):
            Session.objects.filter(session_key=key, organisation_id=self.place).delete()
