"""Goods that are on their way to us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import msgspec
import uuid6
from django.db import transaction

from kernel.actor import Actor
from kernel.events.bus import emit
from kernel.fields import require_fits
from kernel.numbering.commands import next_number
from shared_apps.exchange.documents import Lot
from tenant_apps.fulfilment.errors import EmptyShipment
from tenant_apps.fulfilment.events import Delivered, GoodsExpected
from tenant_apps.fulfilment.models import Receipt, ReceiptLine
from tenant_apps.partners.queries import partner


@dataclass(frozen=True, kw_only=True)
class ExpectedLine:
    """Base units that are on their way."""

    line_key: UUID
    position: int
    product_id: UUID
    quantity: Decimal
    shipment_line_key: UUID | None = None
    lots: tuple[Lot, ...] = ()


@transaction.atomic(savepoint=False)
def expect(
    *,
    partner_id: UUID,
    order_key: UUID,
    lines: Sequence[ExpectedLine],
    actor: Actor,
    shipment_key: UUID | None = None,
    reference: str = "",
    order_number: str = "",
    despatch_number: str = "",
    carrier: str = "",
    tracking_number: str = "",
    dispatched_at: datetime | None = None,
    is_return: bool = False,
    return_key: UUID | None = None,
) -> Receipt:
    """Note goods that are on their way; the same shipment a second time changes nothing.

    shipment_key  the sender's; made here for a sender that has none
    reference     whose goods they are, where a caller above knows: "purchasing.order:<id>"

    Raises EmptyShipment, BadValue, NotFound.
    """
    key = shipment_key or uuid6.uuid7()
    known = Receipt.objects.filter(shipment_key=key).first()
    if known is not None:
        return known
    if not lines:
        raise EmptyShipment
    require_fits(Receipt, despatch_number=despatch_number)
    sender = partner(partner_id)
    receipt = Receipt(
        shipment_key=key,
        reference=reference,
        partner=sender,
        link_id=sender.link_id,
        order_key=order_key,
        order_number=order_number,
        is_return=is_return,
        return_key=return_key,
        despatch_number=despatch_number,
        carrier=carrier,
        tracking_number=tracking_number,
        dispatched_at=dispatched_at,
    )
    receipt.number = next_number("RR" if is_return else "GR")
    receipt.save(force_insert=True)
    ReceiptLine.objects.bulk_create(_row(receipt, line) for line in lines)
    emit(_told(receipt, lines), actor=actor)
    return receipt


def _row(receipt: Receipt, line: ExpectedLine) -> ReceiptLine:
    return ReceiptLine(
        receipt=receipt,
        shipment_line_key=line.shipment_line_key or uuid6.uuid7(),
        line_key=line.line_key,
        position=line.position,
        product_id=line.product_id,
        advised=line.quantity,
        lots=msgspec.to_builtins(line.lots),
    )


def _told(receipt: Receipt, lines: Sequence[ExpectedLine]) -> GoodsExpected:
    return GoodsExpected(
        subject_id=receipt.id,
        reference=receipt.reference,
        partner_id=receipt.partner_id,
        order_key=receipt.order_key,
        shipment_key=receipt.shipment_key,
        is_return=receipt.is_return,
        return_key=receipt.return_key,
        lines=tuple(
            Delivered(
                reference=receipt.reference,
                line_key=line.line_key,
                product_id=line.product_id,
                quantity=line.quantity,
            )
            for line in lines
        ),
    )
