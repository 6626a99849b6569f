"""Stock and sell-out of others in the two subgraphs, as the window shows them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
import uuid6
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kernel import clock
from kernel.graphql.ids import gid
from kernel.schema import in_schema
from shared_apps.visibility.commands import revoke_view, show_sales
from shared_apps.visibility.models import AccessLog
from shared_apps.visibility.rules import Data, SaleShown
from tenants.models import Tenant
from tenants.queries import forget_tenants
from tests.support.channel import make_link, make_member, person, schema
from tests.support.subgraphs import organisation, product, tenant

pytestmark = pytest.mark.django_db


STOCK = """query ($p: [ID!]!, $o: [ID!]) { networkStock(productIds: $p, organisationIds: $o) {
    organisationId productId organisationName itemNumber tier level band onHand available
    isAvailable warehouses { name onHand } regions { regionCode available } asOf } }"""
OF_ORGANISATION = """query ($r: [_Any!]!, $p: [ID!]!) { _entities(representations: $r) {
    ... on Organisation { id stock(productIds: $p) { level onHand band isAvailable } } } }"""


@pytest.fixture
def stocked(channel):
    channel.stock(channel.brand, channel.lamp, ("Plant", "GD", 300))
    channel.stock(channel.dealer, channel.lamp, ("North", "BJ", 20), held=5)
    channel.stock(channel.other_dealer, channel.lamp, ("Shed", "GD", 8))
    channel.stock(channel.store, channel.lamp, ("Shop", "BJ", 3))
    return channel


def test_a_direct_client_reads_network_stock_over_all_tiers(stocked):
    """VIS-01: one query, each company at its own level."""
    stocked.grant(stocked.dealer, stocked.brand, 4)
    stocked.grant(stocked.other_dealer, stocked.brand, 2)
    stocked.grant(stocked.store, stocked.brand, 1)

    rows = tenant(stocked.brand, STOCK, p=[product(stocked.lamp)])["networkStock"]

    seen = {row["organisationName"]: row for row in rows}
    assert {name: (row["tier"], row["level"]) for name, row in seen.items()} == {
        "Brand": (0, 5),
        "Dealer": (1, 4),
        "Other dealer": (1, 2),
        "Store": (2, 1),
    }
    assert seen["Dealer"]["onHand"] == "20"
    assert seen["Dealer"]["warehouses"] == [{"name": "North", "onHand": "20"}]
    assert seen["Dealer"]["regions"] == [{"regionCode": "BJ", "available": "15"}]
    assert (seen["Other dealer"]["band"], seen["Other dealer"]["onHand"]) == ("1-9", None)
    assert (seen["Store"]["band"], seen["Store"]["isAvailable"]) == (None, True)
    assert seen["Brand"]["asOf"]
    assert seen["Dealer"]["asOf"] is None


def test_the_gateway_reads_fifty_organisations_in_one_statement(stocked):
    """One statement reads, checks and logs; hidden, empty and invented companies are null."""
    companies = []
    for _ in range(20):
        dealer = make_member()
        make_link(stocked.brand, dealer)
        stocked.stock(dealer, stocked.lamp, ("Shed", "GD", 8))
        stocked.grant(dealer, stocked.brand, 3)
        companies.append(dealer.pk)
    hidden = [stocked.dealer.pk, make_member().pk, uuid6.uuid7()]
    keys = [key for pair in zip(companies, [*hidden, *companies], strict=False) for key in pair]
    given = [{"__typename": "Organisation", "id": gid("Organisation", key)} for key in keys]
    given.append({"__typename": "Organisation", "id": "garbage"})

    with in_schema(schema(stocked.brand)):
        connection.cursor().execute("SELECT 1")
    with CaptureQueriesContext(connection) as captured:
        found = tenant(stocked.brand, OF_ORGANISATION, r=given, p=[product(stocked.lamp)])

    ours = [query for query in captured if "set_config" not in query["sql"]]
    assert len(ours) == 1
    for key, entity in zip(keys, found["_entities"], strict=False):
        assert entity["id"] == gid("Organisation", key)
        if key in hidden:
            assert entity["stock"] is None
        else:
            assert entity["stock"] == [
                {"level": 3, "onHand": "8", "band": "1-9", "isAvailable": True}
            ]
    assert found["_entities"][-1] is None
    assert AccessLog.objects.count() == 20


def test_a_stock_entity_is_resolved_by_its_two_keys(stocked):
    """T10: what the client adds to a key is ignored."""
    stocked.grant(stocked.dealer, stocked.brand, 3)
    document = """query ($r: [_Any!]!) { _entities(representations: $r) {
        ... on OrganisationStock { onHand organisation { id } product { id } } } }"""

    def key(company, item):
        return {
            "__typename": "OrganisationStock",
            "organisationId": gid("Organisation", company),
            "productId": gid("Product", item),
            "onHand": "999",
        }

    given = [
        key(stocked.store.pk, stocked.lamp),
        key(stocked.dealer.pk, stocked.lamp),
        key(stocked.dealer.pk, stocked.cable),
        {"__typename": "OrganisationStock", "organisationId": 7, "productId": 7},
    ]
    found = tenant(stocked.brand, document, r=given)["_entities"]
    assert found[0] is found[2] is found[3] is None
    assert found[1] == {
        "onHand": "20",
        "organisation": {"id": organisation(stocked.dealer)},
        "product": {"id": product(stocked.lamp)},
    }


def test_what_is_revoked_is_gone_in_the_next_request(stocked):
    """T11, story 8 step 9, through the API."""
    grant = stocked.grant(stocked.dealer, stocked.brand, 5, data=Data.BOTH)
    given = [{"__typename": "Organisation", "id": organisation(stocked.dealer)}]

    def stock():
        found = tenant(stocked.brand, OF_ORGANISATION, r=given, p=[product(stocked.lamp)])
        return found["_entities"][0]["stock"]

    assert stock()
    revoke_view(grant_id=grant.pk, actor=person(stocked.dealer))
    assert stock() is None


def test_sell_out_comes_with_level_five_in_one_statement(stocked):
    """VIS-03."""
    with in_schema(schema(stocked.dealer)):
        show_sales(
            sales=[
                SaleShown(
                    product_id=stocked.lamp, region_code="BJ", on=clock.today("UTC"), quantity=4
                )
            ]
        )
    stocked.grant(stocked.dealer, stocked.brand, 5, data=Data.BOTH)
    stocked.grant(stocked.other_dealer, stocked.brand, 5, data=Data.STOCK)
    document = """query ($p: [ID!]!) { networkStock(productIds: $p) {
        organisationName sellOut(months: 3) { regionCode quantity } } }"""
    with CaptureQueriesContext(connection) as captured:
        rows = tenant(stocked.brand, document, p=[product(stocked.lamp)])["networkStock"]
    assert len([q for q in captured if "salesonshow" in q["sql"]]) == 1
    sales = {row["organisationName"]: row["sellOut"] for row in rows}
    assert sales == {
        "Brand": None,
        "Dealer": [{"regionCode": "BJ", "quantity": "4"}],
        "Other dealer": None,
    }


def test_the_months_of_sell_out_are_those_where_the_viewer_is(stocked, time_machine):
    """Half past midnight on the first of March in Shanghai; in UTC it is still February."""
    Tenant.objects.filter(pk=stocked.brand.pk).update(zone="Asia/Shanghai")
    forget_tenants()
    time_machine.move_to(datetime(2026, 2, 28, 16, 30, tzinfo=UTC))
    sold = [
        SaleShown(product_id=stocked.lamp, region_code="BJ", on=day, quantity=quantity)
        for day, quantity in ((date(2026, 2, 10), 4), (date(2026, 3, 1), 1))
    ]
    with in_schema(schema(stocked.dealer)):
        show_sales(sales=sold)
    stocked.grant(stocked.dealer, stocked.brand, 5, data=Data.BOTH)
    document = """query ($p: [ID!]!, $o: [ID!]) { networkStock(productIds: $p, organisationIds: $o)
        { sellOut(months: 1) { quantity } } }"""
    dealer = [organisation(stocked.dealer)]

    [row] = tenant(stocked.brand, document, p=[product(stocked.lamp)], o=dealer)["networkStock"]

    assert row["sellOut"] == [{"quantity": "1"}]


def test_a_wrong_id_finds_nothing_and_is_no_bug(stocked):
    for wrong in (organisation(stocked.dealer), "x", gid("Product", "x")):
        assert tenant(stocked.brand, STOCK, p=[wrong])["networkStock"] == []


def test_others_tenants_ids_tell_nothing(stocked):
    """T4, T20: asking for one's neighbour and for nobody gives byte for byte the same."""
    stocked.grant(stocked.dealer, stocked.brand, 5)
    rows = [
        tenant(
            stocked.other_dealer, STOCK, p=[product(stocked.lamp)], o=[gid("Organisation", key)]
        )["networkStock"]
        for key in (stocked.dealer.pk, stocked.brand.pk, uuid6.uuid7())
    ]
    assert rows == [[], [], []]
    assert not AccessLog.objects.exists()
