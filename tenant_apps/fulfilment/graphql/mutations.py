"""Picking goods, and taking goods in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal as PythonDecimal
from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import key_of, keys_among, visible_key
from kernel.graphql.mutation import Mutation
from kernel.graphql.types import Date, Decimal
from shared_apps.exchange.documents import Lot
from tenant_apps.attachments.commands import attach_all
from tenant_apps.attachments.queries import own_unused
from tenant_apps.fulfilment import commands
from tenant_apps.fulfilment.commands import ReceivedLine
from tenant_apps.fulfilment.graphql.arguments import LineAmountInput, amounts
from tenant_apps.fulfilment.graphql.types import ReceiptType, ShipmentType
from tenant_apps.fulfilment.queries import visible_receipts, visible_shipments
from tenant_apps.fulfilment.rules import RECEIPT_LINE
from tenant_apps.inventory.graphql.arguments import warehouse_key


class RecordPicks(Mutation):
    """Note how much of a delivery note lies ready (FUL-11)."""

    permission = "fulfilment.shipment.pick"

    class Input:
        shipment_id = graphene.ID(required=True)
        lines = graphene.List(graphene.NonNull(LineAmountInput), required=True)

    shipment = graphene.Field(ShipmentType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> RecordPicks:
        key = visible_key(
            input.shipment_id, "Shipment", visible_shipments(actor), actor, ("shipment_id",)
        )
        picked = amounts(input.lines, "ShipmentLine", actor) or {}
        return cls(shipment=commands.record_picks(shipment_id=key, picked=picked, actor=actor))


class LotInput(graphene.InputObjectType):
    """How much came in one lot."""

    code = graphene.String(required=True)
    quantity = Decimal(required=True)
    expires_on = Date()


class ReceivedLineInput(graphene.InputObjectType):
    """What has come in of one line, in base units."""

    line_id = graphene.ID(required=True)
    received = Decimal(required=True)
    rejected = Decimal(default_value=PythonDecimal(0))
    reason = graphene.String(
        default_value="", description='E.g. "damaged"; "over" when more came than was advised.'
    )
    lots = graphene.List(
        graphene.NonNull(LotInput), description="Where they are not those that were advised."
    )
    photo_ids = graphene.List(
        graphene.NonNull(graphene.ID), description="Files uploaded at /files: what was damaged."
    )


class ReceiveGoods(Mutation):
    """Take goods in, in one go or in several; the partner is told what differed (INV-17)."""

    permission = "fulfilment.receipt.receive"

    class Input:
        receipt_id = graphene.ID(required=True)
        warehouse_id = graphene.ID(description="Where to; else the default warehouse.")
        lines = graphene.List(
            graphene.NonNull(ReceivedLineInput),
            description="What came; left out, everything came as advised.",
        )

    receipt = graphene.Field(ReceiptType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ReceiveGoods:
        receipt = commands.receive(
            receipt_id=visible_key(
                input.receipt_id, "Receipt", visible_receipts(actor), actor, ("receipt_id",)
            ),
            warehouse_id=warehouse_key(input.warehouse_id, actor),
            lines=received_lines(input.lines, actor),
            actor=actor,
        )
        attach_photos(input.lines or [], actor)
        return cls(receipt=receipt)


class CloseReceiptShort(Mutation):
    """Declare that what has not come by now will not come; the partner is told."""

    permission = "fulfilment.receipt.receive"

    class Input:
        receipt_id = graphene.ID(required=True)
        reason = graphene.String(default_value="")

    receipt = graphene.Field(ReceiptType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> CloseReceiptShort:
        key = visible_key(
            input.receipt_id, "Receipt", visible_receipts(actor), actor, ("receipt_id",)
        )
        return cls(receipt=commands.close_short(receipt_id=key, reason=input.reason, actor=actor))


class Mutations:
    record_picks = RecordPicks.Field()
    receive_goods = ReceiveGoods.Field()
    close_receipt_short = CloseReceiptShort.Field()


def attach_photos(lines: Sequence[Any], actor: Actor) -> None:
    """Keep each line's photos with it. Raises NotFound for a file that is not the actor's own."""
    given = [
        (index, at, line, photo)
        for index, line in enumerate(lines)
        for at, photo in enumerate(line.photo_ids or ())
    ]
    if not given:
        return
    places = [("lines", index, "photo_ids", at) for index, at, _, _ in given]
    ids = [photo for *_, photo in given]
    keys = keys_among(ids, "Attachment", own_unused(actor), actor, path=places.__getitem__)
    files: dict[UUID, list[UUID]] = defaultdict(list)
    for (_, _, line, _), key in zip(given, keys, strict=True):
        files[key_of(line.line_id, "ReceiptLine", actor)].append(key)
    attach_all(files=files, subject=RECEIPT_LINE, actor=actor)


def received_lines(lines: Sequence[Any] | None, actor: Actor) -> list[ReceivedLine] | None:
    """What came, as the commands take it; None where nothing was said."""
    if lines is None:
        return None
    return [
        ReceivedLine(
            receipt_line_id=key_of(line.line_id, "ReceiptLine", actor),
            received=line.received,
            rejected=line.rejected,
            reason=line.reason,
            lots=tuple(
                Lot(code=lot.code, quantity=lot.quantity, expires_on=lot.expires_on)
                for lot in line.lots or ()
            ),
        )
        for line in lines
    ]
