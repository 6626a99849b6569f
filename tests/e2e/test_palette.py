"""Ctrl K leads to the record itself, not only to a list that is asked for it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.screens import settle

pytestmark = pytest.mark.slow

LABEL = {"en": "Search or run", "zh": "搜索或执行"}


def look_for(page, lang: str, text: str):
    """Opens the palette, types, and gives its list."""
    settle(page)
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name=LABEL[lang]).fill(text)
    return page.get_by_role("listbox", name=LABEL[lang])


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_order_is_opened_by_its_number_alone(login, lang):
    page = login("order_admin", "aurora", lang)
    look_for(page, lang, "SO-000004")
    page.keyboard.press("Enter")  # as a scanner does, before anything was found
    page.wait_for_url("**/sell/orders/*")
    expect(page.get_by_role("heading", level=1)).to_have_text("SO-000004")


def test_a_buyer_finds_what_the_seller_offers(visits):
    page = visits.in_the_mall("en")
    found = look_for(page, "en", "BU-009")
    found.get_by_role("option").filter(has_text="Bulb E27 9 W").first.click()
    page.wait_for_url("**/buy/products/*")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bulb E27 9 W")
