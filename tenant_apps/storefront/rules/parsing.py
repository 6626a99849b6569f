"""Reading orders as people paste them: from a spreadsheet, a chat, a mail (MAL-10).

Each line that has something on it becomes one Typed, understood or not; nothing is dropped.
A line is a code, and somewhere behind it perhaps a quantity with a unit:

    DL-100-WH<tab>24        DL-100-WH, 24      DL-100-WH x10      台灯DL-100 10箱
    24 x DL-100-WH          6901234567892；2 cs      ＤＬ－１００　１２
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

CODE_MAX = 80
TEXT_MAX = 300

# What people call units, as UN/ECE Recommendation 20 codes.
UNITS = {
    "箱": "CS", "件": "CS", "盒": "BX", "包": "PA", "袋": "PA", "个": "C62", "只": "C62",
    "支": "C62", "条": "C62", "台": "C62", "套": "C62", "盏": "C62", "pcs": "C62", "pc": "C62",
    "piece": "C62", "pieces": "C62", "ea": "C62", "c62": "C62", "case": "CS", "cases": "CS",
    "cs": "CS", "ctn": "CS", "carton": "CS", "cartons": "CS", "box": "BX", "boxes": "BX",
    "bx": "BX", "pack": "PA", "packs": "PA", "pa": "PA", "kg": "KGM", "公斤": "KGM",
    "米": "MTR", "m": "MTR",
}  # fmt: skip

_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?"
# Two neighbours never share what they may take: blanks before a unit go with the unit, or else a
# line of blanks would be tried in all ways of parting it, for hours.
_AMOUNT = re.compile(
    rf"[x*×]?\s*(?P<number>{_NUMBER})(?:\s*(?P<unit>{_UNIT}))?(?:\s*[x*×])?", re.IGNORECASE
)
_TRAILING = re.compile(
    rf"^(?P<code>.*?\S)(?:\s*[x*×]\s*|\s+|(?<=[^\x00-\x7f])(?=\d))"
    rf"(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})?$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    rf"^(?P<number>{_NUMBER})(?:\s*(?P<unit>{_UNIT}))?\s*[x*×]\s+(?P<code>\S.*)$", re.IGNORECASE
)
_SEPARATORS = re.compile(r"[\t;；|，]|,(?!\d{3}(?:\D|$))|,(?=\s)")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")  # no text has them
_GUARDED = re.compile(r"'[=+\-@]")  # as our own CSV keeps spreadsheets from calculating
_HEADS = {"code", "sku", "item", "item no", "product", "编码", "商品编码", "型号", "订货号", "货号"}


@dataclass(frozen=True, kw_only=True)
class Typed:
    """One line as it was typed, and what was read in it.

    number    of the line in what was sent, from 1
    quantity  None where none was found; unit "" where none was said
    """

    number: int
    text: str
    code: str
    quantity: Decimal | None = None
    unit: str = ""


def parse(text: str) -> list[Typed]:
    """All lines that are not blank, in their order; a heading of columns is left out.

    What nobody can see is taken out: direction marks, characters without width, controls.
    """
    found: list[Typed] = []
    for number, raw in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        shown = _CONTROL.sub("", _INVISIBLE.sub("", raw)).strip()
        line = unicodedata.normalize("NFKC", shown).strip(" \t,;|")
        line = line[1:] if _GUARDED.match(line) else line
        if line and not (not found and _is_head(line)):
            found.append(_typed(number, shown, line))
    return found


def decoded(content: bytes) -> str | None:
    """The text of a file in UTF-8, UTF-16 or GB 18030; None for what is none of these."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _try(content, "utf-16")
    if content[:64].count(b"\0") > 8:  # UTF-16 without its mark
        little = content[1:64:2].count(b"\0") >= content[:64:2].count(b"\0")
        return _try(content, "utf-16-le" if little else "utf-16-be")
    found = _try(content, "utf-8-sig")
    return found if found is not None else _try(content, "gb18030")


def row_as_line(cells: list[str]) -> str:
    """A row of a spreadsheet as one line; only tabs part the cells."""
    return "\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in cells).rstrip("\t")


def _try(content: bytes, encoding: str) -> str | None:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if _CONTROL.search(text) else text


def _is_head(line: str) -> bool:
    first = _SEPARATORS.split(line)[0].strip().casefold()
    return first in _HEADS


def _typed(number: int, shown: str, line: str) -> Typed:
    code, quantity, unit = _read(line)
    return Typed(
        number=number,
        text=shown[:TEXT_MAX],
        code=code.strip()[:CODE_MAX],
        quantity=quantity,
        unit=unit,
    )


def _read(line: str) -> tuple[str, Decimal | None, str]:
    cells = [cell.strip() for cell in _SEPARATORS.split(line) if cell.strip()]
    if len(cells) > 1:
        return _from_cells(cells)
    for form in (_TRAILING, _LEADING):
        found = form.match(line)
        if found:
            return found["code"], _amount(found["number"]), _unit(found["unit"])
    return line, None, ""


def _from_cells(cells: list[str]) -> tuple[str, Decimal | None, str]:
    """The first cell is the code; the first later one that is a number is the quantity."""
    code, rest = cells[0], cells[1:]
    for at, cell in enumerate(rest):
        found = _AMOUNT.fullmatch(cell)
        if found:
            after = rest[at + 1] if at + 1 < len(rest) else ""
            return code, _amount(found["number"]), _unit(found["unit"] or after)
    return code, None, ""


def _amount(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))


def _unit(word: str | None) -> str:
    return UNITS.get((word or "").strip().casefold(), "")


def lines_in(rows: Iterator[list[str]]) -> Iterator[str]:
    """Rows of a spreadsheet as lines of text."""
    for cells in rows:
        yield row_as_line(cells)
