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
from typing import Any, TypeVar, cast
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
Plan = list[tuple[str, list[FieldNode], "_Leaf | None"]]

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
        self._plans: dict[int, tuple[Any, Plan]] = {}
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
        results: dict[str, Any] = {}
        waiting: list[str] = []
        try:
            for name, nodes, leaf in self._plan(parent_type, fields):
                result = leaf.copy(source_value) if leaf else _LONG_WAY
                if result is _LONG_WAY:
                    place = Path(path, name, parent_type.name)
                    result = self.execute_field(parent_type, source_value, nodes, place)
                    if _waits(result):
                        waiting.append(name)
                results[name] = result
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

    def _plan(self, parent_type: GraphQLObjectType, fields: dict[str, list[FieldNode]]) -> Plan:
        # graphql-core keeps the fields of a selection, so their identity is the key; the
        # reference beside the plan keeps it from being given to another.
        found = self._plans.get(id(fields))
        if found is None:
            plan = []
            for name, nodes in fields.items():
                definition = get_field_def(self.schema, parent_type, nodes[0])
                if definition is not None:
                    plan.append((name, nodes, self._leaf(parent_type, definition, nodes)))
            found = self._plans[id(fields)] = (fields, plan)
        return found[1]

    def _leaf(
        self, parent_type: GraphQLObjectType, field: GraphQLField, nodes: list[FieldNode]
    ) -> _Leaf | None:
        kind: Any = field.type.of_type if isinstance(field.type, GraphQLNonNull) else field.type
        if not is_leaf_type(kind) or field.args:
            return None
        if field is TypeNameMetaFieldDef:
            return _Constant(parent_type.name)
        read = self._reader(parent_type, field, nodes)
        if read is None:
            return None
        return _Leaf(
            read=read,
            exact=_EXACT.get(kind, (None, None))[0],
            fits=_EXACT.get(kind, (None, None))[1],
            serialize=kind.serialize,
            is_nullable=kind is field.type,
        )

    def _reader(
        self, parent_type: GraphQLObjectType, field: GraphQLField, nodes: list[FieldNode]
    ) -> Callable[[Any], Any] | None:
        resolver = field.resolve
        if getattr(resolver, "_steady", False):
            place = Path(None, nodes[0].name.value, parent_type.name)
            info = self.build_resolve_info(field, nodes, parent_type, place)
            return _Steady(cast("Callable[..., Any]", resolver), info)
        if (
            isinstance(resolver, partial)
            and resolver.func is dict_or_attr_resolver
            and not resolver.keywords
        ):
            return _Reader(*resolver.args)
        return None


class _Reader:
    """Reads what graphene's default resolver would."""

    __slots__ = ("_default", "_name")

    def __init__(self, name: str, default: Any) -> None:
        self._name, self._default = name, default

    def __call__(self, source: Any) -> Any:
        if isinstance(source, dict):
            return source.get(self._name, self._default)
        return getattr(source, self._name, self._default)


class _Steady:
    __slots__ = ("_info", "_resolver")

    def __init__(self, resolver: Callable[..., Any], info: GraphQLResolveInfo) -> None:
        self._resolver, self._info = resolver, info

    def __call__(self, source: Any) -> Any:
        return self._resolver(source, self._info)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Leaf:
    read: Callable[[Any], Any]
    exact: type | None  # values of this very type need no serialising
    fits: Callable[[Any], bool] | None  # if this is true of them
    serialize: Callable[[Any], Any]
    is_nullable: bool

    def copy(self, source: Any) -> Any:
        """The value to send, or _LONG_WAY where it is not a plain one."""
        try:
            value = self.read(source)
            if type(value) is self.exact and (self.fits is None or self.fits(value)):
                return value
            if value is None:
                return None if self.is_nullable else _LONG_WAY
            if type(value) not in _PLAIN and not isinstance(value, Enum):
                return _LONG_WAY
            sent = self.serialize(value)
        except Exception:  # noqa: BLE001  the long way meets it again and reports it
            return _LONG_WAY
        return _LONG_WAY if sent is None or sent is Undefined else sent


class _Constant(_Leaf):
    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        object.__setattr__(self, "_value", value)

    def copy(self, source: Any) -> Any:
        return self._value  # type: ignore[attr-defined]


def _is_32_bit(value: int) -> bool:
    return -_INT <= value < _INT


_EXACT: dict[Any, tuple[type, Callable[[Any], bool] | None]] = {
    GraphQLString: (str, None),
    GraphQLID: (str, None),
    GraphQLBoolean: (bool, None),
    GraphQLInt: (int, _is_32_bit),
    GraphQLFloat: (float, isfinite),
}


def _waits(value: Any) -> bool:
    return hasattr(type(value), "__await__")
