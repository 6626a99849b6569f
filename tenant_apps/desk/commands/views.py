"""Keeping and throwing away views."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import orjson
from django.db import transaction

from kernel.actor import Actor
from kernel.errors import BadValue, NotFound
from kernel.fields import require_fits
from kernel.words import Phrase
from tenant_apps.desk.errors import TooManyViews, ViewTooLarge
from tenant_apps.desk.models import SavedView

STATE_MAX = 16_000  # bytes of JSON
VIEWS_MAX = 50  # of one person on one page


@transaction.atomic(savepoint=False)
def save_view(
    *, page: str, name: str, state: Mapping[str, Any], actor: Actor, is_shared: bool = False
) -> SavedView:
    """Keep a view of one's own under a name; one of the same name on the page is replaced.

    Raises BadValue, ViewTooLarge, TooManyViews.
    """
    require_fits(SavedView, page=page, name=name)
    for field, text in (("page", page), ("name", name)):
        if not text.strip():
            raise BadValue(
                field=field,
                value='""',
                reason=Phrase("give it a name", "请填写名称"),
                path=(field,),
            )
    if len(orjson.dumps(state)) > STATE_MAX:
        raise ViewTooLarge(most=STATE_MAX, path=("state",))
    owner_id = _person(actor)
    mine = SavedView.objects.filter(owner_id=owner_id, page=page)
    if mine.exclude(name=name).count() >= VIEWS_MAX:
        raise TooManyViews(most=VIEWS_MAX)
    view, _ = SavedView.objects.update_or_create(
        owner_id=owner_id,
        page=page,
        name=name,
        defaults={
            "owner_name": actor.name,
            "partner_id": actor.partner_id,
            "state": dict(state),
            "is_shared": is_shared,
        },
    )
    return view


@transaction.atomic(savepoint=False)
def delete_view(*, view_id: UUID, actor: Actor) -> None:
    """Throw a view of one's own away. Raises NotFound, also for a colleague's shared one."""
    gone, _ = SavedView.objects.filter(pk=view_id, owner_id=_person(actor)).delete()
    if not gone:
        raise NotFound(what="SavedView", key=view_id)


def _person(actor: Actor) -> UUID:
    if actor.user_id is None:
        raise NotFound(what="Person", key=actor.name)
    return actor.user_id
