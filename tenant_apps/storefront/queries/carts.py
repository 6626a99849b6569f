"""Carts as they stand: today's prices, what has changed, what stands in the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from kernel.actor import Actor
from kernel.quantity import NotRepresentable
from tenant_apps.catalog.queries import Unit, units_of
from tenant_apps.inventory.queries import free
from tenant_apps.pricing.queries import AskedLine, QuotedLine, quote_each
from tenant_apps.pricing.rules import document_total
from tenant_apps.storefront.models import Cart, CartLine
from tenant_apps.storefront.permissions import Permission
from tenant_apps.storefront.rules import Fit, fit, price_stamp

if TYPE_CHECKING:
    from tenant_apps.catalog.models import Product
    from tenant_apps.storefront.queries.buying import Buyer

ZERO = Decimal(0)


def visible_carts(actor: Actor) -> QuerySet[Cart]:
    """The carts this person may see: a customer's people their own and those they share;

    ours only what we made on behalf of customers, never what a customer thinks about.
    """
    actor.require(Permission.VIEW_CART)
    mine = Q(owner_id=actor.user_id) if actor.user_id else Q(pk=None)
    carts = Cart.objects.filter(Q(is_shared=True) | mine)
    if actor.partner_id is None:
        carts = carts.filter(by_seller=True)
    allowed = actor.partners()
    return carts if allowed is None else carts.filter(partner__in=allowed)


def line_counts(cart_ids: Iterable[UUID]) -> dict[UUID, int]:
    """How many lines each cart has, in one query; empty ones are left out."""
    rows = CartLine.objects.filter(cart__in=list(cart_ids)).values("cart_id")
    counted = rows.annotate(number=Count("id")).order_by()
    return {row["cart_id"]: row["number"] for row in counted}


class LineProblem(StrEnum):
    """What stands in the way of a line, or should be known of it."""

    NOT_OFFERED = "not_offered"
    NO_PRICE = "no_price"
    UNKNOWN_UNIT = "unknown_unit"
    WRONG_MULTIPLE = "wrong_multiple"
    BELOW_MINIMUM = "below_minimum"
    PRICE_CHANGED = "price_changed"


# With these a line cannot be ordered; the others have to be agreed to.
STOPPING = frozenset(LineProblem) - {LineProblem.PRICE_CHANGED}


@dataclass(frozen=True, kw_only=True)
class CartLineView:
    """A line with today's price; base is its quantity in base units, 0 where it has none."""

    line: CartLine
    product: Product | None  # None: not offered any more
    base: Decimal
    price: QuotedLine | None
    fit: Fit
    problems: tuple[LineProblem, ...]

    @property
    def is_ready(self) -> bool:
        return not STOPPING.intersection(self.problems)


@dataclass(frozen=True, kw_only=True)
class CartView:
    """A cart as it stands now; total is that of the lines that are not parked."""

    cart: Cart
    currency: str
    lines: tuple[CartLineView, ...]
    total: Decimal
    price_stamp: str

    @property
    def to_order(self) -> list[CartLineView]:
        return [each for each in self.lines if not each.line.is_parked]


def view_of(cart: Cart, buyer: Buyer, *, lines: Sequence[CartLine] | None = None) -> CartView:
    """A cart with today's prices, in eight queries at most however many lines it has."""
    rows = list(cart.lines.order_by("position", "id")) if lines is None else list(lines)
    keys = {row.product_id for row in rows}
    offered = buyer.offers.in_bulk(list(keys)) if keys else {}
    units = units_of(keys) if keys else {}
    bases = [_base(row, units.get(row.product_id, [])) for row in rows]
    prices = quote_each(
        partner_id=buyer.partner_id,
        lines=[
            AskedLine(product_id=row.product_id, quantity=base or row.quantity)
            for row, base in zip(rows, bases, strict=True)
        ],
        currency=buyer.currency,
        on=buyer.today,
    )
    views = tuple(
        _line(row, offered.get(row.product_id), base, price)
        for row, base, price in zip(rows, bases, prices, strict=True)
    )
    return CartView(
        cart=cart,
        currency=buyer.currency,
        lines=views,
        total=document_total(
            (view.price.total for view in views if view.price and not view.line.is_parked),
            buyer.currency,
        ),
        price_stamp=price_stamp(
            (view.line.line_key, view.price.unit_price if view.price else None)
            for view in views
            if not view.line.is_parked
        ),
    )


def shown_stock(product_ids: Iterable[UUID]) -> dict[UUID, Decimal]:
    """What is free of each product now, by product; 0 where there is nothing."""
    keys = list(product_ids)
    there = free(keys)
    return {key: there.get(key, ZERO) for key in keys}


def _base(row: CartLine, units: Sequence[Unit]) -> Decimal | None:
    """The quantity in base units, None where the unit is gone or does not come out even."""
    unit = next((each for each in units if each.unit == row.unit), None)
    try:
        return unit.ratio.to_base(row.quantity) if unit else None
    except NotRepresentable:
        return None


def _line(
    row: CartLine, product: Product | None, base: Decimal | None, price: QuotedLine | None
) -> CartLineView:
    minimum = product.minimum_quantity if product else ZERO
    multiple = product.multiple_quantity if product else ZERO
    fits = fit(base or ZERO, minimum=minimum, multiple=multiple)
    seen = row.price_seen
    found = {
        LineProblem.NOT_OFFERED: product is None,
        LineProblem.NO_PRICE: price is None,
        LineProblem.UNKNOWN_UNIT: base is None,
        LineProblem.WRONG_MULTIPLE: base is not None and not fits.is_multiple,
        LineProblem.BELOW_MINIMUM: base is not None and not fits.is_enough,
        LineProblem.PRICE_CHANGED: price is not None
        and seen is not None
        and seen != price.unit_price,
    }
    return CartLineView(
        line=row,
        product=product,
        base=base or ZERO,
        price=price,
        fit=fits,
        problems=tuple(problem for problem, is_there in found.items() if is_there),
    )
