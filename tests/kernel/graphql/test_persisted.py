"""Documents named by their hash, and who may send text (architecture 7, T10)."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from hashlib import sha256
from uuid import uuid4

import graphene
import pytest
import structlog

from kernel.graphql.federation import federated
from kernel.graphql.http import GRAPHQL_JSON
from kernel.graphql.persisted import Manifest
from tests.kernel.graphql.conftest import CLERK, Endpoint

SECRET = "between us"


class Query(graphene.ObjectType):
    name = graphene.String(loud=graphene.Boolean())

    @staticmethod
    def resolve_name(root, info, loud=False):
        name = info.context.actor.name
        return name.upper() if loud else name


SCHEMA = federated(query=Query)
LOUD = "query Loud($loud: Boolean) { name(loud: $loud) }"
HASH = sha256(LOUD.encode()).hexdigest()
STALE = "query Stale { whatOnceWas }"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "persisted-documents.json"
    path.write_text(json.dumps({HASH: LOUD, "stale": STALE}))
    return path


@pytest.fixture
def endpoint(path):
    """One that takes text with a token only, as in production."""
    return Endpoint(SCHEMA, gateway_secret=SECRET, manifest=Manifest(path), only_persisted=True)


@pytest.fixture
def lenient(path):
    return Endpoint(SCHEMA, manifest=Manifest(path))


def sent(endpoint, body, **headers):
    return json.loads(endpoint.post(body, **headers).content)


def code_of(answer):
    [error] = answer["errors"]
    return error["extensions"]["code"]


@pytest.mark.parametrize(
    "named",
    [
        {"documentId": HASH},
        {"documentId": f"sha256:{HASH}"},
        {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": HASH}}},
    ],
    ids=["documentId", "with its algorithm", "extension"],
)
def test_a_hash_stands_for_its_document(endpoint, named):
    answer = sent(endpoint, {**named, "operationName": "Loud", "variables": {"loud": True}})

    assert answer["data"] == {"name": "CLERK"}


def test_it_is_parsed_and_validated_once(endpoint, monkeypatch):
    parsed = []
    from kernel.graphql import documents

    real = documents.parse
    monkeypatch.setattr(
        documents, "parse", lambda text, **given: parsed.append(text) or real(text, **given)
    )
    for _ in range(3):
        assert "data" in sent(endpoint, {"documentId": HASH})

    assert parsed == [LOUD]


@pytest.mark.parametrize(
    ("language", "way_out"), [("en", "load the page again"), ("zh", "刷新页面")]
)
def test_an_unknown_hash_is_refused_with_the_way_out(endpoint, language, way_out):
    endpoint.actor = replace(CLERK, language=language)
    answer = sent(endpoint, {"documentId": "0" * 64})

    assert code_of(answer) == "PERSISTED_QUERY_NOT_FOUND"
    assert way_out in answer["errors"][0]["message"]
    assert "data" not in answer
    assert endpoint.post({"documentId": "0" * 64}, accept=GRAPHQL_JSON).status_code == 400


def test_nothing_is_registered_by_sending_it(lenient):
    """Unlike Apollo's automatic persisted queries: the file is all there is."""
    text = "{ name }"
    named = {"persistedQuery": {"version": 1, "sha256Hash": sha256(text.encode()).hexdigest()}}

    assert sent(lenient, {"query": text, "extensions": named})["data"] == {"name": "clerk"}
    assert code_of(sent(lenient, {"extensions": named})) == "PERSISTED_QUERY_NOT_FOUND"


def test_text_needs_a_token_where_documents_are_required(endpoint):
    """A session's cookie is sent by whatever runs in the browser; a token is not."""
    text = {"query": "{ name }"}
    assert code_of(sent(endpoint, text)) == "PERSISTED_QUERY_ONLY"
    endpoint.actor = replace(CLERK, token_id=uuid4())
    assert sent(endpoint, text)["data"] == {"name": "clerk"}


def test_text_beside_an_unknown_hash_is_no_way_around(endpoint):
    answer = sent(endpoint, {"query": "{ name }", "documentId": "0" * 64})

    assert code_of(answer) == "PERSISTED_QUERY_NOT_FOUND"


def test_text_beside_a_known_hash_is_not_looked_at(endpoint):
    answer = sent(endpoint, {"query": "{ other: name }", "documentId": HASH})

    assert answer["data"] == {"name": "clerk"}


def test_the_gateway_sends_text(endpoint):
    assert "data" in sent(endpoint, {"query": "{ name }"}, x_gateway_secret=SECRET)
    assert "errors" in sent(endpoint, {"query": "{ name }"}, x_gateway_secret="guess")


def test_without_the_file_text_still_works(tmp_path):
    """A checkout whose front end was never built."""
    endpoint = Endpoint(SCHEMA, manifest=Manifest(tmp_path / "none.json"))

    assert "data" in sent(endpoint, {"query": "{ name }"})
    assert code_of(sent(endpoint, {"documentId": HASH})) == "PERSISTED_QUERY_NOT_FOUND"


def test_a_new_front_end_is_known_at_once_and_the_old_one_still_works(endpoint, path):
    assert "errors" in sent(endpoint, {"documentId": "new"})
    path.write_text(json.dumps({"new": "query New { name }"}))
    os.utime(path, ns=(1, 1))

    assert "data" in sent(endpoint, {"documentId": "new"})
    assert "data" in sent(endpoint, {"documentId": HASH})


@pytest.mark.parametrize("text", ["", "[]", '{"a": 1}', "\ufffd"])
def test_a_broken_file_is_as_none_and_is_said(endpoint, path, text):
    path.write_text(text)
    with structlog.testing.capture_logs() as logs:
        assert code_of(sent(endpoint, {"documentId": HASH})) == "PERSISTED_QUERY_NOT_FOUND"

    assert [each["event"] for each in logs] == ["persisted documents unreadable"]


def test_a_document_made_for_another_schema_is_refused_like_any(endpoint):
    [error] = sent(endpoint, {"documentId": "stale"})["errors"]

    assert "whatOnceWas" in error["message"]


@pytest.mark.parametrize(
    "body",
    [
        {"documentId": 1},
        {"documentId": ""},
        {"extensions": {"persistedQuery": {"sha256Hash": 1}}},
        {"extensions": {"persistedQuery": []}},
        {"documentId": "a\0"},
    ],
)
def test_what_is_no_hash_is_refused(endpoint, body):
    assert endpoint.post(body).status_code == 400
