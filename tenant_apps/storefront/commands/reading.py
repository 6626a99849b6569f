"""Order files as text: CSV and text in the encodings of the trade, and XLSX (T7, T18).

A file is looked at as it comes and never kept: no path, no name of a client's choosing, nothing
to fetch later.
"""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator

import orjson

from kernel.reasons import UNSOUND_XLSX
from kernel.words import Phrase
from tenant_apps.attachments.rules import UNPACKED_MAX, is_bomb
from tenant_apps.storefront.commands import workbook
from tenant_apps.storefront.errors import OrderFileTooLarge, TooManyRows, UnreadableFile
from tenant_apps.storefront.rules import decoded
from tenant_apps.storefront.rules.parsing import lines_in

FILE_MAX = 5_000_000  # bytes as uploaded
COLUMNS_MAX = 30
CELL_MAX = 300
SECONDS_MAX = 60  # by the clock, for a workbook; see there for the processor's
_MEGABYTE = 1_000_000


def text_of_file(name: str, content: bytes, *, most: int) -> str:
    """What stands in a file, a line for each row and tabs between the cells.

    Raises OrderFileTooLarge, TooManyRows, UnreadableFile.
    """
    if len(content) > FILE_MAX:
        raise OrderFileTooLarge(name=name, most=FILE_MAX // _MEGABYTE)
    if content[:4] == b"PK\x03\x04":
        return "\n".join(_counted(lines_in(_sheet(name, content, most)), most))
    text = decoded(content)
    if text is None:
        raise UnreadableFile(
            name=name, reason=Phrase("it is no text and no XLSX file", "既不是文本也不是 XLSX 文件")
        )
    return "\n".join(_counted(lines_in(_table(name, text)), most))


def _counted(lines: Iterable[str], most: int) -> Iterator[str]:
    """Refuse a file with more rows than are looked at, and say so instead of cutting it off."""
    number = 0
    for number, line in enumerate(lines, start=1):
        if number > 3 * most:  # counting on would only take time
            raise TooManyRows(rows=f"{3 * most}+", most=most)
        if number <= most + 1:  # one for the heading
            yield line
    if number > most + 1:
        raise TooManyRows(rows=number, most=most)


def _table(name: str, text: str) -> Iterator[list[str]]:
    """The rows of a CSV with whatever separator; lines of prose are a cell each."""
    first = text[:5_000]
    separator = max("\t;,|", key=first.count)
    if not first.count(separator):
        yield from ([line] for line in text.splitlines())
        return
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            yield [cell[:CELL_MAX] for cell in row[:COLUMNS_MAX]]
    except csv.Error as error:
        raise UnreadableFile(
            name=name, reason=Phrase("a cell does not end", "有单元格的引号未闭合")
        ) from error


def _sheet(name: str, content: bytes, most: int) -> Iterator[list[str]]:
    """The rows of a workbook, one more than three times the most: the rest is only counted.

    A process of its own reads it: see workbook.py.
    """
    _require_harmless(name, content)
    bounds = [str(each) for each in (3 * most + 1, COLUMNS_MAX, CELL_MAX)]
    try:
        done = subprocess.run(  # whole paths and numbers of ours; the file comes on stdin
            [sys.executable, "-I", workbook.__file__, *bounds],
            input=content,
            capture_output=True,
            timeout=SECONDS_MAX,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise OrderFileTooLarge(name=name, most=FILE_MAX // _MEGABYTE) from None
    if done.returncode < 0 or b"MemoryError" in done.stderr[-200:]:
        raise OrderFileTooLarge(name=name, most=FILE_MAX // _MEGABYTE)
    if done.returncode:
        raise UnreadableFile(name=name, reason=UNSOUND_XLSX)
    return map(orjson.loads, done.stdout.splitlines())


def _require_harmless(name: str, content: bytes) -> None:
    """Look at the table of contents before anything is unpacked."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except zipfile.BadZipFile as error:
        raise UnreadableFile(name=name, reason=UNSOUND_XLSX) from error
    if is_bomb([(part.compress_size, part.file_size) for part in parts]):
        raise OrderFileTooLarge(name=name, most=UNPACKED_MAX // _MEGABYTE)
