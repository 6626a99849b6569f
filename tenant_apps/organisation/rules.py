"""What a company settles once for all its documents, and how its organisations are coded."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from kernel.words import Phrase

ROOT_CODE: Final = "001"
LEVELS: Final = 8
# What is known of an organisation; of the root all of it, before others are put below it.
FACTS: Final = {
    "legal_name": Phrase("registered name", "注册名称"),
    "tax_number": Phrase("tax number", "税号"),
    "address": Phrase("address", "地址"),
    "contact": Phrase("contact person", "联系人"),
    "phone": Phrase("telephone", "电话"),
}
CODE: Final = rf"[0-9]{{3}}(\.[0-9]{{3}}){{0,{LEVELS - 1}}}"


class Rounding(StrEnum):
    """Where amounts are rounded: on each line, or to four places and then on the document."""

    LINE_MINOR = "line_minor"
    LINE_4_DOCUMENT_MINOR = "line_4_document_minor"


def is_colour(text: str) -> bool:
    """Whether a text is a colour as "#1d4ed8"."""
    return re.fullmatch(r"#[0-9A-Fa-f]{6}", text, re.ASCII) is not None


def tidy_code(text: str) -> str:
    """A code as it is kept, however a Chinese keyboard has written its digits and dots."""
    return unicodedata.normalize("NFKC", text).replace("\u3002", ".").strip()


def is_code(text: str) -> bool:
    """Whether a text is an organisation's code: three digits for each level, as "001.002"."""
    return re.fullmatch(CODE, text) is not None


def parent_of(code: str) -> str:
    """The code above this one; "" above a root."""
    return code.rpartition(".")[0]


def next_below(code: str, taken: Iterable[str]) -> str:
    """The first code below this one that is free after those that are taken; "" if none is."""
    last = max((int(each[-3:]) for each in taken if parent_of(each) == code), default=0)
    return f"{code}.{last + 1:03}" if last < 999 else ""


def missing_facts(facts: Mapping[str, str]) -> tuple[str, ...]:
    """Which of FACTS are still empty, in their order."""
    return tuple(name for name in FACTS if not facts.get(name, "").strip())
