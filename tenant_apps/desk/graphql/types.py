"""Views as the API shows them."""

from __future__ import annotations

import graphene
from graphene.types.generic import GenericScalar

from kernel.graphql.ids import TenantNode
from kernel.graphql.types import DateTime
from tenant_apps.desk.models import SavedView


class SavedViewType(TenantNode):
    """One way to look at a list, under a name."""

    class Meta:
        name = "SavedView"

    page = graphene.String(required=True, description='The page it is for, "sales.orders".')
    name = graphene.String(required=True)
    state = GenericScalar(required=True, description="The page's own affair; at most 16 kB.")
    is_shared = graphene.Boolean(required=True)
    is_mine = graphene.Boolean(required=True)
    owner_name = graphene.String(required=True)
    created_at = DateTime(required=True)

    @staticmethod
    def resolve_is_mine(view: SavedView, info: graphene.ResolveInfo) -> bool:
        return view.owner_id == info.context.actor.user_id
