"""A buyer in a seller's mall, on the desk and the phone: comes in, fills a cart, sends it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.e2e.channel import Good
from tests.e2e.visits import TO_MALL


@dataclass(frozen=True)
class Words:
    """What stands on the buttons and fields of a mall."""

    cart_name: str
    open_cart: str
    piece: str
    review: str
    send: str
    waits: str


WORDS = {
    "en": Words(
        cart_name="Name",
        open_cart="Open the cart",
        piece="pc",
        review="Review order",
        send="Send order",
        waits="has your order and will answer.",
    ),
    "zh": Words(
        cart_name="名称",
        open_cart="新建",
        piece="个",
        review="核对订单",
        send="提交订单",
        waits="已收到您的订单，将予答复。",
    ),
}


def enter(page: Page, home: str, mall: str, lang: str, seller: str = "") -> None:
    """From one's own house into the mall of a supplier."""
    page.goto(f"{home}buy/suppliers")
    supplier = page.locator(".buy-supplier", has_text=seller)
    supplier.get_by_text(TO_MALL[lang], exact=True).first.click()
    page.wait_for_url(f"{mall}buy**", timeout=30_000)
    expect(page.locator(".shell h1").first).to_be_visible(timeout=30_000)


def open_cart(page: Page, mall: str, name: str, lang: str) -> None:
    """A cart of one's own, which then is the one that is looked at."""
    page.goto(f"{mall}buy")
    page.locator(".mall-tabs .ui-tabs-extra button").click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label(WORDS[lang].cart_name, exact=True).fill(name)
    sheet.get_by_role("button", name=WORDS[lang].open_cart).click()
    expect(sheet).to_have_count(0)
    tab = page.get_by_role("tab", name=re.compile(name))
    expect(tab).to_have_attribute("aria-selected", "true")


def fill_cart(page: Page, mall: str, name: str, pieces: dict[Good, str], lang: str) -> None:
    """A new cart with so many pieces of each, found by model."""
    open_cart(page, mall, name, lang)
    for good, wanted in pieces.items():
        field = page.locator("#pad-add")
        field.fill(good.model)
        field.press("Enter")
        type_pieces(page, good, wanted, lang)


def line_of(page: Page, good: Good) -> Locator:
    return page.locator(".ui-order-card, .ui-grid-row").filter(has_text=good.name)


def type_pieces(page: Page, good: Good, wanted: str, lang: str) -> None:
    """In the grid by typing over the number, on the phone into the stepper."""
    line = line_of(page, good)
    expect(line).to_have_count(1)
    line.get_by_role("button", name=WORDS[lang].piece, exact=True).click()
    stepper = line.locator(".ui-stepper input")
    if stepper.count():
        stepper.fill(wanted)
        stepper.press("Enter")
    else:
        line.locator(".ui-quantity-box").click()
        page.keyboard.type(wanted)
        page.keyboard.press("Enter")


def has_quantity(page: Page, good: Good, wanted: str) -> None:
    line = line_of(page, good)
    expect(line).to_have_count(1)
    stepper = line.locator(".ui-stepper input")
    if stepper.count():
        expect(stepper).to_have_value(wanted)
    else:
        expect(line.locator(".ui-quantity-box")).to_have_text(wanted)


def foot(page: Page) -> Locator:
    return page.locator(".ui-frame-foot")


def send(page: Page, lang: str) -> str:
    """The number of the order that comes of the cart."""
    page.get_by_role("button", name=WORDS[lang].review).click()
    page.wait_for_url("**/buy/checkout/**")
    page.get_by_role("button", name=WORDS[lang].send).click()
    page.wait_for_url("**/buy/orders/**")
    expect(page.locator(".ui-next")).to_contain_text(WORDS[lang].waits)
    return page.locator("h1").inner_text()
