"""Views of lists, kept under a name."""

from __future__ import annotations

import pytest

from tests.support.api import Api
from tests.support.trading import make_customer

PAGE = "sales.orders"
ASK = (
    '{ savedViews(page: "sales.orders") { totalCount edges { node { id name state isShared isMine '
    "ownerName } } } }"
)


@pytest.fixture
def mine(brand):
    return Api(brand, role="order_admin")


def names(api) -> list[str]:
    return [edge["node"]["name"] for edge in api.ask(ASK)["savedViews"]["edges"]]


def save(api, name="Late", **given):
    return api.do("saveView", "view { id }", page=PAGE, name=name, state={"f": 1}, **given)


def test_a_view_is_ones_own_until_it_is_shared(mine, brand):
    colleague = Api(brand, role="order_admin")
    save(mine)
    assert (names(mine), names(colleague)) == (["Late"], [])
    save(mine, isShared=True)
    assert (names(mine), names(colleague)) == (["Late"], ["Late"])


def test_a_customers_person_sees_no_view_of_the_staff_nor_of_another_customer(mine, brand):
    ours, others = make_customer(), make_customer(name="Other shop")
    one, two = (Api(brand, role="dealer", partner_id=each.id) for each in (ours, others))
    save(mine, isShared=True)
    save(one, "Mine", isShared=True)
    assert (names(one), names(two), names(mine)) == (["Mine"], [], ["Late"])


def test_nobody_deletes_a_colleagues_view(mine, brand):
    view = save(mine, isShared=True)["view"]["id"]
    colleague = Api(brand, role="order_admin")
    assert colleague.codes("deleteView", viewId=view) == ["NOT_FOUND"]
    assert mine.do("deleteView", "deleted", viewId=view)["deleted"] is True
    assert names(mine) == []


def test_a_view_has_a_name_an_object_and_a_limit(mine):
    assert mine.codes("saveView", page=PAGE, name=" ", state={}) == ["BAD_VALUE"]
    assert mine.codes("saveView", page=PAGE, name="x", state=[1]) == ["BAD_VALUE"]
    large = {"x": "y" * 17_000}
    assert mine.codes("saveView", page=PAGE, name="x", state=large) == ["VIEW_TOO_LARGE"]
