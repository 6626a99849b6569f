"""What a document may be at most: whatever comes in, and whatever leaves, has passed here.

Partners' systems are strangers. No text hides characters that a reader does not see, every
number is one that fits into the books, and no document is so long that it blocks the others.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import Any, Final, TypeVar, cast

from kernel.words import Phrase
from shared_apps.exchange.errors import BadDocument

TEXT_LENGTH_MAX: Final = 1000
LINES_MAX: Final = 1000
SHIPPED_LINES_MAX: Final = 5000  # despatch advices, and the receipt advices that answer them
LOTS_MAX: Final = 5000  # in the whole document
DIGITS_MAX: Final = 18
DIGITS_COUNTED: Final = 28
VERSION_MAX: Final = 2**31 - 1

# Lengths of what the books keep in short columns.
_LENGTHS: Final = {
    "number": 60,
    "order_number": 60,
    "tracking_number": 80,
    "carrier": 60,
    "currency": 3,
    "country": 2,
    "gtin": 14,
    "item_number": 60,
    "seller_number": 100,
    "buyer_number": 100,
    "unit": 3,
    "order_unit": 3,
    "status": 20,
    "code": 60,
    "lot_code": 60,
}
_NEEDED: Final = frozenset({"number", "unit", "order_unit", "code"})

# (upper bound, places after the point); everything else is a quantity or a unit price.
_BOUNDS: Final = {
    "total": (Decimal("99999999999999.999999"), 6),
    "discount_share": (Decimal(1), 8),
}
_USUAL: Final = (Decimal("999999999999.999999"), 6)

# Control characters, the marks that turn the direction of text around, and half characters.
_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ud800-\udfff\ufff9-\uffff]"
)

T = TypeVar("T")


def checked(document: T) -> T:
    """The document with clean texts, or BadDocument with the place of the first fault."""
    _check_size(document)
    return cast(T, _checked(document, "", ""))


def clean_text(text: str) -> str:
    """Without characters nobody can see; line ends as \\n."""
    return _HIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _checked(value: Any, name: str, place: str) -> Any:
    if isinstance(value, str):
        return _checked_text(value, name, place)
    if isinstance(value, Decimal):
        return _checked_number(value, name, place)
    if isinstance(value, tuple):
        return tuple(_checked(item, name, f"{place}[{n}]") for n, item in enumerate(value))
    if is_dataclass(value):
        return _checked_parts(value, place)
    if isinstance(value, int) and not isinstance(value, bool) and not 0 <= value <= VERSION_MAX:
        raise BadDocument(
            place=place,
            reason=Phrase(f"is {value}, which is no number of ours", f"为 {value}，不是有效编号"),
        )
    return value


def _checked_parts(value: Any, place: str) -> Any:
    known = getattr(value, "statuses", None)
    if known and value.status not in known:
        raise BadDocument(
            place=f"{place}.status".strip("."),
            reason=Phrase(f"is none of {sorted(known)}", f"不在 {sorted(known)} 之中"),
        )
    changed = {}
    for part in fields(value):
        before = getattr(value, part.name)
        if before is None:
            continue
        after = _checked(before, part.name, f"{place}.{part.name}" if place else part.name)
        if after is not before:
            changed[part.name] = after
    return replace(value, **changed) if changed else value


def _checked_text(text: str, name: str, place: str) -> str:
    clean = clean_text(text)
    most = _LENGTHS.get(name, TEXT_LENGTH_MAX)
    if len(clean) > most:
        raise BadDocument(
            place=place, reason=Phrase(f"is longer than {most} characters", f"超过 {most} 个字符")
        )
    if name in _NEEDED and not clean.strip():
        raise BadDocument(place=place, reason=Phrase("is empty", "为空"))
    return text if clean == text else clean


def _checked_number(number: Decimal, name: str, place: str) -> Decimal:
    most, places = _BOUNDS.get(name, _USUAL)
    # In this order: NaN compares with nothing, and 1E400 must not be written out.
    if not number.is_finite() or number < 0 or number.adjusted() > DIGITS_MAX:
        raise BadDocument(
            place=place, reason=Phrase("is no number from zero up", "不是大于或等于零的数")
        )
    # More digits than Decimal counts with would be rounded, not looked at.
    if number > most or len(number.as_tuple().digits) > DIGITS_COUNTED:
        raise BadDocument(place=place, reason=Phrase("is too large or too long", "过大或过长"))
    plain = number.normalize()
    exponent = plain.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > places:
        raise BadDocument(
            place=place, reason=Phrase(f"has more than {places} places", f"小数超过 {places} 位")
        )
    if len(plain.as_tuple().digits) > DIGITS_MAX:
        raise BadDocument(
            place=place,
            reason=Phrase(f"has more than {DIGITS_MAX} digits", f"超过 {DIGITS_MAX} 位数字"),
        )
    return number


def _check_size(document: Any) -> None:
    lines: Sequence[Any] = getattr(document, "lines", ())
    most = document.lines_max
    if len(lines) > most:
        raise BadDocument(
            place="lines",
            reason=Phrase(
                f"are {len(lines)}, at most {most} can be taken",
                f"共 {len(lines)} 行，最多 {most} 行",
            ),
        )
    if sum(len(getattr(line, "lots", ())) for line in lines) > LOTS_MAX:
        raise BadDocument(
            place="lots", reason=Phrase(f"are more than {LOTS_MAX}", f"超过 {LOTS_MAX} 个")
        )
    _check_once([getattr(line, document.line_identity) for line in lines])


def _check_once(keys: Sequence[Hashable]) -> None:
    seen: set[Hashable] = set()
    for n, key in enumerate(keys):
        if key in seen:
            raise BadDocument(
                place=f"lines[{n}]",
                reason=Phrase("is the same line as another one", "与另一行重复"),
            )
        seen.add(key)
