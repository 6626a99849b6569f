"""Project prices: how much of a line its quota still covers (SPP-05)."""

from __future__ import annotations

from decimal import Decimal

import msgspec

ZERO = Decimal(0)


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A line, or what became of one: so much at the special or the standard price."""

    quantity: Decimal
    is_special: bool


def split(quantity: Decimal, free: Decimal | None) -> list[Part]:
    """The lines an ordered quantity becomes, the special price first; their sum is the whole.

    free  what is left of the quota, in the same unit; None: there is no limit
    """
    special = quantity if free is None else min(quantity, max(free, ZERO))
    parts = (
        Part(quantity=special, is_special=True),
        Part(quantity=quantity - special, is_special=False),
    )
    return [part for part in parts if part.quantity > 0]
