"""What waits of a staging as a file that can be mended and sent again (MAL-11, T17)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from enum import StrEnum

from openpyxl import Workbook

from kernel.quantity import plain
from tenant_apps.storefront.queries.staging import StagedLine
from tenant_apps.storefront.rules import StagedStatus, reason

# Columns the reader of files looks at come first; what follows is for people.
_HEADS = {
    "en": ("code", "quantity", "unit", "reason", "line", "as typed"),
    "zh": ("编码", "数量", "单位", "原因", "行号", "原文"),
}
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


class SheetKind(StrEnum):
    """How the file is written."""

    XLSX = "xlsx"
    CSV = "csv"


def sheet_of(lines: Iterable[StagedLine], kind: SheetKind, language: str) -> bytes:
    """The lines that cannot go into a cart, with the reason of each.

    No cell is a formula: a spreadsheet shows what was typed and runs nothing of it.
    """
    rows = [_HEADS["zh" if language == "zh" else "en"], *_rows(lines, language)]
    return _csv(rows) if kind == SheetKind.CSV else _xlsx(rows)


def reason_of(line: StagedLine, language: str) -> str:
    """What became of a line, in a sentence."""
    return reason(
        line.status,
        language,
        less=plain(line.less) if line.less is not None else None,
        more=plain(line.more) if line.more is not None else None,
        available=plain(line.available) if line.available is not None else None,
        into=line.into,
    )


def _rows(lines: Iterable[StagedLine], language: str) -> Iterator[tuple[str, ...]]:
    settled = (StagedStatus.DONE, StagedStatus.DUPLICATE)
    for line in lines:
        if not line.is_ready and line.status not in settled:
            quantity = plain(line.quantity) if line.quantity is not None else ""
            told = reason_of(line, language)
            yield (line.code, quantity, line.unit, told, str(line.number), line.text)


def _csv(rows: Iterable[tuple[str, ...]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    for row in rows:
        writer.writerow([f"'{cell}" if cell.startswith(_DANGEROUS) else cell for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _xlsx(rows: Iterable[tuple[str, ...]]) -> bytes:
    book = Workbook()
    sheet = book.active
    for at, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(at, column, _printable(text))
            cell.data_type = "s"  # never a formula
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter >= " " or letter in "\t\n")
