"""Prices, many at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from kernel.graphql.batching import Loader
from tenant_apps.pricing.queries import UnitPrice, unit_prices

Key = tuple[UUID | None, str, date, UUID]  # partner, currency, day, product


class PriceOfProduct(Loader[Key, UnitPrice | None]):
    """What one unit of a product costs a partner on a day."""

    @staticmethod
    def batch(keys: Sequence[Key]) -> list[UnitPrice | None]:
        asked: dict[tuple[UUID | None, str, date], list[UUID]] = defaultdict(list)
        for partner_id, currency, day, product_id in keys:
            asked[partner_id, currency, day].append(product_id)
        found = {
            group: unit_prices(
                partner_id=group[0], currency=group[1], on=group[2], product_ids=products
            )
            for group, products in asked.items()
        }
        return [found[key[:3]].get(key[3]) for key in keys]
