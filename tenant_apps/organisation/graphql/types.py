"""The company as it shows itself."""

from __future__ import annotations

import graphene

from tenant_apps.organisation.queries import House


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
