"""Ending sessions, one's own only."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.events.bus import emit
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.errors import NeedsOwnSession
from shared_apps.identity.events import SessionsEnded
from shared_apps.identity.queries.sessions import own_sessions


@transaction.atomic
def end_session(*, session_id: UUID, actor: Actor) -> None:
    """Sign out one of one's own sessions, at whichever host; its next request is nobody's.

    session_id is the one it is shown by. Raises NotFound, NeedsOwnSession.
    """
    _require_session(actor)
    with in_schema(PUBLIC):
        ended, _ = own_sessions(actor).filter(public_id=session_id).delete()
    if not ended:
        raise NotFound(what="Session", key=session_id)
    _tell(ended, actor)


@transaction.atomic
def end_other_sessions(*, kept_id: UUID, actor: Actor) -> int:
    """Sign out everywhere but in one of one's own sessions; how many sessions that were.

    Raises NotFound, NeedsOwnSession.
    """
    _require_session(actor)
    with in_schema(PUBLIC):
        sessions = own_sessions(actor)
        if not sessions.filter(public_id=kept_id).exists():
            raise NotFound(what="Session", key=kept_id)
        ended, _ = sessions.exclude(public_id=kept_id).delete()
    if ended:
        _tell(ended, actor)
    return ended


def _require_session(actor: Actor) -> None:
    if actor.token_id is not None:
        raise NeedsOwnSession()


def _tell(ended: int, actor: Actor) -> None:
    if actor.user_id is not None:
        emit(SessionsEnded(subject_id=actor.user_id, sessions=ended), actor=actor)
