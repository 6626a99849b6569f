"""What may become of a letter, which version holds, and what a stranger's letter means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar, cast
from uuid import UUID

from kernel.money import decimals_of, rounded
from shared_apps.exchange.documents import (
    DespatchAdviceDocument,
    DespatchLine,
    OrderChangeDocument,
    OrderDocument,
    OrderLine,
    OrderResponseDocument,
    ReceiptAdviceDocument,
    ReceiptLine,
    ResponseLine,
)


class EnvelopeState(StrEnum):
    """What has become of a document."""

    SENT = "sent"  # on its way; for a partner outside: not fetched yet
    HANDLED = "handled"
    FAILED = "failed"  # refused by the receiver's books; tried again a few times by itself


class Direction(StrEnum):
    """Whether we have written a document or got it."""

    SENT = "sent"
    RECEIVED = "received"


K = TypeVar("K")


def rebound(part: K, known: Mapping[UUID, UUID]) -> K:
    """The document with derived identities replaced by the real ones they stand for."""
    if isinstance(part, UUID):
        return cast(K, known.get(part, part))
    if isinstance(part, tuple):
        return cast(K, tuple(rebound(one, known) for one in part))
    if is_dataclass(part) and not isinstance(part, type):
        values = {field.name: getattr(part, field.name) for field in fields(part)}
        return replace(part, **{name: rebound(value, known) for name, value in values.items()})
    return part


def completed_response(
    response: OrderResponseDocument, order: OrderDocument | OrderChangeDocument
) -> OrderResponseDocument:
    """A stranger's short answer as one that has all lines of the order, with quantities.

    A line that is not mentioned shares the fate of the whole; one that is accepted without a
    quantity is accepted as ordered.
    """
    said = {line.line_key: line for line in response.lines}
    lines = [_completed_line(line, said.pop(line.line_key, None), response) for line in order.lines]
    lines += said.values()
    places = decimals_of(order.currency)
    total = response.total or sum((_line_total(line, places) for line in lines), Decimal(0))
    return replace(response, lines=tuple(lines), total=total, currency=order.currency)


def _completed_line(
    ordered: OrderLine, said: ResponseLine | None, response: OrderResponseDocument
) -> ResponseLine:
    if said is None:
        said = _unmentioned(ordered, response)
    status = "rejected" if response.status == "rejected" else said.status
    confirmed = said.confirmed
    if status == "accepted" and not confirmed:
        confirmed = ordered.quantity
    return replace(
        said,
        position=ordered.position,
        item=ordered.item,
        status=status,
        ordered=ordered.quantity,
        confirmed=Decimal(0) if status == "rejected" else confirmed,
        unit_price=said.unit_price or ordered.unit_price or Decimal(0),
    )


def _unmentioned(ordered: OrderLine, response: OrderResponseDocument) -> ResponseLine:
    waits = response.status == "received"
    return ResponseLine(
        line_key=ordered.line_key,
        position=ordered.position,
        item=ordered.item,
        status="waiting" if waits else "accepted",
        ordered=ordered.quantity,
        confirmed=Decimal(0),
        unit=ordered.unit,
        unit_price=ordered.unit_price or Decimal(0),
    )


def _line_total(line: ResponseLine, places: int) -> Decimal:
    return rounded(line.confirmed * line.unit_price * (1 - line.discount_share), places)


def completed_despatch(
    despatch: DespatchAdviceDocument, order: OrderDocument | OrderChangeDocument
) -> DespatchAdviceDocument:
    """A stranger's advice with the goods as they were ordered.

    The line says which they are, so that the name they bear here need not be one we know,
    unless they are counted in another unit.
    """
    ordered = {(line.line_key, line.unit): line.item for line in order.lines}
    lines = (
        replace(line, item=ordered.get((line.line_key, line.unit), line.item))
        for line in despatch.lines
    )
    return replace(despatch, lines=tuple(lines))


def completed_receipt(
    receipt: ReceiptAdviceDocument, despatch: DespatchAdviceDocument
) -> ReceiptAdviceDocument:
    """A stranger's receipt with what its form leaves to the advice it answers.

    A line without any quantity has arrived as advised.
    """
    advised = {line.shipment_line_key: line for line in despatch.lines}
    lines = (_as_advised(line, advised.get(line.shipment_line_key)) for line in receipt.lines)
    return replace(receipt, lines=tuple(lines))


def _as_advised(line: ReceiptLine, advised: DespatchLine | None) -> ReceiptLine:
    if advised is None or line.advised or line.received or line.rejected:
        return line
    return replace(
        line,
        item=advised.item,
        advised=advised.quantity,
        received=advised.quantity,
        unit=advised.unit,
        lots=advised.lots,
    )
