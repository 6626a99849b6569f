"""Goods a story brings along, so that it shares none with other stories: made by who may."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from playwright.sync_api import Page

from tests.e2e.asking import ask, do

SINCE = "2025-01-01"
GENERAL = "{ priceLists(first: 100) { edges { node { id code isGeneral } } } }"
PARTNER = "query ($name: String!) { partners(search: $name) { edges { node { id } } } }"


@dataclass(frozen=True)
class Good:
    """One product in the house of who made it."""

    id: str
    sku: str
    name: str
    model: str
    shared: str | None  # its id on the platform


def new_run() -> str:
    """What tells the goods of this run from those of others; letters first, so no number."""
    return f"Z{uuid4().hex[:6].upper()}"


def add_goods(page: Page, run: str, names: dict[str, str], **further: object) -> dict[str, Good]:
    """Products by letter: SKU "A-<run>", model "M<run>A"; published, in pieces and cases of 12."""
    products = [
        {
            "sku": f"{letter}-{run}",
            "name": f"{name} {run}",
            "codes": [{"scheme": "MODEL", "value": f"M{run}{letter}"}],
            "packs": [
                {"unit": "BX", "name": "Box", "numerator": 6, "scenarios": ["RETAIL"]},
                {"unit": "CS", "name": "Case", "numerator": 12, "scenarios": ["WHOLESALE"]},
            ],
            **further,
        }
        for letter, name in names.items()
    ]
    made = do(
        page, "addProducts", "products { id sku name productId }", products=products, publish=True
    )
    return {
        node["sku"].split("-")[0]: Good(
            node["id"],
            node["sku"],
            node["name"],
            f"M{run}{node['sku'].split('-')[0]}",
            node["productId"],
        )
        for node in made["products"]
    }


def general_list(page: Page) -> str:
    lists = ask(page, GENERAL)["priceLists"]["edges"]
    return next(each["node"]["id"] for each in lists if each["node"]["isGeneral"])


def own_list(page: Page, customer: str, code: str) -> str:
    """The price list this customer alone buys from; opened once."""
    lists = ask(page, GENERAL)["priceLists"]["edges"]
    for each in lists:
        if each["node"]["code"] == code:
            return each["node"]["id"]
    fields = {"code": code, "name": code.capitalize(), "currency": "CNY", "priority": 20}
    made = do(page, "openPriceList", "priceList { id }", **fields)["priceList"]["id"]
    do(page, "assignPriceList", "priceList { id }", listId=made, partnerIds=[customer])
    return made


def set_prices(page: Page, list_id: str, prices: dict[str, str]) -> None:
    """Amounts by product; the same again replaces them."""
    rows = [
        {"productId": key, "amount": amount, "validFrom": SINCE} for key, amount in prices.items()
    ]
    do(page, "setPrices", "priceList { id }", listId=list_id, prices=rows)


def stock(page: Page, pieces: dict[str, str]) -> None:
    """As many more of each in the main warehouse."""
    found = ask(page, "{ warehouses { edges { node { id isDefault } } } }")["warehouses"]["edges"]
    main = next(each["node"]["id"] for each in found if each["node"]["isDefault"])
    lines = [{"productId": key, "difference": amount} for key, amount in pieces.items()]
    do(page, "adjustStock", "moves { id }", warehouseId=main, reference="story", lines=lines)


def customer(page: Page, name: str) -> str:
    """The id of a partner, by its name."""
    return ask(page, PARTNER, name=name)["partners"]["edges"][0]["node"]["id"]
