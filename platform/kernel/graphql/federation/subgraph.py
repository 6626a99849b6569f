"""A subgraph: a graphene schema twice, for the gateway and for everybody else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import graphene
from graphene.types.union import Union
from graphql import GraphQLDirective, GraphQLError, GraphQLSchema, Undefined, value_from_ast_untyped

from kernel.graphql.execution import SyncExecution
from kernel.graphql.federation.entities import Entity, resolve_entities
from kernel.graphql.federation.printing import sdl
from kernel.graphql.nulls import without_nulls


class Subgraph(graphene.Schema):
    """graphql_schema is the gateway's, with _service and _entities; open lacks both."""

    open: GraphQLSchema
    sdl: str
    entities: Mapping[str, Entity]

    def execute(self, *arguments: Any, **options: Any) -> Any:
        return super().execute(*arguments, **{"execution_context_class": SyncExecution, **options})


def federated(
    *,
    query: type[graphene.ObjectType],
    mutation: type[graphene.ObjectType] | None = None,
    types: Sequence[type] = (),
    directives: Sequence[GraphQLDirective] | None = None,
    on_schema: Sequence[str] = (),
) -> Subgraph:
    """A subgraph: the schema, its entities, and the two fields the gateway asks.

    types       what cannot be reached from query and mutation, entities above all
    directives  the schema's own, beside GraphQL's
    on_schema   directives of the schema, as written: @link, @composeDirective
    """
    parts = {"mutation": mutation, "types": list(types), "directives": directives}
    plain = graphene.Schema(query=query, **parts).graphql_schema
    entities = _entities_of(plain)
    text = sdl(plain, on_schema=on_schema)
    fields = _gateway_fields(entities, text)
    whole = type("Query", (fields, query, graphene.ObjectType), {"__doc__": query.__doc__})
    subgraph = Subgraph(query=whole, **parts)
    subgraph.open, subgraph.sdl, subgraph.entities = without_nulls(plain), text, entities
    without_nulls(subgraph.graphql_schema)
    return subgraph


def _entities_of(schema: GraphQLSchema) -> dict[str, Entity]:
    kinds = (getattr(kind, "graphene_type", None) for kind in schema.type_map.values())
    found = [Entity.of(kind) for kind in kinds if kind is not None]
    return {entity.name: entity for entity in found if entity is not None}


class _Any(graphene.Scalar):
    """A representation of an entity: its __typename and a key."""

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


def _gateway_fields(entities: Mapping[str, Entity], text: str) -> type:
    def resolve_service(root: None, info: graphene.ResolveInfo) -> _Service:
        return _Service(sdl=text)

    def resolve_all(
        root: None, info: graphene.ResolveInfo, representations: list[dict[str, Any]]
    ) -> list[Any]:
        return resolve_entities(entities, info, representations)

    fields: dict[str, Any] = {
        "gateway_service": graphene.Field(_Service, required=True, name="_service"),
        "resolve_gateway_service": staticmethod(resolve_service),
    }
    if entities:
        fields["gateway_entities"] = graphene.Field(
            graphene.List(_union(entities)),
            required=True,
            name="_entities",
            representations=graphene.List(graphene.NonNull(_Any), required=True),
        )
        fields["resolve_gateway_entities"] = staticmethod(resolve_all)
    return type("_GatewayFields", (), fields)


def _union(entities: Mapping[str, Entity]) -> type:
    kinds = tuple(entity.kind for entity in entities.values())
    meta = type("Meta", (), {"name": "_Entity", "types": kinds})
    return type("_Entity", (Union,), {"Meta": meta})
