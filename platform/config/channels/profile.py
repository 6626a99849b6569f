"""What a folder's tables and columns mean: a profile, read from TOML."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from typing import Any

import msgspec


class UnknownProfile(Exception):
    """There is no profile of this name."""


class Table(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """One kind of file: where it is, and which column is which field.

    file      name or pattern; CSV, also compressed with gzip
    columns   our field -> their column
    constants our field -> the same text for every row
    keep      column -> the values to keep; rows with others are not for us
    """

    file: str
    columns: dict[str, str]
    constants: dict[str, str] = {}
    keep: dict[str, list[str]] = {}


class Brand(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """The company at the top of the channel."""

    slug: str
    name: str
    currency: str
    zone: str = "UTC"
    country: str = ""
    rounding: str = "line_minor"


class Customers(Table, kw_only=True):
    """The resellers. The largest by sum of a column of the headers become tenants."""

    largest_by: str = "subtotal"


class Orders(Table, kw_only=True):
    """Order headers; complete says which are replayed, sums what must add up."""

    complete: dict[str, str] = {}  # column -> the value of a complete order
    sums: dict[str, list[str]] = {}  # column -> the columns whose sum it is
    total_places: int = 2  # to how many decimals header and lines are compared


class Profile(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """A whole mapping."""

    name: str
    brand: Brand
    products: Table
    customers: Customers
    orders: Orders
    order_lines: Table
    prices: Table | None = None
    suppliers: Table | None = None
    opening_stock: Table | None = None
    prices_from: date = date(2000, 1, 1)  # where the price table has no dates


def load_profile(name: str) -> Profile:
    """A profile that comes with the product. Raises UnknownProfile."""
    folder = files("config.channels") / "profiles"
    path = folder / f"{name}.toml"
    if not name.isidentifier() or not path.is_file():
        known = sorted(p.name.removesuffix(".toml") for p in folder.iterdir() if p.name[0] != "_")
        raise UnknownProfile(f"There is no profile {name}; there are {', '.join(known)}.")
    return parse_profile(path.read_bytes())


def parse_profile(text: bytes) -> Profile:
    """A profile from its text; msgspec says what is wrong with it, and where."""
    decoded: Any = msgspec.toml.decode(text, type=Profile)
    return decoded
