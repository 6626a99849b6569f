"""Goods a story brings along, so that it shares none with other stories: made by who may."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from playwright.sync_api import Page

from tests.e2e.asking import ask, do
from tests.support.processes import eventually

SINCE = "2025-01-01"
ADDED = "products { id sku name productId }"
GENERAL = "{ priceLists(first: 100) { edges { node { id code isGeneral } } } }"
CUSTOMER = """query ($name: String!) {
    partners(search: $name, isCustomer: true, state: ACTIVE) { edges { node { id } } }
}"""


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
        {**_facts(f"{letter}-{run}", f"{name} {run}", f"M{run}{letter}"), **further}
        for letter, name in names.items()
    ]
    made = do(page, "addProducts", ADDED, products=products, publish=True)["products"]
    return {node["sku"][0]: _good(node, f"M{run}{node['sku'][0]}") for node in made}


def adopt(page: Page, good: Good) -> Good:
    """A brand's product in a dealer's catalogue, in the same packs and under the same numbers."""
    do(page, "adoptProducts", "products { id }", productIds=[good.shared])
    facts = _facts(good.sku, good.name, good.model)
    return _good(do(page, "addProducts", ADDED, products=[facts])["products"][0], good.model)


def _facts(sku: str, name: str, model: str) -> dict:
    packs = [
        {"unit": "BX", "name": "Box", "numerator": 6, "scenarios": ["RETAIL"]},
        {"unit": "CS", "name": "Case", "numerator": 12, "scenarios": ["WHOLESALE"]},
    ]
    codes = [{"scheme": "MODEL", "value": model}]
    return {"sku": sku, "name": name, "codes": codes, "packs": packs}


def _good(node: dict, model: str) -> Good:
    return Good(node["id"], node["sku"], node["name"], model, node["productId"])


def general_list(page: Page) -> str:
    lists = ask(page, GENERAL)["priceLists"]["edges"]
    return next(each["node"]["id"] for each in lists if each["node"]["isGeneral"])


def own_list(page: Page, customer: str, code: str) -> str:
    """A price list this customer buys from before others; opened once."""
    lists = ask(page, GENERAL)["priceLists"]["edges"]
    known = next((each["node"]["id"] for each in lists if each["node"]["code"] == code), None)
    if known is None:
        fields = {"code": code, "name": code.capitalize(), "currency": "CNY", "priority": 20}
        known = do(page, "openPriceList", "priceList { id }", **fields)["priceList"]["id"]
    do(page, "assignPriceList", "priceList { id }", listId=known, partnerIds=[customer])
    return known


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
    """The id of one by its name, once it is there: a link's account comes a little later."""

    def found() -> str | None:
        edges = ask(page, CUSTOMER, name=name)["partners"]["edges"]
        return edges[0]["node"]["id"] if edges else None

    return eventually(found, 30.0)
