"""What holds for the whole API, whoever adds to it."""

from __future__ import annotations

import pytest
from graphql import get_named_type

from config.graphql import platform_schema, tenant_schema
from kernel.graphql.mutation import SIGNED_IN
from kernel.permissions import all_permissions

SCHEMAS = {"tenant": tenant_schema.open, "platform": platform_schema.open}


@pytest.fixture(params=SCHEMAS, ids=str)
def schema(request):
    return SCHEMAS[request.param]


def test_every_type_says_what_it_is(schema):
    types = {name: kind for name, kind in schema.type_map.items() if not name.startswith("__")}

    assert [name for name, kind in types.items() if not kind.description] == []


def test_every_query_and_mutation_says_what_it_does(schema):
    fields = {**schema.query_type.fields, **schema.mutation_type.fields}

    assert [name for name, field in fields.items() if not field.description] == []


def test_every_mutation_asks_for_a_permission_that_exists(schema):
    wanted = {
        name: str(field.resolve.__self__.permission)
        for name, field in schema.mutation_type.fields.items()
    }

    known = all_permissions() | {SIGNED_IN}
    assert {
        name: permission for name, permission in wanted.items() if permission not in known
    } == {}


def test_every_mutation_takes_a_key_and_answers_with_its_refusals(schema):
    for name, field in schema.mutation_type.fields.items():
        given = field.args["input"].type.of_type.fields

        assert "idempotencyKey" in given, name
        assert "userErrors" in get_named_type(field.type).fields, name


def test_numbers_are_never_floats(schema):
    """Amounts and quantities are exact: strings of decimal digits."""
    floats = [
        f"{kind.name}.{name}"
        for kind in schema.type_map.values()
        for name, field in getattr(kind, "fields", {}).items()
        if get_named_type(field.type).name == "Float"
    ]

    assert floats == []
