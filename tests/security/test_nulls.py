"""An argument that is null is as good as one that is not there: clients send their empty fields."""

from __future__ import annotations

import pytest
from graphql import is_required_argument, is_required_input_field

from tests.security.asking import ask, codes
from tests.security.cases import ASKED_BY, all_operations, ways
from tests.support.books import undone
from tests.support.schema_walk import KEY

QUESTIONS = [
    (operation, name)
    for operation in all_operations()
    if not operation.is_mutation
    for name, each in operation.field.args.items()
    if not is_required_argument(each)
]


COMMANDS = [
    (operation, name)
    for operation in all_operations()
    if operation.is_mutation
    for name, each in operation.arguments.items()
    if not is_required_input_field(each) and name != KEY
]


def test_there_are_many():
    assert len(QUESTIONS) > 100


@pytest.mark.parametrize(
    ("operation", "name"), QUESTIONS, ids=lambda each: getattr(each, "name", each)
)
def test_a_null_is_as_good_as_nothing(world, operation, name):
    api = world.api(ASKED_BY.get(operation.name, "owner"))
    given = next(iter(ways(operation, world.ours)))
    given = {key: value for key, value in given.items() if key != name}

    assert ask(api, operation, {**given, name: None}) == ask(api, operation, given)


@pytest.mark.parametrize(
    ("operation", "name"), COMMANDS, ids=lambda each: getattr(each, "name", each)
)
def test_a_null_in_a_command_is_no_mistake_of_ours(world, operation, name):
    api = world.api(ASKED_BY.get(operation.name, "owner"))
    given = next(iter(ways(operation, world.ours)))

    with undone():
        answer = ask(api, operation, {**given, name: None})

    assert "INTERNAL" not in codes(answer)
