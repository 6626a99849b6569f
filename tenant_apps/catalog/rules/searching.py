"""The terms a product is found by, and how results are ordered (PRD-20).

A word of letters and digits is a term, and is found by its beginning. Chinese has no blanks
between words: there each character is a term and each pair of neighbours, so that any piece of
a name is found. Codes are found whole, by their parts and from any part on. The terms are kept
as a tsvector, which needs no extension of the database and no dictionary of any language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

LONGEST = 64  # characters of a term
MOST = 12  # terms of one question

_HAN = (
    "\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af\U00020000-\U0003ffff"
)
_RUNS = re.compile(f"(?P<han>[{_HAN}]+)|(?P<word>(?:(?![{_HAN}])[^\\W_])+)")


def terms_of(*, texts: Iterable[str], codes: Iterable[str]) -> list[str]:
    """All terms that lead to a product with these names and numbers, in a stable order."""
    terms: set[str] = set()
    for text in texts:
        terms.update(_terms_in(text))
    for code in codes:
        terms.update(_terms_in(code))
        parts = [run for run, _ in _runs(code)]
        terms.update("".join(parts[start:])[:LONGEST] for start in range(len(parts)))
    return sorted(terms - {""})


def query_of(text: str) -> str:
    """What was typed as a tsquery in which every word must occur; empty for nothing to ask."""
    wanted: dict[str, None] = {}
    for run, is_han in _runs(text):
        if not is_han:
            wanted[f"'{run[:LONGEST]}':*"] = None
        elif len(run) == 1:
            wanted[f"'{run}'"] = None
        else:
            wanted.update((f"'{a}{b}'", None) for a, b in pairwise(run))
    return " & ".join(list(wanted)[:MOST])


def rank(text: str, *, sku: str, name: str) -> int:
    """How well a product found by words fits: 0 its name begins so, 1 contains it, 2 otherwise.

    text, sku and name in any case. What was found by a code stands before all of these.
    """
    wanted, called = text.casefold().strip(), name.casefold()
    if called.startswith(wanted):
        return 0
    return 1 if wanted in called or wanted in sku.casefold() else 2


def _runs(text: str) -> Iterator[tuple[str, bool]]:
    """The runs of letters in a text, and whether they are Chinese."""
    for found in _RUNS.finditer(unicodedata.normalize("NFKC", text).casefold()):
        yield found[0], found["han"] is not None


def _terms_in(text: str) -> Iterator[str]:
    before = ""
    for run, is_han in _runs(text):
        if is_han:
            yield from run
            yield from (a + b for a, b in pairwise(run))
        else:
            yield run[:LONGEST]
            if before.isdigit():  # "60 W" is asked for as 60w
                yield (before + run)[:LONGEST]
        before = "" if is_han else run
