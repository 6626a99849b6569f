"""Asking what things cost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from kernel.actor import Actor
from kernel.money import decimals_of
from tenant_apps.catalog.queries import skus_of
from tenant_apps.organisation.queries import company
from tenant_apps.organisation.rules import Rounding
from tenant_apps.pricing.errors import NoPrice
from tenant_apps.pricing.models import ListAssignment, Price, PriceList
from tenant_apps.pricing.permissions import Permission
from tenant_apps.pricing.rules import (
    Adjustment,
    Facts,
    ListedPrice,
    applicable,
    line_total,
    price_line,
)

_LISTED = """
    SELECT p.product_id, p.id, l.code, l.priority, p.min_quantity, p.amount, p.valid_from,
           l.is_general
    FROM pricing_price p JOIN pricing_pricelist l ON l.id = p.price_list_id
    WHERE p.product_id = ANY(%(products)s) AND l.currency = %(currency)s
      AND p.valid_from <= %(day)s AND (p.valid_until IS NULL OR p.valid_until >= %(day)s)
      AND (l.valid_from IS NULL OR l.valid_from <= %(day)s)
      AND (l.valid_until IS NULL OR l.valid_until >= %(day)s)
      AND (l.is_general OR EXISTS (
            SELECT FROM pricing_listassignment a
            WHERE a.price_list_id = l.id AND a.partner_id = %(partner)s))
"""


@dataclass(frozen=True, kw_only=True)
class AskedLine:
    """What shall be priced, in base units; a given price overrides the lists."""

    product_id: UUID
    quantity: Decimal
    given_price: Decimal | None = None
    given_reason: str = ""
    discount_share: Decimal = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class QuotedLine:
    """A priced line: unit price per base unit, total rounded as the company has settled."""

    product_id: UUID
    quantity: Decimal
    unit_price: Decimal
    discount_share: Decimal
    total: Decimal
    trail: tuple[Adjustment, ...]


def quote(
    *, partner_id: UUID | None, lines: Sequence[AskedLine], currency: str, on: date
) -> list[QuotedLine]:
    """Price lines for a partner on a day, in two queries however many lines.

    The answer keeps the order of the lines. Raises NoPrice naming every product that no
    list of the partner's knows.
    """
    quoted = quote_each(partner_id=partner_id, lines=lines, currency=currency, on=on)
    missing = [line.product_id for line, price in zip(lines, quoted, strict=True) if price is None]
    if missing:
        names = ", ".join(sorted(set(skus_of(missing).values())))
        raise NoPrice(products=names, currency=currency, day=on)
    return [price for price in quoted if price is not None]


def quote_each(
    *, partner_id: UUID | None, lines: Sequence[AskedLine], currency: str, on: date
) -> list[QuotedLine | None]:
    """The same, with None for what has no price: a cart shows it and goes on."""
    listed = listed_prices(
        partner_id=partner_id,
        product_ids={line.product_id for line in lines if line.given_price is None},
        currency=currency,
        on=on,
    )
    places = line_places(currency)
    return [_quoted(line, listed.get(line.product_id, []), places) for line in lines]


def _quoted(line: AskedLine, listed: Sequence[ListedPrice], places: int) -> QuotedLine | None:
    price = price_line(
        Facts(
            listed=applicable(listed, line.quantity),
            quantity=line.quantity,
            given=line.given_price,
            given_reason=line.given_reason,
            discount_share=line.discount_share,
        )
    )
    if price.unit is None:
        return None
    return QuotedLine(
        product_id=line.product_id,
        quantity=line.quantity,
        unit_price=price.unit,
        discount_share=price.discount_share,
        total=line_total(price, line.quantity, places),
        trail=price.trail,
    )


def listed_prices(
    *, partner_id: UUID | None, product_ids: Iterable[UUID], currency: str, on: date
) -> dict[UUID, list[ListedPrice]]:
    """Every list price that may apply to a partner on a day, by product, in one query."""
    wanted = list(product_ids)
    found: dict[UUID, list[ListedPrice]] = defaultdict(list)
    if not wanted:
        return found
    with connection.cursor() as cursor:
        cursor.execute(
            _LISTED,
            {"products": wanted, "currency": currency, "day": on, "partner": partner_id},
        )
        for product_id, price_id, code, priority, minimum, amount, since, general in cursor:
            found[product_id].append(
                ListedPrice(
                    price_id=price_id,
                    list_code=code,
                    priority=priority,
                    min_quantity=minimum,
                    amount=amount,
                    valid_from=since,
                    is_general=general,
                )
            )
    return found


def line_places(currency: str) -> int:
    """To how many decimals a line of ours is rounded."""
    if company().rounding == Rounding.LINE_4_DOCUMENT_MINOR:
        return 4
    return decimals_of(currency)


def list_called(code: str) -> PriceList | None:
    """The price list with this code, if there is one."""
    return PriceList.objects.filter(code=code).first()


def visible_lists(actor: Actor) -> QuerySet[PriceList]:
    """The price lists this person may see; a customer's people see prices, never lists."""
    actor.require(Permission.VIEW)
    lists = PriceList.objects.all()
    return lists.none() if actor.partner_id else lists


def lists_for(
    lists: QuerySet[PriceList], *, partner_id: UUID, currency: str
) -> QuerySet[PriceList]:
    """Those of the lists that a customer with this currency buys from."""
    assigned = ListAssignment.objects.filter(price_list=OuterRef("pk"), partner=partner_id)
    return lists.filter(Q(is_general=True) | Exists(assigned), currency=currency)


@dataclass(frozen=True, kw_only=True)
class UnitPrice:
    """What one base unit costs a partner now, and from which list."""

    amount: Decimal
    currency: str
    list_code: str


def unit_prices(
    *, partner_id: UUID | None, product_ids: Iterable[UUID], currency: str, on: date
) -> dict[UUID, UnitPrice]:
    """The price of one unit of each product that has one, in one query."""
    listed = listed_prices(partner_id=partner_id, product_ids=product_ids, currency=currency, on=on)
    chosen = {key: applicable(rows, Decimal(1)) for key, rows in listed.items()}
    return {
        key: UnitPrice(amount=row.amount, currency=currency, list_code=row.list_code)
        for key, row in chosen.items()
        if row is not None
    }


def holding_on(prices: QuerySet[Price], day: date) -> QuerySet[Price]:
    """Those that hold on a day: of each product and break the one that began last."""
    current = prices.filter(Q(valid_until=None) | Q(valid_until__gte=day), valid_from__lte=day)
    later = current.model._default_manager.filter(
        price_list=OuterRef("price_list"),
        product=OuterRef("product"),
        min_quantity=OuterRef("min_quantity"),
        valid_from__gt=OuterRef("valid_from"),
        valid_from__lte=day,
    ).filter(Q(valid_until=None) | Q(valid_until__gte=day))
    return current.filter(~Exists(later))
