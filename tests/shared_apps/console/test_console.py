"""The platform's operators: they see that something is wrong, and nothing of what is in it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kernel.events.models import Delivery
from kernel.graphql.ids import gid
from kernel.schema import in_schema
from shared_apps.network.commands import accept, invite
from shared_apps.network.rules import Side
from tenant_apps.partners.models import Partner
from tenants.models import Tenant
from tests.support.api import Api
from tests.support.people import make_token
from tests.support.tenancy import CHANNEL
from tests.support.trading import clerk_of

TENANTS = """{ tenants { edges { node { id slug host state isCurrent failedStep
    usage { rows megabytes orders documents } } } } }"""


@pytest.fixture
def console(channel):
    return Api(None)


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
    assert console.codes("repeatDelivery", deliveryId=edge["node"]["id"]) == ["NOT_FOUND"]


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
    assert console.codes("suspendTenant", tenantId=key) == ["WRONG_STATE"]
    opened = console.do("resumeTenant", "tenant { state }", tenantId=key)
    assert opened["tenant"] == {"state": "ACTIVE"}


def test_a_tenant_is_put_away_for_good_in_two_steps_and_by_its_address(console, channel):
    key = gid("Tenant", channel.store.id)

    def refused(**given):
        answer = console.attempt("archiveTenant", tenantId=key, **given)
        return [(error["code"], error["path"]) for error in answer["userErrors"]]

    assert refused(slug="store") == [("TENANT_STILL_OPEN", [])]
    console.do("suspendTenant", tenantId=key)
    assert refused(slug="brand") == [("ADDRESS_DIFFERS", ["slug"])]
    assert Tenant.objects.get(pk=channel.store.id).state == "suspended"

    done = console.do("archiveTenant", "tenant { state archivedAt }", tenantId=key, slug="store")
    assert done["tenant"]["state"] == "ARCHIVED"
    assert done["tenant"]["archivedAt"]
    assert console.codes("resumeTenant", tenantId=key) == ["WRONG_STATE"]


def test_partners_of_a_tenant_that_is_put_away_hear_of_it(console, channel, deliver):
    """Nobody goes on writing to it, and nothing waits for it for ever."""
    store, dealer = channel.store, channel.dealer
    link = invite(as_=Side.CUSTOMER, organisation_id=dealer.id, actor=clerk_of(store))
    link = accept(link_id=link.id, actor=clerk_of(dealer))
    deliver()
    key = gid("Tenant", store.id)
    console.do("suspendTenant", tenantId=key)

    console.do("archiveTenant", tenantId=key, slug="store")

    link.refresh_from_db()
    assert link.state == "ended"
    assert not Delivery.objects.filter(schema=store.schema_name).exists()
    deliver()
    with in_schema(dealer.schema_name):
        assert not Partner.objects.filter(link_id=link.id).exists()


def test_setting_up_a_tenant_checks_its_address_first(console):
    given = {
        "name": "New", "kind": "DEALER", "ownerEmail": "o@example.com", "ownerName": "O",
    }  # fmt: skip
    for slug, code in (("brand", "SLUG_TAKEN"), ("Not good", "BAD_SLUG")):
        [refused] = console.attempt("provisionTenant", slug=slug, **given)["userErrors"]
        assert (refused["code"], refused["path"]) == (code, ["slug"])
    assert console.do("provisionTenant", "accepted", slug="newcomer", **given)["accepted"]
    assert not Tenant.objects.filter(slug="newcomer").exists()  # a job does, after the commit


def test_a_company_is_set_up_with_the_gln_by_which_partners_invite_it(console):
    """NET-02, story 8: one without could be invited by nobody."""
    given = {
        "slug": "newcomer", "name": "New", "kind": "STORE", "ownerEmail": "o@example.com",
        "ownerName": "O",
    }  # fmt: skip
    for gln, code in (("123", "BAD_GLN"), (CHANNEL["brand"][1], "GLN_TAKEN")):
        [refused] = console.attempt("provisionTenant", gln=gln, **given)["userErrors"]
        assert (refused["code"], refused["path"]) == (code, ["gln"])
    assert console.do("provisionTenant", "accepted", gln="4000000000990", **given)["accepted"]


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
