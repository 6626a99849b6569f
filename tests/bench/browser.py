"""A throttled Chromium, and what its performance observers saw."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

# WebPageTest's "4G": 9 Mbit/s both ways, 170 ms for each request.
NETWORK = {
    "offline": False,
    "latency": 170,
    "downloadThroughput": 9_000_000 / 8,
    "uploadThroughput": 9_000_000 / 8,
}
CPU = 2  # times slower than this machine
PROFILE = f"4G: 9 Mbit/s, 170 ms a request; CPU {CPU} times slower; nothing cached"
WIDE = {"width": 1280, "height": 800}

OBSERVE = """
window.seen = { lcp: 0, cls: 0, events: [], long: [] };
const watch = (type, take, more = {}) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take))
    .observe({ type, buffered: true, ...more });
watch('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime; });
watch('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value; });
watch('event', (entry) => { if (entry.interactionId) seen.events.push(entry.duration); },
  { durationThreshold: 16 });
watch('longtask', (entry) => { seen.long.push(entry.duration); });
"""


@contextmanager
def opened(
    browser: Browser, state: Any = None, *, network: bool = True, cpu: int = CPU
) -> Iterator[Page]:
    """An empty page of a browser that has been nowhere; signed in, with somebody's state."""
    context = browser.new_context(
        viewport=WIDE, locale="en-GB", storage_state=state, reduced_motion="reduce"
    )
    context.set_default_timeout(60_000)
    context.add_init_script(OBSERVE)
    context.add_init_script("localStorage['tierline.language'] ??= 'en'")
    page = context.new_page()
    talk = context.new_cdp_session(page)
    if network:
        talk.send("Network.enable")
        talk.send("Network.emulateNetworkConditions", NETWORK)
    talk.send("Emulation.setCPUThrottlingRate", {"rate": cpu})
    try:
        yield page
    finally:
        context.close()


def settle(page: Page, ms: int = 1500) -> None:
    """Until the network has been quiet, and what is late has moved what it moves."""
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(ms)


def seen(page: Page) -> dict[str, Any]:
    return page.evaluate("window.seen")


def forget(page: Page) -> None:
    page.evaluate("Object.assign(window.seen, { events: [], long: [] })")
