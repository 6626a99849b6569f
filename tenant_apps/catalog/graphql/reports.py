"""Quality reports, and filing them (PRD-23)."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.graphql.batching import Pending
from kernel.graphql.ids import TenantNode, visible_key
from kernel.graphql.mutation import Mutation
from kernel.graphql.types import Date, DateTime
from tenant_apps.attachments.graphql.loaders import FilesOf
from tenant_apps.attachments.graphql.types import AttachedFile
from tenant_apps.attachments.queries import own_unused
from tenant_apps.catalog import commands, queries
from tenant_apps.catalog.models import QualityReport
from tenant_apps.catalog.permissions import Permission
from tenant_apps.catalog.rules import REPORT_FILES


class QualityReportType(TenantNode):
    """A quality report of a product, or of all its variants, perhaps of one lot."""

    _visible = staticmethod(queries.visible_reports)

    class Meta:
        name = "QualityReport"

    lot = graphene.String(required=True, description="Empty: of no lot in particular.")
    issued_on = Date()
    created_at = DateTime(required=True, description="When it was filed.")
    filed_by = graphene.String(required=True)
    of_all_variants = graphene.Boolean(required=True)
    is_withdrawn = graphene.Boolean(required=True)
    files = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(AttachedFile))),
        description="The report itself.",
    )

    @staticmethod
    def resolve_of_all_variants(root: QualityReport, info: graphene.ResolveInfo) -> bool:
        return root.family_id is not None

    @staticmethod
    def resolve_is_withdrawn(root: QualityReport, info: graphene.ResolveInfo) -> bool:
        return root.withdrawn_at is not None

    @staticmethod
    def resolve_files(root: QualityReport, info: graphene.ResolveInfo) -> Pending[Any]:
        return FilesOf.of(info).load((REPORT_FILES, root.id))


class FileQualityReport(Mutation):
    """Put a quality report on a product; whoever has bought it may open it."""

    permission = Permission.EDIT

    class Input:
        product_id = graphene.ID(required=True)
        file_id = graphene.ID(
            required=True, description="A PDF or picture that was uploaded at /files."
        )
        of_all_variants = graphene.Boolean(default_value=False)
        lot = graphene.String(default_value="", description="The lot it is about.")
        issued_on = Date()

    report = graphene.Field(QualityReportType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> FileQualityReport:
        products = queries.visible_products(actor)
        row = commands.file_report(
            product_id=visible_key(
                input.product_id, "CatalogProduct", products, actor, ("product_id",)
            ),
            file_id=visible_key(
                input.file_id, "Attachment", own_unused(actor), actor, ("file_id",)
            ),
            of_all_variants=input.of_all_variants,
            lot=input.lot,
            issued_on=input.get("issued_on"),
            actor=actor,
        )
        return cls(report=row)


class WithdrawQualityReport(Mutation):
    """Show a quality report no longer."""

    permission = Permission.EDIT

    class Input:
        report_id = graphene.ID(required=True)

    report = graphene.Field(QualityReportType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> WithdrawQualityReport:
        rows = queries.visible_reports(actor)
        key = visible_key(input.report_id, "QualityReport", rows, actor, ("report_id",))
        return cls(report=commands.withdraw_report(report_id=key, actor=actor))


class Mutations:
    file_quality_report = FileQualityReport.Field()
    withdraw_quality_report = WithdrawQualityReport.Field()
