"""Story 8, steps 9 and 10: what a dealer shows the brand, and what the brand never sees."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.asking import PLATFORM, ask, do
from tests.e2e.channel import (
    Good,
    add_goods,
    adopt,
    customer,
    general_list,
    new_run,
    set_prices,
    stock,
)

pytestmark = pytest.mark.slow

LIVE = 10_000  # milliseconds: a page hears of what others do within two seconds, if it may run


@dataclass(frozen=True)
class Words:
    """What stands on the buttons and fields of this story."""

    hidden: str
    also_sales: str
    certain: str
    add: str
    endless: str
    let_see: str
    take_back: str
    stop: str


EN = Words(
    hidden="Not shared",
    also_sales="Also sales and age",
    certain="Certain products",
    add="Add a product",
    endless="No end",
    let_see="Let Aurora Lighting 极光照明 see",
    take_back="Take back",
    stop="Stop sharing",
)
ZH = Words(
    hidden="未共享",
    also_sales="含销量与时效",
    certain="指定商品",
    add="添加商品",
    endless="无期限",
    let_see="允许Aurora Lighting 极光照明查看",
    take_back="收回",
    stop="停止共享",
)

GRANTS = "{ grants(first: 100) { edges { node { id revokedAt viewer { name } owner { name } } } } }"
CHANNEL = "{ organisations(first: 100) { edges { node { name tier } } } }"


def dealers_lamp(brand: Page, dealer: Page, run: str) -> Good:
    """The brand's lamp, of which the dealer has fifteen left after selling four to Li at 135."""
    made = add_goods(brand, run, {"A": "Lamp"})["A"]
    set_prices(brand, general_list(brand), {made.id: "100"})
    lamp = adopt(dealer, made)
    set_prices(dealer, general_list(dealer), {lamp.id: "135"})
    stock(dealer, {lamp.id: "19"})
    line = {"productId": lamp.id, "quantity": "4", "unit": "C62"}
    order = do(
        dealer, "placeOrder", "order { id }", customerId=customer(dealer, "Li's"), lines=[line]
    )["order"]["id"]
    do(dealer, "confirmSalesOrder", "order { state }", orderId=order)
    note = do(dealer, "createShipment", "shipment { id }", orderId=order)["shipment"]["id"]
    do(dealer, "dispatchShipment", "shipment { state }", shipmentId=note)
    return made


def take_all_back(dealer: Page) -> None:
    """What an earlier run may have left open."""
    for edge in ask(dealer, GRANTS, PLATFORM)["grants"]["edges"]:
        grant = edge["node"]
        if grant["owner"]["name"].startswith("Nanfang") and grant["revokedAt"] is None:
            do(dealer, "revokeView", "grant { id }", PLATFORM, grantId=grant["id"])


@pytest.mark.parametrize(("lang", "words"), [("en", EN), ("zh", ZH)])
def test_a_dealers_stock_is_hidden_shown_when_granted_and_hidden_again_at_once(
    login, product, lang, words
):
    """VIS-01 to VIS-04; TEN-03, ORG-06: whom it sells to, and for how much, stays its own."""
    run = new_run()
    brand, dealer = login("owner", "aurora", lang), login("owner", "nanfang", lang)
    take_all_back(dealer)
    lamp = dealers_lamp(brand, dealer, run)
    at_dealer = product.person("owner", "nanfang").web

    brand.goto(f"{product.person('owner', 'aurora').web}network/stock?q={run}")  # 9
    brand.get_by_text(lamp.name).first.dblclick()
    nanfang = brand.get_by_role("row").filter(has_text="Nanfang")
    expect(nanfang).to_contain_text(words.hidden)
    grant(dealer, at_dealer, lamp, words)
    expect(nanfang).not_to_contain_text(words.hidden, timeout=LIVE)
    expect(nanfang.get_by_role("gridcell", name="15", exact=True).first).to_be_visible()
    expect(nanfang.get_by_role("gridcell", name="4", exact=True)).to_be_visible()  # sold
    tells_no_more(brand)  # 10, while most is shown
    revoke(dealer, at_dealer, words)
    expect(nanfang).to_contain_text(words.hidden, timeout=LIVE)
    expect(nanfang).not_to_contain_text("15")

    brand.goto(f"{product.person('owner', 'aurora').web}network/tree")
    expect(brand.get_by_text("Nanfang Trading").first).to_be_visible()
    tells_no_more(brand)


def grant(dealer: Page, web: str, lamp: Good, words: Words) -> None:
    dealer.goto(f"{web}network/grants/new")
    dealer.get_by_role("radio", name=re.compile("Aurora")).check()
    dealer.get_by_role("radio", name=re.compile(words.also_sales)).check()
    dealer.get_by_role("radio", name=re.compile(words.certain)).check()
    add = dealer.get_by_label(words.add)
    add.fill(lamp.sku)
    add.press("Enter")
    expect(dealer.locator(".ui-tag", has_text=lamp.name)).to_be_visible()
    dealer.get_by_role("switch", name=words.endless).check()
    dealer.get_by_role("button", name=words.let_see).click()
    dealer.wait_for_url("**/network/grants")


def revoke(dealer: Page, web: str, words: Words) -> None:
    row = dealer.get_by_role("row").filter(has_text="Aurora")
    row.get_by_role("button", name=words.take_back).click()
    dealer.get_by_role("dialog").get_by_role("button", name=words.stop).click()
    expect(row).to_have_count(0)


def tells_no_more(brand: Page) -> None:
    """Neither the page nor the API names the dealer's customers or its prices."""
    for text in ("Li's Lamp Shop", "135.00"):
        expect(brand.get_by_text(text)).to_have_count(0)
    channel = ask(brand, CHANNEL, PLATFORM)["organisations"]["edges"]
    li = [each["node"]["tier"] for each in channel if each["node"]["name"].startswith("Li's")]
    assert li in ([], [None])  # known by name to everybody, and as nobody's customer
