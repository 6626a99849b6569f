"""Changing returns; agreeing to them is in graphql.agreeing."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import key_of
from kernel.graphql.mutation import Mutation
from tenant_apps.fulfilment.graphql.arguments import LineAmountInput, amounts
from tenant_apps.fulfilment.graphql.mutations import (
    ReceivedLineInput,
    attach_photos,
    received_lines,
)
from tenant_apps.inventory.graphql.arguments import warehouse_key
from tenant_apps.returns import commands
from tenant_apps.returns.graphql.agreeing import (
    CancelReturn,
    InstructReturn,
    RefuseReturn,
    RequestReturn,
    ReturnToSupplier,
    return_key,
)
from tenant_apps.returns.graphql.types import ReturnOrderType


class DispatchReturn(Mutation):
    """Send goods back to the supplier; it is told what comes."""

    permission = "returns.order.dispatch"

    class Input:
        return_order_id = graphene.ID(required=True)
        lines = graphene.List(
            graphene.NonNull(LineAmountInput), description="Left out: all that is agreed."
        )
        warehouse_id = graphene.ID()
        carrier = graphene.String(default_value="")
        tracking_number = graphene.String(default_value="")

    return_order = graphene.Field(ReturnOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> DispatchReturn:
        order = commands.dispatch_return(
            return_id=return_key(input.return_order_id, actor),
            quantities=amounts(input.lines, "ReturnLine", actor),
            warehouse_id=warehouse_key(input.warehouse_id, actor),
            carrier=input.carrier,
            tracking_number=input.tracking_number,
            actor=actor,
        )
        return cls(return_order=order)


class ReceiveReturn(Mutation):
    """Take back what has arrived: it is in stock again, and the customer is told."""

    permission = "returns.order.receive"

    class Input:
        return_order_id = graphene.ID(required=True)
        receipt_id = graphene.ID(description="Which delivery; else the oldest on its way.")
        warehouse_id = graphene.ID()
        lines = graphene.List(
            graphene.NonNull(ReceivedLineInput), description="Left out: all came as it was sent."
        )

    return_order = graphene.Field(ReturnOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ReceiveReturn:
        receipt_id = input.receipt_id
        order = commands.receive_return(
            return_id=return_key(input.return_order_id, actor),
            receipt_id=key_of(receipt_id, "Receipt", actor) if receipt_id else None,
            warehouse_id=warehouse_key(input.warehouse_id, actor),
            lines=received_lines(input.lines, actor),
            actor=actor,
        )
        attach_photos(input.lines or [], actor)
        return cls(return_order=order)


class CloseReturn(Mutation):
    """Declare that what has not come back by now will not come."""

    permission = "returns.order.receive"

    class Input:
        return_order_id = graphene.ID(required=True)
        reason = graphene.String(default_value="")

    return_order = graphene.Field(ReturnOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> CloseReturn:
        key = return_key(input.return_order_id, actor)
        order = commands.close_return(return_id=key, reason=input.reason, actor=actor)
        return cls(return_order=order)


class Mutations:
    request_return = RequestReturn.Field()
    instruct_return = InstructReturn.Field()
    refuse_return = RefuseReturn.Field()
    cancel_return = CancelReturn.Field()
    return_to_supplier = ReturnToSupplier.Field()
    dispatch_return = DispatchReturn.Field()
    receive_return = ReceiveReturn.Field()
    close_return = CloseReturn.Field()
