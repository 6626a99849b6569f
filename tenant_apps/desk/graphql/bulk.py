"""Doing the same to many orders: what it would come to, doing it, watching it, undoing it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.graphql.batching import Loader, grouped
from kernel.graphql.ids import TenantNode, gid, keys_among
from kernel.graphql.loaded import loaded, loaded_list
from kernel.graphql.mutation import Mutation
from kernel.graphql.types import DateTime, Decimal, enum_of
from kernel.words import Phrase
from tenant_apps.desk import commands, queries
from tenant_apps.desk.commands import Record
from tenant_apps.desk.models import BulkItem, BulkRun
from tenant_apps.desk.queries import Consequence, ShortLine
from tenant_apps.desk.rules import BulkKind, BulkState, Outcome
from tenant_apps.sales.graphql.loaders import OrderById
from tenant_apps.sales.graphql.types import SalesOrderType
from tenant_apps.sales.queries import visible_orders

AT_ONCE = 500


class ShortLineType(graphene.ObjectType):
    """A product of which less is free than the order wants, in base units."""

    class Meta:
        name = "ShortLine"

    product_id = graphene.ID(required=True)
    sku = graphene.String(required=True)
    wanted = Decimal(required=True)
    free = Decimal(required=True, description="After the orders before it have been served.")

    @staticmethod
    def resolve_product_id(line: ShortLine, info: graphene.ResolveInfo) -> str:
        return gid("CatalogProduct", line.product_id, info.context.actor.organisation_id)


class ConfirmPreview(graphene.ObjectType):
    """What confirming one order would come to now."""

    order = loaded(SalesOrderType, OrderById, by="order_id", required=True)
    outcome = graphene.Field(graphene.NonNull(enum_of(Outcome, "ConfirmOutcome")))
    lines = graphene.Int(required=True, description="That are open.")
    short = graphene.List(graphene.NonNull(ShortLineType), required=True)


class BulkItemType(graphene.ObjectType):
    """One record of a run, and what became of it."""

    class Meta:
        name = "BulkItem"

    record_id = graphene.ID(required=True)
    number = graphene.String(required=True)
    state = graphene.Field(graphene.NonNull(enum_of(BulkState)))
    code = graphene.String(required=True, description="Of the refusal; or empty.")
    message = graphene.String(required=True, description="The refusal in your language.")

    @staticmethod
    def resolve_record_id(item: BulkItem, info: graphene.ResolveInfo) -> str:
        return gid("SalesOrder", item.record_id, info.context.actor.organisation_id)

    @staticmethod
    def resolve_message(item: BulkItem, info: graphene.ResolveInfo) -> str:
        return item.message_zh if info.context.actor.language == "zh" else item.message


class ItemsByRun(Loader[UUID, list[BulkItem]]):
    """The records of each run."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[list[BulkItem]]:
        return grouped(queries.items_of(keys), keys, "run_id")


class BulkRunType(TenantNode):
    """The same thing done to many records, each by itself; ask again to watch it."""

    class Meta:
        name = "BulkRun"

    kind = graphene.Field(graphene.NonNull(enum_of(BulkKind)))
    started_at = DateTime(required=True)
    total = graphene.Int(required=True)
    done = graphene.Int(required=True)
    refused = graphene.Int(required=True)
    is_finished = graphene.Boolean(required=True)
    items = loaded_list(BulkItemType, ItemsByRun, by="id")

    @staticmethod
    def resolve_started_at(run: BulkRun, info: graphene.ResolveInfo) -> Any:
        return run.created_at

    @staticmethod
    def resolve_is_finished(run: Any, info: graphene.ResolveInfo) -> bool:
        return bool(run.done + run.refused == run.total)


class _StartsRun:
    """Mixin: the payload holds the run's key, which is read again to show how far it is."""

    run = graphene.Field(BulkRunType)

    @staticmethod
    def resolve_run(payload: Any, info: graphene.ResolveInfo) -> BulkRun | None:
        runs = queries.runs_of(info.context.actor)
        return runs.filter(pk=payload.run).first() if payload.run else None


def _orders() -> graphene.List:
    return graphene.List(
        graphene.NonNull(graphene.ID), required=True, description="At most 500, first come first."
    )


def _start(kind: BulkKind, ids: Sequence[str], actor: Actor) -> str:
    if not ids or len(ids) > AT_ONCE:
        raise BadValue(
            field="orderIds",
            value=len(ids),
            reason=Phrase(f"give 1 to {AT_ONCE}", f"请给出 1 到 {AT_ONCE} 个"),
            path=("order_ids",),
        )
    orders = visible_orders(actor)
    keys = keys_among(ids, "SalesOrder", orders, actor, path=lambda i: ("order_ids", i))
    numbers = dict(orders.filter(pk__in=keys).values_list("pk", "number"))
    records = [Record(id=key, number=numbers[key]) for key in dict.fromkeys(keys)]
    return str(commands.start_run(kind=kind, records=records, actor=actor).id)


class ConfirmSalesOrders(_StartsRun, Mutation):
    """Promise the goods of many orders, one after the other; watch the run to see how far."""

    permission = "sales.order.confirm"

    class Input:
        order_ids = _orders()
        partial = graphene.Boolean(
            default_value=False, description="Promise what is free, let the rest wait."
        )

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ConfirmSalesOrders:
        kind = BulkKind.CONFIRM_PARTLY if input.partial else BulkKind.CONFIRM
        return cls(run=_start(kind, input.order_ids, actor))


class UndoConfirmSalesOrders(_StartsRun, Mutation):
    """Take promises back where nobody has acted on them: the orders wait for an answer again."""

    permission = "sales.order.confirm"

    class Input:
        order_ids = _orders()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> UndoConfirmSalesOrders:
        return cls(run=_start(BulkKind.UNDO_CONFIRM, input.order_ids, actor))


def previews(ids: Sequence[str], actor: Actor) -> list[Consequence]:
    """What confirming these orders would come to, in their order."""
    actor.require("sales.order.confirm")
    if len(ids) > AT_ONCE:
        raise BadValue(
            field="orderIds",
            value=f"{len(ids)}",
            reason=Phrase(f"give at most {AT_ONCE}", f"最多 {AT_ONCE} 个"),
        )
    keys = keys_among(ids, "SalesOrder", visible_orders(actor), actor)
    return queries.preview_confirm(list(dict.fromkeys(keys)))
