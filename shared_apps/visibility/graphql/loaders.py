"""What the window's fields ask for, many at a time: fifty companies are one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kernel.actor import Actor
from kernel.graphql.batching import Loader
from shared_apps.directory.queries import organisations, shared_products
from shared_apps.network.queries import tiers
from shared_apps.visibility.queries import (
    SalesSeen,
    StockSeen,
    visible_network_sales,
    visible_network_stock,
)

if TYPE_CHECKING:
    from shared_apps.directory.models import Organisation, SharedProduct


class TierSeenFrom(Loader[tuple[UUID, UUID], int | None]):
    """Where the second company of each pair stands in the channel of the first."""

    @staticmethod
    def batch(keys: Sequence[tuple[UUID, UUID]]) -> list[int | None]:
        asked: dict[UUID, list[UUID]] = defaultdict(list)
        for viewer, other in keys:
            asked[viewer].append(other)
        places = {viewer: tiers(viewer, others) for viewer, others in asked.items()}
        return [places[viewer].get(other) for viewer, other in keys]


class OrganisationById(Loader[UUID, "Organisation | None"]):
    """Companies whose ids the window itself has given away."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[Organisation | None]:
        found = organisations(keys)
        return [found.get(key) for key in keys]


class SharedProductById(Loader[UUID, "SharedProduct | None"]):
    """Shared products by id."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[SharedProduct | None]:
        found = shared_products(keys)
        return [found.get(key) for key in keys]


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked of each of many companies."""

    actor: Actor
    products: tuple[UUID, ...]
    regions: tuple[str, ...] | None = None
    details: bool = True
    since: date | None = None  # of sales

    @classmethod
    def of(cls, info: Any, **asked: Hashable) -> Question:
        """The same object for the same question, so that it is hashed once, not per company."""
        known: dict[Any, Question] = info.context.__dict__.setdefault("window_questions", {})
        form = tuple(asked.items())
        if form not in known:
            known[form] = cls(actor=info.context.actor, **asked)  # type: ignore[arg-type]
        return known[form]

    def __hash__(self) -> int:
        return id(self)


class StockAt(Loader[tuple[Question, UUID], list[StockSeen] | None]):
    """What each company shows; None for those that show nothing or have nothing."""

    @staticmethod
    def batch(keys: Sequence[tuple[Question, UUID]]) -> list[list[StockSeen] | None]:
        seen: dict[tuple[Question, UUID], list[StockSeen]] = defaultdict(list)
        for question, companies in _by_question(keys).items():
            rows = visible_network_stock(
                question.actor,
                question.products,
                question.regions,
                companies,
                details=question.details,
            )
            for row in rows:
                seen[question, row.organisation_id].append(row)
        return [seen.get(key) for key in keys]


class SalesAt(Loader[tuple[Question, UUID], list[SalesSeen] | None]):
    """The same for sales; the question names one product, the statement reads them all."""

    @staticmethod
    def batch(keys: Sequence[tuple[Question, UUID]]) -> list[list[SalesSeen] | None]:
        question = keys[0][0]
        products = {key.products[0] for key, _ in keys}
        earliest = min(key.since for key, _ in keys if key.since)
        rows = visible_network_sales(
            question.actor, products, earliest, organisations={company for _, company in keys}
        )
        seen: dict[tuple[UUID, UUID], list[SalesSeen]] = defaultdict(list)
        for row in rows:
            seen[row.organisation_id, row.product_id].append(row)
        return [_since(key, seen.get((company, key.products[0]))) for key, company in keys]


def _since(question: Question, rows: list[SalesSeen] | None) -> list[SalesSeen] | None:
    since = question.since
    return [row for row in rows if since is None or row.month >= since] if rows else None


def _by_question(
    keys: Sequence[tuple[Question, UUID]],
) -> dict[Question, list[UUID]]:
    asked: dict[Question, list[UUID]] = defaultdict(list)
    for question, company in keys:
        asked[question].append(company)
    return asked
