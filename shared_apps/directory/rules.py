"""Kinds of organisations, and the numbers the trade gives to companies and goods."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class OrganisationKind(StrEnum):
    """What a company is in the channel."""

    BRAND = "brand"
    DEALER = "dealer"
    STORE = "store"
    OTHER = "other"


def check_digit(digits: str) -> int:
    """The GS1 check digit of a number without it.

    Weights 3 and 1 alternate from the right; the digit completes the sum to a multiple of ten.
    Source: GS1 General Specifications, section 7.9.
    """
    weighted = (int(digit) * (3 if i % 2 == 0 else 1) for i, digit in enumerate(reversed(digits)))
    return -sum(weighted) % 10


def is_gs1_number(number: str) -> bool:
    """Whether the digits are plain ASCII ones and the last of them is right."""
    if len(number) < 2 or not (number.isascii() and number.isdigit()):
        return False
    return check_digit(number[:-1]) == int(number[-1])


def normal_gtin(given: str) -> str | None:
    """A GTIN of 8, 12, 13 or 14 digits as 14 digits; None if it is not one.

    They are one number space: leading zeros make all of them equally long.
    """
    number = given.strip()
    if len(number) not in {8, 12, 13, 14} or not is_gs1_number(number):
        return None
    return number.zfill(14) if number.strip("0") else None


def normal_gln(given: str) -> str | None:
    """A GLN, 13 digits; None if it is not one."""
    number = given.strip()
    return number if len(number) == 13 and is_gs1_number(number) else None


@dataclass(frozen=True, kw_only=True)
class ProductFact:
    """What a brand owner publishes about one of its products."""

    item_number: str
    name: str
    gtin: str = ""  # as printed; empty if there is none
    base_unit: str = "C62"


def normal_item_number(given: str) -> str:
    """One spelling for numbers that look the same: NFC, without blanks around."""
    return unicodedata.normalize("NFC", given).strip()
