"""Rows out of CSV files: each is good and typed, or rejected with its place and the reason."""

from __future__ import annotations

import csv
import gzip
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import IO, Any

from config.channels.profile import Table

_NUMBER = re.compile(r"-?[0-9]{1,14}(\.[0-9]{1,10})?", re.ASCII)
_TRUE, _FALSE = {"1", "true", "yes", "y"}, {"0", "false", "no", "n"}


class MissingTable(Exception):
    """A file or a column the profile names is not there."""


@dataclass(frozen=True, kw_only=True)
class Rejected:
    """One row that was not taken, and why."""

    file: str
    line: int
    column: str
    reason: str

    def as_dict(self) -> dict[str, Any]:
        return {"file": self.file, "line": self.line, "column": self.column, "reason": self.reason}


class Bad(ValueError):
    """One value that is not what it should be."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One good row: our fields, and where it stands."""

    file: str
    line: int
    values: Mapping[str, Any]
    raw: Mapping[str, str] = field(repr=False)
    names: Mapping[str, str] = field(repr=False)  # our field -> their column

    def __getitem__(self, name: str) -> Any:
        return self.values.get(name)

    def rejected(self, name: str, reason: str) -> Rejected:
        column = self.names.get(name, name)
        return Rejected(file=self.file, line=self.line, column=column, reason=reason)


def text(value: str) -> str:
    return value.strip()


def needed(value: str) -> str:
    if not value.strip():
        raise Bad("is empty")
    return value.strip()


def number(value: str) -> Decimal:
    if not _NUMBER.fullmatch(value.strip()):
        raise Bad(f"{value!r} is no number")
    return Decimal(value.strip())


def not_negative(value: str) -> Decimal:
    amount = number(value)
    if amount < 0:
        raise Bad(f"{value!r} is below zero")
    return amount


def positive(value: str) -> Decimal:
    amount = number(value)
    if amount <= 0:
        raise Bad(f"{value!r} is not above zero")
    return amount


def share(value: str) -> Decimal:
    amount = number(value) if value.strip() else Decimal(0)
    if not 0 <= amount <= 1:
        raise Bad(f"{value!r} is no share between 0 and 1")
    return amount


def whole(value: str) -> int:
    amount = number(value)
    if amount != int(amount):
        raise Bad(f"{value!r} is no whole number")
    return int(amount)


def day(value: str) -> date:
    try:
        return datetime.fromisoformat(value.strip()).date()
    except ValueError:
        raise Bad(f"{value!r} is no date") from None


def day_or_none(value: str) -> date | None:
    return day(value) if value.strip() else None


def whole_or_none(value: str) -> int | None:
    return whole(value) if value.strip() else None


def number_or_none(value: str) -> Decimal | None:
    return not_negative(value) if value.strip() else None


def flag(value: str) -> bool:
    if value.strip().lower() not in _TRUE | _FALSE:
        raise Bad(f"{value!r} is neither yes nor no")
    return value.strip().lower() in _TRUE


def read(folder: Path, table: Table, kinds: Mapping[str, Any]) -> Iterator[Row | Rejected]:
    """The rows of a table, typed by kinds (our field -> a function from text).

    Rows that profile.keep leaves out do not appear. Raises MissingTable when no file or not
    every column is there.
    """
    paths = sorted(folder.glob(table.file))
    if not paths:
        raise MissingTable(f"{folder} has no {table.file}.")
    for path in paths:
        with _opened(path) as stream:
            yield from _rows(path.name, stream, table, kinds)


def _opened(path: Path) -> IO[str]:
    raw: Any = gzip.GzipFile(path) if path.suffix == ".gz" else path.open("rb")
    # Bytes that are no UTF-8 become lone surrogates, which mark the row as bad.
    return io.TextIOWrapper(raw, encoding="utf-8-sig", errors="surrogateescape", newline="")


def _rows(
    name: str, stream: IO[str], table: Table, kinds: Mapping[str, Any]
) -> Iterator[Row | Rejected]:
    reader = csv.reader(stream, strict=True)
    header = [column.strip() for column in next(reader, [])]
    wanted = [*table.columns.values(), *table.keep]
    absent = sorted({column for column in wanted if column not in header})
    if absent:
        raise MissingTable(f"{name} lacks the column {', '.join(absent)}.")
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Rejected(file=name, line=line, column="", reason=f"is no CSV: {error}")
            continue
        if not cells:
            continue
        row = _row(name, line, header, cells, table, kinds)
        if row is not None:
            yield row


def _row(
    name: str,
    line: int,
    header: list[str],
    cells: list[str],
    table: Table,
    kinds: Mapping[str, Any],
) -> Row | Rejected | None:
    if len(cells) != len(header):
        reason = f"{len(header)} columns expected, {len(cells)} found"
        return Rejected(file=name, line=line, column="", reason=reason)
    raw = dict(zip(header, cells, strict=True))
    if any(raw[column] not in values for column, values in table.keep.items()):
        return None
    values: dict[str, Any] = {}
    given = {ours: (theirs, raw[theirs]) for ours, theirs in table.columns.items()}
    given |= {ours: (ours, constant) for ours, constant in table.constants.items()}
    for ours, (column, cell) in given.items():
        try:
            values[ours] = kinds.get(ours, text)(_readable(cell))
        except Bad as error:
            return Rejected(file=name, line=line, column=column, reason=str(error))
    return Row(file=name, line=line, values=values, raw=raw, names=table.columns)


def _readable(cell: str) -> str:
    if "\x00" in cell:
        raise Bad("has a NUL character")
    if any("\ud800" <= character <= "\udfff" for character in cell):
        raise Bad("is not UTF-8")
    return cell


def cell(path: Path, line: int, column: str) -> str:
    """What stands in a column of the row that begins on a line, as far as it can be read."""
    with _opened(path) as stream:
        reader = csv.reader(stream)
        header = [name.strip() for name in next(reader, [])]
        where = header.index(column)
        for cells in reader:
            if reader.line_num >= line:
                return cells[where].strip() if len(cells) > where else ""
    return ""
