"""Asking what things cost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from kernel.errors import Several
from tenant_apps.catalog.queries import skus_of
from tenant_apps.organisation.queries import company
from tenant_apps.organisation.rules import Rounding
from tenant_apps.pricing.errors import BelowFloor, NoPrice
from tenant_apps.pricing.queries.sources import listed_prices
from tenant_apps.pricing.queries.terms import floors_at_sale
from tenant_apps.pricing.rules import (
    Adjustment,
    Facts,
    ListedPrice,
    RoundingPolicy,
    applicable,
    line_total,
    price_line,
)


@dataclass(frozen=True, kw_only=True)
class AskedLine:
    """What shall be priced, in base units; a given price overrides the lists."""

    product_id: UUID
    quantity: Decimal
    given_price: Decimal | None = None
    given_reason: str = ""
    discount_share: Decimal = Decimal(0)
    unit: str = ""  # the pack it is ordered in; prices of other packs are out
    approval_id: UUID | None = None  # of a price below the floor, which else is refused (PRC-09)


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
    """Price lines for a partner on a day, in a constant number of queries however many lines.

    The answer keeps the order of the lines. Raises NoPrice naming every product that no
    list of the partner's knows, BelowFloor for what is given by hand below the floor.
    """
    quoted = quote_each(partner_id=partner_id, lines=lines, currency=currency, on=on)
    _require_floors(partner_id, zip(lines, quoted, strict=True), currency=currency, on=on)
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


def _require_floors(
    partner_id: UUID | None,
    lines: Iterable[tuple[AskedLine, QuotedLine | None]],
    *,
    currency: str,
    on: date,
) -> None:
    """Refuse prices and discounts given by hand that end below a floor, unless approved."""
    prices = {
        place: (line.product_id, price.unit_price * (1 - price.discount_share))
        for place, (line, price) in enumerate(lines)
        if price and line.approval_id is None and _by_hand(line)
    }
    if not prices:
        return
    wanted = {product for product, _ in prices.values()}
    floors = floors_at_sale(partner_id, wanted, currency=currency, on=on)
    below = {
        place: (product, price)
        for place, (product, price) in prices.items()
        if product in floors and price < floors[product]
    }
    if not below:
        return
    skus = skus_of({product for product, _ in below.values()})
    refusals = [
        BelowFloor(
            product=skus[product],
            price=f"{price.normalize():f}",
            floor=f"{floors[product].normalize():f}",
            path=("lines", place),
        )
        for place, (product, price) in below.items()
    ]
    raise refusals[0] if len(refusals) == 1 else Several(refusals)


def _by_hand(line: AskedLine) -> bool:
    return line.given_price is not None or bool(line.discount_share)


def _quoted(line: AskedLine, listed: Sequence[ListedPrice], places: int) -> QuotedLine | None:
    price = price_line(
        Facts(
            listed=applicable(listed, line.quantity, line.unit),
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


def rounding_policy(currency: str) -> RoundingPolicy:
    """Where our amounts of a currency are rounded, as the company has settled."""
    four = company().rounding == Rounding.LINE_4_DOCUMENT_MINOR
    return RoundingPolicy.of(currency, four_on_lines=four)


def line_places(currency: str) -> int:
    """To how many decimals a line of ours is rounded."""
    return rounding_policy(currency).line_places


@dataclass(frozen=True, kw_only=True)
class UnitPrice:
    """What one base unit costs a partner now, and from which list."""

    amount: Decimal
    currency: str
    list_code: str


def unit_prices(
    *, partner_id: UUID | None, product_ids: Iterable[UUID], currency: str, on: date
) -> dict[UUID, UnitPrice]:
    """The price of one unit of each product that has one; as few queries as for one."""
    listed = listed_prices(partner_id=partner_id, product_ids=product_ids, currency=currency, on=on)
    chosen = {key: applicable(rows, Decimal(1)) for key, rows in listed.items()}
    return {
        key: UnitPrice(amount=row.amount, currency=currency, list_code=row.list_code)
        for key, row in chosen.items()
        if row is not None
    }
