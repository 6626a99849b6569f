"""What a mutation's answer is remembered by, and how it is made again.

Rows are kept as references and read again, so a repeated request is answered with what they
are now; everything else is kept as it was. Results are rows, dataclasses, plain values, and
lists of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models
from django.utils.module_loading import import_string

from kernel.errors import NotFound

_BY_NAME: Mapping[str, Any] = {
    "Decimal": Decimal,
    "UUID": UUID,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
}


@dataclass(frozen=True)
class OnlyNow:
    """A result that is shown in this answer and remembered nowhere, such as a secret."""

    value: Any


def remembered(value: Any) -> Any:
    """A result as JSON. Raises TypeError for what could not be made again."""
    if isinstance(value, OnlyNow):
        return None
    if isinstance(value, models.Model):
        return {"row": value._meta.label, "key": str(value.pk)}
    if isinstance(value, list | tuple):
        return [remembered(each) for each in value]
    if isinstance(value, dict):
        return {"dict": {str(name): remembered(each) for name, each in value.items()}}
    if is_dataclass(value) and not isinstance(value, type):
        parts = {each.name: remembered(getattr(value, each.name)) for each in fields(value)}
        return {"made": f"{type(value).__module__}.{type(value).__qualname__}", "parts": parts}
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if type(value).__name__ not in _BY_NAME:
        raise TypeError(f"A mutation cannot answer {value!r} twice: give a row or a dataclass")
    return {"plain": type(value).__name__, "text": str(value)}


def revived(kept: Any) -> Any:
    """A result made again, with one query per model. Raises NotFound for rows that are gone."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for label, key in _rows(kept):
        wanted[label].add(key)
    rows = {}
    for label, keys in wanted.items():
        for row in apps.get_model(label)._base_manager.filter(pk__in=keys):
            rows[label, str(row.pk)] = row
    return _revived(kept, rows)


def _rows(kept: Any) -> Iterator[tuple[str, str]]:
    if isinstance(kept, dict) and "row" in kept:
        yield kept["row"], kept["key"]
        return
    parts = kept if isinstance(kept, list) else _parts(kept).values()
    for each in parts:
        yield from _rows(each)


def _parts(kept: Any) -> dict[str, Any]:
    if not isinstance(kept, dict):
        return {}
    found: dict[str, Any] = kept.get("parts") or kept.get("dict") or {}
    return found


def _revived(kept: Any, rows: Mapping[tuple[str, str], Any]) -> Any:
    if isinstance(kept, list):
        return [_revived(each, rows) for each in kept]
    if not isinstance(kept, dict):
        return kept
    if "row" in kept:
        if (kept["row"], kept["key"]) not in rows:
            raise NotFound(what=kept["row"].rpartition(".")[2], key=kept["key"])
        return rows[kept["row"], kept["key"]]
    if "plain" in kept:
        return _BY_NAME[kept["plain"]](kept["text"])
    parts = {name: _revived(each, rows) for name, each in _parts(kept).items()}
    return import_string(kept["made"])(**parts) if "made" in kept else parts
