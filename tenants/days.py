"""What day it is where the tenant is that we are in: prices, papers and reports go by it."""

from __future__ import annotations

from datetime import date, datetime

from kernel import clock
from tenants.queries import current_tenant


def today() -> date:
    """The tenant's day; at an hour past midnight in Shanghai it is still yesterday in UTC."""
    return clock.today(current_tenant().zone)


def day_of(instant: datetime) -> date:
    """The tenant's day an instant falls on."""
    return clock.day_of(instant, current_tenant().zone)
