"""adventureworks: a reseller's price law and its offers, as configured lists and no code.

    unit price = list price on the order date x (0.60 - discount of the best offer)

The list price is the guide layer; resellers pay 40 % less than that, and each offer is a
promotion list of its own, 40 % and its discount off the guide price. The company takes the
lowest price, which is the best discount. The README of the data says where it departs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal

import pytest

from kernel.money import rounded
from tenant_apps.catalog.commands import ProductFacts, add_products
from tenant_apps.organisation.commands import set_rounding
from tenant_apps.organisation.rules import Rounding
from tenant_apps.partners.rules import Who
from tenant_apps.pricing.commands import (
    PriceRow,
    ScopedRow,
    open_list,
    set_prices,
    set_scoped_prices,
    set_strategy,
)
from tenant_apps.pricing.queries import AskedLine, quote
from tenant_apps.pricing.rules import Layer, PriceKind, Strategy, document_total
from tests.support.data import data, rows_of
from tests.support.trading import CLERK, make_customer

DEALER_SHARE = Decimal("0.40")
RESELLERS = Who(kinds=frozenset({"dealer"}))
OFF_GUIDE = {"kind": PriceKind.SHARE_OFF, "base": Layer.GUIDE}


def day(text):
    return date.fromisoformat(text)


def open_offers(folder, products):
    """The lists, as a business user would enter them; the discount of each offer by its code."""
    facts = {"currency": "USD", "actor": CLERK, "decimals": 4}
    guide = open_list(code="GUIDE", name="List", layer=Layer.GUIDE, is_general=True, **facts)
    rows = [
        PriceRow(
            product_id=products[row["sku"]],
            amount=Decimal(row["list_price"]),
            valid_from=day(row["start_date"]),
            valid_until=day(row["end_date"]) if row["end_date"] else None,
        )
        for row in rows_of(folder / "list_price_history.csv")
    ]
    set_prices(list_id=guide.id, rows=rows, actor=CLERK)
    resellers = open_list(code="RESELLERS", name="Resellers", who=RESELLERS, **facts)
    whole = ScopedRow(amount=DEALER_SHARE, valid_from=date(2011, 1, 1), **OFF_GUIDE)
    set_scoped_prices(list_id=resellers.id, rows=[whole], actor=CLERK)
    goods = defaultdict(list)
    for row in rows_of(folder / "special_offer_products.csv"):
        goods[row["offer_id"]].append(products[row["sku"]])
    shares = {"RESELLERS": Decimal(0)}
    for offer in rows_of(folder / "special_offers.csv"):
        if offer["category"] == "Reseller":
            shares[offer["offer_id"]] = Decimal(offer["discount_pct"])
            _open_offer(offer, goods[offer["offer_id"]], facts)
    return shares


def _open_offer(offer, products, facts):
    made = open_list(
        code=offer["offer_id"], name=offer["description"], layer=Layer.PROMOTION, who=RESELLERS,
        valid_from=day(offer["start_date"]), valid_until=day(offer["end_date"]), **facts,
    )  # fmt: skip
    rows = [
        PriceRow(
            product_id=key,
            amount=DEALER_SHARE + Decimal(offer["discount_pct"]),
            min_quantity=Decimal(offer["min_qty"]),
            valid_from=day(offer["start_date"]),
            **OFF_GUIDE,
        )
        for key in products
    ]
    set_prices(list_id=made.id, rows=rows, actor=CLERK)


def lines_by_day(folder):
    days = {
        row["order_number"]: row["order_date"] for row in rows_of(folder / "reseller_orders.csv.gz")
    }
    found = defaultdict(list)
    for row in rows_of(folder / "reseller_order_lines.csv.gz"):
        found[day(days[row["order_number"]])].append(row)
    return found


def priced(lines, customer, products, shares, on):
    """Each line with our price for it, and the offer that decided."""
    asked = [AskedLine(product_id=products[x["sku"]], quantity=Decimal(x["qty"])) for x in lines]
    quoted = quote(partner_id=customer.id, lines=asked, currency="USD", on=on)
    return [
        (line, price, price.trail[-1].details["list"])
        for line, price in zip(lines, quoted, strict=True)
    ]


def by_hand(line, price, offer, products, shares):
    """The line as it was sold: with its offer's discount once more on the line."""
    share = Decimal(line["unit_price_discount_pct"])
    given = None
    if share != shares[offer]:  # one of the 129: the offer was given by hand
        given = rounded(price.trail[0].after * (1 - DEALER_SHARE - share), 4)
    return AskedLine(
        product_id=products[line["sku"]],
        quantity=Decimal(line["qty"]),
        discount_share=share,
        given_price=given,
        given_reason="OFFER_BY_HAND" if given is not None else "",
    )


@pytest.mark.slow
def test_every_line_of_every_reseller_is_priced_by_configured_lists(brand):
    """PRC-04, PRC-05, PRC-07: 51,030 lines to four decimals, 129 offers given by hand."""
    folder = data("adventureworks")
    set_rounding(rounding=Rounding.LINE_4_DOCUMENT_MINOR, actor=CLERK)
    set_strategy(strategy=Strategy.LOWEST, actor=CLERK)
    skus = [row["sku"] for row in rows_of(folder / "products.csv")]
    wanted = [ProductFacts(sku=sku, name=sku) for sku in skus]
    products = dict(
        zip(skus, add_products(products=wanted, publish=False, actor=CLERK).values(), strict=True)
    )
    customer = make_customer(kind="dealer")
    shares = open_offers(folder, products)
    exceptions = {
        (row["order_number"], row["line_no"])
        for row in rows_of(folder / "offer_rule_exceptions.csv")
    }

    chosen_otherwise, wrong, orders, lines = set(), [], defaultdict(list), 0
    for on, rows in lines_by_day(folder).items():
        asked = []
        for line, price, offer in priced(rows, customer, products, shares, on):
            lines += 1
            theirs = "RESELLERS" if line["offer_id"] == "1" else line["offer_id"]
            key = (line["order_number"], line["line_no"])
            if offer != theirs:
                chosen_otherwise.add(key)
            elif abs(price.unit_price - Decimal(line["unit_price"])) > Decimal("0.00005"):
                wrong.append((key, price.unit_price, line["unit_price"]))
            asked.append(by_hand(line, price, offer, products, shares))
        sold = quote(partner_id=customer.id, lines=asked, currency="USD", on=on)
        for line, price in zip(rows, sold, strict=True):
            if abs(price.unit_price - Decimal(line["unit_price"])) > Decimal("0.00005"):
                wrong.append((line, price.unit_price))
            orders[line["order_number"]].append(price.total)

    assert lines == 51_030
    assert wrong == []
    assert chosen_otherwise == exceptions
    assert len(exceptions) == 129
    off = Counter(
        abs(
            document_total(orders[row["order_number"]], "USD")
            - document_total([Decimal(row["subtotal"])], "USD")
        )
        for row in rows_of(folder / "reseller_orders.csv.gz")
        if row["lines_state"] == "full"
    )
    assert off == {Decimal(0): 3_159, Decimal("0.01"): 2}
