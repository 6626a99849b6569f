"""A mutation that had to give way begins anew; one that others hold up says so."""

from __future__ import annotations

import threading

import graphene
import pytest
from django.db import connection, transaction

from kernel.graphql.mutation import SIGNED_IN, Mutation
from kernel.idempotency.models import Request
from kernel.numbering.models import Series
from kernel.schema import in_schema
from tests.kernel.graphql.conftest import Endpoint

pytestmark = pytest.mark.slow
both_have_one = threading.Barrier(2)
attempts = []


class LockBoth(Mutation):
    """Lock two rows, in the order that is asked for."""

    permission = SIGNED_IN

    class Input:
        names = graphene.List(graphene.String, required=True)

    total = graphene.Int()

    @classmethod
    def perform(cls, actor, input):
        attempts.append(input.names)
        first, second = (Series.objects.select_for_update().filter(name=n) for n in input.names)
        first.update(last=first.get().last + 1)
        if attempts.count(input.names) == 1:
            both_have_one.wait(10)
        second.update(last=second.get().last + 1)
        return cls(total=first.get().last)


class LockOne(Mutation):
    """Lock a row, for a tenth of a second at most."""

    permission = SIGNED_IN
    done = graphene.Boolean()

    @classmethod
    def perform(cls, actor, input):
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '100ms'")
        return cls(done=bool(list(Series.objects.select_for_update())))


class Mutations(graphene.ObjectType):
    lock_both = LockBoth.Field()
    lock_one = LockOne.Field()


class Query(graphene.ObjectType):
    name = graphene.String()


ENDPOINT = Endpoint(graphene.Schema(query=Query, mutation=Mutations))


@pytest.fixture
def schema(throwaway_tenant):
    attempts.clear()
    both_have_one.reset()
    with in_schema(throwaway_tenant):
        Series.objects.bulk_create([Series(name=name, last=0) for name in "AB"])
    return throwaway_tenant


def test_of_two_in_a_deadlock_one_goes_first_and_the_other_after_it(schema):
    answers = {}

    def ask(names):
        with in_schema(schema):
            text = "mutation ($i: LockBothInput!) { lockBoth(input: $i) { total } }"
            answers[names] = ENDPOINT.ask(text, {"i": {"names": [*names], "idempotencyKey": names}})
        connection.close()

    threads = [threading.Thread(target=ask, args=(names,)) for names in ("AB", "BA")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert not any("errors" in answer for answer in answers.values())
    assert sorted(each["data"]["lockBoth"]["total"] for each in answers.values()) == [1, 2]
    assert len(attempts) == 3
    with in_schema(schema):
        assert list(Series.objects.values_list("last", flat=True)) == [2, 2]
        assert Request.objects.count() == 2


def test_who_waits_too_long_is_asked_to_try_again(schema):
    held, may_go = threading.Event(), threading.Event()

    def hold():
        with in_schema(schema), transaction.atomic():
            list(Series.objects.select_for_update())
            held.set()
            may_go.wait(10)
        connection.close()

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait(10)
    text = 'mutation { lockOne(input: {idempotencyKey: "k"}) { done userErrors { code } } }'
    with in_schema(schema):
        refused = ENDPOINT.ask(text)["data"]["lockOne"]
        may_go.set()
        thread.join()
        done = ENDPOINT.ask(text)["data"]["lockOne"]

    assert refused == {"done": None, "userErrors": [{"code": "TRY_AGAIN"}]}
    assert done["done"]
