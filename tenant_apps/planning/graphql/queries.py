"""Asking what an order lacks."""

from __future__ import annotations

import graphene

from kernel.graphql.ids import visible_key
from tenant_apps.planning import queries
from tenant_apps.planning.graphql.types import ShortageType
from tenant_apps.planning.rules import Shortage


class Query:
    shortages_of_order = graphene.List(
        graphene.NonNull(ShortageType),
        required=True,
        order_id=graphene.ID(required=True),
        description="The lines of a sales order that nobody has promised in full.",
    )

    @staticmethod
    def resolve_shortages_of_order(
        root: None, info: graphene.ResolveInfo, order_id: str
    ) -> list[Shortage]:
        actor = info.context.actor
        orders = queries.visible_orders(actor)
        return queries.shortages_of_order(visible_key(order_id, "SalesOrder", orders, actor))
