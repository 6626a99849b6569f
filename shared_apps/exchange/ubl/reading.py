"""What reading a stranger's document yields besides the document, and how lines are numbered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from shared_apps.exchange.documents import Document
from shared_apps.exchange.ubl.parsing import Part


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A document, and what its paper form says or leaves open.

    xml         the message as text, whatever its encoding was, without comments
    references  numbers of the documents it answers, by what they are: keys.ORDER and so on
    is_complete False where a stranger's form omits what ours must have: versions, and the
                quantities of lines that are simply agreed to
    """

    document: Document
    issued_on: date
    xml: str = ""
    sender_gln: str = ""
    references: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    is_complete: bool = True


@dataclass(frozen=True, kw_only=True)
class Page:
    """The root of a document, with what every form has."""

    root: Part
    link_id: UUID
    number: str
    issued_on: date
    version: int | None  # None where the form says nothing about it


def page_of(root: Part, link_id: UUID) -> Page:
    number = root.text("ID") or root.text("UUID")
    issued_on = root.day("IssueDate")
    if not number:
        raise root.missing("ID")
    if issued_on is None:
        raise root.missing("IssueDate")
    return Page(
        root=root,
        link_id=link_id,
        number=number,
        issued_on=issued_on,
        version=_version(root, number),
    )


def positions(ids: Sequence[str]) -> list[int]:
    """Line ids as numbers where all of them are, and different; else 1, 2, 3 …"""
    numbers = [int(n) if n.isascii() and n.isdigit() and len(n) < 9 else 0 for n in ids]
    if all(numbers) and len(set(numbers)) == len(numbers):
        return numbers
    return list(range(1, len(ids) + 1))


def _version(root: Part, number: str) -> int | None:
    """UBL documents have no version: we write a reference to the document itself that has one."""
    for path in ("AdditionalDocumentReference", "DocumentReference"):
        for reference in root.parts(path):
            own = reference.text("DocumentType") == root.name and reference.text("ID") == number
            version = reference.text("VersionID")
            if own and version.isascii() and version.isdigit() and len(version) < 11:
                return int(version)
    return None
