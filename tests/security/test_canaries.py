"""The alarm itself: an answer that holds another tenant's text fails the test that asked (T4)."""

from __future__ import annotations

import pytest

from kernel.schema import in_schema
from tests.support.api import Api
from tests.support.canaries import canary, strays
from tests.support.trading import make_customer

PARTNERS = "{ partners { edges { node { name contactName } } } }"


def test_a_text_knows_whose_it_is(channel):
    for tenant in (channel.brand, channel.dealer):
        with in_schema(tenant.schema_name):
            assert strays(canary("x"), slug="store") == {tenant.slug}
            assert strays(canary("x"), slug=tenant.slug) == set()
            assert strays(canary("x"), slug="store", shown_by=[tenant.slug]) == set()


def test_the_factories_texts_are_told_to_their_own_tenant_only(channel):
    with in_schema(channel.dealer.schema_name):
        make_customer()
        text = canary("contact")
    [edge] = Api(channel.dealer).ask(PARTNERS)["partners"]["edges"]
    assert edge["node"]["contactName"] == text

    with in_schema(channel.brand.schema_name):  # a leak, as a mistake would make it
        make_customer(name=text)
    with pytest.raises(AssertionError, match="dealer"):
        Api(channel.brand).post(PARTNERS)
    assert Api(channel.brand, shown_by=["dealer"]).ask(PARTNERS)["partners"]["edges"]
