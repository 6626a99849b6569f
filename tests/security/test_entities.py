"""T10: what the gateway may ask by key is no door past the permissions.

Each entity of either subgraph has a row here; a new one fails for want of it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

import pytest
import uuid6
from django.conf import settings

from config.graphql import platform_schema, tenant_schema
from kernel.graphql.ids import gid
from tests.support.books import Books
from tests.support.schema_walk import selection

SUBGRAPHS = {"/graphql": tenant_schema, "/graphql/platform": platform_schema}
Keys = Callable[[Books], Mapping[str, str]]

ENTITIES: dict[tuple[str, str], Keys] = {
    ("/graphql", "Organisation"): lambda books: {"id": books["company"]},
    ("/graphql", "OrganisationStock"): lambda books: {
        "organisationId": books["ourselves"],
        "productId": books["shared product"],
    },
    ("/graphql/platform", "Organisation"): lambda books: {"id": books["company"]},
    ("/graphql/platform", "Product"): lambda books: {"id": books["shared product"]},
}
# Here an entity is but its own key, for the gateway to go on from: nothing is looked up.
STUBS = {("/graphql", "Organisation")}

ASKED = "query ($r: [_Any!]!) { _entities(representations: $r) { __typename %s } }"


def ask(world, path: str, representations: list, *, fields: str = "", secret: str | None = None):
    api = world.api()
    given = settings.GATEWAY_SECRET if secret is None else secret
    response = api.client.post(
        path,
        {"query": ASKED % fields, "variables": {"r": representations}},
        content_type="application/json",
        headers={"X-Gateway-Secret": given},
    )
    assert "CANARY-dealer" not in response.text
    return response.json()


def whole(path: str, name: str) -> str:
    kind = SUBGRAPHS[path].graphql_schema.type_map[name]
    return f"... on {name}{selection(kind, 1)}"


def test_each_entity_has_a_row():
    there = {(path, name) for path, graph in SUBGRAPHS.items() for name in graph.entities}
    assert there == set(ENTITIES)


@pytest.mark.parametrize(("path", "name"), sorted(ENTITIES), ids="-".join)
def test_anothers_is_null_like_one_that_is_not_there(world, path, name):
    keys = ENTITIES[path, name]
    unknown = dict.fromkeys(keys(world.ours))
    for field, value in keys(world.ours).items():
        unknown[field] = gid(value.split("/")[-2], uuid6.uuid7())
    for forged in ({}, {"owner": world.ours["ourselves"], "level": 5}):
        given = [
            {"__typename": name, **each, **forged}
            for each in (keys(world.ours), keys(world.theirs), unknown)
        ]
        answer = ask(world, path, given, fields=whole(path, name))
        assert "errors" not in answer, answer
        ours, theirs, nobodys = answer["data"]["_entities"]
        assert ours
        if (path, name) in STUBS:
            assert {theirs["id"], nobodys["id"]} == {given[1]["id"], given[2]["id"]}
            theirs, nobodys = ({**each, "id": ""} for each in (theirs, nobodys))
            assert theirs == nobodys
        else:
            assert (theirs, nobodys) == (None, None)


@pytest.mark.parametrize(("path", "name"), sorted(ENTITIES), ids="-".join)
def test_what_is_sent_along_with_a_key_is_not_believed(world, path, name):
    kind = SUBGRAPHS[path].graphql_schema.type_map[name]
    keys = ENTITIES[path, name](world.ours)
    forged = {field: "FORGED" for field in kind.fields if field not in keys}
    honest = ask(world, path, [{"__typename": name, **keys}], fields=whole(path, name))
    answer = ask(world, path, [{"__typename": name, **keys, **forged}], fields=whole(path, name))
    assert answer["data"] == honest["data"]
    assert "FORGED" not in json.dumps(answer)


@pytest.mark.parametrize("path", sorted(SUBGRAPHS))
@pytest.mark.parametrize("name", ["Money", "Query", "Mutation", "Partner", "_Service", "", None, 7])
def test_what_is_no_entity_is_an_error(world, path, name):
    answer = ask(world, path, [{"__typename": name, "id": world.ours["customer"]}])
    assert answer["errors"]
    assert answer["data"]["_entities"] == [None]


@pytest.mark.parametrize("path", sorted(SUBGRAPHS))
def test_a_thousand_and_one_are_too_many(world, path):
    given = [{"__typename": "Organisation", "id": world.ours["company"]}] * 1001
    answer = ask(world, path, given)
    assert answer["errors"]
    assert not answer.get("data")
    assert "errors" not in ask(world, path, given[:1000])


@pytest.mark.parametrize("path", sorted(SUBGRAPHS))
@pytest.mark.parametrize("secret", ["", "guessed", "only-for-test"])
def test_to_all_but_the_gateway_these_fields_do_not_exist(world, path, secret):
    api = world.api()
    for query in ("{ _service { sdl } }", "{ _entities(representations: []) { __typename } }"):
        response = api.client.post(
            path,
            {"query": query},
            content_type="application/json",
            headers={"X-Gateway-Secret": secret},
        )
        [error] = response.json()["errors"]
        assert "Cannot query field" in error["message"]
        assert "data" not in response.json()


@pytest.mark.parametrize("who", ["nobody", "master"])
@pytest.mark.parametrize(("path", "name"), sorted(set(ENTITIES) - STUBS), ids="-".join)
def test_the_gateway_lends_nobody_its_rights(world, path, name, who):
    """T16: the secret says by whom a question comes, not whose it is."""
    response = world.api(who).client.post(
        path,
        {
            "query": ASKED % whole(path, name),
            "variables": {"r": [{"__typename": name, **ENTITIES[path, name](world.ours)}]},
        },
        content_type="application/json",
        headers={"X-Gateway-Secret": settings.GATEWAY_SECRET},
    )
    assert (response.json()["data"] or {"_entities": [None]})["_entities"] == [None]
