"""The units a product is traded in, and exact conversion between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from kernel.quantity import ONE, NotRepresentable, Ratio, plain
from tenant_apps.catalog.errors import NotWhole, UnknownUnit
from tenant_apps.catalog.models import Pack, Product
from tenant_apps.catalog.queries.products import skus_of


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A unit one product is traded in."""

    unit: str
    name: str
    ratio: Ratio
    scenarios: tuple[str, ...] = ()

    @property
    def numerator(self) -> int:
        return self.ratio.numerator

    @property
    def denominator(self) -> int:
        return self.ratio.denominator


def units_of(products: Iterable[UUID | Product]) -> dict[UUID, list[Unit]]:
    """The base unit and the packs of each product, smallest first.

    Given by id it costs two queries, given as rows one.
    """
    given = list(products)
    ids = [each for each in given if isinstance(each, UUID)]
    base = {each.id: each.base_unit for each in given if isinstance(each, Product)}
    if ids:
        base.update(Product.objects.filter(pk__in=ids).values_list("id", "base_unit"))
    units = {key: [Unit(unit=unit, name="", ratio=ONE)] for key, unit in base.items()}
    for pack in Pack.objects.filter(product__in=base).order_by("numerator"):
        units[pack.product_id].append(
            Unit(
                unit=pack.unit,
                name=pack.name,
                ratio=Ratio(pack.numerator, pack.denominator),
                scenarios=tuple(pack.scenarios),
            )
        )
    return units


def pack_units(pack_ids: Iterable[UUID]) -> dict[UUID, str]:
    """The unit of each pack, in one query; for codes that are a pack's."""
    ids = list(pack_ids)
    return dict(Pack.objects.filter(pk__in=ids).values_list("id", "unit")) if ids else {}


def order_unit(units: Sequence[Unit], scenario: str) -> Unit:
    """The unit in which a partner of this scenario orders (PRD-04); else the base unit."""
    return next((unit for unit in units if scenario in unit.scenarios), units[0])


def to_base(
    asked: Sequence[tuple[UUID, Decimal, str]], units: Mapping[UUID, Sequence[Unit]]
) -> list[Decimal]:
    """Convert (product, quantity, unit) into base units, exactly (PRD-03).

    An empty unit means the base unit. Raises UnknownUnit, NotWhole with the line in path.
    """
    return [
        _to_base(index, units[product_id], quantity, unit, product_id)
        for index, (product_id, quantity, unit) in enumerate(asked)
    ]


def _to_base(
    index: int, units: Sequence[Unit], quantity: Decimal, unit: str, product_id: UUID
) -> Decimal:
    found = next((u for u in units if u.unit == (unit or units[0].unit)), None)
    if found is None:
        known = ", ".join(u.unit for u in units)
        raise UnknownUnit(
            product=skus_of([product_id])[product_id],
            unit=unit,
            known=known,
            path=("lines", index, "unit"),
        )
    try:
        return found.ratio.to_base(quantity)
    except NotRepresentable:
        raise NotWhole(
            quantity=plain(quantity),
            unit=found.unit,
            product=skus_of([product_id])[product_id],
            base_unit=units[0].unit,
            path=("lines", index, "quantity"),
        ) from None
