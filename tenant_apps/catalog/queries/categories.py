"""The tree of categories: three levels and the series (PRD-06)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from kernel.actor import Actor
from tenant_apps.catalog.models import Category
from tenant_apps.catalog.permissions import Permission
from tenant_apps.catalog.queries.assortment import assortment_of, parents


def visible_categories(actor: Actor) -> QuerySet[Category]:
    """The categories this person may see; to customers those that are offered to them."""
    actor.require(Permission.VIEW)
    rows = Category.objects.all()
    if actor.partner_id is None:
        return rows
    offered = assortment_of(actor.partner_id).categories
    rows = rows.exclude(pk__in=offered.hidden)
    return rows.exclude(pk__in=offered.exclusive - offered.mine)


def below(category_ids: Iterable[UUID]) -> set[UUID]:
    """These categories and all under them, in one query."""
    children: dict[UUID | None, list[UUID]] = defaultdict(list)
    for key, parent in parents().items():
        children[parent].append(key)
    found, waiting = set(), list(category_ids)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += children[key]
    return found


def lineages() -> dict[UUID | None, tuple[UUID, ...]]:
    """Each category with all above it, itself first, in one query."""
    parent_of = parents()

    def upwards(key: UUID) -> tuple[UUID, ...]:
        way: list[UUID] = []
        at: UUID | None = key
        while at is not None and at not in way:
            way.append(at)
            at = parent_of.get(at)
        return tuple(way)

    return {key: upwards(key) for key in parent_of}
