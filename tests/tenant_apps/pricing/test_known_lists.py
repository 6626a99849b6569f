"""Price list cases of another system; where our rule differs the test names the rule.

Source: worked_examples/price_list_resolution_oro_facts.json. Their lists are read in order and
merge by (quantity, unit); ours have priorities, the first of theirs the highest.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest

from kernel.money import rounded
from tenant_apps.pricing.rules import (
    Depth,
    Layer,
    ListedPrice,
    PriceKind,
    Strategy,
    amount_off,
    applicable,
)
from tests.support.data import data

# A list goes before another as a whole. Theirs merge break by break, so that a break of a
# lower list, deeper than any of the higher list's, takes over there.
PRIORITY_BEFORE_BREAK = "the priority of the list decides before the depth of the break"
# The lowest price is the lowest of what each list asks for the quantity. Theirs takes the
# lowest at each break and then the deepest break, even if that is dearer.
# Their exclusive list yields to one that prices the product in any currency; ours looks at the
# order's currency, as all of pricing does.
EXCLUSIVE_PER_CURRENCY = "an exclusive list meets the lists of the order's currency"
LOWEST_OF_ALL_REACHED = "the lowest price that is reached decides, at whichever break it begins"


def cases():
    folder = data("worked_examples")
    return json.loads((folder / "price_list_resolution_oro_facts.json").read_text())["cases"]


def row(amount, **given):
    facts = {"list_code": "PL", "priority": 0, "min_quantity": Decimal(0)}
    facts |= {"price_id": uuid4(), "valid_from": date(2020, 1, 1), "amount": Decimal(amount)}
    return ListedPrice(**{**facts, **given})


def resolved(case):
    """By (product, currency, unit) our rows, after the case's change."""
    found = {}
    order = [each["list"] for each in case["chain"]]
    closed = {each["list"] for each in case["chain"] if not each["merge_allowed"]}
    lowest = case["strategy"] == "minimal_price"
    for given in changed(case["prices"], case["change"]):
        key = (given["product"], given["cur"], given["unit"])
        listed = row(
            given["price"],
            list_code=given["list"],
            priority=-order.index(given["list"]),
            min_quantity=Decimal(given["qty"]),
            unit=given["unit"],
            is_exclusive=given["list"] in closed,
            strategy=Strategy.LOWEST if lowest else Strategy.PRIORITY,
        )
        found.setdefault((given["product"], given["cur"]), []).append((key, listed))
    return found


def changed(prices, change):
    if change is None:
        return prices
    if change.startswith("add PL2 P2 42 EUR/1 liter"):
        new = {"list": "PL2", "product": "P2", "qty": 1, "unit": "liter"}
        return [*prices, {**new, "price": "42", "cur": "EUR"}]
    third = [p for p in prices if (p["list"], p["product"], p["qty"]) == ("PL3", "P2", 10)]
    assert len(third) == 1, change
    others = [p for p in prices if p is not third[0]]
    if change.startswith("remove"):
        return others
    return [*others, {**third[0], "price": "22"}]


def told(text):
    amount, rest = text.split(" ", 1)
    currency, place = rest.split("/")
    quantity, unit = place.split(" ")
    return Decimal(amount), currency, Decimal(quantity), unit


@pytest.mark.parametrize("number", range(12))
def test_lists_are_resolved_as_there_but_for_named_rules(number):
    """PRC-01, PRC-05: 12 cases, every break of every product, currency and unit."""
    case = cases()[number]
    differing = set()
    for (product, currency), entries in resolved(case).items():
        rows = [listed for _, listed in entries]
        theirs = [told(text) for text in case["expected"][product]]
        for amount, _, quantity, unit in (each for each in theirs if each[1] == currency):
            ours = applicable(rows, quantity, unit)
            if number == 2 and ours is None:  # PL2 has the product in EUR, PL3 goes first in USD
                assert (product, currency, unit) == ("P2", "USD", "bottle")
                differing.add(EXCLUSIVE_PER_CURRENCY)
                continue
            assert ours is not None
            if ours.amount == amount:
                continue
            earlier = ours.min_quantity < quantity
            lowest = case["strategy"] == "minimal_price"
            assert earlier
            assert ours.amount < amount if lowest else ours.priority > -len(case["chain"]) + 1
            differing.add(LOWEST_OF_ALL_REACHED if lowest else PRIORITY_BEFORE_BREAK)
    named = {
        "minimal_price": {LOWEST_OF_ALL_REACHED},
        "merge_by_priority": {PRIORITY_BEFORE_BREAK, EXCLUSIVE_PER_CURRENCY},
    }
    assert differing <= named[case["strategy"]]


def test_what_an_exclusive_list_prices_nobody_else_prices():
    """Case 2 of theirs: of P1 nothing but PL2's prices, in its currencies and units."""
    found = resolved(cases()[1])

    rows = [listed for _, listed in found["P1", "USD"]]
    assert applicable(rows, Decimal(10), "liter").list_code == "PL2"
    assert applicable(rows, Decimal(10), "bottle").list_code == "PL2"
    assert (
        applicable([listed for _, listed in found["P2", "USD"]], Decimal(1), "bottle").amount == 1
    )


def test_a_derived_price_is_rounded_where_it_is_shown():
    """Base / 2.7 at four decimals; a share has eight decimals, a unit price six."""
    case = cases()[12]
    share = rounded(1 - 1 / Decimal("2.7"), 8)

    price = amount_off(PriceKind.SHARE_OFF, share, Decimal(case["base"]))
    assert rounded(price, case["precision"]) == Decimal(case["expected"])


def test_a_derived_price_follows_its_base_and_a_break_is_a_number():
    """Theirs also derives the quantity of the break; ours is entered (BREAKS_ARE_ENTERED)."""
    case = cases()[13]

    assert amount_off(PriceKind.SHARE_OFF, Decimal("-0.2"), Decimal(case["base"])) == Decimal(
        case["expected_price"]
    )


def test_lists_derive_from_each_other_layer_by_layer():
    """Theirs sums two lists (PL2 + PL4); ours has one base per price (ONE_BASE): eleven times."""
    expected = cases()[14]["expected"]
    times = {"list": "-9", "float": "-10", "promotion": "-9", "contract": "-9"}
    base = {"list": "guide", "float": "list", "promotion": "float", "contract": "promotion"}
    rows = [row("1", layer=Layer.GUIDE)]
    for layer, share in times.items():
        rows.append(
            row(
                share,
                layer=Layer(layer),
                kind=PriceKind.SHARE_OFF,
                base=Layer(base[layer]),
                depth=Depth.EVERYTHING,
            )
        )

    decided = applicable(rows, Decimal(1))
    chain = [each.amount for each in (*decided.below, decided)]
    assert chain == [1] + [Decimal(expected[name]) for name in ("PL2", "PL3", "PL5", "PL6")]


def test_below_the_lowest_break_there_is_no_price():
    case = cases()[15]
    rows = [row(each["price"], min_quantity=Decimal(each["qty"])) for each in case["tiers"]]

    assert applicable(rows, Decimal(case["qty"])) is None


def test_the_lowest_of_the_lists_that_are_attached_decides():
    case = cases()[16]
    prices = {
        name: row(amount, list_code=name, strategy=Strategy.LOWEST)
        for name, amount in case["prices"].items()
    }
    attached = (
        ["default"],
        ["default", "customer"],
        ["default"],
        ["default", "group"],
        ["default", "group", "website"],
    )

    found = [applicable([prices[n] for n in names], Decimal(1)).amount for names in attached]
    assert found == case["expected"]
