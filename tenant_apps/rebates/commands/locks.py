"""Counting lines and counting anew never mix.

Who records lines shares a lock until the transaction ends; who puts a version in force has it
alone, so that no line is counted under the old terms once the sums are made from the new ones.
"""

from __future__ import annotations

from django.db import connection

_KEY = "hashtextextended(current_schema() || ' rebates', 0)"


def share_counting() -> None:
    """Wait until nobody counts anew. The transaction must be open."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_advisory_xact_lock_shared({_KEY})")


def have_counting_alone() -> None:
    """Wait until nobody counts at all."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_advisory_xact_lock({_KEY})")
