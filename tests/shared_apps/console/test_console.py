"""The platform's operators: they see that something is wrong, and nothing of what is in it."""

from __future__ import annotations

from itertools import count

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kernel.events.models import Delivery
from kernel.graphql.ids import gid
from tenants.models import Tenant
from tests.support.people import make_member, make_token

_keys = count(1)
TENANTS = """{ tenants { edges { node { id slug host state isCurrent failedStep
    usage { rows megabytes orders documents } } } } }"""


class Console:
    def __init__(self, **member):
        token = make_token(make_member(**member))
        self.client = Client(
            headers={"host": "platform.localhost", "authorization": f"Bearer {token}"}
        )

    def post(self, query, **variables):
        body = {"query": query, "variables": variables}
        return self.client.post("/graphql", body, content_type="application/json").json()

    def ask(self, query, **variables):
        answer = self.post(query, **variables)
        assert "errors" not in answer, answer
        return answer["data"]

    def do(self, mutation, result, **given):
        given["idempotencyKey"] = f"console-{next(_keys)}"
        kind = mutation[0].upper() + mutation[1:]
        document = (
            f"mutation ($input: {kind}Input!) {{ {mutation}(input: $input) "
            f"{{ {result} userErrors {{ code path }} }} }}"
        )
        return self.ask(document, input=given)[mutation]


@pytest.fixture
def console(channel):
    return Console()


@pytest.fixture
def failed(channel):
    return Delivery.objects.create(
        schema=channel.brand.schema_name,
        handler="sales.take_order",
        payload={"secret": "CANARY"},
        attempts=8,
        last_error="UnknownItems('CANARY-item is not known')",
    )


def test_an_operator_sees_all_tenants_and_what_they_use(console):
    rows = [edge["node"] for edge in console.ask(TENANTS)["tenants"]["edges"]]
    assert {row["slug"] for row in rows} >= {"brand", "dealer", "store"}
    assert {(row["state"], row["isCurrent"], row["failedStep"]) for row in rows} == {
        ("ACTIVE", True, "")
    }
    assert all(row["host"] == f"{row['slug']}.localhost" for row in rows)


def test_a_page_of_tenants_takes_as_many_statements_as_one(console):
    counts = []
    for first in (1, 4):
        ask = TENANTS.replace("tenants {", f"tenants(first: {first}) {{", 1)
        console.ask(ask)
        with CaptureQueriesContext(connection) as queries:
            console.ask(ask)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 10


def test_a_failed_message_shows_its_kind_and_nothing_of_its_content(console, failed):
    """T9."""
    answer = console.post(
        "{ failedDeliveries { edges { node { id schema handler attempts givenUp errorKind } } } "
        "outboxes { schema waiting failing givenUp } }"
    )
    assert "CANARY" not in str(answer)
    [edge] = answer["data"]["failedDeliveries"]["edges"]
    assert (edge["node"]["errorKind"], edge["node"]["givenUp"]) == ("UnknownItems", True)
    assert answer["data"]["outboxes"] == [
        {"schema": failed.schema, "waiting": 1, "failing": 1, "givenUp": 1}
    ]
    done = console.do("repeatDelivery", "repeated", deliveryId=edge["node"]["id"])
    assert done == {"repeated": True, "userErrors": []}
    failed.refresh_from_db()
    assert failed.attempts == 0
    again = console.do("repeatDelivery", "repeated", deliveryId=edge["node"]["id"])
    assert [error["code"] for error in again["userErrors"]] == ["NOT_FOUND"]


def test_health_tells_of_database_redis_and_queues(console, settings):
    ask = "{ health { databaseMs redisMs workers queues { name waiting dead } deliveries } }"
    found = console.ask(ask)["health"]
    assert found["databaseMs"] is not None
    assert [queue["name"] for queue in found["queues"]] == ["default", "slow"]
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    away = console.ask(ask)["health"]
    assert (away["redisMs"], away["queues"]) == (None, [])


def test_an_operator_closes_and_opens_a_tenants_doors(console, channel):
    key = gid("Tenant", channel.store.id)
    shut = console.do("suspendTenant", "tenant { state }", tenantId=key)
    assert shut["tenant"] == {"state": "SUSPENDED"}
    twice = console.do("suspendTenant", "tenant { state }", tenantId=key)
    assert [error["code"] for error in twice["userErrors"]] == ["WRONG_STATE"]
    opened = console.do("resumeTenant", "tenant { state }", tenantId=key)
    assert opened["tenant"] == {"state": "ACTIVE"}


def test_setting_up_a_tenant_checks_its_address_first(console):
    given = {
        "name": "New", "kind": "DEALER", "ownerEmail": "o@example.com", "ownerName": "O",
    }  # fmt: skip
    for slug, code in (("brand", "SLUG_TAKEN"), ("Not good", "BAD_SLUG")):
        refused = console.do("provisionTenant", "accepted", slug=slug, **given)
        assert refused["userErrors"] == [{"code": code, "path": ["slug"]}]
    assert console.do("provisionTenant", "accepted", slug="newcomer", **given)["accepted"]
    assert not Tenant.objects.filter(slug="newcomer").exists()  # a job does, after the commit


def test_nobody_of_a_tenant_gets_in(channel, failed):
    """T16: not even an owner, at the tenant's host or at the platform's."""
    token = make_token(organisation_id=channel.brand.id, role="owner")
    for host, path in (
        ("brand.localhost", "/graphql/platform"),
        ("platform.localhost", "/graphql"),
    ):
        client = Client(headers={"host": host, "authorization": f"Bearer {token}"})
        for field in (
            "tenants { totalCount }",
            "failedDeliveries { totalCount }",
            "outboxes { schema }",
            "health { workers }",
        ):
            answer = client.post(path, {"query": f"{{ {field} }}"}, "application/json").json()
            assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN", answer
        answer = client.post(path, {"query": "{ operator { name } }"}, "application/json").json()
        assert answer["data"] == {"operator": None}
