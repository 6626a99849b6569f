"""What a price must keep to: a band around the guide price, and a floor (PRC-08 to PRC-10).

Terms come from ourselves and, locked, from suppliers; a price has to keep to each party's. Of
one party's terms each fact is looked for by itself: the guide price of the term that names the
product most closely, the band of the one that means the buyers most closely, the highest floor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from uuid import UUID

import msgspec

from tenant_apps.catalog.rules import Goods
from tenant_apps.partners.rules import Buyer, Who
from tenant_apps.pricing.rules.layers import Depth

_KEYS = ("partners", "kinds", "grades", "groups", "regions", "sales_areas", "tiers")


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """One demand; of one product, a category, a brand, or of everything."""

    link_id: UUID | None = None  # the supplier's who made it; None: our own
    product_id: UUID | None = None
    category_id: UUID | None = None
    brand_owner_id: UUID | None = None
    who: Who = Who()  # sold to whom
    guide: Decimal | None = None  # of one base unit
    down: Decimal | None = None  # a share: 0.10 allows ten per cent less than the guide price
    up: Decimal | None = None
    floor: Decimal | None = None

    def depth(self, goods: Goods) -> int | None:
        """How closely it names these goods; None where it does not mean them."""
        if self.product_id is not None:
            return Depth.PRODUCT if self.product_id == goods.product_id else None
        if self.category_id is not None:
            path = goods.category_path
            found = self.category_id in path
            return Depth.CATEGORY + path.index(self.category_id) if found else None
        if self.brand_owner_id is not None:
            return Depth.BRAND if self.brand_owner_id == goods.brand_owner_id else None
        return Depth.EVERYTHING


class Guard(msgspec.Struct, frozen=True, kw_only=True):
    """What one party's terms come to for one product."""

    link_id: UUID | None
    guide: Decimal | None = None
    down: Decimal | None = None
    up: Decimal | None = None
    floor: Decimal | None = None

    @property
    def band(self) -> tuple[Decimal, Decimal] | None:
        """The lowest and the highest price that is allowed, both included."""
        if self.guide is None or self.down is None or self.up is None:
            return None
        return self.guide * (1 - self.down), self.guide * (1 + self.up)

    def holds_band(self, price: Decimal) -> bool:
        """Whether a price lies outside the band."""
        return self.band is not None and not self.band[0] <= price <= self.band[1]

    def holds_floor(self, price: Decimal) -> bool:
        """Whether a price lies below the floor."""
        return self.floor is not None and price < self.floor


class Audience(msgspec.Struct, frozen=True, kw_only=True):
    """Whom a list's prices reach: everybody, those described, and those named."""

    everybody: bool = False
    who: Who | None = None
    named: tuple[Buyer, ...] = ()

    def is_within(self, who: Who) -> bool:
        """Whether all of them are meant."""
        if self.everybody:
            return who == Who()
        described = self.who is None or _is_within(self.who, who)
        return described and all(who.matches(each) for each in self.named)

    def meets(self, who: Who) -> bool:
        """Whether some of them may be meant."""
        if self.everybody or (self.who is not None and _meet(self.who, who)):
            return True
        return any(who.matches(each) for each in self.named)


def guards_at_sale(terms: Iterable[Term], goods: Goods, buyer: Buyer | None) -> list[Guard]:
    """By party what a price to one buyer must keep to."""
    known = buyer or Buyer(partner_id=None)
    return _guards(terms, goods, lambda who: who.matches(known), lambda who: who.matches(known))


def guards_of_list(terms: Iterable[Term], goods: Goods, audience: Audience) -> list[Guard]:
    """By party what a price in a list must keep to.

    The band that means the whole audience most closely decides; where none means all of it,
    the narrowest of those that mean some.
    """
    return _guards(terms, goods, audience.is_within, audience.meets)


def _guards(
    terms: Iterable[Term],
    goods: Goods,
    is_meant: Callable[[Who], bool],
    may_be_meant: Callable[[Who], bool],
) -> list[Guard]:
    parties: dict[UUID | None, list[tuple[int, Term]]] = {}
    for term in terms:
        depth = term.depth(goods)
        if depth is not None and may_be_meant(term.who):
            parties.setdefault(term.link_id, []).append((depth, term))
    return [_guard(link, found, is_meant) for link, found in parties.items()]


def _guard(
    link_id: UUID | None, found: list[tuple[int, Term]], is_meant: Callable[[Who], bool]
) -> Guard:
    closest = sorted(found, key=lambda each: (each[0], each[1].who.specificity), reverse=True)
    guide = next((term.guide for _, term in closest if term.guide is not None), None)
    floors = [term.floor for _, term in found if term.floor is not None]
    down, up = _band(found, is_meant)
    return Guard(link_id=link_id, guide=guide, down=down, up=up, floor=max(floors, default=None))


def _band(
    found: list[tuple[int, Term]], is_meant: Callable[[Who], bool]
) -> tuple[Decimal | None, Decimal | None]:
    bands = [
        (is_meant(term.who), term.who.specificity, depth, term.down, term.up)
        for depth, term in found
        if term.down is not None and term.up is not None
    ]
    if not bands:
        return None, None
    if not any(meant for meant, *_ in bands):
        return min(down for *_, down, _ in bands), min(up for *_, up in bands)
    *_, down, up = max((each for each in bands if each[0]), key=lambda each: each[1:3])
    return down, up


def _is_within(narrow: Who, wide: Who) -> bool:
    return all(
        not getattr(wide, key)
        or (getattr(narrow, key) and getattr(narrow, key) <= getattr(wide, key))
        for key in _KEYS
    )


def _meet(one: Who, other: Who) -> bool:
    keys = ((getattr(one, key), getattr(other, key)) for key in _KEYS)
    return all(not this or not that or not this.isdisjoint(that) for this, that in keys)
