"""A customer who has no tenant: an account, an address, and an order for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Words:
    """What stands on the buttons and fields of this story."""

    new: str
    name: str
    contact: str
    open: str
    add_address: str
    change_address: str
    recipient: str
    street: str
    city: str
    save: str
    search: str
    order: str
    by_hand: str
    only_readers: str


EN = Words(
    new="New customer",
    name="Name",
    contact="Contact (optional)",
    open="Open the account",
    add_address="Add an address",
    change_address="Change the address",
    recipient="Who signs for it",
    street="Street and number",
    city="City (optional)",
    save="Save",
    search="Name, number or contact",
    order="New order",
    by_hand="No link. You write down what you agree on",
    only_readers="Whoever may edit partners changes this.",
)
ZH = Words(
    new="新建客户",
    name="名称",
    contact="联系人 （选填）",
    open="开户",
    add_address="添加地址",
    change_address="修改地址",
    recipient="收货人",
    street="街道门牌",
    city="城市 （选填）",
    save="保存",
    search="名称、编号或联系人",
    order="代客下单",
    by_hand="未互联。双方约定由您记录",
    only_readers="有伙伴编辑权限者可修改。",
)


@pytest.mark.parametrize(("lang", "words"), [("en", EN), ("zh", ZH)])
def test_a_customer_without_a_tenant_is_kept_and_ordered_for(login, product, lang, words):
    """PTR-01, PTR-17, PTR-18, PTR-19, ORD-05."""
    page = login("order_admin", "aurora", lang)
    web = product.person("order_admin", "aurora").web
    name = f"Corner Lamps {uuid4().hex[:6]}"
    open_account(page, web, name, words)
    expect(page.get_by_text(words.by_hand)).to_be_visible()
    account = page.url

    add_address(page, words)
    change_street(page, words)

    page.goto(f"{web}sell/customers")
    page.get_by_label(words.search).fill(name)
    expect(page.get_by_role("row")).to_have_count(2)  # the head, and the one that was looked for
    page.get_by_role("row").get_by_text(name, exact=True).click()
    expect(page).to_have_url(account)

    page.get_by_role("link", name=words.order).click()
    expect(page).to_have_url(re.compile("/sell/new"))
    expect(page.get_by_text(name).first).to_be_visible()

    reader = login("warehouse", "aurora", lang)  # may look, and is offered nothing else
    reader.goto(account)
    expect(reader.get_by_text("Road 9")).to_be_visible()
    expect(reader.get_by_text(words.only_readers)).to_be_visible()
    for button in (words.add_address, words.change_address, words.order):
        expect(reader.get_by_text(button, exact=True)).to_have_count(0)


def open_account(page: Page, web: str, name: str, words: Words) -> None:
    page.goto(f"{web}sell/customers")
    page.get_by_role("button", name=words.new).click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label(words.name, exact=True).fill(name)
    sheet.get_by_label(words.contact, exact=True).fill("Li Wei")
    sheet.get_by_role("button", name=words.open).click()
    expect(page.locator("h1")).to_have_text(name)


def add_address(page: Page, words: Words) -> None:
    """By the keyboard alone: the first field has the focus, Enter saves."""
    page.get_by_role("button", name=words.add_address).press("Enter")
    sheet = page.get_by_role("dialog")
    expect(sheet.locator("input").first).to_be_focused()
    page.keyboard.type("Shop")
    page.keyboard.press("Tab")
    page.keyboard.type("Li Wei")
    sheet.get_by_label(words.street, exact=True).fill("12 Lamp Road")
    sheet.get_by_label(words.city, exact=True).fill("Foshan")
    page.keyboard.press("Enter")
    expect(sheet).to_have_count(0)
    expect(page.get_by_text("12 Lamp Road, Foshan")).to_be_visible()


def change_street(page: Page, words: Words) -> None:
    page.get_by_role("button", name=re.compile(words.change_address)).click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label(words.street, exact=True).fill("Road 9")
    sheet.get_by_role("button", name=words.save).click()
    expect(page.get_by_text("Road 9, Foshan")).to_be_visible()
    expect(page.get_by_text("Li Wei").first).to_be_visible()
