"""What a company has settled for all its documents."""

from __future__ import annotations

from tenant_apps.organisation.commands import found_company, set_rounding
from tenant_apps.organisation.queries import company
from tenant_apps.organisation.rules import Rounding
from tenant_apps.pricing.queries import line_places
from tests.support.trading import CLERK


def test_a_company_is_there_from_provisioning_on_with_its_tenants_facts(brand):
    """TEN-01."""
    assert (company().name, company().currency, company().zone) == (
        brand.name,
        brand.currency,
        brand.zone,
    )


def test_founding_it_again_changes_nothing(brand):
    found_company(name="Another", currency="USD", zone="UTC", actor=CLERK)

    assert (company().name, company().currency) == (brand.name, brand.currency)


def test_where_lines_are_rounded_is_for_the_company_to_say(brand):
    assert line_places("CNY") == 2

    set_rounding(rounding=Rounding.LINE_4_DOCUMENT_MINOR, actor=CLERK)

    assert line_places("CNY") == 4
