"""Taking and answering orders; shipping them beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.errors import BadValue, NotFound
from kernel.graphql.ids import key_of, visible_key
from kernel.graphql.mutation import Mutation
from kernel.graphql.types import Date, Decimal
from kernel.words import Phrase
from tenant_apps.attachments.graphql.arguments import attach_own
from tenant_apps.catalog import queries as catalog
from tenant_apps.fulfilment.graphql.arguments import LineAmountInput
from tenant_apps.inventory.graphql.arguments import warehouse_key
from tenant_apps.partners.queries import trading_partner, visible_partners
from tenant_apps.sales import commands
from tenant_apps.sales.commands import OrderAsk
from tenant_apps.sales.graphql import shipping
from tenant_apps.sales.graphql.arguments import (
    address_given,
    order_key,
    quantities_of,
    require_positive,
)
from tenant_apps.sales.graphql.types import SalesOrderType
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
        return cls(
            order=commands.submit_order(order_id=order_key(input.order_id, actor), actor=actor)
        )


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
                order_id=order_key(input.order_id, actor),
                warehouse_id=warehouse_key(input.warehouse_id, actor),
                quantities=None if input.lines is None else quantities_of(input.lines, actor),
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
        key = order_key(input.order_id, actor)
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
        key = order_key(input.order_id, actor)
        return cls(order=commands.cancel_order(order_id=key, reason=input.reason, actor=actor))


class CloseSalesOrder(Mutation):
    """Declare an order done."""

    permission = "sales.order.confirm"

    class Input:
        order_id = graphene.ID(required=True)

    order = graphene.Field(SalesOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> CloseSalesOrder:
        return cls(
            order=commands.close_order(order_id=order_key(input.order_id, actor), actor=actor)
        )


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
        require_positive(index, lines[index].quantity)
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


class Mutations(shipping.Mutations):
    attach_to_sales_order = AttachToSalesOrder.Field()
    place_order = PlaceOrder.Field()
    submit_sales_order = SubmitSalesOrder.Field()
    confirm_sales_order = ConfirmSalesOrder.Field()
    reject_sales_order = RejectSalesOrder.Field()
    cancel_sales_order = CancelSalesOrder.Field()
    close_sales_order = CloseSalesOrder.Field()
