"""Asking for returns, agreeing to them, refusing them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.errors import BadValue, NotFound
from kernel.graphql.ids import key_of, visible_key
from kernel.graphql.mutation import Mutation
from kernel.graphql.types import Decimal
from kernel.words import Phrase
from tenant_apps.attachments.graphql.arguments import attach_own
from tenant_apps.fulfilment.graphql.arguments import LineAmountInput, amounts
from tenant_apps.purchasing.queries import visible_lines as bought_lines
from tenant_apps.purchasing.queries import visible_orders as purchases
from tenant_apps.returns import commands
from tenant_apps.returns.commands import ReturnAsk
from tenant_apps.returns.graphql.types import ReturnOrderType
from tenant_apps.returns.queries import visible_returns
from tenant_apps.returns.rules import PHOTOS
from tenant_apps.sales.queries import visible_lines as sold_lines
from tenant_apps.sales.queries import visible_orders as sales


class ReturnLineInput(graphene.InputObjectType):
    """Base units of one order line that shall go back."""

    line_id = graphene.ID(required=True)
    quantity = Decimal(required=True)
    reason = graphene.String(default_value="")
    lot_code = graphene.String(default_value="")


class RequestReturn(Mutation):
    """Ask the seller, in whose books this is, to take goods of an order back (RMA-02)."""

    permission = "returns.order.request"

    class Input:
        order_id = graphene.ID(required=True, description="A SalesOrder of this seller.")
        lines = graphene.List(graphene.NonNull(ReturnLineInput), required=True)
        reason = graphene.String(default_value="")
        photo_ids = graphene.List(
            graphene.NonNull(graphene.ID), description="Files uploaded at /files: what is wrong."
        )

    return_order = graphene.Field(ReturnOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> RequestReturn:
        order_key, lines = _sold(input, actor)
        order = commands.request_return(
            order_key=order_key, lines=lines, reason=input.reason, actor=actor
        )
        attach_own(
            input.photo_ids, subject=PHOTOS, subject_id=order.id, actor=actor, field="photo_ids"
        )
        return cls(return_order=order)


class InstructReturn(Mutation):
    """Agree to take goods back: those of an order, or those a customer has asked about."""

    permission = "returns.order.instruct"

    class Input:
        return_order_id = graphene.ID(description="What a customer has asked for …")
        granted = graphene.List(
            graphene.NonNull(LineAmountInput), description="… less of it, by its lines."
        )
        order_id = graphene.ID(description="Or a SalesOrder nobody has asked about …")
        lines = graphene.List(graphene.NonNull(ReturnLineInput), description="… and its lines.")
        reason = graphene.String(default_value="")

    return_order = graphene.Field(ReturnOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> InstructReturn:
        if input.return_order_id is not None:
            order = commands.approve_return(
                return_id=return_key(input.return_order_id, actor),
                quantities=amounts(input.granted, "ReturnLine", actor),
                actor=actor,
            )
            return cls(return_order=order)
        order_key, lines = _sold(input, actor)
        order = commands.instruct_return(
            order_key=order_key, lines=lines, reason=input.reason, actor=actor
        )
        return cls(return_order=order)


class RefuseReturn(Mutation):
    """Say no to what a customer has asked for."""

    permission = "returns.order.instruct"

    class Input:
        return_order_id = graphene.ID(required=True)
        reason = graphene.String(required=True)

    return_order = graphene.Field(ReturnOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> RefuseReturn:
        key = return_key(input.return_order_id, actor)
        order = commands.refuse_return(return_id=key, reason=input.reason, actor=actor)
        return cls(return_order=order)


class CancelReturn(Mutation):
    """Call off a return of which nothing has left the customer."""

    permission = "returns.order.instruct"

    class Input:
        return_order_id = graphene.ID(required=True)
        reason = graphene.String(default_value="")

    return_order = graphene.Field(ReturnOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> CancelReturn:
        key = return_key(input.return_order_id, actor)
        order = commands.cancel_return(return_id=key, reason=input.reason, actor=actor)
        return cls(return_order=order)


class ReturnToSupplier(Mutation):
    """Note what a supplier without a tenant has agreed to take back."""

    permission = "returns.order.instruct"

    class Input:
        purchase_order_id = graphene.ID(required=True)
        lines = graphene.List(graphene.NonNull(ReturnLineInput), required=True)
        reason = graphene.String(default_value="")

    return_order = graphene.Field(ReturnOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ReturnToSupplier:
        key = key_of(input.purchase_order_id, "PurchaseOrder", actor)
        bought = purchases(actor).filter(pk=key).first()
        if bought is None:
            raise NotFound(what="PurchaseOrder", key=input.purchase_order_id)
        mine = bought_lines(actor).filter(order=bought)
        keys = dict(mine.values_list("id", "line_key"))
        order = commands.return_to_supplier(
            order_key=bought.order_key,
            lines=_asks(input.lines, "PurchaseOrderLine", keys, actor),
            reason=input.reason,
            actor=actor,
        )
        return cls(return_order=order)


def return_key(global_id: str, actor: Actor) -> UUID:
    """The key in the id of a return the person may see. Raises NotFound."""
    returns = visible_returns(actor)
    return visible_key(global_id, "ReturnOrder", returns, actor, ("return_order_id",))


def _sold(input: Any, actor: Actor) -> tuple[UUID, list[ReturnAsk]]:
    """The key both sides know a sales order by, and what shall come back of it."""
    if input.order_id is None:
        raise BadValue(
            field="orderId",
            value='""',
            reason=Phrase("say of which order", "请指定订单"),
            path=("order_id",),
        )
    key = key_of(input.order_id, "SalesOrder", actor)
    order = sales(actor).filter(pk=key).first()
    if order is None:
        raise NotFound(what="SalesOrder", key=input.order_id, path=("order_id",))
    keys = dict(sold_lines(actor).filter(order=order).values_list("id", "line_key"))
    return order.order_key, _asks(input.lines or (), "SalesOrderLine", keys, actor)


def _asks(
    lines: Sequence[Any], kind: str, keys: Mapping[UUID, UUID], actor: Actor
) -> list[ReturnAsk]:
    asks = []
    for index, line in enumerate(lines):
        key = keys.get(key_of(line.line_id, kind, actor))
        if key is None:
            raise NotFound(what=kind, key=line.line_id, path=("lines", index, "line_id"))
        asks.append(
            ReturnAsk(
                line_key=key, quantity=line.quantity, reason=line.reason, lot_code=line.lot_code
            )
        )
    return asks
