"""Asking for partners."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.graphql.ids import one_by_id, sought_key
from kernel.graphql.paging import Page, page, paged
from tenant_apps.partners import queries
from tenant_apps.partners.graphql.types import PartnerKindEnum, PartnerStateEnum, PartnerType
from tenant_apps.partners.models import Partner


class Query:
    partner = one_by_id(PartnerType)
    partners = paged(
        PartnerType,
        "Customers and suppliers, newest first.",
        search=graphene.String(),
        is_customer=graphene.Boolean(),
        is_supplier=graphene.Boolean(),
        kind=PartnerKindEnum(),
        state=PartnerStateEnum(),
    )

    @staticmethod
    def resolve_partner(root: None, info: graphene.ResolveInfo, id: str) -> Partner | None:
        actor = info.context.actor
        return queries.visible_partners(actor).filter(pk=sought_key(id, "Partner", actor)).first()

    @staticmethod
    def resolve_partners(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        search: str | None = "",
        **wanted: Any,
    ) -> Page:
        said = {name: value for name, value in wanted.items() if value is not None}
        rows = queries.visible_partners(info.context.actor).filter(**said)
        if search:
            rows = queries.search(rows, search)
        return page(rows, first=first, after=after)
