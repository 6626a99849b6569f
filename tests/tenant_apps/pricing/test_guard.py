"""The price guard: a band around the guide price, and a floor (PRC-08 to PRC-11)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel.errors import Several
from tenant_apps.catalog.rules import Goods
from tenant_apps.partners.rules import Buyer, Who
from tenant_apps.pricing.commands import (
    PriceRow,
    TermRow,
    assign_list,
    open_list,
    receive_terms,
    set_prices,
    set_terms,
)
from tenant_apps.pricing.errors import BelowFloor, OutsideBand
from tenant_apps.pricing.models import Price, PriceTerm
from tenant_apps.pricing.queries import AskedLine, quote
from tenant_apps.pricing.rules import Guard, Layer, PriceKind, Term, guards_at_sale
from tests.support.data import data, rows_of
from tests.support.trading import CLERK, make_customer, make_products, refused

TEN = Decimal("0.10")
SINCE = date(2020, 1, 1)
DAY = date(2026, 6, 1)
EAST = Who(sales_areas=frozenset({"east"}))


def term(**facts):
    return TermRow(**{"currency": "CNY", "valid_from": SINCE, **facts})


def numbers(facts):
    return {name: Decimal(value) for name, value in facts.items()}


def demand(product, link_id=None, who=None, **facts):
    rows = [term(product_id=product, who=who, **numbers(facts))]
    if link_id:
        receive_terms(link_id=link_id, rows=rows, actor=CLERK)
    else:
        set_terms(rows=rows, actor=CLERK)


def book(code="OWN", **facts):
    facts = {"is_general": True, **facts}
    return open_list(code=code, name=code, currency="CNY", actor=CLERK, **facts)


def enter(listed, product, amount, **facts):
    row = PriceRow(
        product_id=product, amount=Decimal(amount), valid_from=facts.pop("since", SINCE), **facts
    )
    set_prices(list_id=listed.id, rows=[row], actor=CLERK)


def ask(product, partner=None, **facts):
    line = AskedLine(product_id=product, quantity=Decimal(1), **facts)
    key = partner.id if partner else None
    return quote(partner_id=key, lines=[line], currency="CNY", on=DAY)


@pytest.fixture
def product(dealer):
    [made] = make_products(1, price=None)
    return made


def test_a_dealer_may_float_ten_per_cent_around_the_guide_price(product):
    """PRC-08, PRC-11: in the dealer's own tenant, on terms that came from its supplier."""
    demand(product, uuid4(), guide=100, down="0.10", up="0.10")
    listed = book()

    for allowed in (108, 110, 90):
        enter(listed, product, allowed)
    for wrong in ("111", "110.000001", "89.99"):
        with refused(OutsideBand) as refusal:
            enter(listed, product, wrong)
    details = refusal.value.details
    assert (details["lowest"], details["highest"], details["guide"]) == ("90", "110", "100")
    assert "P" in details["product"]
    assert refusal.value.path == ("prices", 0, "amount")
    assert Price.objects.get(product=product).amount == 90


def test_a_float_told_as_a_share_of_the_guide_price_is_held_as_well(product):
    demand(product, guide=100, down="0.10", up="0.10")
    listed = book(layer=Layer.FLOAT)
    share = {"kind": PriceKind.SHARE_OFF, "base": Layer.GUIDE}

    enter(listed, product, "-0.08", **share)
    with refused(OutsideBand):
        enter(listed, product, "-0.11", **share)


def test_the_band_is_that_of_the_area(product):
    """PRC-08: set per channel or area; the closest one decides, a general list has all's."""
    demand(product, guide=100, down="0.10", up="0.10")
    set_terms(rows=[term(who=EAST, down=Decimal("0.02"), up=Decimal("0.20"))], actor=CLERK)
    east, general = book("E", is_general=False, who=EAST), book("G")
    named = book("N", is_general=False)
    assign_list(list_id=named.id, partner_ids=[make_customer(sales_area="east").id], actor=CLERK)

    for listed in (east, named):
        enter(listed, product, 120)
        with refused(OutsideBand):
            enter(listed, product, 97)
    enter(general, product, 97)
    with refused(OutsideBand):
        enter(general, product, 120)


def test_a_price_keeps_to_each_party_s_terms(product):
    """PRC-10: those of the supplier are locked, our own come beside them."""
    link = uuid4()
    demand(product, link, guide=100, down="0.10", up="0.10")
    demand(product, guide=100, down="0.02", up="0.5")
    listed = book()

    enter(listed, product, 99)
    for wrong in (95, 111):
        with refused((OutsideBand, Several)):
            enter(listed, product, wrong)
    assert PriceTerm.objects.filter(link_id=link, down=TEN).exists()


def test_a_supplier_s_next_letter_replaces_its_terms(product):
    link = uuid4()
    demand(product, link, guide=100, down="0.10", up="0.10")
    demand(product, link, guide=200, down="0.10", up="0.10")

    enter(book(), product, 200)
    assert PriceTerm.objects.count() == 1


def test_terms_hold_from_their_day_on(product, monkeypatch):
    from tenant_apps.pricing.commands.guarding import days

    today = days.today()
    later = today + timedelta(days=10)
    rows = [term(product_id=product, valid_from=later, **numbers({"floor": 50}))]
    set_terms(rows=rows, actor=CLERK)
    listed = book()

    enter(listed, product, 40)
    with refused(BelowFloor):
        enter(listed, product, 40, since=later)


def test_all_prices_outside_are_named_at_once(dealer, count_queries):
    """And the statements do not grow with them."""
    products = make_products(20, price=None)
    set_terms(rows=[term(floor=Decimal(10))], actor=CLERK)
    listed = book()
    counts = []
    for some in (products[:2], products):
        rows = [PriceRow(product_id=p, amount=Decimal(9), valid_from=SINCE) for p in some]
        with count_queries() as queries, refused(Several) as refusal:
            set_prices(list_id=listed.id, rows=rows, actor=CLERK)
        assert [error.path[1] for error in refusal.value.errors] == list(range(len(some)))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_no_price_or_discount_by_hand_goes_below_the_floor_unapproved(product):
    """PRC-09."""
    demand(product, floor=90)
    enter(book(), product, 100)

    assert ask(product, discount_share=TEN)[0].total == 90
    assert ask(product, given_price=Decimal(90))[0].total == 90
    for wrong in (
        {"discount_share": Decimal("0.11")},
        {"given_price": Decimal("89.99")},
        {"given_price": Decimal(95), "discount_share": TEN},
    ):
        with pytest.raises(BelowFloor) as refusal:
            ask(product, **wrong)
        assert refusal.value.details["floor"] == "90"
        assert ask(product, approval_id=uuid4(), **wrong)


def test_the_floor_may_depend_on_the_buyer(product):
    demand(product, who=EAST, floor=90)
    east, west = make_customer(sales_area="east"), make_customer(sales_area="west")

    assert ask(product, west, given_price=Decimal(50))
    with pytest.raises(BelowFloor):
        ask(product, east, given_price=Decimal(50))


@given(st.decimals(0, 1000, places=2), st.decimals(0, 1, places=2), st.decimals(0, 3, places=2))
def test_the_ends_of_the_band_are_inside(guide, down, up):
    guard = Guard(link_id=None, guide=guide, down=down, up=up)
    lowest, highest = guard.band

    assert not guard.holds_band(lowest)
    assert not guard.holds_band(highest)
    assert guard.holds_band(highest + Decimal("0.000001"))


def test_a_deal_entered_as_ten_per_cent_of_the_list_is_held_on_every_line():
    """wide_world_importers: "10 % off" and "15 % off" entered as 10 % and 15 % of the list.

    The lines with that mistake are of 2016 and held back; here each line of an item of the
    deals is made anew with it. The right price stands, the mistaken one is outside the band.
    """
    folder = data("wide_world_importers")
    prices = {
        row["item_id"]: Decimal(row["unit_price"]) for row in rows_of(folder / "stock_items.csv")
    }
    groups: dict[str, set[str]] = {}
    for row in rows_of(folder / "stock_item_groups.csv"):
        groups.setdefault(row["group_id"], set()).add(row["item_id"])
    deals = [
        (groups[deal["stock_group_id"]], Decimal(deal["discount_pct"]) / 100)
        for deal in rows_of(folder / "special_deals.csv")
    ]
    guards = {}
    for item, guide in prices.items():
        goods = Goods(product_id=uuid4())
        band = {"guide": guide, "down": Decimal("0.20"), "up": Decimal(0)}
        terms = [Term(product_id=goods.product_id, **band)]
        [guards[item]] = guards_at_sale(terms, goods, Buyer(partner_id=None))

    held = lines = 0
    for line in rows_of(folder / "order_lines.csv.gz"):
        listed, guard = prices[line["item_id"]], guards[line["item_id"]]
        for items, share in deals:
            if line["item_id"] in items:
                lines += 1
                held += guard.holds_band(listed * share)
                assert not guard.holds_band(listed * (1 - share))
    assert lines > 10_000
    assert held == lines
