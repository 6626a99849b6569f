"""Story 8: a store orders from its dealer, the dealer from the brand; what each may see.

Adopting with a price band (step 1) and the dealer's promotion and credit (step 8) come with the
price engine; the store of the story is Old Town, which has another dealer already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.asking import PLATFORM, ask, do, refused
from tests.e2e.channel import (
    Good,
    add_goods,
    adopt,
    customer,
    general_list,
    new_run,
    own_list,
    set_prices,
    stock,
)
from tests.e2e.mall import enter, fill_cart, line_of, send
from tests.e2e.visits import TO_MALL
from tests.support.processes import eventually

pytestmark = pytest.mark.slow

GLN = "6900000000069"  # Old Town's
PATIENCE = 30_000  # milliseconds: a document goes over in between


@dataclass(frozen=True)
class Words:
    """What stands on the buttons and fields of this story."""

    invite: str
    buys: str
    gln: str
    orders_in: str
    packs: str
    send_invitation: str
    accept: str
    case: str
    box: str
    confirm_and_order: str
    both: str
    on_order: str
    all_came: str
    take_in: str
    waits_too: str
    ship: str
    ship_now: str


EN = Words(
    invite="Invite a partner",
    buys="They buy from us",
    gln="Their GLN",
    orders_in="They order in",
    packs="packs",
    send_invitation="Send the invitation",
    accept="Accept",
    case="case",
    box="box",
    confirm_and_order="Confirm what is there, order the rest",
    both="Confirm what is there and order 1 line",
    on_order="15 on order",
    all_came="All came as advised",
    take_in="Take in",
    waits_too="waits for goods",
    ship="Ship 1 line …",
    ship_now="Ship 1 line now",
)
ZH = Words(
    invite="邀请伙伴",
    buys="对方向我们采购",
    gln="对方的GLN",
    orders_in="对方订货单位",
    packs="小包装",
    send_invitation="发出邀请",
    accept="接受",
    case="箱",
    box="盒",
    confirm_and_order="确认有货部分，其余向上游订货",
    both="确认有货部分并订购1行",
    on_order="15已向上游订货",
    all_came="全部与通知一致",
    take_in="收入",
    waits_too="等待到货",
    ship="发货1行",
    ship_now="立即发货1行",
)

LINKS = "{ links(first: 100) { edges { node { id state partner { name } } } } }"
ORDERS = """query ($search: String!) {
    salesOrders(search: $search) { edges { node { id number } } }
}"""
RECEIPTS = "{ receipts(first: 50) { edges { node { id number state despatchNumber } } } }"


@contextmanager
def linked_for_the_story(dealer: Page) -> Iterator[None]:
    """Whatever link there is with Old Town, or will be, is over at the beginning and the end."""
    end_link(dealer)
    try:
        yield
    finally:
        end_link(dealer)


def end_link(dealer: Page) -> None:
    for edge in ask(dealer, LINKS, PLATFORM)["links"]["edges"]:
        link = edge["node"]
        if link["partner"]["name"].startswith("Old Town") and link["state"] != "ENDED":
            do(dealer, "endLink", "link { id }", PLATFORM, linkId=link["id"])


@pytest.mark.parametrize(("lang", "words"), [("en", EN), ("zh", ZH)])
def test_a_store_orders_from_its_dealer_and_the_dealer_the_rest_from_the_brand(
    login, product, lang, words
):
    """Steps 2 to 7: NET-02, NET-04, NET-08, NET-11, PTR-17, PRD-04, MAL-17, INV-16."""
    run = new_run()
    brand, dealer = login("owner", "aurora", lang), login("owner", "nanfang", lang)
    lamp = lamp_of_both(brand, dealer, run)
    store = login("owner", "old-town", lang)
    webs = {slug: product.person("owner", slug).web for slug in ("aurora", "nanfang", "old-town")}
    with linked_for_the_story(dealer):
        invite(dealer, webs["nanfang"], words)  # 2
        accept(store, webs["old-town"], words)
        own_price(dealer, lamp)
        number = order_twenty(store, webs, lamp, run, lang, words)  # 3, 4
        buyer = login("owner", "nanfang", lang)
        enter(buyer, webs["nanfang"], webs["aurora"], lang, "Aurora")
        is_sold_by(buyer, webs["aurora"], run, words.case)
        bought = order_the_rest(dealer, webs["nanfang"], number, words)  # 5
        note = brand_ships(brand, webs["aurora"], bought)
        receive(dealer, webs["nanfang"], note, "Aurora", "15", words)  # 6
        comes_once(brand, dealer, note)
        sent = ship_to_store(dealer, webs["nanfang"], number, words)  # 7
        receive(store, webs["old-town"], sent, "Nanfang", "20", words)
        assert on_hand(store, run) == 20


def lamp_of_both(brand: Page, dealer: Page, run: str) -> Good:
    """The brand's at 100, adopted by the dealer at 135, which has five; as the dealer has it."""
    made = add_goods(brand, run, {"A": "Lamp"})["A"]
    set_prices(brand, general_list(brand), {made.id: "100"})
    stock(brand, {made.id: "40"})
    adopted = adopt(dealer, made)
    assert adopted.shared == made.shared  # also after it has got packs of the dealer's
    set_prices(dealer, general_list(dealer), {adopted.id: "135"})
    stock(dealer, {adopted.id: "5"})
    return adopted


def invite(dealer: Page, web: str, words: Words) -> None:
    dealer.goto(f"{web}network/partners")
    dealer.get_by_role("button", name=words.invite).click()
    sheet = dealer.get_by_role("dialog")
    sheet.get_by_text(words.buys).click()
    sheet.get_by_label(words.gln).fill(GLN)
    sheet.get_by_label(words.orders_in).click()
    dealer.locator(".ant-select-item-option", has_text=words.packs).click()
    sheet.get_by_role("button", name=words.send_invitation).click()
    expect(sheet).to_have_count(0)


def accept(store: Page, web: str, words: Words) -> None:
    store.goto(f"{web}network/partners")
    row = store.get_by_role("row", name=re.compile("Nanfang"))
    row.get_by_role("button", name=words.accept).click()
    store.get_by_role("dialog").get_by_role("button", name=words.accept).click()
    expect(row.get_by_role("button", name=words.accept)).to_have_count(0)


def own_price(dealer: Page, lamp: Good) -> None:
    """128 for Old Town, once its account is there."""
    account = customer(dealer, "Old Town")
    set_prices(dealer, own_list(dealer, account, "STORY-8"), {lamp.id: "128"})


def order_twenty(
    store: Page, webs: dict[str, str], lamp: Good, run: str, lang: str, words: Words
) -> str:
    """Among two suppliers the store chooses first; it sees boxes and its own price."""
    store.goto(f"{webs['old-town']}buy/suppliers")
    expect(store.get_by_text(TO_MALL[lang], exact=True)).to_have_count(2)
    enter(store, webs["old-town"], webs["nanfang"], lang, "Nanfang")
    is_sold_by(store, webs["nanfang"], run, words.box)
    expect(store.locator(".mall-tile")).to_contain_text("128.00")
    fill_cart(store, webs["nanfang"], f"Shop {run}", {lamp: "20"}, lang)
    expect(line_of(store, lamp)).to_contain_text("2,560.00")
    return send(store, lang)


def is_sold_by(page: Page, mall: str, run: str, unit: str) -> None:
    """What the unit is as long as nobody has chosen one."""
    page.goto(f"{mall}buy/catalogue?q={run}")
    chosen = page.locator(".mall-tile").get_by_role("button", pressed=True)
    expect(chosen).to_contain_text(unit)


def order_the_rest(dealer: Page, web: str, number: str, words: Words) -> str:
    """Five are promised, fifteen ordered from the brand, in one step; the brand's number of it."""
    dealer.goto(f"{web}sell/orders/{key_of(order_called(dealer, number))}")
    dealer.get_by_role("button", name=re.compile(words.confirm_and_order)).click()
    sheet = dealer.get_by_role("dialog")
    expect(sheet.locator("tbody tr")).to_contain_text("15")
    expect(sheet.get_by_role("radio").first).to_be_checked()
    sheet.get_by_role("button", name=words.both).click()
    expect(sheet).to_have_count(0)
    expect(dealer.locator("main")).to_contain_text(words.on_order, timeout=PATIENCE)
    told = dealer.locator(".ui-next")
    expect(told).to_contain_text(re.compile(r"PO-\d+"), timeout=PATIENCE)
    return re.search(r"PO-\d+", told.inner_text())[0]


def order_called(page: Page, number: str) -> str:
    """The id of the customer's order with this number, ours or theirs, once it is there."""
    return eventually(
        lambda: next(
            (e["node"]["id"] for e in ask(page, ORDERS, search=number)["salesOrders"]["edges"]),
            None,
        ),
        60.0,
    )


def key_of(gid: str) -> str:
    return gid.rsplit("/", 1)[-1]


def brand_ships(brand: Page, web: str, bought: str) -> str:
    """The dealer's order is there, and leaves; the number of the delivery note."""
    order = order_called(brand, bought)
    brand.goto(f"{web}sell/orders/{key_of(order)}")
    expect(brand.locator("main")).to_contain_text("1,500.00")
    expect(brand.locator("main")).to_contain_text("Nanfang")
    do(brand, "confirmSalesOrder", "order { state }", orderId=order)
    note = do(brand, "createShipment", "shipment { id number }", orderId=order)["shipment"]
    do(brand, "dispatchShipment", "shipment { state }", shipmentId=note["id"])
    return note["number"]


def receive(page: Page, web: str, note: str, supplier: str, pieces: str, words: Words) -> None:
    """What the supplier has sent has become a receipt here, to be taken in."""
    page.goto(f"{web}stock/receiving")
    row = page.locator(".goods-table tr", has_text=note).filter(has_text=supplier)
    row.click(timeout=PATIENCE)
    page.get_by_role("button", name=words.all_came).click()
    page.get_by_role("button", name=re.compile(f"{words.take_in}.*{pieces}")).click()
    expect(page.locator(".goods-next")).to_be_visible(timeout=PATIENCE)


def comes_once(brand: Page, dealer: Page, note: str) -> None:
    """A letter that has arrived is not sent again, and there is one receipt."""
    asked = '{ documents(kind: "despatch_advice/1") { edges { node { id number } } } }'
    edges = ask(brand, asked)["documents"]["edges"]
    letter = next(each["node"]["id"] for each in edges if each["node"]["number"] == note)
    assert refused(brand, "resendDocument", documentId=letter) != []
    found = [e["node"]["despatchNumber"] for e in ask(dealer, RECEIPTS)["receipts"]["edges"]]
    assert found.count(note) == 1


def ship_to_store(dealer: Page, web: str, number: str, words: Words) -> str:
    """All twenty: what came in was promised by itself."""
    dealer.goto(f"{web}sell/orders/{key_of(order_called(dealer, number))}")
    expect(dealer.locator(".ui-next")).to_be_visible()
    expect(dealer.locator(".ui-next")).not_to_contain_text(words.waits_too, timeout=PATIENCE)
    dealer.get_by_role("button", name=re.compile(words.ship)).click()
    sheet = dealer.get_by_role("dialog")
    expect(sheet.locator("input").first).to_have_value("20")
    sheet.get_by_role("button", name=words.ship_now).click()
    expect(sheet).to_have_count(0)
    notes = "{ shipments(first: 5) { edges { node { number } } } }"
    return ask(dealer, notes)["shipments"]["edges"][0]["node"]["number"]


def on_hand(page: Page, run: str) -> float:
    asked = "query ($s: String!) { productStock(search: $s) { edges { node { onHand } } } }"
    return sum(float(e["node"]["onHand"]) for e in ask(page, asked, s=run)["productStock"]["edges"])
