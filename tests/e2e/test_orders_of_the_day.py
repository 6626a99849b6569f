"""Story 5: an order administrator handles the orders of the day, steps 1 and 3.

Rules that approve by themselves come with the price engine and credit: the seventeen orders that
are within stock are confirmed in one go, and the three that are not stay, with their reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.asking import do
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

pytestmark = pytest.mark.slow

PATIENCE = 30_000  # milliseconds: a run of many orders goes on behind the page


@dataclass(frozen=True)
class Words:
    """What stands on the buttons and fields of this story."""

    all_loaded: str
    counted: str
    open_sheet: str
    partial: str
    short: str
    confirm: str
    confirmed: str
    waits: str
    lacks: str
    for_whom: str
    add: str
    quantity: str
    unit: str
    pieces: str
    send: str
    placed_by: str


EN = Words(
    all_loaded="Select all loaded",
    counted="17 can be confirmed in full · 3 cannot",
    open_sheet="Confirm 20",
    partial="Confirm what is free, let the rest wait",
    short="1 wanted, 0 free",
    confirm="Confirm 17",
    confirmed="17 orders confirmed.",
    waits="waits for you",
    lacks="1 lacks goods",
    for_whom="For which customer?",
    add="Add by any code",
    quantity="Quantity",
    unit="Unit",
    pieces="pieces",
    send="Send order",
    placed_by="placed for Nanfang Trading 南方商贸 by Order admin",
)
ZH = Words(
    all_loaded="选择已加载的全部",
    counted="17张可整单确认 · 3张不能确认",
    open_sheet="确认20张",
    partial="先确认有货部分，其余等待",
    short="需要1，可用0",
    confirm="确认17张",
    confirmed="已确认17张订单。",
    waits="待您处理",
    lacks="1行缺货",
    for_whom="为哪位客户？",
    add="按任意编码添加",
    quantity="数量",
    unit="单位",
    pieces="个",
    send="提交订单",
    placed_by="代Nanfang Trading 南方商贸下单",
)


def twenty_orders(brand: Page, run: str) -> dict[str, Good]:
    """Of A there are as many as are ordered, of B none; A costs Nanfang 100 and others 120."""
    goods = add_goods(brand, run, {"A": "Lamp", "B": "Shade"})
    buyer = customer(brand, "Nanfang")
    set_prices(brand, general_list(brand), {goods["A"].id: "120", goods["B"].id: "50"})
    set_prices(brand, own_list(brand, buyer, "STORY-5"), {goods["A"].id: "100"})
    stock(brand, {goods["A"].id: "40"})
    for at in range(20):
        line = {"productId": goods["A" if at < 17 else "B"].id, "quantity": "1", "unit": "C62"}
        reference = {"customerReference": f"{run}-{at + 1}"}
        do(brand, "placeOrder", "order { id }", customerId=buyer, lines=[line], **reference)
    return goods


@pytest.mark.parametrize(("lang", "words"), [("en", EN), ("zh", ZH)])
def test_the_orders_of_the_day_are_confirmed_at_once_and_what_is_not_possible_stays(
    login, product, lang, words
):
    """Steps 1 and 3: ORD-02, ORD-05, ORD-06."""
    run = new_run()
    goods = twenty_orders(login("owner", "aurora"), run)
    page = login("order_admin", "aurora", lang)
    web = product.person("order_admin", "aurora").web

    confirm_seventeen(page, web, run, words)  # 1
    three_stay(page, web, run, words)
    order_by_telephone(page, web, goods["A"], words)  # 3


def confirm_seventeen(page: Page, web: str, run: str, words: Words) -> None:
    page.goto(f"{web}sell/orders?q={run}")
    expect(page.get_by_role("grid")).to_have_attribute("aria-rowcount", "21")
    page.get_by_role("checkbox", name=words.all_loaded).check()
    expect(page.get_by_text(words.counted)).to_be_visible()
    page.get_by_role("button", name=words.open_sheet).click()
    sheet = page.get_by_role("dialog")
    expect(sheet.get_by_text(words.short)).to_have_count(3)
    sheet.get_by_label(words.partial).uncheck()
    sheet.get_by_role("button", name=words.confirm).click()
    expect(page.get_by_text(words.confirmed)).to_be_visible(timeout=PATIENCE)
    page.keyboard.press("Escape")


def three_stay(page: Page, web: str, run: str, words: Words) -> None:
    """Three still wait for somebody, and say why."""
    page.goto(f"{web}sell/orders?q={run}&f.state=c%3ASUBMITTED")
    grid = page.get_by_role("grid")
    expect(grid).to_have_attribute("aria-rowcount", "4")
    page.get_by_role("row", name=re.compile(f"{run}-20")).get_by_text("SO-").dblclick()
    expect(page.locator(".ui-next")).to_contain_text(words.lacks)


def order_by_telephone(page: Page, web: str, lamp: Good, words: Words) -> None:
    """For Nanfang, at Nanfang's price; the order names both."""
    page.goto(f"{web}sell/new")
    who = page.get_by_label(words.for_whom)
    who.fill("Nanfang")
    who.press("Enter")
    add = page.get_by_label(words.add)
    add.fill(lamp.sku)
    add.press("Enter")
    line = page.get_by_role("listitem").filter(has_text=lamp.name)
    line.get_by_role("combobox").click()
    page.locator(".ant-select-item-option", has_text=words.pieces).click()
    quantity = line.get_by_label(re.compile(words.quantity))
    quantity.fill("4")
    quantity.press("Tab")
    expect(page.locator(".ui-frame-foot")).to_contain_text("400.00")
    page.get_by_role("button", name=words.send).click()
    page.wait_for_url(re.compile(r"/sell/orders/."))
    expect(page.locator("main")).to_contain_text(words.placed_by)
    expect(page.locator("main")).to_contain_text("400.00")
