"""Which period a day falls into, and when it ends."""

from __future__ import annotations

from datetime import date, timedelta

from tenant_apps.rebates.rules.terms import Calendar, Terms

_MONTHS = {Calendar.MONTH: 1, Calendar.QUARTER: 3, Calendar.YEAR: 12}


def period_of(terms: Terms, day: date) -> date | None:
    """The first day of the period a day counts in; None outside the contract.

    Periods are those of the civil year, cut off at the contract's first day. A growth contract
    without given bases counts the same periods of the year before as well.
    """
    if terms.starts_on <= day <= terms.ends_on:
        return max(_begin(terms, day), terms.starts_on)
    before = in_next_year(day)
    if terms.starts_on <= before <= terms.ends_on and terms.measure == "growth":
        return year_before(max(_begin(terms, before), terms.starts_on))
    return None


def period_end(terms: Terms, start: date) -> date:
    """The last day of the period that begins on this day."""
    if terms.calendar is Calendar.CONTRACT:
        return terms.ends_on
    begin = _begin(terms, start)
    month = begin.month - 1 + _MONTHS[terms.calendar]
    following = date(begin.year + month // 12, month % 12 + 1, 1)
    return min(following - timedelta(days=1), terms.ends_on)


def year_before(day: date) -> date:
    """The same day of the year before; 29 February falls back to the 28th."""
    return _in_year(day, day.year - 1)


def in_next_year(day: date) -> date:
    """The same day of the next year."""
    return _in_year(day, day.year + 1)


def _begin(terms: Terms, day: date) -> date:
    if terms.calendar is Calendar.CONTRACT:
        return terms.starts_on
    months = _MONTHS[terms.calendar]
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
