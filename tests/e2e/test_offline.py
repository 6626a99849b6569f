"""A cart in a cellar: the page comes without a network, and what is typed is not lost (TEN-25)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.slow

KEPT = {"en": "1 change is kept here", "zh": "1处修改已存本机"}
# The browser itself notes each question that does not get through.
UNREACHED = r"net::ERR_INTERNET_DISCONNECTED"


def in_the_mall(visits, lang: str) -> Page:
    """A store's buyer on the phone, in the dealer's mall, with the worker at work."""
    page = visits.in_the_mall(lang, phone=True)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    return page


def typed(page: Page):
    """The field of the first row's quantity."""
    return page.locator(".ui-stepper input").first


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_cart_typed_without_a_network_reaches_the_seller_later(visits, lang):
    """MAL-05: offline capture of a cart with visible sync state, over a reload."""
    visits.expected.append(UNREACHED)
    page, wanted = in_the_mall(visits, lang), {"en": "7", "zh": "8"}[lang]
    kept = page.get_by_role("status").filter(has_text=KEPT[lang])
    expect(typed(page)).to_be_visible()

    page.context.set_offline(True)
    page.reload()
    typed(page).fill(wanted)
    typed(page).press("Enter")
    expect(kept).to_be_visible()
    page.reload()
    expect(typed(page)).to_have_value(wanted)
    expect(kept).to_be_visible()

    page.context.set_offline(False)
    expect(kept).to_have_count(0)
    elsewhere = page.context.new_page()
    elsewhere.goto(page.url)
    expect(typed(elsewhere)).to_have_value(wanted)


def test_two_tabs_on_one_cart_show_the_same_figure(visits):
    """What one tab has typed the other shows within two seconds, and back again (MAL-05)."""
    one = in_the_mall(visits, "en")
    other = one.context.new_page()
    other.goto(one.url)
    name = typed(one).get_attribute("aria-label")  # a typed line stands elsewhere than a suggestion
    for tab, watching, wanted in ((one, other, "3"), (other, one, "4"), (one, other, "5")):
        tab.get_by_role("textbox", name=name).fill(wanted)
        tab.get_by_role("textbox", name=name).press("Enter")
        expect(watching.get_by_role("textbox", name=name)).to_have_value(wanted)
