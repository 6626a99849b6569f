"""Our part of the federation: notes, SDL, and entities in batches (T10)."""

from __future__ import annotations

import json
from types import SimpleNamespace

import graphene
import pytest
from graphql import build_schema, parse

from kernel.graphql.batching import Loader
from kernel.graphql.federation import (
    directive,
    external,
    federated,
    inaccessible,
    key,
    override,
    requires,
    shareable,
    tag,
)
from kernel.graphql.limits import REPRESENTATIONS
from kernel.graphql.paging import paged
from kernel.graphql.types import MoneyType
from tests.kernel.graphql.conftest import Endpoint

asked = []


class Bug(Exception):
    pass


class Doubled(Loader[str, str]):
    def batch(self, keys):
        asked.append(("loader", list(keys)))
        return [each * 2 for each in keys]


@key("id")
@key("sku maker { code }")
class Product(graphene.ObjectType):
    id = graphene.ID(required=True)
    sku = graphene.String()
    price = shareable(graphene.Field(MoneyType))
    weight = external(graphene.Float())
    shipping = requires(graphene.Int(), "weight")
    old_name = override(graphene.String(required=True), "elsewhere")
    secret = inaccessible(tag(graphene.String(), "internal"))
    doubled = graphene.String()

    @staticmethod
    def resolve_references(info, representations):
        asked.append(("Product", representations))
        return [_product(each) for each in representations]

    @staticmethod
    def resolve_doubled(root, info):
        return Doubled.of(info).load(root.id)


def _product(given):
    if given.get("id") == "absent":
        return None
    if given.get("id") == "broken":
        return Bug("only this one")
    if given.get("id") == "bad":
        raise Bug("all of them")
    return SimpleNamespace(**{"id": "by sku", **given, "shipping": given.get("weight")})


@key("id")
class Store(graphene.ObjectType):
    """Rows may be of any class, even one that several types share."""

    id = graphene.ID(required=True)

    @staticmethod
    def resolve_references(info, representations):
        asked.append(("Store", representations))
        return [SimpleNamespace(**each) for each in representations]


@key("id", resolvable=False)
class Stub(graphene.ObjectType):
    id = graphene.ID(required=True)


@directive('@tag(name: "plain")')
class Plain(graphene.ObjectType):
    name = graphene.String()


class Query(graphene.ObjectType):
    product = graphene.Field(Product)
    products = paged(Product, "All.")
    stub = graphene.Field(Stub)
    plain = graphene.Field(Plain)


SCHEMA = federated(query=Query, types=[Store])
ASK = """
query ($r: [_Any!]!) {
  _entities(representations: $r) {
    __typename
    ... on Product { id sku shipping doubled }
    ... on Store { id }
  }
}
"""


@pytest.fixture(autouse=True)
def _forget():
    asked.clear()


def entities(*representations, query=ASK):
    endpoint = Endpoint(SCHEMA, gateway_secret="s", cost_maximum=100_000)
    answer = endpoint.ask(query, {"r": list(representations)}, x_gateway_secret="s")
    found = answer.get("data") and answer["data"]["_entities"]
    errors = {tuple(each.get("path", ()))[1:2]: each for each in answer.get("errors", [])}
    return found, {place[0] if place else None: error for place, error in errors.items()}


# --- SDL --------------------------------------------------------------------------------------


def test_the_sdl_says_what_the_types_say():
    text = SCHEMA.sdl

    assert text.startswith(
        'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ['
        '"@external", "@inaccessible", "@key", "@override", "@requires", "@shareable", "@tag"])'
    )
    for line in (
        'type Product @key(fields: "id") @key(fields: "sku maker { code }") {',
        "price: Money @shareable",
        "weight: Float @external",
        'shipping: Int @requires(fields: "weight")',
        'oldName: String! @override(from: "elsewhere")',
        'secret: String @inaccessible @tag(name: "internal")',
        'type Store @key(fields: "id") {',
        'type Stub @key(fields: "id", resolvable: false) {',
        'type Plain @tag(name: "plain") {',
        "type Money @shareable {",
        "type PageInfo @shareable {",
        "type ProductConnection @shareable {",
        "type ProductEdge @shareable {",
    ):
        assert line in text


def test_the_sdl_has_nothing_of_the_gateways():
    for name in ("_entities", "_service", "_Any", "_Entity", "_Service", "FieldSet"):
        assert name not in SCHEMA.sdl
    assert parse(SCHEMA.sdl)
    assert build_schema(SCHEMA.sdl, assume_valid_sdl=True).query_type.fields.keys() == {
        "product",
        "products",
        "stub",
        "plain",
    }


def test_the_gateway_is_given_that_sdl():
    endpoint = Endpoint(SCHEMA, gateway_secret="s")
    answer = endpoint.ask("{ _service { sdl } }", x_gateway_secret="s")

    assert answer["data"]["_service"]["sdl"] == SCHEMA.sdl


def test_a_subclass_does_not_inherit_a_key():
    class Child(Product):
        more = graphene.String()

    class Only(graphene.ObjectType):
        child = graphene.Field(Child)

    assert "@key" not in federated(query=Only).sdl


def test_half_an_entity_is_refused_when_the_schema_is_made():
    @key("id")
    class Half(graphene.ObjectType):
        id = graphene.ID()

    class Only(graphene.ObjectType):
        half = graphene.Field(Half)

    with pytest.raises(TypeError, match="resolve_references"):
        federated(query=Only)


# --- Entities ---------------------------------------------------------------------------------


def test_mixed_representations_keep_their_order_in_one_call_per_type():
    found, errors = entities(
        {"__typename": "Product", "id": "a"},
        {"__typename": "Store", "id": "b"},
        {"__typename": "Product", "id": "c"},
        {"__typename": "Product", "id": "a"},
    )

    assert not errors
    assert [(each["__typename"], each["id"]) for each in found] == [
        ("Product", "a"),
        ("Store", "b"),
        ("Product", "c"),
        ("Product", "a"),
    ]
    assert [name for name, _ in asked] == ["Product", "Store", "loader"]
    assert found[0]["doubled"] == "aa"


def test_what_is_absent_is_null_without_a_word():
    found, errors = entities(
        {"__typename": "Product", "id": "absent"}, {"__typename": "Product", "id": "a"}
    )

    assert found[0] is None
    assert found[1]["id"] == "a"
    assert not errors


def test_one_broken_item_leaves_the_others_be():
    found, errors = entities(
        {"__typename": "Product", "id": "broken"}, {"__typename": "Product", "id": "a"}
    )

    assert found[0] is None
    assert found[1]["id"] == "a"
    assert errors.keys() == {0}
    assert "only this one" not in json.dumps(errors)


def test_one_broken_type_leaves_the_others_be():
    found, errors = entities(
        {"__typename": "Product", "id": "bad"}, {"__typename": "Store", "id": "b"}
    )

    assert found == [None, {"__typename": "Store", "id": "b"}]
    assert errors.keys() == {0}


@pytest.mark.parametrize(
    "bad",
    [
        {"__typename": "Nothing", "id": "1"},
        {"__typename": "Plain", "name": "no entity"},
        {"__typename": "Stub", "id": "resolved elsewhere"},
        {"__typename": "Query"},
        {"__typename": ["Product"], "id": "1"},
        {"__typename": None, "id": "1"},
        {"id": "1"},
        {"__typename": "Product"},
        {"__typename": "Product", "id": None},
        {"__typename": "Product", "name": "not a key"},
        {"__typename": "Product", "sku": "half a key"},
        {"__typename": "Product", "sku": "s", "maker": "no object"},
        {"__typename": "Product", "sku": "s", "maker": {}},
    ],
)
def test_a_bad_representation_is_that_items_error(bad):
    """T10: an allow-list of types, and nothing but keys."""
    found, errors = entities(bad, {"__typename": "Store", "id": "b"})

    assert found == [None, {"__typename": "Store", "id": "b"}]
    assert errors.keys() == {0}
    assert "INTERNAL" not in json.dumps(errors)
    assert [name for name, _ in asked] == ["Store"]


def test_nothing_but_keys_and_required_fields_is_passed_on():
    """T10: forged attributes are ignored."""
    found, _ = entities(
        {"__typename": "Product", "id": "a", "secret": "forged", "sku": "forged", "weight": 7},
        {"__typename": "Product", "sku": "s", "maker": {"code": "m", "isAdmin": True}},
    )

    assert asked[0] == (
        "Product",
        [{"id": "a", "weight": 7}, {"sku": "s", "maker": {"code": "m"}}],
    )
    assert found[0]["sku"] is None
    assert found[0]["shipping"] == 7
    assert found[1]["id"] == "by sku"


def test_a_thousand_are_answered_and_one_more_is_an_error():
    """T10."""
    many = [{"__typename": "Store", "id": str(i)} for i in range(REPRESENTATIONS)]
    found, errors = entities(*many)
    assert [each["id"] for each in found] == [str(i) for i in range(REPRESENTATIONS)]
    assert not errors

    found, errors = entities(*many, many[0])
    assert found is None
    assert "TOO_MANY_REPRESENTATIONS" in json.dumps(list(errors.values()))


def test_every_representation_is_charged():
    endpoint = Endpoint(SCHEMA, gateway_secret="s", cost_maximum=10)
    query = "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Store { id } } }"

    def ask(count):
        many = [{"__typename": "Store", "id": "1"}] * count
        return endpoint.ask(query, {"r": many}, x_gateway_secret="s")

    assert ask(10)["extensions"]["cost"]["requestedQueryCost"] == 10
    assert ask(11)["errors"][0]["extensions"]["code"] == "MAX_COST_EXCEEDED"


def test_representations_may_be_written_into_the_query():
    written = '[{__typename: "Store", id: "7"}]'
    query = f"{{ _entities(representations: {written}) {{ ...on Store {{ id }} }} }}"

    assert entities(query=query) == ([{"id": "7"}], {})
