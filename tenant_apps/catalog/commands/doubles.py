"""Refusing what stands twice in one request: it could not be told which of the two holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kernel.errors import BadValue
from kernel.words import Phrase
from tenant_apps.catalog.rules import folded

if TYPE_CHECKING:
    from tenant_apps.catalog.commands.products import ProductFacts


def require_once(products: Sequence[ProductFacts]) -> None:
    """Each product is named once, and each of its units. Raises BadValue."""
    again = _second(folded(facts.sku) for facts in products)
    if again is not None:
        raise BadValue(
            field="sku",
            value=products[again].sku,
            reason=Phrase("each product may be named once", "每个商品只能出现一次"),
            path=("products", again, "sku"),
        )
    for index, facts in enumerate(products):
        again = _second(pack.unit for pack in facts.packs)
        if again is not None:
            raise BadValue(
                field="unit",
                value=facts.packs[again].unit,
                reason=Phrase("each unit may be named once", "每个单位只能出现一次"),
                path=("products", index, "packs", again, "unit"),
            )


def _second(names: Iterable[str]) -> int | None:
    """Where a name stands for the second time."""
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            return index
        seen.add(name)
    return None
