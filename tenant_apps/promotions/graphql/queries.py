"""Asking which promotions there are."""

from __future__ import annotations

import graphene
from django.db.models import Q

from kernel import clock
from kernel.graphql.ids import sought_key
from kernel.graphql.paging import Page, page, paged
from tenant_apps.promotions import queries
from tenant_apps.promotions.graphql.types import PromotionGroupType, PromotionPolicyType
from tenant_apps.promotions.models import Policy


class Query:
    promotion_policies = paged(
        PromotionPolicyType,
        "Promotions, newest first.",
        search=graphene.String(default_value="", description="Code or name."),
        in_force=graphene.Boolean(description="Only those that are, or are not, in force now."),
    )
    promotion_policy = graphene.Field(
        PromotionPolicyType, id=graphene.ID(required=True), description="One promotion."
    )
    promotion_groups = paged(PromotionGroupType, "Groups of promotions, newest first.")

    @staticmethod
    def resolve_promotion_policies(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        search: str = "",
        in_force: bool | None = None,
    ) -> Page:
        actor = info.context.actor
        rows = queries.visible_policies(actor)
        if search:
            rows = rows.filter(Q(code__icontains=search) | Q(name__icontains=search))
        if in_force is not None:
            now = queries.in_force(queries.visible_versions(actor), clock.now())
            held = Q(pk__in=now.values("policy"))
            rows = rows.filter(held if in_force else ~held)
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_promotion_policy(root: None, info: graphene.ResolveInfo, id: str) -> Policy | None:
        actor = info.context.actor
        key = sought_key(id, "PromotionPolicy", actor)
        return queries.visible_policies(actor).filter(pk=key).first()

    @staticmethod
    def resolve_promotion_groups(
        root: None, info: graphene.ResolveInfo, first: int, after: str | None = None
    ) -> Page:
        return page(queries.visible_groups(info.context.actor), first=first, after=after)
