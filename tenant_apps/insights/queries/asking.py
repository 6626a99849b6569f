"""Whose figures, of which days, in which currency."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from kernel import clock
from kernel.actor import Actor
from tenant_apps.insights.errors import SpanBackwards
from tenant_apps.insights.rules import Span
from tenants.queries import current_tenant


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What holds for one table of figures; partner_ids None for all partners."""

    partner_ids: Sequence[UUID] | None
    warehouse_ids: Sequence[UUID] | None
    span: Span
    currency: str
    zone: str

    @property
    def values(self) -> dict[str, Any]:
        """For the statements: %(partners)s, %(since)s …; days are days where the tenant is."""
        return {
            "partners": None if self.partner_ids is None else list(self.partner_ids),
            "warehouses": None if self.warehouse_ids is None else list(self.warehouse_ids),
            "since": self.span.since,
            "until": self.span.until,
            "currency": self.currency,
            "zone": self.zone,
        }


def asked(
    actor: Actor,
    permissions: Sequence[str],
    *,
    since: date | None = None,
    until: date | None = None,
    partner_id: UUID | None = None,
    currency: str = "",
) -> Asked:
    """What a person asks for, within what they may see (ORG-05, ORG-06).

    permissions  all of which it takes: to add up, and to see what is added up

    Without days it is the last thirty. Raises Forbidden, SpanBackwards.
    """
    for permission in permissions:
        actor.require(permission)
    tenant = current_tenant()
    last = until or clock.today(tenant.zone)
    first = since or date.fromordinal(max(last.toordinal() - 29, 1))
    if last < first:
        raise SpanBackwards(since=first, until=last, path=("until",))
    allowed = actor.partners()
    if partner_id is not None:
        allowed = frozenset({partner_id} if allowed is None else {partner_id} & allowed)
    return Asked(
        partner_ids=None if allowed is None else sorted(allowed),
        warehouse_ids=_sorted(actor.scope.warehouse_ids),
        span=Span(since=first, until=last),
        currency=currency or tenant.currency,
        zone=tenant.zone,
    )


def _sorted(keys: frozenset[UUID] | None) -> list[UUID] | None:
    return None if keys is None else sorted(keys)


def rows_of(sql: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """What one statement finds."""
    with connection.cursor() as cursor:
        cursor.execute(sql, dict(values))
        return cursor.fetchall()


# Orders that count: meant, and neither refused nor called off. The day is that of submitting.
# The bounds are instants, so that the index over submitted_at is used.
ORDERS = """
    o.submitted_at >= (%(since)s::date)::timestamp AT TIME ZONE %(zone)s
    AND o.submitted_at < (%(until)s::date + 1)::timestamp AT TIME ZONE %(zone)s
    AND o.state NOT IN ('draft', 'cancelled', 'rejected') AND o.currency = %(currency)s
    AND (%(partners)s::uuid[] IS NULL OR o.customer_id = ANY(%(partners)s))
"""
# What a line's units cost, after its discount, as it was quoted. A line of 0 costs 0.
PER_UNIT = "(l.total_amount / nullif(l.quantity, 0))"
