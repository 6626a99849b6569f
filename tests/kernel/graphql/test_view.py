"""The HTTP end: forms, sizes, who asks, and what is said about errors (T10)."""

from __future__ import annotations

import json

import graphene
import psycopg
import pytest
import structlog
from django.db import InterfaceError, OperationalError

from kernel.actor import Actor
from kernel.errors import Forbidden, NotFound
from kernel.graphql.federation import federated, key
from kernel.graphql.http import BODY_MAX, GRAPHQL_JSON
from kernel.graphql.types import Decimal
from tests.kernel.graphql.conftest import CLERK, Endpoint

ERRORS = "Something went wrong on our side"


class Bug(Exception):
    pass


def _caused(error, cause):
    error.__cause__ = cause
    return error


BROKEN = {
    "shutdown": _caused(OperationalError(), psycopg.errors.AdminShutdown()),
    "silence": _caused(OperationalError(), psycopg.OperationalError("server closed it")),
    "closed": _caused(InterfaceError(), psycopg.InterfaceError("connection already closed")),
    "full": _caused(OperationalError(), psycopg.errors.DiskFull()),
}


@key("id")
class Thing(graphene.ObjectType):
    id = graphene.ID(required=True)

    @staticmethod
    def resolve_references(info, representations):
        return [Thing(id=each["id"]) for each in representations]


class Query(graphene.ObjectType):
    name = graphene.String()
    refused = graphene.String()
    bug = graphene.String()
    bugs = graphene.List(graphene.String)
    broken = graphene.String(by=graphene.String(required=True))
    echo = graphene.String(amount=Decimal(required=True))
    thing = graphene.Field(Thing)

    @staticmethod
    def resolve_name(root, info):
        return info.context.actor.name

    @staticmethod
    def resolve_refused(root, info):
        raise NotFound(what="SalesOrder", key="7")

    @staticmethod
    def resolve_bug(root, info):
        raise Bug("password=hunter2")

    @staticmethod
    def resolve_broken(root, info, by):
        raise BROKEN[by]

    @staticmethod
    def resolve_bugs(root, info):
        bug = Bug("once")
        return [bug, bug, Bug("other")]

    @staticmethod
    def resolve_echo(root, info, amount):
        return str(amount)


class Do(graphene.Mutation):
    done = graphene.Boolean()

    @staticmethod
    def mutate(root, info):
        return Do(done=True)


class Mutations(graphene.ObjectType):
    do = Do.Field()


SCHEMA = federated(query=Query, mutation=Mutations)
SECRET = "between us"


@pytest.fixture
def endpoint():
    return Endpoint(SCHEMA, gateway_secret=SECRET)


@pytest.fixture
def workshop():
    """The same in development."""
    return Endpoint(SCHEMA, gateway_secret=SECRET, development=True)


def test_an_answer_is_one_persons_and_tells_its_cost(endpoint):
    answer = endpoint.post({"query": "{ name }"})

    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/json; charset=utf-8"
    assert answer["Cache-Control"] == "no-store"
    assert json.loads(answer.content) == {
        "data": {"name": "clerk"},
        "extensions": {"cost": {"requestedQueryCost": 0, "actualQueryCost": 0}},
    }


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("application/graphql-response+json", GRAPHQL_JSON),
        ("application/json", "application/json"),
        ("*/*", "application/json"),
        ("application/json;q=0.5, application/graphql-response+json", GRAPHQL_JSON),
        ("text/html, */*;q=0.1", "application/json"),
    ],
)
def test_the_client_chooses_the_form(endpoint, accept, media):
    assert endpoint.post({"query": "{ name }"}, accept=accept)["Content-Type"].startswith(media)


@pytest.mark.parametrize(
    ("query", "in_graphql_json"),
    [("{ nope }", 400), ("{", 400), ("query Q { name } query R { name }", 400), ("{ bug }", 200)],
)
def test_only_the_newer_form_tells_by_status_that_a_request_was_at_fault(
    endpoint, query, in_graphql_json
):
    assert endpoint.post({"query": query}).status_code == 200
    assert endpoint.post({"query": query}, accept=GRAPHQL_JSON).status_code == in_graphql_json


def test_variables_of_the_wrong_kind_are_the_requests_fault(endpoint):
    query = "query ($a: Decimal!) { echo(amount: $a) }"
    answer = endpoint.post({"query": query, "variables": {"a": "1e9"}}, accept=GRAPHQL_JSON)

    assert answer.status_code == 400
    assert "data" not in json.loads(answer.content)


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"[]", "application/json", 400),
        (b'[{"query": "{ name }"}]', "application/json", 400),  # no batches
        (b"{}", "application/json", 400),
        (b'{"query": 1}', "application/json", 400),
        (b'{"query": "{ name }", "variables": []}', "application/json", 400),
        (b'{"query": "{ name }", "extensions": "x"}', "application/json", 400),
        (b'{"query": "{ name }", "operationName": 1}', "application/json", 400),
        (b"query={name}", "application/x-www-form-urlencoded", 415),
        (b'{"query": "{ name }"}', "text/plain", 415),
        (b'{"query": "{ name }"}', "application/json; charset=latin1", 415),
        (b'{"query": "{ name }"}', "application/json; charset=utf-8", 200),
        (b"\xff", "application/json", 400),
        (b"[" * 5_000, "application/json", 400),
        (b" " * BODY_MAX + b"{}", "application/json", 413),
    ],
)
def test_what_is_no_request_is_refused(endpoint, body, kind, status):
    answer = endpoint.post(body, kind=kind)

    assert answer.status_code == status
    assert answer["Content-Type"].startswith("application/json")


@pytest.mark.parametrize(
    "body",
    [
        {"query": "{ __typename }", "variables": {"a": [{"b": "x\0"}]}},
        {"query": "{ __typename }", "variables": {"a\0": 1}},
        {"query": 'query Q { __type(name: "\\u0000") { name } }'},
        {"query": 'query Q { __type(name: "\\u{00}") { name } }'},
    ],
    ids=["value", "name", "escape", "escape in braces"],
)
def test_a_text_with_a_nul_is_refused(endpoint, body):
    """PostgreSQL keeps no such text; anywhere further in it would be a bug."""
    answer = endpoint.post(body)
    assert answer.status_code == 400
    assert "NUL" in answer.content.decode()


def test_a_written_backslash_is_no_nul(endpoint):
    answer = endpoint.ask("{ __typename }", {"a": "C:\\u0000"})
    assert "NUL" not in str(answer)


def test_other_methods_and_forms_are_refused(endpoint):
    assert endpoint.get("{ name }").status_code == 405
    assert endpoint.get("{ name }")["Allow"] == "POST"
    assert endpoint.post({"query": "{ name }"}, accept="text/html").status_code == 406


def test_in_development_queries_may_be_got_and_mutations_not(workshop):
    assert workshop.get("{ name }").status_code == 200
    assert workshop.get("mutation { do { done } }").status_code == 405


def test_a_bug_is_masked_and_found_by_its_number(endpoint):
    with structlog.testing.capture_logs() as logs:
        answer = endpoint.ask("{ bug }")

    [error] = answer["errors"]
    assert error["message"].startswith(ERRORS)
    assert "hunter2" not in json.dumps(answer)
    [entry] = [each for each in logs if each["event"] == "api bug"]
    assert error["extensions"] == {"code": "INTERNAL", "number": entry["number"]}
    assert isinstance(entry["exc_info"], Bug)


@pytest.mark.parametrize("by", ["shutdown", "silence", "closed"])
def test_who_met_a_database_going_away_may_ask_again(endpoint, by):
    with structlog.testing.capture_logs() as logs:
        [error] = endpoint.ask(f'{{ broken(by: "{by}") }}')["errors"]

    assert error["extensions"]["code"] == "INTERRUPTED"
    assert "same key" in error["message"]
    assert [entry["event"] for entry in logs] == ["interrupted"]


def test_what_else_goes_wrong_in_the_database_is_a_bug(endpoint):
    [error] = endpoint.ask('{ broken(by: "full") }')["errors"]
    assert error["extensions"]["code"] == "INTERNAL"


def test_a_bug_met_in_many_places_is_logged_once(endpoint):
    with structlog.testing.capture_logs() as logs:
        errors = endpoint.ask("{ bugs }")["errors"]

    assert len(errors) == 3
    assert len(logs) == 2


def test_a_bug_outside_the_schema_is_masked_too(endpoint):
    def broken(request):
        raise Bug("hunter2")

    endpoint.view.actor_of = broken
    answer = endpoint.post({"query": "{ name }"})

    assert answer.status_code == 500
    assert json.loads(answer.content)["errors"][0]["message"].startswith(ERRORS)


def test_a_database_that_is_not_there_at_all_is_a_503(endpoint):
    def unreachable(request):
        raise BROKEN["silence"]

    endpoint.view.actor_of = unreachable
    answer = endpoint.post({"query": "{ name }"})

    assert answer.status_code == 503
    assert json.loads(answer.content)["errors"][0]["extensions"]["code"] == "INTERRUPTED"


@pytest.mark.parametrize(
    ("language", "words", "what"),
    [("en", "does not exist", "Sales order"), ("zh", "不存在", "销售订单")],
)
def test_a_refusal_keeps_its_code_and_speaks_the_readers_language(endpoint, language, words, what):
    endpoint.actor = Actor(name="x", language=language)
    [error] = endpoint.ask("{ refused }")["errors"]

    assert words in error["message"]
    assert error["extensions"] == {
        "code": "NOT_FOUND",
        "details": {"what": what, "key": "7"},
    }
    assert error["path"] == ["refused"]


def test_a_refused_token_is_401(endpoint):
    def refuse(request):
        raise Forbidden(permission="to come in")

    endpoint.view.actor_of = refuse
    answer = endpoint.post({"query": "{ name }"})

    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == "Bearer"
    assert json.loads(answer.content)["errors"][0]["extensions"]["code"] == "FORBIDDEN"


def test_production_suggests_nothing_and_does_not_explain_itself(endpoint, workshop):
    assert "Did you mean" in json.dumps(workshop.ask("{ nam }"))
    assert "Did you mean" not in json.dumps(endpoint.ask("{ nam }"))
    for question in ("{ __schema { queryType { name } } }", '{ __type(name: "Query") { name } }'):
        assert "errors" not in workshop.ask(question)
        assert "data" not in endpoint.ask(question)
    assert "data" in endpoint.ask("{ __typename }")


REPRESENTATIONS = {"r": [{"__typename": "Thing", "id": "1"}]}
ENTITIES = "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Thing { id } } }"


@pytest.mark.parametrize("query", ["{ _service { sdl } }", ENTITIES])
def test_the_gateways_fields_are_there_for_the_gateway_only(endpoint, query):
    """T10."""
    with_secret = endpoint.ask(query, REPRESENTATIONS, x_gateway_secret=SECRET)
    without = endpoint.ask(query, REPRESENTATIONS)
    wrong = endpoint.ask(query, REPRESENTATIONS, x_gateway_secret="guess")

    assert "errors" not in with_secret
    assert without == wrong
    assert "data" not in without


def test_to_others_they_are_as_unknown_as_any_name(endpoint, workshop):
    """T10: not even introspection, or a fragment on the union, tells that they exist."""
    asked, unknown = endpoint.ask("{ _service { sdl } }"), endpoint.ask("{ _nothing { sdl } }")
    assert json.dumps(asked).replace("_service", "_nothing") == json.dumps(unknown)

    types = workshop.ask("{ __schema { types { name } } }")["data"]["__schema"]["types"]
    assert not {"_Any", "_Entity", "_Service"} & {each["name"] for each in types}


def test_without_a_secret_nobody_is_the_gateway():
    """An empty secret in the settings must not be what an absent header is compared with."""
    endpoint = Endpoint(SCHEMA, gateway_secret="")

    assert "data" not in endpoint.ask("{ _service { sdl } }")
    assert "data" not in endpoint.ask("{ _service { sdl } }", x_gateway_secret="")


def test_the_gateways_documents_are_not_served_to_others_from_the_cache(endpoint):
    endpoint.ask(ENTITIES, REPRESENTATIONS, x_gateway_secret=SECRET)

    assert "data" not in endpoint.ask(ENTITIES, REPRESENTATIONS)


def test_requests_run_where_they_are_told(endpoint):
    from contextlib import contextmanager

    places = []

    @contextmanager
    def somewhere(request):
        places.append("in")
        yield
        places.append("out")

    there = Endpoint(SCHEMA, working_in=somewhere)
    there.ask("{ name }")
    there.ask("{ nope }")  # never gets that far

    assert places == ["in", "out"]


def test_the_actor_is_asked_for_once(endpoint):
    asked = []
    endpoint.view.actor_of = lambda request: asked.append(request) or CLERK
    endpoint.ask("{ a: name b: name }")

    assert len(asked) == 1


@pytest.mark.parametrize(
    ("query", "variables", "code"),
    [
        ("{ name", {}, "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", {}, "GRAPHQL_VALIDATION_FAILED"),
        ("query ($a: Decimal!) { echo(amount: $a) }", {"a": "1e5"}, "BAD_USER_INPUT"),
        ("query ($a: Decimal!) { echo(amount: $a) }", {}, "BAD_USER_INPUT"),
    ],
)
def test_a_request_at_fault_has_a_code(endpoint, query, variables, code):
    """Without one, the gateway would take the subgraph for broken."""
    errors = endpoint.ask(query, variables)["errors"]
    assert [error["extensions"]["code"] for error in errors] == [code]
