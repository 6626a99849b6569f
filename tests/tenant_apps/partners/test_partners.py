"""Accounts of customers and suppliers, and the links behind them."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kernel.actor import Actor, Scope
from kernel.errors import Forbidden, NotFound
from tenant_apps.partners.commands import (
    add_address,
    admit_partner,
    bind_link,
    change_partner,
    release_link,
)
from tenant_apps.partners.errors import NotOnNetwork, NumberTaken, PartnerSuspended
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
from tests.support.trading import CLERK, clerk_of, make_customer, refused


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

    with pytest.raises(NotFound):
        address_of(partner_id=make_customer().id, address_id=address.id)


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
