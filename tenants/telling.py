"""Telling the tenants of several organisations what has happened."""

from __future__ import annotations

from uuid import UUID

from kernel.actor import Actor
from kernel.events.bus import Event, emit, post
from kernel.live import touch
from kernel.schema import current_schema
from tenants.queries import schema_of


def tell(event: Event, *, organisation_ids: set[UUID], actor: Actor) -> None:
    """Promise an event to the tenants these organisations have on this site.

    The one we are in also notes it in its history; the others' handlers hear it.
    """
    for schema in filter(None, map(schema_of, organisation_ids)):
        touch(("network",), schema=schema)  # both sides' screens follow links and grants
        if schema == current_schema():
            emit(event, actor=actor)
        else:
            post(event, schema=schema)
