"""Finding offers: by text and category, what is new, what sells, what goes together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from kernel import clock
from tenant_apps.catalog.queries import CANDIDATES, Hit, ranked
from tenant_apps.sales.queries import best_sellers, bought_together, habits
from tenant_apps.storefront.queries.buying import Buyer
from tenants.queries import current_tenant

if TYPE_CHECKING:
    from tenant_apps.catalog.models import Product

NEW_FOR = timedelta(days=30)
LATELY = timedelta(days=180)


@dataclass(frozen=True, kw_only=True)
class Facet:
    """How many of what was found stand directly in one category."""

    category_id: UUID
    count: int


@dataclass(frozen=True, kw_only=True)
class Found:
    """What a text leads to, the best first; capped where words fit more than can be ranked."""

    hits: tuple[Hit, ...]
    is_capped: bool

    @property
    def facets(self) -> list[Facet]:
        counts = Counter(hit.category_id for hit in self.hits if hit.category_id)
        return [Facet(category_id=key, count=number) for key, number in counts.most_common(100)]


def found_by(
    offers: QuerySet[Product], text: str, *, buyer: Buyer, category_id: UUID | None = None
) -> Found:
    """Rank what a text leads to among these offers: codes, beginnings of codes, words."""
    hits = ranked(offers, text, category_id=category_id, partner_id=buyer.partner_id)
    return Found(hits=tuple(hits), is_capped=len(hits) >= CANDIDATES)


def new_offers(offers: QuerySet[Product], *, buyer: Buyer) -> QuerySet[Product]:
    """Launched or added within the last thirty days (MAL-05)."""
    since = buyer.today - NEW_FOR
    start = datetime.combine(since, time.min, ZoneInfo(current_tenant().zone))
    added = Q(offered_from=None, created_at__gte=start)
    return offers.filter(Q(offered_from__gte=since) | added)


def best_offers(offers: QuerySet[Product], *, most: int) -> list[Product]:
    """What most customers bought lately, as far as this buyer is offered it (MAL-15)."""
    ids = best_sellers(since=clock.now() - LATELY, most=4 * most)
    return _in_order(offers, ids)[:most]


def habitual(offers: QuerySet[Product], *, buyer: Buyer, most: int) -> list[Product]:
    """What the buyer itself orders again and again, the most frequent first (MAL-08)."""
    if buyer.partner_id is None:
        return []
    known = habits(customer_id=buyer.partner_id, since=clock.now() - LATELY)
    ids = sorted(known, key=lambda key: (-known[key].orders, -known[key].quantity, str(key)))
    return _in_order(offers, ids[: 2 * most])[:most]


def related(offers: QuerySet[Product], product_id: UUID, *, most: int) -> list[Product]:
    """What is ordered together with a product, by customers taken together (MAL-14)."""
    ids = bought_together(product_id, since=clock.now() - LATELY, most=4 * most)
    return _in_order(offers, ids)[:most]


def _in_order(offers: QuerySet[Product], ids: Sequence[UUID]) -> list[Product]:
    rows = offers.in_bulk(list(ids)) if ids else {}
    return [rows[key] for key in ids if key in rows]
