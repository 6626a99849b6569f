"""What belongs to rows is fetched once for all of them."""

from __future__ import annotations

from dataclasses import dataclass

import graphene
import pytest

from kernel.graphql.batching import Loader
from kernel.graphql.federation import federated
from kernel.graphql.loaded import loaded, loaded_list
from tests.kernel.graphql.conftest import Endpoint

asked: list[list[int]] = []


@dataclass
class Row:
    id: int
    box_id: int | None


class BoxById(Loader[int, dict]):
    @staticmethod
    def batch(keys):
        asked.append(list(keys))
        return [{"name": f"box {key}"} for key in keys]


class TagsByRow(Loader[int, list]):
    @staticmethod
    def batch(keys):
        asked.append(list(keys))
        return [[{"name": f"tag {key}"}] if key else [] for key in keys]


class Box(graphene.ObjectType):
    name = graphene.String(required=True)


class Line(graphene.ObjectType):
    box = loaded(Box, BoxById, by="box_id", description="Where it lies.")
    tags = loaded_list(Box, TagsByRow, by="id")


class Query(graphene.ObjectType):
    lines = graphene.List(Line)

    @staticmethod
    def resolve_lines(root, info):
        return [Row(id=0, box_id=0), Row(id=1, box_id=None), Row(id=2, box_id=7)]


@pytest.fixture
def endpoint():
    asked.clear()
    return Endpoint(federated(query=Query))


def test_all_rows_share_one_question_and_a_row_without_a_key_asks_nothing(endpoint):
    """Zero is a key like any other."""
    lines = endpoint.ask("{ lines { box { name } } }")["data"]["lines"]

    assert lines == [{"box": {"name": "box 0"}}, {"box": None}, {"box": {"name": "box 7"}}]
    assert asked == [[0, 7]]


def test_a_row_without_many_has_an_empty_list(endpoint):
    lines = endpoint.ask("{ lines { tags { name } } }")["data"]["lines"]

    assert [len(line["tags"]) for line in lines] == [0, 1, 1]
    assert asked == [[0, 1, 2]]


def test_the_schema_says_what_may_be_missing():
    fields = federated(query=Query).open.type_map["Line"].fields

    assert (str(fields["box"].type), str(fields["tags"].type)) == ("Box", "[Box!]!")
    assert fields["box"].description == "Where it lies."
