"""Ordering goods of suppliers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import key_of, visible_key
from kernel.graphql.mutation import Mutation
from kernel.graphql.types import Date, Decimal
from tenant_apps.attachments.graphql.arguments import attach_own
from tenant_apps.fulfilment.graphql.arguments import LineAmountInput, amounts
from tenant_apps.fulfilment.graphql.types import ReceiptType
from tenant_apps.purchasing import commands, queries
from tenant_apps.purchasing.commands import PurchaseAsk, UnitAsk
from tenant_apps.purchasing.graphql.types import PurchaseOrderType
from tenant_apps.purchasing.models import PurchaseOrder
from tenant_apps.purchasing.permissions import Permission
from tenant_apps.purchasing.rules import FILES


class PurchaseLineInput(graphene.InputObjectType):
    """One product we want, in any unit it is traded in."""

    product_id = graphene.ID(required=True)
    quantity = Decimal(required=True)
    unit = graphene.String(
        default_value="", description="Empty: the unit in which we order of this supplier."
    )
    unit_price = Decimal(description="What we expect per base unit; the supplier decides.")


class DraftPurchaseOrder(Mutation):
    """Write an order to the supplier that was chosen, and send it if so wanted (MAL-17)."""

    permission = "purchasing.order.draft"

    class Input:
        supplier_id = graphene.ID(required=True)
        lines = graphene.List(graphene.NonNull(PurchaseLineInput), required=True)
        requested_on = Date()
        note = graphene.String(default_value="")
        send = graphene.Boolean(default_value=False)

    purchase_order = graphene.Field(PurchaseOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> DraftPurchaseOrder:
        suppliers = queries.visible_suppliers(actor)
        supplier_id = visible_key(input.supplier_id, "Partner", suppliers, actor, ("supplier_id",))
        order = commands.draft_order(
            supplier_id=supplier_id,
            lines=_asks(input.lines, supplier_id, actor),
            requested_on=input.requested_on,
            note=input.note,
            actor=actor,
        )
        if input.send:
            actor.require(Permission.SEND)
            order = commands.send_order(order_id=order.id, actor=actor)
        return cls(purchase_order=order)


class SendPurchaseOrder(Mutation):
    """Mean it: a linked supplier gets the order now (NET-11)."""

    permission = "purchasing.order.send"

    class Input:
        purchase_order_id = graphene.ID(required=True)

    purchase_order = graphene.Field(PurchaseOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SendPurchaseOrder:
        key = _order(input.purchase_order_id, actor)
        return cls(purchase_order=commands.send_order(order_id=key, actor=actor))


class ChangePurchaseOrder(Mutation):
    """Want other quantities, or further products, before the supplier has promised."""

    permission = "purchasing.order.draft"

    class Input:
        purchase_order_id = graphene.ID(required=True)
        lines = graphene.List(
            graphene.NonNull(LineAmountInput), description="Base units by line; 0 gives it up."
        )
        new_lines = graphene.List(graphene.NonNull(PurchaseLineInput))

    purchase_order = graphene.Field(PurchaseOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ChangePurchaseOrder:
        key = _order(input.purchase_order_id, actor)
        order: PurchaseOrder = queries.visible_orders(actor).get(pk=key)
        changed = commands.change_order(
            order_id=key,
            quantities=amounts(input.lines, "PurchaseOrderLine", actor),
            new_lines=_asks(input.new_lines or (), order.supplier_id, actor),
            actor=actor,
        )
        return cls(purchase_order=changed)


class CancelPurchaseOrder(Mutation):
    """Take an order back; a linked supplier decides how much of it can still be stopped."""

    permission = "purchasing.order.send"

    class Input:
        purchase_order_id = graphene.ID(required=True)
        reason = graphene.String(default_value="")

    purchase_order = graphene.Field(PurchaseOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> CancelPurchaseOrder:
        key = _order(input.purchase_order_id, actor)
        order = commands.cancel_order(order_id=key, reason=input.reason, actor=actor)
        return cls(purchase_order=order)


class AcceptOrderAnswer(Mutation):
    """Agree with an answer that differs from what was asked; to propose more, order it anew."""

    permission = "purchasing.order.send"

    class Input:
        purchase_order_id = graphene.ID(required=True)

    purchase_order = graphene.Field(PurchaseOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AcceptOrderAnswer:
        key = _order(input.purchase_order_id, actor)
        return cls(purchase_order=commands.accept_answer(order_id=key, actor=actor))


class AdviseGoods(Mutation):
    """Note what a supplier without a tenant sends us, so that it can be received (INV-18)."""

    permission = "purchasing.order.send"

    class Input:
        purchase_order_id = graphene.ID(required=True)
        lines = graphene.List(
            graphene.NonNull(LineAmountInput),
            description="Base units by line; left out, all that is open.",
        )
        despatch_number = graphene.String(default_value="", description="The supplier's.")

    receipt = graphene.Field(ReceiptType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AdviseGoods:
        receipt = commands.advise_goods(
            order_id=_order(input.purchase_order_id, actor),
            quantities=amounts(input.lines, "PurchaseOrderLine", actor),
            despatch_number=input.despatch_number,
            actor=actor,
        )
        return cls(receipt=receipt)


class AttachToPurchaseOrder(Mutation):
    """Put files on an order; who may see the order may open them. They stay in these books."""

    permission = "attachments.file.add"

    class Input:
        purchase_order_id = graphene.ID(required=True)
        file_ids = graphene.List(
            graphene.NonNull(graphene.ID), required=True, description="Uploaded at /files."
        )

    purchase_order = graphene.Field(PurchaseOrderType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AttachToPurchaseOrder:
        key = _order(input.purchase_order_id, actor)
        attach_own(input.file_ids, subject=FILES, subject_id=key, actor=actor, field="file_ids")
        return cls(purchase_order=queries.visible_orders(actor).get(pk=key))


class Mutations:
    attach_to_purchase_order = AttachToPurchaseOrder.Field()
    accept_order_answer = AcceptOrderAnswer.Field()
    draft_purchase_order = DraftPurchaseOrder.Field()
    send_purchase_order = SendPurchaseOrder.Field()
    change_purchase_order = ChangePurchaseOrder.Field()
    cancel_purchase_order = CancelPurchaseOrder.Field()
    advise_goods = AdviseGoods.Field()


def _order(global_id: str, actor: Actor) -> UUID:
    orders = queries.visible_orders(actor)
    return visible_key(global_id, "PurchaseOrder", orders, actor, ("purchase_order_id",))


def _asks(lines: Sequence[Any], supplier_id: UUID, actor: Actor) -> list[PurchaseAsk]:
    return commands.in_base_units(
        [
            UnitAsk(
                product_id=key_of(line.product_id, "CatalogProduct", actor),
                quantity=line.quantity,
                unit=line.unit,
                unit_price=line.unit_price,
            )
            for line in lines
        ],
        supplier_id=supplier_id,
    )
