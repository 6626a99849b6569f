"""Large orders at the keyboard: a thousand lines, five thousand pasted, fifty ordered again."""

from __future__ import annotations

import time
from typing import Any
from uuid import uuid4

from playwright.sync_api import Browser, Page, expect

from tests.bench.browser import forget, opened, seen, settle
from tests.e2e.asking import ask, do

LINES, PASTED, AGAIN = 1_000, 5_000, 50
WHERE = "the machine's own speed"
EDITS, TURNS = 5, 60

WATCH_TOTALS = """() => {
  const foot = document.querySelector('.ui-frame-foot');
  window.pressed = 0; window.took = [];
  addEventListener('keydown', () => { window.pressed = performance.now(); }, true);
  new MutationObserver(() => requestAnimationFrame(() => {
    if (window.pressed) window.took.push(performance.now() - window.pressed);
    window.pressed = 0;
  })).observe(foot, { subtree: true, childList: true, characterData: true });
}"""


def offers(page: Page) -> list[dict[str, Any]]:
    """All the buyer may order: {id, sku} of each."""
    document = """query ($after: String) { mallOffers(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor } edges { node { product { id sku } } } } }"""
    found: list[dict[str, Any]] = []
    after = None
    while True:
        got = ask(page, document, after=after)["mallOffers"]
        found += [edge["node"]["product"] for edge in got["edges"]]
        after = got["pageInfo"]["endCursor"]
        if not got["pageInfo"]["hasNextPage"]:
            return found


def cart(page: Page, name: str, count: int) -> str:
    """A cart with so many lines, of what there is again and again; its id."""
    some = offers(page)
    lines = [
        {"lineKey": str(uuid4()), "productId": some[at % len(some)]["id"], "quantity": "120"}
        for at in range(count)
    ]
    made: str = do(page, "openCart", "cart { id }", name=name, kind="CART")["cart"]["id"]
    for start in range(0, count, 250):
        do(page, "changeCartLines", "cart { id }", cartId=made, lines=lines[start : start + 250])
    return made


def key(name: str) -> str:
    return name.rpartition("/")[2]


def thousand(browser: Browser, buyer: Page, mall: dict[str, Any]) -> dict[str, Any]:
    made = cart(buyer, "A thousand", LINES)
    with opened(browser, mall["state"], network=False, cpu=1) as page:
        page.goto(mall["at"] + "/buy/catalogue")  # the program is there, the order is not
        settle(page)
        began = time.perf_counter()
        page.goto(f"{mall['at']}/buy?cart={key(made)}")
        expect(page.locator("main .ui-quantity-box").first).to_be_visible()
        opens = time.perf_counter() - began
        settle(page)
        return {
            "lines": LINES,
            "at": WHERE,
            "open_ms": round(opens * 1000),
            "open_goal_ms": 1000,
            "edit_ms": _edits(page),
            "edit_goal_ms": 100,
            "scroll_longest_task_ms": _scrolls(page),
            "scroll_goal_ms": 50,
        }


def _edits(page: Page) -> float:
    """From the key that ends an edit to the frame with the new totals, the worst of some."""
    page.evaluate(WATCH_TOTALS)
    page.locator("main .ui-quantity-box").first.click()
    for at in range(EDITS):
        page.keyboard.type(f"{240 + 120 * at}")
        page.keyboard.press("Enter")
        page.wait_for_timeout(400)
    took: list[float] = page.evaluate("window.took")
    return round(max(took), 1) if took else float("nan")


def _scrolls(page: Page) -> float:
    settle(page)
    forget(page)
    page.locator("main .ui-quantity-box").first.hover()
    for _ in range(TURNS):
        page.mouse.wheel(0, 600)
        page.wait_for_timeout(30)
    page.wait_for_timeout(300)
    return max(seen(page)["long"], default=0)  # the observer hears of tasks from 50 ms on


def paste(browser: Browser, buyer: Page, mall: dict[str, Any]) -> dict[str, Any]:
    some = offers(buyer)
    text = "\n".join(f"{some[at % len(some)]['sku']}\t{12 + at % 9}" for at in range(PASTED))
    with opened(browser, mall["state"], network=False, cpu=1) as page:
        page.goto(mall["at"] + "/buy/quick")
        field = page.locator("#pasted")
        expect(field).to_be_visible()
        settle(page)
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.evaluate("text => navigator.clipboard.writeText(text)", text)
        field.focus()
        began = time.perf_counter()
        page.keyboard.press("Control+V")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".mall-counts")).to_be_visible()
        took = time.perf_counter() - began
    return {"lines": PASTED, "at": WHERE, "staged_ms": round(took * 1000), "staged_goal_ms": 3000}


def again(browser: Browser, buyer: Page, mall: dict[str, Any]) -> dict[str, Any]:
    """Fifty quantities down the column and sent, without a mouse."""
    made = cart(buyer, "Fifty", AGAIN)
    with opened(browser, mall["state"], network=False, cpu=1) as page:
        page.goto(f"{mall['at']}/buy?cart={key(made)}")
        expect(page.locator("main .ui-quantity-box").first).to_be_visible()
        settle(page)
        page.locator("main [role=grid]").first.focus()
        began, keys = time.perf_counter(), 0
        for _ in range(AGAIN):
            for pressed in ("6", "0", "Enter"):
                page.keyboard.press(pressed)
                keys += 1
        page.keyboard.press("Control+Enter")
        page.wait_for_url("**/buy/checkout/**")
        took = time.perf_counter() - began
    return {
        "lines": AGAIN,
        "keys_a_line": keys / AGAIN,
        "keys_goal": 3,
        "seconds": round(took, 1),
        "seconds_goal": 60,
    }
