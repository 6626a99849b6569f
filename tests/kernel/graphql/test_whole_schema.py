"""What holds for every type and mutation of our two schemas."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace
from uuid import UUID

import pytest
from graphql import (
    GraphQLField,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    execute_sync,
    get_named_type,
    is_leaf_type,
    is_object_type,
    parse,
)

from config.graphql import platform_schema, tenant_schema
from kernel.graphql.execution import SyncExecution
from kernel.graphql.plans import reads_an_attribute
from kernel.permissions import all_permissions
from tests.kernel.graphql.conftest import CLERK

SCHEMAS = {"tenant": tenant_schema, "platform": platform_schema}
VALUES = [
    *[None, "text", "EUR", "draft", "DRAFT", 0, 7, 2**31, True, False, 1.5, float("nan")],
    *[Decimal("1.500000"), Decimal("-0"), Decimal("NaN"), UUID(int=3), [], {}, b"b", len],
    *[date(2026, 1, 2), datetime(2026, 1, 2, tzinfo=UTC), ValueError("bug")],
]


class Odd:
    """A row with any attribute, of any kind of value, always the same."""

    def __init__(self, seed):
        self._seed = seed

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return random.Random(f"{self._seed}{name}").choice(VALUES)


def object_types():
    return [
        pytest.param(kind, id=f"{name}-{kind.name}")
        for name, schema in SCHEMAS.items()
        for kind in schema.open.type_map.values()
        if is_object_type(kind) and not kind.name.startswith("__")
    ]


@pytest.mark.parametrize("kind", object_types())
def test_the_leaf_plan_answers_for_our_types_what_graphql_core_answers(kind):
    """All leaves the plan copies or computes, with values they should and should not have."""
    planned = [
        name
        for name, field in kind.fields.items()
        if is_leaf_type(get_named_type(field.type))
        and not field.args
        and (reads_an_attribute(field.resolve) or getattr(field.resolve, "_steady", False))
        and not name.startswith("_")
    ]
    selected = " ".join(["__typename", *planned])

    for seed in range(20):
        row = Odd(seed)
        root = GraphQLObjectType(
            "Root", {"it": GraphQLField(kind, resolve=lambda *_, row=row: row)}
        )
        schema = GraphQLSchema(root, assume_valid=True)
        ours, theirs = (
            execute_sync(
                schema,
                parse(f"{{ it {{ {selected} }} }}"),
                context_value=SimpleNamespace(actor=CLERK),
                **options,
            )
            for options in ({"execution_context_class": SyncExecution}, {})
        )
        assert repr(ours.data) == repr(theirs.data)
        assert [(e.message, e.path) for e in ours.errors or []] == [
            (e.message, e.path) for e in theirs.errors or []
        ]


def mutations():
    return [
        pytest.param(field, id=f"{name}-{mutation}")
        for name, schema in SCHEMAS.items()
        if schema.open.mutation_type
        for mutation, field in schema.open.mutation_type.fields.items()
    ]


@pytest.mark.parametrize("field", mutations())
def test_every_mutation_has_one_input_with_a_key_and_tells_its_refusals(field):
    assert list(field.args) == ["input"]
    key = field.args["input"].type.of_type.fields["idempotencyKey"]
    assert isinstance(key.type, GraphQLNonNull)
    payload = get_named_type(field.type)
    assert str(payload.fields["userErrors"].type) == "[UserError!]!"
    assert payload.description


@pytest.mark.parametrize("field", mutations())
def test_every_mutations_permission_exists(field):
    permission = get_named_type(field.type).graphene_type.permission

    assert permission in all_permissions() | {"signed in"}


@pytest.mark.parametrize("name", SCHEMAS)
def test_both_schemas_fit_into_the_federation(name):
    schema = SCHEMAS[name]

    assert "type PageInfo @shareable" in schema.sdl
    assert "_entities" not in schema.sdl
    for entity in schema.entities.values():
        assert callable(entity.kind.resolve_references)
