"""Puts into the pages what the code knows better: every refusal, every permission.

A hook of mkdocs (see mkdocs.yml). A page says where by a comment, e.g. ``<!-- refusals -->``.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Called by mkdocs for each page."""
    for mark, table in TABLES.items():
        if mark in markdown:
            markdown = markdown.replace(mark, table())
    return markdown


def _refusals() -> str:
    _load()
    from kernel.errors import known_errors

    rows = (f"| `{each.code}` | {each.message} | {each.message_zh} |" for each in known_errors())
    return "\n".join(["| code | English | 中文 |", "|---|---|---|", *rows])


def _permissions() -> str:
    _load()
    from kernel.permissions import all_permissions

    by_app: dict[str, list[str]] = {}
    for permission in sorted(all_permissions()):
        by_app.setdefault(permission.partition(".")[0], []).append(f"`{permission}`")
    rows = (f"| {app} | {', '.join(names)} |" for app, names in by_app.items())
    return "\n".join(["| app | permissions |", "|---|---|", *rows])


@cache
def _load() -> None:
    """Every app's errors and permissions; no database is asked."""
    import django

    django.setup()


TABLES: dict[str, Callable[[], str]] = {
    "<!-- refusals -->": _refusals,
    "<!-- permissions -->": _permissions,
}
