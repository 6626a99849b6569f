"""One shape for whatever waits: columns of one type each, so that all is one statement."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    DateTimeField,
    DecimalField,
    F,
    QuerySet,
    Subquery,
    UUIDField,
    Value,
)
from django.db.models.functions import Cast, Coalesce

Rows = QuerySet[Any, Any]
SHAPE = ("id", "at", "w_number", "w_partner", "w_name", "w_fact", "w_quantity", "w_amount",
         "w_currency", "w_due")  # fmt: skip


def in_shape(
    rows: Rows,
    fact: Any,
    *,
    at: str = "created_at",
    number: Any = None,
    partner: str = "",
    name: Any = None,
    quantity: Any = None,
    amount: Any = None,
    currency: Any = None,
    due: Any = None,
) -> Rows:
    """Rows with one set of columns of one type each, whatever they are rows of."""
    who: Any = F(f"{partner}_id") if partner else Value(None)
    called = F(f"{partner}__name") if partner else name
    return rows.order_by().annotate(
        at=Coalesce(F(at), F("created_at")),
        w_number=Cast(number or F("number"), CharField()),
        w_partner=Cast(who, UUIDField()),
        w_name=Cast(called or Value(""), CharField()),
        w_fact=Cast(fact if isinstance(fact, Case) else Value(str(fact)), CharField()),
        w_quantity=Cast(quantity or Value(None), a_number()),
        w_amount=Cast(amount or Value(None), a_number()),
        w_currency=Cast(currency or Value(""), CharField()),
        w_due=Cast(due or Value(None), DateTimeField()),
    )


def a_number() -> DecimalField[Any, Any]:
    """A quantity or an amount, as wide as any of them."""
    return DecimalField(max_digits=20, decimal_places=6)


def how_many(lines: Rows) -> Subquery:
    """How many lines, for a row of what they are lines of."""
    return Subquery(lines.order_by().values("order").annotate(n=Count("pk")).values("n"))


def end_of(column: str) -> Any:
    """The end of a day, where we are: until then it is not late."""
    return Cast(F(column) + Value(timedelta(days=1)), DateTimeField())
