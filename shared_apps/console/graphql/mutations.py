"""What operators do."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import platform_keys_among
from kernel.graphql.mutation import Mutation
from kernel.jobs.broker import enqueue
from shared_apps.console import commands, queries
from shared_apps.console.graphql.types import TenantKindEnum, TenantType
from shared_apps.console.jobs import go_on_with_tenant, set_up_tenant
from shared_apps.console.permissions import Permission
from shared_apps.directory.queries import require_free_gln
from tenants.commands import resume_tenant, suspend_tenant
from tenants.errors import BadSlug, SlugTaken
from tenants.permissions import Permission as TenantPermission
from tenants.queries import tenant_called
from tenants.rules import is_slug


class ProvisionTenant(Mutation):
    """Have a company set up, with its first owner, who is invited by mail; takes seconds.

    Watch it in the list of tenants.
    """

    permission = TenantPermission.PROVISION

    class Input:
        slug = graphene.String(required=True, description="Its address under our zone.")
        name = graphene.String(required=True)
        kind = TenantKindEnum(required=True)
        currency = graphene.String(default_value="CNY", description="ISO 4217.")
        zone = graphene.String(default_value="Asia/Shanghai", description="IANA.")
        locale = graphene.String(default_value="zh")
        owner_email = graphene.String(required=True)
        owner_name = graphene.String(required=True)
        gln = graphene.String(
            default_value="", description="GS1 location number; partners invite by it."
        )

    accepted = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ProvisionTenant:
        if not is_slug(input.slug):
            raise BadSlug(slug=input.slug, path=("slug",))
        if tenant_called(input.slug) is not None:
            raise SlugTaken(slug=input.slug, path=("slug",))
        if input.gln:
            require_free_gln(input.gln, "gln")
        names = ("slug", "name", "currency", "zone", "locale", "owner_email", "owner_name", "gln")
        facts = {name: str(input[name]) for name in names}
        enqueue(set_up_tenant, {**facts, "kind": str(input.kind.value)}, actor.name)
        return cls(accepted=True)


class GoOnWithTenant(Mutation):
    """Have setting a company up go on where it stopped."""

    permission = TenantPermission.PROVISION

    class Input:
        tenant_id = graphene.ID(required=True)

    accepted = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> GoOnWithTenant:
        enqueue(go_on_with_tenant, str(_tenant(input.tenant_id, actor)), actor.name)
        return cls(accepted=True)


class SuspendTenant(Mutation):
    """Shut a company's doors: nobody gets in, what partners send waits."""

    permission = TenantPermission.SUSPEND

    class Input:
        tenant_id = graphene.ID(required=True)

    tenant = graphene.Field(TenantType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SuspendTenant:
        key = _tenant(input.tenant_id, actor)
        return cls(tenant=suspend_tenant(tenant_id=key, actor=actor))


class ResumeTenant(Mutation):
    """Open a company's doors again."""

    permission = TenantPermission.SUSPEND

    class Input:
        tenant_id = graphene.ID(required=True)

    tenant = graphene.Field(TenantType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ResumeTenant:
        key = _tenant(input.tenant_id, actor)
        return cls(tenant=resume_tenant(tenant_id=key, actor=actor))


class ArchiveTenant(Mutation):
    """Put a suspended or never finished company away for good: nothing opens it again.

    Its books are kept; its address is never given to another, its own domains are free again.
    """

    permission = TenantPermission.ARCHIVE

    class Input:
        tenant_id = graphene.ID(required=True)
        slug = graphene.String(
            required=True, description="Its address once more, for there is no way back."
        )

    tenant = graphene.Field(TenantType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ArchiveTenant:
        key = _tenant(input.tenant_id, actor)
        return cls(tenant=commands.archive(tenant_id=key, slug=input.slug, actor=actor))


class RepeatDelivery(Mutation):
    """Try a message whose handler has failed once more, now."""

    permission = Permission.REPEAT_DELIVERIES

    class Input:
        delivery_id = graphene.ID(required=True)

    repeated = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> RepeatDelivery:
        failed = queries.failed_deliveries(actor)
        [key] = platform_keys_among(
            [input.delivery_id], "FailedDelivery", failed, path=lambda _: ("delivery_id",)
        )
        commands.repeat(delivery_id=key, actor=actor)
        return cls(repeated=True)


class PlatformMutations:
    provision_tenant = ProvisionTenant.Field()
    go_on_with_tenant = GoOnWithTenant.Field()
    suspend_tenant = SuspendTenant.Field()
    resume_tenant = ResumeTenant.Field()
    archive_tenant = ArchiveTenant.Field()
    repeat_delivery = RepeatDelivery.Field()


def _tenant(global_id: str, actor: Actor) -> UUID:
    rows = queries.visible_tenants(actor)
    [key] = platform_keys_among([global_id], "Tenant", rows, path=lambda _: ("tenant_id",))
    return key
