"""Whom a price, a promotion or a rebate is for: one wording for all of them (PRM-16, PRM-17).

A condition names sets of keys; a buyer fits where each set that says something holds its key.
An empty set says nothing, so ``Who()`` is everybody.
"""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

import msgspec


class Account(Protocol):
    """A partner's account, as policies look at it."""

    @property
    def id(self) -> UUID: ...
    @property
    def kind(self) -> str: ...
    @property
    def grade(self) -> str: ...
    @property
    def group(self) -> str: ...
    @property
    def region_code(self) -> str: ...
    @property
    def sales_area(self) -> str: ...
    @property
    def tier(self) -> int | None: ...


class Buyer(msgspec.Struct, frozen=True, kw_only=True):
    """Who buys. partner_id is None for whoever buys at the general price."""

    partner_id: UUID | None
    kind: str = ""
    grade: str = ""
    group: str = ""
    region_code: str = ""
    sales_area: str = ""
    tier: int | None = None  # 1 buys from the brand, 2 from one who does, and so on

    @classmethod
    def of(cls, account: Account) -> Buyer:
        """The facts of an account."""
        return cls(
            partner_id=account.id,
            kind=str(account.kind),
            grade=account.grade,
            group=account.group,
            region_code=account.region_code,
            sales_area=account.sales_area,
            tier=account.tier,
        )


class Who(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Buyers who fit all that is said; a JSON column holds it as msgspec writes it."""

    partners: frozenset[UUID] = frozenset()
    kinds: frozenset[str] = frozenset()
    grades: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    sales_areas: frozenset[str] = frozenset()
    tiers: frozenset[int] = frozenset()

    def matches(self, buyer: Buyer) -> bool:
        """Whether this buyer is meant."""
        return (
            (not self.partners or buyer.partner_id in self.partners)
            and (not self.kinds or buyer.kind in self.kinds)
            and (not self.grades or buyer.grade in self.grades)
            and (not self.groups or buyer.group in self.groups)
            and (not self.regions or buyer.region_code in self.regions)
            and (not self.sales_areas or buyer.sales_area in self.sales_areas)
            and (not self.tiers or buyer.tier in self.tiers)
        )

    @property
    def specificity(self) -> int:
        """How closely it looks: the number of keys it names, a named partner before all others."""
        named = (self.kinds, self.grades, self.groups, self.regions, self.sales_areas, self.tiers)
        return sum(map(bool, named)) + (10 if self.partners else 0)
