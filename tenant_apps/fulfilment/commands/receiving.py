"""Goods that come in, as advised or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import BadValue, NotFound, WrongState
from kernel.quantity import LIMIT, plain
from kernel.words import Phrase
from shared_apps.exchange.documents import Lot
from tenant_apps.fulfilment.commands.arrivals import Arrival, lots_of, report
from tenant_apps.fulfilment.errors import (
    Bought,
    ComesBack,
    NothingReceived,
    ReasonMissing,
    TooMuchReceived,
)
from tenant_apps.fulfilment.models import Receipt, ReceiptLine
from tenant_apps.fulfilment.rules import Discrepancy, ReceiptState
from tenant_apps.inventory.commands import MoveLine, add_lots, move_stock
from tenant_apps.inventory.queries import default_storage, outside, storage_of
from tenant_apps.inventory.rules import LocationKind, Reason

_COUNTERS = ("received", "rejected", "over", "missing", "reason")


@dataclass(frozen=True, kw_only=True)
class ReceivedLine:
    """What has come in of one line now; rejected goods are not put into stock.

    lots  of what was received, where they are not those that were advised
    """

    receipt_line_id: UUID
    received: Decimal
    rejected: Decimal = Decimal(0)
    reason: str = ""
    lots: tuple[Lot, ...] = ()


@transaction.atomic(savepoint=False)
def receive(
    *,
    receipt_id: UUID,
    actor: Actor,
    lines: Sequence[ReceivedLine] | None = None,
    warehouse_id: UUID | None = None,
    received_at: datetime | None = None,
    is_return: bool = False,
) -> Receipt:
    """Take goods in; by default all that is still on its way (INV-17).

    lines      what came now; what is not named stays on its way. More than was advised only
               with the reason "over"
    is_return  the caller keeps the return order these goods belong to

    The receipt is received once nothing is on its way any more. A linked partner is told what
    came and what differed. A constant number of statements however many lines. Raises
    TooMuchReceived, ReasonMissing, NothingReceived, UnknownLot, ComesBack, Bought, WrongState,
    NotFound; then nothing has come in.
    """
    receipt = _locked(receipt_id, is_return=is_return, action="receiving")
    rows = _lines_of(receipt)
    arrivals = _arrivals(receipt, rows, lines)
    when = received_at or clock.now()
    receipt.warehouse_id, shelf = _shelf(receipt, warehouse_id)
    _stock(receipt, arrivals, shelf, when, actor=actor)
    _finish(receipt, rows, when)
    report(receipt, arrivals, when, actor=actor)
    return receipt


@transaction.atomic(savepoint=False)
def close_short(*, receipt_id: UUID, reason: str, actor: Actor, is_return: bool = False) -> Receipt:
    """What has not come by now will not come. Raises WrongState, ComesBack, NotFound."""
    receipt = _locked(receipt_id, is_return=is_return, action="closing")
    rows = _lines_of(receipt)
    missing = [row for row in rows if row.open > 0]
    arrivals = [Arrival(line=row, missing=row.open) for row in missing]
    for row in missing:
        row.missing += row.open
        row.reason = reason or row.reason or Discrepancy.SHORT
    when = receipt.received_at or clock.now()
    _finish(receipt, rows, when)
    report(receipt, arrivals, when, actor=actor)
    return receipt


def _locked(receipt_id: UUID, *, is_return: bool, action: str) -> Receipt:
    receipts = Receipt.objects.select_for_update(of=("self",), no_key=True)
    receipt = receipts.select_related("partner").filter(pk=receipt_id).first()
    if receipt is None:
        raise NotFound(what="Receipt", key=receipt_id)
    if receipt.is_return != is_return:
        raise (ComesBack if receipt.is_return else Bought)(receipt=receipt.number)
    if receipt.state != ReceiptState.EXPECTED:
        raise WrongState(subject=f"Receipt {receipt.number}", state=receipt.state, action=action)
    return receipt


def _lines_of(receipt: Receipt) -> list[ReceiptLine]:
    return list(receipt.lines.select_related("product").order_by("position", "id"))


def _arrivals(
    receipt: Receipt, rows: Sequence[ReceiptLine], lines: Sequence[ReceivedLine] | None
) -> list[Arrival]:
    """What came of each line, counted on the lines themselves."""
    if lines is None:
        lines = [
            ReceivedLine(receipt_line_id=row.id, received=row.open) for row in rows if row.open > 0
        ]
    by_id = {row.id: row for row in rows}
    arrivals = [_arrival(receipt, by_id, index, line) for index, line in enumerate(lines)]
    arrivals = [arrival for arrival in arrivals if arrival.received or arrival.rejected]
    if not arrivals:
        raise NothingReceived
    return arrivals


def _arrival(
    receipt: Receipt, by_id: Mapping[UUID, ReceiptLine], index: int, line: ReceivedLine
) -> Arrival:
    row = by_id.get(line.receipt_line_id)
    if row is None:
        raise NotFound(what="Receipt line", key=line.receipt_line_id, path=("lines", index))
    _require_sense(row, index, line)
    over = _over(receipt, row, index, line)
    arrival = Arrival(line=row, received=line.received, rejected=line.rejected, over=over)
    arrival.lots = lots_of(arrival, line.lots, index)
    row.received += line.received
    row.rejected += line.rejected
    row.over += over
    row.reason = line.reason or row.reason
    return arrival


def _require_sense(row: ReceiptLine, index: int, line: ReceivedLine) -> None:
    for field, value in (("received", line.received), ("rejected", line.rejected)):
        if not 0 <= value < LIMIT:
            raise BadValue(
                field=field,
                value=plain(value),
                reason=Phrase(
                    "enter what came; goods that go back are a return",
                    "请填写实到数量，退回的货物请办理退货",
                ),
                path=("lines", index, field),
            )
    if line.rejected and not line.reason:
        raise ReasonMissing(
            position=row.position, rejected=plain(line.rejected), path=("lines", index, "reason")
        )


def _over(receipt: Receipt, row: ReceiptLine, index: int, line: ReceivedLine) -> Decimal:
    """How much of it is beyond what was advised; goods that come back never are."""
    over = line.received + line.rejected - row.open
    if over <= 0:
        return Decimal(0)
    if line.reason != Discrepancy.OVER or over > line.received or receipt.is_return:
        raise TooMuchReceived(
            position=row.position,
            asked=plain(line.received + line.rejected),
            open=plain(row.open),
            path=("lines", index, "received"),
        )
    return over


def _shelf(receipt: Receipt, warehouse_id: UUID | None) -> tuple[UUID, UUID]:
    wanted = warehouse_id or receipt.warehouse_id
    return (wanted, storage_of(wanted)) if wanted else default_storage()


def _stock(
    receipt: Receipt,
    arrivals: Sequence[Arrival],
    shelf: UUID,
    when: datetime,
    *,
    actor: Actor,
) -> None:
    """Move what was accepted from the world onto the shelf, lot by lot."""
    origin = outside(LocationKind.CUSTOMER if receipt.is_return else LocationKind.SUPPLIER)
    coming = [(a.line, lot) for a in arrivals for lot in a.lots]
    named = [(row.product_id, lot.code, lot.expires_on) for row, lot in coming if lot.code]
    ids = add_lots(lots=named, actor=actor) if named else {}
    move_stock(
        lines=[
            MoveLine(
                product_id=row.product_id,
                source_id=origin,
                target_id=shelf,
                amount=lot.quantity,
                reference=f"fulfilment.receipt:{receipt.id}",
                lot_id=ids[row.product_id, lot.code] if lot.code else None,
            )
            for row, lot in coming
        ],
        reason=Reason.RETURN if receipt.is_return else Reason.RECEIPT,
        occurred_at=when,
        actor=actor,
    )


def _finish(receipt: Receipt, rows: Sequence[ReceiptLine], when: datetime) -> None:
    write_columns(rows, *_COUNTERS)
    receipt.rounds += 1
    receipt.received_at = when
    is_done = all(row.open <= 0 for row in rows)
    receipt.go(ReceiptState.RECEIVED if is_done else ReceiptState.EXPECTED)
    receipt.save()
