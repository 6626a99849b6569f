"""The platform as its operators see it: counts, states and kinds of failures, no books."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import graphene

from kernel.events.models import MAX_ATTEMPTS, Delivery
from kernel.graphql.batching import Loader, Pending
from kernel.graphql.ids import PlatformNode
from kernel.graphql.types import DateTime, enum_of
from shared_apps.console import queries
from shared_apps.console.queries import Usage
from tenants.models import Tenant
from tenants.rules import TenantKind, TenantState

TenantKindEnum = enum_of(TenantKind)
TenantStateEnum = enum_of(TenantState)


class UsageOf(Loader[Any, Usage]):
    """What tenants use, by the rows themselves."""

    @staticmethod
    def batch(keys: Sequence[Any]) -> list[Usage]:
        found = queries.usage_of(keys)
        return [found[key.id] for key in keys]


class UsageType(graphene.ObjectType):
    """How much a tenant uses; estimates of the database, but for the documents."""

    class Meta:
        name = "TenantUsage"

    rows = graphene.Int(required=True)
    megabytes = graphene.Int(required=True)
    orders = graphene.Int(required=True, description="Sales and purchase orders.")
    products = graphene.Int(required=True)
    documents = graphene.Int(required=True, description="It has sent.")

    @staticmethod
    def resolve_megabytes(usage: Usage, info: graphene.ResolveInfo) -> int:
        return usage.bytes // 1_000_000


class TenantType(PlatformNode):
    """A company on the platform, as operators see it."""

    _visible = staticmethod(queries.visible_tenants)

    class Meta:
        name = "Tenant"

    slug = graphene.String(required=True)
    name = graphene.String(required=True)
    host = graphene.String(required=True)
    kind = graphene.Field(graphene.NonNull(TenantKindEnum))
    state = graphene.Field(graphene.NonNull(TenantStateEnum))
    currency = graphene.String(required=True)
    zone = graphene.String(required=True)
    locale = graphene.String(required=True)
    is_canary = graphene.Boolean(required=True, description="Migrated before the others.")
    schema_version = graphene.String(required=True)
    is_current = graphene.Boolean(required=True, description="Has all migrations.")
    failed_step = graphene.String(required=True, description="Where setting up or migrating broke.")
    last_error = graphene.String(required=True)
    created_at = DateTime(required=True)
    activated_at = DateTime()
    suspended_at = DateTime()
    archived_at = DateTime()
    usage = graphene.Field(graphene.NonNull(UsageType))

    @staticmethod
    def resolve_host(tenant: Tenant, info: graphene.ResolveInfo) -> str:
        return queries.host_of(tenant)

    @staticmethod
    def resolve_schema_version(tenant: Tenant, info: graphene.ResolveInfo) -> str:
        return tenant.version_stamp[:12]

    @staticmethod
    def resolve_is_current(tenant: Tenant, info: graphene.ResolveInfo) -> bool:
        return queries.is_current(tenant)

    @staticmethod
    def resolve_usage(tenant: Tenant, info: graphene.ResolveInfo) -> Pending[Usage]:
        return UsageOf.of(info).load(tenant)


class OutboxType(graphene.ObjectType):
    """What waits to be delivered in one schema."""

    class Meta:
        name = "Outbox"

    schema = graphene.String(required=True)
    waiting = graphene.Int(required=True)
    failing = graphene.Int(required=True, description="Of these, tried at least once.")
    given_up = graphene.Int(required=True, description="Of these, waiting for a person.")
    oldest_at = DateTime(required=True)


class FailedDelivery(PlatformNode):
    """A message whose handler has failed; what is in it stays in its books."""

    schema = graphene.String(required=True)
    handler = graphene.String(required=True)
    attempts = graphene.Int(required=True)
    given_up = graphene.Boolean(required=True, description="Not tried any more by itself.")
    created_at = DateTime(required=True)
    due_at = DateTime(required=True)
    error_kind = graphene.String(required=True, description="The kind of error, without its words.")

    @staticmethod
    def resolve_given_up(delivery: Delivery, info: graphene.ResolveInfo) -> bool:
        return delivery.attempts >= MAX_ATTEMPTS

    @staticmethod
    def resolve_error_kind(delivery: Delivery, info: graphene.ResolveInfo) -> str:
        return delivery.last_error.partition("(")[0][:100]


class QueueType(graphene.ObjectType):
    """One queue of jobs."""

    class Meta:
        name = "JobQueue"

    name = graphene.String(required=True)
    waiting = graphene.Int(required=True)
    delayed = graphene.Int(required=True)
    dead = graphene.Int(required=True, description="Put aside.")


class HealthType(graphene.ObjectType):
    """How the parts of the platform do, this moment."""

    class Meta:
        name = "SiteHealth"

    database_ms = graphene.Int(description="Null where it does not answer.")
    redis_ms = graphene.Int(description="Null where it does not answer.")
    workers = graphene.Int(required=True, description="Heard of within a minute.")
    last_heard_at = DateTime(description="Of any worker.")
    queues = graphene.List(graphene.NonNull(QueueType), required=True)
    deliveries = graphene.Int(required=True)
    oldest_delivery_at = DateTime()
    version = graphene.String(required=True, description="Of the tenants' schemas.")
    now = DateTime(required=True)


class OperatorType(graphene.ObjectType):
    """The person who is signed in at the platform's own host."""

    class Meta:
        name = "Operator"

    name = graphene.String(required=True)
    language = graphene.String(required=True, description='"en" or "zh".')
    permissions = graphene.List(graphene.NonNull(graphene.String), required=True)
    needs_second_factor = graphene.Boolean(
        required=True, description="Nothing is permitted until one is set up."
    )
