"""Getting what orders lack."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import keys_among, visible_key
from kernel.graphql.mutation import Mutation
from tenant_apps.planning import commands, queries
from tenant_apps.purchasing.graphql.types import PurchaseOrderType
from tenant_apps.purchasing.queries import visible_suppliers
from tenant_apps.sales.queries import visible_lines


class OrderShortages(Mutation):
    """Order from a supplier what a sales order lacks; its lines are confirmed when it comes."""

    permission = "planning.shortage.order"

    class Input:
        order_id = graphene.ID(required=True, description="The SalesOrder.")
        supplier_id = graphene.ID(required=True)
        line_ids = graphene.List(
            graphene.NonNull(graphene.ID), description="Only these of its lines."
        )

    purchase_order = graphene.Field(PurchaseOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> OrderShortages:
        lines = input.line_ids
        orders, suppliers = queries.visible_orders(actor), visible_suppliers(actor)
        order_id = visible_key(input.order_id, "SalesOrder", orders, actor, ("order_id",))
        sold = visible_lines(actor).filter(order=order_id)
        order = commands.order_shortages(
            order_id=order_id,
            supplier_id=visible_key(
                input.supplier_id, "Partner", suppliers, actor, ("supplier_id",)
            ),
            line_ids=keys_among(lines, "SalesOrderLine", sold, actor) if lines else None,
            actor=actor,
        )
        return cls(purchase_order=order)


class Mutations:
    order_shortages = OrderShortages.Field()
