"""Order headers and lines out of the files, checked against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from config.channels import tables
from config.channels.identities import organisation_id
from config.channels.profile import Profile
from config.channels.tables import Rejected, Row
from kernel.money import rounded
from tenant_apps.catalog.rules import folded

HEADER = {
    "number": tables.needed,
    "customer": tables.needed,
    "placed_on": tables.day,
    "shipped_on": tables.day_or_none,
    "requested_on": tables.day_or_none,
    "subtotal": tables.not_negative,
    "line_count": tables.whole_or_none,
}
LINE = {
    "order": tables.needed,
    "position": tables.whole,
    "product": tables.needed,
    "quantity": tables.positive,
    "unit_price": tables.not_negative,
    "discount_share": tables.share,
    "total": tables.number_or_none,
}


@dataclass(frozen=True, kw_only=True)
class FileOrder:
    """One complete order of the files."""

    header: Row
    lines: list[Row]

    @property
    def number(self) -> str:
        return str(self.header["number"])

    @property
    def placed_on(self) -> date:
        return self.header["placed_on"]


@dataclass
class FileOrders:
    """All that the files hold for a period."""

    headers: int = 0
    complete: list[FileOrder] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)


def read_orders(
    profile: Profile,
    folder: Path,
    *,
    products: Mapping[str, UUID],
    customers: Collection[UUID],
    since: date | None,
    until: date | None,
) -> FileOrders:
    """The orders of a period (both days included), in the order they were placed.

    Headers are checked for all orders; what is complete and without fault can be replayed.
    An order with a bad row is left out whole.
    """
    found = FileOrders()
    headers = _headers(profile, folder, found, customers, since, until)
    lines, faulty = _lines(profile, folder, found, headers, products)
    for number, header in headers.items():
        if not _is_complete(profile, header) or number in faulty or not lines[number]:
            continue
        problem = _problem(header, lines[number])
        if problem is not None:
            found.rejected.append(problem)
            continue
        ordered = sorted(lines[number], key=lambda row: row["position"])
        found.complete.append(FileOrder(header=header, lines=ordered))
    found.complete.sort(key=lambda order: (order.placed_on, order.number))
    return found


def _headers(
    profile: Profile,
    folder: Path,
    found: FileOrders,
    customers: Collection[UUID],
    since: date | None,
    until: date | None,
) -> dict[str, Row]:
    headers: dict[str, Row] = {}
    for row in tables.read(folder, profile.orders, HEADER):
        if isinstance(row, Rejected):
            found.rejected.append(row)
            continue
        day = row["placed_on"]
        if (since and day < since) or (until and day > until):
            continue
        found.headers += 1
        fault = _header_fault(profile, row, headers, customers)
        if fault is not None:
            found.rejected.append(fault)
        else:
            headers[row["number"]] = row
    return headers


def _header_fault(
    profile: Profile, row: Row, known: Mapping[str, Row], customers: Collection[UUID]
) -> Rejected | None:
    if row["number"] in known:
        return row.rejected("number", f"{row['number']} comes a second time")
    if organisation_id(profile, row["customer"]) not in customers:
        return row.rejected("customer", f"there is no customer {row['customer']}")
    for column, parts in profile.orders.sums.items():
        try:
            total = tables.number(row.raw[column])
            summed = sum((tables.number(row.raw[part]) for part in parts), Decimal(0))
        except tables.Bad as bad:
            return row.rejected(column, str(bad))
        if rounded(total - summed, profile.orders.total_places):
            return row.rejected(column, f"{total} is not {' + '.join(parts)} = {summed}")
    return None


def _lines(
    profile: Profile,
    folder: Path,
    found: FileOrders,
    headers: Mapping[str, Row],
    products: Mapping[str, UUID],
) -> tuple[dict[str, list[Row]], set[str]]:
    lines: dict[str, list[Row]] = defaultdict(list)
    seen: set[tuple[str, int]] = set()
    faulty: set[str] = set()
    column = profile.order_lines.columns["order"]
    for row in tables.read(folder, profile.order_lines, LINE):
        if isinstance(row, Rejected):
            found.rejected.append(row)
            faulty.add(_order_of(folder, row, column))
            continue
        if row["order"] not in headers:
            continue  # of another period, or its header was rejected
        fault = _line_fault(row, seen, products)
        if fault is not None:
            found.rejected.append(fault)
            faulty.add(row["order"])
        else:
            seen.add((row["order"], row["position"]))
            lines[row["order"]].append(row)
    return lines, faulty


def _order_of(folder: Path, bad: Rejected, column: str) -> str:
    """The order a bad line belongs to, so that the order is left out whole."""
    return tables.cell(folder / bad.file, bad.line, column)


def _line_fault(
    row: Row, seen: set[tuple[str, int]], products: Mapping[str, UUID]
) -> Rejected | None:
    if (row["order"], row["position"]) in seen:
        return row.rejected("position", f"{row['position']} comes a second time")
    if folded(row["product"]) not in products:
        return row.rejected("product", f"there is no product {row['product']}")
    if row["total"] is not None:
        exact = row["unit_price"] * (1 - (row["discount_share"] or 0)) * row["quantity"]
        if abs(exact - row["total"]) > Decimal("0.0051"):
            return row.rejected("total", f"{row['total']} is not price x quantity = {exact}")
    return None


def _is_complete(profile: Profile, header: Row) -> bool:
    return all(header.raw.get(name) == value for name, value in profile.orders.complete.items())


def _problem(header: Row, lines: list[Row]) -> Rejected | None:
    count = header["line_count"]
    if count is not None and count != len(lines):
        return header.rejected("line_count", f"{count} lines expected, {len(lines)} found")
    return None
