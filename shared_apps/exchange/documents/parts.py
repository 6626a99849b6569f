"""What documents are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class Item:
    """Which goods are meant: by numbers both sides can know, never by a primary key.

    A GTIN identifies by itself; without one it is the brand owner's item number. The other
    two are what seller and buyer call it in their own catalogues.
    """

    gtin: str = ""  # 14 digits
    owner_id: UUID | None = None  # directory.Organisation that gave the item number
    item_number: str = ""
    seller_number: str = ""
    buyer_number: str = ""
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class Address:
    """Where goods go, and who takes them in there."""

    name: str
    phone: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""  # ISO 3166-1 alpha-2


@dataclass(frozen=True, kw_only=True)
class Lot:
    """How much of a line comes from one lot, in the line's unit."""

    code: str
    quantity: Decimal
    expires_on: date | None = None
