"""What an order would come to, before it is one: splits by source and day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from tenant_apps.inventory.queries import default_warehouse, free_by_warehouse, shown_to
from tenant_apps.inventory.rules import DisplayMode
from tenant_apps.purchasing.queries import expected
from tenant_apps.storefront.models import Cart
from tenant_apps.storefront.queries.buying import Buyer
from tenant_apps.storefront.queries.carts import CartLineView, CartView, view_of
from tenant_apps.storefront.rules import Part, split

ZERO = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """What would come together: from a warehouse, on a day; both None: the seller will say.

    lines are (line key, base units).
    """

    warehouse_id: UUID | None
    on: date | None
    lines: tuple[tuple[UUID, Decimal], ...]


@dataclass(frozen=True, kw_only=True)
class Preview:
    """An order before it is placed."""

    view: CartView
    deliveries: tuple[Delivery, ...]


def preview_of(cart: Cart, buyer: Buyer) -> Preview:
    """The cart at today's prices and how it would be delivered; twelve queries at most.

    Who is not shown the exact stock is told no split, for that would tell it.
    """
    view = view_of(cart, buyer)
    lines = [each for each in view.to_order if each.is_ready]
    if not _is_told(buyer):
        return Preview(view=view, deliveries=tuple(_together([(each, _LATER) for each in lines])))
    shelves = _by_product(free_by_warehouse({each.line.product_id for each in lines}))
    coming = expected({each.line.product_id for each in lines}, buyer.today)
    parts = _parts(lines, shelves, coming, buyer.today)
    return Preview(view=view, deliveries=tuple(_together(parts)))


_LATER = (Part(quantity=ZERO),)


def _is_told(buyer: Buyer) -> bool:
    if buyer.is_staff or not buyer.sees_stock:
        return buyer.sees_stock
    probe = UUID(int=0)
    return shown_to(buyer.grade, {probe: ZERO})[probe].mode == DisplayMode.EXACT


def _by_product(
    shelves: Mapping[UUID, Mapping[UUID, Decimal]],
) -> dict[UUID, dict[UUID, Decimal]]:
    found: dict[UUID, dict[UUID, Decimal]] = defaultdict(dict)
    for warehouse_id, amounts in shelves.items():
        for product_id, amount in amounts.items():
            found[product_id][warehouse_id] = amount
    return found


def _parts(
    lines: list[CartLineView],
    shelves: Mapping[UUID, Mapping[UUID, Decimal]],
    coming: Mapping[UUID, list[tuple[date, Decimal]]],
    today: date,
) -> list[tuple[CartLineView, tuple[Part, ...]]]:
    """Line by line, each taking what the lines before it have left over."""
    first = default_warehouse().id
    left = {key: dict(places) for key, places in shelves.items()}
    due = {key: list(days) for key, days in coming.items()}
    found = []
    for each in lines:
        key = each.line.product_id
        parts = split(
            each.base,
            shelves=left.get(key, {}),
            coming=due.get(key, []),
            first=first,
            today=today,
        )
        _use_up(parts, left.get(key, {}), due.get(key, []))
        found.append((each, tuple(parts)))
    return found


def _use_up(
    parts: list[Part], shelves: dict[UUID, Decimal], coming: list[tuple[date, Decimal]]
) -> None:
    for part in parts:
        if part.warehouse_id is not None:
            shelves[part.warehouse_id] -= part.quantity
        elif part.on is not None:
            at = next(n for n, (day, amount) in enumerate(coming) if day == part.on and amount > 0)
            coming[at] = (part.on, max(coming[at][1] - part.quantity, ZERO))


def _together(parts: list[tuple[CartLineView, tuple[Part, ...]]]) -> list[Delivery]:
    groups: dict[tuple[UUID | None, date | None], list[tuple[UUID, Decimal]]] = defaultdict(list)
    for each, some in parts:
        for part in some:
            amount = part.quantity or each.base
            groups[part.warehouse_id, part.on].append((each.line.line_key, amount))
    order = sorted(groups, key=lambda key: (key[1] is None, key[1] or date.max, str(key[0])))
    return [
        Delivery(warehouse_id=place, on=day, lines=tuple(groups[place, day]))
        for place, day in order
    ]
