"""Companies agree to trade, and stop (NET-01, NET-02, NET-04)."""

from __future__ import annotations

from itertools import pairwise

import pytest
import uuid6
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kernel.actor import Actor
from kernel.errors import BadValue, NotFound, WrongState
from kernel.events.models import Delivery
from kernel.schema import in_schema
from shared_apps.network.commands import accept, decline, end_link, invite, set_order_scenario
from shared_apps.network.errors import (
    ActsForNobody,
    AlreadyLinked,
    LinkNotActive,
    LinkToOneself,
    NotGranted,
    NotYoursToAnswer,
)
from shared_apps.network.models import Link
from shared_apps.network.queries import (
    chain_between,
    downstream,
    links_of,
    require_grant,
    tiers,
    visible_links,
)
from shared_apps.network.rules import Grant, LinkState, Side, Transport
from tests.support.channel import make_company, make_link, make_member, person, schema

pytestmark = pytest.mark.django_db


@pytest.fixture
def brand():
    return make_member("Brand", "brand")


@pytest.fixture
def dealer():
    return make_member("Dealer", "dealer")


def told(link: Link, handler: str) -> dict[str, dict]:
    """What the outbox promises one handler about a link, by the schema it will run in."""
    waiting = Delivery.objects.filter(handler=handler)
    return {row.schema: row.payload for row in waiting if row.payload["subject_id"] == str(link.pk)}


def invited(supplier, customer) -> Link:
    return invite(as_=Side.SUPPLIER, organisation_id=customer.pk, actor=person(supplier))


def test_a_link_is_invited_accepted_and_told_to_both(brand, dealer):
    """NET-04; both tenants hear of it, whichever side's schema we are in."""
    link = invited(brand, dealer)
    assert (link.state, link.supplier, link.customer) == (LinkState.INVITED, brand, dealer)
    assert told(link, "partners.bind_partner") == {}

    with in_schema(schema(dealer)):
        link = accept(link_id=link.pk, actor=person(dealer))

    assert link.state == LinkState.ACTIVE
    heard = told(link, "partners.bind_partner")
    assert set(heard) == {schema(brand), schema(dealer)}
    for payload in heard.values():
        assert payload == {
            "subject_id": str(link.pk),
            "supplier_id": str(brand.pk),
            "customer_id": str(dealer.pk),
            "supplier_name": "Brand",
            "customer_name": "Dealer",
            "order_scenario": "wholesale",
        }


def test_the_customer_may_invite_as_well(brand, dealer):
    link = invite(as_=Side.CUSTOMER, organisation_id=brand.pk, actor=person(dealer))
    assert accept(link_id=link.pk, actor=person(brand)).supplier == brand


def test_an_invitation_finds_a_company_by_its_gln(brand):
    hidden = make_member("Shy", gln="4006381333931", is_public=False)
    link = invite(as_=Side.SUPPLIER, gln="4006381333931", actor=person(brand))
    assert link.customer == hidden


@pytest.mark.parametrize("known", [True, False])
def test_a_company_that_hides_looks_like_one_that_is_not_there(brand, known):
    hidden = make_member("Shy", is_public=False)
    asked = hidden.pk if known else uuid6.uuid7()
    with pytest.raises(NotFound) as refusal:
        invite(as_=Side.SUPPLIER, organisation_id=asked, actor=person(brand))
    assert str(refusal.value) == str(NotFound(what="Organisation", key=asked))


def test_only_the_other_side_answers(brand, dealer):
    link = invited(brand, dealer)
    for answer in (accept, decline):
        with pytest.raises(NotYoursToAnswer):
            answer(link_id=link.pk, actor=person(brand))


@pytest.mark.parametrize("command", [accept, decline, end_link])
def test_a_stranger_finds_no_link_to_touch(brand, dealer, command):
    """T4: the same refusal as for a link that does not exist."""
    link = invited(brand, dealer)
    for key in (link.pk, uuid6.uuid7()):
        with pytest.raises(NotFound) as refusal:
            command(link_id=key, actor=person(make_member()))
        assert str(refusal.value) == str(NotFound(what="Link", key=key))


def test_declining_leaves_the_way_open_for_another_try(brand, dealer):
    link = decline(link_id=invited(brand, dealer).pk, actor=person(dealer))
    assert (link.state, link.accepted_at) == (LinkState.ENDED, None)
    assert invited(brand, dealer).pk != link.pk


def test_an_active_link_cannot_be_declined(brand, dealer):
    with pytest.raises(WrongState):
        decline(link_id=make_link(brand, dealer).pk, actor=person(dealer))


def test_two_companies_have_one_open_link_per_direction(brand, dealer):
    make_link(brand, dealer)
    with pytest.raises(AlreadyLinked):
        invited(brand, dealer)
    assert make_link(dealer, brand).supplier == dealer  # trade both ways is two links


def test_nobody_supplies_themselves(brand):
    with pytest.raises(LinkToOneself):
        invited(brand, brand)


@pytest.mark.parametrize("ender", ["brand", "dealer"])
def test_either_side_ends_it_and_it_stays_as_history(brand, dealer, ender):
    link = make_link(brand, dealer)

    end_link(link_id=link.pk, actor=person({"brand": brand, "dealer": dealer}[ender]))

    assert set(told(link, "partners.release_partner")) == {schema(brand), schema(dealer)}
    with pytest.raises(WrongState):
        end_link(link_id=link.pk, actor=person(brand))
    again = make_link(brand, dealer)
    assert set(links_of(brand.pk)) == {link, again}


def test_a_company_without_a_tenant_is_linked_at_once_by_file(brand):
    outside = make_company("Outside")
    link = invited(brand, outside)
    assert (link.state, link.transport) == (LinkState.ACTIVE, Transport.FILE)
    assert set(told(link, "partners.bind_partner")) == {schema(brand)}


def test_nobody_acts_for_nobody(brand):
    with pytest.raises(ActsForNobody):
        invite(as_=Side.SUPPLIER, organisation_id=brand.pk, actor=Actor(name="lost"))


def test_in_a_tenant_the_system_acts_for_it(brand, dealer):
    with in_schema(schema(brand)):
        link = invite(as_=Side.SUPPLIER, organisation_id=dealer.pk, actor=Actor.system("load"))
    assert link.supplier == brand


# --- Grants ---------------------------------------------------------------------------------


def test_each_side_gets_its_rights_with_one_query(brand, dealer):
    link = make_link(brand, dealer)
    schema(brand)  # the tenant is known by now
    with in_schema(schema(dealer)):
        require_grant(link_id=link.pk, schema=schema(dealer), grant=Grant.SEND_ORDERS)
        with CaptureQueriesContext(connection) as captured:
            side = require_grant(link_id=link.pk, schema=schema(dealer), grant=Grant.SEND_ORDERS)
        assert len([q for q in captured if "set_config" not in q["sql"]]) == 1
    assert (side.us, side.them, side.link) == (dealer, brand, link)

    with in_schema(schema(brand)), pytest.raises(NotGranted):
        require_grant(link_id=link.pk, schema=schema(brand), grant=Grant.SEND_ORDERS)


def test_no_document_travels_over_a_link_that_has_ended(brand, dealer):
    """NET-04: ending it stops trade."""
    link = make_link(brand, dealer)
    end_link(link_id=link.pk, actor=person(dealer))
    with pytest.raises(LinkNotActive):
        require_grant(link_id=link.pk, schema=schema(dealer), grant=Grant.SEND_ORDERS)


def test_the_link_of_others_does_not_exist(brand, dealer):
    """T4."""
    link = make_link(brand, dealer)
    stranger = make_member()
    with in_schema(schema(stranger)):
        with pytest.raises(NotFound):
            require_grant(link_id=link.pk, schema=schema(stranger), grant=Grant.SEND_ORDERS)
        assert not Link.objects.exists()  # row-level security: not even by a bug


def test_a_dealer_sells_and_buys(brand, dealer):
    """NET-02: one company is customer on one link and supplier on the next."""
    store = make_member("Store", "store")
    up, down = make_link(brand, dealer), make_link(dealer, store)
    require_grant(link_id=up.pk, schema=schema(dealer), grant=Grant.SEND_ORDERS)
    require_grant(link_id=down.pk, schema=schema(dealer), grant=Grant.SEND_DESPATCH_ADVICE)
    assert set(visible_links(person(dealer))) == {up, down}
    assert not visible_links(person(dealer, partner_id=uuid6.uuid7())).exists()


def test_the_supplier_settles_the_unit_of_orders(brand, dealer):
    link = make_link(brand, dealer)
    changed = set_order_scenario(link_id=link.pk, order_scenario="retail", actor=person(brand))
    assert changed.order_scenario == "retail"
    with pytest.raises(NotFound):
        set_order_scenario(link_id=link.pk, order_scenario="direct", actor=person(dealer))


def test_a_scenario_that_does_not_exist_is_refused_at_once(brand, dealer):
    """Else no handler of either company could ever take the link in."""
    with pytest.raises(BadValue, match="wholesale, retail, direct"):
        invite(
            as_=Side.SUPPLIER,
            organisation_id=dealer.pk,
            order_scenario="barter",
            actor=person(brand),
        )
    link = make_link(brand, dealer)
    with pytest.raises(BadValue):
        set_order_scenario(link_id=link.pk, order_scenario="", actor=person(brand))


# --- Tiers ----------------------------------------------------------------------------------


def test_tiers_reach_any_depth(brand):
    """NET-01: ten tiers, seen from the top, the middle and the bottom."""
    members = [brand, *(make_member(f"Tier {n}") for n in range(1, 11))]
    links = [make_link(upper, lower) for upper, lower in pairwise(members)]

    assert downstream(brand.pk) == {member.pk: n for n, member in enumerate(members) if n}
    places = tiers(members[4].pk, [member.pk for member in members])
    assert places == {member.pk: n - 4 for n, member in enumerate(members)}
    assert chain_between(brand.pk, members[-1].pk) == [link.pk for link in links]
    assert chain_between(members[-1].pk, brand.pk) == [link.pk for link in links]


def test_the_shorter_way_counts_and_circles_end(brand, dealer):
    store = make_member("Store", "store")
    make_link(brand, dealer)
    make_link(dealer, store)
    direct = make_link(brand, store)
    make_link(store, brand)  # the store sells something back: commerce, not a mistake

    assert downstream(brand.pk) == {dealer.pk: 1, store.pk: 1}
    assert chain_between(brand.pk, store.pk) == [direct.pk]


def test_invited_and_ended_links_are_no_way(brand, dealer):
    invited(brand, dealer)
    store = make_member("Store", "store")
    end_link(link_id=make_link(brand, store).pk, actor=person(brand))
    assert downstream(brand.pk) == {}
    assert chain_between(brand.pk, dealer.pk) is None


def test_a_company_asks_about_its_own_channel_only(brand, dealer):
    """T4: the function that sees all links answers a tenant's role about itself alone."""
    store = make_member("Store", "store")
    make_link(brand, dealer)
    make_link(dealer, store)
    with in_schema(schema(brand)):
        assert downstream(brand.pk) == {dealer.pk: 1, store.pk: 2}
        assert downstream(dealer.pk) == {}
        assert Link.objects.count() == 1  # and the fence stands again afterwards


def test_a_tier_takes_one_statement(brand):
    for _ in range(5):
        make_link(brand, make_member())
    with CaptureQueriesContext(connection) as captured:
        assert len(downstream(brand.pk)) == 5
    assert len(captured) == 1
