"""Shipping orders, and taking back what has not left."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.graphql.ids import gid, visible_key
from kernel.graphql.mutation import Mutation
from tenant_apps.fulfilment.graphql.arguments import LineAmountInput
from tenant_apps.fulfilment.graphql.types import ShipmentType
from tenant_apps.fulfilment.queries import visible_shipments
from tenant_apps.inventory.graphql.arguments import warehouse_key
from tenant_apps.sales import commands
from tenant_apps.sales.commands import ShipAsk
from tenant_apps.sales.graphql.arguments import order_key, quantities_of
from tenant_apps.sales.graphql.types import SalesOrderType
from tenant_apps.sales.models import SalesOrder
from tenant_apps.sales.queries import visible_orders


class CreateShipment(Mutation):
    """A delivery note for some lines of an order, or for all that is promised (FUL-01)."""

    permission = "sales.order.ship"

    class Input:
        order_id = graphene.ID(required=True)
        warehouse_id = graphene.ID()
        lines = graphene.List(graphene.NonNull(LineAmountInput))

    shipment = graphene.Field(ShipmentType)
    order = graphene.Field(SalesOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> CreateShipment:
        key = order_key(input.order_id, actor)
        asked = None if input.lines is None else quantities_of(input.lines, actor)
        shipment_id = commands.create_shipment(
            order_id=key,
            lines=None
            if asked is None
            else [ShipAsk(line_id=key, quantity=amount) for key, amount in asked.items()],
            warehouse_id=warehouse_key(input.warehouse_id, actor),
            actor=actor,
        )
        order: SalesOrder = visible_orders(actor).get(pk=key)
        shipment = visible_shipments(actor).filter(pk=shipment_id).first()
        if shipment is None:  # it would leave a warehouse that is not this person's
            where = gid("Warehouse", order.warehouse_id, actor.organisation_id)
            raise NotFound(what="Warehouse", key=where, path=("warehouse_id",))
        return cls(shipment=shipment, order=order)


class DispatchShipment(Mutation):
    """The goods leave: stock, order and the customer's books know at once (FUL-03)."""

    permission = "sales.order.ship"

    class Input:
        shipment_id = graphene.ID(required=True)
        carrier = graphene.String(default_value="")
        tracking_number = graphene.String(default_value="")

    shipment = graphene.Field(ShipmentType)
    order = graphene.Field(SalesOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> DispatchShipment:
        key = _shipment(input.shipment_id, actor)
        order = commands.dispatch_shipment(
            shipment_id=key,
            carrier=input.carrier,
            tracking_number=input.tracking_number,
            actor=actor,
        )
        return cls(shipment=visible_shipments(actor).get(pk=key), order=order)


class CancelShipment(Mutation):
    """Take back a delivery note that has not left; its goods stay promised."""

    permission = "sales.order.ship"

    class Input:
        shipment_id = graphene.ID(required=True)

    order = graphene.Field(SalesOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> CancelShipment:
        key = _shipment(input.shipment_id, actor)
        return cls(order=commands.withdraw_shipment(shipment_id=key, actor=actor))


def _shipment(global_id: str, actor: Actor) -> UUID:
    return visible_key(global_id, "Shipment", visible_shipments(actor), actor, ("shipment_id",))


class Mutations:
    create_shipment = CreateShipment.Field()
    dispatch_shipment = DispatchShipment.Field()
    cancel_shipment = CancelShipment.Field()
