"""What the gateway sends to the subgraphs, and for whom. T10."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.gateway.client import SECRET

pytestmark = pytest.mark.slow

CHANNEL = """query Channel($n: Int!) {
  organisations(first: $n) {
    edges { node { id name stock(productIds: ["p1"]) { edges { node { available asOf } } } } }
  }
}"""


def test_fifty_organisations_are_one_call_of_the_tenant_subgraph(gateway, platform, tenant):
    reply = gateway.ask(CHANNEL, {"n": 50})
    edges = reply.data["organisations"]["edges"]
    assert len(edges) == 50
    assert {edge["node"]["stock"]["edges"][0]["node"]["available"] for edge in edges} == {"3"}
    assert len(platform.calls) == 1
    assert len(tenant.calls) == 1
    assert len(tenant.calls[0].variables["representations"]) == 50


def test_the_callers_token_language_and_number_arrive_unchanged(gateway, platform, tenant):
    sent = {"Accept-Language": "zh-CN,zh;q=0.9", "X-Request-Id": "order-4711"}
    reply = gateway.ask(CHANNEL, {"n": 2}, token="tl_Ab9-_.x", headers=sent)
    assert reply.headers["x-request-id"] == "order-4711"
    for call in (*platform.calls, *tenant.calls):
        assert call.headers["authorization"] == "Bearer tl_Ab9-_.x"
        assert call.headers["accept-language"] == "zh-CN,zh;q=0.9"
        assert call.headers["x-request-id"] == "order-4711"


def test_a_request_without_a_number_gets_one_that_every_call_carries(gateway, platform, tenant):
    given = gateway.ask(CHANNEL, {"n": 1}).headers["x-request-id"]
    assert len(given) == 36
    assert {call.headers["x-request-id"] for call in (*platform.calls, *tenant.calls)} == {given}


def test_a_number_that_would_forge_a_log_line_is_replaced(gateway, platform):
    reply = gateway.ask("{organisation(id:1){name}}", headers={"X-Request-Id": 'a","level":"x'})
    assert len(reply.headers["x-request-id"]) == 36


@pytest.mark.parametrize("name", ["X-Gateway-Secret", "x-gateway-secret", "X-GATEWAY-SECRET"])
def test_a_client_cannot_set_the_secret(gateway, platform, tenant, name):
    """T10: _entities answers whoever knows the secret, so the gateway's own is the one sent."""
    gateway.ask(CHANNEL, {"n": 1}, headers={name: "guessed"})
    for call in (*platform.calls, *tenant.calls):
        assert call.headers["x-gateway-secret"] == SECRET


def test_nothing_else_of_the_client_reaches_a_subgraph(gateway, platform):
    sent = {"Cookie": "sessionid=1", "X-Forwarded-Host": "dealer.example", "X-Tenant": "t_000001"}
    gateway.ask("{organisation(id:1){name}}", headers=sent)
    [call] = platform.calls
    assert not {"cookie", "x-forwarded-host", "x-tenant"} & set(call.headers)
    assert call.headers["host"] == f"127.0.0.1:{platform.port}"


def test_the_entities_are_not_the_clients_to_ask(gateway, tenant):
    """T10: the gateway's own schema has neither field."""
    reply = gateway.ask(
        '{_entities(representations:[{__typename:"Organisation",id:"1"}]){__typename}}'
    )
    assert 'Cannot query field "_entities"' in reply.json["errors"][0]["message"]
    assert "Cannot query field" in gateway.ask("{_service{sdl}}").text
    assert tenant.calls == []


def test_answers_of_two_callers_are_never_mixed(gateway, platform, tenant):
    """The same document and variables, 16 in flight: what may be shared would be shared."""
    platform.pause = tenant.pause = 0.01

    def ask(number: int) -> tuple[str, str]:
        token = f"tl_{number % 2}"
        return token, gateway.ask(CHANNEL, {"n": 3}, token=token).text

    with ThreadPoolExecutor(16) as pool:
        replies = list(pool.map(ask, range(300)))
    for token, text in replies:
        other = "tl_1" if token == "tl_0" else "tl_0"
        assert text.count(f"seen by {token}") == 3
        assert text.count(f"read by {token}") == 3
        assert other not in text
    assert len(platform.calls) == 300  # nobody was answered from another's call
    assert len(tenant.calls) == 300


def test_the_cost_is_the_sum_over_the_calls(gateway, platform, tenant):
    cost = gateway.ask(CHANNEL, {"n": 1}).json["extensions"]["cost"]
    assert cost["requestedQueryCost"] == 10
    assert cost["throttleStatus"]["currentlyAvailable"] == 990  # the one that has least left


def test_a_mutation_goes_to_the_tenant_subgraph(gateway, tenant):
    reply = gateway.ask(
        'mutation {renameCompany(input:{name:"North",idempotencyKey:"k"}){company{name}}}'
    )
    assert reply.data == {"renameCompany": {"company": {"name": "North"}}}
    assert len(tenant.calls) == 1
