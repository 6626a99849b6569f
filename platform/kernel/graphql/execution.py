"""The one executor of the API: graphql-core's, without an event loop and with a leaf plan.

graphql-core spends some three microseconds on every leaf: a path, a resolve info, argument
values, four type checks. For a field that merely reads an attribute none of this is needed,
so for every selection a plan is made once: which fields can be copied, and what their plain
values look like. Whatever is not plain (a null where none may be, an exception, an awaitable,
a number out of range) goes the long way, field by field, and comes out as it always did;
the tests compare the two.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import partial
from math import isfinite
from typing import Any, TypeVar
from uuid import UUID

from graphene.types.resolver import dict_or_attr_resolver
from graphql import (
    ExecutionContext,
    FieldNode,
    GraphQLBoolean,
    GraphQLField,
    GraphQLFloat,
    GraphQLID,
    GraphQLInt,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLString,
    OperationDefinitionNode,
    TypeNameMetaFieldDef,
    Undefined,
    is_leaf_type,
)
from graphql.execution.execute import get_field_def
from graphql.pyutils import Path

from kernel.graphql.batching import finish, forget_loaded, together
from kernel.graphql.cost import weight

F = TypeVar("F", bound=Callable[..., Any])

_LONG_WAY = object()
_PLAIN = frozenset({str, int, float, bool, Decimal, UUID, date, datetime})
_INT = 2**31


def steady(resolver: F) -> F:
    """Mark a resolver of a leaf without arguments that reads no path from its info.

    It is then called with one info for all rows of a list. Pure, please: where its value is
    not plain it is called once more.
    """
    resolver._steady = True  # type: ignore[attr-defined]
    return resolver


@dataclass(frozen=True, slots=True)
class Typed:
    """A value of an abstract type that says which type it is; resolvers get the value."""

    type_name: str
    value: Any


class SyncExecution(ExecutionContext):
    """Runs an operation to its end in this thread, fetching in batches.

    context_value is the request; afterwards its ``spent`` tells the weight of all objects.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_awaitable = _waits  # execute_sync() would have it ignore awaitables
        self._plans: dict[int, _Plan] = {}
        self._spent = 0

    def execute_operation(self, operation: OperationDefinitionNode, root_value: Any) -> Any:
        try:
            result: Any = super().execute_operation(operation, root_value)
            return finish(result, self.context_value) if _waits(result) else result
        finally:
            if self.context_value is not None:
                self.context_value.spent = self._spent

    def execute_fields_serially(
        self, parent_type: GraphQLObjectType, source_value: Any, path: Any, fields: Any
    ) -> dict[str, Any]:
        """Each mutation to its end, answer included, before the next one acts."""
        results = {}
        for name, nodes in fields.items():
            result = self.execute_field(
                parent_type, source_value, nodes, Path(path, name, parent_type.name)
            )
            if result is not Undefined:
                results[name] = finish(result, self.context_value) if _waits(result) else result
            forget_loaded(self.context_value)
        return results

    def execute_fields(
        self, parent_type: GraphQLObjectType, source_value: Any, path: Any, fields: Any
    ) -> Any:
        if self.middleware_manager:
            return super().execute_fields(parent_type, source_value, path, fields)
        plan = self._plan(parent_type, fields)
        results, left = plan.copied(source_value)
        waiting: list[str] = []
        try:
            for name in left:
                place = Path(path, name, parent_type.name)
                result = self.execute_field(parent_type, source_value, fields[name], place)
                results[name] = result
                if _waits(result):
                    waiting.append(name)
        except Exception:
            for name in waiting:
                results[name].close()
            raise
        return self._when_all_are_there(results, waiting) if waiting else results

    @staticmethod
    async def _when_all_are_there(results: dict[str, Any], waiting: list[str]) -> dict[str, Any]:
        arrived = await together(*(results[name] for name in waiting))
        results.update(zip(waiting, arrived, strict=True))
        return results

    def complete_object_value(
        self, return_type: GraphQLObjectType, field_nodes: Any, info: Any, path: Any, result: Any
    ) -> Any:
        self._spent += weight(return_type)
        return super().complete_object_value(return_type, field_nodes, info, path, result)

    def complete_abstract_value(
        self, return_type: Any, field_nodes: Any, info: Any, path: Any, result: Any
    ) -> Any:
        if not isinstance(result, Typed):
            return super().complete_abstract_value(return_type, field_nodes, info, path, result)
        runtime_type = self.ensure_valid_runtime_type(
            result.type_name, return_type, field_nodes, info, result
        )
        return self.complete_object_value(runtime_type, field_nodes, info, path, result.value)

    # --- The plan -----------------------------------------------------------------------------

    def _plan(self, parent_type: GraphQLObjectType, fields: dict[str, list[FieldNode]]) -> _Plan:
        # graphql-core keeps the fields of a selection, so their identity is the key; the
        # reference in the plan keeps it from being given to another.
        found = self._plans.get(id(fields))
        if found is None:
            found = self._plans[id(fields)] = _Plan(fields)
            for name, nodes in fields.items():
                definition = get_field_def(self.schema, parent_type, nodes[0])
                if definition is not None:
                    self._add(found, parent_type, definition, name)
        return found

    def _add(
        self, plan: _Plan, parent_type: GraphQLObjectType, field: GraphQLField, name: str
    ) -> None:
        kind: Any = field.type.of_type if isinstance(field.type, GraphQLNonNull) else field.type
        plan.results[name] = _LONG_WAY
        if not is_leaf_type(kind) or field.args:
            plan.others.append(name)
            return
        resolver: Any = field.resolve
        leaf = _Leaf(kind, is_nullable=kind is field.type)
        if field is TypeNameMetaFieldDef:
            plan.results[name] = parent_type.name
        elif getattr(resolver, "_steady", False):
            nodes = plan.fields[name]
            place = Path(None, name, parent_type.name)
            info = self.build_resolve_info(field, nodes, parent_type, place)
            plan.computed.append((name, resolver, info, leaf))
        elif _reads_an_attribute(resolver):
            attribute, default = resolver.args
            plan.copies.append((name, attribute, default, leaf.exact, leaf))
        else:
            plan.others.append(name)


def _reads_an_attribute(resolver: Any) -> bool:
    """Whether it is graphene's default resolver, bound to a name and a default."""
    return (
        isinstance(resolver, partial)
        and resolver.func is dict_or_attr_resolver
        and not resolver.keywords
    )


class _Plan:
    """What to do for every object of one selection."""

    def __init__(self, fields: dict[str, list[FieldNode]]) -> None:
        self.fields = fields
        self.results: dict[str, Any] = {}  # in the order of the answer
        self.copies: list[tuple[str, str, Any, type | None, _Leaf]] = []
        self.computed: list[tuple[str, Callable[..., Any], GraphQLResolveInfo, _Leaf]] = []
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
                value = _LONG_WAY
            results[name] = value
            odd = odd or value is _LONG_WAY
        for name, resolver, info, leaf in self.computed:
            try:
                value = leaf.sent(resolver(source, info))
            except Exception:  # noqa: BLE001  as above
                value = _LONG_WAY
            results[name] = value
            odd = odd or value is _LONG_WAY
        if not odd:
            return results, self.others
        return results, [name for name, value in results.items() if value is _LONG_WAY]


class _Leaf:
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
        """The value to send, or _LONG_WAY where it is not a plain one."""
        kind = type(value)
        if kind is self._kept and (self._fits is None or self._fits(value)):
            return value
        if value is None:
            return None if self._is_nullable else _LONG_WAY
        if kind not in _PLAIN and not isinstance(value, Enum):
            return _LONG_WAY
        sent = self._serialize(value)
        return _LONG_WAY if sent is None or sent is Undefined else sent


def _is_32_bit(value: int) -> bool:
    return -_INT <= value < _INT


_AS_IT_IS: dict[Any, tuple[type, Callable[[Any], bool] | None]] = {
    GraphQLString: (str, None),
    GraphQLID: (str, None),
    GraphQLBoolean: (bool, None),
    GraphQLInt: (int, _is_32_bit),
    GraphQLFloat: (float, isfinite),
}


def _waits(value: Any) -> bool:
    return hasattr(type(value), "__await__")
