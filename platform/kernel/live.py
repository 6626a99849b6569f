"""What has changed lately: a counter for each schema and topic, so that screens can follow.

Nobody calls it to say that something has changed. Every statement that writes to a table goes
past a wrapper of the connection, which notes the topic of the table; the counters move once the
transaction has committed. They lie in Redis. They say that something is new, never what.
"""

from __future__ import annotations

import re
import secrets
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from typing import Any, cast

import redis
import structlog
from django.conf import settings
from django.db import connection, transaction
from django.db.backends.signals import connection_created
from django.utils.crypto import salted_hmac

from kernel.schema import current_schema

PAUSE = 5.0  # seconds without asking a Redis that has not answered
BLIND = 5  # seconds after which screens look for themselves while there is no Redis
_KEPT_FOR = 7 * 24 * 3600  # seconds after the last change; then the counting begins anew
_WRITES = re.compile(
    r'\s*(?:WITH\b.*?\b)?(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+(?:ONLY\s+)?(?:"?public"?\.)?"?(\w+)',
    re.IGNORECASE | re.DOTALL,
)
_FIRST = frozenset("iIuUdDwW \n")
log = structlog.get_logger()

# Topics by the beginning of a table's name; config fills it, for the kernel knows no apps.
topics_of_tables: dict[str, tuple[str, ...]] = {}


def touch(topics: Iterable[str], *, schema: str | None = None) -> None:
    """Count a change of topics, in this schema or another, once the transaction commits."""
    where = schema or current_schema()
    flush = _waiting()
    if flush is None:
        flush = _Flush()
        flush.note(where, topics)
        transaction.on_commit(flush)
    else:
        flush.note(where, topics)


class _Flush:
    """What one transaction has changed; called when it has committed."""

    def __init__(self) -> None:
        self.changed: dict[str, set[str]] = defaultdict(set)

    def note(self, schema: str, topics: Iterable[str]) -> None:
        self.changed[schema].update(topics)

    def __call__(self) -> None:
        counters.add(self.changed)


def _waiting() -> _Flush | None:
    """The flush of the present transaction. One that a savepoint took back is not among them."""
    if not connection.in_atomic_block:
        return None
    waiting = cast(Any, connection).run_on_commit
    return next((each[1] for each in waiting if isinstance(each[1], _Flush)), None)


class Counters:
    """The counters in Redis. Without it screens are told to look every few seconds."""

    def __init__(self) -> None:
        self._asks_again_at = 0.0
        self._client: redis.Redis | None = None

    def add(self, changed: dict[str, set[str]]) -> None:
        """Move counters on. It is called after a commit, so it must never fail."""

        def count(pipe: Any) -> None:
            for schema, topics in changed.items():
                key = f"live:{schema}"
                pipe.hsetnx(key, "epoch", secrets.token_hex(4))
                for topic in topics:
                    pipe.hincrby(key, topic, 1)
                pipe.expire(key, _KEPT_FOR)

        self._ask(count)

    def versions(self, schema: str, topics: Collection[str]) -> dict[str, str]:
        """By topic a short text that differs whenever something has changed.

        It tells nobody how much: it is a digest, and starts anew when Redis forgets.
        """
        wanted = sorted(topics)
        found = self._ask(lambda pipe: pipe.hmget(f"live:{schema}", ["epoch", *wanted]))
        values = found[0] if found else [f"blind {int(time.time()) // BLIND}", *wanted]
        epoch, *counts = values
        return {
            topic: salted_hmac("kernel.live", f"{schema}/{epoch}/{topic}/{count}").hexdigest()[:10]
            for topic, count in zip(wanted, counts, strict=True)
        }

    def _ask(self, fill: Callable[[Any], None]) -> list[Any] | None:
        if time.monotonic() < self._asks_again_at:
            return None
        try:
            with self._redis().pipeline(transaction=False) as pipe:
                fill(pipe)
                return pipe.execute()
        except redis.RedisError as error:
            self._asks_again_at = time.monotonic() + PAUSE
            log.warning("no live counters", reason=str(error))
            return None

    def _redis(self) -> redis.Redis:
        if self._client is None:
            self._client = redis.Redis.from_url(
                settings.REDIS_URL, socket_timeout=0.3, socket_connect_timeout=0.3
            )
        return self._client


counters = Counters()


def table_written(sql: str) -> str | None:
    """The table a statement writes to, or None."""
    if sql[:1] not in _FIRST:
        return None
    found = _WRITES.match(sql)
    return found[1] if found else None


def _watch(execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any) -> Any:
    result = execute(sql, params, many, context)
    table = table_written(sql) if isinstance(sql, str) else None
    if table is not None:
        for topics in _topics(table):
            touch(topics)
    return result


def _topics(table: str) -> list[tuple[str, ...]]:
    app = table.partition("_")[0]
    return [
        topics
        for beginning, topics in topics_of_tables.items()
        if table.startswith(beginning) or app == beginning
    ]


def _wrap(sender: Any, connection: Any, **_: Any) -> None:
    if _watch not in connection.execute_wrappers:
        connection.execute_wrappers.append(_watch)


connection_created.connect(_wrap, dispatch_uid="kernel.live")
