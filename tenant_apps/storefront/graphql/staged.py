"""Typed orders on their way into a cart, as the API shows them."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.graphql.batching import Pending
from kernel.graphql.ids import TenantNode, gid
from kernel.graphql.loaded import loaded
from kernel.graphql.paging import Page, page_of, paged
from kernel.graphql.types import Date, DateTime, Decimal, enum_of
from tenant_apps.catalog.graphql.loaders import ProductById
from tenant_apps.catalog.graphql.types import CatalogProduct
from tenant_apps.partners.graphql.loaders import PartnerById
from tenant_apps.partners.graphql.types import PartnerType
from tenant_apps.storefront import queries
from tenant_apps.storefront.models import Staging
from tenant_apps.storefront.queries import StagedLine
from tenant_apps.storefront.rules import StagedStatus

StagedStatusEnum = enum_of(StagedStatus)


class StagedLineType(graphene.ObjectType):
    """One typed line and what became of it."""

    class Meta:
        name = "StagedLine"

    number = graphene.Int(required=True, description="Of the line in what was sent.")
    text = graphene.String(required=True, description="As it was typed.")
    code = graphene.String(required=True)
    status = graphene.Field(graphene.NonNull(StagedStatusEnum))
    quantity = Decimal(description="Of the unit; equal lines are added up in the first.")
    unit = graphene.String(required=True)
    base_quantity = Decimal()
    product = loaded(CatalogProduct, ProductById, by="product_id")
    candidates = graphene.List(graphene.NonNull(CatalogProduct), required=True)
    less = Decimal(description="The nearest quantity below that is sold, in the same unit.")
    more = Decimal(description="The nearest one from here on.")
    available = Decimal(description="Base units that are there, where that is shown.")
    available_on = Date(description="When the rest is expected.")
    summed = graphene.List(graphene.NonNull(graphene.Int), required=True)
    reason = graphene.String(required=True, description="The status in a sentence.")
    into = graphene.Int(description="Of a duplicate: the line it is added up in.")

    @staticmethod
    def resolve_base_quantity(root: StagedLine, info: graphene.ResolveInfo) -> Any:
        return root.base

    @staticmethod
    def resolve_reason(root: StagedLine, info: graphene.ResolveInfo) -> str:
        return queries.reason_of(root, info.context.actor.language)

    @staticmethod
    def resolve_candidates(root: StagedLine, info: graphene.ResolveInfo) -> list[Pending[Any]]:
        return [ProductById.of(info).load(key) for key in root.candidates]


class StatusCount(graphene.ObjectType):
    """How many lines have this status."""

    status = graphene.Field(graphene.NonNull(StagedStatusEnum))
    count = graphene.Int(required=True)


class _StagingHead:
    """Mixin: what a staging is without reading its lines."""

    source = graphene.String(required=True, description="The file's name; empty: pasted.")
    created_at = DateTime(required=True)
    partner = loaded(PartnerType, PartnerById, by="partner_id", required=True)
    total = graphene.Int(required=True, description="Lines that were sent; none is dropped.")
    waiting = graphene.Int(required=True, description="Of these, not in a cart yet.")
    download_path = graphene.String(
        required=True, description="What waits, with the reasons, as XLSX; .csv for CSV."
    )

    @staticmethod
    def resolve_total(root: Staging, info: graphene.ResolveInfo) -> int:
        return len(root.lines)

    @staticmethod
    def resolve_waiting(root: Staging, info: graphene.ResolveInfo) -> int:
        return len(root.lines) - len(root.done)

    @staticmethod
    def resolve_download_path(root: Staging, info: graphene.ResolveInfo) -> str:
        return f"/mall/stagings/{root.id}.xlsx"


class StagingSummary(_StagingHead, TenantNode):
    """Pasted or uploaded lines in a list; the id is the staging's."""

    @staticmethod
    def resolve_id(root: Staging, info: graphene.ResolveInfo) -> str:
        return gid("Staging", root.id, info.context.actor.organisation_id)


class StagingType(_StagingHead, TenantNode):
    """Pasted or uploaded lines on their way into a cart."""

    _visible = staticmethod(queries.visible_stagings)

    class Meta:
        name = "Staging"

    counts = graphene.List(graphene.NonNull(StatusCount), required=True)
    lines = paged(
        StagedLineType,
        "The lines in their order, or those of some statuses.",
        statuses=graphene.List(graphene.NonNull(StagedStatusEnum)),
    )

    @staticmethod
    def resolve_counts(root: Staging, info: graphene.ResolveInfo) -> list[StatusCount]:
        lines = _read(root, info)
        counted = [
            (status, sum(line.status == status for line in lines)) for status in StagedStatus
        ]
        return [StatusCount(status=status, count=number) for status, number in counted if number]

    @staticmethod
    def resolve_lines(
        root: Staging,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        statuses: list[StagedStatus] | None = None,
    ) -> Page:
        lines = _read(root, info)
        if statuses is not None:
            lines = [line for line in lines if line.status in statuses]
        return page_of(lines, key=lambda line: line.number, first=first, after=after)


def _read(root: Staging, info: graphene.ResolveInfo) -> list[StagedLine]:
    known = info.context.__dict__.setdefault("stagings", {})
    key = (root.id, tuple(root.done))
    if key not in known:
        buyer = queries.buyer_for(info.context.actor, root.partner_id)
        known[key] = queries.staged_lines(root, buyer)
    return known[key]
