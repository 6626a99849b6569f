"""Which contracts a line of volume counts in, and the sums it adds to.

Five hundred contracts are not asked one by one: what they name is indexed, contracts are bits of
a number, and a line's contracts are the bits that its kind, currency, buyer and goods share.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

import msgspec

from tenant_apps.catalog.rules import Goods
from tenant_apps.partners.rules import Buyer
from tenant_apps.rebates.rules.calendars import in_next_year, period_of
from tenant_apps.rebates.rules.terms import Measure, Terms

SumKey = tuple[UUID, UUID, date, int]  # contract, partner, first day of the period, bucket
_WHO: Final = (
    ("partners", "partner_id"),
    ("kinds", "kind"),
    ("grades", "grade"),
    ("groups", "group"),
    ("regions", "region_code"),
    ("sales_areas", "sales_area"),
    ("tiers", "tier"),
)
_BUYER: Final = msgspec.json.Decoder(Buyer)
_GOODS: Final = msgspec.json.Decoder(Goods)


@dataclass(frozen=True, slots=True)
class Counted:
    """A line as it counts. buyer and goods are JSON of Buyer and Goods; goods "" for none."""

    kind: str
    currency: str
    partner_id: UUID
    buyer: str
    goods: str
    day: date
    days_early: int
    amount: Decimal
    quantity: Decimal


@dataclass(slots=True)
class _Named:
    """For each value, the contracts that name it."""

    masks: dict[Hashable, int] = field(default_factory=dict)

    def note(self, values: Iterable[Hashable], bit: int) -> None:
        for value in values:
            self.masks[value] = self.masks.get(value, 0) | bit

    def of(self, *values: Hashable) -> int:
        found = 0
        for value in values:
            found |= self.masks.get(value, 0)
        return found


class Contracts:
    """Contracts as an index: made once, asked for every line."""

    def __init__(self, contracts: Sequence[tuple[UUID, Terms]]) -> None:
        self.ids = [key for key, _ in contracts]
        self.terms = [terms for _, terms in contracts]
        self._kinds, self._currencies = _Named(), _Named()
        self._who = [(_Named(), name, fact) for name, fact in _WHO]
        self._silent = [0] * len(_WHO)  # those that say nothing of this fact
        self._what, self._without, self._everything = _Named(), _Named(), 0
        self._by_buyer: dict[str, int] = {}
        self._by_goods: dict[str, tuple[int, Goods | None]] = {}
        self._periods: list[dict[date, date | None]] = [{} for _ in contracts]
        self._buckets: list[dict[tuple[str, int], int] | None] = []
        for at, terms in enumerate(self.terms):
            self._note(terms, 1 << at)

    def _note(self, terms: Terms, bit: int) -> None:
        self._kinds.note(map(str, terms.kinds), bit)
        self._currencies.note([terms.currency], bit)
        for at, (named, name, _) in enumerate(self._who):
            values: frozenset[Any] = getattr(terms.who, name)
            named.note(values, bit)
            self._silent[at] |= 0 if values else bit
        what = terms.what
        self._what.note(_keys(what.products, what.categories, what.brands), bit)
        self._without.note(
            _keys(what.without_products, what.without_categories, what.without_brands), bit
        )
        self._everything |= bit if what.is_everything else 0
        is_simple = terms.measure not in (Measure.PAYMENT, Measure.MIX)
        self._buckets.append(None if is_simple else {})

    def of(self, line: Counted) -> Iterator[SumKey]:
        """The sums a line adds to."""
        goods_mask, goods = self._of_goods(line.goods)
        mask = self._kinds.of(line.kind) & self._currencies.of(line.currency) & goods_mask
        mask = mask and mask & self._of_buyer(line.buyer)
        while mask:
            low = mask & -mask
            mask ^= low
            at = low.bit_length() - 1
            period = self._period(at, line.day)
            if period is not None:
                bucket = self._bucket(at, line, goods)
                yield self.ids[at], line.partner_id, period, bucket

    def concerned(self, sums: Iterable[SumKey]) -> set[tuple[UUID, UUID, date]]:
        """Whose entitlement these sums change: growth looks back from a year later as well."""
        growing = {
            key
            for key, terms in zip(self.ids, self.terms, strict=True)
            if terms.measure is Measure.GROWTH
        }
        found = {key[:3] for key in sums}
        later = {(key[0], key[1], in_next_year(key[2])) for key in found if key[0] in growing}
        return found | later

    def _of_buyer(self, text: str) -> int:
        found = self._by_buyer.get(text)
        if found is None:
            buyer = _BUYER.decode(text)
            found = -1
            for (named, _, fact), silent in zip(self._who, self._silent, strict=True):
                found &= silent | named.of(getattr(buyer, fact))
            self._by_buyer[text] = found
        return found

    def _of_goods(self, text: str) -> tuple[int, Goods | None]:
        found = self._by_goods.get(text)
        if found is None:
            found = self._by_goods[text] = self._match(_GOODS.decode(text)) if text else (-1, None)
        return found

    def _match(self, goods: Goods) -> tuple[int, Goods]:
        keys = _keys([goods.product_id], goods.category_path, [goods.brand_owner_id])
        return (self._everything | self._what.of(*keys)) & ~self._without.of(*keys), goods

    def _period(self, at: int, day: date) -> date | None:
        known = self._periods[at]
        if day not in known:
            known[day] = period_of(self.terms[at], day)
        return known[day]

    def _bucket(self, at: int, line: Counted, goods: Goods | None) -> int:
        known = self._buckets[at]
        if known is None:
            return 0
        key = (line.goods, line.days_early)
        if key not in known:
            known[key] = self.terms[at].bucket(goods, line.days_early)
        return known[key]


def _keys(
    products: Iterable[UUID], categories: Iterable[UUID], brands: Iterable[UUID | None]
) -> list[Hashable]:
    """Products, categories and brands as keys of one index."""
    named = (("product", products), ("category", categories), ("brand", brands))
    return [(kind, value) for kind, values in named for value in values]


def add_up(contracts: Contracts, lines: Iterable[Counted]) -> dict[SumKey, list[Decimal]]:
    """[amount, quantity] by contract, partner, period and bucket."""
    sums: dict[SumKey, list[Decimal]] = {}
    for line in lines:
        for key in contracts.of(line):
            there = sums.get(key)
            if there is None:
                sums[key] = [line.amount, line.quantity]
            else:
                there[0] += line.amount
                there[1] += line.quantity
    return sums
