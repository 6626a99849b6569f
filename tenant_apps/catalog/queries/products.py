"""Looking products up."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from kernel.actor import Actor
from tenant_apps.catalog.models import Code, Product
from tenant_apps.catalog.permissions import Permission
from tenant_apps.catalog.rules import folded, gtin14, gtin_is_valid


def visible_products(actor: Actor) -> QuerySet[Product]:
    """The products this person may see; a customer's people see what is offered."""
    actor.require(Permission.VIEW)
    products = Product.objects.all()
    return products.filter(is_active=True) if actor.partner_id else products


def search(products: QuerySet[Product], text: str) -> QuerySet[Product]:
    """Those a word, code or GTIN leads to (PRD-21)."""
    coded = Code.objects.filter(folded=folded(text)).values("product_id")
    condition = Q(name__icontains=text) | Q(sku__icontains=text) | Q(pk__in=coded)
    if gtin_is_valid(text):
        condition |= Q(gtin=gtin14(text)) | Q(packs__gtin=gtin14(text))
    return products.filter(condition).distinct()


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
