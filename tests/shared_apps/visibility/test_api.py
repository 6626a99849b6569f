"""The network in the two subgraphs: what it answers, to whom, and in how many statements."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import uuid6
from django.db import connection
from django.test.utils import CaptureQueriesContext
from graphql import execute, parse, validate

from config.graphql import platform_schema, tenant_schema
from kernel import clock
from kernel.graphql.execution import SyncExecution
from kernel.graphql.ids import gid
from kernel.schema import PUBLIC, in_schema
from shared_apps.network.commands import invite
from shared_apps.network.models import Link
from shared_apps.network.rules import Side
from shared_apps.visibility.commands import revoke_view, show_sales
from shared_apps.visibility.models import AccessLog, VisibilityGrant
from shared_apps.visibility.rules import Data, SaleShown
from tests.support.channel import make_link, make_member, person, publish, schema

pytestmark = pytest.mark.django_db


def ask(subgraph, where: str, actor, document: str, **variables):
    """Execute a document as an actor in a schema; the answer must be free of bugs."""
    parsed = parse(document)
    assert not validate(subgraph.graphql_schema, parsed)
    with in_schema(where):
        return execute(
            subgraph.graphql_schema,
            parsed,
            context_value=SimpleNamespace(actor=actor),
            variable_values=variables,
            execution_context_class=SyncExecution,
        )


def data(result):
    assert not result.errors, result.errors
    return result.data


def platform(company, document: str, **variables):
    return data(ask(platform_schema, PUBLIC, person(company), document, **variables))


def tenant(company, document: str, **variables):
    return data(ask(tenant_schema, schema(company), person(company), document, **variables))


def organisation(company) -> str:
    return gid("Organisation", company.pk)


def product(key) -> str:
    return gid("Product", key)


def nodes(connection_) -> list:
    return [edge["node"] for edge in connection_["edges"]]


# --- Platform -----------------------------------------------------------------------------------

INVITE = """mutation ($input: InviteOrganisationInput!) { inviteOrganisation(input: $input) {
    link { id state ourSide partner { id name } } userErrors { code path } } }"""
LINK = "link { id state } userErrors { code message }"


def test_two_companies_link_and_part_through_the_api():
    """NET-04: invite, accept, list, end; story 8 step 2."""
    brand, dealer = make_member("Brand", "brand"), make_member("Dealer")
    wish = {"ourSide": "SUPPLIER", "organisationId": organisation(dealer), "idempotencyKey": "1"}

    first = platform(brand, INVITE, input=wish)["inviteOrganisation"]
    again = platform(brand, INVITE, input=wish)["inviteOrganisation"]

    assert first == again
    assert first["link"]["state"] == "INVITED"
    assert first["link"]["partner"] == {"id": organisation(dealer), "name": "Dealer"}
    given = {"linkId": first["link"]["id"], "idempotencyKey": "2"}
    accepted = platform(
        dealer,
        f"mutation ($i: AcceptLinkInput!) {{ acceptLink(input: $i) {{ {LINK} }} }}",
        i=given,
    )
    assert accepted["acceptLink"]["link"]["state"] == "ACTIVE"
    listed = platform(dealer, "{ links(state: ACTIVE) { edges { node { ourSide } } } }")
    assert nodes(listed["links"]) == [{"ourSide": "CUSTOMER"}]
    ended = platform(
        dealer, f"mutation ($i: EndLinkInput!) {{ endLink(input: $i) {{ {LINK} }} }}", i=given
    )
    assert ended["endLink"]["userErrors"][0]["code"] == "KEY_REUSED"
    ended = platform(
        dealer,
        f"mutation ($i: EndLinkInput!) {{ endLink(input: $i) {{ {LINK} }} }}",
        i={**given, "idempotencyKey": "3"},
    )
    assert ended["endLink"]["link"]["state"] == "ENDED"


ACT_ON_LINK = [
    (name, f"mutation ($i: {name[0].upper()}{name[1:]}Input!) {{ {name}(input: $i) {{ {LINK} }} }}")
    for name in ("acceptLink", "declineLink", "endLink")
]


@pytest.mark.parametrize(("name", "document"), ACT_ON_LINK)
def test_the_link_of_others_and_no_link_are_refused_alike(name, document):
    """T4."""
    brand, dealer, stranger = make_member(), make_member(), make_member()
    link = invite(as_=Side.SUPPLIER, organisation_id=dealer.pk, actor=person(brand))
    for number, key in enumerate((link.pk, uuid6.uuid7())):
        given = {"linkId": gid("Link", key), "idempotencyKey": str(number)}
        answer = platform(stranger, document, i=given)[name]
        assert answer["link"] is None
        [error] = answer["userErrors"]
        assert error["code"] == "NOT_FOUND"
        assert error["message"].replace(str(key), "") == (
            "Link  does not exist, or is not yours to see."
        )
    for given in (gid("Link", link.pk), gid("Link", uuid6.uuid7())):
        found = platform(stranger, "query ($id: ID!) { link(id: $id) { id } }", id=given)
        assert found["link"] is None


def test_grants_are_given_listed_and_taken_back(channel):
    grant = """mutation ($i: GrantViewInput!) { grantView(input: $i) {
        grant { id level data productIds viewer { name } } userErrors { code } } }"""
    wish = {
        "viewerId": organisation(channel.brand),
        "level": 3,
        "productIds": [product(channel.lamp)],
        "idempotencyKey": "1",
    }
    made = platform(channel.dealer, grant, i=wish)["grantView"]
    assert made["userErrors"] == []
    assert made["grant"]["viewer"] == {"name": "Brand"}
    assert made["grant"]["productIds"] == [product(channel.lamp)]
    stranger = {**wish, "viewerId": organisation(make_member()), "idempotencyKey": "2"}
    refused = platform(channel.dealer, grant, i=stranger)["grantView"]
    assert refused["userErrors"] == [{"code": "NOT_IN_YOUR_CHANNEL"}]

    listed = "{ grants(isOpen: true) { edges { node { id owner { name } } } } }"
    for company, expected in ((channel.dealer, 1), (channel.brand, 1), (channel.store, 0)):
        assert len(nodes(platform(company, listed)["grants"])) == expected
    revoke = """mutation ($i: RevokeViewInput!) { revokeView(input: $i) {
        grant { revokedAt } userErrors { code } } }"""
    given = {"grantId": made["grant"]["id"], "idempotencyKey": "3"}
    denied = platform(channel.brand, revoke, i=given)["revokeView"]
    assert denied["userErrors"] == [{"code": "NOT_FOUND"}]
    assert platform(channel.dealer, revoke, i=given)["revokeView"]["grant"]["revokedAt"]
    assert nodes(platform(channel.dealer, listed)["grants"]) == []


def test_organisations_are_those_one_may_know_of_with_their_tier(channel):
    """VIS-01 over three tiers; story 8 step 10."""
    listed = "{ organisations { edges { node { name kind tier region { code } } } } }"

    def known(company):
        return {
            each["name"]: each["tier"] for each in nodes(platform(company, listed)["organisations"])
        }

    assert known(channel.brand) == {"Brand": 0, "Dealer": 1, "Other dealer": 1}
    assert known(channel.store) == {"Store": 0, "Dealer": -1}
    channel.grant(channel.store, channel.brand, 1)
    assert known(channel.brand)["Store"] == 2


def test_a_page_of_organisations_costs_a_fixed_number_of_statements(channel):
    listed = "{ organisations { edges { node { name tier } } } }"

    def statements() -> int:
        with CaptureQueriesContext(connection) as captured:
            platform(channel.brand, listed)
        return len(captured)

    few = statements()
    for _ in range(5):
        make_link(channel.brand, make_member())
    assert statements() == few


def test_the_gateway_resolves_only_what_one_may_know_of(channel):
    """T10: order kept, strangers and garbage null, given fields ignored."""
    stranger = make_member("Stranger")
    document = """query ($r: [_Any!]!) { _entities(representations: $r) {
        ... on Organisation { id name } ... on Product { id name owner { name } } } }"""
    given = [
        {"__typename": "Organisation", "id": organisation(stranger), "name": "Forged"},
        {"__typename": "Product", "id": product(channel.lamp), "name": "Forged"},
        {"__typename": "Organisation", "id": organisation(channel.dealer), "name": "Forged"},
        {"__typename": "Organisation", "id": "garbage"},
        {"__typename": "Organisation", "id": 7},
    ]
    found = platform(channel.brand, document, r=given)["_entities"]
    assert found == [
        None,
        {"id": product(channel.lamp), "name": "Item LAMP", "owner": {"name": "Brand"}},
        {"id": organisation(channel.dealer), "name": "Dealer"},
        None,
        None,
    ]


def test_products_are_found_by_name_number_and_owner(channel):
    search = """query ($s: String, $o: ID) {
        products(search: $s, ownerId: $o) { edges { node { itemNumber } } } }"""
    for variables in ({"s": "LAMP"}, {"s": "item l"}, {"o": organisation(channel.brand)}):
        found = nodes(platform(channel.store, search, **variables)["products"])
        assert found == [{"itemNumber": "LAMP"}], variables


def test_the_owner_reads_who_looked(channel):
    channel.stock(channel.dealer, channel.lamp, ("North", "BJ", 20))
    channel.grant(channel.dealer, channel.brand, 4)
    tenant(channel.brand, STOCK, p=[product(channel.lamp)])
    log = (
        "{ accessLog { totalCount edges { node { user level rows viewer { name } productIds } } } }"
    )
    [line] = nodes(platform(channel.dealer, log)["accessLog"])
    assert line == {
        "user": "Brand's clerk",
        "level": 4,
        "rows": 1,
        "viewer": {"name": "Brand"},
        "productIds": [product(channel.lamp)],
    }
    assert platform(channel.brand, log)["accessLog"]["totalCount"] == 0


@pytest.mark.parametrize("field", ["organisations", "products", "links", "grants", "accessLog"])
def test_who_may_not_look_is_told_so(channel, field):
    nobody = person(channel.brand, permissions=frozenset())
    result = ask(platform_schema, PUBLIC, nobody, f"{{ {field} {{ totalCount }} }}")
    assert result.data is None
    assert result.errors[0].original_error.code == "FORBIDDEN"


# --- Tenant -------------------------------------------------------------------------------------

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
                SaleShown(product_id=stocked.lamp, region_code="BJ", on=clock.today(), quantity=4)
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


def test_the_models_in_this_test_are_real(stocked):
    """The fixtures would otherwise prove nothing: links and grants are there."""
    stocked.grant(stocked.dealer, stocked.brand, 1)
    assert Link.objects.count() == 3
    assert VisibilityGrant.objects.count() == 1
    assert publish(stocked.brand, "LAMP") == [stocked.lamp]
