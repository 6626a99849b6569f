"""A document is bounded before anything expensive is done with it."""

from __future__ import annotations

import time
from contextlib import suppress

import graphene
import pytest
from graphql import get_introspection_query, parse

from kernel.graphql import limits
from kernel.graphql.documents import Documents, Invalid
from kernel.graphql.limits import excess


class Tree(graphene.ObjectType):
    name = graphene.String()
    child = graphene.Field(lambda: Tree, by=graphene.Int())


class Query(graphene.ObjectType):
    tree = graphene.Field(Tree)
    name = graphene.String()


SCHEMA = graphene.Schema(query=Query).graphql_schema


def too_much(text, **options):
    found = excess(parse(text), **options)
    assert found is None or found.extensions == {"code": "LIMIT_EXCEEDED"}
    return found and found.message


def nested(depth):
    """A query whose fields nest that deep."""
    return "{ tree " + "{ child " * (depth - 2) + "{ name }" + " }" * (depth - 2) + " }"


def test_depth():
    assert too_much(nested(10)) is None
    assert "deeper than 10" in too_much(nested(11))


def test_fragments_do_not_hide_depth():
    deep = "{ tree { ...A } } fragment A on Tree " + nested(11).replace("tree", "child", 1)

    assert "deeper than 10" in too_much(deep)


def test_a_fragment_named_like_introspection_hides_nothing():
    """A known bypass: rules that spare whatever is called __schema."""
    deep = "{ ...__schema } fragment __schema on Query " + nested(11)

    assert "deeper than 10" in too_much(deep, introspects=True)


def test_introspection_may_nest_deeper_where_it_is_allowed():
    assert too_much(get_introspection_query(), introspects=True) is None
    assert "deeper than 10" in too_much(get_introspection_query())
    circle = "{ __schema { ...A } } fragment A on __Schema { types { ...A } }"
    assert "deeper than 20" in too_much(circle, introspects=True)


@pytest.mark.parametrize("field", ["name", "__typename"])
def test_aliases(field):
    def aliased(count):
        return "{ tree { " + " ".join(f"a{i}: {field}" for i in range(count)) + " } }"

    assert too_much(aliased(15)) is None
    assert "15 aliases" in too_much(aliased(16))


def test_aliases_in_a_fragment_count_wherever_it_is_spread():
    five = "fragment A on Tree { a: name b: name c: name d: name e: name }"
    four = "{ tree { ...A child { ...A child { ...A child { ...A } } } } }"

    assert "15 aliases" in too_much(four + five)


def test_root_fields():
    assert too_much("{" + " ".join(f"f{i}" for i in range(10)) + "}") is None
    assert "10 root fields" in too_much("{" + " ".join(f"f{i}" for i in range(11)) + "}")
    spread = "{ ...A ...B } fragment A on Query { a b c d e f } fragment B on Query { g h i j k }"
    assert "10 root fields" in too_much(spread)


def test_directives():
    assert too_much("{ name " + "@a " * 20 + "}") is None
    for text in (
        "{ name " + "@a " * 21 + "}",
        "query Q " + "@a " * 21 + "{ name }",
        "query Q($v: Int " + "@a " * 21 + ") { name }",
        "{ ...A " + "@a " * 11 + "} fragment A on Query " + "@a " * 10 + "{ name }",
    ):
        assert "20 directives" in too_much(text)


def test_the_same_name_in_one_selection():
    assert too_much("{ " + "name " * 20 + "}") is None
    assert "'name' is selected more" in too_much("{ " + "name " * 21 + "}")


def test_the_same_name_in_selections_that_become_one():
    """graphql-core compares all pairs of what ends up in one object, so these count together."""
    assert "'name' is selected more" in too_much("{ " + "tree { name name } " * 11 + "}")


def test_fragments_that_double_at_every_level_end_soon():
    """Laid out, this is 2 to the power of 40 fields."""
    fragments = [
        f"fragment F{i} on Tree {{ child {{ ...F{i + 1} }} c{i}: child {{ ...F{i + 1} }} }}"
        for i in range(40)
    ]
    text = "{ tree { ...F0 } } " + " ".join(fragments) + " fragment F40 on Tree { name }"
    started = time.process_time()

    assert too_much(text)
    assert time.process_time() - started < 0.5


def test_fragments_that_spread_each_other_end_soon():
    fragments = [f"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 2} }}" for i in range(60)]
    text = "{ ...F0 } " + " ".join(fragments)
    text += " fragment F60 on Query { name } fragment F61 on Query { name }"
    started = time.process_time()

    assert too_much(text) is None
    assert time.process_time() - started < 0.5


def test_circles_end():
    circle = "{ ...A } fragment A on Query { name ...B } fragment B on Query { ...A }"
    assert too_much(circle) is None
    assert "deeper" in too_much("{ tree { ...A } } fragment A on Tree { child { ...A } }")


def test_a_fragment_nobody_uses_is_bounded_too():
    assert "is selected more" in too_much("{ name } fragment A on Query { " + "name " * 30 + "}")


def test_tokens_are_counted_before_anything_is_built():
    documents = Documents(SCHEMA)
    with pytest.raises(Invalid) as refused:
        documents.document("{ " + "name " * limits.TOKENS + "}")

    assert "1000 tokens" in refused.value.errors[0].message


@pytest.mark.parametrize(
    "worst",
    [
        "{ " + "name " * 990 + "}",
        "{ " + "tree { name name name name } " * 160 + "}",
        "{ " + " ".join(f"x{i}: name" for i in range(300)) + "}",
        "{ tree { " + "child { name child { name } } " * 20 + "} }",
        "{ tree " + "{ child " * 400,
        "{ name " + "@skip(if: true) " * 150 + "}",
        "{ tree { ...A ...B } } fragment A on Tree { "
        + " ".join(f"f{i}" for i in range(450))
        + " } fragment B on Tree { "
        + " ".join(f"f{i}" for i in range(450))
        + " }",
    ],
)
def test_no_document_keeps_validation_busy(worst):
    """Threat: a thousand equal fields took graphql-core 0.3 s (graphql-facts 4)."""
    documents = Documents(SCHEMA)
    started = time.process_time()
    with suppress(Invalid):
        documents.document(worst)

    assert time.process_time() - started < 0.15


# --- Documents that were valid once -----------------------------------------------------------


def test_a_valid_document_is_looked_at_once():
    documents = Documents(SCHEMA)

    assert documents.document("{ name }") is documents.document("{ name }")


def test_what_is_kept_is_bounded_and_the_unused_go_first(monkeypatch):
    monkeypatch.setattr("kernel.graphql.documents.KEPT", 200)
    documents = Documents(SCHEMA)
    used, unused = documents.document("{ name }"), documents.document("{ tree { name } }")
    for i in range(20):
        documents.document(f"query Q{i} {{ name }}")
        documents.document("{ name }")

    assert documents.document("{ name }") is used
    assert documents.document("{ tree { name } }") is not unused
    assert sum(map(len, documents._kept)) <= 200


def test_invalid_documents_are_not_kept():
    documents = Documents(SCHEMA)
    for _ in range(2):
        with pytest.raises(Invalid):
            documents.document("{ nope }")

    assert not documents._kept
