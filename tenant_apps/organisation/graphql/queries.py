"""How the company looks, and what it consists of."""

from __future__ import annotations

import graphene

from tenant_apps.organisation import queries
from tenant_apps.organisation.graphql.types import HouseType, OrganisationUnitType
from tenant_apps.organisation.models import OrganisationUnit

UNITS_MAX = 5_000


class Query:
    house = graphene.Field(
        HouseType, required=True, description="How the company looks; everybody may ask."
    )
    organisation_units = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(OrganisationUnitType))),
        description="The tree of organisations by code: each before what is below it (ORG-02).",
    )

    @staticmethod
    def resolve_house(root: None, info: graphene.ResolveInfo) -> queries.House:
        return queries.house()

    @staticmethod
    def resolve_organisation_units(
        root: None, info: graphene.ResolveInfo
    ) -> list[OrganisationUnit]:
        return list(queries.visible_units(info.context.actor).order_by("code")[:UNITS_MAX])
