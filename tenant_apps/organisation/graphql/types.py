"""The company as it shows itself, and the organisations it consists of."""

from __future__ import annotations

import graphene

from kernel.graphql.ids import TenantNode, gid
from tenant_apps.organisation.models import OrganisationUnit
from tenant_apps.organisation.queries import House, visible_units


class HouseType(graphene.ObjectType):
    """How the company looks, for everybody, also before signing in (MAL-01)."""

    class Meta:
        name = "House"

    name = graphene.String(required=True)
    mall_title = graphene.String(required=True, description="Empty: the name.")
    colour = graphene.String(required=True, description='"#1d4ed8", or empty for our own.')
    logo_url = graphene.String(description="Of this host; null for none. It changes with the logo.")
    locale = graphene.String(required=True, description='"en" or "zh": until somebody chooses.')
    currency = graphene.String(required=True, description="ISO 4217.")
    zone = graphene.String(required=True, description="IANA.")

    @staticmethod
    def resolve_logo_url(house: House, info: graphene.ResolveInfo) -> str | None:
        return f"/house/logo/{house.logo}" if house.logo else None


class OrganisationUnitType(TenantNode):
    """One organisation of the company: the root, or one below another (ORG-02)."""

    _visible = staticmethod(visible_units)

    class Meta:
        name = "OrganisationUnit"

    code = graphene.String(required=True, description="001, and 001.002 for one below it.")
    name = graphene.String(required=True)
    parent_id = graphene.ID(description="None for the root.")
    legal_name = graphene.String(required=True)
    tax_number = graphene.String(required=True)
    address = graphene.String(required=True)
    contact = graphene.String(required=True)
    phone = graphene.String(required=True)
    is_complete = graphene.Boolean(required=True, description="None of the facts is empty.")

    @staticmethod
    def resolve_parent_id(root: OrganisationUnit, info: graphene.ResolveInfo) -> str | None:
        owner = info.context.actor.organisation_id
        return gid("OrganisationUnit", root.parent_id, owner) if root.parent_id else None

    @staticmethod
    def resolve_is_complete(root: OrganisationUnit, info: graphene.ResolveInfo) -> bool:
        return not root.missing
