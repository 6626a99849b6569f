"""Quality reports for who has bought what they are about (PRD-23)."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import QuerySet

from kernel.actor import Actor
from kernel.errors import NotFound
from tenant_apps.catalog.permissions import Permission as CatalogPermission
from tenant_apps.catalog.queries import (
    products_by_id,
    products_of_reports,
    reports_about,
    visible_products,
)
from tenant_apps.sales.queries import bought_by
from tenant_apps.storefront.errors import NotBought

if TYPE_CHECKING:
    from tenant_apps.catalog.models import QualityReport


def reports_for(actor: Actor, product_id: UUID, *, lot: str = "") -> QuerySet[QualityReport]:
    """The reports of a product, for our own people and for customers it was shipped to.

    Raises NotBought for a customer that is offered it only, NotFound for any other.
    """
    actor.require(CatalogPermission.VIEW)
    reports = reports_about(product_id, lot=lot)
    if actor.partner_id is not None and bought_by([actor.partner_id], [product_id]):
        return reports
    if not visible_products(actor).filter(pk=product_id).exists():
        raise NotFound(what="CatalogProduct", key=product_id, path=("product_id",))
    if actor.partner_id is not None and reports.exists():
        raise NotBought(product=products_by_id([product_id])[product_id].name)
    return reports


def reports_seen(actor: Actor, ids: Collection[UUID]) -> set[UUID]:
    """Those of these reports whose file this person may open."""
    if not actor.may(CatalogPermission.VIEW):
        return set()
    about = products_of_reports(ids)
    if actor.partner_id is None:
        return set(about)
    wanted = {product for products in about.values() for product in products}
    bought = bought_by([actor.partner_id], wanted)
    return {report for report, products in about.items() if products & bought}
