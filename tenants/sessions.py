"""Sessions of people: kept in the public schema, read from wherever the request is.

A tenant's role has no right to the table, so that no tenant can read another's sessions.
"""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from kernel.schema import PUBLIC, in_schema


class SessionStore(DatabaseStore):
    def exists(self, session_key: str) -> bool:
        with in_schema(PUBLIC):
            return super().exists(session_key)

    def save(self, must_create: bool = False) -> None:
        with in_schema(PUBLIC):
            super().save(must_create)

    def delete(self, session_key: str | None = None) -> None:
        with in_schema(PUBLIC):
            super().delete(session_key)

    def _get_session_from_db(self) -> Any:
        with in_schema(PUBLIC):
            return super()._get_session_from_db()

    @classmethod
    def clear_expired(cls) -> None:
        with in_schema(PUBLIC):
            super().clear_expired()
