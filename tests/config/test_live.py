"""Screens hear within a moment that something has changed, and nothing else."""

from __future__ import annotations

import time

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from config.live import ALLOWED, TABLES, topics_for
from kernel import live
from kernel.actor import Actor
from kernel.live import table_written
from kernel.permissions import all_permissions
from kernel.schema import in_schema
from tenant_apps.sales.commands import confirm_order
from tests.support.people import make_token
from tests.support.tenancy import known_channel
from tests.support.trading import CLERK, make_customer, make_products, make_sale, stock_all


class Screen:
    def __init__(self, tenant, *topics, **member):
        token = make_token(organisation_id=tenant.id, **member)
        self.client = Client(headers={"host": tenant.host, "authorization": f"Bearer {token}"})
        self.topics, self.etag = ",".join(topics), ""

    def ask(self):
        headers = {"if-none-match": self.etag} if self.etag else {}
        answer = self.client.get("/live", {"topics": self.topics}, headers=headers)
        self.etag = answer.headers.get("ETag", "")
        return answer

    def versions(self):
        answer = self.ask()
        assert answer.status_code == 200
        return answer.json()


@pytest.fixture
def brand(fresh_database):
    return known_channel().brand


@pytest.fixture
def order(brand):
    with in_schema(brand.schema_name):
        product = make_products(1)[0]
        stock_all([product], 100)
        return make_sale({product: 3}, customer=make_customer())


@pytest.mark.slow
def test_a_screen_hears_of_what_was_committed_and_of_nothing_else(brand, order):
    screen = Screen(brand, "orders", "stock", "prices", "worklist", role="owner")
    before = screen.versions()
    assert screen.ask().status_code == 304
    with in_schema(brand.schema_name):
        with transaction.atomic():
            confirm_order(order_id=order.id, actor=CLERK)
            transaction.set_rollback(True)
        assert screen.ask().status_code == 304
    with in_schema(brand.schema_name):
        confirm_order(order_id=order.id, actor=CLERK)
    after = screen.versions()
    assert {topic for topic in before if before[topic] != after[topic]} == {
        "orders",
        "stock",
        "worklist",
    }


@pytest.mark.slow
def test_a_screen_in_another_tenant_hears_nothing(brand, order):
    screen = Screen(known_channel().dealer, "orders", role="owner")
    screen.versions()
    with in_schema(brand.schema_name):
        confirm_order(order_id=order.id, actor=CLERK)
    assert screen.ask().status_code == 304


@pytest.mark.slow
def test_topics_one_may_not_see_are_left_out_and_nobody_gets_none(brand):
    clerk = Screen(brand, "stock", "documents", "x", role="plain_user")
    assert set(clerk.versions()) == {"stock"}
    admin = Screen(brand, "orders", "stock", "nonsense", role="order_admin")
    assert set(admin.versions()) == {"orders", "stock"}
    assert Client(headers={"host": brand.host}).get("/live?topics=orders").status_code == 401


@pytest.mark.slow
def test_who_asks_again_costs_no_statement_and_the_cookie_is_no_key(brand):
    """Asked every 1.5 s by every open screen."""
    screen = Screen(brand, "orders", "worklist", role="owner")
    screen.versions()
    with CaptureQueriesContext(connection) as queries:
        begun = time.process_time()
        for _ in range(50):
            assert screen.ask().status_code == 304
        spent = (time.process_time() - begun) / 50
    assert not [each for each in queries if "SELECT 1" not in each["sql"]]
    assert spent < 0.02  # 1 to 2 ms on a quiet machine; the test client takes most of it
    stolen = Client(headers={"host": brand.host})
    stolen.cookies["live"] = screen.client.cookies["live"].value
    assert stolen.get("/live?topics=orders").status_code == 401


@pytest.mark.slow
def test_without_redis_screens_look_every_few_seconds(brand, monkeypatch, settings):
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    monkeypatch.setattr(live, "counters", live.Counters())
    begun = int(time.time()) // live.BLIND
    versions = [live.counters.versions("t", ["orders"]) for _ in range(2)]
    assert versions[0] == versions[1] or int(time.time()) // live.BLIND != begun
    monkeypatch.setattr(live.time, "time", lambda: (begun + 2) * live.BLIND)
    assert live.counters.versions("t", ["orders"]) != versions[1]
    live.counters.add({"t": {"orders"}})  # must not fail


@pytest.mark.parametrize(
    ("sql", "table"),
    [
        ('INSERT INTO "sales_salesorder" ("id") VALUES (1)', "sales_salesorder"),
        ('UPDATE "sales_salesorder" AS t SET x = 1', "sales_salesorder"),
        ("\n    INSERT INTO exchange_envelope\n (id)", "exchange_envelope"),
        ('DELETE FROM "desk_savedview" WHERE 1', "desk_savedview"),
        ("WITH x AS (SELECT 1) UPDATE inventory_balance b SET y = 2", "inventory_balance"),
        ('UPDATE "public"."exchange_envelope" SET x = 1', "exchange_envelope"),
        ('SELECT * FROM "sales_salesorder" FOR UPDATE', None),
        ("SAVEPOINT x", None),
    ],
)
def test_what_is_written_is_read_off_the_statement(sql, table):
    assert table_written(sql) == table


def test_every_topic_has_tables_and_permissions_that_exist():
    topics = {topic for topics in TABLES.values() for topic in topics}
    told = {"network"}  # its tables are everybody's; tenants.telling tells both companies
    assert topics | told == set(ALLOWED)
    assert {each for any_of in ALLOWED.values() for each in any_of} <= all_permissions()


def test_a_savepoint_that_is_taken_back_loses_no_change(db):
    """What comes after it is noted anew."""
    with transaction.atomic():
        live.touch(("stock",), schema="t")
        transaction.set_rollback(True)
    live.touch(("orders",), schema="t")
    flushes = [each[1] for each in connection.run_on_commit if isinstance(each[1], live._Flush)]
    assert [dict(each.changed) for each in flushes] == [{"t": {"orders"}}]


def test_nobody_follows_what_no_role_shows(db):
    assert topics_for(Actor(name="nobody")) == []
