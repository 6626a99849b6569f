"""The published UBL documents: ../shared/data/ubl, or TIERLINE_DATA/ubl."""

from __future__ import annotations

import csv
import os
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

DATA = Path(os.environ.get("TIERLINE_DATA") or Path(__file__).parents[3] / "shared" / "data")
FOLDER = DATA / "ubl"

OURS = (
    "Order",
    "OrderResponse",
    "OrderResponseSimple",
    "OrderChange",
    "OrderCancellation",
    "DespatchAdvice",
    "ReceiptAdvice",
    "InstructionForReturns",
)


def manifest() -> list[dict[str, str]]:
    """The rows of the documents we trade in; none where there is no data."""
    path = FOLDER / "manifest.csv"
    if not path.exists():
        return []
    with path.open(newline="", encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["doc_type"] in OURS]


@cache
def element_orders() -> dict[str, dict[str, set[str]]]:
    """parent -> child -> what has been seen to stand after it, in all the documents."""
    rows = manifest()
    if not rows:
        # It has to be: the documents are others' and may not lie here, as in support.data.
        pytest.skip(f"no UBL documents in {FOLDER}")
    after: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        for element in etree.parse(FOLDER / row["file"]).getroot().iter(etree.Element):
            names = [etree.QName(child).localname for child in element.iterchildren(etree.Element)]
            for n, name in enumerate(names):
                after[etree.QName(element).localname][name].update(
                    later for later in names[n + 1 :] if later != name
                )
    return after
