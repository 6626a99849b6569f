"""What graphql-cop tries, against our real schemas as production serves them (T10).

The checks are rewritten here, for the tool is on no package index. Each one is a way in which
GraphQL endpoints give themselves away or let themselves be overloaded.
"""

from __future__ import annotations

import json
import time

import pytest
from django.test import RequestFactory

from config.graphql import platform_schema, tenant_schema
from kernel.actor import Actor
from kernel.graphql.view import ApiView

JSON = "application/json"


@pytest.fixture(params=["tenant", "platform"])
def send(request):
    """Sends a request to one of the two endpoints; status, headers and body of its answer."""
    schema = {"tenant": tenant_schema, "platform": platform_schema}[request.param]
    view = ApiView(
        schema=schema, actor_of=lambda request: Actor(name="stranger"), gateway_secret="s"
    )

    def to(method, body=None, *, kind=JSON, **headers):
        make = getattr(RequestFactory(), method)
        if method == "get":
            return view(make("/graphql", body or {}, headers=headers))
        data = body if isinstance(body, str) else json.dumps(body)
        return view(make("/graphql", data, content_type=kind, headers=headers))

    return to


def answered(response):
    """Whether a request got data."""
    found = json.loads(response.content)
    return isinstance(found, list) or bool(found.get("data"))


def query(text):
    return {"query": text}


def test_it_does_answer(send):
    """Otherwise everything below would pass on an endpoint that is down."""
    assert answered(send("post", query("{ __typename }")))


def test_alias_overloading(send):
    many = " ".join(f"alias{i}: __typename" for i in range(101))

    assert not answered(send("post", query(f"{{ {many} }}")))


def test_batches(send):
    assert not answered(send("post", [query("{ __typename }")] * 10))
    assert not answered(send("post", [query("{ __typename }")]))


def test_circular_introspection(send):
    circle = "fields { type { " * 4 + "name" + " } }" * 4

    assert not answered(send("post", query(f"{{ __schema {{ types {{ {circle} }} }} }}")))


def test_directive_overloading(send):
    for name in ("aa", "skip(if: false)", "include(if: true)"):
        many = f"@{name}" * 21
        response = send("post", query(f"{{ __typename {many} }}"))
        assert not answered(response)
        assert len(json.loads(response.content)["errors"]) == 1  # no error for each of them


def test_field_duplication(send):
    started = time.process_time()
    assert not answered(send("post", query("{ " + "__typename " * 500 + "}")))
    assert time.process_time() - started < 0.2


def test_field_suggestions(send):
    unknown = [
        "{ no }",
        "{ salesOrde { id } }",
        "{ __typenam }",
        "query ($a: Strin) { __typename }",
    ]
    for text in unknown:
        assert "did you mean" not in send("post", query(text)).content.decode().lower()


def test_get_queries(send):
    assert send("get", query("{ __typename }")).status_code == 405


def test_get_mutations(send):
    assert send("get", query("mutation { __typename }")).status_code == 405


@pytest.mark.parametrize("accept", ["text/html", "text/html,application/xhtml+xml,*/*;q=0.8"])
def test_graphiql(send, accept):
    page = send("get", accept=accept).content.decode().lower()

    assert "graphiql" not in page
    assert "<html" not in page


def test_introspection(send):
    assert not answered(send("post", query("{ __schema { queryType { name } } }")))
    assert not answered(send("post", query('{ __type(name: "Query") { name } }')))
    hidden = "{ ...__schema } fragment __schema on Query { __schema { types { name } } }"
    assert not answered(send("post", query(hidden)))


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/x-www-form-urlencoded", "query=%7B__typename%7D"),
        ("text/plain", '{"query": "{ __typename }"}'),
        ("multipart/form-data; boundary=x", '--x\r\ncontent-disposition: form-data; name="query"'),
        ("", '{"query": "{ __typename }"}'),
    ],
)
def test_forms_of_other_sites(send, kind, body):
    """CSRF: what a browser sends across sites without asking first."""
    response = send("post", body, kind=kind)

    assert response.status_code == 415
    assert "access-control-allow-origin" not in response.headers


def test_tracing(send):
    response = send("post", query("{ __typename }"), apollo_federation_include_trace="ftv1")
    extensions = json.loads(response.content)["extensions"]

    assert extensions.keys() == {"cost"}


@pytest.mark.parametrize(
    "body",
    [
        query("qwerty cop { abc }"),
        query(""),
        query("{"),
        query('{ __type(name: "x\\u0000") { name } }'),
        query("query ($a: Int!) { __typename @skip(if: $a) }"),
        {"query": "{ __typename }", "operationName": "nobody"},
        {"query": "query Q($r: Boolean!) { __typename @skip(if: $r) }", "variables": {"r": "x"}},
    ],
)
def test_errors_that_tell_about_the_inside(send, body):
    response = send("post", body)
    text = response.content.decode()

    assert response.status_code < 500
    assert "errors" in json.loads(text)
    for word in ("Traceback", "graphql/", ".py", "exception", "stacktrace", "INTERNAL"):
        assert word not in text


def test_the_gateways_fields(send):
    assert not answered(send("post", query("{ _service { sdl } }")))
    assert not answered(send("post", query("{ _entities(representations: []) { __typename } }")))
