"""Through the door, out of it by time, and back and forth between pages."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.screens import links, settle
from tests.e2e.visits import sign_in

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "do not fit together"), ("zh", "邮箱与密码不匹配")]
)
def test_a_wrong_password_is_said_and_the_right_one_opens(visits, product, lang, words):
    person = product.person("finance", "aurora")
    visits.expected.append("status of 400.*/auth/login")
    page = visits.open(lang)
    page.goto(f"{person.web}?from=a-letter")
    sign_in(page, person, lang, password="certainly-not-this-one")
    expect(page.get_by_role("alert")).to_contain_text(words)
    sign_in(page, person, lang)
    expect(page.locator(".shell")).to_be_visible(timeout=30_000)
    assert page.url.endswith("/?from=a-letter")  # where one wanted to go


def test_the_door_does_not_lead_to_other_houses(visits, product):
    person = product.person("finance", "aurora")
    page = visits.open()
    page.goto(f"{person.web}login?next=https://elsewhere.example/")
    sign_in(page, person, "en")
    expect(page.locator(".shell")).to_be_visible()
    assert page.url == person.web


def test_back_and_forward_go_where_one_was(login):
    page = login("owner", "nanfang")
    settle(page)
    ways = links(page, ".nav a[href]")[:4]
    for address in ways[1:]:
        page.locator(f'.nav a[href="{address}"]').first.evaluate("link => link.click()")
        page.wait_for_url(f"**{address}")
    titles = []
    for address in reversed(ways[:-1]):
        page.go_back()
        expect(page).to_have_url(re.compile(re.escape(address) + "$"))
        settle(page)
        titles.append(page.title())
    assert len(set(titles)) == len(titles)  # each page says in the tab which it is
    page.go_forward()
    expect(page).to_have_url(re.compile(re.escape(ways[1]) + "$" if len(ways) > 1 else ".*"))
