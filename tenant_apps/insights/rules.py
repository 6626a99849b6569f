"""Spans of time and what they are cut into."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kernel.money import rounded

MOST_STEPS = 400


class Period(StrEnum):
    """Into what a span of time is cut; weeks begin on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Grouping(StrEnum):
    """What a row of a table is about."""

    CUSTOMER = "customer"
    PRODUCT = "product"
    CUSTOMER_AND_PRODUCT = "customer_and_product"


class TradeSide(StrEnum):
    """Whether we sell or buy."""

    SALES = "sales"
    PURCHASES = "purchases"


class Measure(StrEnum):
    """What something is ranked by."""

    AMOUNT = "amount"
    QUANTITY = "quantity"


@dataclass(frozen=True, kw_only=True)
class Span:
    """From a day to another, both included."""

    since: date
    until: date


def change(now: Decimal, before: Decimal) -> Decimal | None:
    """By which share it has grown, to four places; None after nothing."""
    return rounded((now - before) / before, 4) if before else None


def steps(span: Span, period: Period) -> int:
    """At most how many steps a span is cut into."""
    days = (span.until - span.since).days + 1
    return -(-days // {Period.DAY: 1, Period.WEEK: 7, Period.MONTH: 28}[period]) + 1
