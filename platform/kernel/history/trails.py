"""What has happened around one trade: the events of all records that belong to it.

An app says in its handlers module, which is always loaded, which of its records belong to a
trade, and which of its events the partner is told of anyway:

    trails.follow("SELECT id, order_key FROM sales_salesorder", public=[OrderPlaced, ...])
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

_subjects: list[str] = []
_public: set[str] = set()


@dataclass(frozen=True, kw_only=True)
class Happened:
    """One event of a record that belongs to a trade."""

    id: UUID
    order_key: UUID
    at: datetime
    name: str  # of the event
    actor: str
    subject_id: UUID
    facts: dict[str, Any]
    is_public: bool  # the partner is told of it anyway


def follow(subjects: str, *, public: Iterable[type] = ()) -> None:
    """Have an app's records followed; subjects selects (id, order_key) of all of them."""
    if subjects not in _subjects:
        _subjects.append(subjects)
    _public.update(event.__name__ for event in public)


def events_around(order_keys: Sequence[UUID], *, most: int = 200) -> dict[UUID, list[Happened]]:
    """By trade what has happened in these books, the latest last. One statement."""
    if not _subjects or not order_keys:
        return {}
    records = " UNION ALL ".join(
        f"SELECT * FROM ({each}) s (id, order_key) WHERE s.order_key = ANY(%s)"
        for each in _subjects
    )
    sql = f"""
        SELECT * FROM (
            SELECT e.id, r.order_key, e.created_at, e.name, e.actor, e.subject_id,
                   e.payload - ARRAY['lines', 'moves', 'subject_id', 'partner_id', 'order_key'],
                   row_number() OVER (PARTITION BY r.order_key ORDER BY e.id DESC) AS place
            FROM ({records}) r JOIN history_entry e ON e.subject_id = r.id
        ) n WHERE place <= %s ORDER BY id
    """
    keys = list(order_keys)
    found: dict[UUID, list[Happened]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(sql, [*([keys] * len(_subjects)), most])
        for key, order_key, at, name, actor, subject_id, facts, _ in cursor.fetchall():
            found[order_key].append(
                Happened(
                    id=key,
                    order_key=order_key,
                    at=at,
                    name=name,
                    actor=actor,
                    subject_id=subject_id,
                    facts=_plain(facts),
                    is_public=name in _public,
                )
            )
    return found


def _plain(facts: Any) -> dict[str, Any]:
    read: dict[str, Any] = orjson.loads(facts) if isinstance(facts, str) else facts
    return read
