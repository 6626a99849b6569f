"""Story 3: a dealer orders in the brand's mall, steps 1, 5, 7 and 10, on the desk and the phone.

Promotions, the mix of payments and rebates come with the price engine: the cart of step 2 has
its list prices, 5 x 100 + 3 x 50 = 650, and is sent as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.asking import ask, do
from tests.e2e.channel import (
    Good,
    add_goods,
    customer,
    general_list,
    new_run,
    own_list,
    set_prices,
    stock,
)
from tests.e2e.mall import enter, fill_cart, foot, has_quantity, open_cart, send

pytestmark = pytest.mark.slow

LIVE = 10_000  # milliseconds: a page hears of what others do within two seconds, if it may run


@dataclass(frozen=True)
class Words:
    """What stands on the buttons and fields of this story."""

    catalogue: str
    search: str
    confirmed: str
    left: str
    paste: str
    read: str
    unknown: str
    add_four: str
    stays: str
    timeline: str
    sent_by: str
    again: str


EN = Words(
    catalogue="Catalogue",
    search="Search everything",
    confirmed="has confirmed. Next comes the delivery.",
    left="It is on its way to you.",
    paste="Paste codes and quantities",
    read="Read 5 lines",
    unknown="No product has this code.",
    add_four="Add 4 lines",
    stays="stays here until you decide",
    timeline="Timeline",
    sent_by="Aurora Lighting 极光照明 sent You",
    again="Order again",
)
ZH = Words(
    catalogue="商品目录",
    search="搜索全部",
    confirmed="已确认，下一步是发货。",
    left="货物正在运往您处。",
    paste="粘贴编码和数量",
    read="识别5行",
    unknown="没有商品使用此编码。",
    add_four="加入4行",
    stays="留在此处待您决定",
    timeline="时间线",
    sent_by="Aurora Lighting 极光照明发给您",
    again="再次订货",
)


@dataclass(frozen=True)
class Range:
    """What the brand has for this story."""

    goods: dict[str, Good]
    own: str  # the dealer's price list


def range_of(brand: Page, run: str) -> Range:
    """A to D for everybody, E for others alone; A costs the dealer 100, others 120."""
    names = {"A": "Lamp", "B": "Shade", "C": "Cable", "D": "Hook", "E": "Elsewhere"}
    goods = add_goods(brand, run, names, offeredFrom=today())
    amounts = {"A": "120", "B": "50", "C": "20", "D": "10", "E": "60"}
    set_prices(brand, general_list(brand), {goods[key].id: amounts[key] for key in goods})
    own = own_list(brand, customer(brand, "Nanfang"), "STORY-3")
    set_prices(brand, own, {goods["A"].id: "100"})
    stock(brand, {good.id: "100" for good in goods.values()})
    elsewhere = {"effect": "ONLY_FOR", "productId": goods["E"].id, "grade": "silver"}
    do(brand, "saveListingRule", "rule { id }", **elsewhere)
    return Range(goods, own)


@contextmanager
def policy(brand: Page, title: str) -> Iterator[None]:
    """On the brand's front page as long as it is looked for."""
    post = {"kind": "POLICY", "title": title, "validFrom": today(), "isPinned": True}
    news = do(brand, "publishNews", "news { id }", **post)["news"]["id"]
    try:
        yield
    finally:
        do(brand, "withdrawNews", "userErrors { code }", newsId=news)


def today() -> str:
    """The demo's companies keep the days of Shanghai."""
    return datetime.now(tz=ZoneInfo("Asia/Shanghai")).date().isoformat()


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
@pytest.mark.parametrize(("lang", "words"), [("en", EN), ("zh", ZH)])
def test_a_dealer_orders_in_the_mall_watches_the_order_and_orders_again(
    login, product, lang, words, phone
):
    """MAL-03, MAL-05, MAL-09, MAL-10, PRC-06, PRD-14, ORD-16, FUL-04."""
    run = new_run()
    brand = login("owner", "aurora")
    brought = range_of(brand, run)
    goods = brought.goods
    page = login("purchaser", "nanfang", lang, phone=phone)
    mall = product.person("owner", "aurora").web
    enter(page, product.person("purchaser", "nanfang").web, mall, lang, "Aurora")

    with policy(brand, f"Policy {run}"):  # 1
        look_around(page, mall, brought, run, words)
    paste_models(page, mall, brought, run, lang, words)  # 5
    fill_cart(page, mall, f"July {run}", {goods["A"]: "5", goods["B"]: "3"}, lang)  # 2
    expect(page.locator("main")).to_contain_text("650.00")
    number = send(page, lang)
    expect(page.locator("main")).to_contain_text("650.00")

    watch(page, brand, number, words)  # 7
    set_prices(brand, brought.own, {goods["A"].id: "90"})
    page.get_by_role("button", name=words.again).click()  # 10: 5 x 90 + 3 x 50 today
    page.wait_for_url("**/buy?cart=*")
    expect(foot(page)).to_contain_text("600.00")


def paste_models(page: Page, mall: str, brought: Range, run: str, lang: str, words: Words) -> None:
    """Five model numbers, one of them wrong: four are added, one is reported (MAL-10)."""
    goods = brought.goods
    open_cart(page, mall, f"Models {run}", lang)
    cart = re.search(r"cart=([^&]+)", page.url)[1]
    page.goto(f"{mall}buy/quick?cart={cart}")
    models = [f"{goods[letter].model} {at}" for at, letter in enumerate("ABCD", start=2)]
    page.get_by_label(words.paste).fill("\n".join([*models[:2], f"{run}-WRONG 9", *models[2:]]))
    page.get_by_role("button", name=words.read).click()
    reported = page.locator(".mall-open-line")
    expect(reported).to_have_count(1)
    expect(reported).to_contain_text(f"{run}-WRONG")
    expect(reported).to_contain_text(words.unknown)
    expect(page.locator("main")).to_contain_text(words.stays)
    page.get_by_role("button", name=words.add_four).click()
    expect(page.get_by_role("button", name=words.add_four)).to_have_count(0)
    expect(reported).to_have_count(1)  # and is still there to be answered

    page.goto(f"{mall}buy?cart={cart}")
    for at, letter in enumerate("ABCD", start=2):
        has_quantity(page, goods[letter], str(at))


def look_around(page: Page, mall: str, brought: Range, run: str, words: Words) -> None:
    """News and new products on the front page; own prices, own assortment."""
    page.goto(f"{mall}buy/catalogue")
    expect(page.locator(".mall-news")).to_contain_text(f"Policy {run}")
    fresh = page.locator(".mall-tile", has_text=run)
    expect(fresh.first).to_be_visible()
    page.get_by_label(words.search).fill(run)
    expect(fresh).to_have_count(4)
    expect(page.locator(".mall-tile", has_text=brought.goods["E"].name)).to_have_count(0)
    lamp = page.locator(".mall-tile", has_text=brought.goods["A"].name)
    expect(lamp).to_contain_text("100.00")


def watch(page: Page, brand: Page, number: str, words: Words) -> None:
    """What the brand does shows on the dealer's page while it is open."""
    found = ask(
        brand,
        "query ($s: String!) { salesOrders(search: $s) { edges { node { id number } } } }",
        s=number,
    )["salesOrders"]["edges"]
    order = next(each["node"]["id"] for each in found if each["node"]["number"] == number)
    do(brand, "confirmSalesOrder", "order { state }", orderId=order)
    expect(page.locator(".ui-next")).to_contain_text(words.confirmed, timeout=LIVE)
    note = do(brand, "createShipment", "shipment { id }", orderId=order)["shipment"]["id"]
    way = {"carrier": "SF Express", "trackingNumber": f"SF-{number}"}
    do(brand, "dispatchShipment", "shipment { id }", shipmentId=note, **way)
    expect(page.locator(".ui-next")).to_contain_text(words.left, timeout=LIVE)
    timeline = page.get_by_role("button", name=words.timeline, exact=True)
    if timeline.count():  # on the phone it comes from below
        timeline.click()
    note = page.locator("li", has_text=f"SF-{number}")
    expect(note).to_be_visible()
    expect(note).to_contain_text(words.sent_by)  # not by the dealer
    page.keyboard.press("Escape")
