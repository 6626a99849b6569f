"""A request that is asked again is answered with what may be seen now, not what could be then."""

from __future__ import annotations

from uuid import uuid4

import pytest
from graphql import get_named_type, is_object_type

from kernel.actor import Scope
from shared_apps.identity import commands
from tests.security.cases import SCHEMAS
from tests.support.api import Api
from tests.support.people import SETUP, make_member, make_token
from tests.support.trading import make_customer, make_products, make_sale, stock_all

# What one has said, kept and set oneself stays one's own, whatever else one may see.
ONES_OWN = {"Message", "SavedView", "StockDisplay", "BulkRun"}
CONFIRM = {"partial": False, "idempotencyKey": "once"}


@pytest.fixture
def asked(brand):
    """A clerk who has confirmed an order, and what was asked."""
    products = make_products(1)
    stock_all(products, 100)
    order = make_sale({products[0]: 1}, customer=make_customer())
    member = make_member(organisation_id=brand.id, role="order_admin")
    api = Api(brand, token=make_token(member))
    wish = {"orderId": api.gid("SalesOrder", order.id), **CONFIRM}
    assert api.do("confirmSalesOrder", "order { state }", **wish)["order"]["state"] == "CONFIRMED"
    return api, member, wish


def test_who_still_may_see_it_is_answered_again(asked):
    api, _member, wish = asked

    again = api.do("confirmSalesOrder", "order { state }", **wish)

    assert again["order"] == {"state": "CONFIRMED"}


def test_what_is_out_of_sight_by_now_is_not_shown_again(asked):
    """ORG-06, T4: a scope that was narrowed in between holds for the answer that is remembered."""
    api, member, wish = asked
    elsewhere = Scope(partner_ids=frozenset({uuid4()}))
    commands.set_member_scope(membership_id=member.id, scope=elsewhere, actor=SETUP)

    again = api.attempt("confirmSalesOrder", "order { state }", **wish)

    assert again["order"] is None
    assert [error["code"] for error in again["userErrors"]] == ["NOT_FOUND"]


def test_who_may_do_it_and_not_look_hears_again_what_became_of_it(brand):
    """A machine's key may be narrowed to one deed; its answer may get lost like any other."""
    secret = make_token(organisation_id=brand.id, scopes=["inventory.warehouse.edit"])
    api = Api(brand, token=secret)
    wish = {"code": "N", "name": "North", "idempotencyKey": "once"}

    first = api.do("addWarehouse", "warehouse { id name }", **wish)

    assert api.do("addWarehouse", "warehouse { id name }", **wish) == first


def test_every_row_that_mutations_answer_with_has_its_rule():
    payloads = [
        get_named_type(field.type)
        for schema in SCHEMAS.values()
        for field in schema.mutation_type.fields.values()
    ]
    answers = {
        get_named_type(field.type)
        for payload in payloads
        for field in payload.fields.values()
        if is_object_type(get_named_type(field.type))
    }
    rows = [kind for kind in answers if "Node" in {each.name for each in kind.interfaces}]

    assert {row.name for row in rows if not hasattr(row.graphene_type, "_visible")} == ONES_OWN
