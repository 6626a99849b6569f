"""The protocol and the open edge through the API (NET-15, NET-17, T16)."""

from __future__ import annotations

import pytest

from kernel.graphql.ids import gid
from kernel.schema import in_schema
from shared_apps.exchange.commands import send
from shared_apps.exchange.models import Envelope
from tests.support.api import Api
from tests.support.letters import make_order
from tests.support.trading import CLERK

PROTOCOL = """query ($link: ID, $kind: String, $direction: DocumentDirection,
    $state: DocumentState, $about: UUID, $first: Int = 50, $after: String) {
  documents(partnerLinkId: $link, kind: $kind, direction: $direction, state: $state,
            about: $about, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id kind number version direction state failure linkId partnerId partnerName
                   orderKey documentKey sentAt handledAt } } } }"""
UBL = "query ($id: ID!) { document(id: $id) { number ubl } }"


@pytest.fixture
def brand_api(channel):
    return Api(channel.brand)


@pytest.fixture
def letters(channel, link):
    """Three orders of the dealer, sent to the brand."""
    with in_schema(channel.dealer.schema_name):
        return [send(make_order(link.id), actor=CLERK) for _ in range(3)]


def nodes(api, **wanted):
    return [edge["node"] for edge in api.ask(PROTOCOL, **wanted)["documents"]["edges"]]


def test_both_sides_have_the_protocol(channel, brand_api, letters, link):
    newest, *_ = nodes(brand_api)
    theirs, *_ = nodes(Api(channel.dealer))

    assert newest["number"] == theirs["number"] == letters[-1].number
    assert (newest["direction"], theirs["direction"]) == ("RECEIVED", "SENT")
    assert (newest["partnerName"], theirs["partnerName"]) == ("Dealer", "Brand")
    assert newest["partnerId"] == gid("Organisation", channel.dealer.id)
    assert newest["linkId"] == gid("Link", link.id)
    assert newest["state"] == "SENT"
    assert newest["orderKey"] == str(letters[-1].order_key)
    assert newest["id"] != theirs["id"]  # each has its own


def test_the_protocol_is_narrowed_and_paged(channel, brand_api, letters, link):
    assert len(nodes(brand_api, link=gid("Link", link.id), kind="order/1")) == 3
    assert nodes(brand_api, kind="order_response/1") == []
    assert nodes(brand_api, direction="SENT") == []
    assert nodes(brand_api, state="FAILED") == []
    [one] = nodes(brand_api, about=str(letters[0].order_key))
    assert one["number"] == letters[0].number

    page = brand_api.ask(PROTOCOL, first=2)["documents"]
    assert (page["totalCount"], page["pageInfo"]["hasNextPage"]) == (3, True)
    [last] = nodes(brand_api, first=2, after=page["pageInfo"]["endCursor"])
    assert last["number"] == letters[0].number


def test_a_failure_is_told_in_full_to_the_receiver_only(channel, brand_api, letters):
    """What its books say is the receiver's business, not the sender's."""
    Envelope.objects.filter(pk=letters[0].pk).update(state="failed", failure="Only 3 are free.")

    [ours] = nodes(brand_api, state="FAILED")
    [theirs] = nodes(Api(channel.dealer), state="FAILED")
    assert ours["failure"] == "Only 3 are free."
    assert "3" not in theirs["failure"]
    assert theirs["failure"]


def test_others_see_nothing(channel, letters):
    stranger = Api(channel.subdealer)
    assert nodes(stranger) == []
    own = gid("Document", letters[0].pk, channel.subdealer.id)
    assert stranger.ask(UBL, id=own) == {"document": None}
    foreign = gid("Document", letters[0].pk, channel.brand.id)
    assert stranger.ask(UBL, id=foreign) == {"document": None}


def test_without_the_permission_there_is_no_protocol(channel, letters):
    api = Api(channel.brand, role="plain_user")
    [error] = api.post(PROTOCOL)["errors"]
    assert error["extensions"]["code"] == "FORBIDDEN"
    assert api.codes("resendDocument", documentId="x") == ["FORBIDDEN"]
    assert api.codes("receiveDocument", linkId="x", xml="x") == ["FORBIDDEN"]
    assert api.codes("acknowledgeDocuments", documentIds=[]) == ["FORBIDDEN"]


def test_many_documents_as_ubl_cost_no_query_each(brand_api, letters, count_queries):
    query = "{ documents(first: %d) { edges { node { ubl partnerName } } } }"
    brand_api.ask(query % 1)
    with count_queries() as one:
        brand_api.ask(query % 1)
    with count_queries() as three:
        brand_api.ask(query % 3)
    assert len(three) == len(one)


def test_an_outside_partner_s_system_trades_over_the_api(
    channel, brand_api, outside, paper, deliver
):
    """The whole loop: it brings an order, fetches what we wrote, and says it has got it."""
    customer = outside()
    link_id = gid("Link", customer.link.pk)
    document = make_order(customer.link.pk)
    xml = paper(document, customer).decode()

    brought = brand_api.do("receiveDocument", "document { number state }", linkId=link_id, xml=xml)
    assert brought["document"] == {"number": document.number, "state": "SENT"}
    deliver()  # LAMP is unknown to the brand, so it answers with a refusal

    [waiting] = nodes(brand_api, link=link_id, direction="SENT", state="SENT")
    assert waiting["kind"] == "order_response/1"
    fetched = brand_api.ask(UBL, id=waiting["id"])["document"]
    assert "<cbc:OrderResponseCode>RE</cbc:OrderResponseCode>" in fetched["ubl"]

    done = brand_api.do("acknowledgeDocuments", "documents { state }", documentIds=[waiting["id"]])
    assert done["documents"] == [{"state": "HANDLED"}]
    assert nodes(brand_api, link=link_id, direction="SENT", state="SENT") == []

    again = brand_api.do("resendDocument", "document { state }", documentId=waiting["id"])
    assert again["document"] == {"state": "SENT"}


def test_a_refused_paper_says_what_and_where(brand_api, outside):
    customer = outside()
    link_id = gid("Link", customer.link.pk)
    bad = "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>"
    [error] = brand_api.attempt("receiveDocument", linkId=link_id, xml=bad)["userErrors"]
    assert error["code"] == "BAD_XML"
    assert error["details"]["line"] == "1"


def test_the_same_key_brings_the_same_paper_once(brand_api, outside, paper):
    customer = outside()
    given = {
        "linkId": gid("Link", customer.link.pk),
        "xml": paper(make_order(customer.link.pk), customer).decode(),
        "idempotencyKey": "once",
    }
    first = brand_api.do("receiveDocument", "document { id }", **given)
    assert brand_api.do("receiveDocument", "document { id }", **given) == first
