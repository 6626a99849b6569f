"""Filling carts: many lines at once, from several tabs and people, and from offline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from uuid import UUID

import uuid6
from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import NotFound
from kernel.fields import require_fits
from kernel.quantity import plain
from tenant_apps.catalog.queries import order_unit, units_of
from tenant_apps.sales.queries import lines_of_order
from tenant_apps.storefront.errors import CartChanged, TooManyCartLines, TooManyCarts
from tenant_apps.storefront.models import Cart, CartLine
from tenant_apps.storefront.queries import Buyer, view_of
from tenant_apps.storefront.rules import CartKind, LineNow, LineWish, contested

CARTS_MAX = 200
LINES_MAX = 5_000


@transaction.atomic
def open_cart(
    *,
    partner_id: UUID,
    name: str,
    actor: Actor,
    kind: CartKind = CartKind.CART,
    is_shared: bool = False,
    note: str = "",
) -> Cart:
    """A new, empty cart or list of a customer. Raises TooManyCarts, BadValue."""
    require_fits(Cart, name=name)
    if Cart.objects.filter(partner=partner_id).count() >= CARTS_MAX:
        raise TooManyCarts(most=CARTS_MAX)
    return Cart.objects.create(
        partner_id=partner_id,
        kind=kind,
        name=name,
        owner_id=actor.user_id,
        owner_name=actor.name[:200],
        is_shared=is_shared,
        by_seller=actor.partner_id is None,
        note=note,
        changed_at=clock.now(),
    )


@transaction.atomic
def rename_cart(
    *,
    cart_id: UUID,
    actor: Actor,
    name: str | None = None,
    is_shared: bool | None = None,
    note: str | None = None,
) -> Cart:
    """Another name or note, shared with colleagues or not; None leaves it. Raises NotFound."""
    cart = locked_cart(cart_id)
    if name is not None:
        require_fits(Cart, name=name)
        cart.name = name
    cart.note = cart.note if note is None else note
    cart.is_shared = cart.is_shared if is_shared is None else is_shared
    cart.save(update_fields=["name", "note", "is_shared"])
    return cart


@transaction.atomic
def delete_cart(*, cart_id: UUID, actor: Actor) -> None:
    """Throw a cart away with its lines. Raises NotFound."""
    locked_cart(cart_id).delete()


@transaction.atomic
def change_lines(
    *,
    cart_id: UUID,
    wishes: Sequence[LineWish],
    buyer: Buyer,
    actor: Actor,
    base_revision: int | None = None,
) -> Cart:
    """Put lines in, change or take them out, by the keys their client made.

    base_revision  the revision of the cart that was looked at. Lines somebody else has changed
                   since to something else raise CartChanged, whose details say what they are
                   now, and nothing is changed; None lets these wishes hold, whatever happened.

    Repeating it changes nothing. A constant number of statements. Raises NotFound,
    CartChanged, TooManyCartLines.
    """
    cart = locked_cart(cart_id)
    wanted = {wish.line_key: wish for wish in wishes}
    lines = {row.line_key: row for row in cart.lines.all()}
    _require_uncontested(wanted.values(), lines, base_revision)
    touched = _apply(cart, wanted, lines, actor)
    if touched:
        _grow(cart)
        _write(cart, touched, lines, buyer)
    return cart


@transaction.atomic
def accept_prices(*, cart_id: UUID, buyer: Buyer, actor: Actor) -> Cart:
    """Today's prices are seen and agreed to, on every line. Raises NotFound."""
    cart = locked_cart(cart_id)
    views = view_of(cart, buyer).lines
    changed = []
    for view in views:
        price = view.price.unit_price if view.price else None
        if price is not None and view.line.price_seen != price:
            view.line.price_seen = price
            changed.append(view.line)
    write_columns(changed, "price_seen")
    return cart


@transaction.atomic
def copy_cart(*, source_id: UUID, cart_id: UUID, buyer: Buyer, actor: Actor) -> Cart:
    """Add the lines of a cart or list to another one; equal products are added up."""
    rows = CartLine.objects.filter(cart=source_id).order_by("position", "id")
    lines = [(row.product_id, row.quantity, row.unit) for row in rows]
    return add_lines(cart_id=cart_id, lines=lines, buyer=buyer, actor=actor)


@transaction.atomic
def copy_order(*, order_id: UUID, cart_id: UUID, buyer: Buyer, actor: Actor) -> Cart:
    """Add the lines of an old order to a cart, at today's prices (MAL-09)."""
    lines = [
        (line.product_id, line.order_quantity, line.order_unit) for line in lines_of_order(order_id)
    ]
    return add_lines(cart_id=cart_id, lines=lines, buyer=buyer, actor=actor)


def add_lines(
    *, cart_id: UUID, lines: Sequence[tuple[UUID, Decimal, str]], buyer: Buyer, actor: Actor
) -> Cart:
    """Add (product, quantity, unit) to a cart; what is in it in the same unit grows."""
    there = {
        (row.product_id, row.unit): row
        for row in CartLine.objects.filter(cart=cart_id, is_parked=False)
    }
    sums: dict[tuple[UUID, str], Decimal] = {}
    for product_id, quantity, unit in lines:
        key = (product_id, unit)
        known = there.get(key)
        sums[key] = sums.get(key, known.quantity if known else Decimal(0)) + quantity
    wishes = [
        LineWish(
            line_key=there[key].line_key if key in there else uuid6.uuid7(),
            product_id=key[0],
            unit=key[1],
            quantity=quantity,
        )
        for key, quantity in sums.items()
    ]
    return change_lines(cart_id=cart_id, wishes=wishes, buyer=buyer, actor=actor)


def locked_cart(cart_id: UUID) -> Cart:
    """The cart, locked until the end of the transaction. Raises NotFound."""
    cart = Cart.objects.select_for_update().filter(pk=cart_id).first()
    if cart is None:
        raise NotFound(what="Cart", key=cart_id)
    return cart


def _require_uncontested(
    wishes: Iterable[LineWish], lines: Mapping[UUID, CartLine], base_revision: int | None
) -> None:
    now = {
        key: LineNow(line_key=key, quantity=row.quantity, unit=row.unit, revision=row.revision)
        for key, row in lines.items()
    }
    against = contested(wishes, now, base_revision)
    if against:
        rows = [lines[key] for key in against]
        raise CartChanged(
            who=rows[0].changed_by,
            count=len(rows),
            lines=[
                {
                    "lineKey": str(row.line_key),
                    "quantity": plain(row.quantity),
                    "unit": row.unit,
                    "changedBy": row.changed_by,
                }
                for row in rows
            ],
        )


def _apply(
    cart: Cart, wanted: Mapping[UUID, LineWish], lines: dict[UUID, CartLine], actor: Actor
) -> list[CartLine]:
    """The lines that become something else; those to be taken out have quantity 0."""
    touched = []
    last = max((row.position for row in lines.values()), default=0)
    for key, wish in wanted.items():
        row = lines.get(key)
        if row is None:
            if wish.quantity <= 0 or wish.product_id is None:
                continue  # taken out already, by whomever
            last += 1
            row = CartLine(cart=cart, line_key=key, position=last, product_id=wish.product_id)
        elif not _differs(row, wish):
            continue
        row.quantity, row.unit = wish.quantity, wish.unit or row.unit
        row.note = row.note if wish.note is None else wish.note
        row.is_parked = row.is_parked if wish.is_parked is None else wish.is_parked
        row.revision, row.changed_by = cart.revision + 1, actor.name[:200]
        touched.append(row)
    return touched


def _differs(row: CartLine, wish: LineWish) -> bool:
    return (
        row.quantity != wish.quantity
        or (bool(wish.unit) and row.unit != wish.unit)
        or (wish.note is not None and row.note != wish.note)
        or (wish.is_parked is not None and row.is_parked != wish.is_parked)
    )


def _grow(cart: Cart) -> None:
    cart.revision += 1
    cart.changed_at = clock.now()
    cart.save(update_fields=["revision", "changed_at"])


def _write(
    cart: Cart, touched: Sequence[CartLine], lines: Mapping[UUID, CartLine], buyer: Buyer
) -> None:
    gone = [row.pk for row in touched if row.quantity <= 0]
    new = [row for row in touched if row.line_key not in lines]
    changed = [row for row in touched if row.line_key in lines and row.quantity > 0]
    if len(lines) + len(new) - len(gone) > LINES_MAX:
        raise TooManyCartLines(most=LINES_MAX)
    if gone:
        CartLine.objects.filter(pk__in=gone).delete()
    _choose_units(new, buyer)
    _note_prices(cart, [*new, *changed], buyer)
    CartLine.objects.bulk_create(new)
    write_columns(
        changed, "quantity", "unit", "note", "is_parked", "price_seen", "revision", "changed_by"
    )


def _choose_units(rows: Sequence[CartLine], buyer: Buyer) -> None:
    """Without a word the unit is the one the buyer orders in."""
    silent = [row for row in rows if not row.unit]
    units = units_of({row.product_id for row in silent}) if silent else {}
    for row in silent:
        row.unit = order_unit(units[row.product_id], buyer.scenario).unit


def _note_prices(cart: Cart, rows: Sequence[CartLine], buyer: Buyer) -> None:
    """Who changes a line sees its price; only where the quantity changes it, it is news."""
    for view in view_of(cart, buyer, lines=rows).lines:
        if view.price is not None:
            view.line.price_seen = view.price.unit_price
