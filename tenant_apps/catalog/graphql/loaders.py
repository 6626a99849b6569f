"""Products and what belongs to them, many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kernel.graphql.batching import Loader, by_key, grouped
from shared_apps.directory.queries import shared_products
from tenant_apps.catalog.models import Category, Code, Product
from tenant_apps.catalog.queries import Unit, products_by_id, units_of
from tenant_apps.catalog.rules import picture_address


class ProductById(Loader[UUID, Product | None]):
    """The product with each id."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[Product | None]:
        found = products_by_id(keys)
        return [found.get(key) for key in keys]


class UnitsByProduct(Loader[UUID, list[Unit]]):
    """The units of each product, the base unit first."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[list[Unit]]:
        units = units_of(keys)
        return [units.get(key, []) for key in keys]


class CodesByProduct(Loader[UUID, list[Code]]):
    """The alternative codes of each product."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[list[Code]]:
        rows = Code.objects.filter(product__in=keys, partner_id=None).order_by("scheme", "value")
        return grouped(rows, keys, "product_id")


class BrandPicture(Loader[UUID, str]):
    """The address of the picture that each shared product has from its brand; "" for none."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[str]:
        found = shared_products(keys)
        return [picture_address(found[key].picture) if key in found else "" for key in keys]


class CategoryById(Loader[UUID, Category | None]):
    """The category with each id."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[Category | None]:
        return by_key(Category.objects.filter(pk__in=keys), keys)
