"""How the company looks."""

from __future__ import annotations

import graphene

from tenant_apps.organisation import queries
from tenant_apps.organisation.graphql.types import HouseType


class Query:
    house = graphene.Field(
        HouseType, required=True, description="How the company looks; everybody may ask."
    )

    @staticmethod
    def resolve_house(root: None, info: graphene.ResolveInfo) -> queries.House:
        return queries.house()
