"""What a null in a command's input comes to (kernel.graphql.nulls)."""

from __future__ import annotations

import graphene

from kernel.graphql.nulls import drop_nulls


class Part(graphene.InputObjectType):
    note = graphene.String()
    product_id = graphene.ID()


class Given(graphene.InputObjectType):
    note = graphene.String(default_value="")
    name = graphene.String()
    parts = graphene.List(Part)
    days = graphene.List(graphene.Int, default_value=[1])
    logo_id = graphene.ID()


class Query(graphene.ObjectType):
    asked = graphene.Field(graphene.String, input=Given())

    @staticmethod
    def resolve_asked(root: None, info: graphene.ResolveInfo, input: Given) -> str:
        kind = info.parent_type.fields["asked"].args["input"].type
        drop_nulls(input, kind)
        return f"{sorted(input.items())} {input.note!r} {input.name!r}"


SCHEMA = graphene.Schema(query=Query)


def asked(given: str) -> str:
    return SCHEMA.execute(f"{{ asked(input: {given}) }}").data["asked"]


def test_a_plain_null_is_as_if_it_had_been_left_out():
    assert asked("{note: null, name: null, days: null}") == asked("{}")


def test_a_null_key_takes_away_what_stood_there():
    assert "('logo_id', None)" in asked("{logoId: null}")


def test_what_lies_deeper_is_looked_at_too():
    assert "'product_id': None" in asked("{parts: [{note: null, productId: null}]}")
    assert "'note': None" not in asked("{parts: [{note: null, productId: null}]}")
