"""What the pad shows of each product, many at a time and only what is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kernel import clock
from kernel.graphql.batching import Loader
from tenant_apps.catalog.queries import Unit, units_of
from tenant_apps.inventory.queries import free, shown_to
from tenant_apps.inventory.rules import DisplayMode, Shown, shown
from tenant_apps.pricing.queries import listed_prices
from tenant_apps.pricing.rules import ListedPrice
from tenant_apps.purchasing.queries import expected
from tenant_apps.sales.queries import Habit, habits
from tenant_apps.storefront.queries import Buyer, line_counts

if TYPE_CHECKING:
    from tenant_apps.catalog.models import Product

ZERO = Decimal(0)
LATELY = timedelta(days=365)


class UnitsOfOffer(Loader["Product", list[Unit]]):
    """The units of each product whose row is at hand, in one query."""

    @staticmethod
    def batch(keys: Sequence[Product]) -> list[list[Unit]]:
        units = units_of(keys)
        return [units.get(key.id, []) for key in keys]


class PricesByProduct(Loader[UUID, list[ListedPrice]]):
    """The list prices that may apply to a buyer; ``PricesByProduct.of(info, buyer)``."""

    def batch(self, keys: Sequence[UUID]) -> list[list[ListedPrice]]:
        buyer: Buyer = self.arguments[0]
        found = listed_prices(
            partner_id=buyer.partner_id,
            product_ids=keys,
            currency=buyer.currency,
            on=buyer.today,
        )
        return [found.get(key, []) for key in keys]


class StockByProduct(Loader[UUID, Shown | None]):
    """What a buyer is shown of our stock; our own people see it exactly."""

    def batch(self, keys: Sequence[UUID]) -> list[Shown | None]:
        buyer: Buyer = self.arguments[0]
        if not buyer.sees_stock:
            return [None] * len(keys)
        there = free(keys)
        amounts = {key: there.get(key, ZERO) for key in keys}
        if buyer.is_staff:
            return [shown(DisplayMode.EXACT, Decimal(1), amounts[key]) for key in keys]
        told = shown_to(buyer.grade, amounts)
        return [told[key] for key in keys]


class ComingByProduct(Loader[UUID, list[tuple[date, Decimal]]]):
    """What is expected of each product, and when."""

    def batch(self, keys: Sequence[UUID]) -> list[list[tuple[date, Decimal]]]:
        buyer: Buyer = self.arguments[0]
        found = expected(keys, buyer.today)
        return [found.get(key, []) for key in keys]


class HabitByProduct(Loader[UUID, Habit | None]):
    """How a buyer has ordered each product within the last year."""

    def batch(self, keys: Sequence[UUID]) -> list[Habit | None]:
        buyer: Buyer = self.arguments[0]
        if buyer.partner_id is None:
            return [None] * len(keys)
        since: datetime = clock.now() - LATELY
        found = habits(customer_id=buyer.partner_id, since=since, product_ids=keys)
        return [found.get(key) for key in keys]


class LineCountByCart(Loader[UUID, int]):
    """How many lines each cart has."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[int | Any]:
        found = line_counts(keys)
        return [found.get(key, 0) for key in keys]
