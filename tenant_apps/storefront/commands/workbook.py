"""The rows of an XLSX file, read in a process of its own that may not grow or run for long.

A file of a few hundred kilobytes can hold what keeps a reader of workbooks busy for minutes, or
makes it take a gigabyte; no look at its table of contents tells. Run as a program: the content
comes in on stdin, rows go out on stdout as JSON lines. It knows nothing of the rest of us, so
that it starts quickly.

    python -I workbook.py <rows at most> <columns at most> <letters of a cell at most>
"""

from __future__ import annotations

import io
import json
import resource
import sys
from collections.abc import Iterator
from contextlib import suppress

SECONDS = 15  # of a processor
MEMORY = 320 * 1024 * 1024  # bytes of addresses


def main(most: int, columns: int, letters: int) -> None:
    """Write the rows of the first sheet; ends with an error for what is no workbook."""
    _be_bounded()
    from openpyxl import load_workbook  # it is bounded, too

    content = io.BytesIO(sys.stdin.buffer.read())
    book = load_workbook(content, read_only=True, data_only=True, keep_links=False)
    for row in _rows(book, most, columns):
        cells = [_cell(value)[:letters] for value in row]
        sys.stdout.write(json.dumps(cells) + "\n")


def _be_bounded() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    with suppress(ValueError, OSError):  # some systems know no limit of addresses
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _rows(book: object, most: int, columns: int) -> Iterator[tuple[object, ...]]:
    sheet = book.worksheets[0]  # type: ignore[attr-defined]
    for number, row in enumerate(sheet.iter_rows(max_col=columns, values_only=True), start=1):
        if number > most:
            return
        yield row


def _cell(value: object) -> str:
    """A cell as it is read: whole numbers without a point, formulas as their values."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


if __name__ == "__main__":
    main(*(int(each) for each in sys.argv[1:]))
