"""What day it is where the tenant is that we are in: prices, papers and reports go by it."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from kernel import clock
from tenants.queries import current_tenant, tenant


def zone() -> ZoneInfo:
    """Where the tenant is."""
    return ZoneInfo(current_tenant().zone)


def today() -> date:
    """The tenant's day; at an hour past midnight in Shanghai it is still yesterday in UTC."""
    return clock.today(current_tenant().zone)


def day_of(instant: datetime) -> date:
    """The tenant's day an instant falls on."""
    return clock.day_of(instant, current_tenant().zone)


def today_of(organisation_id: UUID) -> date:
    """The day it is for an organisation, whichever schema we are in; in UTC without a tenant."""
    found = tenant(organisation_id)
    return clock.today(found.zone if found else "UTC")
