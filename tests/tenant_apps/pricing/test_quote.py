from datetime import date
from decimal import Decimal

import pytest

from tenant_apps.organisation.commands import set_rounding
from tenant_apps.organisation.rules import Rounding
from tenant_apps.pricing.commands import PriceRow, assign_list, open_list, set_prices
from tenant_apps.pricing.errors import NoPrice, PricesOverlap
from tenant_apps.pricing.queries import AskedLine, quote
from tests.support.trading import CLERK, make_customer, make_products

DAY = date(2026, 6, 1)


def price_list(product, amount, *, partner=None, currency="CNY", **given):
    name = f"L{amount}{given.get('priority', '')}{currency}"
    book = open_list(
        code=name,
        name=name,
        currency=currency,
        is_general=partner is None,
        actor=CLERK,
        priority=given.pop("priority", 0),
    )
    if partner is not None:
        assign_list(list_id=book.id, partner_ids=[partner.id], actor=CLERK)
    row = PriceRow(product_id=product, amount=Decimal(amount), valid_from=date(2020, 1, 1), **given)
    set_prices(list_id=book.id, rows=[row], actor=CLERK)
    return book


def ask(product, partner=None, *, quantity=1, on=DAY, currency="CNY"):
    line = AskedLine(product_id=product, quantity=Decimal(quantity))
    [quoted] = quote(
        partner_id=partner.id if partner else None, lines=[line], currency=currency, on=on
    )
    return quoted


def test_a_partner_s_own_list_overrides_the_general_one_for_it_alone(brand):
    """PRC-01, PRC-03."""
    [product] = make_products(1, price=None)
    ours, other = make_customer(), make_customer()
    price_list(product, "10")
    price_list(product, "8", partner=ours, priority=5)

    assert ask(product, ours).unit_price == 8
    assert ask(product, other).unit_price == 10
    assert ask(product, ours).trail[0].details["list"] == "L85CNY"


def test_a_price_holds_from_its_first_to_its_last_day(brand):
    [product] = make_products(1, price=None)
    price_list(product, "10", valid_until=date(2026, 6, 1))

    assert ask(product, on=date(2026, 6, 1)).unit_price == 10
    with pytest.raises(NoPrice):
        ask(product, on=date(2026, 6, 2))


def test_a_list_of_another_currency_is_not_asked(brand):
    [product] = make_products(1, price=None)
    price_list(product, "10", currency="EUR")

    with pytest.raises(NoPrice) as refusal:
        ask(product)

    assert "CNY" in str(refusal.value)


def test_every_product_without_a_price_is_named(brand):
    products = make_products(3, price=None)

    with pytest.raises(NoPrice) as refusal:
        quote(
            partner_id=None,
            lines=[AskedLine(product_id=p, quantity=Decimal(1)) for p in products],
            currency="CNY",
            on=DAY,
        )

    assert refusal.value.details["products"].count("P") == 3


def test_entering_a_price_again_replaces_it(brand):
    [product] = make_products(1, price=None)
    book = price_list(product, "10")
    row = PriceRow(product_id=product, amount=Decimal("12"), valid_from=date(2020, 1, 1))
    set_prices(list_id=book.id, rows=[row], actor=CLERK)

    assert ask(product).unit_price == 12


def test_two_prices_for_the_same_day_and_quantity_are_refused(brand):
    [product] = make_products(1, price=None)
    book = open_list(code="TWICE", name="Twice", currency="CNY", actor=CLERK)
    rows = [
        PriceRow(product_id=product, amount=Decimal(amount), valid_from=DAY) for amount in (1, 2)
    ]

    with pytest.raises(PricesOverlap) as refusal:
        set_prices(list_id=book.id, rows=rows, actor=CLERK)

    assert refusal.value.path == ("prices", 1)


def test_lines_are_rounded_where_the_company_has_settled(brand):
    [product] = make_products(1, price=None)
    price_list(product, "2.3456")
    assert ask(product, quantity=3).total == Decimal("7.04")

    set_rounding(rounding=Rounding.LINE_4_DOCUMENT_MINOR, actor=CLERK)
    assert ask(product, quantity=3).total == Decimal("7.0368")


def test_many_lines_are_priced_in_three_queries(brand, count_queries):
    products = make_products(100)
    lines = [AskedLine(product_id=p, quantity=Decimal(1)) for p in products]

    with count_queries() as queries:
        quoted = quote(partner_id=None, lines=lines, currency="CNY", on=DAY)

    assert len(quoted) == 100
    assert len(queries) == 3  # the lists, their prices, how the company rounds
