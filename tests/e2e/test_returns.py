"""A dealer gives goods back: asked in the brand's mall, agreed in part, sent, received.

Stories 3 and 7 (RMA-02, ORG-06); both books tell the same in the end (I8).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.asking import ask, do
from tests.support.processes import eventually

pytestmark = pytest.mark.slow

SKU = "AX-014-WH"
PATIENCE = 30_000  # milliseconds: a document goes over in between


@dataclass(frozen=True)
class Words:
    """What stands on the buttons and fields of this story."""

    more: str
    ask: str
    in_mall: str
    goes_back: str
    damaged: str
    wrong: str
    ask_one: str
    waits: str
    take_back: str
    agree: str
    send: str
    carrier: str
    send_now: str
    receive: str
    all_came: str
    take_in: str
    taken_back: str


EN = Words(
    more="More for this order",
    ask="Ask for a return",
    in_mall="Ask in the mall of",
    goes_back="Goes back",
    damaged="Damaged",
    wrong="What is wrong?",
    ask_one="Ask for 1 line",
    waits="has the next move",
    take_back="You take back",
    agree="Agree to 4 pieces",
    send="Send the goods",
    carrier="Carrier (optional)",
    send_now="Send 1 line now",
    receive="Receive the goods",
    all_came="All came as advised",
    take_in="Take in 4, 1 line",
    taken_back="4 of 4",
)
ZH = Words(
    more="订单更多操作",
    ask="申请退货",
    in_mall="的商城申请",
    goes_back="退货数量",
    damaged="破损",
    wrong="有什么问题？",
    ask_one="申请退货1行",
    waits="等待",
    take_back="同意数量",
    agree="同意4件",
    send="寄出",
    carrier="承运商（选填）",
    send_now="立即寄出1行",
    receive="收货",
    all_came="全部与通知一致",
    take_in="收入4",
    taken_back="4/4",
)

ON_HAND = """query ($search: String!) {
    productStock(search: $search) { edges { node { onHand product { sku } } } }
}"""


def on_hand(page: Page, sku: str = SKU) -> float:
    found = ask(page, ON_HAND, search=sku)["productStock"]["edges"]
    return sum(float(each["node"]["onHand"]) for each in found)


def received_by_the_dealer(brand: Page, dealer: Page) -> tuple[str, str, str]:
    """An order of ten that has come: its number at the brand's, and key and number at the dealer's.

    Placed, shipped and received by who may, not by the story.
    """
    found = ask(
        brand, f'{{ productsByCodes(codes: ["{SKU}"]) {{ found {{ product {{ id }} }} }} }}'
    )
    partners = ask(brand, '{ partners(search: "Nanfang") { edges { node { id } } } }')
    order = do(
        brand,
        "placeOrder",
        "order { id number orderKey }",
        customerId=partners["partners"]["edges"][0]["node"]["id"],
        lines=[
            {
                "productId": found["productsByCodes"][0]["found"][0]["product"]["id"],
                "quantity": "10",
                "unit": "C62",
            }
        ],
    )["order"]
    do(brand, "confirmSalesOrder", "order { state }", orderId=order["id"])
    note = do(brand, "createShipment", "shipment { id number }", orderId=order["id"])["shipment"]
    do(brand, "dispatchShipment", "shipment { state }", shipmentId=note["id"])
    receipt = eventually(lambda: _receipt(dealer, note["number"]), 60.0)
    do(dealer, "receiveGoods", "receipt { state }", receiptId=receipt)
    bought = eventually(lambda: _bought(dealer, order["number"]), 60.0)
    return order["number"], *bought


def _receipt(dealer: Page, despatch: str) -> str | None:
    """The id of what comes with this delivery note."""
    asked = "{ receipts(state: EXPECTED, first: 50) { edges { node { id despatchNumber } } } }"
    edges = ask(dealer, asked)["receipts"]["edges"]
    return next((e["node"]["id"] for e in edges if e["node"]["despatchNumber"] == despatch), None)


def _bought(dealer: Page, number: str) -> tuple[str, str] | None:
    """Key and number of the dealer's order, once it knows that all of it has come."""
    asked = """query ($search: String!) {
        purchaseOrders(search: $search) { edges { node { id number lines { received } } } }
    }"""
    for edge in ask(dealer, asked, search=number)["purchaseOrders"]["edges"]:
        if [line["received"] for line in edge["node"]["lines"]] == ["10"]:
            return edge["node"]["id"].rsplit("/", 1)[-1], edge["node"]["number"]
    return None


@pytest.mark.parametrize(("lang", "words"), [("en", EN), ("zh", ZH)])
def test_a_dealer_gives_goods_back_and_both_books_tell_the_same(login, product, lang, words):
    """RMA-02: reason and request, agreement in part, shipment, receipt; INV-05."""
    brand, dealer = login("owner", "aurora", lang), login("owner", "nanfang", lang)
    sold, bought, number = received_by_the_dealer(brand, dealer)
    ours, theirs = on_hand(brand), on_hand(dealer)
    at_brand = product.person("owner", "aurora").web
    at_dealer = product.person("owner", "nanfang").web

    dealer.goto(f"{at_dealer}buy/orders/{bought}")  # 1: asked, six of ten
    ask_for_six(dealer, at_brand, words)
    brand.goto(f"{at_brand}sell/returns")  # 2: four are agreed to
    open_return(brand, sold)
    agree_to_four(brand, words)
    dealer.goto(f"{at_dealer}buy/returns")  # 3: sent from the dealer's own house
    open_return(dealer, number)
    send_back(dealer, words)
    assert on_hand(dealer) == theirs - 4
    receive(brand, words)  # 4: back on the brand's shelf, and both know
    assert on_hand(brand) == ours + 4
    expect(dealer.locator(".ui-lead")).to_contain_text(words.taken_back, timeout=PATIENCE)
    expect(brand.locator(".ui-lead")).to_contain_text(words.taken_back, timeout=PATIENCE)


def ask_for_six(page: Page, at_brand: str, words: Words) -> None:
    """From one's own order into the brand's mall, to the same order."""
    page.get_by_role("button", name=words.more).click()
    page.get_by_text(words.ask, exact=True).click()
    page.get_by_role("button", name=re.compile(words.in_mall)).click()
    page.wait_for_url(f"{at_brand}buy/returns/new**", timeout=PATIENCE)
    wanted = page.get_by_role("textbox", name=re.compile(words.goes_back))
    wanted.fill("6")
    wanted.press("Tab")
    page.locator(".ui-segmented").get_by_text(words.damaged, exact=True).click()
    page.get_by_label(re.compile(re.escape(words.wrong))).fill("R-17: two cracked, 四个变色")
    page.get_by_role("button", name=words.ask_one).click()
    expect(page.locator(".ui-next")).to_contain_text(words.waits, timeout=PATIENCE)


def open_return(page: Page, text: str) -> None:
    """The return of this order, in the list."""
    page.locator("[role=row]", has_text=text).first.dblclick(timeout=PATIENCE)
    expect(page.locator(".ui-next")).to_be_visible(timeout=PATIENCE)


def agree_to_four(page: Page, words: Words) -> None:
    granted = page.get_by_role("textbox", name=re.compile(words.take_back))
    granted.fill("4")
    granted.press("Tab")
    page.get_by_role("button", name=words.agree).click()
    expect(page.get_by_role("button", name=words.agree)).to_have_count(0, timeout=PATIENCE)


def send_back(page: Page, words: Words) -> None:
    page.get_by_role("button", name=re.compile(words.send)).click()
    page.get_by_label(words.carrier).fill("SF Express")
    page.get_by_role("button", name=re.compile(words.send_now)).click()
    expect(page.locator(".ui-next")).to_contain_text(words.waits, timeout=PATIENCE)


def receive(page: Page, words: Words) -> None:
    """The brand's page has heard of it meanwhile, without being loaded anew."""
    page.get_by_role("link", name=re.compile(words.receive)).click(timeout=PATIENCE)
    page.get_by_role("button", name=words.all_came).click()
    page.get_by_role("button", name=re.compile(words.take_in)).click()
    page.locator(".goods-next").get_by_role("link").click(timeout=PATIENCE)
