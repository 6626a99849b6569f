"""The price pipeline: pure functions, each of which explains itself.

    list price -> given price -> line discount -> rounding

quote_line() runs the steps in that order and keeps one Adjustment per step that changed the
price, so that every price can be shown with its reasons. Nothing here reads the database;
pricing.queries loads the facts first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TypeAlias
from uuid import UUID

import msgspec
from msgspec.structs import replace

from kernel.money import decimals_of, rounded
from tenant_apps.pricing.rules.layers import Layer, PriceKind
from tenant_apps.pricing.rules.listed import ListedPrice


class Facts(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """All that can influence one line's price, on the day it is quoted."""

    listed: ListedPrice | None
    quantity: Decimal  # base units
    given: Decimal | None = None  # agreed by hand or brought along, per base unit
    given_reason: str = ""
    discount_share: Decimal = Decimal(0)


class Adjustment(msgspec.Struct, frozen=True, kw_only=True):
    """What one step did to the unit price, and why; reasons are codes, not English."""

    step: str
    reason_code: str
    after: Decimal
    before: Decimal | None = None
    policy_id: UUID | None = None
    version: int = 1
    funded_by: str = "seller"
    details: dict[str, str] = {}


class Price(msgspec.Struct, frozen=True, kw_only=True):
    """A unit price on its way through the pipeline, with the trail it has left."""

    unit: Decimal | None = None
    discount_share: Decimal = Decimal(0)
    trail: tuple[Adjustment, ...] = ()

    def adjusted(self, note: Adjustment) -> Price:
        return replace(self, unit=note.after, trail=(*self.trail, note))


_REASONS = {layer: f"{layer.value.upper()}_PRICE" for layer in Layer}
Step: TypeAlias = Callable[[Price, Facts], Price]


def list_price(price: Price, facts: Facts) -> Price:
    """The prices of the lists: the layers under the one that decides, then that one."""
    listed = facts.listed
    if listed is None:
        return price
    if not listed.below:
        return price.adjusted(_listed(listed, None))
    for each in (*listed.below, listed):
        price = price.adjusted(_listed(each, price.unit))
    return price


def _listed(row: ListedPrice, before: Decimal | None) -> Adjustment:
    details = {"list": row.list_code, "since": row.valid_from.isoformat()}
    if row.kind is not PriceKind.AMOUNT and row.base:
        details["off"] = row.base.value
    return Adjustment(
        step=row.layer.value,
        reason_code=_REASONS[row.layer],
        before=before,
        after=row.amount,
        policy_id=row.price_id,
        details=details,
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
