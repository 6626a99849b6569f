"""Plans of selections: what to do for every object of one, found out once.

A field that merely reads an attribute is copied; kernel.graphql.execution sends all others, and
every value that is not plain, the long way.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import partial
from math import isfinite
from typing import Any, TypeVar
from uuid import UUID

from graphene.types.resolver import dict_or_attr_resolver
from graphql import (
    FieldNode,
    GraphQLBoolean,
    GraphQLFloat,
    GraphQLID,
    GraphQLInt,
    GraphQLResolveInfo,
    GraphQLString,
    Undefined,
)

F = TypeVar("F", bound=Callable[..., Any])

LONG_WAY = object()  # stands where a value is still to come
_PLAIN = frozenset({str, int, float, bool, Decimal, UUID, date, datetime})
_INT = 2**31


def steady(resolver: F) -> F:
    """Mark a resolver of a leaf without arguments that reads no path from its info.

    It is then called with one info for all rows of a list. Pure, please: where its value is
    not plain it is called once more.
    """
    resolver._steady = True  # type: ignore[attr-defined]
    return resolver


def reads_an_attribute(resolver: Any) -> bool:
    """Whether it is graphene's default resolver, bound to a name and a default."""
    return (
        isinstance(resolver, partial)
        and resolver.func is dict_or_attr_resolver
        and not resolver.keywords
    )


class Plan:
    """What to do for every object of one selection."""

    def __init__(self, fields: dict[str, list[FieldNode]]) -> None:
        self.fields = fields
        self.results: dict[str, Any] = {}  # in the order of the answer
        self.copies: list[tuple[str, str, Any, type | None, Leaf]] = []
        self.computed: list[tuple[str, Callable[..., Any], GraphQLResolveInfo, Leaf]] = []
        self.others: list[str] = []  # fields that always go the long way

    def copied(self, source: Any) -> tuple[dict[str, Any], list[str]]:
        """The results with all plain leaves, and the fields that go the long way."""
        results = self.results.copy()
        odd = False
        get: Callable[..., Any] = (
            source.get if isinstance(source, dict) else partial(getattr, source)
        )
        for name, attribute, default, exact, leaf in self.copies:
            try:
                value = get(attribute, default)
                if type(value) is not exact:
                    value = leaf.sent(value)
            except Exception:  # noqa: BLE001  the long way meets it again and reports it
                value = LONG_WAY
            results[name] = value
            odd = odd or value is LONG_WAY
        for name, resolver, info, leaf in self.computed:
            try:
                value = leaf.sent(resolver(source, info))
            except Exception:  # noqa: BLE001  as above
                value = LONG_WAY
            results[name] = value
            odd = odd or value is LONG_WAY
        if not odd:
            return results, self.others
        return results, [name for name, value in results.items() if value is LONG_WAY]


class Leaf:
    """How values of a leaf type are sent."""

    __slots__ = ("_fits", "_is_nullable", "_kept", "_serialize", "exact")

    def __init__(self, kind: Any, *, is_nullable: bool) -> None:
        kept: tuple[type | None, Callable[[Any], bool] | None]
        kept = _AS_IT_IS.get(kind, (None, None))
        self._kept, self._fits = kept
        # Values of this very type need no further look.
        self.exact = self._kept if self._fits is None else None
        self._serialize, self._is_nullable = kind.serialize, is_nullable

    def sent(self, value: Any) -> Any:
        """The value to send, or LONG_WAY where it is not a plain one."""
        kind = type(value)
        if kind is self._kept and (self._fits is None or self._fits(value)):
            return value
        if value is None:
            return None if self._is_nullable else LONG_WAY
        if kind not in _PLAIN and not isinstance(value, Enum):
            return LONG_WAY
        sent = self._serialize(value)
        return LONG_WAY if sent is None or sent is Undefined else sent


def _is_32_bit(value: int) -> bool:
    return -_INT <= value < _INT


_AS_IT_IS: dict[Any, tuple[type, Callable[[Any], bool] | None]] = {
    GraphQLString: (str, None),
    GraphQLID: (str, None),
    GraphQLBoolean: (bool, None),
    GraphQLInt: (int, _is_32_bit),
    GraphQLFloat: (float, isfinite),
}
