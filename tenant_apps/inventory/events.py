"""What the stock book tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class Moved:
    """One product that went from one place to another, in base units."""

    product_id: UUID
    source_id: UUID
    target_id: UUID
    lot_id: UUID | None
    amount: Decimal


@dataclass(frozen=True, kw_only=True)
class StockMoved(Event):
    """Goods went from places to places; subject_id is the batch they moved in."""

    reference: str
    reason: str
    occurred_at: datetime
    moves: tuple[Moved, ...]


@dataclass(frozen=True, kw_only=True)
class StockFreed(Event):
    """There may be more of these products to promise than a moment ago.

    Told of everything but receipts from suppliers, of which fulfilment tells GoodsReceived;
    subject_id is of nothing else.
    """

    product_ids: tuple[UUID, ...]


@dataclass(frozen=True, kw_only=True)
class StockCounted(Event):
    """A count was approved; subject_id is the sheet."""

    number: str
    differences: int


@dataclass(frozen=True, kw_only=True)
class StockMinimumSet(Event):
    """So much of a product shall be free in a warehouse; subject_id is the product, 0 is none."""

    warehouse_id: UUID
    minimum: Decimal


@dataclass(frozen=True, kw_only=True)
class StockDisplaySet(Event):
    """A group of customers is shown our stock so exactly from now on; subject_id is the rule."""

    grade: str
    mode: str
