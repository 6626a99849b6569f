"""Quality reports: which there are of a product, and of which products they are (PRD-23)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from kernel.actor import Actor
from tenant_apps.catalog.models import QualityReport
from tenant_apps.catalog.permissions import Permission


def visible_reports(actor: Actor) -> QuerySet[QualityReport]:
    """The reports our own people may see: all. Customers ask the mall what they have bought."""
    actor.require(Permission.VIEW)
    rows = QualityReport.objects.all()
    return rows if actor.partner_id is None else rows.none()


def reports_about(product_id: UUID, *, lot: str = "") -> QuerySet[QualityReport]:
    """What has been filed on a product or its family and not withdrawn.

    lot  only what is about this lot, or about no lot in particular
    """
    rows = QualityReport.objects.filter(
        Q(product=product_id) | Q(family__variants=product_id), withdrawn_at=None
    )
    return rows.filter(Q(lot__iexact=lot) | Q(lot="")) if lot else rows


def products_of_reports(report_ids: Collection[UUID]) -> dict[UUID, set[UUID]]:
    """Which products each report is about, of those not withdrawn; one query."""
    rows = QualityReport.objects.filter(pk__in=list(report_ids), withdrawn_at=None)
    about = Coalesce(F("product"), F("family__variants"))
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for report, product in rows.values_list("pk", about):
        if product is not None:
            found[report].add(product)
    return dict(found)
