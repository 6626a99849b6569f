"""How people like the product to look and behave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.models import Preferences, User
from shared_apps.identity.rules import Density, Language, Theme


@dataclass(frozen=True, kw_only=True)
class Likes:
    """A person's preferences; tables holds what the table of each page remembers."""

    language: Language
    theme: Theme = Theme.SYSTEM
    density: Density = Density.COMFORTABLE
    keys_on: bool = True
    tables: Mapping[str, Any] = field(default_factory=dict)


def preferences_of(user: User) -> Likes:
    """What a person has chosen; defaults for who has chosen nothing yet. One statement."""
    with in_schema(PUBLIC):
        chosen = Preferences.objects.filter(pk=user.pk).first() or Preferences()
    return Likes(
        language=Language(user.language),
        theme=Theme(chosen.theme),
        density=Density(chosen.density),
        keys_on=chosen.keys_on,
        tables=chosen.tables,
    )
