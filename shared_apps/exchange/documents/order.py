"""The customer asks for goods, changes its mind, or takes the order back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from shared_apps.exchange.documents.limits import LINES_MAX
from shared_apps.exchange.documents.parts import Address, Item
from shared_apps.network.rules import Grant


@dataclass(frozen=True, kw_only=True)
class OrderLine:
    """One line; line_key is its identity in both books, unit the item's base unit."""

    line_key: UUID
    position: int
    item: Item
    quantity: Decimal
    unit: str  # UN/ECE Recommendation 20
    order_quantity: Decimal
    order_unit: str
    unit_price: Decimal | None = None  # what the customer expects to pay per unit


@dataclass(frozen=True, kw_only=True)
class OrderDocument:
    """Sent by the customer; answered with an OrderResponse."""

    kind: ClassVar[str] = "order/1"
    grant: ClassVar[Grant] = Grant.SEND_ORDERS
    lines_max: ClassVar[int] = LINES_MAX
    line_identity: ClassVar[str] = "line_key"

    link_id: UUID
    number: str  # the customer's; unique per sender and document kind
    order_key: UUID  # the order's identity in both books
    version: int = 1
    issued_on: date
    currency: str
    requested_on: date | None = None
    note: str = ""
    deliver_to: Address | None = None
    lines: tuple[OrderLine, ...]


@dataclass(frozen=True, kw_only=True)
class OrderChangeDocument:
    """The whole order as the customer wants it now; quantity 0 gives a line up."""

    kind: ClassVar[str] = "order_change/1"
    grant: ClassVar[Grant] = Grant.SEND_ORDERS
    lines_max: ClassVar[int] = LINES_MAX
    line_identity: ClassVar[str] = "line_key"

    link_id: UUID
    number: str
    order_key: UUID
    version: int
    issued_on: date
    currency: str
    requested_on: date | None = None
    note: str = ""
    deliver_to: Address | None = None
    lines: tuple[OrderLine, ...]


@dataclass(frozen=True, kw_only=True)
class OrderCancellationDocument:
    """The customer takes the order back, as far as it has not left."""

    kind: ClassVar[str] = "order_cancellation/1"
    grant: ClassVar[Grant] = Grant.SEND_ORDERS
    lines_max: ClassVar[int] = 0

    link_id: UUID
    number: str
    order_key: UUID
    version: int = 1
    issued_on: date
    reason: str = ""
