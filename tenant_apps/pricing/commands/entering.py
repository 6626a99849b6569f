"""Entering prices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.errors import DomainError, NotFound, Several
from kernel.events.bus import emit
from tenant_apps.catalog.queries import skus_of
from tenant_apps.pricing.commands.guarding import Entered, refusals_of_terms
from tenant_apps.pricing.errors import NoBaseBelow, PriceEndsEarly, PricesOverlap
from tenant_apps.pricing.events import PricesSet
from tenant_apps.pricing.models import Price, PriceChange, PriceList, ScopedPrice
from tenant_apps.pricing.rules import RANK, Layer, PriceKind


@dataclass(frozen=True, kw_only=True)
class Told:
    """How a price is told; amount is of one base unit, or a share or amount off the base's."""

    amount: Decimal | None  # None: no such price any more
    valid_from: date
    valid_until: date | None = None
    min_quantity: Decimal = Decimal(0)
    kind: PriceKind = PriceKind.AMOUNT
    base: Layer | None = None  # off which layer's price, where kind says so
    unit: str = ""  # only for what is ordered in this pack


@dataclass(frozen=True, kw_only=True)
class PriceRow(Told):
    """What one base unit of a product costs from a day on, at or above a quantity."""

    product_id: UUID


@dataclass(frozen=True, kw_only=True)
class ScopedRow(Told):
    """The same for all products of a category or brand; neither: for all there are."""

    category_id: UUID | None = None
    brand_owner_id: UUID | None = None


_TOLD = ("amount", "min_quantity", "kind", "unit", "valid_from", "valid_until")
_KEPT = ["amount", "kind", "base", "valid_until"]


@transaction.atomic
def set_prices(*, list_id: UUID, rows: Sequence[PriceRow], actor: Actor) -> list[PriceRow]:
    """Enter prices, replacing those of the same product, day, break and pack.

    No amount removes one. Returns what stood there before, as rows which, entered in turn,
    undo it. Every change is noted with its author (PRC-18). As many statements for a thousand
    rows as for one. Raises PricesOverlap for two prices of one product, day and break;
    PriceEndsEarly; NoBaseBelow; OutsideBand and BelowFloor where terms refuse a price; several
    of them as Several, each with its row; NotFound.
    """
    book = locked_list(list_id)
    require_sense(rows, book)
    require_terms(rows, book)
    before = _before(list_id, rows)
    gone = [was.id for row, was in zip(rows, before, strict=True) if was and row.amount is None]
    if gone:
        Price.objects.filter(pk__in=gone).delete()
    Price.objects.bulk_create(
        (
            Price(price_list_id=list_id, product_id=row.product_id, **_columns(row))
            for row in rows
            if row.amount is not None
        ),
        update_conflicts=True,
        unique_fields=["product", "price_list", "valid_from", "min_quantity", "unit"],
        update_fields=_KEPT,
        batch_size=5000,
    )
    _note(list_id, rows, before, actor)
    emit(PricesSet(subject_id=list_id, rows=len(rows)), actor=actor)
    return [_undoing(row, was) for row, was in zip(rows, before, strict=True)]


@transaction.atomic
def set_scoped_prices(*, list_id: UUID, rows: Sequence[ScopedRow], actor: Actor) -> None:
    """Enter prices for categories, brands or everything, replacing the same ones (PRC-02).

    No amount removes one. Raises PriceEndsEarly, NoBaseBelow, Several, NotFound.
    """
    book = locked_list(list_id)
    require_sense(rows, book)
    keys = ("category_id", "brand_owner_id", "valid_from", "min_quantity", "unit")
    for row in rows:
        if row.amount is None:
            there = {name: getattr(row, name) for name in keys}
            ScopedPrice.objects.filter(price_list=list_id, **there).delete()
    ScopedPrice.objects.bulk_create(
        (
            ScopedPrice(
                price_list_id=list_id,
                category_id=row.category_id,
                brand_owner_id=row.brand_owner_id,
                **_columns(row),
            )
            for row in rows
            if row.amount is not None
        ),
        update_conflicts=True,
        unique_fields=["price_list", "category", *keys[1:]],
        update_fields=_KEPT,
    )
    emit(PricesSet(subject_id=list_id, rows=len(rows)), actor=actor)


def locked_list(list_id: UUID) -> PriceList:
    """The list, which nobody else changes meanwhile. Raises NotFound."""
    book = PriceList.objects.select_for_update().filter(pk=list_id).first()
    if book is None:
        raise NotFound(what="Price list", key=list_id)
    return book


def _columns(row: Told) -> dict[str, object]:
    base = row.base.value if row.base else ""
    return {"base": base, **{name: getattr(row, name) for name in _TOLD}}


def _undoing(row: PriceRow, was: Price | None) -> PriceRow:
    if was is None:
        return replace(row, amount=None, valid_until=None)
    return replace(
        row,
        amount=was.amount,
        valid_until=was.valid_until,
        kind=PriceKind(was.kind),
        base=Layer(was.base) if was.base else None,
    )


def _before(list_id: UUID, rows: Sequence[PriceRow]) -> list[Price | None]:
    """What stands at each row's product, day, break and pack now."""
    there = Price.objects.filter(
        price_list=list_id,
        product__in={row.product_id for row in rows},
        valid_from__in={row.valid_from for row in rows},
    )
    known = {_key(each): each for each in there}
    return [known.get(_key(row)) for row in rows]


def _key(row: PriceRow | Price) -> tuple[object, ...]:
    return row.product_id, row.valid_from, row.min_quantity, row.unit


def _note(
    list_id: UUID, rows: Sequence[PriceRow], before: Sequence[Price | None], actor: Actor
) -> None:
    """Keep who changed which price from what to what."""
    PriceChange.objects.bulk_create(
        (
            PriceChange(
                product_id=row.product_id,
                price_list_id=list_id,
                min_quantity=row.min_quantity,
                unit=row.unit,
                valid_from=row.valid_from,
                old_amount=was.amount if was else None,
                new_amount=row.amount,
                actor=actor.name,
            )
            for row, was in zip(rows, before, strict=True)
            if (was.amount if was else None) != row.amount
        ),
        batch_size=5000,
    )


def require_sense(rows: Sequence[Told], book: PriceList) -> None:
    """Refuse all rows that cannot be, each with its place."""
    refusals = [error for index, row in enumerate(rows) for error in _wrong(index, row, book)]
    try:
        _require_one_each([row for row in rows if isinstance(row, PriceRow)])
    except DomainError as twice:
        refusals.append(twice)
    _refuse(refusals)


def _refuse(refusals: Sequence[DomainError]) -> None:
    if len(refusals) == 1:
        raise refusals[0]
    if refusals:
        raise Several(refusals)


def require_terms(rows: Sequence[PriceRow], book: PriceList) -> None:
    """Refuse all prices that terms do not allow (PRC-08, PRC-09)."""
    refusals = refusals_of_terms(
        [
            Entered(
                product_id=row.product_id,
                amount=row.amount,
                valid_from=row.valid_from,
                kind=row.kind,
                base=row.base,
            )
            if row.amount is not None
            else None
            for row in rows
        ],
        book,
    )
    _refuse(refusals)


def _wrong(index: int, row: Told, book: PriceList) -> list[DomainError]:
    found: list[DomainError] = []
    if row.valid_until is not None and row.valid_until < row.valid_from:
        path = ("prices", index, "valid_until")
        found.append(PriceEndsEarly(since=row.valid_from, until=row.valid_until, path=path))
    is_off = row.kind is not PriceKind.AMOUNT
    if is_off and (row.base is None or RANK[row.base] >= RANK[Layer(book.layer)]):
        found.append(NoBaseBelow(list=book.code, layer=book.layer, path=("prices", index, "base")))
    return found


def _require_one_each(rows: Sequence[PriceRow]) -> None:
    seen: set[tuple[object, ...]] = set()
    for index, row in enumerate(rows):
        if _key(row) in seen:
            sku = skus_of([row.product_id]).get(row.product_id, str(row.product_id))
            raise PricesOverlap(product=sku, day=row.valid_from, path=("prices", index))
        seen.add(_key(row))
