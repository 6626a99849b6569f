"""What a shipment and a receipt may become."""

from __future__ import annotations

from enum import StrEnum

RECEIPT_LINE = "fulfilment.receipt_line"  # photos of what came damaged lie on these


class ShipmentState(StrEnum):
    """Whether goods have left."""

    DRAFT = "draft"  # a delivery note: to be picked
    DISPATCHED = "dispatched"
    CANCELLED = "cancelled"


SHIPMENT_NEXT: dict[ShipmentState, frozenset[ShipmentState]] = {
    ShipmentState.DRAFT: frozenset({ShipmentState.DISPATCHED, ShipmentState.CANCELLED}),
    ShipmentState.DISPATCHED: frozenset(),
    ShipmentState.CANCELLED: frozenset(),
}


class ReceiptState(StrEnum):
    """Whether goods have come in."""

    EXPECTED = "expected"  # on its way, or partly in
    RECEIVED = "received"  # all is in, or declared missing


RECEIPT_NEXT: dict[ReceiptState, frozenset[ReceiptState]] = {
    ReceiptState.EXPECTED: frozenset({ReceiptState.EXPECTED, ReceiptState.RECEIVED}),
    ReceiptState.RECEIVED: frozenset(),
}


class Discrepancy(StrEnum):
    """Why a line did not arrive as advised; a reason may also be any other words."""

    SHORT = "short"
    DAMAGED = "damaged"
    WRONG_ITEM = "wrong_item"
    EXPIRED = "expired"
    OVER = "over"  # the only reason for which more may come in than was advised
