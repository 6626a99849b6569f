"""Picking a delivery note (FUL-11)."""

import pytest

from tenant_apps.sales.commands import confirm_order, create_shipment
from tests.support.api import Api
from tests.support.trading import (
    CLERK,
    make_customer,
    make_products,
    make_sale,
    ship_all,
    stock_all,
)

NOTE = """query ($id: ID!) { shipment(id: $id) { reference lines { id quantity picked } } }"""

BEHIND = """query ($of: [String!]!) {
    references(of: $of) { reference recordId recordType number partnerName } }"""


@pytest.fixture
def order(dealer):
    [product] = make_products(1)
    stock_all([product], 10)
    return make_sale({product: 6}, customer=make_customer())


@pytest.fixture
def asked(dealer, order):
    api = Api(dealer, role="warehouse")
    confirm_order(order_id=order.id, actor=CLERK)
    note = api.gid("Shipment", create_shipment(order_id=order.id, actor=CLERK))
    return api, note, api.ask(NOTE, id=note)["shipment"]["lines"][0]["id"]


def test_what_lies_ready_is_noted_and_said_anew(asked):
    api, note, line = asked

    for amount in ("2", "6"):
        wish = {"shipmentId": note, "lines": [{"lineId": line, "quantity": amount}]}
        assert api.codes("recordPicks", **wish) == []

    assert api.ask(NOTE, id=note)["shipment"]["lines"][0]["picked"] == "6"


@pytest.mark.parametrize("amount", ["7", "-1"])
def test_more_than_is_asked_or_less_than_nothing_is_not_picked(asked, amount):
    api, note, line = asked

    wish = {"shipmentId": note, "lines": [{"lineId": line, "quantity": amount}]}

    assert api.codes("recordPicks", **wish) == ["BAD_VALUE"]


def test_what_has_left_is_not_picked_any_more(dealer, order):
    api = Api(dealer, role="warehouse")
    note = api.gid("Shipment", ship_all(order))
    line = api.ask(NOTE, id=note)["shipment"]["lines"][0]["id"]

    wish = {"shipmentId": note, "lines": [{"lineId": line, "quantity": "1"}]}

    assert api.codes("recordPicks", **wish) == ["WRONG_STATE"]


def test_a_reference_leads_to_its_document(asked, order):
    """INV-05: the ledger says what caused each move and hold, by number and partner."""
    api, note, _ = asked
    reference = api.ask(NOTE, id=note)["shipment"]["reference"]

    found = api.ask(BEHIND, of=[reference, "unknown:1", "sales.order:nonsense"])["references"]

    assert found == [
        {
            "reference": reference,
            "recordId": api.gid("SalesOrder", order.id),
            "recordType": "SalesOrder",
            "number": order.number,
            "partnerName": "Corner shop",
        }
    ]
