"""A cart becomes an order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.errors import DomainError, NotFound, Several, WrongState
from kernel.events.bus import emit
from kernel.quantity import plain
from shared_apps.exchange.documents import Address
from tenant_apps.catalog.errors import UnknownUnit
from tenant_apps.catalog.queries import skus_of
from tenant_apps.pricing.errors import NoPrice
from tenant_apps.sales.commands import OrderAsk, place_order, submit_order
from tenant_apps.storefront.commands.carts import locked_cart
from tenant_apps.storefront.errors import (
    BelowMinimum,
    CartChanged,
    NothingToOrder,
    PriceChanged,
    WrongMultiple,
)
from tenant_apps.storefront.events import CartOrdered
from tenant_apps.storefront.models import Cart, CartLine
from tenant_apps.storefront.queries import Buyer, CartLineView, CartView, LineProblem, view_of
from tenant_apps.storefront.rules import CartKind
from tenants import days

if TYPE_CHECKING:
    from tenant_apps.sales.models import SalesOrder


@transaction.atomic
def submit_cart(
    *,
    cart_id: UUID,
    revision: int,
    price_stamp: str,
    buyer: Buyer,
    actor: Actor,
    deliver_to: Address | None = None,
    requested_on: date | None = None,
    note: str = "",
    customer_reference: str = "",
) -> SalesOrder:
    """Order what is in a cart and not parked; parked lines stay in it.

    revision     of the cart that was shown; another one raises CartChanged
    price_stamp  of the prices that were shown and agreed to (checkoutPreview). With none, or
                 when a price has changed since, each line whose price is not the one last seen
                 is refused with PriceChanged

    Raises NothingToOrder, Several of what stands in the way line by line, and whatever
    sales.place_order raises. Nothing is ordered then, and nothing is lost.
    """
    cart = locked_cart(cart_id)
    if cart.kind != CartKind.CART:
        raise WrongState(subject=cart.name, state=cart.kind, action="order")
    if cart.revision != revision:
        raise CartChanged(who=_last_changer(cart), count=1, lines=[])
    view = view_of(cart, buyer)
    if not view.to_order:
        raise NothingToOrder(cart=cart.name)
    _require_ready(view, agreed=price_stamp == view.price_stamp)
    order = place_order(
        customer_id=cart.partner_id,
        lines=[_ask(each) for each in view.to_order],
        deliver_to=deliver_to,
        requested_on=requested_on,
        note=note or cart.note,
        customer_reference=customer_reference,
        actor=actor,
    )
    order = submit_order(order_id=order.id, actor=actor)
    _clear(cart, view, order)
    ordered = CartOrdered(
        subject_id=order.id, cart_id=cart.id, partner_id=cart.partner_id, lines=len(view.to_order)
    )
    emit(ordered, actor=actor)
    return order


def _last_changer(cart: Cart) -> str:
    row = CartLine.objects.filter(cart=cart).order_by("-revision", "id").first()
    return row.changed_by if row else cart.owner_name


def _require_ready(view: CartView, *, agreed: bool) -> None:
    skus = skus_of({each.line.product_id for each in view.to_order})
    refusals: list[DomainError] = []
    for at, each in enumerate(view.lines):
        if each.line.is_parked:
            continue
        sku = skus.get(each.line.product_id, "")
        refusals += _refusals(each, sku, view.currency, ("lines", at), agreed=agreed)
    if refusals:
        raise refusals[0] if len(refusals) == 1 else Several(refusals)


def _refusals(
    each: CartLineView, sku: str, currency: str, path: tuple[str | int, ...], *, agreed: bool
) -> list[DomainError]:
    """What stands in the way of one line; the gravest alone."""
    problems = each.problems
    if LineProblem.NOT_OFFERED in problems:
        return [NotFound(what="Product", key=sku, path=path)]
    if LineProblem.UNKNOWN_UNIT in problems:
        return [UnknownUnit(product=sku, unit=each.line.unit, known="other units", path=path)]
    if LineProblem.NO_PRICE in problems:
        return [NoPrice(products=sku, currency=currency, day=days.today(), path=path)]
    if LineProblem.BELOW_MINIMUM in problems:
        return [BelowMinimum(product=sku, minimum=plain(each.fit.more), path=path)]
    if LineProblem.WRONG_MULTIPLE in problems:
        return [_multiple(each, sku, path)]
    if LineProblem.PRICE_CHANGED in problems and not agreed:
        return [_price_changed(each, sku, path)]
    return []


def _multiple(each: CartLineView, sku: str, path: tuple[str | int, ...]) -> DomainError:
    product = each.product
    return WrongMultiple(
        product=sku,
        multiple=plain(product.multiple_quantity) if product else "",
        less=plain(each.fit.less) if each.fit.less is not None else "0",
        more=plain(each.fit.more),
        path=path,
    )


def _price_changed(each: CartLineView, sku: str, path: tuple[str | int, ...]) -> DomainError:
    now = each.price.unit_price if each.price else None
    return PriceChanged(
        product=sku,
        before=plain(each.line.price_seen) if each.line.price_seen is not None else "",
        now=plain(now) if now is not None else "",
        line_key=str(each.line.line_key),
        path=path,
    )


def _ask(each: CartLineView) -> OrderAsk:
    return OrderAsk(
        product_id=each.line.product_id,
        quantity=each.base,
        order_quantity=each.line.quantity,
        order_unit=each.line.unit,
    )


def _clear(cart: Cart, view: CartView, order: SalesOrder) -> None:
    ordered: Sequence[UUID] = [each.line.pk for each in view.to_order]
    CartLine.objects.filter(pk__in=ordered).delete()
    cart.revision += 1
    cart.changed_at = clock.now()
    cart.last_order_id = order.id
    cart.save(update_fields=["revision", "changed_at", "last_order_id"])
