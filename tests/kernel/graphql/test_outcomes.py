"""What a mutation's answer is remembered by, and made again from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from kernel.graphql.outcomes import remembered, revived
from kernel.money import Money
from kernel.numbering.models import Series

NOON = datetime(2026, 3, 31, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Summary:
    total: Decimal
    money: Money
    at: datetime
    best: Series


def test_values_are_remembered_as_what_they_were(brand):
    [row] = Series.objects.bulk_create([Series(name="X", last=1)])
    results = {
        "row": row,
        "rows": [row, row],
        "none": None,
        "text": "t",
        "flag": True,
        "number": 1,
        "amount": Decimal("1.50"),
        "key": UUID(int=5),
        "day": date(2026, 1, 2),
        "at": NOON,
        "made": Summary(Decimal(1), Money(Decimal("2.5"), "EUR"), NOON, row),
        "nested": {"list": [Money(Decimal(1), "EUR")]},
    }
    kept = json.loads(json.dumps(remembered(results)))
    again = revived(kept)

    assert again == results
    assert type(again["amount"]) is Decimal


def test_what_could_not_be_made_again_is_a_bug_at_once():
    with pytest.raises(TypeError, match="twice"):
        remembered(object())
    with pytest.raises(TypeError, match="twice"):
        remembered({1, 2})


def test_rows_are_read_again_with_one_query_per_model(brand, count_queries):
    rows = Series.objects.bulk_create([Series(name=f"N{i}", last=i) for i in range(20)])
    kept = remembered({"rows": rows, "one": rows[0]})

    with count_queries() as queries:
        assert revived(kept)["rows"] == rows
    assert len(queries) == 1
