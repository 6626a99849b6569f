"""Keeping terms, and refusing prices that do not keep to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias
from uuid import UUID

import msgspec
from django.db import transaction

from kernel.actor import Actor
from kernel.errors import DomainError
from tenant_apps.catalog.queries import skus_of
from tenant_apps.partners.rules import Who
from tenant_apps.pricing.errors import BelowFloor, OutsideBand
from tenant_apps.pricing.models import PriceList, PriceTerm
from tenant_apps.pricing.queries import guards_of_prices
from tenant_apps.pricing.rules import Guard, Layer, PriceKind, amount_off
from tenants import days


@dataclass(frozen=True, kw_only=True)
class TermRow:
    """One demand, from a day on; amounts of one base unit, shares of one."""

    currency: str
    valid_from: date
    valid_until: date | None = None
    product_id: UUID | None = None
    category_id: UUID | None = None
    brand_owner_id: UUID | None = None  # none of the three: everything
    who: Who | None = None
    guide: Decimal | None = None
    down: Decimal | None = None
    up: Decimal | None = None
    floor: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class Entered:
    """A price that is about to stand in a list."""

    product_id: UUID
    amount: Decimal
    valid_from: date
    kind: PriceKind = PriceKind.AMOUNT
    base: Layer | None = None


_Breach: TypeAlias = tuple[int, Entered, Guard, Decimal]  # the row's place; the price it comes to


@transaction.atomic
def set_terms(*, rows: Sequence[TermRow], actor: Actor) -> None:
    """Enter our own terms, replacing the same ones; a supplier's stay as they are."""
    _write(rows, link_id=None)


@transaction.atomic
def receive_terms(*, link_id: UUID, rows: Sequence[TermRow], actor: Actor) -> None:
    """Take over all terms of a supplier; what it does not send any more is gone."""
    PriceTerm.objects.filter(link_id=link_id).delete()
    _write(rows, link_id=link_id)


def refusals_of_terms(rows: Sequence[Entered | None], book: PriceList) -> list[DomainError]:
    """What terms refuse of prices that are to stand in a list, each with its row's path.

    A price that began in the past is held to the terms of today. For each day on which prices
    begin one query without terms, else four.
    """
    today = days.today()
    found: list[_Breach] = []
    for day in sorted({max(row.valid_from, today) for row in rows if row}):
        some = {n: row for n, row in enumerate(rows) if row and max(row.valid_from, today) == day}
        guards = guards_of_prices(book, {row.product_id for row in some.values()}, on=day)
        for place, row in some.items() if guards else ():
            found += _breaches(place, row, guards.get(row.product_id, ()))
    skus = skus_of({row.product_id for _, row, _, _ in found}) if found else {}
    return [_refusal(breach, skus) for breach in found]


def _breaches(place: int, row: Entered, guards: Iterable[Guard]) -> Iterator[_Breach]:
    for guard in guards:
        price = _price(row, guard)
        if price is not None and (guard.holds_band(price) or guard.holds_floor(price)):
            yield place, row, guard, price


def _refusal(breach: _Breach, skus: Mapping[UUID, str]) -> DomainError:
    place, row, guard, price = breach
    facts = {"product": skus.get(row.product_id, str(row.product_id)), "price": _told(price)}
    path = ("prices", place, "amount")
    if guard.band is not None and guard.holds_band(price):
        lowest, highest = guard.band
        band = {"lowest": _told(lowest), "highest": _told(highest), "guide": _told(guard.guide)}
        return OutsideBand(path=path, **facts, **band)
    return BelowFloor(path=path, floor=_told(guard.floor), **facts)


def _price(row: Entered, guard: Guard) -> Decimal | None:
    """What the row comes to; off the guide layer it is taken off the party's guide price."""
    if row.kind is PriceKind.AMOUNT:
        return row.amount
    if row.base is Layer.GUIDE and guard.guide is not None:
        return amount_off(row.kind, row.amount, guard.guide)
    return None


def _told(amount: Decimal | None) -> str:
    return f"{amount.normalize():f}" if amount is not None else ""


def _write(rows: Sequence[TermRow], *, link_id: UUID | None) -> None:
    PriceTerm.objects.bulk_create(
        (
            PriceTerm(
                link_id=link_id,
                product_id=row.product_id,
                category_id=row.category_id,
                brand_owner_id=row.brand_owner_id,
                who=msgspec.to_builtins(row.who, order="deterministic") if row.who else {},
                currency=row.currency,
                guide=row.guide,
                down=row.down,
                up=row.up,
                floor=row.floor,
                valid_from=row.valid_from,
                valid_until=row.valid_until,
            )
            for row in rows
        ),
        update_conflicts=True,
        unique_fields=[
            "link_id",
            "product",
            "category",
            "brand_owner_id",
            "who",
            "currency",
            "valid_from",
        ],
        update_fields=["guide", "down", "up", "floor", "valid_until"],
        batch_size=5000,
    )
