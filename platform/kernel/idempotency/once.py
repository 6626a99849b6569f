"""Acting once for each key, however often it is asked.

The note of what was done is written in the transaction that does it, so the two are there
together or not at all. A refusal leaves no note: asking again is asking anew. Two statements
in all, whichever way it ends.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
import uuid6
from django.db import connection
from psycopg.types.json import Jsonb

from kernel.actor import Actor
from kernel.idempotency.errors import BadKey, InFlight, KeyReused
from kernel.idempotency.models import Request

# The lock is let go with the transaction; the note is read in the same round trip. What
# another request noted in that very moment may be overlooked here; then _NOTE meets it.
_BEGIN = """
    SELECT pg_try_advisory_xact_lock(hashtextextended(%s || current_schema() || %s || %s, 0)),
           r.operation, r.fingerprint, r.outcome
    FROM (SELECT 1) AS one
    LEFT JOIN idempotency_request r ON r.actor = %s AND r.key = %s
"""
_NOTE = """
    INSERT INTO idempotency_request (id, created_at, actor, key, operation, fingerprint, outcome)
    VALUES (%s, now(), %s, %s, %s, %s, %s)
    ON CONFLICT (actor, key) DO NOTHING
"""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """One thing somebody wants done once: who, by which key, what exactly."""

    who: str
    key: str
    operation: str
    fingerprint: str

    @classmethod
    def of(cls, actor: Actor, *, key: str, operation: str, arguments: Any) -> Wish:
        """Raises BadKey. arguments are what the operation is called with, as data."""
        if not 1 <= len(key) <= 255 or not key.isprintable() or key.isspace():
            raise BadKey(path=("idempotency_key",))
        # A person who acts for another customer, or through another token, is somebody else
        # or asks for something else.
        asked = [operation, actor.partner_id, arguments]
        return cls(
            who=_who(actor),
            key=key,
            operation=operation,
            fingerprint=hashlib.sha256(
                orjson.dumps(asked, default=str, option=orjson.OPT_SORT_KEYS)
            ).hexdigest(),
        )


def earlier_outcome(wish: Wish) -> Any | None:
    """The outcome of the same wish, or None when it has not been carried out yet.

    Locks the key for the rest of the transaction. Raises KeyReused, InFlight.
    """
    with connection.cursor() as cursor:
        cursor.execute(_BEGIN, ["once:", wish.who, wish.key, wish.who, wish.key])
        [is_ours, operation, fingerprint, outcome] = cursor.fetchone()
    if not is_ours:
        raise InFlight(key=wish.key)
    if operation is None:
        return None
    if (operation, fingerprint) != (wish.operation, wish.fingerprint):
        raise KeyReused(key=wish.key)
    return orjson.loads(outcome) if isinstance(outcome, str) else outcome


def note_outcome(wish: Wish, outcome: Any) -> None:
    """Remember what was done, in the transaction that did it. Raises InFlight."""
    given: list[Any] = [
        uuid6.uuid7(),
        wish.who,
        wish.key,
        wish.operation,
        wish.fingerprint,
        Jsonb(outcome),
    ]
    with connection.cursor() as cursor:
        cursor.execute(_NOTE, given)
        if cursor.rowcount == 0:
            raise InFlight(key=wish.key)


def _who(actor: Actor) -> str:
    known = [str(each) for each in (actor.user_id, actor.token_id) if each]
    return "/".join(known) or actor.name[:100]


def forget_before(instant: datetime, *, most: int) -> int:
    """Drop notes that are older, at most so many at a time; how many it were.

    Whoever repeats a request does so within days; a key that comes back later is a new one.
    """
    old = Request.objects.filter(created_at__lt=instant).order_by("created_at")
    return Request.objects.filter(pk__in=old.values("pk")[:most]).delete()[0]
