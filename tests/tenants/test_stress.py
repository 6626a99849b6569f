"""Threads that share connections, fail at random and lose them never mix up tenants (T1)."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from django.db import DatabaseError, InterfaceError, connection, connections, transaction

from kernel.numbering.models import Series
from kernel.schema import PUBLIC, current_schema, enter_public_schema, enter_schema, in_schema
from tests.support.tenancy import known_channel
from tests.tenants.test_backend import place, where

THREADS, REQUESTS = 8, 200


class Stumble(Exception):
    """What a request may die of."""


def request(chance: random.Random, tenants, complaints: list[str]) -> None:
    """One request: enter a tenant, read, fail in one of many ways, as the middleware sees it."""
    tenant = chance.choice(tenants)
    enter_schema(tenant.schema_name)
    try:
        look(tenant, complaints)
        chance.choice(WAYS)(chance, tenants, complaints)
        look(tenant, complaints)
    except (Stumble, DatabaseError, InterfaceError):
        pass
    finally:
        enter_public_schema()


def look(tenant, complaints: list[str]) -> None:
    expected, seen = place(tenant), where()
    names = list(Series.objects.filter(name__startswith="CANARY").values_list("name", flat=True))
    if seen != expected or names != [f"CANARY-{tenant.slug}"]:
        complaints.append(f"in {tenant.slug}: {seen}, {names}")


def nothing(chance, tenants, complaints) -> None:
    return None


def raises(chance, tenants, complaints) -> None:
    raise Stumble


def visits(chance, tenants, complaints) -> None:
    other = chance.choice(tenants)
    with in_schema(other.schema_name):
        look(other, complaints)


def loses_a_savepoint(chance, tenants, complaints) -> None:
    other = chance.choice(tenants)
    with transaction.atomic():
        with suppress(Stumble), transaction.atomic():
            enter_schema(other.schema_name)
            look(other, complaints)
            raise Stumble
        look(other, complaints)
        raise Stumble


def breaks_a_transaction(chance, tenants, complaints) -> None:
    other = chance.choice(tenants)
    with transaction.atomic(), in_schema(other.schema_name), connection.cursor() as cursor:
        look(other, complaints)
        cursor.execute("SELECT 1/0")


def commits_a_broken_transaction(chance, tenants, complaints) -> None:
    other = chance.choice(tenants)
    with transaction.atomic():
        enter_schema(other.schema_name)
        look(other, complaints)
        with suppress(DatabaseError), connection.cursor() as cursor:
            cursor.execute("SELECT 1/0")
    look(other, complaints)
    raise Stumble


def loses_the_connection(chance, tenants, complaints) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")


def closes_the_connection(chance, tenants, complaints) -> None:
    connection.close()


WAYS = [
    nothing, nothing, raises, visits, loses_a_savepoint, breaks_a_transaction,
    commits_a_broken_transaction, closes_the_connection, loses_the_connection,
]  # fmt: skip


@pytest.fixture
def canaries(fresh_database):
    channel = known_channel()
    tenants = [channel.brand, channel.dealer, channel.subdealer, channel.store]
    for tenant in tenants:
        with in_schema(tenant.schema_name):
            Series.objects.create(name=f"CANARY-{tenant.slug}", last=1)
    return tenants


@pytest.mark.slow
@pytest.mark.parametrize("size", [None, 2], ids=["own connections", "two shared"])
def test_no_thread_ever_reads_another_tenant(canaries, size):
    """8 threads; with a pool they take turns on two connections, in whatever state those are."""
    complaints: list[str] = []
    with sharing(size):
        threads = [
            threading.Thread(target=serve, args=[seed, canaries, complaints])
            for seed in range(THREADS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert complaints == []


def serve(seed: int, tenants, complaints: list[str]) -> None:
    chance, served = random.Random(seed), 0
    try:
        while served < REQUESTS:
            request(chance, tenants, complaints)
            if current_schema() != PUBLIC:
                complaints.append("a thread stayed in a tenant")
            connection.close_if_unusable_or_obsolete()
            served += 1
    finally:
        connection.close()
        if served < REQUESTS:
            complaints.append(f"thread {seed} stopped after {served} requests")


@contextmanager
def sharing(size: int | None) -> Iterator[None]:
    """Let all threads take turns on so many connections, given back after each request."""
    given = connections.settings["default"]
    before = {**given, "OPTIONS": {**given["OPTIONS"]}}
    connection.close()
    if size:
        given["CONN_MAX_AGE"] = 0
        given["OPTIONS"]["pool"] = {"min_size": 1, "max_size": size, "timeout": 60}
    try:
        yield
        if size:
            assert 1 <= connection.pool.get_stats()["pool_size"] <= size
    finally:
        connection.close()
        connection.close_pool()
        given.update(before)
        connection.settings_dict["OPTIONS"] = before["OPTIONS"]
