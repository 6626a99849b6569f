"""Changing the stock book."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.graphql.ids import key_of, keys_among, visible_key
from kernel.graphql.mutation import Mutation
from kernel.graphql.types import Date, Decimal
from kernel.reasons import EMPTY
from kernel.words import Phrase
from tenant_apps.catalog.queries import visible_products
from tenant_apps.inventory import commands, queries
from tenant_apps.inventory.graphql import display, minimums
from tenant_apps.inventory.graphql.types import (
    ReasonEnum,
    StockCount,
    StockMove,
    StockTransfer,
    WarehouseType,
)
from tenant_apps.inventory.rules import Reason


class AddWarehouse(Mutation):
    """A further warehouse."""

    permission = "inventory.warehouse.edit"

    class Input:
        code = graphene.String(required=True)
        name = graphene.String(required=True)
        region_code = graphene.String(default_value="")
        is_default = graphene.Boolean(default_value=False)

    warehouse = graphene.Field(WarehouseType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AddWarehouse:
        for field in ("code", "name"):
            if not input[field].strip():
                raise BadValue(field=field, value='""', reason=EMPTY, path=(field,))
        return cls(
            warehouse=commands.add_warehouse(
                code=input.code,
                name=input.name,
                region_code=input.region_code,
                is_default=input.is_default,
                actor=actor,
            )
        )


class DifferenceInput(graphene.InputObjectType):
    """Base units to add, or below zero to take away."""

    product_id = graphene.ID(required=True)
    difference = Decimal(required=True)
    lot_code = graphene.String(default_value="")
    expires_on = Date()


class AdjustStock(Mutation):
    """Correct what lies in a warehouse; the ledger keeps why."""

    permission = "inventory.stock.move"

    class Input:
        warehouse_id = graphene.ID(required=True)
        reason = graphene.InputField(ReasonEnum, default_value=Reason.ADJUSTMENT)
        reference = graphene.String(required=True, description="Why, in words or a number.")
        lines = graphene.List(graphene.NonNull(DifferenceInput), required=True)

    moves = graphene.List(graphene.NonNull(StockMove))

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AdjustStock:
        if input.reason not in (Reason.ADJUSTMENT, Reason.SCRAP, Reason.OPENING):
            raise BadValue(
                field="reason",
                value=input.reason,
                reason=Phrase("other documents do that", "该原因由其他单据产生"),
            )
        warehouse = _warehouse(input.warehouse_id, actor)
        lines = list(zip(_products(input.lines, actor), input.lines, strict=True))
        lots = commands.add_lots(
            lots=[(key, li.lot_code, li.expires_on) for key, li in lines if li.lot_code],
            actor=actor,
        )
        return cls(
            moves=commands.adjust_stock(
                location_id=queries.storage_of(warehouse),
                differences=[
                    (key, lots.get((key, li.lot_code)), li.difference) for key, li in lines
                ],
                reason=input.reason,
                reference=input.reference,
                actor=actor,
            )
        )


class OpenCount(Mutation):
    """Begin a count: a sheet of what the book says."""

    permission = "inventory.count.edit"

    class Input:
        warehouse_id = graphene.ID(required=True)
        product_ids = graphene.List(graphene.NonNull(graphene.ID))

    count = graphene.Field(StockCount)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> OpenCount:
        given = input.product_ids
        seen = visible_products(actor)
        keys = keys_among(given, "CatalogProduct", seen, actor) if given else None
        warehouse = _warehouse(input.warehouse_id, actor)
        return cls(count=commands.open_count(warehouse_id=warehouse, product_ids=keys, actor=actor))


class CountedInput(graphene.InputObjectType):
    """What was found, in base units."""

    line_id = graphene.ID(required=True)
    counted = Decimal(required=True)


class RecordCounts(Mutation):
    """Enter what was found."""

    permission = "inventory.count.edit"

    class Input:
        count_id = graphene.ID(required=True)
        lines = graphene.List(graphene.NonNull(CountedInput), required=True)

    count = graphene.Field(StockCount)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> RecordCounts:
        counted = {key_of(li.line_id, "CountLine", actor): li.counted for li in input.lines}
        key = _count(input.count_id, actor)
        return cls(count=commands.record_counts(sheet_id=key, counted=counted, actor=actor))


class ApproveCount(Mutation):
    """Book the differences of a count."""

    permission = "inventory.count.approve"

    class Input:
        count_id = graphene.ID(required=True)

    count = graphene.Field(StockCount)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ApproveCount:
        key = _count(input.count_id, actor)
        return cls(count=commands.approve_count(sheet_id=key, actor=actor))


class CancelCount(Mutation):
    """Put a count away; nothing is booked."""

    permission = "inventory.count.edit"

    class Input:
        count_id = graphene.ID(required=True)

    count = graphene.Field(StockCount)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> CancelCount:
        key = _count(input.count_id, actor)
        return cls(count=commands.cancel_count(sheet_id=key, actor=actor))


class TransferLineInput(graphene.InputObjectType):
    """Base units of a product."""

    product_id = graphene.ID(required=True)
    quantity = Decimal(required=True)


class DraftTransfer(Mutation):
    """Ask for goods to go from one warehouse to another."""

    permission = "inventory.stock.move"

    class Input:
        source_id = graphene.ID(required=True)
        target_id = graphene.ID(required=True)
        lines = graphene.List(graphene.NonNull(TransferLineInput), required=True)

    transfer = graphene.Field(StockTransfer)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> DraftTransfer:
        quantities = [line.quantity for line in input.lines]
        lines = list(zip(_products(input.lines, actor), quantities, strict=True))
        return cls(
            transfer=commands.draft_transfer(
                source_id=_warehouse(input.source_id, actor, "source_id"),
                target_id=_warehouse(input.target_id, actor, "target_id"),
                lines=lines,
                actor=actor,
            )
        )


class ShipTransfer(Mutation):
    """The goods of a transfer leave."""

    permission = "inventory.stock.move"

    class Input:
        transfer_id = graphene.ID(required=True)

    transfer = graphene.Field(StockTransfer)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ShipTransfer:
        key = _transfer(input.transfer_id, actor)
        return cls(transfer=commands.ship_transfer(transfer_id=key, actor=actor))


class ReceiveTransfer(Mutation):
    """The goods of a transfer arrive."""

    permission = "inventory.stock.move"

    class Input:
        transfer_id = graphene.ID(required=True)

    transfer = graphene.Field(StockTransfer)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ReceiveTransfer:
        key = _transfer(input.transfer_id, actor)
        return cls(transfer=commands.receive_transfer(transfer_id=key, actor=actor))


class CancelTransfer(Mutation):
    """Give up a transfer that has not left."""

    permission = "inventory.stock.move"

    class Input:
        transfer_id = graphene.ID(required=True)

    transfer = graphene.Field(StockTransfer)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> CancelTransfer:
        key = _transfer(input.transfer_id, actor)
        return cls(transfer=commands.cancel_transfer(transfer_id=key, actor=actor))


class Mutations(display.Mutations, minimums.Mutations):
    add_warehouse = AddWarehouse.Field()
    adjust_stock = AdjustStock.Field()
    open_count = OpenCount.Field()
    record_counts = RecordCounts.Field()
    approve_count = ApproveCount.Field()
    cancel_count = CancelCount.Field()
    draft_transfer = DraftTransfer.Field()
    ship_transfer = ShipTransfer.Field()
    cancel_transfer = CancelTransfer.Field()
    receive_transfer = ReceiveTransfer.Field()


def _products(lines: Any, actor: Actor) -> list[UUID]:
    return keys_among(
        [line.product_id for line in lines],
        "CatalogProduct",
        visible_products(actor),
        actor,
        path=lambda index: ("lines", index, "product_id"),
    )


def _warehouse(global_id: str, actor: Actor, name: str = "warehouse_id") -> UUID:
    return visible_key(global_id, "Warehouse", queries.visible_warehouses(actor), actor, (name,))


def _count(global_id: str, actor: Actor) -> UUID:
    counts = queries.visible_counts(actor)
    return visible_key(global_id, "StockCount", counts, actor, ("count_id",))


def _transfer(global_id: str, actor: Actor) -> UUID:
    transfers = queries.visible_transfers(actor)
    return visible_key(global_id, "StockTransfer", transfers, actor, ("transfer_id",))
