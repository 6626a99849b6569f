"""Taking, answering and shipping orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal as PythonDecimal
from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.errors import BadValue, NotFound
from kernel.graphql.ids import gid, key_of, visible_key
from kernel.graphql.mutation import Mutation
from kernel.graphql.types import Date, Decimal
from kernel.quantity import LIMIT, plain
from kernel.reasons import ABOVE_ZERO
from kernel.words import Phrase
from tenant_apps.attachments.graphql.arguments import attach_own
from tenant_apps.catalog import queries as catalog
from tenant_apps.fulfilment.graphql.arguments import LineAmountInput, amounts
from tenant_apps.fulfilment.graphql.types import ShipmentType
from tenant_apps.fulfilment.queries import visible_shipments
from tenant_apps.inventory.graphql.arguments import warehouse_key
from tenant_apps.partners.queries import trading_partner, visible_partners
from tenant_apps.sales import commands
from tenant_apps.sales.commands import OrderAsk, ShipAsk
from tenant_apps.sales.graphql.arguments import address_given
from tenant_apps.sales.graphql.types import SalesOrderType
from tenant_apps.sales.models import SalesOrder
from tenant_apps.sales.permissions import Permission
from tenant_apps.sales.queries import visible_orders
from tenant_apps.sales.rules import FILES


class OrderLineInput(graphene.InputObjectType):
    """One product, in any unit it is traded in."""

    product_id = graphene.ID(required=True)
    quantity = Decimal(required=True)
    unit = graphene.String(default_value="", description="Empty: the unit of the buyer's scenario.")


class PlaceOrder(Mutation):
    """Order goods: as a customer's person for oneself, as ours on behalf of a customer."""

    permission = "sales.order.place"

    class Input:
        customer_id = graphene.ID(description="For whom; not needed by a customer's people.")
        lines = graphene.List(graphene.NonNull(OrderLineInput), required=True)
        customer_reference = graphene.String(default_value="")
        requested_on = Date()
        address_id = graphene.ID()
        note = graphene.String(default_value="")
        submit = graphene.Boolean(default_value=True, description="False: only a draft.")

    order = graphene.Field(SalesOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> PlaceOrder:
        customer_id = _customer(input.customer_id, actor)
        order = commands.place_order(
            customer_id=customer_id,
            lines=_asks(input.lines, customer_id, actor),
            customer_reference=input.customer_reference,
            requested_on=input.requested_on,
            deliver_to=address_given(input.address_id, customer_id, actor),
            note=input.note,
            actor=actor,
        )
        if input.submit:
            order = commands.submit_order(order_id=order.id, actor=actor)
        return cls(order=order)


class SubmitSalesOrder(Mutation):
    """Mean it: from now on an answer is owed."""

    permission = "sales.order.place"

    class Input:
        order_id = graphene.ID(required=True)

    order = graphene.Field(SalesOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SubmitSalesOrder:
        return cls(order=commands.submit_order(order_id=_order(input.order_id, actor), actor=actor))


class ConfirmSalesOrder(Mutation):
    """Promise the goods of an order: stock is held for every line, and the customer is told."""

    permission = "sales.order.confirm"

    class Input:
        order_id = graphene.ID(required=True)
        warehouse_id = graphene.ID()
        lines = graphene.List(
            graphene.NonNull(LineAmountInput),
            description="What to promise; else all that is open.",
        )
        partial = graphene.Boolean(
            default_value=False, description="Promise what is free, let the rest wait."
        )
        promised_on = Date()

    order = graphene.Field(SalesOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ConfirmSalesOrder:
        return cls(
            order=commands.confirm_order(
                order_id=_order(input.order_id, actor),
                warehouse_id=warehouse_key(input.warehouse_id, actor),
                quantities=None if input.lines is None else _quantities(input.lines, actor),
                partial=input.partial,
                promised_on=input.promised_on,
                actor=actor,
            )
        )


class RejectSalesOrder(Mutation):
    """Say no to an order."""

    permission = "sales.order.confirm"

    class Input:
        order_id = graphene.ID(required=True)
        reason = graphene.String(required=True)

    order = graphene.Field(SalesOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> RejectSalesOrder:
        key = _order(input.order_id, actor)
        return cls(order=commands.reject_order(order_id=key, reason=input.reason, actor=actor))


class CancelSalesOrder(Mutation):
    """Give an order up: what was held for it is free again."""

    permission = "sales.order.cancel"

    class Input:
        order_id = graphene.ID(required=True)
        reason = graphene.String(default_value="")

    order = graphene.Field(SalesOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> CancelSalesOrder:
        key = _order(input.order_id, actor)
        return cls(order=commands.cancel_order(order_id=key, reason=input.reason, actor=actor))


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
        key = _order(input.order_id, actor)
        asked = None if input.lines is None else _quantities(input.lines, actor)
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


class CloseSalesOrder(Mutation):
    """Declare an order done."""

    permission = "sales.order.confirm"

    class Input:
        order_id = graphene.ID(required=True)

    order = graphene.Field(SalesOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> CloseSalesOrder:
        return cls(order=commands.close_order(order_id=_order(input.order_id, actor), actor=actor))


class AttachToSalesOrder(Mutation):
    """Put files on an order; who may see the order may open them. They stay in these books."""

    permission = "attachments.file.add"

    class Input:
        order_id = graphene.ID(required=True)
        file_ids = graphene.List(
            graphene.NonNull(graphene.ID), required=True, description="Uploaded at /files."
        )

    order = graphene.Field(SalesOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AttachToSalesOrder:
        key = visible_key(input.order_id, "SalesOrder", visible_orders(actor), actor, ("order_id",))
        attach_own(input.file_ids, subject=FILES, subject_id=key, actor=actor, field="file_ids")
        return cls(order=visible_orders(actor).get(pk=key))


class Mutations:
    attach_to_sales_order = AttachToSalesOrder.Field()
    place_order = PlaceOrder.Field()
    submit_sales_order = SubmitSalesOrder.Field()
    confirm_sales_order = ConfirmSalesOrder.Field()
    reject_sales_order = RejectSalesOrder.Field()
    cancel_sales_order = CancelSalesOrder.Field()
    create_shipment = CreateShipment.Field()
    dispatch_shipment = DispatchShipment.Field()
    cancel_shipment = CancelShipment.Field()
    close_sales_order = CloseSalesOrder.Field()


def _order(global_id: str, actor: Actor) -> UUID:
    """Its key; the command that locks the order finds only what the actor may see."""
    actor.require(Permission.VIEW)
    return key_of(global_id, "SalesOrder", actor, ("order_id",))


def _shipment(global_id: str, actor: Actor) -> UUID:
    return visible_key(global_id, "Shipment", visible_shipments(actor), actor, ("shipment_id",))


def _customer(global_id: str | None, actor: Actor) -> UUID:
    if actor.partner_id is not None:
        return actor.partner_id
    actor.require(Permission.PLACE_FOR)
    if global_id is None:
        raise BadValue(
            field="customerId",
            value='""',
            reason=Phrase("say for which customer", "请指定客户"),
            path=("customer_id",),
        )
    return visible_key(global_id, "Partner", visible_partners(actor), actor, ("customer_id",))


def _asks(lines: Sequence[Any], customer_id: UUID, actor: Actor) -> list[OrderAsk]:
    """What was asked for in base units; products that may not be seen do not exist."""
    keys = [key_of(line.product_id, "CatalogProduct", actor) for line in lines]
    visible = catalog.visible_products(actor).filter(is_active=True).in_bulk(keys)
    for index, key in enumerate(keys):
        if key not in visible:
            raise NotFound(what="Product", key=lines[index].product_id, path=("lines", index))
        _require_positive(index, lines[index].quantity)
    units = catalog.units_of(keys)
    scenario = trading_partner(customer_id).order_scenario
    chosen = [
        line.unit or catalog.order_unit(units[key], scenario).unit
        for key, line in zip(keys, lines, strict=True)
    ]
    base = catalog.to_base(
        [(key, li.quantity, unit) for key, li, unit in zip(keys, lines, chosen, strict=True)],
        units,
    )
    return [
        OrderAsk(product_id=key, quantity=amount, order_quantity=li.quantity, order_unit=unit)
        for key, amount, li, unit in zip(keys, base, lines, chosen, strict=True)
    ]


def _quantities(lines: Sequence[Any], actor: Actor) -> Mapping[UUID, PythonDecimal]:
    for index, line in enumerate(lines):
        _require_positive(index, line.quantity)
    return amounts(lines, "SalesOrderLine", actor) or {}


def _require_positive(index: int, quantity: PythonDecimal) -> None:
    if not 0 < quantity < LIMIT:
        raise BadValue(
            field="quantity",
            value=plain(quantity),
            reason=ABOVE_ZERO,
            path=("lines", index, "quantity"),
        )
