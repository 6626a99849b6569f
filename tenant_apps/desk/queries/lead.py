"""The figures that open the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from kernel.actor import Actor


@dataclass(frozen=True, kw_only=True)
class Lead:
    """What has come since a moment, and what became of it without anybody."""

    since: datetime
    orders: int
    confirmed: int  # of these, by whomever
    by_rule: int  # of these confirmed ones, those no person has touched
    need_you: int  # those still waiting for an answer that this person may give


_LEAD = """
    SELECT count(*), count(o.confirmed_at),
           count(*) FILTER (WHERE o.confirmed_at IS NOT NULL AND NOT EXISTS (
               SELECT FROM history_entry h WHERE h.subject_id = o.id
               AND h.name = 'OrderConfirmed' AND h.actor NOT LIKE 'system:%%')),
           count(*) FILTER (WHERE o.state = 'submitted')
    FROM sales_salesorder o
    WHERE o.submitted_at >= %s AND (%s::uuid[] IS NULL OR o.customer_id = ANY(%s))
"""


def lead(actor: Actor, *, since: datetime) -> Lead | None:
    """The figures that open the day; None for who may not see orders. One statement."""
    if not actor.may("sales.order.view") or actor.partner_id is not None:
        return None
    allowed = None if actor.scope.partner_ids is None else list(actor.scope.partner_ids)
    with connection.cursor() as cursor:
        cursor.execute(_LEAD, [since, allowed, allowed])
        orders, confirmed, by_rule, need_you = cursor.fetchone()
    if not actor.may("sales.order.confirm"):
        need_you = 0
    return Lead(since=since, orders=orders, confirmed=confirmed, by_rule=by_rule, need_you=need_you)
