"""The job broker: dramatiq over Redis, tuned so that a killed worker's jobs come back soon."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import dramatiq
import redis
from django.conf import settings
from django.db import close_old_connections
from dramatiq.brokers.redis import RedisBroker
from dramatiq.errors import ConnectionClosed
from redis.backoff import NoBackoff
from redis.retry import Retry

from kernel.jobs.broker import SchemaMiddleware

# A worker that has not been heard of for so long is taken for dead. dramatiq looks for dead
# workers only by chance, by default at 0.1 % of its calls: idle systems would never find one.
HEARTBEAT_MS = 10_000
MAINTENANCE_CHANCE = 100_000  # of 1,000,000 calls
TIMEOUT = 2.0  # seconds


class PatientBroker(RedisBroker):
    """Redis lost or hanging is one error, the one that dramatiq's threads survive and repeat on.

    As it comes, a timeout or a failure to give messages back ends the thread that consumes a
    queue, and the worker lives on without it.
    """

    def _dispatch(self, command: str) -> Callable[..., Any]:
        dispatch = super()._dispatch(command)  # type: ignore[no-untyped-call]

        def ask(queue_name: str, *arguments: Any) -> Any:
            try:
                return dispatch(queue_name, *arguments)
            except (redis.ConnectionError, redis.TimeoutError) as error:
                raise ConnectionClosed(error) from None  # type: ignore[no-untyped-call]

        return ask


class FreshConnections(dramatiq.Middleware):
    """Give back stale database connections around each job, as Django does around requests."""

    def before_process_message(self, broker: Any, message: Any) -> None:
        close_old_connections()

    def after_process_message(self, broker: Any, message: Any, **_: Any) -> None:
        close_old_connections()


def set_up() -> None:
    """Make the broker of the settings the one that jobs are declared on."""
    dramatiq.set_broker(made(settings.REDIS_URL))


def made(url: str) -> RedisBroker:
    """A broker over one Redis, which is not waited for when it hangs."""
    # A connection that is gone is made anew; what has timed out may have been done.
    once_more = Retry(NoBackoff(), 1, supported_errors=(redis.ConnectionError,))
    client = redis.Redis.from_url(
        url, socket_timeout=TIMEOUT, socket_connect_timeout=TIMEOUT, retry=once_more
    )
    broker = PatientBroker(  # type: ignore[no-untyped-call]
        client=client,
        heartbeat_timeout=HEARTBEAT_MS,
        maintenance_chance=MAINTENANCE_CHANCE,
    )
    broker.add_middleware(FreshConnections())
    broker.add_middleware(SchemaMiddleware())
    return broker
