"""Many rows, some columns, one statement."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kernel.db import write_columns
from kernel.errors import BadValue
from kernel.events.models import Delivery
from kernel.fields import require_fits

pytestmark = pytest.mark.django_db


def make(number) -> list[Delivery]:
    rows = [Delivery(schema="t", handler=f"h{n}", payload={}) for n in range(number)]
    return Delivery.objects.bulk_create(rows)


def test_each_row_gets_its_own_values_in_one_statement(count_queries):
    rows = make(3)
    later = timezone.now() + timedelta(days=1)
    for n, row in enumerate(rows):
        row.payload, row.attempts, row.last_error, row.due_at = {"n": [n]}, n, f"'{n}\"", later

    with count_queries() as queries:
        write_columns(rows, "payload", "attempts", "last_error", "due_at")

    assert len(queries) == 1
    kept = Delivery.objects.in_bulk([row.pk for row in rows])
    assert [(kept[r.pk].payload, kept[r.pk].attempts, kept[r.pk].last_error) for r in rows] == [
        ({"n": [n]}, n, f"'{n}\"") for n in range(3)
    ]
    assert {row.due_at for row in kept.values()} == {later}


def test_columns_and_rows_that_are_not_named_stay():
    changed, other = make(2)
    changed.attempts, changed.last_error = 5, "not written"

    write_columns([changed], "attempts")

    changed.refresh_from_db()
    other.refresh_from_db()
    assert (changed.attempts, changed.last_error) == (5, "")
    assert other.attempts == 0


def test_no_rows_are_no_statement(count_queries):
    with count_queries() as queries:
        write_columns([], "attempts")

    assert queries == []


def test_a_text_that_does_not_fit_is_refused_by_name():
    require_fits(Delivery, handler="x" * 200)

    with pytest.raises(BadValue) as refusal:
        require_fits(Delivery, schema="t", handler="x" * 201)

    assert refusal.value.path == ("handler",)
