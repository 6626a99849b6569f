"""Real data that lies outside the repository; tests skip visibly without it."""

from __future__ import annotations

import csv
import gzip
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def data(name: str) -> Path:
    """The folder of one set of data. Skips the test where it is not there.

    It must: the data belongs to others and never comes with the repository, so that a plain
    clone has to pass without it; which tests were left out stands in the run's last line.
    """
    base = Path(os.environ.get("TIERLINE_DATA") or ROOT.parent / "shared" / "data")
    folder = base / name
    if not folder.is_dir():
        # It has to be: the data is others' and may not lie here, and a plain clone must pass.
        pytest.skip(f"{name} is not here; TIERLINE_DATA names the folder that holds it")
    return folder


def rows_of(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file, packed or not, each by the names of its columns."""
    with gzip.open(path, "rt", newline="") if path.suffix == ".gz" else path.open() as file:
        yield from csv.DictReader(file)
