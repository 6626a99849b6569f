"""Two tenants that trade, and two companies outside that write UBL."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

import pytest

from shared_apps.directory.commands import register_organisation
from shared_apps.directory.models import Organisation
from shared_apps.exchange.ubl import PartyFact, to_xml
from shared_apps.network.commands import invite
from shared_apps.network.models import Link
from shared_apps.network.rules import Side
from tests.support.tenancy import SETUP
from tests.support.trading import clerk_of, link_tenants

_serial = count(1)


@dataclass
class Outside:
    """A company without a tenant, and its link with one that has one."""

    company: Organisation
    link: Link

    @property
    def fact(self) -> PartyFact:
        return PartyFact(
            organisation_id=self.company.pk, name=self.company.name, gln=self.company.gln or ""
        )


@pytest.fixture
def link(channel, deliver):
    """Brand sells to dealer."""
    made = link_tenants(channel.brand, channel.dealer)
    deliver()
    return made


@pytest.fixture
def outside(channel, deliver):
    """outside("customer"): a company that buys from the brand, by files; or "supplier"."""

    def make(role: str = "customer", gln: str | None = None) -> Outside:
        company = register_organisation(
            name=f"Outside {next(_serial)}", kind="other", gln=gln, actor=SETUP
        )
        us = Side.SUPPLIER if role == "customer" else Side.CUSTOMER
        made = invite(as_=us, organisation_id=company.pk, actor=clerk_of(channel.brand))
        deliver()
        return Outside(company=company, link=made)

    return make


@pytest.fixture
def paper(channel):
    """paper(document, sender): what a partner outside sends."""
    brand = PartyFact(organisation_id=channel.brand.id, name="Brand")
    return lambda document, sender: to_xml(document, sender.fact, brand)
