"""Remembering how a person likes the product to look and behave."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson
from django.db import transaction

from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.errors import PreferencesTooLarge
from shared_apps.identity.models import Preferences, User
from shared_apps.identity.queries import Likes, preferences_of
from shared_apps.identity.rules import Density, Language, Theme

TABLES_MAX = 32_000  # bytes of JSON, all pages together


def set_preferences(
    *,
    actor: Actor,
    language: Language | None = None,
    theme: Theme | None = None,
    density: Density | None = None,
    keys_on: bool | None = None,
    tables: Mapping[str, Any] | None = None,
) -> Likes:
    """Change what is given of one's own preferences and keep the rest.

    tables  by page, what its table shall remember; None as a page's value forgets the page

    Raises PreferencesTooLarge.
    """
    with in_schema(PUBLIC), transaction.atomic():
        user = User.objects.filter(pk=actor.user_id).first() if actor.user_id else None
        if user is None:
            raise NotFound(what="Person", key=actor.user_id)
        if language is not None and language != user.language:
            user.language = language
            user.save(update_fields=["language"])
        Preferences.objects.get_or_create(user=user)
        kept = Preferences.objects.select_for_update().get(pk=user.pk)
        _change(kept, theme=theme, density=density, keys_on=keys_on)
        kept.tables = _merged(kept.tables, tables or {})
        kept.save()
        return preferences_of(user)


def _change(kept: Preferences, **wanted: Any) -> None:
    for name, value in wanted.items():
        if value is not None:
            setattr(kept, name, value)


def _merged(kept: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    merged = {page: state for page, state in {**kept, **given}.items() if state is not None}
    if len(orjson.dumps(merged)) > TABLES_MAX:
        raise PreferencesTooLarge(most=TABLES_MAX, path=("tables",))
    return merged
