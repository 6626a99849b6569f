"""Carts over the API: two tabs, offline, prices that move, and the order they become."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest

from tenant_apps.catalog.models import Product
from tenant_apps.pricing.commands import PriceRow, set_prices
from tenant_apps.pricing.models import PriceList
from tenant_apps.sales.models import SalesOrder
from tests.support.api import Api
from tests.support.mall import make_cart, make_rule
from tests.support.trading import CLERK, case_of, make_customer, make_products, stock_all

LINES = "cart { id revision lineCount total { amount } lines { lineKey quantity problems } }"
PREVIEW = """query ($id: ID!) { checkoutPreview(cartId: $id) { isReady priceStamp total { amount }
  deliveries { on warehouse { name } lines { quantity } }
  cart { revision lines { problems unitPrice { amount } priceSeen { amount } } } } }"""


@pytest.fixture
def shop(brand):
    return Shop(brand)


class Shop:
    """A customer with two people, three products in stock and a cart."""

    def __init__(self, brand) -> None:
        self.products = make_products(3, packs=(case_of(12),))
        stock_all(self.products, 100)
        self.customer = make_customer()
        given = {"role": "dealer", "partner_id": self.customer.id}
        self.mine, self.colleague = Api(brand, **given), Api(brand, **given)
        self.rival = Api(brand, role="dealer", partner_id=make_customer(name="Rival").id)
        self.staff = Api(brand, role="order_admin")
        opened = self.mine.do("openCart", "cart { id }", name="March", isShared=True)
        self.cart = opened["cart"]["id"]

    def line(self, at=0, quantity="2", key=None, **more):
        product = self.mine.gid("CatalogProduct", self.products[at])
        facts = {"lineKey": str(key or uuid4()), "productId": product, "unit": "C62"}
        return {**facts, "quantity": quantity, **more}

    def change(self, *lines, base=None, api=None):
        given = {} if base is None else {"baseRevision": base}
        return (api or self.mine).do(
            "changeCartLines", LINES, cartId=self.cart, lines=list(lines), **given
        )

    def preview(self):
        return self.mine.ask(PREVIEW, id=self.cart)["checkoutPreview"]

    def submit(self, **given):
        shown = self.preview()
        facts = {"revision": shown["cart"]["revision"], "priceStamp": shown["priceStamp"]}
        return self.mine.attempt(
            "submitCart",
            "order { number total { amount } state } cart { lineCount }",
            cartId=self.cart,
            **{**facts, **given},
        )

    def raise_price(self, at=0, amount="12"):
        row = PriceRow(
            product_id=self.products[at], amount=Decimal(amount), valid_from=date(2021, 1, 1)
        )
        set_prices(list_id=PriceList.objects.get().id, rows=[row], actor=CLERK)


def test_a_cart_becomes_an_order(shop):
    """MAL-06: at the customer's price, in the unit it was put in."""
    shop.change(shop.line(0, "2", unit="CS"), shop.line(1, "5"))

    answer = shop.submit(customerReference="PO-7")

    assert answer["userErrors"] == []
    assert answer["order"]["total"]["amount"] == "290"
    assert answer["cart"]["lineCount"] == 0
    order = SalesOrder.objects.get()
    assert (order.state, order.customer_reference) == ("submitted", "PO-7")
    assert [line.quantity for line in order.lines.order_by("position")] == [24, 5]


def test_sending_the_same_lines_again_adds_nothing(shop):
    """Offline: a replay under another key of the request finds its lines there."""
    line = shop.line()
    first = shop.change(line)["cart"]

    again = shop.change(line)["cart"]

    assert again == first


def test_changes_to_different_lines_go_together(shop):
    one, two = shop.line(0), shop.line(1)
    shop.change(one, two)

    shop.change({**one, "quantity": "3"}, base=2)
    merged = shop.change({**two, "quantity": "4"}, base=2, api=shop.colleague)["cart"]

    assert [line["quantity"] for line in merged["lines"]] == ["3", "4"]


def test_the_second_of_two_tabs_is_told_what_the_first_one_changed(shop):
    """Guide 17, sentence 23: nothing is changed, and both values are there to choose from."""
    line = shop.line()
    shop.change(line)
    shop.change({**line, "quantity": "24"}, base=2, api=shop.colleague)

    [error] = shop.mine.attempt(
        "changeCartLines",
        cartId=shop.cart,
        baseRevision=2,
        lines=[{**line, "quantity": "36"}],
    )["userErrors"]

    assert error["code"] == "CART_CHANGED"
    assert error["details"]["lines"][0]["quantity"] == "24"
    kept = shop.change({**line, "quantity": "36"}, base=3)["cart"]
    assert kept["lines"][0]["quantity"] == "36"


def test_a_line_is_taken_out_by_quantity_zero_and_may_come_back(shop):
    line = shop.line()
    shop.change(line)

    assert shop.change({**line, "quantity": "0"})["cart"]["lines"] == []
    assert len(shop.change(line)["cart"]["lines"]) == 1


def test_a_price_that_changed_is_refused_line_by_line_until_it_is_agreed_to(shop):
    shop.change(shop.line(0), shop.line(1))
    shop.raise_price(0)

    shown = shop.preview()
    assert shown["isReady"] is True
    assert [line["problems"] for line in shown["cart"]["lines"]] == [["PRICE_CHANGED"], []]
    refused = shop.submit(priceStamp="")
    assert [(e["code"], e["path"]) for e in refused["userErrors"]] == [
        ("PRICE_CHANGED", ["lines", "0"])
    ]
    assert not SalesOrder.objects.exists()

    assert shop.submit()["order"]["total"]["amount"] == "44"


def test_a_price_that_changes_after_it_was_shown_is_refused_again(shop):
    shop.change(shop.line(0))
    shop.raise_price(0, "12")
    stamp = shop.preview()["priceStamp"]
    shop.raise_price(0, "13")

    refused = shop.submit(priceStamp=stamp)

    assert [e["code"] for e in refused["userErrors"]] == ["PRICE_CHANGED"]
    shop.mine.do("acceptCartPrices", "cart { id }", cartId=shop.cart)
    assert shop.submit(priceStamp="")["order"]["total"]["amount"] == "26"


def test_a_cart_that_was_changed_meanwhile_is_not_ordered(shop):
    line = shop.line()
    shop.change(line)
    shop.change({**line, "quantity": "9"}, api=shop.colleague)

    refused = shop.submit(revision=2)

    assert [e["code"] for e in refused["userErrors"]] == ["CART_CHANGED"]
    assert not SalesOrder.objects.exists()


def test_parked_lines_stay_in_the_cart(shop):
    shop.change(shop.line(0), shop.line(1, isParked=True))

    answer = shop.submit()

    assert answer["order"]["total"]["amount"] == "20"
    assert answer["cart"]["lineCount"] == 1
    assert [e["code"] for e in shop.submit()["userErrors"]] == ["NOTHING_TO_ORDER"]


def test_a_quantity_that_is_not_sold_stands_in_the_way(shop):
    Product.objects.filter(pk=shop.products[0]).update(multiple_quantity=12, minimum_quantity=24)
    shop.change(shop.line(0, "30"))

    assert [e["code"] for e in shop.submit()["userErrors"]] == ["WRONG_MULTIPLE"]
    shop.change(shop.line(1, "1"))
    refusals = shop.submit()["userErrors"]
    assert [e["path"] for e in refusals] == [["lines", "0"]]


def test_a_product_that_is_not_offered_any_more_stands_in_the_way(shop):
    shop.change(shop.line(0))
    make_rule(product_id=shop.products[0])

    assert [e["code"] for e in shop.submit()["userErrors"]] == ["NOT_FOUND"]


def test_an_order_is_split_by_what_is_there(shop):
    """Checkout shows it before it is sent."""
    shop.change(shop.line(0, "130"))

    today, later = shop.preview()["deliveries"]

    assert (today["warehouse"]["name"], today["lines"]) == ("Main warehouse", [{"quantity": "100"}])
    assert (later["on"], later["lines"]) == (None, [{"quantity": "30"}])


def test_old_orders_and_lists_are_ordered_again_at_today_s_price(shop):
    """MAL-08, MAL-09."""
    shop.change(shop.line(0, "2"), shop.line(1, "3"))
    shop.submit()
    shop.raise_price(0)
    order = shop.mine.gid("SalesOrder", SalesOrder.objects.get().id)

    first = shop.mine.do("copyOrder", LINES, orderId=order, cartId=shop.cart)["cart"]
    assert first["total"]["amount"] == "54"
    listed = shop.mine.do("openCart", "cart { id }", name="Usual", kind="LIST")["cart"]["id"]
    shop.mine.do("copyCart", LINES, sourceId=shop.cart, cartId=listed)
    again = shop.mine.do("copyCart", LINES, sourceId=listed, cartId=shop.cart)["cart"]

    assert [line["quantity"] for line in again["lines"]] == ["4", "6"]
    assert shop.mine.codes("submitCart", cartId=listed, revision=2) == ["WRONG_STATE"]


def test_a_cart_is_mine_or_my_colleagues_and_nobody_else_s(shop):
    own = shop.mine.do("openCart", "cart { id }", name="Mine alone")["cart"]["id"]
    seen = "query ($id: ID!) { cart(id: $id) { name } }"

    assert shop.mine.ask(seen, id=own)["cart"]["name"] == "Mine alone"
    assert shop.colleague.ask(seen, id=own)["cart"] is None
    assert shop.colleague.ask(seen, id=shop.cart)["cart"]["name"] == "March"
    assert shop.rival.ask(seen, id=shop.cart)["cart"] is None
    assert shop.staff.ask(seen, id=shop.cart)["cart"] is None
    assert shop.rival.codes("deleteCart", cartId=shop.cart) == ["NOT_FOUND"]


def test_ours_make_carts_on_behalf_of_a_customer_which_it_may_see(shop):
    """ORD-05: a shared one is a proposal."""
    customer = shop.staff.gid("Partner", shop.customer.id)
    made = shop.staff.do(
        "openCart", "cart { id }", name="Proposal", isShared=True, partnerId=customer
    )["cart"]["id"]

    assert shop.mine.ask("query ($id: ID!) { cart(id: $id) { name } }", id=made)["cart"]
    assert shop.staff.codes("openCart", name="Nobody's") == ["NOT_FOUND"]


def test_who_may_not_see_prices_sees_none_and_orders_nothing(shop, brand):
    shop.change(shop.line(0))
    blind = Api(brand, roles=["dealer_purchaser", "order"], partner_id=shop.customer.id)

    cart = blind.ask(
        "query ($id: ID!) { cart(id: $id) { total { amount } lines "
        "{ unitPrice { amount } offer { unitPrice { amount } units { price { amount } } } } } }",
        id=shop.cart,
    )["cart"]

    assert cart["total"] is None
    assert cart["lines"][0]["unitPrice"] is None
    assert cart["lines"][0]["offer"]["unitPrice"] is None
    assert blind.codes("submitCart", cartId=shop.cart, revision=2) == ["FORBIDDEN"]


def test_a_thousand_lines_cost_the_statements_of_one(shop, count_queries):
    """TEN-23 scale: filling, showing and previewing a cart."""
    many = make_products(200)
    cart = make_cart(shop.customer)
    product = [shop.mine.gid("CatalogProduct", key) for key in many]
    counts = {}
    for number in (1, 200):
        lines = [
            {"lineKey": str(uuid4()), "productId": key, "quantity": "1"} for key in product[:number]
        ]
        with count_queries() as queries:
            shop.mine.do(
                "changeCartLines", LINES, cartId=shop.mine.gid("Cart", cart.id), lines=lines
            )
        counts[number] = len(queries)

    assert counts[200] <= counts[1] + 2
