"""Pages by key: complete, without repetition, bounded, whatever the order."""

from __future__ import annotations

import base64
from decimal import Decimal
from itertools import pairwise
from types import SimpleNamespace
from uuid import UUID

import graphene
import pytest
from django.db.models import CharField, DecimalField, Value
from django.db.models.functions import Concat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kernel.graphql.ids import TenantNode
from kernel.graphql.paging import PAGE_MAX, BadCursor, PageTooLarge, page, page_of, paged
from kernel.numbering.models import Series
from tests.kernel.graphql.conftest import Endpoint


def make(*lasts):
    """Rows in the order they were made."""
    serial = len(Series.objects.all())
    return Series.objects.bulk_create(
        [Series(name=f"T{serial + i:03}", last=last) for i, last in enumerate(lasts)]
    )


def walk(rows, first, order):
    """All rows of a list, page by page."""
    found, after = [], None
    while True:
        one = page(rows, first=first, after=after, order=order)
        found += [edge.node for edge in one.edges]
        assert one.page_info.has_previous_page == bool(after)
        if not one.page_info.has_next_page:
            return found
        after = one.page_info.end_cursor


ORDERS = [
    ("-id",),
    ("id",),
    ("last", "id"),
    ("-last", "id"),
    ("last", "-id"),
    ("-last", "-created_at", "name"),
    ("name",),
]


@pytest.mark.parametrize("order", ORDERS)
@given(lasts=st.lists(st.integers(-3, 3), max_size=12), first=st.integers(1, 5))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_walking_the_pages_gives_every_row_once_and_in_order(brand, order, lasts, first):
    Series.objects.all().delete()
    make(*lasts)
    rows = Series.objects.all()

    assert walk(rows, first, order) == list(rows.order_by(*order))


def test_a_page_costs_one_query_and_goes_on_where_rows_were_added(brand, count_queries):
    make(1, 2, 3)
    with count_queries() as queries:
        first = page(Series.objects.all(), first=2)
    assert len(queries) == 1

    make(4)  # on top of the first page
    second = page(Series.objects.all(), first=2, after=first.page_info.end_cursor)
    assert [edge.node.last for edge in first.edges + second.edges] == [3, 2, 1]


def test_an_annotation_may_order_too(brand):
    make(2, 1, 2)
    words = Concat("name", Value("!"), output_field=CharField())
    rows = Series.objects.annotate(word=words)

    assert [row.word for row in walk(rows, 1, ("-word",))] == ["T002!", "T001!", "T000!"]


@pytest.mark.parametrize("first", [0, -1, PAGE_MAX + 1])
def test_pages_are_bounded(brand, first):
    with pytest.raises(PageTooLarge):
        page(Series.objects.all(), first=first)
    with pytest.raises(PageTooLarge):
        page_of([], key=str, first=first)


def cursor(text):
    return base64.urlsafe_b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    "after",
    [
        "x",
        "!!!",
        "é",
        cursor("[]"),
        cursor('["-id"]'),
        cursor('["-id","no uuid"]'),
        cursor('["-id",1]'),
        cursor('["-id",null]'),
        cursor(f'["id","{UUID(int=9)}"]'),
        cursor(f'["-id","{UUID(int=9)}","{UUID(int=9)}"]'),
        cursor('["-id","\\u0000"]'),
        cursor('{"-id": 1}'),
    ],
)
def test_a_cursor_of_another_list_or_none_at_all_is_refused(brand, after):
    with pytest.raises(BadCursor):
        page(Series.objects.all(), after=after)


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity", "-Infinity", "1E999999"])
def test_a_forged_cursor_that_is_no_number_is_refused(brand, value):
    rows = Series.objects.annotate(worth=Value(Decimal(1), DecimalField()))
    with pytest.raises(BadCursor):
        page(rows, after=cursor(f'["worth,id","{value}","{UUID(int=9)}"]'), order=("worth", "id"))


def test_a_cursor_holds_no_sql(brand):
    make(1)
    given = cursor('["name","\' OR 1=1 --"]')

    assert len(page(Series.objects.all(), after=given, order=("name",)).edges) == 1


def test_counting_stops_somewhere(brand, monkeypatch, count_queries):
    monkeypatch.setattr("kernel.graphql.paging.COUNT_MAX", 2)
    make(1, 2, 3)
    one = page(Series.objects.all(), first=1)
    with count_queries() as queries:
        assert one.count() == 2
    assert "LIMIT 2" in queries[0]


def test_a_list_at_hand_has_pages_too():
    items = [SimpleNamespace(code=code) for code in "abcde"]
    one = page_of(items, key=lambda item: item.code, first=2)
    two = page_of(items, key=lambda item: item.code, first=2, after=one.page_info.end_cursor)
    three = page_of(items, key=lambda item: item.code, first=2, after=two.page_info.end_cursor)

    pages = [one, two, three]
    assert ["".join(e.node.code for e in each.edges) for each in pages] == ["ab", "cd", "e"]
    assert [each.page_info.has_next_page for each in pages] == [True, True, False]
    assert all(a.page_info.end_cursor != b.page_info.end_cursor for a, b in pairwise(pages))
    with pytest.raises(BadCursor):
        page_of(items[2:], key=lambda item: item.code, after=one.page_info.start_cursor)


def test_over_the_api(brand, count_queries):
    class Number(TenantNode):
        """A series."""

        last = graphene.Int()

    class Query(graphene.ObjectType):
        numbers = paged(Number, "Series.", least=graphene.Int(default_value=0))

        @staticmethod
        def resolve_numbers(root, info, first, least, after=None):
            return page(Series.objects.filter(last__gte=least), first=first, after=after)

    make(1, 2, 3)
    endpoint = Endpoint(graphene.Schema(query=Query))
    text = "edges { cursor node { id last } } pageInfo { hasNextPage endCursor }"
    with count_queries() as queries:
        data = endpoint.ask(f"{{ numbers(first: 2, least: 2) {{ {text} }} }}")["data"]["numbers"]

    assert len(queries) == 1  # nobody asked for the count
    assert [edge["node"]["last"] for edge in data["edges"]] == [3, 2]
    assert data["pageInfo"] == {"hasNextPage": False, "endCursor": data["edges"][1]["cursor"]}
    refused = endpoint.ask("{ numbers(first: 251) { totalCount } }")
    assert refused["errors"][0]["extensions"]["code"] == "PAGE_TOO_LARGE"
