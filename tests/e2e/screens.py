"""Which screens there are: what the router knows, and what links lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

SOURCES = Path(__file__).resolve().parents[2] / "frontend" / "src"
PATH = re.compile(r"\bpath: ['\"]([^'\"]+)['\"]")
OPENING_MS = 300  # a row leads on at once, or not at all


def registered(place: str = "tenant") -> set[str]:
    """The addresses below the shell, as app/router.tsx collects them: "/sell/orders/:key"."""
    router = (SOURCES / "app" / "router.tsx").read_text()
    features = re.findall(r"features/(\w+)/routes'", router)
    console = {"console"}
    wanted = console if place == "platform" else {*features} - console - {"identity"}
    return {
        f"/{path.strip('/')}"
        for feature in wanted
        for path in ["", *PATH.findall((SOURCES / "features" / feature / "routes.tsx").read_text())]
        if path != "*"
    }


def areas_built() -> set[str]:
    """The areas that have screens, by the navigation app/areas.ts collects."""
    features = re.findall(r"features/(\w+)/nav'", (SOURCES / "app" / "areas.ts").read_text())
    texts = [(SOURCES / "features" / feature / "nav.ts").read_text() for feature in features]
    return set(re.findall(r"\barea: '(\w+)'", "".join(texts)))


def pattern_of(address: str, patterns: set[str]) -> str | None:
    """The registered address this one is of; the one with the fewest parameters."""
    path = urlsplit(address).path.rstrip("/") or "/"
    fitting = [each for each in patterns if re.fullmatch(re.sub(r":\w+\??", "[^/]+", each), path)]
    return min(fitting, key=lambda each: each.count(":"), default=None)


def settle(page: Page) -> None:
    """Until nothing is asked and nothing says that it waits."""
    expect(page.locator(".shell h1").first).to_be_visible(timeout=30_000)
    page.wait_for_function(QUIET, timeout=30_000)


QUIET = """() => !document.querySelector('[aria-busy="true"], .ui-loading')"""


def walk(page: Page, web: str, place: str = "tenant") -> Iterator[tuple[str, str]]:
    """Every screen this person has a way to: (registered address, address), page being there.

    Starts with the navigation, then follows what the screens link to and what their rows open,
    one of each kind.
    """
    patterns, seen = registered(place), set()
    ahead = links(page, ".nav a[href], .bottom a[href]") + in_the_sheet(page)
    while ahead:
        address = ahead.pop(0)
        kind = pattern_of(address, patterns)
        if kind is None or kind in seen:
            continue
        seen.add(kind)
        page.goto(web.rstrip("/") + address)
        settle(page)
        yield kind, address
        ahead += links(page, "main a[href]")
        ahead += first_row(page)


def in_the_sheet(page: Page) -> list[str]:
    """On the phone, the areas and lists that the bar at the foot has no room for."""
    more = page.locator(".bottom > button")
    if not more.is_visible():
        return []
    more.click()
    found = links(page, ".more-sheet a[href]")
    page.keyboard.press("Escape")
    return found


def first_row(page: Page) -> list[str]:
    """Where the first row of the page's list leads, opened by keyboard as anybody may."""
    row = page.locator("main .ui-grid, main tr[tabindex], main [role=row][tabindex]").first
    if not row.count():
        return []
    before = page.url
    row.focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(OPENING_MS)
    here = urlsplit(page.url)
    return [] if page.url == before else [f"{here.path}?{here.query}".rstrip("?")]


def links(page: Page, selector: str) -> list[str]:
    found = page.locator(selector).evaluate_all(
        "all => all.filter(a => a.origin === location.origin && !a.download)"
        ".map(a => a.pathname + a.search)"
    )
    return list(dict.fromkeys(found))
