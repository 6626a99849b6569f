"""Which files are taken, how large they may be, and what they are called."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

MOST_BYTES = 10_000_000
MOST_PIXELS = 50_000_000  # of an image as it comes; more is a bomb or a poster
LONGEST_SIDE = 2560  # pixels of an image as it is kept
LOGO_SIDE = 640
MOST_OF_ONE = 20  # files on one thing


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


def harmless_name(given: str, kind: FileKind) -> str:
    """A file name without folders, control and direction characters, and with the true ending."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", given))[-1]
    kept = "".join(c for c in last if unicodedata.category(c)[0] != "C").strip(" .")
    stem, _, ending = kept.rpartition(".")
    endings = _ENDING.get(kind, (str(kind),))
    if ending.lower() in endings and stem:
        return f"{stem[:190]}.{ending.lower()}"
    return f"{(kept or 'file')[:190]}.{endings[0]}"
