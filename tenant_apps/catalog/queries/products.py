"""Looking products up."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from kernel.actor import Actor
from tenant_apps.catalog.models import Product
from tenant_apps.catalog.permissions import Permission
from tenant_apps.catalog.queries.assortment import offered_to
from tenant_apps.catalog.rules import CATEGORY_LEVELS, Goods


def visible_products(actor: Actor) -> QuerySet[Product]:
    """The products this person may see; a customer's people see what it is offered (PRD-14)."""
    actor.require(Permission.VIEW)
    return Product.objects.all() if actor.partner_id is None else offered_to(actor.partner_id)


def products_by_id(ids: Iterable[UUID]) -> dict[UUID, Product]:
    """The products with these ids, in one query; unknown ids are left out."""
    return Product.objects.in_bulk(list(ids))


def skus_of(ids: Iterable[UUID]) -> dict[UUID, str]:
    """The SKUs of products; unknown ids are left out."""
    return dict(Product.objects.filter(pk__in=list(ids)).values_list("id", "sku"))


def published_ids() -> list[UUID]:
    """The shared ids of all products here that the network knows, the oldest first."""
    known = Product.objects.filter(shared_product_id__isnull=False).order_by("id")
    return [key for key in known.values_list("shared_product_id", flat=True) if key is not None]


def goods_of(product_ids: Iterable[UUID]) -> dict[UUID, Goods]:
    """Products as policies look at them, in one query; unknown ids are left out."""
    above = ["__".join(["category", *["parent"] * up, "id"]) for up in range(CATEGORY_LEVELS)]
    rows = Product.objects.filter(pk__in=list(product_ids)).values_list(
        "id", "brand_owner_id", *above
    )
    return {
        key: Goods(
            product_id=key,
            brand_owner_id=brand,
            category_path=tuple(each for each in reversed(path) if each is not None),
        )
        for key, brand, *path in rows
    }
