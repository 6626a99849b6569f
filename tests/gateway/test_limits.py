"""Who may come in, and how much one request may ask for."""

from __future__ import annotations

import http.client
import json
import urllib.parse

import pytest

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("given", [None, "", "Basic dXNlcjpwdw==", "Bearer", "Bearer  ", "tl_x"])
def test_without_a_token_nobody_comes_in(gateway, platform, given):
    headers = {} if given is None else {"Authorization": given}
    reply = gateway.ask("{organisation(id:1){name}}", token=None, headers=headers)
    assert reply.status == 401
    assert reply.headers["www-authenticate"] == "Bearer"
    assert reply.codes == ["UNAUTHENTICATED"]
    assert "Authorization: Bearer" in reply.json["errors"][0]["message"]
    assert platform.calls == []


def test_health_needs_no_token(gateway):
    assert gateway.send(None, method="GET", path="/healthz", token=None).status == 200


def test_a_body_of_more_than_a_megabyte_is_refused(gateway, platform):
    large = json.dumps({"query": "{company{name}}", "variables": {"x": "x" * 1_000_000}})
    assert gateway.send(large).status == 413


def test_a_body_without_a_length_is_counted_as_it_comes(gateway):
    connection = http.client.HTTPConnection("127.0.0.1", gateway.port, timeout=10)
    headers = {"Content-Type": "application/json", "Authorization": "Bearer tl_x"}
    chunks = (b"x" * 100_000 for _ in range(20))
    try:
        connection.request("POST", "/graphql", chunks, headers, encode_chunked=True)
        assert connection.getresponse().status == 413
    except (BrokenPipeError, ConnectionResetError):
        pass  # refused while we were still sending
    finally:
        connection.close()


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_only_json_is_read(gateway, kind):
    reply = gateway.send('{"query":"{__typename}"}', headers={"Content-Type": kind})
    assert reply.status == 415


def test_a_batch_of_operations_is_refused(gateway, platform):
    one = {"query": "{organisation(id:1){name}}"}
    assert gateway.send(json.dumps([one, one])).status == 400
    assert platform.calls == []


def test_a_mutation_by_get_is_refused(gateway, tenant):
    query = 'mutation{renameCompany(input:{name:"x",idempotencyKey:"k"}){company{name}}}'
    path = "/graphql?query=" + urllib.parse.quote(query)
    assert gateway.send(None, method="GET", path=path).status == 405
    assert tenant.calls == []


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("{" + " ".join(f"a{n}:company{{name}}" for n in range(9)) + " company {"
         + " ".join(f"b{n}:name" for n in range(7)) + "}}", "More than 15 aliases"),
        ("{" + " ".join(f"a{n}:__typename" for n in range(16)) + "}", "More than 15 aliases"),
        ("{" + "company{name} " * 11 + "}", "More than 10 root fields"),
        ("{company{" + "name " * 21 + "}}", "selected more than 20 times"),
        ("{company{" + "name @include(if:true) " * 21 + "}}", "More than 20 directives"),
        ("{company{name}}" + "".join(f" fragment f{n} on Company{{name}}" for n in range(51)),
         "More than 50 fragments"),
        ("{company{" + "name " * 1000 + "}}", "more that 1000 tokens"),
        ("{company" + "{a" * 11 + "}" * 11 + "}", "Selections nest deeper than 10"),
        ("{company{...f}} fragment f on Company" + "{a" * 11 + "}" * 11,
         "Selections nest deeper than 10"),
    ],
)  # fmt: skip
def test_a_document_beyond_a_limit_is_refused_before_anything_runs(
    gateway, tenant, query, sentence
):
    reply = gateway.ask(query)
    assert sentence in reply.text
    assert "data" not in reply.json or reply.data is None
    assert tenant.calls == []


@pytest.mark.parametrize(
    "query",
    [
        "{company{" + " ".join(f"a{n}:name" for n in range(15)) + "}}",
        "{" + "company{name} " * 10 + "}",
        "{company{" + "name " * 20 + "}}",
    ],
)
def test_a_document_at_a_limit_is_answered(gateway, tenant, query):
    assert "errors" not in gateway.ask(query).json


def test_a_document_of_many_equal_fields_is_refused_quickly(gateway):
    """The standard rules need quadratic time for it; ours come first."""
    reply = gateway.ask("{" + "company{name}" * 240 + "}")
    assert "More than 10 root fields" in reply.text
    assert len(reply.text) < 20_000


def test_production_hides_the_schema(start, platform, tenant):
    gateway = start(PRODUCTION="1", PLATFORM_URL=platform.url, TENANT_URL=tenant.url)
    assert "Did you mean" not in gateway.ask("{compani{name}}").text
    assert "introspection" in gateway.ask("{__schema{types{name}}}").text
    assert (
        "introspection"
        in gateway.ask("{...__schema} fragment __schema on Query{__schema{types{name}}}").text
    )
    assert gateway.ask("{company{name}}").data == {"company": {"name": "Company of tl_brand"}}


def test_whoever_builds_may_read_the_schema(gateway):
    assert "Did you mean" in gateway.ask("{compani{name}}").text
    assert "OrganisationStock" in gateway.ask("{__schema{types{name}}}").text


def test_a_listed_page_may_read_the_answers(start, platform, tenant):
    page, other = "https://platform.example", "https://elsewhere.example"
    gateway = start(PLATFORM_URL=platform.url, TENANT_URL=tenant.url, ORIGINS=page)
    question = {"Origin": page, "Access-Control-Request-Method": "POST"}
    asked = gateway.send(None, method="OPTIONS", token=None, headers=question)
    assert asked.status == 204
    assert "authorization" in asked.headers["access-control-allow-headers"]
    name = "access-control-allow-origin"
    assert gateway.ask("{__typename}", headers={"Origin": page}).headers[name] == page
    assert name not in gateway.ask("{__typename}", headers={"Origin": other}).headers
    assert "access-control-allow-credentials" not in asked.headers
