"""Story 1: a brand owner opens the business, steps 1 to 4; step 8 is in test_roles."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from shared_apps.directory.rules import check_digit
from tests.e2e import organisation, reports
from tests.e2e.asking import PLATFORM, ask, do
from tests.e2e.channel import customer, new_run
from tests.e2e.mall import enter
from tests.e2e.visits import WORDS as DOOR
from tests.support.processes import eventually

pytestmark = pytest.mark.slow

PATIENCE = 60_000  # milliseconds: a company is set up behind the page
SECRET = "a-long-word-of-the-owner-9"


@dataclass(frozen=True)
class Words:
    """What stands on the buttons and fields of this story."""

    set_up: str
    name: str
    address: str
    kind: str
    brand: str
    language: str
    own: str
    owner: str
    owner_email: str
    open: str
    new_password: str
    keep: str
    mall_title: str
    save_look: str
    new_category: str
    category_code: str
    below: str
    save_category: str
    new_product: str
    code: str
    category: str
    variants: str
    case: str
    save_product: str
    twelve: str
    shown_case: str
    cockpit: str


EN = Words(
    set_up="Set up a company",
    name="Name",
    address="Address",
    kind="Kind",
    brand="Brand",
    language="Language",
    own="English",
    owner="Owner",
    owner_email="Owner's e-mail",
    open="Open",
    new_password="New password",
    keep="Keep this password",
    mall_title="Title of the mall",
    save_look="Save the look",
    new_category="New category",
    category_code="Code",
    below="Below",
    save_category="Add the category",
    new_product="New product",
    code="Code",
    category="Category",
    variants="Variants",
    case="Pieces in a case",
    save_product="Add the product",
    twelve="case of 12",
    shown_case="case12",
    cockpit="Channel cockpit",
)
ZH = Words(
    set_up="开通公司",
    name="名称",
    address="地址",
    kind="类型",
    brand="品牌",
    language="语言",
    own="中文",
    owner="所有者",
    owner_email="所有者邮箱",
    open="开放",
    new_password="新密码",
    keep="保存密码",
    mall_title="商城标题",
    save_look="保存外观",
    new_category="新建分类",
    category_code="编码",
    below="上级",
    save_category="添加分类",
    new_product="新建商品",
    code="编码",
    category="分类",
    variants="变体",
    case="每箱件数",
    save_product="添加商品",
    twelve="箱（12）",
    shown_case="箱12",
    cockpit="渠道驾驶舱",
)
LEVELS = ("Lights", "Indoor", "Table", "Series P")


@pytest.mark.parametrize(("lang", "words"), [("en", EN), ("zh", ZH)])
def test_a_brand_is_set_up_and_its_owner_gives_it_a_look_categories_and_products(
    login, visits, product, lang, words
):
    """TEN-01, TEN-04, TEN-17, MAL-01, ORG-02, PRD-02, PRD-03, PRD-06, PRD-23."""
    run = new_run()
    slug = f"brand-{run.lower()}"
    email = f"owner@{slug}.example"
    operator = login("platform_operator", "platform", lang)
    gln = gs1_number()
    set_up(operator, run, slug, email, gln, words)  # 1
    link = product.link_mailed_to(email)
    owner = visits.open(lang)
    come_in(owner, link, email, lang, words)
    web = link.split("account/")[0]
    sees_nobody_elses(owner)
    owner.goto(f"{web}insights")
    expect(owner.locator("h1")).to_have_text(words.cockpit)

    give_a_look(owner, web, run, words)  # 2
    organisation.grow(owner, web, lang)  # 3
    add_categories(owner, web, run, words)  # 4
    white, black = add_lamp(owner, web, run, words)
    reports.file_report(owner, web, white, lang)
    store = login("owner", "old-town", lang)
    with linked(owner, store, gln):
        sees_the_mall(store, product.person("owner", "old-town").web, web, run, lang, words)
        lamp = reports.product_called(owner, black)["id"]  # of the same family
        reports.is_refused(store, web, lamp, lang)
        reports.sell(owner, lamp, "Old Town")
        reports.opens(store, web, lamp, lang)


@contextmanager
def linked(owner: Page, store: Page, gln: str) -> Iterator[None]:
    """Old Town asks the new brand, by its GLN, to supply it, and buys as long as it looks."""
    given = {"ourSide": "CUSTOMER", "gln": gln, "orderScenario": "wholesale"}
    link = do(store, "inviteOrganisation", "link { id }", PLATFORM, **given)["link"]["id"]
    do(owner, "acceptLink", "link { id }", PLATFORM, linkId=link)
    customer(owner, "Old Town")  # both books have heard of it, or the door stays shut
    try:
        yield
    finally:
        do(owner, "endLink", "link { id }", PLATFORM, linkId=link)


def sees_the_mall(store: Page, home: str, mall: str, run: str, lang: str, words: Words) -> None:
    """Name, logo and categories; a case shows its pieces (MAL-19, PRD-23)."""
    expect_account = "query { partners(isSupplier: true) { edges { node { name isLinked } } } }"
    eventually(
        lambda: any(
            run in each["node"]["name"] for each in ask(store, expect_account)["partners"]["edges"]
        ),
        30.0,
    )
    enter(store, home, mall, lang, run)
    store.goto(f"{mall}buy/catalogue")
    expect(store.locator("h1")).to_contain_text(f"Mall {run}")
    expect(store.locator("h1 img, header img").first).to_be_visible()
    tree = store.get_by_role("navigation").filter(has_text=LEVELS[0])
    for name in LEVELS:
        tree.get_by_role("button", name=name).click()
    tile = store.locator(".mall-tile", has_text="Lamp Pico")
    expect(tile).to_have_count(2)
    expect(tile.first.get_by_role("button", pressed=True)).to_have_text(words.shown_case)


def choose(page: Page, label: str, option: str) -> None:
    """In a field of the sheet."""
    page.get_by_role("dialog").get_by_label(re.compile(f"^{label}")).click()
    page.locator(".ant-select-dropdown:visible").get_by_text(option, exact=True).click()


def set_up(operator: Page, run: str, slug: str, email: str, gln: str, words: Words) -> None:
    operator.get_by_role("button", name=words.set_up).click()
    sheet = operator.get_by_role("dialog")
    sheet.get_by_label(words.name, exact=True).fill(f"Aurora Lighting {run}")
    sheet.get_by_label(words.address, exact=True).fill(slug)
    choose(operator, words.kind, words.brand)
    choose(operator, words.language, words.own)
    sheet.get_by_label(words.owner, exact=True).fill("Owner")
    sheet.get_by_label(words.owner_email, exact=True).fill(email)
    sheet.get_by_label("GLN").fill(gln)
    sheet.get_by_role("button", name=words.set_up).click()
    expect(sheet).to_have_count(0)
    row = operator.get_by_role("row").filter(has_text=run)
    expect(row).to_contain_text(words.open, timeout=PATIENCE)


def come_in(owner: Page, link: str, email: str, lang: str, words: Words) -> None:
    """By the link in the mail: a password of one's own, then the door."""
    owner.goto(link)
    owner.get_by_label(words.new_password).fill(SECRET)
    owner.get_by_role("button", name=words.keep).click()
    form = owner.locator("form.sign-in")
    expect(form.get_by_label(DOOR[lang]["email"])).to_be_visible()
    form.get_by_label(DOOR[lang]["email"]).fill(email)
    form.get_by_label(DOOR[lang]["password"]).fill(SECRET)
    form.get_by_role("button", name=DOOR[lang]["sign in"], exact=True).click()
    expect(owner.locator(".shell")).to_be_visible(timeout=30_000)


def sees_nobody_elses(owner: Page) -> None:
    """An empty house with roles: nothing of other tenants is here."""
    found = ask(
        owner,
        "{ roles { code } partners { edges { node { id } } } "
        "salesOrders { edges { node { id } } } catalogProducts { edges { node { id } } } }",
    )
    codes = {"owner", "channel_director", "order_admin", "finance", "warehouse", "purchaser"}
    assert codes <= {each["code"] for each in found["roles"]}
    assert [found[name]["edges"] for name in ("partners", "salesOrders", "catalogProducts")] == [
        [],
        [],
        [],
    ]


def give_a_look(owner: Page, web: str, run: str, words: Words) -> None:
    """Name and logo; whoever comes to the house sees them."""
    owner.goto(f"{web}settings")
    owner.get_by_label(words.name, exact=True).fill(f"Aurora {run}")
    owner.get_by_label(re.compile(words.mall_title)).fill(f"Mall {run}")
    logo = {"name": "logo.png", "mimeType": "image/png", "buffer": square()}
    owner.locator("input[type=file]").set_input_files(logo)
    expect(owner.locator("main img").first).to_be_visible()
    owner.get_by_role("button", name=words.save_look).click()
    expect(owner.locator("img.ui-logo")).to_have_count(3)  # above the areas, too
    house = ask(owner, "{ house { name mallTitle logoUrl } }")["house"]
    assert (house["name"], house["mallTitle"]) == (f"Aurora {run}", f"Mall {run}")
    assert house["logoUrl"]


def square() -> bytes:
    kept = BytesIO()
    Image.new("RGB", (64, 64), "#b45309").save(kept, "PNG")
    return kept.getvalue()


def add_categories(owner: Page, web: str, run: str, words: Words) -> None:
    """Four levels, each below the one before."""
    owner.goto(f"{web}sell/products")
    for at, name in enumerate(LEVELS):
        owner.get_by_role("button", name=words.new_category).click()
        sheet = owner.get_by_role("dialog")
        sheet.get_by_label(words.name, exact=True).fill(name)
        sheet.get_by_label(words.category_code, exact=True).fill(f"L{at}-{run}")
        if at:
            choose(owner, words.below, " / ".join(LEVELS[:at]))
        sheet.get_by_role("button", name=words.save_category).click()
        expect(sheet).to_have_count(0)
    levels = ask(owner, "{ categories { name level } }")["categories"]
    assert [(each["name"], each["level"]) for each in levels] == [
        (name, at) for at, name in enumerate(LEVELS, start=1)
    ]


def gs1_number() -> str:
    """Thirteen digits that nobody has yet."""
    digits = f"69{random.SystemRandom().randrange(10**10):010}"
    return digits + str(check_digit(digits))


def add_lamp(owner: Page, web: str, run: str, words: Words) -> list[str]:
    """Two colours, each with its own code and barcode; a case is twelve pieces. Their codes."""
    colours = {"white": (f"P-WH-{run}", gs1_number()), "black": (f"P-BK-{run}", gs1_number())}
    owner.get_by_role("button", name=words.new_product).first.click()
    sheet = owner.get_by_role("dialog")
    sheet.get_by_label(words.name, exact=True).fill("Lamp Pico")
    sheet.get_by_label(words.code, exact=True).fill(f"P-{run}")
    choose(owner, words.category, " / ".join(LEVELS))
    lines = [", ".join([colour, *codes]) for colour, codes in colours.items()]
    sheet.get_by_label(words.variants).fill("\n".join(lines))
    sheet.get_by_label(words.case).fill("12")
    sheet.get_by_role("button", name=words.save_product).click()
    expect(sheet).to_have_count(0)
    for colour, (code, gtin) in colours.items():
        row = owner.get_by_role("row").filter(has_text=code)
        expect(row).to_contain_text(f"Lamp Pico, {colour}")
        expect(row).to_contain_text(words.twelve)
        expect(row).to_contain_text(LEVELS[-1])
        owner.goto(f"{web}sell/products?q={gtin}")  # the barcode leads to this one alone
        expect(owner.get_by_role("row").filter(has_text="Lamp Pico")).to_have_count(1)
        expect(owner.get_by_role("row").filter(has_text=code)).to_be_visible()
        owner.goto(f"{web}sell/products")
    return [code for code, _gtin in colours.values()]
