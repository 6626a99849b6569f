"""The network in the two subgraphs: what it answers, to whom, and in how many statements."""

from __future__ import annotations

import pytest
import uuid6
from django.db import connection
from django.test.utils import CaptureQueriesContext

from config.graphql import platform_schema
from kernel.graphql.ids import gid
from kernel.schema import PUBLIC
from shared_apps.network.commands import invite
from shared_apps.network.rules import Side
from tests.support.channel import make_link, make_member, person
from tests.support.subgraphs import ask, nodes, organisation, platform, product, tenant

pytestmark = pytest.mark.django_db


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
        grant { id level data productIds purpose viewer { name } } userErrors { code } } }"""
    wish = {
        "viewerId": organisation(channel.brand),
        "level": 3,
        "purpose": " Spring promotion ",
        "productIds": [product(channel.lamp)],
        "idempotencyKey": "1",
    }
    made = platform(channel.dealer, grant, i=wish)["grantView"]
    assert made["userErrors"] == []
    assert made["grant"]["viewer"] == {"name": "Brand"}
    assert made["grant"]["productIds"] == [product(channel.lamp)]
    assert made["grant"]["purpose"] == "Spring promotion"
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
    look = "query ($p: [ID!]!) { networkStock(productIds: $p) { level } }"
    tenant(channel.brand, look, p=[product(channel.lamp)])
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
