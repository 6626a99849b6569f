"""A brand files a quality report; a dealer opens it once it has got the goods (PRD-23)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.asking import ask, do
from tests.e2e.channel import customer, set_prices, stock

PAPER = b"%PDF-1.7 inspected and passed"
LOT = "L-2611"
PRODUCTS = """query ($search: String!) {
    catalogProducts(search: $search) { edges { node { id sku gtin } } }
}"""


@dataclass(frozen=True)
class Words:
    """What stands on the buttons and fields of reports."""

    reports: str
    lot: str
    variants: str
    file: str
    title: str
    refusal: str
    shown_lot: str


WORDS = {
    "en": Words(
        reports="Picture, reports",
        lot="Lot",
        variants="For all variants",
        file="File the report",
        title="Quality reports",
        refusal="open once we have shipped it to you",
        shown_lot=f"Lot {LOT}",
    ),
    "zh": Words(
        reports="图片、报告",
        lot="批次",
        variants="适用于全部变体",
        file="提交报告",
        title="质检报告",
        refusal="须在我方向您发货后方可查看",
        shown_lot=f"批次{LOT}",
    ),
}


def file_report(owner: Page, web: str, code: str, lang: str) -> None:
    """On the product with this code and all its variants, of one lot."""
    words = WORDS[lang]
    owner.goto(f"{web}sell/products?q={code}")
    row = owner.get_by_role("row").filter(has_text=code)
    row.get_by_role("button", name=words.reports).click()
    sheet = owner.get_by_role("dialog")
    paper = {"name": "report.pdf", "mimeType": "application/pdf", "buffer": PAPER}
    sheet.locator("input[type=file]").last.set_input_files(paper)
    expect(sheet.get_by_text("report.pdf")).to_be_visible()
    sheet.get_by_label(words.lot).fill(LOT)
    sheet.get_by_text(words.variants).click()
    sheet.get_by_role("button", name=words.file).click()
    expect(sheet.get_by_role("link", name="report.pdf")).to_be_visible()
    owner.keyboard.press("Escape")


def product_called(owner: Page, code: str) -> dict:
    [edge] = ask(owner, PRODUCTS, search=code)["catalogProducts"]["edges"]
    return edge["node"]


def is_refused(store: Page, mall: str, product: str, lang: str) -> None:
    """Who has not got it reads why, and sees no file."""
    section = page_of(store, mall, product, lang)
    expect(section).to_contain_text(WORDS[lang].refusal)
    expect(section.get_by_role("link")).to_have_count(0)


def opens(store: Page, mall: str, product: str, lang: str) -> None:
    """Who has got it reads of which lot it is, and has the file."""
    section = page_of(store, mall, product, lang)
    expect(section).to_contain_text(WORDS[lang].shown_lot)
    with store.expect_download() as started:
        section.get_by_role("link", name="report.pdf").click()
    assert Path(started.value.path()).read_bytes() == PAPER


def page_of(store: Page, mall: str, product: str, lang: str):
    store.goto(f"{mall}buy/products/{product.rpartition('/')[2]}")
    section = store.locator("section", has=store.get_by_role("heading", name=WORDS[lang].title))
    expect(section).to_be_visible()
    return section


def sell(owner: Page, product: str, buyer: str) -> str:
    """One case ordered by telephone and sent off; the order's id."""
    facts = {"code": "GENERAL", "name": "List prices", "currency": "CNY", "isGeneral": True}
    list_id = do(owner, "openPriceList", "priceList { id }", **facts)["priceList"]["id"]
    set_prices(owner, list_id, {product: "100.00"})
    stock(owner, {product: "24"})
    lines = [{"productId": product, "quantity": "1", "unit": "CS"}]
    fields = "order { id lines { quantity } }"
    order = do(owner, "placeOrder", fields, customerId=customer(owner, buyer), lines=lines)["order"]
    assert float(order["lines"][0]["quantity"]) == 12  # one case is twelve pieces
    do(owner, "confirmSalesOrder", "order { id }", orderId=order["id"])
    made = do(owner, "createShipment", "shipment { id }", orderId=order["id"])["shipment"]
    do(owner, "dispatchShipment", "shipment { id }", shipmentId=made["id"])
    return order["id"]
