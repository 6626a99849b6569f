"""What has come in of one line, in which lots, and who is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

import msgspec

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.events.bus import emit
from kernel.quantity import plain
from kernel.words import Phrase
from shared_apps.exchange.commands import send
from shared_apps.exchange.documents import Item, Lot, ReceiptAdviceDocument
from shared_apps.exchange.documents import ReceiptLine as AdvisedLine
from tenant_apps.catalog.queries import bought_item, item_of
from tenant_apps.fulfilment.events import Delivered, GoodsReceived
from tenant_apps.fulfilment.models import Receipt, ReceiptLine
from tenant_apps.fulfilment.rules import ReceiptState
from tenant_apps.inventory.errors import UnknownLot
from tenants import days

CODE_MAX = 60  # of a lot


@dataclass(slots=True, kw_only=True)
class Arrival:
    """One line's goods that came in one go; lots add up to what was received."""

    line: ReceiptLine
    received: Decimal = Decimal(0)
    rejected: Decimal = Decimal(0)
    over: Decimal = Decimal(0)
    missing: Decimal = Decimal(0)
    lots: list[Lot] = field(default_factory=list)  # a code of "" is goods without a lot


def lots_of(arrival: Arrival, named: Sequence[Lot], index: int) -> list[Lot]:
    """In which lots it came: those named, else those that were advised and have not come yet.

    Raises UnknownLot for goods kept by lot that nobody has named one for.
    """
    if not arrival.line.product.tracks_lots:
        return _without(arrival.received)
    if named:
        _require_sum(arrival, named, index)
        return [lot for lot in named if lot.quantity > 0]
    lots, rest = _advised(arrival)
    if rest > 0:
        raise UnknownLot(product=arrival.line.product.sku, path=("lines", index, "lots"))
    return lots


def _without(quantity: Decimal) -> list[Lot]:
    return [Lot(code="", quantity=quantity)] if quantity else []


def _require_sum(arrival: Arrival, named: Sequence[Lot], index: int) -> None:
    total = sum((lot.quantity for lot in named), Decimal(0))
    fits = all(lot.quantity >= 0 and 0 < len(lot.code) <= CODE_MAX for lot in named)
    if total != arrival.received or not fits:
        raise BadValue(
            field="lots",
            value=plain(total),
            reason=Phrase(
                f"they need codes of at most {CODE_MAX} characters and add up to the "
                f"{plain(arrival.received)} received",
                f"批次号最多 {CODE_MAX} 个字符，合计须等于实收的 {plain(arrival.received)}",
            ),
            path=("lines", index, "lots"),
        )


def _advised(arrival: Arrival) -> tuple[list[Lot], Decimal]:
    """The next lots in the order they were advised, and what no lot is left for."""
    done, rest = arrival.line.received + arrival.line.rejected, arrival.received
    parts = []
    for lot in msgspec.convert(arrival.line.lots, tuple[Lot, ...], strict=False):
        skipped = min(done, lot.quantity)
        done -= skipped
        part = min(rest, lot.quantity - skipped)
        if part > 0:
            parts.append(Lot(code=lot.code, expires_on=lot.expires_on, quantity=part))
            rest -= part
    return parts, rest


def report(receipt: Receipt, arrivals: Sequence[Arrival], when: datetime, *, actor: Actor) -> None:
    """Tell our own house and, where it is linked, the partner."""
    emit(_told(receipt, arrivals, when), actor=actor)
    if receipt.partner.link_id is None:
        return
    name_of = item_of if receipt.is_return else bought_item  # it comes from who has sold it to us
    send(
        ReceiptAdviceDocument(
            link_id=receipt.partner.link_id,
            number=f"{receipt.number}/{receipt.rounds}",
            shipment_key=receipt.shipment_key,
            despatch_number=receipt.despatch_number,
            order_key=receipt.order_key,
            order_number=receipt.order_number,
            received_on=days.day_of(when),
            is_return=receipt.is_return,
            lines=tuple(_reported(arrival, name_of) for arrival in arrivals),
        ),
        actor=actor,
    )


def _told(receipt: Receipt, arrivals: Sequence[Arrival], when: datetime) -> GoodsReceived:
    return GoodsReceived(
        subject_id=receipt.id,
        reference=receipt.reference,
        partner_id=receipt.partner_id,
        order_key=receipt.order_key,
        shipment_key=receipt.shipment_key,
        is_return=receipt.is_return,
        return_key=receipt.return_key,
        is_complete=receipt.state == ReceiptState.RECEIVED,
        received_at=when,
        lines=tuple(
            Delivered(
                reference=receipt.reference,
                line_key=arrival.line.line_key,
                product_id=arrival.line.product_id,
                quantity=arrival.received,
                rejected=arrival.rejected,
                over=arrival.over,
                missing=arrival.missing,
            )
            for arrival in arrivals
        ),
    )


def _reported(arrival: Arrival, name_of: Callable[[Any], Item]) -> AdvisedLine:
    line = arrival.line
    return AdvisedLine(
        shipment_line_key=line.shipment_line_key,
        line_key=line.line_key,
        position=line.position,
        item=name_of(line.product),
        advised=line.open - arrival.over + arrival.received + arrival.rejected + arrival.missing,
        received=arrival.received,
        rejected=arrival.rejected,
        missing=arrival.missing,
        unit=line.product.base_unit,
        reason=line.reason,
        lots=tuple(lot for lot in arrival.lots if lot.code),
    )
