"""How much shall be free where, and where less is (INV-09, INV-12)."""

from __future__ import annotations

from decimal import Decimal

from django.db.models import DecimalField, F, OuterRef, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from kernel.actor import Actor
from tenant_apps.inventory.models import Balance, StockMinimum
from tenant_apps.inventory.queries.visible import within
from tenant_apps.inventory.rules import LocationKind


def visible_minimums(actor: Actor) -> QuerySet[StockMinimum]:
    """The minimums of the warehouses this person may see (ORG-06)."""
    return within(actor, StockMinimum.objects.filter(minimum__gt=0), "warehouse")


def below(minimums: QuerySet[StockMinimum]) -> QuerySet[StockMinimum]:
    """Those of these minimums of which less is free: each with what is, and what lacks.

    A product that is no longer offered shall not be bought again, so it lacks nothing.
    """
    number = DecimalField(max_digits=20, decimal_places=6)
    there = (
        Balance.objects.filter(
            product=OuterRef("product"),
            location__warehouse=OuterRef("warehouse"),
            location__kind=LocationKind.STORAGE,
        )
        .order_by()
        .values("product")
        .annotate(there=Sum(F("on_hand") - F("held")))
    )
    free = Coalesce(Subquery(there.values("there")), Value(Decimal(0)), output_field=number)
    return (
        minimums.filter(product__is_active=True)
        .annotate(free=free)
        .filter(free__lt=F("minimum"))
        .annotate(lacks=F("minimum") - F("free"))
    )
