"""ORG-04 to ORG-06, T16: who may not, does not; a customer's person is in the mall and no further.

Every operation of both schemas is called properly, so that nothing but the permission can be
what stands in the way.
"""

from __future__ import annotations

import json

import pytest

from kernel.graphql.mutation import SIGNED_IN
from kernel.permissions import all_permissions
from tests.security.asking import ask, codes, result
from tests.security.cases import all_operations, ways
from tests.support.api import Api
from tests.support.books import fingerprint, undone
from tests.support.people import make_token
from tests.support.schema_walk import Operation

MUTATIONS = [each for each in all_operations() if each.is_mutation]
QUERIES = [each for each in all_operations() if not each.is_mutation]

# What tells everybody only about themselves.
ABOUT_ONESELF = {"viewer", "places", "now", "house", "workList"}

# What a customer's people do in the mall (decision 17); everything else is forbidden to them.
MALL_MUTATIONS = {
    "placeOrder",
    "submitSalesOrder",
    "cancelSalesOrder",
    "requestReturn",
    "openCart",
    "renameCart",
    "deleteCart",
    "changeCartLines",
    "acceptCartPrices",
    "copyCart",
    "copyOrder",
    "submitCart",
    "stageLines",
    "addStagedLines",
    "dropStaging",
    "addSubAccount",
    "changeSubAccount",
    "disableSubAccount",
    "createToken",
    "revokeToken",
    "setPreferences",
    "saveView",
    "deleteView",
    "sendMessage",
    "markMessagesRead",
    "attachToSalesOrder",
}

# Of these, what needs no record that another customer could own.
OWN_DOINGS = {"placeOrder", "addSubAccount", "createToken", "setPreferences", "saveView"}


def named(operations: list[Operation]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("operation", operations, ids=lambda each: each.name)


def permission_of(operation: Operation) -> str:
    return str(operation.field.resolve.__self__.permission)


# What somebody does for oneself alone needs no permission, only a person.
PERMITTED = [each for each in MUTATIONS if permission_of(each) != SIGNED_IN]


@named(PERMITTED)
def test_who_has_all_permissions_but_the_one_is_refused(world, operation):
    permission = permission_of(operation)
    narrowed = make_token(world.ours.owner, scopes=sorted(all_permissions() - {permission}))
    api = Api(world.ours.tenant, token=narrowed)
    before = fingerprint(world.ours.tenant)
    for given in ways(operation, world.ours):
        assert codes(ask(api, operation, given)) == ["FORBIDDEN"]
    assert fingerprint(world.ours.tenant) == before


@named(PERMITTED)
def test_who_has_no_permission_does_nothing(world, operation):
    api = world.api("nobody")
    before = fingerprint(world.ours.tenant)
    for given in ways(operation, world.ours):
        assert codes(ask(api, operation, given)) == ["FORBIDDEN"]
    assert fingerprint(world.ours.tenant) == before


@named([each for each in QUERIES if each.name not in ABOUT_ONESELF])
def test_who_has_no_permission_sees_nothing(world, operation):
    for given in ways(operation, world.ours):
        answer = ask(world.api("nobody"), operation, given)
        assert "INTERNAL" not in codes(answer), answer
        assert codes(answer) == ["FORBIDDEN"] or not result(answer), answer


@named(MUTATIONS)
def test_a_customers_person_does_in_the_mall_what_is_done_there(world, operation):
    for given in ways(operation, world.ours):
        with undone():
            answer = ask(world.api("master"), operation, given)
        is_forbidden = codes(answer) == ["FORBIDDEN"]
        assert is_forbidden is (operation.name not in MALL_MUTATIONS), answer


@named(MUTATIONS)
def test_a_customers_person_changes_nothing_of_another_customer(world, operation):
    for given in ways(operation, world.ours):
        with undone():
            answer = ask(world.api("rival"), operation, given)
        assert "INTERNAL" not in codes(answer), answer
        shown = json.dumps(result(answer))
        assert all(text not in shown for text in _of_the_customer(world)), answer
        assert not result(answer) or operation.name in OWN_DOINGS


@named(QUERIES)
def test_a_customers_person_sees_nothing_of_another_customer(world, operation):
    for given in ways(operation, world.ours):
        for who in ("rival", "master"):
            answer = ask(world.api(who), operation, given)
            assert "INTERNAL" not in codes(answer), answer
            shown = json.dumps(result(answer))
            secret = _of_the_customer(world) if who == "rival" else _of_the_rival(world)
            assert all(text not in shown for text in [*secret, "-supplier", "-company"]), answer


def _of_the_customer(world) -> list[str]:
    books = world.ours
    names = [name for name in books.ids if name.startswith(("order", "return", "address"))]
    return ["-customer", str(books.customer.pk), *(books[name] for name in names)]


def _of_the_rival(world) -> list[str]:
    return ["-rival", str(world.ours.rival.pk)]
