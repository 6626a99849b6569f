"""A word from one side of an order to the other (ORD-08)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from shared_apps.network.rules import Grant


@dataclass(frozen=True, kw_only=True)
class MessageDocument:
    """Sent by either side; what it says binds nobody, so it has no form in UBL."""

    kind: ClassVar[str] = "message/1"
    grant: ClassVar[Grant] = Grant.SEND_MESSAGES
    lines_max: ClassVar[int] = 0

    link_id: UUID
    number: str  # the message's identity, a UUID, the same in both books
    order_key: UUID
    version: int = 1
    written_at: datetime
    author: str
    text: str
