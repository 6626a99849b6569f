"""Which price decides: pure, whatever the lists.

A price competes within its layer first: the priority of its list, then how closely it names
the product, then the pack, the deepest break that is reached, the latest beginning. A price
off another layer is worked out on that layer's price. Of the layers the highest priority
decides, then the later layer: a contract goes before a promotion, a guide price comes last.
Where the company takes the lowest price, that decides instead, and a guide price only alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import msgspec
from msgspec.structs import replace

from kernel.money import rounded
from tenant_apps.pricing.rules.layers import LAYERS, RANK, Depth, Layer, PriceKind, Strategy

PLACES = 6  # of a unit price
ZERO = Decimal(0)


class ListedPrice(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One price that may apply; amount is a unit price as far as kind is AMOUNT.

    below  the prices of the layers under it, lowest first; only once it has been chosen
    """

    price_id: UUID
    list_code: str
    priority: int
    min_quantity: Decimal
    amount: Decimal
    valid_from: date
    is_general: bool = False  # of a list for everybody
    layer: Layer = Layer.LIST
    kind: PriceKind = PriceKind.AMOUNT
    base: Layer | None = None  # off which layer's price it is
    depth: int = Depth.PRODUCT
    unit: str = ""  # only for what is ordered in this pack; "": for any
    is_exclusive: bool = False  # of a list that takes no prices of others beside it
    strategy: Strategy = Strategy.PRIORITY
    places: int = PLACES  # of an amount that is worked out
    below: tuple[ListedPrice, ...] = ()


def applicable(
    candidates: Sequence[ListedPrice], quantity: Decimal, unit: str = ""
) -> ListedPrice | None:
    """The price that decides for a quantity in base units, with its amount worked out."""
    reached = _reached(candidates, quantity, unit)
    if len(reached) == 1 and reached[0].kind is PriceKind.AMOUNT:
        return reached[0]
    return _decided(_resolved(reached)) if reached else None


def rivals(
    candidates: Sequence[ListedPrice], quantity: Decimal, unit: str = ""
) -> list[tuple[ListedPrice, str]]:
    """All prices that did not decide, best first, and why as a code; for an explanation."""
    chosen = applicable(candidates, quantity, unit)
    beside = {chosen.price_id, *(row.price_id for row in chosen.below)} if chosen else set()
    reached = {row.price_id for row in _reached(candidates, quantity, unit)}
    return [
        (row, _why_not(row, quantity, unit, reached, chosen))
        for row in sorted(candidates, key=_order, reverse=True)
        if row.price_id not in beside
    ]


def next_break(
    candidates: Sequence[ListedPrice], quantity: Decimal, unit: str = ""
) -> ListedPrice | None:
    """The row that would make it cheaper soonest: the next quantity with a lower price, if any."""
    now = applicable(candidates, quantity, unit)
    if now is None:
        return None
    for minimum in sorted({row.min_quantity for row in candidates if row.min_quantity > quantity}):
        then = applicable(candidates, minimum, unit)
        if then is not None and then.amount < now.amount:
            return _from(then, minimum)
    return None


def price_steps(candidates: Sequence[ListedPrice], unit: str = "") -> list[ListedPrice]:
    """The rows that decide, each from its own quantity on until the next one takes over.

    A screen that knows them prices a line while its quantity is typed, as ``applicable`` would.
    """
    found: list[ListedPrice] = []
    for minimum in sorted({row.min_quantity for row in candidates}):
        row = applicable(candidates, minimum, unit)
        if row is not None and (not found or row.amount != found[-1].amount):
            found.append(_from(row, minimum))
    return found


def general_price(candidates: Sequence[ListedPrice], quantity: Decimal) -> ListedPrice | None:
    """What everybody would pay for this quantity, if there is a price for everybody."""
    return applicable([row for row in candidates if row.is_general], quantity)


def amount_off(kind: PriceKind, amount: Decimal, base: Decimal, places: int = PLACES) -> Decimal:
    """A price told as something off another, rounded once and never below zero."""
    off = base * amount if kind is PriceKind.SHARE_OFF else amount
    return max(rounded(base - off, places), ZERO)


def _from(row: ListedPrice, minimum: Decimal) -> ListedPrice:
    """The row as it decides from a quantity on: a layer under it may have changed there."""
    return row if row.min_quantity == minimum else replace(row, min_quantity=minimum)


def _reached(candidates: Sequence[ListedPrice], quantity: Decimal, unit: str) -> list[ListedPrice]:
    return [
        row
        for row in _beside_each_other(candidates)
        if row.min_quantity <= quantity and (not row.unit or row.unit == unit)
    ]


def _beside_each_other(candidates: Sequence[ListedPrice]) -> Sequence[ListedPrice]:
    """Without what an exclusive list keeps away; only priority knows exclusive lists."""
    if not any(row.is_exclusive for row in candidates):
        return candidates
    if candidates[0].strategy is Strategy.LOWEST:
        return candidates
    first = max(candidates, key=lambda row: (row.priority, RANK[row.layer], row.list_code))
    if first.is_exclusive:
        bases = {row.base for row in candidates if row.list_code == first.list_code}
        return [row for row in candidates if row.list_code == first.list_code or row.layer in bases]
    return [row for row in candidates if not row.is_exclusive]


def _order(row: ListedPrice) -> tuple[Any, ...]:
    return (
        row.priority,
        row.depth,
        row.unit != "",
        row.min_quantity,
        row.valid_from,
        row.list_code,
    )


def _resolved(reached: Iterable[ListedPrice]) -> list[ListedPrice]:
    """Of each layer the price that decides there, its amount worked out, lowest layer first."""
    layers: dict[Layer, list[ListedPrice]] = {}
    for row in reached:
        layers.setdefault(row.layer, []).append(row)
    found: dict[Layer, ListedPrice] = {}
    for layer in LAYERS if len(layers) > 1 else tuple(layers):
        best = _best(layers.get(layer, ()), found)
        if best is not None:
            found[layer] = best
    return list(found.values())


def _best(rows: Sequence[ListedPrice], found: dict[Layer, ListedPrice]) -> ListedPrice | None:
    worked = [row for row in (_worked_out(each, found) for each in rows) if row is not None]
    if len(worked) < 2:
        return worked[0] if worked else None
    if worked[0].strategy is Strategy.PRIORITY:
        return max(worked, key=_order)
    of_list: dict[str, ListedPrice] = {}
    for row in sorted(worked, key=_order):
        of_list[row.list_code] = row
    return min(of_list.values(), key=lambda row: (row.amount, -row.priority, row.list_code))


def _worked_out(row: ListedPrice, found: dict[Layer, ListedPrice]) -> ListedPrice | None:
    if row.kind is PriceKind.AMOUNT:
        return row
    base = found.get(row.base) if row.base else None
    if base is None:
        return None  # nothing to take anything off
    return replace(row, amount=amount_off(row.kind, row.amount, base.amount, row.places))


def _decided(layers: Sequence[ListedPrice]) -> ListedPrice | None:
    if not layers:
        return None
    if len(layers) == 1:
        return layers[0]
    if layers[0].strategy is Strategy.PRIORITY:
        chosen = max(layers, key=lambda row: (row.priority, RANK[row.layer]))
    else:
        offered = [row for row in layers if row.layer is not Layer.GUIDE] or layers
        chosen = min(offered, key=lambda row: (row.amount, -row.priority, -RANK[row.layer]))
    below = tuple(row for row in layers if RANK[row.layer] < RANK[chosen.layer])
    return replace(chosen, below=below) if below else chosen


def _why_not(
    row: ListedPrice,
    quantity: Decimal,
    unit: str,
    reached: set[UUID],
    chosen: ListedPrice | None,
) -> str:
    if row.min_quantity > quantity:
        return "QUANTITY_NOT_REACHED"
    if row.unit and row.unit != unit:
        return "OTHER_PACK"
    if row.price_id not in reached:
        return "EXCLUSIVE_LIST_BEFORE"
    if chosen is None:
        return "NO_BASE"
    if row.priority < chosen.priority:
        return "LOWER_PRIORITY"
    return "DEARER" if row.strategy is Strategy.LOWEST else "LESS_CLOSE"
