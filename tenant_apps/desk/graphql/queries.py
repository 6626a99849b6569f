"""What lies on one's desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import graphene

from kernel import clock
from kernel.graphql.ids import one_by_id, sought_key
from kernel.graphql.paging import PAGE_MAX, Page, PageTooLarge, page, page_of, paged
from kernel.graphql.types import DateTime
from tenant_apps.desk import queries
from tenant_apps.desk.graphql.bulk import BulkRunType, ConfirmPreview, previews
from tenant_apps.desk.graphql.types import (
    ReferencedType,
    SavedViewType,
    WorkItemType,
    WorkKindEnum,
    WorkListType,
)
from tenant_apps.desk.rules import WorkKind
from tenants.queries import current_tenant

EVENING = time(18)  # when yesterday's work ended, for the figures that open the day


class Query:
    work_list = graphene.Field(
        graphene.NonNull(WorkListType),
        first=graphene.Int(default_value=5, description="Of each kind."),
        since=DateTime(description="For the lead; yesterday 18:00 unless said."),
        description="What needs you now, by kind, with the figures that open the day.",
    )
    work_items = paged(
        WorkItemType,
        "All things of one kind that need you, the oldest first.",
        kind=graphene.Argument(WorkKindEnum, required=True),
    )
    preview_confirm = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(ConfirmPreview))),
        order_ids=graphene.List(graphene.NonNull(graphene.ID), required=True),
        description="What confirming these orders would come to, served in this order.",
    )
    bulk_run = one_by_id(BulkRunType)
    references = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(ReferencedType))),
        of=graphene.List(graphene.NonNull(graphene.String), required=True),
        description="The documents behind references such as sales.line:<id>, at most 250.",
    )
    saved_views = paged(
        SavedViewType,
        "One's own views of a page and those colleagues share, newest first.",
        page=graphene.String(required=True),
    )

    @staticmethod
    def resolve_references(
        root: None, info: graphene.ResolveInfo, of: list[str]
    ) -> list[queries.Referenced]:
        if len(of) > PAGE_MAX:
            raise PageTooLarge(asked=len(of), most=PAGE_MAX)
        return queries.referenced(info.context.actor, of)

    @staticmethod
    def resolve_work_list(
        root: None, info: graphene.ResolveInfo, first: int, since: datetime | None = None
    ) -> dict[str, Any]:
        if not 1 <= first <= PAGE_MAX:
            raise PageTooLarge(asked=first, most=PAGE_MAX)
        actor = info.context.actor
        return {
            "groups": queries.work_list(actor, first=first),
            "lead": queries.lead(actor, since=since or _yesterday_evening()),
        }

    @staticmethod
    def resolve_work_items(
        root: None,
        info: graphene.ResolveInfo,
        kind: WorkKind,
        first: int,
        after: str | None = None,
    ) -> Page:
        rows = queries.work_of(info.context.actor, kind)
        if rows is None:
            return page_of([], key=str, first=first)
        found = page(rows, first=first, after=after, order=("at", "id"))
        items = queries.with_facts([queries.item_of(kind, edge.node) for edge in found.edges])
        edges = [replace(edge, node=item) for edge, item in zip(found.edges, items, strict=True)]
        return replace(found, edges=edges)

    @staticmethod
    def resolve_preview_confirm(
        root: None, info: graphene.ResolveInfo, order_ids: list[str]
    ) -> list[queries.Consequence]:
        return previews(order_ids, info.context.actor)

    @staticmethod
    def resolve_bulk_run(root: None, info: graphene.ResolveInfo, id: str) -> Any:
        actor = info.context.actor
        return queries.runs_of(actor).filter(pk=sought_key(id, "BulkRun", actor)).first()

    @staticmethod
    def resolve_saved_views(
        root: None, info: graphene.ResolveInfo, first: int, page: str, after: str | None = None
    ) -> Page:
        rows = queries.views_for(info.context.actor).filter(page=page)
        return _page(rows, first=first, after=after)


_page = page  # where an argument has taken its name


def _yesterday_evening() -> datetime:
    zone = ZoneInfo(current_tenant().zone)
    yesterday = clock.today(str(zone)) - timedelta(days=1)
    return datetime.combine(yesterday, EVENING, tzinfo=zone)
