"""Which files are taken, how large they may be, and what they are called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum

MOST_BYTES = 10_000_000
MOST_PIXELS = 50_000_000  # of an image as it comes; more is a bomb or a poster
LONGEST_SIDE = 2560  # pixels of an image as it is kept
PUBLIC_SIDES = (800, 160)  # pixels of a picture for everybody: alone, and in a list
MOST_OF_ONE = 20  # files on one thing
UNPACKED_MAX = 60_000_000  # bytes of all that is packed in a workbook
RATIO_MAX = 200  # unpacked to packed, of one part
PARTS_MAX = 500
_MEGABYTE = 1_000_000


class FileKind(StrEnum):
    """What a file is, judged by what is in it and never by what it is called."""

    PNG = "png"
    JPEG = "jpeg"
    WEBP = "webp"
    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"


IMAGES = frozenset({FileKind.PNG, FileKind.JPEG, FileKind.WEBP})

MEDIA: dict[FileKind, str] = {
    FileKind.PNG: "image/png",
    FileKind.JPEG: "image/jpeg",
    FileKind.WEBP: "image/webp",
    FileKind.PDF: "application/pdf",
    FileKind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileKind.CSV: "text/csv; charset=utf-8",
}
_ENDING = {FileKind.JPEG: ("jpg", "jpeg")}


def is_bomb(parts: Sequence[tuple[int, int]]) -> bool:
    """Whether a packed file would fill the memory of who opens it.

    parts  (bytes packed, bytes unpacked) of each, as its table of contents says
    """
    unpacked = sum(size for _, size in parts)
    worst = max((size / max(packed, 1) for packed, size in parts), default=0)
    is_tight = worst > RATIO_MAX and unpacked > _MEGABYTE
    return unpacked > UNPACKED_MAX or is_tight or len(parts) > PARTS_MAX


def harmless_name(given: str, kind: FileKind) -> str:
    """A file name without folders, control and direction characters, and with the true ending."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", given))[-1]
    kept = "".join(c for c in last if unicodedata.category(c)[0] != "C").strip(" .")
    stem, _, ending = kept.rpartition(".")
    endings = _ENDING.get(kind, (str(kind),))
    if ending.lower() in endings and stem:
        return f"{stem[:190]}.{ending.lower()}"
    return f"{(kept or 'file')[:190]}.{endings[0]}"
