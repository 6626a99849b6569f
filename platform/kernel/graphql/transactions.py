"""One transaction for a mutation, begun anew when the database made it give way.

Our commands lock rows in one order, so that they cannot wait for each other in a circle. Where
it happens all the same, PostgreSQL ends one of the two: it has done nothing and may try again.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import TypeVar

import psycopg
import structlog
from django.db import OperationalError, connection, transaction

from kernel.graphql.errors import TryAgain

log = structlog.get_logger()
T = TypeVar("T")

ATTEMPTS = 3
PAUSE = 0.05  # seconds, at most, and twice that the next time
_GAVE_WAY = (psycopg.errors.DeadlockDetected, psycopg.errors.SerializationFailure)
_TOOK_TOO_LONG = (psycopg.errors.LockNotAvailable, psycopg.errors.QueryCanceled)


def in_one_transaction(act: Callable[[], T]) -> T:
    """What act() answers; its effects are kept completely or not at all.

    Raises TryAgain when others are in the way for too long.
    """
    attempts = 1 if connection.in_atomic_block else ATTEMPTS
    for attempt in range(1, attempts + 1):
        try:
            with transaction.atomic():
                return act()
        except OperationalError as error:
            reason = error.__cause__
            log.warning("transaction given up", attempt=attempt, reason=str(reason))
            if isinstance(reason, _TOOK_TOO_LONG):
                raise TryAgain from error
            if not isinstance(reason, _GAVE_WAY):
                raise
            time.sleep(random.uniform(0, PAUSE * attempt))
    raise TryAgain
