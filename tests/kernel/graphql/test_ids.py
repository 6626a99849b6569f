"""Ids say whose they are; another's id is answered like one that does not exist (T4)."""

from __future__ import annotations

from types import SimpleNamespace
from uuid import UUID, uuid4

import graphene
import pytest

from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.graphql.ids import (
    Node,
    PlatformNode,
    TenantNode,
    gid,
    key_of,
    owner_and_key,
    platform_key,
)
from tests.kernel.graphql.conftest import CLERK, ORGANISATION, Endpoint

KEY = UUID("0190c5a0-0000-7000-8000-0000000000bb")
OTHER = UUID(int=9)
OURS = f"gid://tierline/{ORGANISATION}/Order/{KEY}"


def test_an_id_leads_to_its_key():
    assert gid("Order", KEY, ORGANISATION) == OURS
    assert key_of(OURS, "Order", CLERK) == KEY
    assert platform_key(gid("Product", KEY), "Product") == KEY
    assert owner_and_key(OURS, "Order") == (ORGANISATION, KEY)


@pytest.mark.parametrize(
    "given",
    [
        gid("Order", KEY, OTHER),
        gid("Order", KEY),
        gid("Invoice", KEY, ORGANISATION),
        OURS.upper(),
        OURS + "\n",
        OURS + "/",
        OURS.replace("tierline", "shop"),
        OURS.replace(str(KEY), "1"),
        OURS.replace("-", ""),
        str(KEY),
        "",
        "gid://tierline/platform/Order/" + "٠" * 36,
    ],
)
def test_every_other_id_is_not_found(given):
    """T4: other tenants', the platform's, other types', malformed ones."""
    with pytest.raises(NotFound):
        key_of(given, "Order", CLERK)


def test_a_foreign_id_reads_like_an_absent_one():
    foreign = gid("Order", KEY, uuid4())
    with pytest.raises(NotFound) as refused:
        key_of(foreign, "Order", CLERK)

    assert str(refused.value) == str(NotFound(what="Order", key=KEY))


def test_nobodys_organisation_owns_nothing():
    with pytest.raises(NotFound):
        key_of(gid("Order", KEY, None), "Order", Actor(name="nobody"))
    with pytest.raises(NotFound):
        key_of(gid("Order", KEY), "Order", Actor(name="nobody"))


def test_nodes_show_their_ids():
    class Order(TenantNode):
        """Ours."""

    class Product(PlatformNode):
        """Everybody's."""

    class Query(graphene.ObjectType):
        order = graphene.Field(Order)
        orders = graphene.List(Order)
        product = graphene.Field(Product)
        either = graphene.Field(Node)

    for name in ("order", "product"):
        setattr(Query, f"resolve_{name}", lambda root, info: SimpleNamespace(id=KEY))
    Query.resolve_orders = lambda root, info: [SimpleNamespace(id=KEY)] * 2

    schema = graphene.Schema(query=Query)
    answer = Endpoint(schema).ask("{ order { id } orders { id } product { id } }")

    assert answer["data"] == {
        "order": {"id": OURS},
        "orders": [{"id": OURS}, {"id": OURS}],
        "product": {"id": gid("Product", KEY)},
    }
    assert "type Order implements Node" in str(schema)
