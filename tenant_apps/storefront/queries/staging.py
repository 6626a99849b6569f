"""What pasted and uploaded lines mean: each is accounted for (MAL-10, MAL-11)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q, QuerySet

from kernel.actor import Actor
from kernel.quantity import LIMIT, NotRepresentable, Ratio
from tenant_apps.catalog.queries import (
    Unit,
    find_by_codes,
    order_unit,
    pack_units,
    units_of,
)
from tenant_apps.inventory.queries import free, shown_to
from tenant_apps.inventory.rules import DisplayMode, Shown
from tenant_apps.pricing.queries import listed_prices
from tenant_apps.purchasing.queries import expected
from tenant_apps.storefront.models import Staging
from tenant_apps.storefront.permissions import Permission
from tenant_apps.storefront.queries.buying import Buyer
from tenant_apps.storefront.rules import READY, StagedStatus, Typed, fit

if TYPE_CHECKING:
    from tenant_apps.catalog.models import Product
    from tenant_apps.catalog.queries import Found

ZERO = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class StagedLine:
    """One typed line and what it means; quantities are counted in unit, base in base units.

    less and more are quantities in the same unit that may be ordered; available is what is
    there in base units where that is shown, available_on the day the rest is expected.
    """

    number: int
    text: str
    code: str
    status: StagedStatus
    quantity: Decimal | None = None
    unit: str = ""
    product_id: UUID | None = None
    base: Decimal | None = None
    candidates: tuple[UUID, ...] = ()
    less: Decimal | None = None
    more: Decimal | None = None
    available: Decimal | None = None
    available_on: date | None = None
    summed: tuple[int, ...] = ()  # numbers of the equal lines that are added up in this one
    into: int | None = None  # of a duplicate: the line it is added up in

    @property
    def is_ready(self) -> bool:
        return self.status in READY


def visible_stagings(actor: Actor) -> QuerySet[Staging]:
    """What this person has pasted or uploaded; nobody else's business, not even a colleague's."""
    actor.require(Permission.VIEW_CART)
    if actor.user_id is None:
        return Staging.objects.none()
    rows = Staging.objects.filter(Q(owner_id=actor.user_id), by_seller=actor.partner_id is None)
    allowed = actor.partners()
    return rows if allowed is None else rows.filter(partner__in=allowed)


def staged_lines(
    staging: Staging, buyer: Buyer, *, answers: Mapping[int, Answer] | None = None
) -> list[StagedLine]:
    """What each line means now, in fifteen queries however many lines there are.

    answers  by line number, what somebody chose instead of what was typed
    """
    typed = [typed_of(kept) for kept in staging.lines]
    return _Reading(typed, buyer, answers or {}, frozenset(staging.done)).lines()


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What somebody chose for one line; None leaves it as it was typed."""

    product_id: UUID | None = None
    quantity: Decimal | None = None
    unit: str | None = None


def typed_of(kept: Sequence[object]) -> Typed:
    """A line as models.Staging keeps it."""
    number, text, code, quantity, unit = kept
    return Typed(
        number=int(str(number)),
        text=str(text),
        code=str(code),
        quantity=Decimal(str(quantity)) if quantity is not None else None,
        unit=str(unit),
    )


class _Reading:
    """All that the lines may mean, loaded at once."""

    def __init__(
        self,
        typed: Sequence[Typed],
        buyer: Buyer,
        answers: Mapping[int, Answer],
        done: frozenset[int],
    ) -> None:
        self.typed, self.buyer, self.answers, self.done = typed, buyer, answers, done
        self.meanings = find_by_codes([each.code for each in typed], buyer.partner_id)
        wanted = {found.product_id for each in self.meanings.values() for found in each}
        wanted |= {each.product_id for each in answers.values() if each.product_id}
        self.offered = buyer.offers.in_bulk(list(wanted)) if wanted else {}
        self.units = units_of(self.offered.values())
        packs = {f.pack_id for each in self.meanings.values() for f in each if f.pack_id}
        self.pack_units = pack_units(packs)
        self.prices = listed_prices(
            partner_id=buyer.partner_id,
            product_ids=self.offered,
            currency=buyer.currency,
            on=buyer.today,
        )
        there = free(self.offered) if self.offered else {}
        amounts = {key: there.get(key, ZERO) for key in self.offered}
        self.stock = shown_to(buyer.grade, amounts) if amounts and buyer.sees_stock else {}
        self.coming = expected(self.offered, buyer.today) if self.stock else {}

    def lines(self) -> list[StagedLine]:
        read = [self._read(each) for each in self.typed]
        return [self._judged(each) for each in _added_up(read)]

    def _read(self, each: Typed) -> StagedLine:
        """What is meant, before anything is said of the quantity."""
        line = StagedLine(
            number=each.number,
            text=each.text,
            code=each.code,
            status=StagedStatus.UNKNOWN,
            quantity=each.quantity,
            unit=each.unit,
        )
        if each.number in self.done:
            return replace(line, status=StagedStatus.DONE)
        answer = self.answers.get(each.number)
        meant = self._meant(each, answer)
        if len(meant) != 1:
            some = self.meanings.get(each.code) and not meant
            status = StagedStatus.NOT_OFFERED if some else StagedStatus.UNKNOWN
            status = StagedStatus.AMBIGUOUS if meant else status
            return replace(line, status=status, candidates=tuple(f for f, _ in meant))
        [(product_id, pack)] = meant
        unit = self._unit(product_id, each, answer, pack)
        quantity = each.quantity
        if answer is not None and answer.quantity is not None:
            quantity = answer.quantity
        return self._counted(line, product_id, quantity, unit)

    def _meant(self, each: Typed, answer: Answer | None) -> list[tuple[UUID, str]]:
        if answer is not None and answer.product_id is not None:
            return [(answer.product_id, "")] if answer.product_id in self.offered else []
        found: Sequence[Found] = self.meanings.get(each.code, ())
        return [
            (one.product_id, self.pack_units.get(one.pack_id, "") if one.pack_id else "")
            for one in found
            if one.product_id in self.offered
        ]

    def _unit(self, product_id: UUID, each: Typed, answer: Answer | None, pack: str) -> str:
        """As answered, as typed, as scanned, else as the buyer orders (PRD-04)."""
        said = (answer.unit if answer is not None and answer.unit else "") or each.unit or pack
        return said or order_unit(self.units[product_id], self.buyer.scenario).unit

    def _counted(
        self, line: StagedLine, product_id: UUID, quantity: Decimal | None, unit: str
    ) -> StagedLine:
        line = replace(line, product_id=product_id, quantity=quantity, unit=unit)
        ratio = _ratio(self.units[product_id], unit)
        if ratio is None:
            return replace(line, status=StagedStatus.UNKNOWN_UNIT)
        if quantity is None or not 0 < quantity < LIMIT:
            least = fit(ZERO, **_ordering(self.offered[product_id])).more
            more = _in_unit(ratio, least) or Decimal(1)
            return replace(line, status=StagedStatus.NO_QUANTITY, more=more)
        try:
            base = ratio.to_base(quantity)
        except NotRepresentable:
            return replace(line, status=StagedStatus.UNKNOWN_UNIT)
        return replace(line, status=StagedStatus.RESOLVED, base=base)

    def _judged(self, line: StagedLine) -> StagedLine:
        """What is to be said of the quantity of a line, all equal lines taken together."""
        if line.status != StagedStatus.RESOLVED or line.product_id is None or line.base is None:
            return line
        product = self.offered[line.product_id]
        fits = fit(line.base, **_ordering(product))
        if not fits.is_good:
            ratio = _ratio(self.units[line.product_id], line.unit) or Ratio(1)
            wrong = StagedStatus.WRONG_MULTIPLE if fits.is_enough else StagedStatus.BELOW_MINIMUM
            return replace(
                line,
                status=wrong,
                less=_in_unit(ratio, fits.less) if fits.less else None,
                more=_in_unit(ratio, fits.more),
            )
        if self.buyer.sees_prices and not self.prices.get(line.product_id):
            return replace(line, status=StagedStatus.NO_PRICE)
        return self._stocked(line, line.product_id, line.base)

    def _stocked(self, line: StagedLine, product_id: UUID, base: Decimal) -> StagedLine:
        told: Shown | None = self.stock.get(product_id)
        if told is None or told.mode != DisplayMode.EXACT or told.amount is None:
            return line
        if told.amount >= base:
            return replace(line, available=told.amount)
        missing, day = base - told.amount, None
        for due, amount in self.coming.get(product_id, ()):
            missing -= amount
            if missing <= 0:
                day = due
                break
        return replace(
            line,
            status=StagedStatus.SHORT,
            available=max(told.amount, ZERO),
            available_on=day,
        )


def _added_up(lines: Sequence[StagedLine]) -> list[StagedLine]:
    """Equal lines become one: the first carries the sum, the others say where they went."""
    first: dict[tuple[UUID, str], int] = {}
    result = list(lines)
    for at, line in enumerate(lines):
        if line.status != StagedStatus.RESOLVED or line.product_id is None:
            continue
        key = (line.product_id, line.unit)
        if key not in first:
            first[key] = at
            continue
        whole = result[first[key]]
        result[first[key]] = replace(
            whole,
            quantity=(whole.quantity or ZERO) + (line.quantity or ZERO),
            base=(whole.base or ZERO) + (line.base or ZERO),
            summed=(*whole.summed, line.number),
        )
        result[at] = replace(line, status=StagedStatus.DUPLICATE, into=whole.number)
    return result


def _ordering(product: Product) -> dict[str, Decimal]:
    return {"minimum": product.minimum_quantity, "multiple": product.multiple_quantity}


def _ratio(units: Sequence[Unit], unit: str) -> Ratio | None:
    return next((each.ratio for each in units if each.unit == unit), None)


def _in_unit(ratio: Ratio, base: Decimal) -> Decimal | None:
    """So many base units counted in a unit; None where that does not come out even."""
    try:
        return ratio.from_base(base)
    except NotRepresentable:
        return None
