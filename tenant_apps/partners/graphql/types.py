"""Partners as the API shows them."""

from __future__ import annotations

import graphene

from kernel.graphql.ids import PLATFORM, TenantNode, gid
from kernel.graphql.loaded import loaded_list
from kernel.graphql.types import enum_of
from tenant_apps.partners import queries
from tenant_apps.partners.graphql.loaders import AddressesByPartner
from tenant_apps.partners.models import Partner
from tenant_apps.partners.rules import PartnerKind, PartnerState, Scenario

PartnerKindEnum = enum_of(PartnerKind)
PartnerStateEnum = enum_of(PartnerState)
ScenarioEnum = enum_of(Scenario, "OrderScenario")


class Address(TenantNode):
    """Where a partner takes delivery."""

    _visible = staticmethod(queries.visible_addresses)

    label = graphene.String(required=True)
    recipient = graphene.String(required=True)
    phone = graphene.String(required=True)
    street = graphene.String(required=True)
    city = graphene.String(required=True)
    region = graphene.String(required=True)
    postal_code = graphene.String(required=True)
    country = graphene.String(required=True)
    is_default = graphene.Boolean(required=True)


class PartnerType(TenantNode):
    """A customer or supplier, as this company sees it."""

    _visible = staticmethod(queries.visible_partners)

    class Meta:
        name = "Partner"

    number = graphene.String(required=True)
    name = graphene.String(required=True)
    kind = graphene.Field(graphene.NonNull(PartnerKindEnum))
    is_customer = graphene.Boolean(required=True)
    is_supplier = graphene.Boolean(required=True)
    is_linked = graphene.Boolean(required=True, description="Has a tenant or outside link.")
    link_id = graphene.ID(description="The link's id on the platform, while it is active.")
    organisation_id = graphene.ID(description="The organisation's id on the platform.")
    currency = graphene.String(required=True)
    region_code = graphene.String(required=True)
    sales_area = graphene.String(required=True)
    order_scenario = graphene.Field(graphene.NonNull(ScenarioEnum))
    grade = graphene.String(required=True, description="What it has earned, such as gold.")
    group = graphene.String(required=True, description="The customer group we keep it in.")
    tier = graphene.Int(description="1 buys from the brand, 2 from one who does, and so on.")
    is_quality_customer = graphene.Boolean(required=True)
    purchasing_habits = graphene.String(required=True)
    contact_name = graphene.String(required=True)
    phone = graphene.String(required=True)
    email = graphene.String(required=True)
    state = graphene.Field(graphene.NonNull(PartnerStateEnum))
    addresses = loaded_list(Address, AddressesByPartner, by="id")

    @staticmethod
    def resolve_is_linked(root: Partner, info: graphene.ResolveInfo) -> bool:
        return root.link_id is not None

    @staticmethod
    def resolve_link_id(root: Partner, info: graphene.ResolveInfo) -> str | None:
        return gid("Link", root.link_id, PLATFORM) if root.link_id else None

    @staticmethod
    def resolve_organisation_id(root: Partner, info: graphene.ResolveInfo) -> str | None:
        key = root.organisation_id
        return gid("Organisation", key, PLATFORM) if key else None
