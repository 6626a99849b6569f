"""Giving out document numbers."""

from __future__ import annotations

import uuid6
from django.db import connection

_NEXT = """
    INSERT INTO numbering_series (id, created_at, name, last) VALUES (%s, now(), %s, %s)
    ON CONFLICT (name) DO UPDATE SET last = numbering_series.last + EXCLUDED.last
    RETURNING last
"""


def next_number(series: str) -> str:
    """The next number of a series, e.g. SO-000042, without gaps.

    The series stays locked until the transaction ends, so ask for it late.
    """
    return next_numbers(series, 1)[0]


def next_numbers(series: str, count: int) -> list[str]:
    """The next count numbers of a series, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute(_NEXT, [uuid6.uuid7(), series, count])
        [last] = cursor.fetchone()
    return [f"{series}-{number:06}" for number in range(last - count + 1, last + 1)]
