"""Which customers are offered what (PRD-13, PRD-14).

Two effects, each for a product, a category with all below it, or a brand:

    only_for     from now on only customers who fit one of these rules are offered it
    hidden_from  customers who fit are not offered it, whatever else holds

Without a rule everybody is offered everything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from tenant_apps.partners.rules import Buyer, Who


class ListingEffect(StrEnum):
    """What a listing rule does."""

    ONLY_FOR = "only_for"
    HIDDEN_FROM = "hidden_from"


class Reader(Protocol):
    """A customer, as listing rules look at it."""

    @property
    def id(self) -> UUID: ...
    @property
    def kind(self) -> str: ...
    @property
    def grade(self) -> str: ...
    @property
    def sales_area(self) -> str: ...
    @property
    def region_code(self) -> str: ...
    @property
    def state(self) -> str: ...


@dataclass(frozen=True, kw_only=True)
class Audience:
    """Customers who fit all that is said; what is empty says nothing."""

    partner_id: UUID | None = None
    kind: str = ""
    grade: str = ""
    sales_area: str = ""
    region_code: str = ""

    def fits(self, reader: Reader) -> bool:
        """Whether this customer is meant."""
        return self._who.matches(
            Buyer(
                partner_id=reader.id,
                kind=str(reader.kind),
                grade=reader.grade,
                region_code=reader.region_code,
                sales_area=reader.sales_area,
            )
        )

    @property
    def _who(self) -> Who:
        return Who(
            partners=frozenset({self.partner_id} if self.partner_id else ()),
            kinds=_said(self.kind),
            grades=_said(self.grade),
            regions=_said(self.region_code),
            sales_areas=_said(self.sales_area),
        )


def _said(word: str) -> frozenset[str]:
    return frozenset({word} if word else ())


@dataclass(frozen=True, kw_only=True)
class Branch:
    """A category or brand that rules have something to say about, for one customer."""

    hidden: frozenset[UUID]  # not offered
    exclusive: frozenset[UUID]  # offered to some only
    mine: frozenset[UUID]  # of these, offered to the customer

    @property
    def is_free(self) -> bool:
        return not (self.hidden or self.exclusive)


def branches(
    rules: Iterable[tuple[UUID, ListingEffect, Audience]],
    reader: Reader,
    below: Mapping[UUID, Iterable[UUID]] | None = None,
) -> Branch:
    """What rules on categories or brands come to for one customer.

    rules  (category or brand, effect, whom it means)
    below  for each category itself and all under it; None where nothing is under anything
    """
    sets: dict[str, set[UUID]] = defaultdict(set)
    for key, effect, audience in rules:
        keys = set(below.get(key, ())) if below is not None else {key}
        fits = audience.fits(reader)
        if effect == ListingEffect.HIDDEN_FROM:
            sets["hidden"] |= keys if fits else set()
        else:
            sets["exclusive"] |= keys
            sets["mine"] |= keys if fits else set()
    return Branch(**{name: frozenset(sets[name]) for name in ("hidden", "exclusive", "mine")})
