"""Keeping price lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.db import refusing
from kernel.errors import DomainError, NotFound, Several
from kernel.events.bus import emit
from tenant_apps.catalog.queries import skus_of
from tenant_apps.partners.errors import NumberTaken
from tenant_apps.pricing.errors import PriceEndsEarly, PricesOverlap
from tenant_apps.pricing.events import PricesSet
from tenant_apps.pricing.models import ListAssignment, Price, PriceList


@dataclass(frozen=True, kw_only=True)
class PriceRow:
    """What one base unit of a product costs from a day on, at or above a quantity."""

    product_id: UUID
    amount: Decimal | None  # None: no such price any more
    valid_from: date
    valid_until: date | None = None
    min_quantity: Decimal = Decimal(0)


@transaction.atomic
def open_list(
    *,
    code: str,
    name: str,
    currency: str,
    actor: Actor,
    priority: int = 0,
    is_general: bool = False,
    valid_from: date | None = None,
    valid_until: date | None = None,
) -> PriceList:
    """A new list, for everybody or for the partners it will be assigned to (PRC-01)."""
    with refusing(pricing_pricelist_code_key=NumberTaken(number=code, path=("code",))):
        return PriceList.objects.create(
            code=code,
            name=name,
            currency=currency,
            priority=priority,
            is_general=is_general,
            valid_from=valid_from,
            valid_until=valid_until,
        )


@transaction.atomic
def assign_list(*, list_id: UUID, partner_ids: Iterable[UUID], actor: Actor) -> None:
    """Entitle partners to a list; harmless when they are already."""
    if not PriceList.objects.filter(pk=list_id).exists():
        raise NotFound(what="Price list", key=list_id)
    ListAssignment.objects.bulk_create(
        (ListAssignment(price_list_id=list_id, partner_id=partner) for partner in partner_ids),
        ignore_conflicts=True,
    )


@transaction.atomic
def set_prices(*, list_id: UUID, rows: Sequence[PriceRow], actor: Actor) -> list[PriceRow]:
    """Enter prices, replacing those of the same product, day and break; no amount removes one.

    Returns what stood there before, as rows which, entered in turn, undo it. Four statements,
    however many rows. Raises PricesOverlap for two prices of one product, day and break;
    PriceEndsEarly; several of them as Several, each with its row; NotFound.
    """
    _require_sense(rows)
    if not PriceList.objects.select_for_update().filter(pk=list_id).exists():
        raise NotFound(what="Price list", key=list_id)
    before = _before(list_id, rows)
    gone = [was.id for row, was in zip(rows, before, strict=True) if was and row.amount is None]
    if gone:
        Price.objects.filter(pk__in=gone).delete()
    Price.objects.bulk_create(
        (
            Price(
                price_list_id=list_id,
                product_id=row.product_id,
                amount=row.amount,
                min_quantity=row.min_quantity,
                valid_from=row.valid_from,
                valid_until=row.valid_until,
            )
            for row in rows
            if row.amount is not None
        ),
        update_conflicts=True,
        unique_fields=["product", "price_list", "valid_from", "min_quantity"],
        update_fields=["amount", "valid_until"],
        batch_size=5000,
    )
    emit(PricesSet(subject_id=list_id, rows=len(rows)), actor=actor)
    return [
        replace(
            row,
            amount=was.amount if was else None,
            valid_until=was.valid_until if was else None,
        )
        for row, was in zip(rows, before, strict=True)
    ]


def _before(list_id: UUID, rows: Sequence[PriceRow]) -> list[Price | None]:
    """What stands at each row's product, day and break now."""
    there = Price.objects.filter(
        price_list=list_id,
        product__in={row.product_id for row in rows},
        valid_from__in={row.valid_from for row in rows},
    )
    known = {(each.product_id, each.valid_from, each.min_quantity): each for each in there}
    return [known.get((row.product_id, row.valid_from, row.min_quantity)) for row in rows]


def _require_sense(rows: Sequence[PriceRow]) -> None:
    """Refuse all rows that cannot be, each with its place."""
    refusals: list[DomainError] = []
    for index, row in enumerate(rows):
        if row.valid_until is not None and row.valid_until < row.valid_from:
            refusals.append(
                PriceEndsEarly(
                    since=row.valid_from,
                    until=row.valid_until,
                    path=("prices", index, "valid_until"),
                )
            )
    try:
        _require_one_each(rows)
    except DomainError as twice:
        refusals.append(twice)
    if len(refusals) == 1:
        raise refusals[0]
    if refusals:
        raise Several(refusals)


def _require_one_each(rows: Sequence[PriceRow]) -> None:
    seen: set[tuple[UUID, date, Decimal]] = set()
    for index, row in enumerate(rows):
        key = (row.product_id, row.valid_from, row.min_quantity)
        if key in seen:
            sku = skus_of([row.product_id]).get(row.product_id, str(row.product_id))
            raise PricesOverlap(product=sku, day=row.valid_from, path=("prices", index))
        seen.add(key)
