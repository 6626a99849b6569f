"""Goods that come in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

import msgspec
import uuid6
from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.errors import NotFound, WrongState
from kernel.events.bus import emit
from kernel.numbering.commands import next_number
from kernel.quantity import plain
from shared_apps.exchange.commands import send
from shared_apps.exchange.documents import Lot, ReceiptAdviceDocument
from shared_apps.exchange.documents import ReceiptLine as AdvisedLine
from tenant_apps.catalog.queries import item_of
from tenant_apps.fulfilment.errors import NothingReceived, ReasonMissing, TooMuchReceived
from tenant_apps.fulfilment.events import Delivered, GoodsReceived
from tenant_apps.fulfilment.models import Receipt, ReceiptLine
from tenant_apps.fulfilment.rules import ReceiptState
from tenant_apps.inventory.commands import MoveLine, add_lots, move_stock
from tenant_apps.inventory.queries import default_storage, outside, storage_of
from tenant_apps.inventory.rules import LocationKind, Reason
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


@dataclass(frozen=True, kw_only=True)
class ReceivedLine:
    """What has come in of one line now; rejected goods are not put into stock."""

    receipt_line_id: UUID
    received: Decimal
    rejected: Decimal = Decimal(0)
    reason: str = ""


@dataclass(slots=True)
class _Arrival:
    line: ReceiptLine
    received: Decimal
    rejected: Decimal


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
    """Note goods that are on their way; the same shipment a second time changes nothing."""
    key = shipment_key or uuid6.uuid7()
    known = Receipt.objects.filter(shipment_key=key).first()
    if known is not None:
        return known
    sender = partner(partner_id)
    receipt = Receipt.objects.create(
        number=next_number("RR" if is_return else "GR"),
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
    ReceiptLine.objects.bulk_create(
        ReceiptLine(
            receipt=receipt,
            shipment_line_key=line.shipment_line_key or uuid6.uuid7(),
            line_key=line.line_key,
            position=line.position,
            product_id=line.product_id,
            advised=line.quantity,
            lots=msgspec.to_builtins(line.lots),
        )
        for line in lines
    )
    return receipt


@transaction.atomic(savepoint=False)
def receive(
    *,
    receipt_id: UUID,
    actor: Actor,
    lines: Sequence[ReceivedLine] | None = None,
    warehouse_id: UUID | None = None,
    received_at: datetime | None = None,
) -> Receipt:
    """Take in what has arrived, everything that is open by default (INV-17).

    A receipt may come in in several goes; what is missing stays expected until it is closed
    short. A linked partner is told what differed. Raises TooMuchReceived, ReasonMissing,
    NothingReceived, WrongState, NotFound; then nothing has come in.
    """
    receipt = _locked(receipt_id)
    if receipt.state != ReceiptState.EXPECTED:
        raise WrongState(subject=f"Receipt {receipt.number}", state=receipt.state, action="receipt")
    rows = list(receipt.lines.select_related("product").order_by("position"))
    arrivals = _arrivals(rows, lines)
    when = received_at or clock.now()
    receipt.warehouse_id, shelf = _shelf(receipt, warehouse_id)
    _stock(receipt, arrivals, shelf, when, actor=actor)
    for arrival in arrivals:
        arrival.line.received += arrival.received
        arrival.line.rejected += arrival.rejected
    ReceiptLine.objects.bulk_update([a.line for a in arrivals], ["received", "rejected", "reason"])
    complete = all(row.received + row.rejected >= row.advised for row in rows)
    _finish(receipt, complete=complete, when=when)
    _tell(receipt, arrivals, when, actor=actor)
    return receipt


@transaction.atomic(savepoint=False)
def close_short(*, receipt_id: UUID, reason: str, actor: Actor) -> Receipt:
    """What has not come by now will not come. Raises WrongState, NotFound."""
    receipt = _locked(receipt_id)
    if receipt.state != ReceiptState.EXPECTED:
        raise WrongState(subject=f"Receipt {receipt.number}", state=receipt.state, action="closing")
    rows = list(receipt.lines.select_related("product").order_by("position"))
    missing = [row for row in rows if row.received + row.rejected < row.advised]
    for row in missing:
        row.reason = row.reason or reason or "short"
    ReceiptLine.objects.bulk_update(missing, ["reason"])
    _finish(receipt, complete=True, when=receipt.received_at or clock.now())
    nothing = [_Arrival(row, Decimal(0), Decimal(0)) for row in missing]
    _tell(receipt, nothing, receipt.received_at or clock.now(), actor=actor)
    return receipt


def _locked(receipt_id: UUID) -> Receipt:
    receipts = Receipt.objects.select_for_update(of=("self",), no_key=True)
    receipt = receipts.filter(pk=receipt_id).first()
    if receipt is None:
        raise NotFound(what="Receipt", key=receipt_id)
    return receipt


def _arrivals(rows: Sequence[ReceiptLine], lines: Sequence[ReceivedLine] | None) -> list[_Arrival]:
    if lines is None:
        arrivals = [
            _Arrival(row, row.advised - row.received - row.rejected, Decimal(0)) for row in rows
        ]
    else:
        by_id = {row.id: row for row in rows}
        arrivals = [_arrival(by_id, index, line) for index, line in enumerate(lines)]
    arrivals = [arrival for arrival in arrivals if arrival.received or arrival.rejected]
    if not arrivals:
        raise NothingReceived
    return arrivals


def _arrival(by_id: Mapping[UUID, ReceiptLine], index: int, line: ReceivedLine) -> _Arrival:
    row = by_id.get(line.receipt_line_id)
    if row is None:
        raise NotFound(what="Receipt line", key=line.receipt_line_id, path=("lines", index))
    still = row.advised - row.received - row.rejected
    if line.received + line.rejected > still or line.received < 0 or line.rejected < 0:
        raise TooMuchReceived(
            position=row.position,
            asked=plain(line.received + line.rejected),
            open=plain(still),
            path=("lines", index, "received"),
        )
    if line.rejected and not line.reason:
        raise ReasonMissing(
            position=row.position, rejected=plain(line.rejected), path=("lines", index, "reason")
        )
    row.reason = line.reason or row.reason
    return _Arrival(row, line.received, line.rejected)


def _shelf(receipt: Receipt, warehouse_id: UUID | None) -> tuple[UUID, UUID]:
    wanted = warehouse_id or receipt.warehouse_id
    return (wanted, storage_of(wanted)) if wanted else default_storage()


def _stock(
    receipt: Receipt,
    arrivals: Sequence[_Arrival],
    shelf: UUID,
    when: datetime,
    *,
    actor: Actor,
) -> None:
    """Move what was accepted from the world onto the shelf, lot by lot."""
    origin = outside(LocationKind.CUSTOMER if receipt.is_return else LocationKind.SUPPLIER)
    wanted = [(a.line, code, expiry, part) for a in arrivals for code, expiry, part in _lots(a)]
    ids = add_lots(
        lots=[(line.product_id, code, expiry) for line, code, expiry, _ in wanted if code],
        actor=actor,
    )
    move_stock(
        lines=[
            MoveLine(
                product_id=line.product_id,
                source_id=origin,
                target_id=shelf,
                amount=part,
                reference=f"fulfilment.receipt:{receipt.id}",
                lot_id=ids[line.product_id, code] if code else None,
            )
            for line, code, _, part in wanted
        ],
        reason=Reason.RETURN if receipt.is_return else Reason.RECEIPT,
        occurred_at=when,
        actor=actor,
    )


def _lots(arrival: _Arrival) -> list[tuple[str, date | None, Decimal]]:
    """Spread what has arrived over the lots that were advised, after those already in."""
    line = arrival.line
    if not line.product.tracks_lots or not line.lots:
        return [("", None, arrival.received)] if arrival.received else []
    done, rest, parts = line.received + line.rejected, arrival.received, []
    for lot in msgspec.convert(line.lots, tuple[Lot, ...], strict=False):
        skipped = min(done, lot.quantity)
        done -= skipped
        part = min(rest, lot.quantity - skipped)
        if part > 0:
            parts.append((lot.code, lot.expires_on, part))
            rest -= part
    return parts + ([("", None, rest)] if rest > 0 else [])


def _finish(receipt: Receipt, *, complete: bool, when: datetime) -> None:
    receipt.rounds += 1
    receipt.received_at = when
    if complete:
        receipt.state = ReceiptState.RECEIVED
    receipt.save()


def _tell(receipt: Receipt, arrivals: Sequence[_Arrival], when: datetime, *, actor: Actor) -> None:
    emit(
        GoodsReceived(
            subject_id=receipt.id,
            reference=receipt.reference,
            partner_id=receipt.partner_id,
            order_key=receipt.order_key,
            shipment_key=receipt.shipment_key,
            is_return=receipt.is_return,
            is_complete=receipt.state == ReceiptState.RECEIVED,
            received_at=when,
            lines=tuple(
                Delivered(
                    reference=receipt.reference,
                    line_key=a.line.line_key,
                    product_id=a.line.product_id,
                    quantity=a.received,
                    rejected=a.rejected,
                )
                for a in arrivals
            ),
        ),
        actor=actor,
    )
    if receipt.link_id is None:
        return
    send(
        ReceiptAdviceDocument(
            link_id=receipt.link_id,
            number=f"{receipt.number}/{receipt.rounds}",
            shipment_key=receipt.shipment_key,
            order_key=receipt.order_key,
            received_on=when.date(),
            is_return=receipt.is_return,
            lines=tuple(_reported(a) for a in arrivals),
        ),
        actor=actor,
    )


def _reported(arrival: _Arrival) -> AdvisedLine:
    line = arrival.line
    return AdvisedLine(
        shipment_line_key=line.shipment_line_key,
        line_key=line.line_key,
        item=item_of(line.product),
        advised=line.advised,
        received=arrival.received,
        rejected=arrival.rejected,
        unit=line.product.base_unit,
        reason=line.reason,
        lots=msgspec.convert(line.lots, tuple[Lot, ...], strict=False),
    )
