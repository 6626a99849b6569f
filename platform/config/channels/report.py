"""What loading a channel has made, and what it has left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from config.channels.tables import Rejected, Row


@dataclass
class Loaded:
    """What load_channel has to report."""

    counts: Counter[str] = field(default_factory=Counter)
    rejected: list[Rejected] = field(default_factory=list)

    def good(self, rows: Iterable[Row | Rejected]) -> Iterator[Row]:
        """The good rows; the others are noted."""
        for row in rows:
            if isinstance(row, Rejected):
                self.rejected.append(row)
            else:
                yield row

    def refuse(self, row: Row, name: str, reason: str) -> None:
        self.rejected.append(row.rejected(name, reason))

    def as_dict(self) -> dict[str, Any]:
        rejected = [each.as_dict() for each in self.rejected]
        return {**dict(sorted(self.counts.items())), "rejected": rejected}
