"""The supplier says where an order stands, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from shared_apps.exchange.documents.limits import LINES_MAX
from shared_apps.exchange.documents.parts import Item
from shared_apps.network.rules import Grant


@dataclass(frozen=True, kw_only=True)
class ResponseLine:
    """How one line is answered: accepted, amended, waiting or rejected."""

    statuses: ClassVar[frozenset[str]] = frozenset({"accepted", "amended", "rejected", "waiting"})

    line_key: UUID
    position: int
    item: Item
    status: str
    ordered: Decimal
    confirmed: Decimal
    unit: str
    unit_price: Decimal
    discount_share: Decimal = Decimal(0)
    promised_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class OrderResponseDocument:
    """Sent by the supplier whenever an order has moved; the newest version holds.

    status is received, accepted, amended or rejected. All lines are in it, always, so that
    an order placed in the supplier's mall reaches the customer's books through it.
    """

    kind: ClassVar[str] = "order_response/1"
    grant: ClassVar[Grant] = Grant.SEND_ORDER_RESPONSES
    lines_max: ClassVar[int] = LINES_MAX
    line_identity: ClassVar[str] = "line_key"
    statuses: ClassVar[frozenset[str]] = frozenset({"received", "accepted", "amended", "rejected"})

    link_id: UUID
    number: str  # the supplier's
    order_key: UUID
    order_number: str  # the customer's, empty when it was placed in the mall
    version: int
    issued_on: date
    currency: str
    status: str
    note: str = ""
    note_zh: str = ""  # the same in Chinese, where a program has written it
    total: Decimal
    lines: tuple[ResponseLine, ...]
