"""Letting the outbox run in this process, for commands that wait for its effect."""

from __future__ import annotations

import time
from collections.abc import Collection

from kernel.events import relay
from kernel.events.models import Delivery
from kernel.schema import PUBLIC, in_schema

PATIENCE = 60.0  # seconds for what another worker holds


class Undelivered(Exception):
    """A document or event could not be handled."""


def run_deliveries(schemas: Collection[str]) -> int:
    """Run what is promised to these schemas, and what that promises in turn.

    A worker may run beside us: what it holds, we wait for. Raises Undelivered with the
    handler's error when something fails.
    """
    done, until = 0, time.monotonic() + PATIENCE
    with in_schema(PUBLIC):
        while waiting := _waiting(schemas):
            for delivery in waiting:
                relay.deliver(delivery.id)
            failed = Delivery.objects.filter(
                pk__in=[delivery.id for delivery in waiting], attempts__gt=0
            ).first()
            if failed is not None:
                raise Undelivered(f"{failed.handler}: {failed.last_error}")
            done += len(waiting)
            if time.monotonic() > until:
                raise Undelivered("another worker holds a delivery for too long")
    return done


def _waiting(schemas: Collection[str]) -> list[Delivery]:
    rows = Delivery.objects.filter(schema__in=schemas, attempts=0).order_by("id")
    return list(rows[:200])
