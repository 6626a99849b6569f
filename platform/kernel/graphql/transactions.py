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
from django.db import DataError, IntegrityError, OperationalError, connection, transaction

from kernel.errors import DomainError
from kernel.graphql.errors import AgainstTheBooks, TooLargeToKeep, TryAgain

log = structlog.get_logger()
T = TypeVar("T")

ATTEMPTS = 3
PAUSE = 0.05  # seconds, at most, and twice that the next time
_GAVE_WAY = (psycopg.errors.DeadlockDetected, psycopg.errors.SerializationFailure)
_TOOK_TOO_LONG = (psycopg.errors.LockNotAvailable, psycopg.errors.QueryCanceled)
_TOO_LARGE = (psycopg.errors.StringDataRightTruncation, psycopg.errors.NumericValueOutOfRange)


def in_one_transaction(act: Callable[[], T]) -> T:
    """What act() answers; its effects are kept completely or not at all.

    Raises TryAgain when others are in the way for too long; TooLargeToKeep and AgainstTheBooks
    where no command has looked at a value that the database refuses.
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
        except (DataError, IntegrityError) as error:
            refusal = _refusal(error.__cause__)
            if refusal is None:
                raise
            log.warning("the database refused a value", reason=str(error))
            raise refusal from error
    raise TryAgain


def _refusal(reason: BaseException | None) -> DomainError | None:
    """In the user's words, what is the request's fault; None for what can only be a bug."""
    if isinstance(reason, _TOO_LARGE):
        return TooLargeToKeep()
    if isinstance(reason, psycopg.errors.CheckViolation):
        # Our constraints are named by sentences: price_list_ends_after_it_begins.
        rule = (reason.diag.constraint_name or "").replace("_", " ")
        return AgainstTheBooks(rule=rule)
    return None
