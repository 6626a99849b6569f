"""Walks a GraphQL schema: which arguments there are, and documents that ask for everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLSchema,
    get_named_type,
    get_nullable_type,
    is_input_object_type,
    is_leaf_type,
    is_list_type,
    is_object_type,
    is_required_argument,
    is_required_input_field,
)

KEY = "idempotencyKey"  # whose value is the client's own business


@dataclass(frozen=True)
class Operation:
    """One field of Query or Mutation."""

    schema: GraphQLSchema
    is_mutation: bool
    name: str

    @property
    def field(self) -> GraphQLField:
        root = self.schema.mutation_type if self.is_mutation else self.schema.query_type
        return root.fields[self.name]

    @property
    def arguments(self) -> Mapping[str, Any]:
        """What the client fills in: a mutation's are the fields of its input."""
        given = self.field.args
        return get_named_type(given["input"].type).fields if self.is_mutation else given

    @property
    def is_page(self) -> bool:
        return get_named_type(self.field.type).name.endswith("Connection")

    def document(self, *, depth: int = 2) -> str:
        """Asks for all that the answer has, so deep; all arguments are variables."""
        given = self.field.args
        declared = ", ".join(f"${name}: {each.type}" for name, each in given.items())
        passed = ", ".join(f"{name}: ${name}" for name in given)
        head = f"({declared})" if given else ""
        call = f"{self.name}({passed})" if given else self.name
        verb = "mutation" if self.is_mutation else "query"
        deep = depth + 2 * self.is_page + self.is_mutation
        return f"{verb} Walk{head} {{ {call}{selection(self.field.type, deep)} }}"

    def variables(self, filled: Mapping[str, Any]) -> dict[str, Any]:
        return {"input": dict(filled)} if self.is_mutation else dict(filled)


@dataclass(frozen=True)
class Spot:
    """One place where a client fills in a value, in however many objects and lists."""

    operation: Operation
    path: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.operation.name}.{self.dotted}"

    @property
    def dotted(self) -> str:
        return ".".join(self.path)


def operations(schema: GraphQLSchema) -> list[Operation]:
    """All fields of Query, then all of Mutation."""
    return [
        Operation(schema, is_mutation, name)
        for is_mutation, root in ((False, schema.query_type), (True, schema.mutation_type))
        for name in (root.fields if root else ())
    ]


def spots(operation: Operation, *types: str) -> list[Spot]:
    """Where values of these types are filled in; never the idempotency key."""
    return [
        Spot(operation, path)
        for path, kind in _places(operation.arguments, ())
        if kind.name in types and path[-1] != KEY
    ]


def _places(
    fields: Mapping[str, Any], path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, field in fields.items():
        kind = get_named_type(field.type)
        if is_input_object_type(kind):
            yield from _places(kind.fields, (*path, name))
        else:
            yield (*path, name), kind


def selection(kind: Any, depth: int) -> str:
    """All leaves of a type, and of what it leads to, so deep; where an argument is needed, not."""
    named = get_named_type(kind)
    if is_leaf_type(named):
        return ""
    parts = []
    for name, field in named.fields.items() if is_object_type(named) else ():
        inner = get_named_type(field.type)
        if any(is_required_argument(each) for each in field.args.values()):
            continue
        if is_leaf_type(inner):
            parts.append(name)
        elif depth > 0:
            parts.append(name + selection(inner, depth - 1))
    return f" {{ {' '.join(parts or ['__typename'])} }}"


LEFT_OUT = object()
Filling = Callable[[Spot], Any]  # the value of one spot, LEFT_OUT, or None for a plain default


def filled(operation: Operation, filling: Filling, *, wanted: tuple[str, ...] = ("ID",)) -> Any:
    """Arguments for an operation: all that are required, and all of the wanted types."""
    return _filled(operation, operation.arguments, (), filling, wanted)


def _filled(
    operation: Operation,
    fields: Mapping[str, Any],
    path: tuple[str, ...],
    filling: Filling,
    wanted: tuple[str, ...],
) -> dict[str, Any]:
    found = {}
    for name, field in fields.items():
        if name == KEY:
            continue
        here = (*path, name)
        value = filling(Spot(operation, here))
        if value is LEFT_OUT:
            continue
        kind = get_named_type(field.type)
        needed = is_required_input_field(field) if path else _is_required(field)
        if value is None and is_input_object_type(kind):
            if not needed and not any(k.name in wanted for _, k in _places(kind.fields, ())):
                continue
            value = _filled(operation, kind.fields, here, filling, wanted)
        elif value is None and not needed and kind.name not in wanted:
            continue
        elif value is None:
            value = plain_value(kind, name)
        as_list = is_list_type(get_nullable_type(field.type)) and not isinstance(value, list)
        found[name] = [value] if as_list else value
    return found


def _is_required(field: Any) -> bool:
    is_argument = hasattr(field, "default_value") and not hasattr(field, "out_type")
    check = is_required_argument if is_argument else is_required_input_field
    return bool(check(field))


_PLAIN = {
    "String": "x",
    "Int": 1,
    "Float": 1.0,
    "Boolean": False,
    "Decimal": "1",
    "Date": "2026-03-31",
    "DateTime": "2026-03-31T12:00:00Z",
    "UUID": "01a20ea5-9b7d-7ad7-86ab-a4a2d26c6bfa",
    "GenericScalar": {},
}


def plain_value(kind: Any, name: str) -> Any:
    """Some valid value of a leaf type; LookupError for a type that nobody has thought of."""
    if isinstance(kind, GraphQLEnumType):
        return next(iter(kind.values))
    if kind.name not in _PLAIN:
        raise LookupError(f"no plain value for {name}: {kind.name}")
    return _PLAIN[kind.name]


def swapped(variables: Any, path: tuple[str, ...], change: Callable[[Any], Any]) -> Any:
    """A copy of the variables with the value at the end of the path changed, in lists the first."""
    if isinstance(variables, list) and path:
        return [swapped(variables[0], path, change), *variables[1:]]
    if not path:
        return change(variables)
    head, *rest = path
    return {**variables, head: swapped(variables[head], tuple(rest), change)}


def value_at(variables: Any, path: tuple[str, ...]) -> Any:
    """What is filled in at a path, or None."""
    for name in path:
        while isinstance(variables, list):
            variables = variables[0] if variables else None
        if not isinstance(variables, Mapping) or name not in variables:
            return None
        variables = variables[name]
    return variables
