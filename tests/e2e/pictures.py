"""Pictures of every screen for the user guide: ``make pictures``, with the demo running or not.

WebP files in docs/guide/pictures/<language>/, one for each registered address and width:
``sell-orders-key.desk.webp``. What could not be reached is said at the end.
"""

from __future__ import annotations

import argparse
import base64
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from tests.e2e import chromium
from tests.e2e.product import running
from tests.e2e.screens import registered, walk
from tests.e2e.visits import Language, Visits

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "guide" / "pictures"
QUALITY = 72
SETTLING_MS = 500  # charts draw themselves in
# Who shows which screens; what the first has shown, the next leaves out.
GUIDES = (
    ("guest", "nanfang"),
    ("owner", "nanfang"),
    ("owner", "aurora"),
    ("platform_operator", "platform"),
)


def name_of(pattern: str, *, phone: bool) -> str:
    """A registered address as the name of a file: "/sell/orders/:key" is sell-orders-key."""
    words = re.sub(r"[^a-z0-9]+", "-", pattern.lower()).strip("-") or "today"
    return f"{words}.{'phone' if phone else 'desk'}.webp"


def take(page: Page, target: Path) -> None:
    """What the browser shows now, as WebP, which Playwright itself cannot write."""
    page.wait_for_timeout(SETTLING_MS)
    session = page.context.new_cdp_session(page)
    wish = {"format": "webp", "quality": QUALITY}
    picture = session.send("Page.captureScreenshot", wish)["data"]
    session.detach()
    target.write_bytes(base64.b64decode(picture))


def screens(visits: Visits, lang: Language, *, phone: bool) -> Iterator[tuple[str, Page]]:
    """Each screen once: its registered address, prefixed with the place, and the open page."""
    shown: set[str] = set()
    for role, slug in GUIDES:
        place = "platform" if slug == "platform" else "tenant"
        guest = role == "guest"
        page = (
            visits.in_the_mall(lang, phone=phone)
            if guest
            else visits.login(role, slug, lang, phone=phone)
        )
        web = visits.product.person("owner" if guest else role, slug).web
        for pattern, _address in walk(page, web, place):
            name = f"/console{pattern}" if place == "platform" else pattern
            elsewhere = guest and not pattern.startswith("/buy")  # fuller in one's own house
            if name not in shown and not elsewhere:
                shown.add(name)
                yield name, page
        page.context.close()


def take_all(visits: Visits, lang: Language, folder: Path, *, phone: bool) -> set[str]:
    """The pictures in one language and width; which screens they show."""
    target = folder / lang
    target.mkdir(parents=True, exist_ok=True)
    found = set()
    for name, page in screens(visits, lang, phone=phone):
        take(page, target / name_of(name, phone=phone))
        found.add(name)
    visits.end()
    return found


def main(languages: list[Language], *, scheme: str, folder: Path) -> int:
    """Take them all; 1 if a registered screen was not reached on a desk."""
    wanted = registered("tenant") | {f"/console{each}" for each in registered("platform")}
    reached: set[str] = set()
    with (
        tempfile.TemporaryDirectory() as state,
        chromium.browser() as browser,
        running(Path(state)) as product,
    ):
        for lang in languages:
            for phone in (False, True):
                visits = Visits(browser, product, {}, scheme=scheme)
                reached |= take_all(visits, lang, folder, phone=phone)
    for pattern in sorted(wanted - reached):
        sys.stderr.write(f"no link led to {pattern}\n")
    return 1 if wanted - reached else 0


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--language", choices=("en", "zh"), action="append")
    asked.add_argument("--scheme", choices=("light", "dark"), default="light")
    asked.add_argument("--folder", type=Path, default=FOLDER)
    given = asked.parse_args()
    sys.exit(main(given.language or ["en", "zh"], scheme=given.scheme, folder=given.folder))
