"""What operators ask."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.graphql.ids import one_by_id, sought_platform_key
from kernel.graphql.paging import Page, narrowed, page, paged
from shared_apps.console import queries
from shared_apps.console.graphql.types import (
    FailedDelivery,
    HealthType,
    OperatorType,
    OutboxType,
    TenantStateEnum,
    TenantType,
)
from shared_apps.identity.queries import entrance_of
from tenants.models import Tenant
from tenants.rules import TenantState


class PlatformQuery:
    operator = graphene.Field(OperatorType, description="Null for somebody not signed in.")
    tenant = one_by_id(TenantType)
    tenants = paged(
        TenantType,
        "The companies on the platform, newest first.",
        state=TenantStateEnum(),
        search=graphene.String(default_value=""),
        failing=graphene.Boolean(
            default_value=False, description="Only those whose setting up or migrating broke."
        ),
    )
    outboxes = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(OutboxType))),
        description="The schemas for which something waits, the longest first.",
    )
    failed_deliveries = paged(
        FailedDelivery, "Messages whose handlers have failed.", schema=graphene.String()
    )
    health = graphene.Field(
        graphene.NonNull(HealthType), description="How the parts of the platform do."
    )

    @staticmethod
    def resolve_operator(root: None, info: graphene.ResolveInfo) -> dict[str, Any] | None:
        actor = info.context.actor
        if actor.user_id is None or actor.organisation_id is not None:
            return None
        return {
            "name": actor.name,
            "language": str(actor.language),
            "permissions": sorted(actor.permissions),
            "needs_second_factor": entrance_of(info.context).lacks_second_factor,
        }

    @staticmethod
    def resolve_tenant(root: None, info: graphene.ResolveInfo, id: str) -> Tenant | None:
        rows = queries.visible_tenants(info.context.actor)
        return rows.filter(pk=sought_platform_key(id, "Tenant")).first()

    @staticmethod
    def resolve_tenants(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        search: str,
        failing: bool,
        after: str | None = None,
        state: TenantState | None = None,
    ) -> Page:
        rows = narrowed(queries.visible_tenants(info.context.actor), state=state)
        if search:
            rows = queries.search_tenants(rows, search)
        if failing:
            rows = rows.exclude(failed_step="")
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_outboxes(root: None, info: graphene.ResolveInfo) -> list[queries.Outbox]:
        return queries.outboxes(info.context.actor)

    @staticmethod
    def resolve_failed_deliveries(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        schema: str | None = None,
    ) -> Page:
        rows = narrowed(queries.failed_deliveries(info.context.actor), schema=schema)
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_health(root: None, info: graphene.ResolveInfo) -> queries.Health:
        return queries.health(info.context.actor)
