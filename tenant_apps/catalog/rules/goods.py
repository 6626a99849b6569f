"""Of what a price, a promotion or a rebate speaks: one wording for all of them (PRM-08).

A product fits where it is named itself, lies in a named category or below one, or is of a named
brand; what names nothing means everything. Exclusions are named the same way and win.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

import msgspec

CATEGORY_LEVELS: Final = 4  # three and the series (PRD-06)


class Goods(msgspec.Struct, frozen=True, kw_only=True):
    """A product, as policies look at it."""

    product_id: UUID
    category_path: tuple[UUID, ...] = ()  # root first
    brand_owner_id: UUID | None = None


class What(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Goods that are meant; a JSON column holds it as msgspec writes it."""

    products: frozenset[UUID] = frozenset()
    categories: frozenset[UUID] = frozenset()
    brands: frozenset[UUID] = frozenset()
    without_products: frozenset[UUID] = frozenset()
    without_categories: frozenset[UUID] = frozenset()
    without_brands: frozenset[UUID] = frozenset()

    @property
    def is_everything(self) -> bool:
        """Whether it names nothing; it may leave something out all the same."""
        return not (self.products or self.categories or self.brands)

    def matches(self, goods: Goods) -> bool:
        """Whether these goods are meant."""
        return (self.is_everything or self._names(goods)) and not self._leaves_out(goods)

    def specificity(self, goods: Goods) -> int:
        """How closely it looks at these goods: the product, then the category, the brand, all.

        A category counts the more the deeper it lies; 0 where the goods are not meant.
        """
        if not self.matches(goods):
            return 0
        if goods.product_id in self.products:
            return 100
        depths = [at for at, key in enumerate(goods.category_path, 1) if key in self.categories]
        if depths:
            return 10 + max(depths)
        return 1 if self.is_everything else 2

    def _names(self, goods: Goods) -> bool:
        return (
            goods.product_id in self.products
            or not self.categories.isdisjoint(goods.category_path)
            or goods.brand_owner_id in self.brands
        )

    def _leaves_out(self, goods: Goods) -> bool:
        return (
            goods.product_id in self.without_products
            or not self.without_categories.isdisjoint(goods.category_path)
            or goods.brand_owner_id in self.without_brands
        )
