"""What a repeated answer may still show: rows that whoever asks may see today.

A type whose rows are not everybody's says in ``_visible`` which they are, as its app's
visible_* query has it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from django.db.models import Model, QuerySet

from kernel.actor import Actor
from kernel.errors import Forbidden, NotFound


def require_visible(results: Mapping[str, Any], fields: Mapping[str, Any], actor: Actor) -> None:
    """Raise NotFound for the first result that is a row, or a row's key, out of sight by now.

    fields  of the payload's type, by the results' names
    """
    for name, value in results.items():
        kind = _named(fields[name].type)
        rule: Callable[[Actor], QuerySet[Any]] | None = getattr(kind, "_visible", None)
        given = value if isinstance(value, list) else [value]
        keys = [str(each.pk if isinstance(each, Model) else each) for each in given if each]
        if rule is None or not keys:
            continue
        seen = _rows(rule, actor).filter(pk__in=keys).values_list("pk", flat=True)
        gone = sorted(set(keys) - {str(key) for key in seen})
        if gone:
            raise NotFound(what=kind._meta.name, key=gone[0])


def _rows(rule: Callable[[Actor], QuerySet[Any]], actor: Actor) -> QuerySet[Any]:
    """The rows by the rule, even for who may not look at any: what one has done, one is told.

    So it was the first time, and a request is only repeated because its answer got lost.
    """
    try:
        return rule(actor)
    except Forbidden as lacks:
        further = frozenset({lacks.details["permission"]})
        return _rows(rule, replace(actor, permissions=actor.permissions | further))


def _named(kind: Any) -> Any:
    while hasattr(kind, "of_type"):
        kind = kind.of_type
    return kind
