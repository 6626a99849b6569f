"""One graph from several schemas: our part of Apollo Federation 2.3.

Types say by decorators what the composition needs to know; sdl() prints it, _entities answers
it. Entities are resolved in batches, one call per type, in the order they were asked for.
Nothing the client sends along with a key is trusted. The two fields answer only the gateway
(kernel.graphql.view); to everybody else they do not exist.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import graphene
from graphene.types.union import Union
from graphene.utils.str_converters import to_camel_case
from graphql import (
    DirectiveNode,
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    Undefined,
    parse,
    print_ast,
    print_schema,
    value_from_ast_untyped,
)
from graphql.language import FieldDefinitionNode, ObjectTypeDefinitionNode

from kernel.graphql.limits import REPRESENTATIONS

SPEC = "https://specs.apollo.dev/federation/v2.3"
_NAMES = [
    "key",
    "requires",
    "provides",
    "external",
    "shareable",
    "inaccessible",
    "override",
    "tag",
    "composeDirective",
    "interfaceObject",
    "extends",
]
_OURS = {"_Any", "_Entity", "_Service", "_FieldSet"}

T = TypeVar("T", bound=type)
References = Callable[[Any, list[dict[str, Any]]], Sequence[Any]]


def key(fields: str, *, resolvable: bool = True) -> Callable[[T], T]:
    """An entity's identity. Without resolvable=False the type needs resolve_references()."""
    extra = "" if resolvable else ", resolvable: false"
    return _type_directive(f'@key(fields: "{fields}"{extra})')


def shareable(kind: T) -> T:
    """A value type that both schemas define alike."""
    return _type_directive("@shareable")(kind)


def directive(text: str) -> Callable[[T], T]:
    """Any other directive on a type, as it is written in the SDL."""
    return _type_directive(text)


def field_directives(**fields: str) -> Callable[[T], T]:
    """Directives on fields: field_directives(total_price='@requires(fields: "price")')."""

    def note(kind: T) -> T:
        kind._field_directives = {**getattr(kind, "_field_directives", {}), **fields}  # type: ignore[attr-defined]
        return kind

    return note


def _type_directive(text: str) -> Callable[[T], T]:
    def note(kind: T) -> T:
        own = kind.__dict__.get("_type_directives", [])
        kind._type_directives = [text, *own]  # type: ignore[attr-defined]
        return kind

    return note


class _Any(graphene.Scalar):
    """A representation of an entity."""

    class Meta:
        name = "_Any"

    @staticmethod
    def serialize(value: Any) -> Any:
        return value

    @staticmethod
    def parse_value(value: Any) -> Any:
        if not isinstance(value, dict):
            raise GraphQLError("A representation is an object.")
        return value

    @staticmethod
    def parse_literal(node: Any, variables: Any = None) -> Any:
        value = value_from_ast_untyped(node, variables)
        return value if isinstance(value, dict) else Undefined


class _Service(graphene.ObjectType):
    """The schema as the composition reads it."""

    class Meta:
        name = "_Service"

    sdl = graphene.String(required=True)


def federated(
    *,
    query: type[graphene.ObjectType],
    mutation: type[graphene.ObjectType] | None = None,
    types: Sequence[type] = (),
    extra_schema: str = "",
) -> graphene.Schema:
    """A subgraph: the schema, its entities, and the two fields the gateway asks."""
    plain = graphene.Schema(query=query, mutation=mutation, types=list(types))
    entities = {
        name: kind.graphene_type
        for name, kind in plain.graphql_schema.type_map.items()
        if hasattr(getattr(kind, "graphene_type", None), "resolve_references")
    }
    bases = (_gateway_fields(entities, plain, extra_schema), query, graphene.ObjectType)
    whole = type("Query", bases, {"__doc__": query.__doc__})
    return graphene.Schema(query=whole, mutation=mutation, types=list(types))


def _gateway_fields(entities: dict[str, Any], plain: graphene.Schema, extra: str) -> type:
    text: list[str] = []

    def resolve_service(root: None, info: graphene.ResolveInfo) -> _Service:
        if not text:
            text.append(sdl(plain.graphql_schema, extra))
        return _Service(sdl=text[0])

    def resolve_entities(
        root: None, info: graphene.ResolveInfo, representations: list[dict[str, Any]]
    ) -> list[Any]:
        return _resolve(entities, info, representations)

    fields: dict[str, Any] = {
        "_service": graphene.Field(_Service, required=True, name="_service"),
        "resolve__service": staticmethod(resolve_service),
    }
    if entities:
        union = type(
            "Entity",
            (Union,),
            {
                "Meta": type("Meta", (), {"name": "_Entity", "types": tuple(entities.values())}),
                "resolve_type": classmethod(_type_of_entity),
            },
        )
        fields["_entities"] = graphene.Field(
            graphene.List(union),
            required=True,
            name="_entities",
            representations=graphene.List(graphene.NonNull(_Any), required=True),
        )
        fields["resolve__entities"] = staticmethod(resolve_entities)
    return type("GatewayFields", (), fields)


def _type_of_entity(cls: type, instance: Any, info: graphene.ResolveInfo) -> Any:
    return info.context.__dict__["entity_types"][id(instance)]


def _resolve(
    entities: dict[str, Any], info: graphene.ResolveInfo, representations: list[dict[str, Any]]
) -> list[Any]:
    """One call per type, results in the order asked, an exception where one item is at fault."""
    if len(representations) > REPRESENTATIONS:
        raise GraphQLError(f"At most {REPRESENTATIONS} representations at a time.")
    results: list[Any] = [None] * len(representations)
    places: dict[str, list[int]] = defaultdict(list)
    for index, representation in enumerate(representations):
        name = representation.get("__typename")
        if isinstance(name, str) and name in entities:
            places[name].append(index)
        else:
            results[index] = GraphQLError(f"{name!r} is no entity of this schema.")
    marks = info.context.__dict__.setdefault("entity_types", {})
    for name, indexes in places.items():
        kind = entities[name]
        found = kind.resolve_references(info, [representations[i] for i in indexes])
        for index, value in zip(indexes, found, strict=True):
            results[index] = value
            if value is not None:
                marks[id(value)] = kind
    return results


def sdl(schema: GraphQLSchema, extra: str = "") -> str:
    """The schema in its own language, with the directives of the federation."""
    document = parse(print_schema(schema))
    kept = [node for node in document.definitions if _name(node) not in _OURS]
    for node in kept:
        if isinstance(node, ObjectTypeDefinitionNode):
            _decorate(node, schema)
    imports = ", ".join(f'"@{name}"' for name in _NAMES)
    link = f'extend schema @link(url: "{SPEC}", import: [{imports}])'
    body = print_ast(DocumentNode(definitions=tuple(kept)))
    return f"{link} {extra}\n\n{body}\n"


def _decorate(node: ObjectTypeDefinitionNode, schema: GraphQLSchema) -> None:
    name = node.name.value
    node.fields = tuple(field for field in node.fields if not field.name.value.startswith("_"))
    kind = getattr(schema.type_map[name], "graphene_type", None)
    own = list(getattr(kind, "__dict__", {}).get("_type_directives", []))
    if name in ("PageInfo", "UserError", "Money", "Quantity") and "@shareable" not in own:
        own.append("@shareable")
    node.directives = (*node.directives, *(_parsed(text) for text in own))
    on_fields = {
        to_camel_case(field): text for field, text in getattr(kind, "_field_directives", {}).items()
    }
    for field in node.fields:
        _decorate_field(field, on_fields.get(field.name.value, ""))


def _decorate_field(field: FieldDefinitionNode, text: str) -> None:
    if text:
        field.directives = (*field.directives, *_all_parsed(text))


def _parsed(text: str) -> DirectiveNode:
    return _all_parsed(text)[0]


def _all_parsed(text: str) -> tuple[DirectiveNode, ...]:
    document = parse(f"type T {text} {{ f: Int }}")
    [definition] = document.definitions
    return tuple(definition.directives)  # type: ignore[attr-defined]


def _name(node: Any) -> str:
    return node.name.value if getattr(node, "name", None) else ""
