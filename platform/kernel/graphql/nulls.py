"""A null is as good as nothing: clients send their empty fields that way.

GraphQL tells the two apart, and hands a null past the default to the resolver. No question of
ours means anything by it, and no text, number, yes or no, or choice of a command does: a text
is emptied by "". A key, a day or an amount that is null takes away what stood there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLList,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLString,
    Undefined,
    default_field_resolver,
    get_nullable_type,
    is_required_argument,
)

Resolver = Callable[..., Any]


def without_nulls(schema: GraphQLSchema) -> GraphQLSchema:
    """The schema, each of its resolvers spared the nulls of arguments it can do without."""
    for kind in schema.type_map.values():
        if isinstance(kind, GraphQLObjectType) and not kind.name.startswith("__"):
            for field in kind.fields.values():
                if defaults := _optional(field):
                    field.resolve = _spared(field.resolve or default_field_resolver, defaults)
    return schema


def _optional(field: GraphQLField) -> dict[str, Any]:
    """The arguments one may leave out, by the resolver's names: their defaults."""
    return {
        each.out_name or name: each.default_value
        for name, each in field.args.items()
        if not is_required_argument(each)
    }


def _spared(resolve: Resolver, defaults: dict[str, Any]) -> Resolver:
    def resolve_without_nulls(root: Any, info: Any, **given: Any) -> Any:
        for name, default in defaults.items():
            if name in given and given[name] is None:
                if default is Undefined:
                    del given[name]
                else:
                    given[name] = default
        return resolve(root, info, **given)

    return resolve_without_nulls


def drop_nulls(given: Any, kind: Any) -> None:
    """Make the plain nulls of a command's input what they would be had they been left out."""
    kind = get_nullable_type(kind)
    if isinstance(kind, GraphQLList):
        for each in given or ():
            drop_nulls(each, kind.of_type)
    if not isinstance(kind, GraphQLInputObjectType) or given is None:
        return
    for name, field in kind.fields.items():
        key = field.out_name or name
        if given.get(key) is not None:
            drop_nulls(given[key], field.type)
        elif key in given and (field.default_value is not Undefined or _is_plain(field.type)):
            _leave_out(given, key, field.default_value)


def _leave_out(given: Any, key: str, default: Any) -> None:
    if default is Undefined:
        del given[key]
    else:
        given[key] = default
        setattr(given, key, default)  # graphene keeps each value twice


def _is_plain(kind: Any) -> bool:
    kind = get_nullable_type(kind)
    return isinstance(kind, GraphQLEnumType) or kind in (GraphQLString, GraphQLBoolean, GraphQLInt)
