"""The seller arranges its categories (PRD-06, MAL-19)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.db import refusing
from kernel.errors import NotFound
from kernel.events.bus import emit
from tenant_apps.catalog.commands.searching import refresh_search
from tenant_apps.catalog.errors import CategoryCodeTaken, CategoryInUse, CategoryTooDeep
from tenant_apps.catalog.events import CategoriesArranged
from tenant_apps.catalog.models import Category, Product
from tenant_apps.catalog.queries.categories import below
from tenant_apps.catalog.rules import CATEGORY_LEVELS


@transaction.atomic
def save_category(
    *,
    code: str,
    name: str,
    actor: Actor,
    category_id: UUID | None = None,
    parent_id: UUID | None = None,
    position: int = 0,
) -> Category:
    """A new category, or another place, name or code for one that is there.

    Moving one takes all below it along. Raises NotFound, CategoryTooDeep, CategoryCodeTaken.
    """
    row = _locked(category_id) if category_id else Category()
    moved = category_id is not None and row.parent_id != parent_id
    under = sorted(below([row.id]), key=str) if moved else []
    level = _level_under(parent_id, forbidden=under)
    depth = _depth(row, under)
    if level + depth > CATEGORY_LEVELS:
        raise CategoryTooDeep(most=CATEGORY_LEVELS, path=("parent_id",))
    shift = level - row.level if category_id else 0
    row.code, row.name, row.parent_id, row.position = code, name, parent_id, position
    row.level = level
    with refusing(catalog_category_code_key=CategoryCodeTaken(value=code, path=("code",))):
        row.save()
    if moved:
        _follow(row, under, shift)
    emit(CategoriesArranged(subject_id=row.id), actor=actor)
    return row


@transaction.atomic
def remove_category(*, category_id: UUID, actor: Actor) -> None:
    """Take an empty category out of the tree. Raises NotFound, CategoryInUse."""
    row = _locked(category_id)
    if row.children.exists() or Product.objects.filter(category=row).exists():
        raise CategoryInUse(category=row.name)
    row.delete()
    emit(CategoriesArranged(subject_id=category_id), actor=actor)


@transaction.atomic
def assign_category(*, product_ids: Sequence[UUID], category_id: UUID | None, actor: Actor) -> None:
    """Put products into a category, or with None into none; six statements for up to 5,000."""
    if category_id is not None:
        _locked(category_id)
    Product.objects.filter(pk__in=product_ids).update(category=category_id)
    refresh_search(product_ids=list(product_ids))


def _locked(category_id: UUID) -> Category:
    row = Category.objects.select_for_update().filter(pk=category_id).first()
    if row is None:
        raise NotFound(what="Category", key=category_id)
    return row


def _level_under(parent_id: UUID | None, *, forbidden: Sequence[UUID]) -> int:
    if parent_id is None:
        return 1
    if parent_id in forbidden:  # under itself
        raise CategoryTooDeep(most=CATEGORY_LEVELS, path=("parent_id",))
    return _locked(parent_id).level + 1


def _depth(row: Category, under: Sequence[UUID]) -> int:
    """How many levels there are below a category that moves."""
    levels = Category.objects.filter(pk__in=under).values_list("level", flat=True) if under else []
    return max((level - row.level for level in levels), default=0)


def _follow(row: Category, under: Sequence[UUID], shift: int) -> None:
    children = Category.objects.filter(pk__in=under).exclude(pk=row.id)
    for child in children.select_for_update():
        child.level += shift
        child.save(update_fields=["level"])
    products = Product.objects.filter(category__in=under)
    refresh_search(product_ids=list(products.values_list("id", flat=True)))
