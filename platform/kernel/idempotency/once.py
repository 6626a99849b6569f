"""Acting once for each key, however often it is asked.

The note of what was done is written in the transaction that does it, so the two are there
together or not at all. A refusal leaves no note: asking again is asking anew.
"""

from __future__ import annotations

import hashlib
from typing import Any

import orjson
import uuid6
from django.db import connection
from psycopg.types.json import Jsonb

from kernel.actor import Actor
from kernel.idempotency.errors import BadKey, InFlight, KeyReused

# The lock is let go with the transaction; the note is read in the same round trip.
_BEGIN = """
    SELECT pg_try_advisory_xact_lock(hashtextextended(%s || current_schema() || %s || %s, 0)),
           r.operation, r.fingerprint, r.outcome
    FROM (SELECT 1) AS one
    LEFT JOIN idempotency_request r ON r.actor = %s AND r.key = %s
"""
_NOTE = """
    INSERT INTO idempotency_request (id, created_at, actor, key, operation, fingerprint, outcome)
    VALUES (%s, now(), %s, %s, %s, %s, %s)
"""


def fingerprint(operation: str, arguments: Any) -> str:
    """What was asked, in 64 characters."""
    text = orjson.dumps([operation, arguments], default=str, option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(text).hexdigest()


def earlier_outcome(*, actor: Actor, key: str, operation: str, print_: str) -> Any | None:
    """The outcome of the same request, or None when it has not been carried out yet.

    Locks the key for the rest of the transaction. Raises KeyReused, InFlight, BadKey.
    """
    if not 1 <= len(key) <= 255 or not key.isprintable():
        raise BadKey
    who = _who(actor)
    with connection.cursor() as cursor:
        cursor.execute(_BEGIN, ["once:", who, key, who, key])
        [ours, known, asked, outcome] = cursor.fetchone()
    if not ours:
        raise InFlight(key=key)
    if known is None:
        return None
    if (known, asked) != (operation, print_):
        raise KeyReused(key=key)
    return outcome if not isinstance(outcome, str) else orjson.loads(outcome)


def note_outcome(*, actor: Actor, key: str, operation: str, print_: str, outcome: Any) -> None:
    """Remember what was done, in the transaction that did it."""
    with connection.cursor() as cursor:
        cursor.execute(_NOTE, [uuid6.uuid7(), _who(actor), key, operation, print_, Jsonb(outcome)])


def _who(actor: Actor) -> str:
    return str(actor.user_id or actor.token_id or actor.name)[:100]
