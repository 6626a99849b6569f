"""Story 1, step 8 (ORG-09): everybody sees what is theirs, in their language, and nothing else."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from config.demo_channel.facts import COMPANIES
from tests.e2e.screens import areas_built, links, settle

pytestmark = pytest.mark.slow

AREAS = {
    "today": ("Today", "今日"),
    "buy": ("Buy", "采购"),
    "sell": ("Sell", "销售"),
    "stock": ("Stock", "库存"),
    "money": ("Money", "资金"),
    "network": ("Network", "网络"),
    "insights": ("Insights", "洞察"),
    "settings": ("Settings", "设置"),
}
# What is not theirs, whatever else there is (guide, section 2).
NEVER = {
    "owner": set(),
    "channel_director": set(),
    "order_admin": {"money"},
    "finance": set(),
    "warehouse": {"money", "insights"},
    "purchaser": {"money", "insights"},
}
# What they came for: it comes first after Today, or at least is there.
ALWAYS = {
    "owner": set(),
    "channel_director": {"network"},
    "order_admin": {"sell"},
    "finance": {"money"},
    "warehouse": {"stock"},
    "purchaser": {"buy"},
}
PEOPLE = [(company.slug, role) for company in COMPANIES[:2] for role in company.roles]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("slug", "role"), PEOPLE)
def test_a_role_sees_only_its_own_areas(login, slug, role, lang):
    page = login(role, slug, lang)
    settle(page)
    word = 0 if lang == "en" else 1
    names = {words[word]: area for area, words in AREAS.items()}
    shown = page.locator(".to-area > span:not(.badge)").all_inner_texts()
    assert set(shown) <= names.keys()  # all of them in this language
    areas = {names[each] for each in shown}
    assert areas & NEVER[role] == set()
    assert areas >= {"today"} | (ALWAYS[role] & areas_built())


@pytest.mark.parametrize(("slug", "role"), PEOPLE)
def test_every_screen_in_ones_navigation_opens(login, visits, slug, role):
    """No entry leads to a refusal."""
    page = login(role, slug)
    settle(page)
    for address in links(page, ".nav a[href]"):
        page.locator(f'.nav a[href="{address}"]').first.evaluate("link => link.click()")
        page.wait_for_url(f"**{address}**")
        settle(page)
        assert page.locator(".ui-failed").all_inner_texts() == [], address


def test_the_operator_has_a_house_of_its_own(login):
    page = login("platform_operator", "platform")
    expect(page.locator('.shell[data-place="platform"]')).to_be_visible()
    assert page.locator(".to-area > span:not(.badge)").all_inner_texts() == ["Platform"]


def test_who_has_no_place_in_a_house_does_not_get_in(login, product):
    """T2: a login of another tenant is none here."""
    page = login("purchaser", "nanfang")
    page.goto(product.person("owner", "aurora").web)
    expect(page.locator("form.sign-in")).to_be_visible()
