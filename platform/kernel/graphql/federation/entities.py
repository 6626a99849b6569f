"""Answering the gateway's question: which things do these keys stand for?

An entity type has a static method

    resolve_references(info, representations) -> sequence

that gets all representations of its type at once, each a dictionary of key fields (and of
what the type's fields require), and answers one value each, in their order: the thing, None
where it is absent or not granted, which look the same, or an exception for that one alone.
Whatever else was sent along is not passed on: nothing but the key is believed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import FieldNode, GraphQLError, SelectionSetNode, parse

from kernel.graphql.execution import Typed
from kernel.graphql.federation.directives import notes_on
from kernel.graphql.limits import REPRESENTATIONS

_KEY = re.compile(r'@key\(fields: "([^"]*)"\)')  # the resolvable ones
_REQUIRES = re.compile(r'@requires\(fields: "([^"]*)"\)')


@dataclass(frozen=True, slots=True)
class Entity:
    """A type the gateway may ask for by key."""

    name: str
    kind: Any
    keys: Sequence[SelectionSetNode]
    required: Sequence[SelectionSetNode]

    @classmethod
    def of(cls, kind: Any) -> Entity | None:
        """The entity a graphene type is, or None. Raises TypeError for half an entity."""
        keys = [_selection(fields) for note in notes_on(kind) for fields in _KEY.findall(note)]
        if not keys:
            return None
        if not callable(getattr(kind, "resolve_references", None)):
            raise TypeError(f"{kind.__name__} has a key but no resolve_references()")
        notes = [note for field in kind._meta.fields.values() for note in notes_on(field)]
        needed = [_selection(fields) for note in notes for fields in _REQUIRES.findall(note)]
        return cls(kind._meta.name, kind, keys, needed)

    def known_part(self, representation: Mapping[str, Any]) -> dict[str, Any]:
        """The keys, and what fields require, of a representation. Raises GraphQLError."""
        parts = [part for each in self.keys if (part := _picked(representation, each)) is not None]
        if not parts:
            raise GraphQLError(f"This is no key of {self.name}.")
        extras = [_picked(representation, each) for each in self.required]
        known: dict[str, Any] = {}
        for part in [*parts, *extras]:
            known = _merged(known, part or {})
        return known

    def resolve(self, info: Any, representations: Sequence[dict[str, Any]]) -> Sequence[Any]:
        """One value per representation; the exception for each if the whole batch fails."""
        try:
            found = list(self.kind.resolve_references(info, representations))
            if len(found) != len(representations):
                raise RuntimeError(f"{self.name} has not one value per representation")
        except Exception as error:  # noqa: BLE001  one type's failure leaves the others be
            return [error] * len(representations)
        return [self._typed(value) for value in found]

    def _typed(self, value: Any) -> Any:
        if value is None or isinstance(value, Exception):
            return value
        if hasattr(type(value), "__await__"):
            return self._typed_later(value)
        return Typed(self.name, value)

    async def _typed_later(self, value: Awaitable[Any]) -> Any:
        return self._typed(await value)


def resolve_entities(
    entities: Mapping[str, Entity], info: Any, representations: Sequence[Mapping[str, Any]]
) -> list[Any]:
    """What _entities answers, in the order of the representations."""
    if len(representations) > REPRESENTATIONS:
        raise GraphQLError(
            f"At most {REPRESENTATIONS} representations at a time, not {len(representations)}.",
            extensions={"code": "TOO_MANY_REPRESENTATIONS"},
        )
    results: list[Any] = [None] * len(representations)
    asked: dict[str, dict[int, dict[str, Any]]] = defaultdict(dict)
    for index, representation in enumerate(representations):
        name = representation.get("__typename")
        entity = entities.get(name) if isinstance(name, str) else None
        try:
            if entity is None:
                raise GraphQLError("__typename names no entity of this schema.")
            asked[entity.name][index] = entity.known_part(representation)
        except GraphQLError as error:
            results[index] = error
    for name, by_index in asked.items():
        found = entities[name].resolve(info, list(by_index.values()))
        for index, value in zip(by_index, found, strict=True):
            results[index] = value
    return results


def _selection(fields: str) -> SelectionSetNode:
    [operation] = parse(f"{{ {fields} }}").definitions
    selections: SelectionSetNode = operation.selection_set  # type: ignore[attr-defined]
    return selections


def _picked(given: Any, wanted: SelectionSetNode) -> dict[str, Any] | None:
    """The wanted fields of an object, None if one is missing or all are null."""
    if not isinstance(given, Mapping):
        return None
    picked: dict[str, Any] = {}
    for node in wanted.selections:
        name = node.name.value if isinstance(node, FieldNode) else ""
        if name not in given:
            return None
        inner = node.selection_set if isinstance(node, FieldNode) else None
        value = given[name]
        picked[name] = _inside(value, inner) if inner and value is not None else value
        if inner and value is not None and picked[name] is None:
            return None
    return picked if any(value is not None for value in picked.values()) else None


def _inside(value: Any, wanted: SelectionSetNode) -> Any:
    if isinstance(value, list):
        return [_picked(each, wanted) for each in value]
    return _picked(value, wanted)


def _merged(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    both = dict(one)
    for name, value in other.items():
        mine = both.get(name)
        is_deep = isinstance(mine, dict) and isinstance(value, dict)
        both[name] = _merged(mine, value) if is_deep else value  # type: ignore[arg-type]
    return both
