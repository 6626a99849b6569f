"""Whose turn it is: tenants take turns, however much one of them has waiting.

Each try is counted, and committed, before it begins. So what brings down the worker, or
PostgreSQL itself, is known by the tries that nobody has spoken of since.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from kernel import clock
from kernel.events.models import MAX_ATTEMPTS, Delivery

CALLED_FOR = timedelta(seconds=5)  # for whoever was called to lock it, before another is called
CLOCKS_DIFFER = timedelta(milliseconds=250)  # between two hosts, at most

_DUE = f"""
    SELECT id FROM events_delivery
    WHERE schema {{side}} %(last)s AND due_at <= %(now)s AND attempts < {MAX_ATTEMPTS}
    ORDER BY schema, due_at LIMIT 1 FOR UPDATE SKIP LOCKED
"""
_NEXT = f"coalesce(({_DUE.format(side='>')}), ({_DUE.format(side='<=')}))"
_THIS = f"""(
    SELECT id FROM events_delivery WHERE id = %(id)s AND attempts < {MAX_ATTEMPTS}
    FOR UPDATE SKIP LOCKED
)"""
_CALL = (
    "UPDATE events_delivery SET begun = begun + 1, due_at = %(until)s WHERE id = {which} "
    "RETURNING *"
)
# Whoever is called after us has counted on.
_TAKE = "DELETE FROM events_delivery WHERE id = %s AND begun = %s"


class _Round:
    """Where this process is on its way round the tenants. Threads share it; no harm if two
    serve the same one."""

    last = ""


def call_next() -> Delivery | None:
    """The oldest delivery that is due of the next tenant in turn; in the public schema.

    Those being run at this moment are passed over. None when nothing is due.
    """
    called = _call(_NEXT, last=_Round.last, now=clock.now() + CLOCKS_DIFFER)
    if called is not None:
        _Round.last = called.schema
    return called


def call(delivery_id: UUID) -> Delivery | None:
    """A certain one, due or not; None when it is done, being run, or given up."""
    return _call(_THIS, id=delivery_id)


def take(delivery: Delivery) -> bool:
    """Delete what was called, in the transaction that does it; False if it is another's now."""
    with connection.cursor() as cursor:  # the ORM would read it once more
        cursor.execute(_TAKE, [delivery.pk, delivery.begun])
        return bool(cursor.rowcount)


def keep(delivery: Delivery, until: datetime) -> bool:
    """Call nobody else for it until then, committed at once; False if it is another's now."""
    ours = Delivery.objects.filter(pk=delivery.pk, begun=delivery.begun)
    return bool(ours.update(due_at=until))


def anything_due() -> bool:
    due = Delivery.objects.filter(due_at__lte=clock.now(), attempts__lt=MAX_ATTEMPTS)
    return due.exists()


def _call(which: str, **values: Any) -> Delivery | None:
    values["until"] = clock.now() + CALLED_FOR
    return next(iter(Delivery.objects.raw(_CALL.format(which=which), values)), None)
