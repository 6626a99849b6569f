"""What a client reads when a subgraph refuses, is busy, slow, broken or away."""

from __future__ import annotations

import signal
import subprocess
import threading
import time
from contextlib import suppress
from http.client import HTTPException

import pytest

from tests.gateway.client import FOLDER, node
from tests.gateway.test_calls import CHANNEL

pytestmark = pytest.mark.slow
NAME = "{company{name}}"


def refusal(status, code, message="Because.", **headers):
    """An answer in place of the schema's."""
    body = {"errors": [{"message": message, "extensions": {"code": code}}]}
    return lambda call: (status, headers, body)


def test_without_the_tenant_subgraph_the_rest_is_answered(gateway, platform, tenant):
    tenant.stop()
    reply = gateway.ask(CHANNEL, {"n": 3})
    edges = reply.data["organisations"]["edges"]
    assert [edge["node"]["name"] for edge in edges] == [f"{n} seen by tl_brand" for n in range(3)]
    assert [edge["node"]["stock"] for edge in edges] == [None] * 3
    assert set(reply.codes) == {"SUBGRAPH_UNAVAILABLE"}
    assert reply.status == 200
    assert "127.0.0.1" not in reply.text
    assert "ECONNREFUSED" not in reply.text
    assert "representations" not in reply.text


def test_a_subgraph_that_comes_back_in_time_is_waited_for(gateway, tenant):
    tenant.stop()
    threading.Timer(0.4, tenant.start).start()
    assert gateway.ask(NAME).data == {"company": {"name": "Company of tl_brand"}}


def test_a_busy_subgraph_is_asked_again_with_the_same_token(gateway, tenant):
    """A repeated call that lost its token would be refused, or worse, be somebody else's."""
    tenant.instead = lambda call: (503, {}, {"errors": []}) if len(tenant.calls) < 3 else None
    assert gateway.ask(NAME).data == {"company": {"name": "Company of tl_brand"}}
    assert len(tenant.calls) == 3
    assert {call.headers["authorization"] for call in tenant.calls} == {"Bearer tl_brand"}
    assert len({call.headers["x-gateway-secret"] for call in tenant.calls}) == 1


def test_a_subgraph_that_stays_busy_makes_nulls(gateway, tenant):
    tenant.instead = lambda call: (503, {}, {"message": "secret detail"})
    reply = gateway.ask(CHANNEL, {"n": 2})
    assert len(reply.data["organisations"]["edges"]) == 2
    assert set(reply.codes) == {"SUBGRAPH_UNAVAILABLE"}
    assert "secret detail" not in reply.text
    assert len(tenant.calls) == 4


def test_a_long_retry_after_is_not_waited_for(gateway, tenant):
    tenant.instead = lambda call: (503, {"Retry-After": "30"}, {"errors": []})
    before = time.monotonic()
    assert gateway.ask(NAME).codes == ["SUBGRAPH_UNAVAILABLE"]
    assert time.monotonic() - before < 2
    assert len(tenant.calls) == 1


def test_a_mutation_that_may_have_arrived_is_not_sent_again(gateway, tenant):
    tenant.instead = lambda call: (503, {}, {"errors": []})
    gateway.ask('mutation{renameCompany(input:{name:"x",idempotencyKey:"k"}){company{name}}}')
    assert len(tenant.calls) == 1


def test_a_refusal_keeps_its_code_sentence_and_status(gateway, tenant):
    tenant.instead = refusal(401, "TOKEN_REFUSED", "This access token is not valid here.")
    reply = gateway.ask(NAME)
    assert reply.status == 401
    assert reply.codes == ["TOKEN_REFUSED"]
    assert reply.json["errors"][0]["message"] == "This access token is not valid here."


def test_a_throttled_caller_is_told_so(gateway, tenant):
    wait = {"Retry-After": "17"}
    tenant.instead = refusal(429, "THROTTLED", "Too much at once; wait a moment.", **wait)
    reply = gateway.ask(NAME)
    assert reply.status == 429
    assert reply.codes == ["THROTTLED"]
    assert reply.headers["retry-after"] == "17"


def test_what_a_subgraph_says_about_one_field_stays_with_that_field(gateway, tenant):
    error = {
        "message": "You may not do that.",
        "path": ["company", "name"],
        "extensions": {"code": "FORBIDDEN", "details": {"permission": "company.view"}},
    }
    tenant.instead = lambda call: (200, {}, {"data": {"company": None}, "errors": [error]})
    reply = gateway.ask(NAME)
    assert reply.status == 200
    [shown] = reply.json["errors"]
    assert shown["extensions"] == {
        "code": "FORBIDDEN",
        "details": {"permission": "company.view"},
    }
    assert shown["path"] == ["company", "name"]


def test_a_value_that_does_not_fit_is_the_callers_fault(gateway, tenant):
    """Whichever of the two notices it: the gateway knows types, but not our scalars."""
    reply = gateway.ask("query ($n: Int!) {organisations(first:$n){totalCount}}", {"n": "x"})
    assert reply.codes == ["BAD_USER_INPUT"]
    error = {
        "message": "Variable '$amount' got invalid value '1e5'.",
        "extensions": {"code": "BAD_USER_INPUT"},
    }
    tenant.instead = lambda call: (200, {}, {"errors": [error]})
    reply = gateway.ask(NAME)
    assert reply.codes == ["BAD_USER_INPUT"]
    assert reply.json["errors"][0]["message"] == error["message"]


def test_a_subgraph_that_answers_nonsense_is_not_quoted(gateway, tenant):
    tenant.instead = lambda call: (200, {"Content-Type": "text/html"}, {"Traceback": "password"})
    reply = gateway.ask(NAME)
    assert reply.codes == ["SUBGRAPH_UNAVAILABLE"]
    assert "password" not in reply.text


def test_a_slow_subgraph_is_given_up(start, platform, tenant):
    gateway = start(PLATFORM_URL=platform.url, TENANT_URL=tenant.url, UPSTREAM_TIMEOUT="300")
    tenant.pause = 1.5
    before = time.monotonic()
    reply = gateway.ask(CHANNEL, {"n": 2})
    assert time.monotonic() - before < 1.4
    assert len(reply.data["organisations"]["edges"]) == 2
    assert set(reply.codes) == {"SUBGRAPH_UNAVAILABLE"}


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_within_a_second_of_being_asked(start, platform, tenant, sent):
    gateway = start(PLATFORM_URL=platform.url, TENANT_URL=tenant.url)
    gateway.ask(NAME)
    before = time.monotonic()
    gateway.process.send_signal(sent)
    assert gateway.process.wait(5) == 0
    assert time.monotonic() - before < 1.0


def test_a_running_request_is_answered_before_the_end(start, platform, tenant):
    gateway = start(PLATFORM_URL=platform.url, TENANT_URL=tenant.url)
    gateway.ask(NAME)
    tenant.pause = 0.4
    threading.Timer(0.15, gateway.process.terminate).start()
    assert gateway.ask(NAME).data == {"company": {"name": "Company of tl_brand"}}
    assert gateway.process.wait(5) == 0


def test_a_request_that_hangs_does_not_hold_up_the_end(start, platform, tenant):
    gateway = start(PLATFORM_URL=platform.url, TENANT_URL=tenant.url)
    tenant.pause = 3
    asking = threading.Thread(target=_ask_until_cut_off, args=(gateway,))
    asking.start()
    time.sleep(0.3)
    before = time.monotonic()
    gateway.process.terminate()
    assert gateway.process.wait(5) == 0
    assert time.monotonic() - before < 1.0
    asking.join()


def test_a_supergraph_that_is_not_there_ends_the_start(packages, tmp_path):
    said = subprocess.run(
        [node(), FOLDER / "server.mjs"],
        env={"PORT": "0", "SUPERGRAPH": str(tmp_path / "none.graphql")},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert said.returncode == 1
    assert "none.graphql" in said.stderr


def test_production_does_not_start_without_its_secret(packages):
    said = subprocess.run(
        [node(), FOLDER / "server.mjs"],
        env={"PORT": "0", "PRODUCTION": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert said.returncode == 1
    assert "GATEWAY_SECRET" in said.stderr


def test_the_log_names_the_request_and_no_token(gateway, tenant):
    tenant.instead = lambda call: (500, {}, {"message": "x"})
    gateway.ask(NAME, token="tl_do_not_log_me", headers={"X-Request-Id": "find-me"})
    log = gateway.log.read_text()
    assert '"requestId":"find-me"' in log
    assert "tl_do_not_log_me" not in log


def _ask_until_cut_off(gateway) -> None:
    with suppress(OSError, HTTPException):
        gateway.ask(NAME)
