"""How the platform does: its tenants, its outbox, its servers.

An operator sees counts, states and kinds of failures, never what stands in a tenant's books
(T9): no payloads, and of errors the kind alone.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

import redis
from django.conf import settings
from django.db import connection
from django.db.models import Q, QuerySet

from kernel import clock
from kernel.actor import Actor
from kernel.events.models import MAX_ATTEMPTS, Delivery
from shared_apps.console.permissions import Permission
from tenants.permissions import Permission as TenantPermission
from tenants.queries import all_tenants
from tenants.versions import version

if TYPE_CHECKING:
    from tenants.models import Tenant

QUEUES = ("default", "slow")
ALIVE_FOR = 60  # seconds since a worker was last heard of


def visible_tenants(actor: Actor) -> QuerySet[Tenant]:
    """All tenants, for operators."""
    actor.require(TenantPermission.VIEW)
    return all_tenants()


def search_tenants(tenants: QuerySet[Tenant], text: str) -> QuerySet[Tenant]:
    """Those whose address or name contains the text."""
    return tenants.filter(Q(slug__icontains=text) | Q(name__icontains=text))


def host_of(tenant: Tenant) -> str:
    """Its address under our zone."""
    return f"{tenant.slug}.{settings.BASE_DOMAIN}"


def is_current(tenant: Tenant) -> bool:
    """Whether its schema has all migrations of this version of the product."""
    return tenant.version_stamp == version()


@dataclass(frozen=True, kw_only=True)
class Usage:
    """How much a tenant uses; rows are the database's estimate, bytes what tables take."""

    rows: int
    bytes: int
    orders: int
    products: int
    documents: int


_USAGE = """
    SELECT s.schemaname, sum(s.n_live_tup)::bigint, sum(pg_total_relation_size(s.relid))::bigint,
           coalesce(sum(s.n_live_tup) FILTER (WHERE s.relname IN
               ('sales_salesorder', 'purchasing_purchaseorder')), 0)::bigint,
           coalesce(sum(s.n_live_tup) FILTER (WHERE s.relname = 'catalog_product'), 0)::bigint
    FROM pg_stat_user_tables s WHERE s.schemaname = ANY(%s) GROUP BY 1
"""
_DOCUMENTS = """
    SELECT sender_id, count(*) FROM exchange_envelope WHERE sender_id = ANY(%s) GROUP BY 1
"""


def usage_of(tenants: Sequence[Tenant]) -> dict[UUID, Usage]:
    """What each of them uses, in two statements."""
    with connection.cursor() as cursor:
        cursor.execute(_USAGE, [[tenant.schema_name for tenant in tenants]])
        by_schema = {row[0]: row[1:] for row in cursor.fetchall()}
        cursor.execute(_DOCUMENTS, [[tenant.id for tenant in tenants]])
        documents = dict(cursor.fetchall())
    nothing = (0, 0, 0, 0)
    return {
        tenant.id: Usage(
            **dict(
                zip(
                    ("rows", "bytes", "orders", "products"),
                    by_schema.get(tenant.schema_name, nothing),
                    strict=True,
                )
            ),
            documents=documents.get(tenant.id, 0),
        )
        for tenant in tenants
    }


@dataclass(frozen=True, kw_only=True)
class Outbox:
    """What waits for one schema."""

    schema: str
    waiting: int
    failing: int  # tried at least once
    given_up: int
    oldest_at: datetime


_OUTBOX = """
    SELECT schema, count(*), count(*) FILTER (WHERE attempts > 0),
           count(*) FILTER (WHERE attempts >= %s), min(created_at)
    FROM events_delivery GROUP BY schema ORDER BY min(created_at) LIMIT 500
"""


def outboxes(actor: Actor) -> list[Outbox]:
    """The schemas for which something waits, the one that has waited longest first."""
    actor.require(Permission.VIEW_DELIVERIES)
    with connection.cursor() as cursor:
        cursor.execute(_OUTBOX, [MAX_ATTEMPTS])
        return [
            Outbox(schema=row[0], waiting=row[1], failing=row[2], given_up=row[3], oldest_at=row[4])
            for row in cursor.fetchall()
        ]


def failed_deliveries(actor: Actor) -> QuerySet[Delivery]:
    """Deliveries that have failed at least once."""
    actor.require(Permission.VIEW_DELIVERIES)
    return Delivery.objects.filter(attempts__gt=0).defer("payload")


@dataclass(frozen=True, kw_only=True)
class Queue:
    """One queue of jobs."""

    name: str
    waiting: int
    delayed: int
    dead: int


@dataclass(frozen=True, kw_only=True)
class Health:
    """How the parts of the platform do, this moment."""

    database_ms: int | None  # None: it does not answer
    redis_ms: int | None
    workers: int
    last_heard_at: datetime | None  # of any worker
    queues: tuple[Queue, ...]
    deliveries: int
    oldest_delivery_at: datetime | None
    version: str
    now: datetime


def health(actor: Actor) -> Health:
    """Asks each part; one that is away fails no other."""
    actor.require(Permission.VIEW_HEALTH)
    begun = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), min(created_at) FROM events_delivery")
        deliveries, oldest = cursor.fetchone()
    database_ms = _since(begun)
    redis_ms, beats, queues = _redis()
    recent = [beat for beat in beats if beat > time.time() - ALIVE_FOR]
    return Health(
        database_ms=database_ms,
        redis_ms=redis_ms,
        workers=len(recent),
        last_heard_at=datetime.fromtimestamp(max(beats), clock.now().tzinfo) if beats else None,
        queues=tuple(queues),
        deliveries=deliveries,
        oldest_delivery_at=oldest,
        version=version()[:12],
        now=clock.now(),
    )


def _redis() -> tuple[int | None, list[float], list[Queue]]:
    begun = time.perf_counter()
    try:
        client = redis.Redis.from_url(
            settings.REDIS_URL, socket_timeout=0.5, socket_connect_timeout=0.5
        )
        with client.pipeline(transaction=False) as pipe:
            pipe.zrange("dramatiq:__heartbeats__", 0, -1, withscores=True)
            for name in QUEUES:
                pipe.llen(f"dramatiq:{name}")
                pipe.llen(f"dramatiq:{name}.DQ")
                pipe.zcard(f"dramatiq:{name}.XQ")
            beats, *counts = pipe.execute()
    except redis.RedisError:
        return None, [], []
    queues = [
        Queue(name=name, waiting=counts[n], delayed=counts[n + 1], dead=counts[n + 2])
        for n, name in zip(range(0, len(counts), 3), QUEUES, strict=True)
    ]
    return _since(begun), [score / 1000 for _, score in beats], queues


def _since(begun: float) -> int:
    return round((time.perf_counter() - begun) * 1000)
