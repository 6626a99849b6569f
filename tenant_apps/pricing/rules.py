"""The price pipeline: pure functions, each of which explains itself.

    list price -> given price -> line discount -> rounding

quote_line() runs the steps in that order and keeps one Adjustment per step that changed the
price, so that every price can be shown with its reasons. Nothing here reads the database;
pricing.queries loads the facts first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import TypeAlias
from uuid import UUID

from kernel.money import decimals_of, rounded


@dataclass(frozen=True, kw_only=True)
class ListedPrice:
    """One row of a price list that may apply."""

    price_id: UUID
    list_code: str
    priority: int
    min_quantity: Decimal
    amount: Decimal
    valid_from: date
    is_general: bool = False  # of a list for everybody


@dataclass(frozen=True, kw_only=True)
class Facts:
    """All that can influence one line's price, on the day it is quoted."""

    listed: ListedPrice | None
    quantity: Decimal  # base units
    given: Decimal | None = None  # agreed by hand or brought along, per base unit
    given_reason: str = ""
    discount_share: Decimal = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Adjustment:
    """What one step did to the unit price, and why; reasons are codes, not English."""

    step: str
    reason_code: str
    after: Decimal
    before: Decimal | None = None
    policy_id: UUID | None = None
    version: int = 1
    funded_by: str = "seller"
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Price:
    """A unit price on its way through the pipeline, with the trail it has left."""

    unit: Decimal | None = None
    discount_share: Decimal = Decimal(0)
    trail: tuple[Adjustment, ...] = ()

    def adjusted(self, note: Adjustment) -> Price:
        return replace(self, unit=note.after, trail=(*self.trail, note))


Step: TypeAlias = Callable[[Price, Facts], Price]


def list_price(price: Price, facts: Facts) -> Price:
    listed = facts.listed
    if listed is None:
        return price
    return price.adjusted(
        Adjustment(
            step="list",
            reason_code="LIST_PRICE",
            after=listed.amount,
            policy_id=listed.price_id,
            details={"list": listed.list_code, "since": listed.valid_from.isoformat()},
        )
    )


def given_price(price: Price, facts: Facts) -> Price:
    if facts.given is None:
        return price
    return price.adjusted(
        Adjustment(
            step="given",
            reason_code=facts.given_reason or "GIVEN_PRICE",
            before=price.unit,
            after=facts.given,
        )
    )


def line_discount(price: Price, facts: Facts) -> Price:
    """A discount on the line acts on its total; the unit price stays as it is."""
    if not facts.discount_share or price.unit is None:
        return price
    note = Adjustment(
        step="discount",
        reason_code="LINE_DISCOUNT",
        before=price.unit,
        after=price.unit,
        details={"share": f"{facts.discount_share:f}"},
    )
    return replace(price.adjusted(note), discount_share=facts.discount_share)


STEPS: tuple[Step, ...] = (list_price, given_price, line_discount)


def price_line(facts: Facts, steps: Iterable[Step] = STEPS) -> Price:
    """Run the steps. The unit is None when nothing knew a price."""
    price = Price()
    for step in steps:
        price = step(price, facts)
    return price


def line_total(price: Price, quantity: Decimal, places: int) -> Decimal:
    """Unit price x (1 - discount) x quantity, rounded once."""
    if price.unit is None:
        raise ValueError("a line without a price has no total")
    return rounded(price.unit * (1 - price.discount_share) * quantity, places)


def document_total(lines: Iterable[Decimal], currency: str) -> Decimal:
    """What the document comes to, in the currency's minor unit."""
    return rounded(sum(lines, Decimal(0)), decimals_of(currency))


def applicable(candidates: Sequence[ListedPrice], quantity: Decimal) -> ListedPrice | None:
    """The row that decides: the highest priority, then the deepest break that is reached.

    Of rows that overlap the latest start counts, so that a new price simply begins.
    """
    reached = [row for row in candidates if row.min_quantity <= quantity]
    return max(
        reached,
        key=lambda row: (row.priority, row.min_quantity, row.valid_from, row.list_code),
        default=None,
    )


def next_break(candidates: Sequence[ListedPrice], quantity: Decimal) -> ListedPrice | None:
    """The row that would make it cheaper soonest: the next quantity with a lower price, if any."""
    now = applicable(candidates, quantity)
    if now is None:
        return None
    for minimum in sorted({row.min_quantity for row in candidates if row.min_quantity > quantity}):
        then = applicable(candidates, minimum)
        if then is not None and then.amount < now.amount:
            return then
    return None


def price_steps(candidates: Sequence[ListedPrice]) -> list[ListedPrice]:
    """The rows that decide, each from its own quantity on until the next one takes over.

    A screen that knows them prices a line while its quantity is typed, as ``applicable`` would.
    """
    found: list[ListedPrice] = []
    for minimum in sorted({row.min_quantity for row in candidates}):
        row = applicable(candidates, minimum)
        if row is not None and (not found or row.amount != found[-1].amount):
            found.append(row)
    return found


def general_price(candidates: Sequence[ListedPrice], quantity: Decimal) -> ListedPrice | None:
    """What everybody would pay for this quantity, if there is a price for everybody."""
    return applicable([row for row in candidates if row.is_general], quantity)
