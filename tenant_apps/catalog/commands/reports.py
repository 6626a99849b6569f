"""Filing quality reports (PRD-23)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.fields import require_fits
from tenant_apps.attachments.commands import attach
from tenant_apps.catalog.errors import NotAReport, NoVariants
from tenant_apps.catalog.models import Product, QualityReport
from tenant_apps.catalog.rules import REPORT_FILES, REPORT_KINDS


@transaction.atomic
def file_report(
    *,
    product_id: UUID,
    file_id: UUID,
    actor: Actor,
    of_all_variants: bool = False,
    lot: str = "",
    issued_on: date | None = None,
) -> QualityReport:
    """Put a quality report on a product; who has bought it may open the file.

    file_id          a PDF or picture the actor has uploaded and not used yet
    of_all_variants  on the product's whole family
    lot              the lot it is about; "": all

    Raises NotFound, NoVariants, NotAReport, BadValue.
    """
    lot = lot.strip()
    require_fits(QualityReport, lot=lot)
    row = QualityReport(lot=lot, issued_on=issued_on, filed_by=actor.name)
    product = Product.objects.filter(pk=product_id).first()
    if product is None:
        raise NotFound(what="CatalogProduct", key=product_id, path=("product_id",))
    if of_all_variants and product.family_id is None:
        raise NoVariants(product=product.name, path=("of_all_variants",))
    if of_all_variants:
        row.family_id = product.family_id
    else:
        row.product_id = product.id
    row.save(force_insert=True)
    [file] = attach(file_ids=[file_id], subject=REPORT_FILES, subject_id=row.id, actor=actor)
    if file.kind not in REPORT_KINDS:
        raise NotAReport(name=file.name, path=("file_id",))
    return row


@transaction.atomic
def withdraw_report(*, report_id: UUID, actor: Actor) -> QualityReport:
    """Show a report no longer; it stays in the books. Again is harmless. Raises NotFound."""
    row = QualityReport.objects.select_for_update().filter(pk=report_id).first()
    if row is None:
        raise NotFound(what="QualityReport", key=report_id)
    row.withdrawn_at = row.withdrawn_at or clock.now()
    row.save(update_fields=["withdrawn_at"])
    return row
