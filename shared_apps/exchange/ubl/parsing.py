"""Strangers' XML: parsed without trust, then read by path.

No DTD, no entities, no network, no more bytes, elements and depth than a document of ours may
need. Every refusal names the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from decimal import ROUND_HALF_UP, Context, Decimal
from io import BytesIO
from typing import Final, NoReturn
from uuid import UUID

from lxml import etree

from kernel.reasons import EMPTY
from kernel.words import Phrase
from shared_apps.exchange.documents.limits import DIGITS_MAX, TEXT_LENGTH_MAX, clean_text
from shared_apps.exchange.errors import BadXml

BYTES_MAX: Final = 8_000_000
ELEMENTS_MAX: Final = 400_000
DEPTH_MAX: Final = 40

_UBL: Final = "urn:oasis:names:specification:ubl:schema:xsd:"
CBC: Final = f"{_UBL}CommonBasicComponents-2"
CAC: Final = f"{_UBL}CommonAggregateComponents-2"

_NUMBER: Final = re.compile(r"[+-]?([0-9]{1,30}(\.[0-9]{0,30})?|\.[0-9]{1,30})", re.ASCII)
_TOO_MUCH: Final = Phrase(
    f"more than {DEPTH_MAX} levels or {ELEMENTS_MAX:,} elements",
    f"超过 {DEPTH_MAX} 层或 {ELEMENTS_MAX:,} 个元素",
)
EXACT: Final = Context(prec=80)  # a stranger's number may have sixty digits
_ZONE: Final = re.compile(r"(Z|[+-][0-9]{2}:[0-9]{2})$")


def namespace(form: str) -> str:
    """The namespace of a kind of UBL document, which has the same name as its root."""
    return f"{_UBL}{form}-2"


def parse(xml: bytes | str) -> Part:
    """The root of a UBL document, or BadXml. What a text says of its encoding does not hold."""
    if len(xml) > BYTES_MAX:
        raise BadXml(
            line=0,
            reason=Phrase(f"it is larger than {BYTES_MAX:,} bytes", f"超过 {BYTES_MAX:,} 字节"),
        )
    try:
        root = _built(xml)
    except etree.XMLSyntaxError as error:
        raise BadXml(line=error.lineno or 0, reason=_not_xml(error)) from error
    name = etree.QName(root)
    if name.namespace != namespace(name.localname):
        raise BadXml(
            line=_line(root),
            reason=Phrase(
                f"<{name.localname}> is no UBL 2 document", f"<{name.localname}> 不是 UBL 2 单据"
            ),
        )
    return Part(root)


def _built(xml: bytes | str) -> etree._Element:
    is_text = isinstance(xml, str)
    if isinstance(xml, str):
        xml = xml.lstrip("\ufeff \t\r\n").encode("utf-8", "replace")
    events = etree.iterparse(
        BytesIO(xml),
        encoding="utf-8" if is_text else None,
        events=("start", "end"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    depth = elements = 0
    root: etree._Element | None = None
    for event, element in events:
        if root is None:
            root = element
            _refuse_dtd(element)
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > DEPTH_MAX or elements > ELEMENTS_MAX:
            raise BadXml(line=_line(element), reason=_TOO_MUCH)
    if root is None:
        raise BadXml(line=0, reason=EMPTY)
    return root


def _refuse_dtd(root: etree._Element) -> None:
    """Before anything of the document is looked at: entities and their bombs live in DTDs."""
    if root.getroottree().docinfo.doctype:  # type: ignore[attr-defined]
        raise BadXml(
            line=1,
            reason=Phrase("it has a DOCTYPE; send it without", "含有 DOCTYPE，请去掉后重新发送"),
        )


class Part:
    """An element and what is under it, by UBL's names without prefixes: ``Party/PartyName``."""

    def __init__(self, element: etree._Element) -> None:
        self._element = element

    @property
    def name(self) -> str:
        return etree.QName(self._element).localname

    def xml(self) -> str:
        """All of it as text."""
        return etree.tostring(self._element, encoding="unicode")

    @property
    def line(self) -> int:
        return _line(self._element)

    def part(self, path: str) -> Part | None:
        """The first aggregate at a path."""
        return next(self.parts(path), None)

    def parts(self, path: str) -> Iterator[Part]:
        steps = "/".join(f"{{{CAC}}}{step}" for step in path.split("/"))
        return (Part(element) for element in self._element.iterfind(steps))

    def texts(self, path: str, language: str | None = None) -> list[str]:
        """All non-empty texts at a path, clean and without blanks around."""
        leaves = (
            element
            for element in self._leaves(path)
            if language is None or _is_chinese(element) == (language == "zh")
        )
        texts = (clean_text(element.text or "").strip() for element in leaves)
        return [text for text in texts if text]

    def text(self, path: str) -> str:
        """The first of them, or nothing."""
        return next(iter(self.texts(path)), "")

    def prose(self, *paths: str, language: str | None = None) -> str:
        """Texts for people at these paths, one a line, cut to what a document may hold.

        language    only those marked "zh", or with "" all others; without it all there are
        """
        lines = "\n".join(text for path in paths for text in self.texts(path, language))
        return lines if len(lines) <= TEXT_LENGTH_MAX else f"{lines[: TEXT_LENGTH_MAX - 1]}…"

    def attribute(self, path: str, name: str) -> str:
        found = next(self._leaves(path), None)
        return "" if found is None else clean_text(found.get(name) or "").strip()

    def number(self, path: str, *, places: int = 6) -> Decimal | None:
        """A number rounded to what the books keep, or None where there is none."""
        found = next(self._leaves(path), None)
        text = (found.text or "").strip() if found is not None else ""
        if not text or found is None:
            return None
        if not _NUMBER.fullmatch(text):
            self._refuse(found, Phrase(f"{text[:40]!r} is no number", f"{text[:40]!r} 不是数字"))
        number = Decimal(text)
        return number if number == number.to_integral_value() else to_places(number, places)

    def day(self, path: str) -> date | None:
        """A date; a zone behind it is passed over, the day is what people mean."""
        found = next(self._leaves(path), None)
        text = (found.text or "").strip() if found is not None else ""
        if not text or found is None:
            return None
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            self._refuse(found, Phrase(f"{text[:40]!r} is no date", f"{text[:40]!r} 不是日期"))

    def instant(self, date_path: str, time_path: str) -> datetime | None:
        """A date with its time if there is one; without a zone it is taken for UTC."""
        day = self.day(date_path)
        if day is None:
            return None
        text = self.text(time_path)
        zone = _ZONE.search(text) or _ZONE.search(self.text(date_path))
        try:
            clock = time.fromisoformat(_ZONE.sub("", text)) if text else time()
            there = datetime.fromisoformat(f"{day}T00:00{zone.group() if zone else 'Z'}").tzinfo
            return datetime.combine(day, clock, there).astimezone(UTC)
        except (ValueError, OverflowError):
            self._refuse(
                self._element, Phrase(f"{text[:40]!r} is no time", f"{text[:40]!r} 不是时间")
            )

    def uuid(self, path: str) -> UUID | None:
        """A UUID, or None for whatever is none."""
        try:
            return UUID(self.text(path))
        except ValueError:
            return None

    def missing(self, what: str) -> BadXml:
        return BadXml(
            line=self.line,
            reason=Phrase(f"<{self.name}> has no {what}", f"<{self.name}> 缺少 {what}"),
        )

    def _leaves(self, path: str) -> Iterator[etree._Element]:
        *steps, last = path.split("/")
        full = [f"{{{CAC}}}{step}" for step in steps] + [f"{{{CBC}}}{last}"]
        return self._element.iterfind("/".join(full))

    def _refuse(self, element: etree._Element, reason: Phrase) -> NoReturn:
        raise BadXml(line=_line(element), reason=reason)


def _is_chinese(element: etree._Element) -> bool:
    return (element.get("languageID") or "").lower().startswith("zh")


def _not_xml(error: etree.XMLSyntaxError) -> Phrase:
    said = error.msg or "it is not XML"
    return Phrase(said, f"不是有效的 XML（{said}）")


def _line(element: etree._Element) -> int:
    found = element.sourceline
    return found if isinstance(found, int) else 0


def to_places(number: Decimal, places: int) -> Decimal:
    """Rounded half away from zero, without noughts at the end."""
    if number.adjusted() > DIGITS_MAX:  # beyond every limit, which says so; not worth a rounding
        return number
    step = Decimal(1).scaleb(-places)
    return number.quantize(step, ROUND_HALF_UP, context=EXACT).normalize(EXACT)
