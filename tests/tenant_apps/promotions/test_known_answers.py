"""Promotion scenarios published by another system, reckoned by our rules.

Those are taken whose every step is about products, promotions and the cart; shipping, coupons and
channels are other apps' business. One rule differs: theirs may name goods by price, ours names
the goods.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

from tenant_apps.catalog.rules import What
from tenant_apps.promotions.rules import Condition, Counters, Measure, evaluate
from tests.support.data import data
from tests.support.promotions import amount, called, line, minus, order, percent, policy, what

MONEY = r'"-?[$€]([\d,.]+)"'
HARMLESS = re.compile(
    r"the store (operates on a single channel in .*|ships everywhere for Free|allows paying .*"
    r"|classifies its products as .*)|I am a logged in customer"
)
TAKEN = 53  # scenarios, so that none falls out unseen


class Scene:
    """A shop, its promotions and one cart, told step by step."""

    def __init__(self) -> None:
        self.prices: dict[str, Decimal] = {}
        self.category: dict[str, str] = {}
        self.policies: list[Any] = []
        self.cart: dict[str, int] = {}
        self.orders = 0
        self.last = self.name = ""

    def product(self, name, price):
        self.prices[name], self.last = number(price), name

    def belongs(self, category):
        self.category[self.last] = category

    def promotion(self, name):
        self.name = name

    def every_order(self, value, total=None, quantity=None):
        at, condition = number(total or quantity or "0.01"), Condition()
        self._promise(at, value, amount() if quantity is None else condition)

    def contains(self, value, name):
        self._promise(1, value, Condition(), what=what(name), on=What())

    def classified(self, value, first, second=None, least=None):
        names = frozenset(called(name) for name in (first, second) if name)
        condition = amount() if least else Condition()
        self._promise(
            number(least or "1"), value, condition, what=What(categories=names), on=What()
        )

    def item(self, value, name):
        self._promise(1, value, Condition(), what=what(name), per_unit=True)

    def priced(self, value, low=None, high=None):
        """Ours names goods, not prices: the promotion is for those that are priced there."""
        least, most = number(low or "0"), number(high or "1000000")
        names = [name for name, price in self.prices.items() if least <= price <= most]
        self._promise(1, value, Condition(), what=what(*names), per_unit=True)

    def priced_to(self, value, high):
        self.priced(value, None, high)

    def nth(self, value, nth):
        condition = Condition(measure=Measure.ORDERS, is_cumulative=True)
        self._promise(int(nth), value, condition)

    def _promise(self, at, value, condition, *, on=None, per_unit=False, **terms):
        given = {"on": on} if on is not None else {}
        if value.endswith("%"):
            benefit = percent(value[:-1], **given)
        else:
            benefit = minus(number(value), per_unit=per_unit, **given)
        self.policies.append(policy(self.name, (at, benefit), condition=condition, **terms))

    def placed(self, times):
        self.orders += int(times)

    def cancelled(self):
        self.orders -= 1

    def add(self, name, times="1"):
        self.cart[name] = self.cart.get(name, 0) + int(times)

    def add_many(self, times, name):
        self.add(name, times)

    def change(self, name, times):
        self.cart[name] = int(times)

    def remove(self, name):
        del self.cart[name]

    def reckoned(self):
        lines = [
            line(name, n, self.prices[name], category=self.category.get(name, ""))
            for name, n in self.cart.items()
        ]
        before = Counters(measured={each.id: Decimal(self.orders) for each in self.policies})
        found = evaluate(order(*lines), self.policies, before)
        self.off = found.by_line()
        return sum(each.amount for each in lines) + found.total, found.total

    def line_off(self, name):
        self.reckoned()
        return self.off.get(name, 0)

    def total(self, expected):
        assert self.reckoned()[0] == number(expected)

    def discount(self, expected):
        assert self.reckoned()[1] == -number(expected)

    def cheaper(self, name, by):
        assert self.line_off(name) == -number(by)

    def all_cheaper(self, by):
        self.discount(by)

    def same(self, name):
        assert self.line_off(name) == 0

    def none(self):
        assert self.reckoned()[1] == 0


VALUE, WORD = r'"[$€]?([\d,.]+%?)"', r'"([^"]+)"'
GIVES = r"(?:it|this promotion|the promotion) gives "
STEPS = [
    (re.compile(pattern), step)
    for pattern, step in [
        (rf"the store has a product {WORD} priced at {MONEY}", Scene.product),
        (rf"it belongs to {WORD}", Scene.belongs),
        (rf"there is a promotion {WORD}", Scene.promotion),
        (
            rf"{GIVES}{VALUE} discount to every order(?: with items total at least {MONEY})?"
            r"(?: with quantity at least (\d+))?",
            Scene.every_order,
        ),
        (rf"{GIVES}{VALUE} off if order contains a {WORD} product", Scene.contains),
        (
            rf"{GIVES}{VALUE} off if order contains products classified as {WORD}"
            rf"(?: or {WORD})?(?: with a minimum value of {MONEY})?",
            Scene.classified,
        ),
        (rf"{GIVES}{VALUE} off on a {WORD} product", Scene.item),
        (rf"{GIVES}{VALUE} off on every product priced between {MONEY} and {MONEY}", Scene.priced),
        (rf"{GIVES}{VALUE} off on every product with minimum price at {MONEY}", Scene.priced),
        (rf"{GIVES}{VALUE} off on every product with maximum price at {MONEY}", Scene.priced_to),
        (rf"{GIVES}{VALUE} off customer's (\d+)(?:st|nd|rd|th) order", Scene.nth),
        (r"I have already placed (\d+) orders choosing .*", Scene.placed),
        (r"I cancelled my last order", Scene.cancelled),
        (rf"I (?:add|have|had) product {WORD} (?:to|in) the cart", Scene.add),
        (rf"I (?:add|have) (\d+) products {WORD} (?:to|in) the cart", Scene.add_many),
        (rf"I change product {WORD} quantity to (\d+)(?: in my cart)?", Scene.change),
        (rf"I removed? product {WORD} from the cart", Scene.remove),
        (rf"my cart total should be {MONEY}", Scene.total),
        (rf"my discount should be {MONEY}", Scene.discount),
        (rf"(?:its|theirs) price should be decreased by {MONEY}", Scene.all_cheaper),
        (rf"product {WORD} price should be decreased by {MONEY}", Scene.cheaper),
        (rf"product {WORD} price should not be decreased", Scene.same),
        (r"there should be no discount applied", Scene.none),
    ]
]


def number(text: str) -> Decimal:
    return Decimal(str(text).replace(",", ""))


def steps_of(case: dict[str, Any]) -> list[tuple[Any, tuple]] | None:
    """What to do, step by step; None where a step is about something else."""
    found = []
    for said in [*case["background"], *case["steps"]]:
        text = said.partition(" ")[2]
        if HARMLESS.fullmatch(text):
            continue
        for pattern, step in STEPS:
            if match := pattern.fullmatch(text):
                found.append((step, match.groups()))
                break
        else:
            return None
    return found


def test_published_scenarios_come_to_the_same():
    file = data("worked_examples") / "promotion_tax_scenarios_sylius.json"
    wrong, taken = [], 0
    for case in json.loads(file.read_text())["cases"]:
        steps = steps_of(case) if "/promotion/" in case["path"] else None
        if not steps:
            continue
        taken += 1
        scene = Scene()
        try:
            for step, said in steps:
                step(scene, *said)
        except AssertionError:
            wrong.append(case["scenario"])
    assert wrong == []
    assert taken == TAKEN
