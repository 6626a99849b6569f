"""The orders a person may see, narrowed, found and summed up."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Sum

from kernel import clock
from kernel.actor import Actor
from kernel.money import Money
from tenant_apps.sales.models import SalesOrder, SalesOrderLine
from tenant_apps.sales.permissions import Permission
from tenant_apps.sales.rules import OrderState


def visible_orders(actor: Actor) -> QuerySet[SalesOrder]:
    """The orders this person may see: the base of every list and every lookup by id (ORG-06)."""
    actor.require(Permission.VIEW)
    orders = SalesOrder.objects.all()
    allowed = actor.partners()
    return orders if allowed is None else orders.filter(customer__in=allowed)


def visible_lines(actor: Actor) -> QuerySet[SalesOrderLine]:
    """The lines of those orders."""
    return SalesOrderLine.objects.filter(order__in=visible_orders(actor))


def orders_seen(actor: Actor, ids: Collection[UUID]) -> set[UUID]:
    """Those of these orders that this person may see."""
    if not actor.may(Permission.VIEW):
        return set()
    return set(visible_orders(actor).filter(pk__in=ids).values_list("pk", flat=True))


def search(orders: QuerySet[SalesOrder], text: str) -> QuerySet[SalesOrder]:
    """Those whose number, reference or customer contains the text."""
    return orders.filter(
        Q(number__icontains=text)
        | Q(customer_reference__icontains=text)
        | Q(customer__name__icontains=text)
    )


@dataclass(frozen=True, kw_only=True)
class Narrowing:
    """Which orders a list is about; what is None or empty narrows nothing.

    since, until  first and last day of submitting, days being days in zone
    """

    states: Collection[OrderState] = ()
    customer_id: UUID | None = None
    since: date | None = None
    until: date | None = None
    currency: str = ""
    text: str = ""


def narrow(orders: QuerySet[SalesOrder], wanted: Narrowing, *, zone: str) -> QuerySet[SalesOrder]:
    """Those of the orders that are wanted."""
    if wanted.states:
        orders = orders.filter(state__in=wanted.states)
    if wanted.customer_id:
        orders = orders.filter(customer=wanted.customer_id)
    if wanted.currency:
        orders = orders.filter(currency=wanted.currency)
    if wanted.since:
        orders = orders.filter(submitted_at__gte=clock.start_of(wanted.since, zone))
    if wanted.until:
        after = date.fromordinal(min(wanted.until.toordinal() + 1, date.max.toordinal()))
        orders = orders.filter(submitted_at__lt=clock.start_of(after, zone))
    return search(orders, wanted.text) if wanted.text else orders


@dataclass(frozen=True, kw_only=True)
class CurrencyTotal:
    """What orders of one currency add up to."""

    orders: int
    total: Money


def totals(orders: QuerySet[SalesOrder]) -> list[CurrencyTotal]:
    """What they come to, per currency; amounts of two currencies are never added."""
    rows = orders.order_by().values_list("currency").annotate(Count("id"), Sum("total_amount"))
    return [
        CurrencyTotal(orders=count, total=Money(amount=amount, currency=currency))
        for currency, count, amount in sorted(rows)
    ]


def bought_by(customer_ids: Collection[UUID], product_ids: Collection[UUID]) -> set[UUID]:
    """Those of these products of which something has left for one of these customers."""
    lines = SalesOrderLine.objects.filter(
        order__customer__in=list(customer_ids), product__in=list(product_ids), shipped__gt=0
    )
    return set(lines.values_list("product_id", flat=True).distinct())


def order_by_key(order_key: UUID) -> SalesOrder | None:
    """The order both sides know by this key, if we have it."""
    return SalesOrder.objects.filter(order_key=order_key).first()


def warehouse_of(order_id: UUID) -> UUID | None:
    """The warehouse an order is served from."""
    orders = SalesOrder.objects.filter(pk=order_id)
    return orders.values_list("warehouse_id", flat=True).first()


def products_of(line_keys: Iterable[UUID]) -> dict[UUID, UUID]:
    """What our lines are for, by the identity both sides share; unknown ones are left out."""
    lines = SalesOrderLine.objects.filter(line_key__in=list(line_keys))
    return dict(lines.values_list("line_key", "product_id"))


def totals_by_number(numbers: Iterable[str]) -> dict[str, Decimal]:
    """What our orders with these numbers come to, in their numbers' order."""
    orders = SalesOrder.objects.filter(number__in=list(numbers)).order_by("number")
    return dict(orders.values_list("number", "total_amount"))


@dataclass(frozen=True, kw_only=True)
class Sold:
    """What lines of orders add up to; amounts are in the orders' currency, units in base units."""

    lines: int
    units: Decimal
    amount: Decimal


def sold_under(numbers: Iterable[str]) -> Sold:
    """The lines of our orders with these numbers, added up in one query."""
    lines = SalesOrderLine.objects.filter(order__number__in=list(numbers))
    nothing = Decimal(0)
    return Sold(
        **lines.aggregate(
            lines=Count("id"),
            units=Sum("quantity", default=nothing),
            amount=Sum("total_amount", default=nothing),
        )
    )
