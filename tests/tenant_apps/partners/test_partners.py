"""Accounts of customers and suppliers, and the links behind them."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kernel.actor import Actor, Scope
from kernel.errors import Forbidden, NotFound
from shared_apps.network.commands import end_link
from shared_apps.network.errors import LinkToOneself
from shared_apps.network.events import LinkActivated
from tenant_apps.partners.commands import (
    add_address,
    admit_partner,
    bind_link,
    change_address,
    change_partner,
    identify_partner,
    release_link,
    remove_address,
)
from tenant_apps.partners.errors import (
    AccountElsewhere,
    LinkedAlready,
    NotOnNetwork,
    NumberTaken,
    PartnerSuspended,
)
from tenant_apps.partners.handlers import bind_partner
from tenant_apps.partners.models import Address, Partner
from tenant_apps.partners.queries import (
    address_of,
    links_of,
    partner_on_link,
    search,
    trading_partner,
    visible_partners,
)
from tenant_apps.partners.rules import PartnerState
from tests.support.tenancy import CHANNEL
from tests.support.trading import (
    CLERK,
    clerk_of,
    link_tenants,
    make_customer,
    make_supplier,
    refused,
)


def bind(link_id=None, *, organisation_id=None, is_customer=True):
    return bind_link(
        link_id=link_id or uuid4(),
        organisation_id=organisation_id or uuid4(),
        name="Lamp house",
        currency="CNY",
        is_customer=is_customer,
        actor=CLERK,
    )


def test_an_account_gets_a_number_of_its_own(brand):
    """PTR-01."""
    assert make_customer().number != make_customer().number


def test_a_number_that_is_taken_is_refused(brand):
    admit_partner(name="One", currency="CNY", number="K-1", actor=CLERK)

    with refused(NumberTaken) as refusal:
        admit_partner(name="Two", currency="CNY", number="K-1", actor=CLERK)

    assert refusal.value.path == ("number",)


def test_somebody_suspended_does_not_trade(brand):
    customer = make_customer()
    change_partner(partner_id=customer.id, state=PartnerState.SUSPENDED, actor=CLERK)

    with pytest.raises(PartnerSuspended):
        trading_partner(customer.id)


def test_the_first_address_is_the_default_until_another_is_made_it(brand):
    """PTR-18."""
    customer = make_customer()
    first = add_address(partner_id=customer.id, recipient="Li", street="Road 1", actor=CLERK)
    add_address(partner_id=customer.id, recipient="Wu", street="Road 2", actor=CLERK)
    third = add_address(
        partner_id=customer.id, recipient="He", street="Road 3", is_default=True, actor=CLERK
    )

    assert first.is_default
    assert [each.id for each in Address.objects.filter(is_default=True)] == [third.id]


def test_an_address_of_another_partner_is_not_there(brand):
    address = add_address(partner_id=make_customer().id, recipient="Li", street="1", actor=CLERK)
    wrong = {"partner_id": make_customer().id, "address_id": address.id}

    with pytest.raises(NotFound):
        address_of(**wrong)
    with refused(NotFound):
        change_address(**wrong, street="2", actor=CLERK)
    with refused(NotFound):
        remove_address(**wrong, actor=CLERK)
    assert Address.objects.get(pk=address.pk).street == "1"


def test_a_changed_address_keeps_what_nobody_spoke_of(brand):
    """PTR-18."""
    customer = make_customer()
    places = {"partner_id": customer.id, "actor": CLERK}
    first = add_address(**places, recipient="Li", street="Road 1", phone="138")
    second = add_address(**places, recipient="Wu", street="Road 2")

    change_address(**places, address_id=first.id, street="Road 9", is_default=False)
    assert (Address.objects.get(pk=first.pk).street, Address.objects.get(pk=first.pk).phone) == (
        "Road 9",
        "138",
    )
    assert Address.objects.get(is_default=True) == first  # until another is made it
    change_address(**places, address_id=second.id, is_default=True)
    assert Address.objects.get(is_default=True) == second


def test_when_the_default_address_goes_the_oldest_other_takes_its_place(brand):
    customer = make_customer()
    places = {"partner_id": customer.id, "actor": CLERK}
    first, second, third = (add_address(**places, recipient=who, street="1") for who in "ABC")

    remove_address(**places, address_id=third.id)
    assert Address.objects.get(is_default=True) == first
    remove_address(**places, address_id=first.id)
    assert Address.objects.get(is_default=True) == second
    remove_address(**places, address_id=second.id)
    assert not Address.objects.filter(partner=customer).exists()


def test_a_link_makes_one_account_however_often_it_is_told(brand):
    """NET-04: handlers run at least once."""
    link_id = uuid4()

    assert bind(link_id) == bind(link_id)
    assert partner_on_link(link_id).is_customer
    assert links_of([partner_on_link(link_id).id]) == [link_id]


def test_an_account_the_organisation_had_before_goes_on(brand):
    """NET-04: its history stays with it."""
    organisation_id = uuid4()
    before = make_customer(organisation_id=organisation_id)

    assert bind(organisation_id=organisation_id) == before


def test_who_both_buys_and_sells_has_an_account_for_each(brand):
    organisation_id = uuid4()
    customer = bind(organisation_id=organisation_id)
    supplier = bind(organisation_id=organisation_id, is_customer=False)

    assert customer != supplier
    assert (supplier.is_customer, supplier.is_supplier) == (False, True)


def test_when_a_link_ends_trade_stops_and_the_account_stays(brand):
    link_id = uuid4()
    customer = bind(link_id)

    release_link(link_id=link_id, actor=CLERK)

    assert Partner.objects.get(pk=customer.pk).state == PartnerState.ENDED
    with pytest.raises(NotOnNetwork):
        partner_on_link(link_id)


def test_a_link_that_has_ended_before_its_beginning_is_heard_of_binds_nobody(channel, brand):
    """NET-04: deliveries come in any order."""
    link = link_tenants(channel.brand, channel.dealer)
    end_link(link_id=link.id, actor=clerk_of(channel.brand))
    told = LinkActivated(
        subject_id=link.id,
        supplier_id=channel.brand.id,
        customer_id=channel.dealer.id,
        supplier_name="Brand",
        customer_name="Dealer",
        order_scenario="wholesale",
    )

    bind_partner(told, actor=CLERK)

    assert not Partner.objects.filter(organisation_id=channel.dealer.id).exists()


def test_people_see_the_partners_they_work_with(brand):
    """ORG-06; a customer's people see themselves."""
    mine, other = make_customer("Mine"), make_customer("Other")
    seller = clerk_of(brand, scope=Scope(partner_ids=frozenset({mine.id})))
    buyer = clerk_of(brand, partner_id=mine.id)

    for actor in (seller, buyer):
        assert list(visible_partners(actor)) == [mine]
    assert {mine, other} <= set(visible_partners(clerk_of(brand)))
    with pytest.raises(Forbidden):
        visible_partners(Actor(name="nobody"))


def test_partners_are_found_by_what_people_remember(brand):
    """PTR-16."""
    wanted = make_customer("Corner shop Li", contact_name="Li Wei", phone="13812345678")
    make_customer("Other")

    for text in (wanted.number, "corner SHOP", "li wei", "1381234"):
        assert list(search(Partner.objects.all(), text)) == [wanted]


GLN = CHANNEL["subdealer"][1]


def test_a_link_goes_on_with_the_account_that_was_there_before(channel, brand):
    """NET-07: whom we knew without a tenant does not become somebody else by being linked."""
    customer = make_customer("Sub-dealer, as we write it")
    identify_partner(partner_id=customer.id, gln=f" {GLN} ", actor=CLERK)

    assert bind(organisation_id=channel.subdealer.id).id == customer.id


def test_a_company_has_one_account_on_each_side(brand):
    customer, other, supplier = make_customer("First"), make_customer(), make_supplier()
    identify_partner(partner_id=customer.id, gln=GLN, actor=CLERK)

    with refused(AccountElsewhere) as refusal:
        identify_partner(partner_id=other.id, gln=GLN, actor=CLERK)
    assert (refusal.value.details["partner"], refusal.value.path) == ("First", ("gln",))
    identify_partner(partner_id=customer.id, gln=GLN, actor=CLERK)  # again, and once
    identify_partner(partner_id=supplier.id, gln=GLN, actor=CLERK)


def test_nobody_is_taken_for_ourselves_for_a_stranger_or_for_two(brand):
    customer, linked = make_customer(), bind()

    with refused(NotFound):
        identify_partner(partner_id=customer.id, gln="4000000000990", actor=CLERK)
    with refused(LinkToOneself):
        identify_partner(partner_id=customer.id, gln=CHANNEL["brand"][1], actor=CLERK)
    with refused(LinkedAlready):
        identify_partner(partner_id=linked.id, gln=GLN, actor=CLERK)
