"""The leaf plan answers what graphql-core answers, and batches what it could not."""

from __future__ import annotations

import gc
import warnings
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal as PythonDecimal
from enum import StrEnum
from types import SimpleNamespace
from uuid import UUID

import graphene
import pytest
from graphql import execute_sync, parse, validate
from hypothesis import given, settings
from hypothesis import strategies as st

from kernel.graphql.batching import Loader, Pending
from kernel.graphql.execution import SyncExecution
from kernel.graphql.plans import steady
from kernel.graphql.types import Date, DateTime, Decimal, enum_of


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Broken(Exception):
    pass


class Raises:
    """A row one of whose attributes is a bug."""

    name = "raises"

    @property
    def text(self):
        raise Broken("property")


@dataclass
class Row:
    text: object = "a"
    name: object = "n"
    number: object = 1
    share: object = 0.5
    flag: object = True
    amount: object = PythonDecimal("1.50")
    colour: object = Colour.RED
    day: object = date(2026, 3, 31)
    instant: object = datetime(2026, 3, 31, 12, tzinfo=UTC)
    key: object = UUID(int=7)
    child: object = None
    children: object = ()


ColourEnum = enum_of(Colour)


class Thing(graphene.ObjectType):
    text = graphene.String()
    name = graphene.String(required=True)
    number = graphene.Int()
    share = graphene.Float()
    flag = graphene.Boolean()
    amount = Decimal()
    colour = graphene.Field(ColourEnum)
    day = Date()
    instant = DateTime()
    key = graphene.ID()
    words = graphene.List(graphene.String)
    missing = graphene.String(default_value="default")
    shout = graphene.String(times=graphene.Int(default_value=1))
    steady_text = graphene.String()
    child = graphene.Field(lambda: Thing)
    children = graphene.List(graphene.NonNull(lambda: Thing))

    @staticmethod
    def resolve_shout(root, info, times):
        return str(root.text).upper() * times

    @staticmethod
    @steady
    def resolve_steady_text(root, info):
        return f"{info.parent_type.name}:{root.text}"

    @staticmethod
    def resolve_words(root, info):
        return [root.text, "b"]


class Query(graphene.ObjectType):
    thing = graphene.Field(Thing)
    things = graphene.List(Thing)

    @staticmethod
    def resolve_thing(root, info):
        return info.context.rows[0]

    @staticmethod
    def resolve_things(root, info):
        return info.context.rows


SCHEMA = graphene.Schema(query=Query).graphql_schema
LEAVES = "text name number share flag amount colour day instant key missing steadyText __typename"
QUERY = f"""
query ($no: Boolean = false, $yes: Boolean = true) {{
  things {{
    {LEAVES}
    twice: text
    shout(times: 2)
    words
    hidden: text @skip(if: $yes)
    shown: text @include(if: $yes)
    ...More
    ... on Thing @include(if: $no) {{ never: text }}
    child {{ {LEAVES} ...More children {{ text name }} }}
    children {{ {LEAVES} }}
  }}
  thing {{ children {{ name }} }}
  __typename
}}
fragment More on Thing {{ number flag again: number }}
"""

odd = st.sampled_from(
    [
        None,
        Broken("value"),
        "text",
        "red",
        "RED",
        "green",
        Colour.BLUE,
        1,
        2**31,
        -(2**31),
        True,
        1.5,
        float("nan"),
        float("inf"),
        PythonDecimal("NaN"),
        PythonDecimal("-0.000"),
        PythonDecimal("1E+3"),
        b"bytes",
        [],
        {},
        len,
        date(2026, 1, 1),
        datetime(2026, 1, 1),  # noqa: DTZ001  no instant
        datetime(2026, 1, 1, tzinfo=UTC),
        UUID(int=1),
    ]
)
leaves = st.fixed_dictionaries(
    {},
    optional={
        name: odd
        for name in [
            "text",
            "name",
            "number",
            "share",
            "flag",
            "amount",
            "colour",
            "day",
            "instant",
            "key",
        ]
    },
)


def rows_of(children):
    return st.builds(
        lambda values, child, many: Row(**values, child=child, children=many),
        leaves,
        st.none() | children,
        st.lists(children, max_size=3) | st.none(),
    )


rows = st.recursive(
    leaves.map(lambda values: Row(**values))
    | leaves
    | st.sampled_from([None, Raises(), Broken("row")]),
    rows_of,
    max_leaves=8,
)


def answers(query, rows, schema=SCHEMA):
    """What graphql-core answers, and what we do."""
    document = parse(query)
    assert not validate(schema, document)

    def ask(**options):
        context = SimpleNamespace(rows=rows)
        result = execute_sync(schema, document, context_value=context, **options)
        errors = [(str(e.message), e.path, e.locations) for e in result.errors or []]
        return result.data, errors

    return ask(), ask(execution_context_class=SyncExecution)


@given(st.lists(rows, min_size=1, max_size=4))
@settings(max_examples=400, deadline=None)
def test_the_leaf_plan_answers_what_graphql_core_answers(found):
    """Nulls, errors and their paths, enums, fragments, @skip, aliases: the same, and in order."""
    theirs, ours = answers(QUERY, found)

    assert ours == theirs
    assert repr(ours) == repr(theirs)  # the order of fields, and 1 is not True


def test_the_comparison_meets_errors_and_plain_values_alike():
    """The test above would prove little if the rows it makes were all plain, or all broken."""
    plain, broken = Row(), Row(number=2**31, name=None, colour="green")

    (data, errors), _ = answers(QUERY, [plain, broken])

    assert data["things"][0]["amount"] == "1.5"
    assert data["things"][1] is None
    assert errors


def test_a_plain_leaf_never_meets_the_long_way():
    """Otherwise the plan would be correct and useless."""

    class Strict(SyncExecution):
        def execute_field(self, parent_type, source, field_nodes, path):
            assert parent_type.name == "Query", path.as_list()
            return super().execute_field(parent_type, source, field_nodes, path)

    result = execute_sync(
        SCHEMA,
        parse(f"{{ things {{ {LEAVES} }} }}"),
        context_value=SimpleNamespace(rows=[Row(), Row(text="x", share=1.5)]),
        execution_context_class=Strict,
    )

    assert result.errors is None
    assert result.data["things"][0]["steadyText"] == "Thing:a"


# --- Batching ---------------------------------------------------------------------------------


class Doubles(Loader[int, int]):
    calls: list[list[int]] = []

    def batch(self, keys):
        self.calls.append([*keys, *self.arguments])
        return [Broken(f"no {key}") if key == 13 else key * 2 for key in keys]


class Item(graphene.ObjectType):
    number = graphene.Int(required=True)
    double = graphene.Int()
    needed = graphene.Int(required=True)
    later = graphene.Field(lambda: Item)
    plus = graphene.Int(by=graphene.Int(required=True))

    @staticmethod
    def resolve_double(root, info):
        return Doubles.of(info).load(root.number)

    @staticmethod
    def resolve_needed(root, info):
        return Doubles.of(info).load(root.number)

    @staticmethod
    async def resolve_later(root, info):
        return SimpleNamespace(number=await Doubles.of(info).load(root.number))

    @staticmethod
    def resolve_plus(root, info, by):
        return Doubles.of(info, by).load(root.number).then(lambda double: double + by)


class Make(graphene.Mutation):
    class Arguments:
        number = graphene.Int(required=True)

    item = graphene.Field(Item)

    @staticmethod
    def mutate(root, info, number):
        info.context.acted.append(("act", number))
        Doubles.calls.append(["act", number])
        return Make(item=SimpleNamespace(number=number))


class Items(graphene.ObjectType):
    items = graphene.List(Item, numbers=graphene.List(graphene.Int))
    forever = graphene.Int()

    @staticmethod
    def resolve_items(root, info, numbers):
        return [SimpleNamespace(number=number) for number in numbers]

    @staticmethod
    def resolve_forever(root, info):
        return Pending()


class Makes(graphene.ObjectType):
    make = Make.Field()


ITEMS = graphene.Schema(query=Items, mutation=Makes).graphql_schema


@pytest.fixture
def calls():
    Doubles.calls = []
    return Doubles.calls


def ask(query):
    context = SimpleNamespace(acted=[])
    document = parse(query)
    assert not validate(ITEMS, document)
    return execute_sync(
        ITEMS, document, context_value=context, execution_context_class=SyncExecution
    )


def test_a_level_costs_one_fetch(calls):
    result = ask("{ items(numbers: [1, 2, 3]) { number double later { double } } }")

    assert result.errors is None
    assert [item["later"]["double"] for item in result.data["items"]] == [4, 8, 12]
    assert calls == [[1, 2, 3], [4, 6]]  # 2 was known by then


def test_fields_come_in_the_order_they_were_asked_for(calls):
    result = ask("{ items(numbers: [1]) { double number later { number } plus(by: 5) } }")

    assert list(result.data["items"][0].items()) == [
        ("double", 2),
        ("number", 1),
        ("later", {"number": 2}),
        ("plus", 7),
    ]


def test_other_arguments_have_a_loader_of_their_own(calls):
    result = ask("{ items(numbers: [1, 2]) { a: plus(by: 5) b: plus(by: 6) } }")

    assert result.data["items"] == [{"a": 7, "b": 8}, {"a": 9, "b": 10}]
    assert sorted(calls) == [[1, 2, 5], [1, 2, 6]]


def test_an_error_in_a_batch_stays_with_its_key(calls):
    result = ask("{ items(numbers: [1, 13]) { double } }")

    assert result.data == {"items": [{"double": 2}, {"double": None}]}
    assert [error.path for error in result.errors] == [["items", 1, "double"]]


def test_an_error_where_null_may_not_be_takes_the_object_and_leaves_nothing_behind(calls):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        result = ask("{ items(numbers: [13, 1]) { needed double later { double } } }")
        gc.collect()

    assert result.data == {"items": [None, {"needed": 2, "double": 2, "later": {"double": 4}}]}
    assert len(result.errors) == 1


def test_each_mutation_is_answered_before_the_next_one_acts(calls):
    """What one mutation answers must not show, or load, what the next one did."""
    result = ask(
        "mutation { a: make(number: 1) { item { double } } b: make(number: 1) { item { double } } }"
    )

    assert result.errors is None
    assert calls == [["act", 1], [1], ["act", 1], [1]]


def test_waiting_for_nobody_is_a_bug_and_not_a_hang(calls):
    with pytest.raises(RuntimeError, match="no loader"):
        ask("{ forever }")
