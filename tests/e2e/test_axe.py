"""Nobody is shut out by how a screen is made: axe finds nothing serious on any of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.screens import registered, walk
from tests.support.required import missing

pytestmark = pytest.mark.slow

AXE = Path(__file__).resolve().parents[2] / "frontend/node_modules/axe-core/axe.min.js"
RUN = """async () => {
  const where = (nodes) => nodes.slice(0, 5).map(({ target }) => target.join(' ')).join(' | ');
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${where(nodes)}`);
}"""
# A role each for all areas; the other house's roles have no screens of their own.
WALKS = [
    ("owner", "nanfang", "en", False),
    ("owner", "nanfang", "zh", True),
    ("platform_operator", "platform", "en", False),
]


def findings(page) -> list[str]:
    """What axe has against the page that is open, serious or critical."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())
    return page.evaluate(RUN)


@pytest.mark.parametrize(("role", "slug", "lang", "phone"), WALKS)
def test_no_screen_has_a_serious_finding(login, product, record_property, role, slug, lang, phone):
    if not AXE.exists():
        missing("axe-core is not installed: make web-check.")
    page = login(role, slug, lang, phone=phone)
    place = "platform" if slug == "platform" else "tenant"
    found, been = {}, set()
    for kind, _ in walk(page, product.person(role, slug).web, place):
        been.add(kind)
        if wrong := findings(page):
            found[kind] = wrong
    record_property("not reached", sorted(registered(place) - been))
    assert found == {}
    assert "/" in been


@pytest.mark.parametrize(("lang", "phone"), [("en", False), ("zh", True)])
def test_the_mall_has_no_serious_finding(visits, product, lang, phone):
    page = visits.in_the_mall(lang, phone=phone)
    found, been = {}, set()
    for kind, _ in walk(page, product.person("owner", "nanfang").web):
        been.add(kind)
        if wrong := findings(page):
            found[kind] = wrong
    assert found == {}
    assert {"/buy", "/buy/catalogue", "/buy/products/:id", "/buy/quick"} <= been


def test_the_login_page_has_no_serious_finding(visits, product):
    page = visits.open()
    page.goto(product.person("owner", "aurora").web)
    page.locator("form.sign-in").wait_for()
    assert findings(page) == []
