"""What time it is: instants in UTC, days where the tenant is."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils import timezone


def now() -> datetime:
    return timezone.now()


def today(zone: str) -> date:
    """The business day in a zone; a tenant's own is tenants.days.today."""
    return day_of(now(), zone)


def day_of(instant: datetime, zone: str) -> date:
    """The business day an instant falls on in a zone."""
    return instant.astimezone(ZoneInfo(zone)).date()


def start_of(day: date, zone: str) -> datetime:
    """The instant a business day begins at in a zone."""
    return datetime.combine(day, time.min, ZoneInfo(zone))
