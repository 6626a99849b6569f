"""What the mall says of days goes by the day where the seller is (INL-03)."""

from datetime import UTC, datetime

import pytest

from tests.support.api import Api
from tests.support.trading import make_customer, make_products, make_sale

NIGHT = datetime(2026, 3, 1, 16, 30, tzinfo=UTC)  # half past midnight on the second, in Shanghai
OFFER = "query ($k: ID!) { mallOffer(productId: $k) { isNew lastOrderedOn } }"


@pytest.fixture
def customer(brand, time_machine):
    time_machine.move_to(NIGHT)
    return make_customer()


def test_the_last_order_was_on_the_day_where_the_seller_is(customer, brand):
    [product] = make_products(1)
    make_sale({product: 1}, customer=customer)
    api = Api(brand, role="dealer", partner_id=customer.pk)

    offer = api.ask(OFFER, k=api.gid("CatalogProduct", product))["mallOffer"]

    assert offer["lastOrderedOn"] == "2026-03-02"


def test_what_came_at_night_is_new_as_long_as_what_came_that_day(customer, brand, time_machine):
    [product] = make_products(1)
    api = Api(brand, role="dealer", partner_id=customer.pk)
    asked = {"k": api.gid("CatalogProduct", product)}

    time_machine.move_to(datetime(2026, 4, 1, 4, tzinfo=UTC))
    assert api.ask(OFFER, **asked)["mallOffer"]["isNew"]
    time_machine.move_to(datetime(2026, 4, 2, 4, tzinfo=UTC))
    assert not api.ask(OFFER, **asked)["mallOffer"]["isNew"]
