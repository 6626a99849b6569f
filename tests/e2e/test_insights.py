"""Figures and where they lead: BIA-01 to BIA-04, and a statement whose papers add up to it."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.screens import settle

pytestmark = pytest.mark.slow

AMOUNT = re.compile(r"−?[\d,]+\.\d\d")
# The head of the column of the papers that moved something.
MOVED = {"en": "Delivered, returned CNY", "zh": "交货、退货CNY"}
MAY_NOT = {"en": "Your role does not open this page", "zh": "您的角色不能打开此页"}


def amounts(place: Locator) -> list[Decimal]:
    """The amounts that stand there, from left to right."""
    found = AMOUNT.findall(place.inner_text())
    return [Decimal(each.replace(",", "").replace("−", "-")) for each in found]


def count_in(link: Locator) -> int:
    return int(re.sub(r"\D", "", link.inner_text()))


def column(page: Page, head: str) -> Decimal:
    """What the rows of a table have in the column with this head, added up."""
    at = page.get_by_role("columnheader", name=head).get_attribute("aria-colindex")
    cells = page.locator(f'.ui-grid-row [role="gridcell"][aria-colindex="{at}"]')
    return sum((sum(amounts(cell)) for cell in cells.all()), Decimal(0))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_figure_leads_to_the_orders_it_counts(login, product, lang):
    """BIA-01: as many, and of the same amount."""
    page = login("finance", "aurora", lang)
    page.goto(f"{product.person('finance', 'aurora').web}insights?span=90d")
    settle(page)
    figure = page.locator('[data-figure="ordered"]')
    _before, amount = amounts(figure)
    link = figure.get_by_role("link")
    orders = count_in(link)
    assert orders > 0
    link.click()

    totals = page.locator(".ui-totals")
    expect(totals).to_contain_text(f"{amount:,.2f}")
    assert count_in(totals.locator("[role=gridcell]").first) == orders
    expect(page.locator("[role=grid]")).to_have_attribute("aria-rowcount", str(orders + 1))
    expect(page.locator(".ui-phrase")).to_have_count(3)  # state, days and currency, in words


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_papers_of_a_statement_add_up_to_its_row(login, product, lang):
    page = login("finance", "aurora", lang)
    page.goto(f"{product.person('finance', 'aurora').web}money/statement")
    settle(page)
    row = page.locator(".ui-grid-row").first
    ordered, _delivered, _returned, net = amounts(row)
    row.get_by_role("link").click()
    page.wait_for_url("**/money/statement/*")
    printing = page.get_by_role("link", name={"en": "Print", "zh": "打印"}[lang])
    expect(printing).to_be_visible()  # the list is gone, whose totals look alike
    settle(page)

    expect(page.locator(".ui-totals")).to_be_visible()
    assert amounts(page.locator(".ui-totals")) == [ordered, net]
    assert column(page, MOVED[lang]) == net
    leads_to_its_document(page)
    printing.click()
    page.wait_for_url("**/print?*")
    settle(page)
    expect(page.locator(".statement-paper tfoot")).to_be_visible()
    assert amounts(page.locator(".statement-paper tfoot")) == [ordered, net]


def leads_to_its_document(page: Page) -> None:
    paper = page.locator(".ui-grid-row").first.get_by_role("link")
    number = paper.inner_text()
    paper.click()
    expect(page.locator("h1")).to_contain_text(number)
    page.go_back()
    page.wait_for_url("**/money/statement/*")
    settle(page)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_whose_job_it_is_not_is_told_so(login, product, lang):
    """ORG-09: neither in the navigation nor by its address, and in words."""
    page = login("warehouse", "aurora", lang)
    for address in ("insights", "insights/stock", "money/statement"):
        page.goto(product.person("warehouse", "aurora").web + address)
        settle(page)
        expect(page.locator(".ui-nothing")).to_contain_text(MAY_NOT[lang])
