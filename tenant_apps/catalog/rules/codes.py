"""Codes and their check digits."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from shared_apps.directory.rules import normal_gtin


class CodeScheme(StrEnum):
    """What kind of number a code is (PRD-21)."""

    GTIN = "gtin"
    MATERIAL = "material"
    MODEL = "model"
    ORDER_NUMBER = "order_number"
    SUPPLIER = "supplier"
    PARTNER = "partner"  # a partner's own number for our product


_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")


def gtin_is_valid(code: str) -> bool:
    """Whether this is a GTIN-8, -12, -13 or -14 with the right check digit."""
    return normal_gtin(code) is not None


def gtin14(code: str) -> str:
    """One spelling for all lengths of the same GTIN."""
    return code.zfill(14)


def clean_code(text: str) -> str:
    """One spelling of a code: NFC, without invisible characters or outer blanks."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).strip()


def folded(code: str) -> str:
    """How codes are compared: cleaned and without case."""
    return clean_code(code).casefold()


# UN/ECE Recommendation 20 has several names for a single piece, and partners use them all.
_PIECE = frozenset({"C62", "EA", "H87", "NAR", "NMB", "PCE", "PC"})


def is_same_unit(one: str, other: str) -> bool:
    """Whether two unit codes mean the same; none given means whatever is usual."""
    return not one or one == other or {one, other} <= _PIECE
