"""A mutation: allowed, done once, completely or not at all, refused in words."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal as PythonDecimal
from uuid import UUID

import graphene
import pytest
from django.db import transaction

from kernel.actor import Actor
from kernel.errors import BadValue, Several
from kernel.graphql.ids import TenantNode
from kernel.graphql.mutation import SIGNED_IN, Mutation
from kernel.graphql.outcomes import OnlyNow
from kernel.graphql.types import DateTime, Decimal, MoneyType
from kernel.idempotency.models import Request
from kernel.money import Money
from kernel.numbering.models import Series
from kernel.schema import in_schema
from tests.kernel.graphql.conftest import CLERK, Endpoint

acted = []


def too_high(last, *path):
    return BadValue(field="last", value=last, reason="too high", path=path)


class Bug(Exception):
    pass


class SeriesType(TenantNode):
    """A series of numbers."""

    class Meta:
        name = "Series"

    name = graphene.String()
    last = graphene.Int()


@dataclass(frozen=True)
class Summary:
    total: PythonDecimal
    money: Money
    at: datetime
    best: Series


class SummaryType(graphene.ObjectType):
    """What came of it."""

    total = Decimal()
    money = graphene.Field(MoneyType)
    at = DateTime()
    best = graphene.Field(SeriesType)


class RowInput(graphene.InputObjectType):
    """One row."""

    last = graphene.Int(required=True)
    notes = graphene.List(graphene.String)


class MakeThings(Mutation):
    """Make some things."""

    permission = "test.thing.make"

    class Input:
        rows = graphene.List(graphene.NonNull(RowInput), required=True)
        amount = Decimal(default_value=PythonDecimal(0))

    things = graphene.List(graphene.NonNull(SeriesType))
    summary = graphene.Field(SummaryType)
    secret = graphene.String()

    @classmethod
    def perform(cls, actor, input):
        acted.append(input)
        made = Series.objects.bulk_create(
            [Series(name=f"S{row.last}", last=row.last) for row in input.rows]
        )
        highest = max(row.last for row in input.rows)
        if highest == 666:
            raise Bug("hunter2")
        if highest > 100:
            raise too_high(highest, "rows", 0, "last")
        summary = Summary(
            PythonDecimal("1.50"), Money(PythonDecimal(3), "EUR"), NOON, best=made[-1]
        )
        return cls(things=made, summary=summary, secret=OnlyNow("s3cret"))


class Greet(Mutation):
    """Say hello: everybody may who is somebody."""

    permission = SIGNED_IN
    said = graphene.String()

    @classmethod
    def perform(cls, actor, input):
        acted.append(input)
        return cls(said=f"Hello {actor.name}")


class RefuseTwice(Mutation):
    """Refuse for two reasons."""

    permission = SIGNED_IN

    @classmethod
    def perform(cls, actor, input):
        raise Several([too_high(1, "a"), too_high(2, "b")])


class Mutations(graphene.ObjectType):
    make_things = MakeThings.Field()
    greet = Greet.Field()
    refuse_twice = RefuseTwice.Field()


class Query(graphene.ObjectType):
    name = graphene.String()


NOON = datetime(2026, 3, 31, 12, tzinfo=UTC)
SCHEMA = graphene.Schema(query=Query, mutation=Mutations)
MAKE = """
mutation ($input: MakeThingsInput!) {
  makeThings(input: $input) {
    things { name last }
    summary { total money { amount currencyCode } at best { name } }
    secret
    userErrors { code message path details }
  }
}
"""


@pytest.fixture
def endpoint(brand):
    acted.clear()
    return Endpoint(SCHEMA)


def make(endpoint, *lasts, key="wish", **more):
    given = {"rows": [{"last": last} for last in lasts], "idempotencyKey": key, **more}
    return endpoint.ask(MAKE, {"input": given})["data"]["makeThings"]


def codes(payload):
    return [error["code"] for error in payload["userErrors"]]


def test_it_is_done_and_answered(endpoint):
    payload = make(endpoint, 1, 2)

    assert payload == {
        "things": [{"name": "S1", "last": 1}, {"name": "S2", "last": 2}],
        "summary": {
            "total": "1.5",
            "money": {"amount": "3", "currencyCode": "EUR"},
            "at": "2026-03-31T12:00:00Z",
            "best": {"name": "S2"},
        },
        "secret": "s3cret",
        "userErrors": [],
    }
    assert Series.objects.count() == 2


def test_asked_again_it_is_answered_again_and_not_done_again(endpoint):
    first = make(endpoint, 1, 2)
    again = make(endpoint, 1, 2)

    assert again == {**first, "secret": None}  # what is shown once is remembered nowhere
    assert len(acted) == 1
    assert Series.objects.count() == 2
    assert "s3cret" not in json.dumps(Request.objects.get().outcome)


def test_the_repeated_answer_suits_another_selection(endpoint):
    make(endpoint, 1)
    text = "mutation ($i: MakeThingsInput!) { makeThings(input: $i) { things { id } } }"
    given = {"rows": [{"last": 1}], "idempotencyKey": "wish"}
    answer = endpoint.ask(text, {"i": given})

    assert answer["data"]["makeThings"]["things"][0]["id"].endswith(str(Series.objects.get().pk))


def test_the_same_key_for_something_else_is_refused(endpoint):
    make(endpoint, 1)

    assert codes(make(endpoint, 2)) == ["KEY_REUSED"]
    assert codes(make(endpoint, 1, amount="0.01")) == ["KEY_REUSED"]
    greet = 'mutation { greet(input: {idempotencyKey: "wish"}) { userErrors { code } } }'
    assert codes(endpoint.ask(greet)["data"]["greet"]) == ["KEY_REUSED"]
    assert len(acted) == 1


def test_another_person_has_keys_of_their_own(endpoint):
    make(endpoint, 1)
    endpoint.actor = replace(CLERK, user_id=UUID(int=1))
    make(endpoint, 2)
    endpoint.actor = replace(CLERK, token_id=UUID(int=2))
    make(endpoint, 3)

    assert len(acted) == 3


def test_the_same_person_for_another_customer_is_not_answered_what_the_first_was(endpoint):
    make(endpoint, 1)
    endpoint.actor = replace(CLERK, partner_id=UUID(int=1))

    assert codes(make(endpoint, 1)) == ["KEY_REUSED"]


def test_another_tenant_has_keys_of_its_own(endpoint, channel):
    make(endpoint, 1)
    with in_schema(channel.dealer.schema_name):
        make(endpoint, 1)

    assert len(acted) == 2


def test_a_refusal_leaves_nothing_behind_and_may_be_asked_anew(endpoint):
    payload = make(endpoint, 1, 101)

    assert payload["things"] is None
    [error] = payload["userErrors"]
    assert error["code"] == "BAD_VALUE"
    assert error["path"] == ["rows", "0", "last"]
    assert error["details"] == {"field": "last", "value": "101", "reason": "too high"}
    assert not Series.objects.exists()
    assert not Request.objects.exists()
    assert codes(make(endpoint, 1)) == []  # the key is free


def test_a_bug_leaves_nothing_behind_and_is_masked(endpoint):
    given = {"rows": [{"last": 666}], "idempotencyKey": "wish"}
    answer = endpoint.ask(MAKE, {"input": given})

    assert answer["errors"][0]["extensions"]["code"] == "INTERNAL"
    assert "hunter2" not in json.dumps(answer)
    assert not Series.objects.exists()
    assert not Request.objects.exists()


def test_refusals_speak_the_readers_language(endpoint):
    endpoint.actor = replace(CLERK, language="zh")

    assert make(endpoint, 101)["userErrors"][0]["message"].startswith("last 不能为 101")


def test_several_refusals_come_one_by_one(endpoint):
    text = 'mutation { refuseTwice(input: {idempotencyKey: "k"}) { userErrors { code path } } }'
    errors = endpoint.ask(text)["data"]["refuseTwice"]["userErrors"]

    assert [error["path"] for error in errors] == [["a"], ["b"]]


def test_without_the_permission_nothing_is_done_or_noted(endpoint):
    endpoint.actor = replace(CLERK, permissions=frozenset())

    assert codes(make(endpoint, 1)) == ["FORBIDDEN"]
    assert not acted


def test_a_permission_that_was_taken_away_stops_the_repeated_answer_too(endpoint):
    make(endpoint, 1)
    endpoint.actor = replace(CLERK, permissions=frozenset())

    assert codes(make(endpoint, 1)) == ["FORBIDDEN"]


def test_some_things_everybody_may_do_who_is_somebody(endpoint):
    text = 'mutation { greet(input: {idempotencyKey: "k"}) { said userErrors { code } } }'
    assert endpoint.ask(text)["data"]["greet"]["said"] == "Hello clerk"

    endpoint.actor = Actor(name="nobody")
    assert codes(endpoint.ask(text)["data"]["greet"]) == ["UNAUTHENTICATED"]


@pytest.mark.parametrize("key", ["", "   ", "x" * 256, "a\nb", "a\x1bb"])
def test_a_key_has_a_form(endpoint, key):
    assert codes(make(endpoint, 1, key=key)) == ["BAD_KEY"]


def test_a_key_is_needed(endpoint):
    answer = endpoint.ask(MAKE, {"input": {"rows": []}})

    assert "data" not in answer


@pytest.mark.parametrize(
    "rows", [[{"last": 1}] * 1001, [{"last": 1}, {"last": 1, "notes": ["n"] * 1001}]]
)
def test_a_thousand_lines_at_most_at_any_depth(endpoint, rows):
    payload = endpoint.ask(MAKE, {"input": {"rows": rows, "idempotencyKey": "k"}})
    [error] = payload["data"]["makeThings"]["userErrors"]

    assert error["code"] == "TOO_MANY_LINES"
    assert error["path"] in (["rows"], ["rows", "1", "notes"])
    assert not acted


def test_a_row_that_is_gone_is_not_found_when_asked_again(endpoint):
    make(endpoint, 1)
    Series.objects.all().delete()

    assert codes(make(endpoint, 1)) == ["NOT_FOUND"]


def test_the_books_of_it_cost_two_statements_and_no_savepoint(endpoint, count_queries):
    with count_queries() as queries:
        make(endpoint, 1)
    ours = [sql for sql in queries if "idempotency_request" in sql]
    control = [sql for sql in queries if sql.startswith(("SAVEPOINT", "RELEASE"))]

    assert len(ours) == 2
    assert len(control) == 2  # the transaction itself, which in a test is a savepoint
    assert len(queries) == 2 + 2 + 1

    with count_queries() as queries:
        make(endpoint, 1)
    assert len(queries) == 2 + 1 + 1  # one for all the rows of a model


def test_two_mutations_of_one_request_are_two_transactions(endpoint):
    text = """
    mutation ($a: MakeThingsInput!, $b: MakeThingsInput!) {
      a: makeThings(input: $a) { things { last } userErrors { code } }
      b: makeThings(input: $b) { things { last } userErrors { code } }
    }
    """
    given = {
        "a": {"rows": [{"last": 1}], "idempotencyKey": "a"},
        "b": {"rows": [{"last": 101}], "idempotencyKey": "b"},
    }
    data = endpoint.ask(text, given)["data"]

    assert data["a"]["things"] == [{"last": 1}]
    assert codes(data["b"]) == ["BAD_VALUE"]
    assert Series.objects.count() == 1


# --- What does not import ---------------------------------------------------------------------


def declare(**body):
    def perform(cls, actor, input):
        return cls()

    given = {"__doc__": "Words.", "permission": "a.b.c", "perform": classmethod(perform)}
    kept = {name: value for name, value in {**given, **body}.items() if value is not None}
    return type("Declared", (Mutation,), kept)


@pytest.mark.parametrize("missing", ["__doc__", "permission", "perform"])
def test_half_a_mutation_does_not_import(missing):
    with pytest.raises(TypeError, match="Declared needs"):
        declare(**{missing: None})
    assert declare()


def test_results_that_a_refusal_cannot_have_do_not_import():
    with pytest.raises(TypeError, match="must be nullable"):
        declare(result=graphene.Int(required=True))


def test_the_schema_tells_what_it_needs():
    text = str(SCHEMA)

    assert (
        '"""Make some things."""\n  makeThings(input: MakeThingsInput!): MakeThingsPayload' in text
    )
    assert "idempotencyKey: ID!" in text
    assert "userErrors: [UserError!]!" in text


def test_in_the_public_schema_it_works_the_same(channel):
    """Keys are kept in the schema a mutation runs in, the public one included."""
    acted.clear()
    endpoint = Endpoint(SCHEMA)
    text = 'mutation { greet(input: {idempotencyKey: "k"}) { said } }'
    with transaction.atomic():
        first, again = endpoint.ask(text), endpoint.ask(text)

    assert first["data"] == again["data"]
    assert len(acted) == 1
