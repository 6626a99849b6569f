"""Policies, their versions and groups, as the API shows them."""

from __future__ import annotations

import graphene
import msgspec

from kernel.graphql.ids import TenantNode
from kernel.graphql.loaded import loaded, loaded_list
from kernel.graphql.types import Date, DateTime, enum_of
from tenant_apps.promotions import queries
from tenant_apps.promotions.graphql.loaders import GroupById, VersionsByPolicy
from tenant_apps.promotions.graphql.wording import PromotionTerms
from tenant_apps.promotions.models import PolicyVersion
from tenant_apps.promotions.rules import Mode, Terms

ModeEnum = enum_of(Mode, "PromotionMode")


class PromotionGroupType(TenantNode):
    """Policies that stack or exclude each other (PRM-13)."""

    _visible = staticmethod(queries.visible_groups)

    class Meta:
        name = "PromotionGroup"

    key = graphene.String(required=True)
    name = graphene.String(required=True)
    mode = graphene.Field(graphene.NonNull(ModeEnum))
    priority = graphene.Int(required=True)
    unit_counts_once = graphene.Boolean(required=True)
    per_goods = graphene.Boolean(required=True)


class PromotionVersionType(TenantNode):
    """What a policy says in one version; it never changes."""

    _visible = staticmethod(queries.visible_versions)

    class Meta:
        name = "PromotionVersion"

    number = graphene.Int(required=True)
    terms = graphene.Field(PromotionTerms, required=True)
    priority = graphene.Int(required=True)
    starts_on = Date()
    ends_on = Date(description="The last day.")
    note = graphene.String(required=True)
    written_by = graphene.String(required=True)
    in_force_from = DateTime(description="None: it is in force at no time.")
    in_force_until = DateTime()

    @staticmethod
    def resolve_terms(root: PolicyVersion, info: graphene.ResolveInfo) -> Terms:
        return msgspec.convert(root.terms, Terms)


class PromotionPolicyType(TenantNode):
    """A promotion; what it says stands in its versions."""

    _visible = staticmethod(queries.visible_policies)

    class Meta:
        name = "PromotionPolicy"

    code = graphene.String(required=True)
    name = graphene.String(required=True)
    currency = graphene.String(required=True)
    group = loaded(PromotionGroupType, GroupById, by="group_id")
    versions = loaded_list(
        PromotionVersionType, VersionsByPolicy, by="id", description="The newest first."
    )
