"""What lies on one's desk."""

from __future__ import annotations

import graphene

from kernel.graphql.paging import Page, page, paged
from tenant_apps.desk import queries
from tenant_apps.desk.graphql.types import SavedViewType


class Query:
    saved_views = paged(
        SavedViewType,
        "One's own views of a page and those colleagues share, newest first.",
        page=graphene.String(required=True),
    )

    @staticmethod
    def resolve_saved_views(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        page: str = "",
    ) -> Page:
        rows = queries.visible_views(info.context.actor).filter(page=page)
        return _page(rows, first=first, after=after)


_page = page
