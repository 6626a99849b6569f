"""Requests are priced before they run, and pay from a bucket."""

from __future__ import annotations

import os
import threading
import time
from types import SimpleNamespace
from uuid import uuid4

import graphene
import pytest

from kernel.graphql.cost import cost_of
from kernel.graphql.documents import Documents
from kernel.graphql.paging import Edge, Page, PageInfo, paged
from kernel.graphql.throttle import Bucket
from kernel.graphql.types import MoneyType
from kernel.graphql.view import NOBODY
from kernel.money import Money
from tests.kernel.graphql.conftest import Endpoint
from tests.support.processes import eventually


class Line(graphene.ObjectType):
    _dear = {"letter": 50}

    letter = graphene.String(resolver=lambda line, info: f"Dear {line.name}")
    name = graphene.String()
    price = graphene.Field(MoneyType)


class Order(graphene.ObjectType):
    name = graphene.String()
    lines = graphene.List(graphene.NonNull(Line))
    buyer = graphene.Field(lambda: Line)
    parts = paged(Line, "Pages of lines.")


def a_page(info, first, after=None):
    nodes = info.context.__dict__.get("nodes", [])[:first]
    edges = [Edge(node=node, cursor="c") for node in nodes]
    return Page(
        edges=edges,
        page_info=PageInfo(has_next_page=False, has_previous_page=False),
        count=lambda: len(edges),
    )


class Query(graphene.ObjectType):
    name = graphene.String()
    order = graphene.Field(Order)
    orders = paged(Order, "Orders.")
    by_code = graphene.List(Line, codes=graphene.List(graphene.String))

    @staticmethod
    def resolve_orders(root, info, first, after=None):
        return a_page(info, first)

    @staticmethod
    def resolve_by_code(root, info, codes):
        return [SimpleNamespace(name=code) for code in codes]

    @staticmethod
    def resolve_order(root, info):
        line = SimpleNamespace(name="l", price=Money(1, "EUR"))
        return SimpleNamespace(name="o", lines=[line, line], buyer=line)


class Act(graphene.Mutation):
    order = graphene.Field(Order)

    @staticmethod
    def mutate(root, info):
        return Act(order=None)


class Mutations(graphene.ObjectType):
    act = Act.Field()


SCHEMA = graphene.Schema(query=Query, mutation=Mutations)
DOCUMENTS = Documents(SCHEMA.graphql_schema)


def cost(text, **variables):
    document = DOCUMENTS.document(text)
    return cost_of(SCHEMA.graphql_schema, document.operation(None), document.fragments, variables)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("{ name __typename }", 0),
        ("{ order { name } }", 1),
        ("{ order { name buyer { name price { amount } } } }", 2),  # Money is a value
        ("{ order { lines { name } } }", 11),  # ten lines, for want of a better guess
        ("{ orders { edges { node { name } } } }", 50),
        ("{ orders(first: 3) { totalCount pageInfo { hasNextPage } edges { node { name } } } }", 3),
        (
            "{ orders(first: 3) { edges { node { parts(first: 2) {"
            " edges { node { name } } } } } } }",
            9,
        ),
        ("{ orders(first: 250) { totalCount } }", 0),
        ('{ byCode(codes: ["a", "b", "c"]) { name } }', 3),
        (
            "{ ...A order { ...B } } fragment A on Query { order { name } }"
            " fragment B on Order { buyer { name } }",
            3,
        ),
        ("{ ... on Query { order { name } } }", 1),
        ("mutation { act { order { name } } }", 12),
        ("{ order { buyer { letter } } }", 52),
        ('{ byCode(codes: ["a", "b"]) { a: letter b: letter } }', 202),
    ],
)
def test_objects_cost_one_and_lists_as_much_as_they_can_hold(text, points):
    assert cost(text) == points


def test_page_sizes_in_variables_count():
    text = "query ($n: Int = 7) { orders(first: $n) { edges { node { name } } } }"

    assert cost(text) == 7
    assert cost(text, n=20) == 20
    assert cost(text, n=-5) == 50  # refused later; never a discount


def test_lists_in_variables_count():
    text = "query ($c: [String]) { byCode(codes: $c) { name } }"

    assert cost(text, c=["x"] * 30) == 30


def test_what_it_did_cost_is_counted_and_what_was_not_needed_given_back(redis_url):
    bucket = Bucket(redis_url, size=1000, restored=1)
    endpoint = Endpoint(SCHEMA, bucket=bucket, actor=somebody())
    shown = endpoint.ask("{ order { lines { name price { amount } } buyer { name } } }")[
        "extensions"
    ]["cost"]

    assert (shown["requestedQueryCost"], shown["actualQueryCost"]) == (12, 4)
    assert shown["throttleStatus"] == {
        "maximumAvailable": 1000,
        "currentlyAvailable": 996,
        "restoreRate": 1,
    }


def test_leaves_that_are_much_work_are_paid_for_whether_reckoned_or_counted(redis_url):
    endpoint = Endpoint(SCHEMA, bucket=Bucket(redis_url, size=1000, restored=1), actor=somebody())
    shown = endpoint.ask('{ byCode(codes: ["a", "b"]) { letter } }')["extensions"]["cost"]

    assert (shown["requestedQueryCost"], shown["actualQueryCost"]) == (102, 102)


def test_one_request_has_a_maximum():
    endpoint = Endpoint(SCHEMA, cost_maximum=100)
    answer = endpoint.ask("{ orders(first: 101) { edges { node { name } } } }")

    assert answer["errors"][0]["extensions"]["code"] == "MAX_COST_EXCEEDED"
    assert "data" not in answer
    assert "errors" not in endpoint.ask("{ orders(first: 100) { edges { node { name } } } }")


# --- The bucket -------------------------------------------------------------------------------


@pytest.fixture
def redis_url():
    return os.environ["REDIS_URL"]


def somebody():
    from kernel.actor import Actor

    return Actor(name="x", user_id=uuid4(), organisation_id=uuid4())


def test_an_empty_bucket_refuses_and_says_when_to_come_back(redis_url):
    bucket = Bucket(redis_url, size=100, restored=10)
    endpoint = Endpoint(SCHEMA, bucket=bucket, actor=somebody())
    query = {"query": "{ orders(first: 60) { totalCount edges { node { name } } } }"}
    bucket.spend(f"{endpoint.actor.organisation_id}:{endpoint.actor.user_id}", 50)

    answer = endpoint.post(query)

    assert answer.status_code == 429
    assert answer["Retry-After"] == "1"
    assert b'"THROTTLED"' in answer.content
    endpoint.actor = somebody()
    assert endpoint.post(query).status_code == 200  # everybody has a bucket of their own


def test_strangers_behind_one_proxy_have_buckets_of_their_own(redis_url):
    """Whoever asks without end before signing in does not close the door to all others."""
    here = f"203.0.113.9 {uuid4()}"
    endpoint = Endpoint(
        SCHEMA,
        bucket=Bucket(redis_url, size=100, restored=10),
        actor=NOBODY,
        address_of=lambda request: request.headers["X-Whence"],
    )
    query = {"query": "{ orders(first: 60) { totalCount edges { node { name } } } }"}
    endpoint.view.bucket.spend(f"nobody:{here}", 90)

    assert endpoint.post(query, **{"x-whence": here}).status_code == 429
    assert endpoint.post(query, **{"x-whence": f"203.0.113.10 {uuid4()}"}).status_code == 200


def test_it_fills_up_steadily(redis_url):
    bucket, who = Bucket(redis_url, size=100, restored=20), str(uuid4())
    assert bucket.spend(who, 100).allowed
    assert not bucket.spend(who, 90).allowed  # it would take 4.5 s, however slow the machine is
    eventually(lambda: bucket.spend(who, 10).allowed)


def test_it_never_holds_more_than_its_size(redis_url):
    bucket, who = Bucket(redis_url, size=100, restored=1), str(uuid4())
    bucket.give_back(who, 1_000)

    assert not bucket.spend(who, 101).allowed


def test_requests_at_the_same_moment_cannot_both_take_the_last_points(redis_url):
    bucket, who = Bucket(redis_url, size=50, restored=1), str(uuid4())
    taken = []
    start = threading.Barrier(8)

    def spend():
        start.wait()
        taken.extend(bucket.spend(who, 10).allowed for _ in range(5))

    threads = [threading.Thread(target=spend) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sum(taken) == 5


def test_without_redis_everybody_may_ask():
    """F-: the limits of a single request hold all the same."""
    bucket = Bucket("redis://127.0.0.1:1/0", size=10, restored=1)
    endpoint = Endpoint(SCHEMA, bucket=bucket, cost_maximum=100)
    started = time.monotonic()
    answers = [endpoint.ask("{ orders { edges { node { name } } } }") for _ in range(50)]

    assert all("errors" not in answer for answer in answers)
    assert time.monotonic() - started < 2  # it is not asked again for every request
    too_much = endpoint.ask("{ orders(first: 101) { edges { node { name } } } }")
    assert too_much["errors"][0]["extensions"]["code"] == "MAX_COST_EXCEEDED"
