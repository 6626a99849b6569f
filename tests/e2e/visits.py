"""People at their browsers, and what their browsers complain about."""

from __future__ import annotations

import re
from contextlib import nullcontext
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, expect

from tests.e2e.product import Person, Product

Language = Literal["en", "zh"]
LOCALES = {"en": "en-GB", "zh": "zh-CN"}
WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
TO_MALL = {"en": "Order in the mall", "zh": "进入商城订货"}
WORDS = {
    "en": {"email": "E-mail", "password": "Password", "sign in": "Sign in", "own": "English"},
    "zh": {"email": "邮箱", "password": "密码", "sign in": "登录", "own": "中文"},
}
# Allauth says 401 to whoever is not signed in, and the browser notes it as if it were a fault.
USUAL = re.compile(r"401.*/_allauth/")

# What the button at the foot of the login page does; a house speaks its own language at first.
FIRST_LANGUAGE = "localStorage['tierline.language'] ??= '%s'"


class Visits:
    """``page = visits.login("warehouse", "aurora", "zh")``; complaints are collected meanwhile."""

    def __init__(
        self, browser: Browser, product: Product, kept: dict[Person, dict], *, scheme: str = "light"
    ) -> None:
        self.product = product
        self._scheme = scheme
        self.complaints: list[str] = []
        self.expected: list[str] = []  # patterns of complaints that belong to the story
        self._browser = browser
        self._kept = kept  # who has signed in before stays so
        self._contexts: list[BrowserContext] = []

    def login(self, role: str, slug: str, lang: Language = "en", *, phone: bool = False) -> Page:
        """Somebody of the demo, signed in through the login page, at the first page."""
        person = self.product.person(role, slug)
        page = self.open(lang, phone=phone, state=self._kept.get(person))
        page.goto(person.web)
        if person not in self._kept:
            sign_in(page, person, lang)
        expect(page.locator(".shell")).to_be_visible(timeout=30_000)
        self._kept[person] = page.context.storage_state()
        speak(page, lang, phone=phone)
        return page

    def in_the_mall(self, lang: Language = "en", *, phone: bool = False) -> Page:
        """A store's buyer in its dealer's mall: a guest in another house."""
        page = self.login("purchaser", "li-lights", lang, phone=phone)
        page.goto(page.url.rstrip("/") + "/buy/suppliers")
        page.get_by_text(TO_MALL[lang], exact=True).first.click()
        page.wait_for_url(re.compile(r"//nanfang\..*/buy"), timeout=30_000)
        expect(page.locator(".shell h1").first).to_be_visible(timeout=30_000)
        return page

    def open(self, lang: Language = "en", *, phone: bool = False, state=None) -> Page:
        """An empty page of somebody who has not come in yet."""
        context = self._browser.new_context(
            locale=LOCALES[lang],
            viewport=PHONE if phone else WIDE,
            has_touch=phone,
            storage_state=state,
            reduced_motion="reduce",
            color_scheme=self._scheme,
        )
        context.set_default_timeout(20_000)
        context.add_init_script(FIRST_LANGUAGE % lang)
        self._contexts.append(context)
        page = context.new_page()
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        return page

    def _listen(self, message: ConsoleMessage) -> None:
        said = f"{message.text} {message.location.get('url', '')}"
        if message.type == "error" and not USUAL.search(said):
            self.complaints.append(said)

    def end(self) -> list[str]:
        """Close all; the complaints nobody expected."""
        for context in self._contexts:
            context.close()
        known = [re.compile(each) for each in self.expected]
        return [each for each in self.complaints if not any(one.search(each) for one in known)]


def sign_in(page: Page, person: Person, lang: Language, *, password: str | None = None) -> None:
    """Fill in and send the form that stands there."""
    words = WORDS[lang]
    form = page.locator("form.sign-in")
    form.get_by_label(words["email"]).fill(person.email)
    form.get_by_label(words["password"]).fill(password or person.password)
    form.get_by_role("button", name=words["sign in"], exact=True).click()


def is_preference(answer: Response) -> bool:
    return '"language":' in (answer.request.post_data or "")


def is_house(page: Page) -> bool:
    """A tenant's address; the operator's host remembers no preferences."""
    return '"tenant"' in (page.locator('meta[name="site"]').get_attribute("content") or "")


def speak(page: Page, lang: Language, *, phone: bool = False) -> None:
    """Have the product in this language, as a person would: by the menu of their name."""
    if page.locator(f'html[lang^="{lang}"]').count():
        return
    page.locator(".bottom > button" if phone else "button.me").click()
    menu = page.locator(".more-sheet" if phone else "#me")
    # The next page speaks as the server remembers, which has to have heard of it by then.
    with page.expect_response(is_preference) if is_house(page) else nullcontext():
        menu.get_by_text(WORDS[lang]["own"], exact=True).click()
    expect(page.locator(f'html[lang^="{lang}"]')).to_have_count(1)
    page.keyboard.press("Escape")
